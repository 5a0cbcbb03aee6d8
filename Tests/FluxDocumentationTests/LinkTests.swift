import Foundation
import Testing

@Suite("Links in documents")
struct LinkTests {
    private static func documents() throws -> [String] {
        try ["README.md"] + Project.files(in: "share", ending: ".md")
    }

    @Test(
        "Every relative link leads to a file, and to a heading where it names one",
        arguments: try documents())
    func links(_ document: String) throws {
        let folder = URL(filePath: document, relativeTo: Project.root).deletingLastPathComponent()
        for match in try Project.text(document).matches(of: /\]\(([^)\s]+)\)/) {
            let parts = match.1.split(
                separator: "#", maxSplits: 1, omittingEmptySubsequences: false
            ).map(String.init)
            guard !parts[0].contains(":") else { continue }
            let target =
                parts[0].isEmpty
                ? URL(filePath: document, relativeTo: Project.root)
                : folder.appending(path: parts[0])
            #expect(FileManager.default.fileExists(atPath: target.path), "\(document): \(match.1)")
            guard parts.count == 2, let text = try? String(contentsOf: target, encoding: .utf8)
            else { continue }
            #expect(anchors(text).contains(parts[1]), "\(document): \(match.1)")
        }
    }

    @Test("No document names a place on somebody's machine", arguments: try documents())
    func machines(_ document: String) throws {
        let text = try Project.text(document)
        #expect(text.firstMatch(of: /\/(home|root|Users|work)\/[a-z]/) == nil)
    }

    /// The names by which the headings of a document are linked to.
    private func anchors(_ text: String) -> Set<String> {
        Set(
            text.split(separator: "\n").filter { $0.hasPrefix("#") }.map { line in
                line.drop { $0 == "#" || $0 == " " }.lowercased()
                    .filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_" }
                    .replacing(" ", with: "-")
            })
    }
}
