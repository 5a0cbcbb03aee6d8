import Foundation
import Testing

@Suite("Documents about the store")
struct StoreDocumentTests {
    private let folder = "share/doc/flux"

    /// The tables of the schema with their columns.
    private func tables() throws -> [(name: String, columns: [String])] {
        let schema = try ["Schema", "TallySchema", "ModelSchema", "ReminderSchema"].map {
            try Project.text("Sources/FluxStore/Schema/\($0).swift")
        }.joined()
        return schema.matches(of: /CREATE TABLE ([a-z_]+) \(\n((?s).*?)\n\s*\) STRICT/).map {
            match in
            let columns = match.2.split(separator: "\n").compactMap { line in
                line.firstMatch(of: /^\s*([a-z_]+) [A-Z]/).map { String($0.1) }
            }
            return (String(match.1), columns)
        }
    }

    @Test("Every table and every column stands in the description of the file")
    func columns() throws {
        let tables = try tables()
        try #require(tables.count >= 20, "the schema is read in the wrong way")
        let text = try Project.text("\(folder)/store.md")
        for table in tables {
            #expect(
                text.contains("`\(table.name)`") || text.contains("# \(table.name)")
                    || heads(text, table.name))
            for column in table.columns {
                #expect(text.contains("`\(column)`"), "\(table.name).\(column)")
            }
        }
    }

    @Test("The description of the file tells of every schema up to the present one")
    func schemas() throws {
        let text = try Project.text("\(folder)/store.md")
        let steps = try Project.text("Sources/FluxStore/Schema/Migrations.swift").matches(
            of: /Step\(\s*name:/)
        let told = text.matches(of: /\n\| ([0-9]+) \|/).compactMap { Int($0.1) }
        #expect(told == Array(1...steps.count))
    }

    @Test("Every rule of 'flux check' is explained, and no other")
    func rules() throws {
        struct Check: Decodable {
            struct Rule: Decodable { let rule: String }
            let checked: [Rule]
        }
        let output = try Project.flux("check", "--json")
        let rules = try JSONDecoder().decode(Check.self, from: Data(output.utf8)).checked.map(
            \.rule)
        let explained = try Project.text("\(folder)/integrity.md").matches(
            of: /\n\| `([a-z_]+)` \|/
        )
        .map { String($0.1) }
        #expect(explained.sorted() == rules.sorted())
    }

    @Test("Every error of the store is explained")
    func errors() throws {
        let codes = try Project.text("Sources/FluxStore/StoreError.swift").matches(
            of: /"([A-Z]+_[A-Z_]+)"/
        )
        .map { String($0.1) }
        try #require(codes.count > 10)
        let text = try Project.text("\(folder)/troubleshooting.md")
        for code in codes where code != "NOT_FOUND" {
            #expect(text.contains("\n### \(code)\n"), "\(code)")
        }
    }

    /// Whether a heading that names several tables names this one.
    private func heads(_ text: String, _ table: String) -> Bool {
        text.split(separator: "\n").contains { line in
            line.hasPrefix("### ")
                && line.dropFirst(4).split(separator: ", ").contains { $0 == table }
        }
    }
}
