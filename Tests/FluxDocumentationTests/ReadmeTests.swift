import Foundation
import Testing

@Suite("Transcripts of the README", .serialized)
struct ReadmeTests {
    @Test("The path of a newcomer is what share/demo prints")
    func demo() throws {
        let result = try Project.run(
            Project.root.appending(path: "share/demo").path, [Project.binary.path])
        try #require(result.status == 0, "\(result.text)")
        // The demo plays in a folder whose name is left to chance.
        let text = result.text.replacing(/[^ \n]*\/tmp\.[A-Za-z0-9]+\//, with: "…/")
        try Transcript("demo").compare(with: text)
    }

    @Test("The conversation is what flux says")
    func conversation() throws {
        let text = try Project.withFolder { folder in
            let environment = [
                "FLUX_HOME": folder.appending(path: "flux").path,
                "FLUX_NOW": "2026-03-02T14:00:00Z",
                "TZ": "America/New_York",
            ]
            let answers = folder.appending(path: "answers.json")
            try ReadmeTests.answers.write(to: answers, atomically: true, encoding: .utf8)
            let result = try Project.run(
                Project.binary.path, ["onboard", "--answers", answers.path],
                environment: environment)
            try #require(result.status == 0, "\(result.text)")
            var conversation = try Conversation(environment: environment, in: folder)
            return try conversation.type([
                "buy milk", "tomorrow at 6pm", "move the milk to friday at 9", "undo", "bye",
            ])
        }
        try Transcript("conversation").compare(with: "$ flux\n\(text)")
    }

    private static let answers = """
        {
          "name": "Ada", "wake_time": "half past six", "bedtime": "around eleven",
          "work": "9 to 5 on weekdays", "chronotype": "early bird", "timezone": "yes",
          "home": "home is Casa", "commitments": "choir mondays 19:30 for 90 minutes",
          "phone": "skip", "whatsapp": "skip", "first": "skip"
        }
        """
}

/// A part of the README between `<!-- transcript: NAME -->` and `<!-- end -->`.
private struct Transcript {
    private let name: String

    init(_ name: String) { self.name = name }

    /// Compares the part with what was printed, or writes it anew.
    func compare(with printed: String) throws {
        let readme = try Project.text("README.md")
        let opening = "<!-- transcript: \(name) -->\n"
        let start = try #require(
            readme.range(of: opening), "the README has no transcript '\(name)'"
        ).upperBound
        let end = try #require(
            readme.range(of: "<!-- end -->", range: start..<readme.endIndex),
            "transcript '\(name)' has no end"
        ).lowerBound
        let lines = printed.split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
        let text = lines.joined(separator: "\n").trimmingCharacters(in: .newlines)
        let block = "```console\n\(text)\n```\n"
        if Project.regenerates {
            try readme.replacingCharacters(in: start..<end, with: block)
                .write(
                    to: Project.root.appending(path: "README.md"), atomically: true, encoding: .utf8
                )
        }
        let kept = readme[start..<end].split(separator: "\n")
        let first = zip(kept, block.split(separator: "\n")).first { $0 != $1 }
        #expect(
            Project.regenerates || readme[start..<end] == block,
            """
            the README has '\(first?.0 ?? "")' where '\(first?.1 ?? "")' is printed; run the tests with \
            FLUX_REGENERATE=1 and look at the difference
            """)
    }
}
