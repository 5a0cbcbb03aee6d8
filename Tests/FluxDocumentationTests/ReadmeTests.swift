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
        let text = try ReadmeTests.talk([
            "buy milk", "tomorrow at 6pm", "move it to friday at 9", "what's on friday?",
            "done with the milk", "undo", "bye",
        ])
        try Transcript("conversation").compare(with: "$ flux\n\(text)")
    }

    @Test("The conversation in the manual page of the chat is what flux says")
    func manual() throws {
        // ASCII marks, which every reader of manual pages shows.
        let text = try ReadmeTests.talk(
            [
                "I want to learn guitar", "only twice a week", "not on fridays", "why so easy?",
                "ok, do it", "what's next?", "make it 7pm", "skip it because of a cold", "bye",
            ], locale: "C")
        try Transcript("talk", in: "man/flux-chat.1").compare(with: "$ flux\n\(text)")
    }

    /// Has a conversation in the home of somebody who was introduced.
    private static func talk(_ lines: [String], locale: String = "C.UTF-8") throws -> String {
        try Project.withFolder { folder in
            let environment = [
                "FLUX_HOME": folder.appending(path: "flux").path,
                "FLUX_NOW": "2026-03-02T14:00:00Z", "TZ": "America/New_York", "LC_ALL": locale,
            ]
            let answers = folder.appending(path: "answers.json")
            try ReadmeTests.answers.write(to: answers, atomically: true, encoding: .utf8)
            let result = try Project.run(
                Project.binary.path, ["onboard", "--answers", answers.path],
                environment: environment)
            try #require(result.status == 0, "\(result.text)")
            var conversation = try Conversation(environment: environment, in: folder)
            return try conversation.type(lines)
        }
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

/// A part of a document between `transcript: NAME` and `end`, each in a comment of its own line.
private struct Transcript {
    private let name: String
    private let file: String

    init(_ name: String, in file: String = "README.md") {
        self.name = name
        self.file = file
    }

    private var isManual: Bool { file.hasPrefix("man/") }

    /// Compares the part with what was printed, or writes it anew.
    func compare(with printed: String) throws {
        let document = try Project.text(file)
        let opening = comment("transcript: \(name)")
        let start = try #require(
            document.range(of: opening), "\(file) has no transcript '\(name)'"
        ).upperBound
        let end = try #require(
            document.range(of: comment("end"), range: start..<document.endIndex),
            "transcript '\(name)' has no end"
        ).lowerBound
        let lines = printed.split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
        let text = lines.joined(separator: "\n").trimmingCharacters(in: .newlines)
        let block = isManual ? literal(text) : "```console\n\(text)\n```\n"
        if Project.regenerates {
            try document.replacingCharacters(in: start..<end, with: block)
                .write(to: Project.root.appending(path: file), atomically: true, encoding: .utf8)
        }
        let kept = document[start..<end].split(separator: "\n")
        let first = zip(kept, block.split(separator: "\n")).first { $0 != $1 }
        #expect(
            Project.regenerates || document[start..<end] == block,
            """
            \(file) has '\(first?.0 ?? "")' where '\(first?.1 ?? "")' is printed; run the tests with \
            FLUX_REGENERATE=1 and look at the difference
            """)
    }

    private func comment(_ text: String) -> String {
        isManual ? ".\\\" \(text)\n" : "<!-- \(text) -->\n"
    }

    /// The text as mdoc shows it word for word (mandoc_char(7), mdoc(7) on Bd).
    private func literal(_ text: String) -> String {
        let lines = text.replacing("\\", with: "\\e").split(
            separator: "\n", omittingEmptySubsequences: false
        ).map { $0.hasPrefix(".") || $0.hasPrefix("'") ? "\\&\($0)" : String($0) }
        return ".Bd -literal -offset indent\n\(lines.joined(separator: "\n"))\n.Ed\n"
    }
}
