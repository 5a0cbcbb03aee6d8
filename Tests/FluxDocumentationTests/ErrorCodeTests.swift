import Foundation
import Testing

@Suite("Error codes")
struct ErrorCodeTests {
    /// The codes that the sources may end with, each with the file that has it.
    private func codesInSources() throws -> [String: String] {
        var codes: [String: String] = [:]
        for path in try Project.files(in: "Sources", ending: ".swift") {
            let text = try Project.text(path)
            var found = text.matches(of: /Failure\(\s*code: "([A-Z_]+)"/).map { String($0.1) }
            // These files hold nothing else in capitals than codes, and prefixes of codes.
            let definitions = [
                "StoreError.swift", "FlowErrorCode.swift", "FailureClass.swift",
                "Host/Failure.swift", "RoleFailure+Words.swift",
            ]
            if definitions.contains(where: path.hasSuffix) {
                found += text.matches(of: /"([A-Z]+(?:_[A-Z]+)*)"/).map { String($0.1) }
            }
            for code in found { codes[code] = path }
        }
        return codes
    }

    private func codesInManual() throws -> Set<String> {
        let section = try ManualPage("flux.1").section("ERROR CODES")
        return Set(section.joined(separator: "\n").matches(of: /Er ([A-Z_]+)/).map { String($0.1) })
    }

    @Test("Every code in the sources stands in the manual")
    func completeness() throws {
        let manual = try codesInManual()
        let sources = try codesInSources()
        try #require(sources.count > 30, "the sources are searched in the wrong way")
        for (code, path) in sources.sorted(by: { $0.key < $1.key }) {
            #expect(manual.contains(code), "\(code) of \(path)")
        }
    }

    @Test("Every code in the manual stands in the sources")
    func soundness() throws {
        #expect(try codesInManual().subtracting(codesInSources().keys) == [])
    }

    @Test("No page names a code that the overview does not explain")
    func references() throws {
        let explained = try codesInManual()
        for name in try ManualPage.names() {
            let named = try ManualPage(name).lines.joined(separator: "\n").matches(
                of: /\.Er ([A-Z_]+)/)
            #expect(Set(named.map { String($0.1) }).subtracting(explained) == [], "\(name)")
        }
    }
}
