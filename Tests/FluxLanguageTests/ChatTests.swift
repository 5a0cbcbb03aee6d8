import Testing

@testable import FluxLanguage

@Suite("What is said in a conversation")
struct ChatTests {
    private func read(_ text: String) -> ChatReading? { ChatReader(text).reading() }

    @Test(
        "commands have many words",
        arguments: [
            ("what's next?", ChatReading.Command.next), ("ok, what now?", .next),
            ("How was my week?", .analytics), ("how am I doing", .analytics), ("undo", .undo),
            ("take that back please", .undo), ("my goals", .goals), ("bye", .leave),
            ("when do I get things done?", .patterns), ("I'm back", .unpause), ("week", .week),
            ("what can you do?", .help), ("redo that", .redo),
        ])
    func commands(text: String, expected: ChatReading.Command) {
        #expect(read(text) == .command(expected))
    }

    @Test(
        "reports of what was done",
        arguments: [
            ("done with the run", ChatReading.complete(done: true, .words("run"), at: nil)),
            ("I did it", .complete(done: true, .current, at: nil)),
            ("done", .complete(done: true, .current, at: nil)),
            ("I did it yesterday", .complete(done: true, .current, at: "yesterday")),
            ("finished the report at 8:30", .complete(done: true, .words("report"), at: "8:30")),
            (
                "I've finished the second one yesterday at 6pm",
                .complete(done: true, .ordinal(2), at: "yesterday at 6pm")
            ),
            ("mark the run as done", .complete(done: true, .words("run"), at: nil)),
            ("the run is done", .complete(done: true, .words("run"), at: nil)),
            ("did all of them", .complete(done: true, .all, at: nil)),
            ("I didn't do the laundry", .complete(done: false, .words("laundry"), at: nil)),
            ("missed yoga today", .complete(done: false, .words("yoga"), at: nil)),
            ("done #12", .complete(done: true, .words("#12"), at: nil)),
            ("did laugh at dinner", .complete(done: true, .words("laugh at dinner"), at: nil)),
        ])
    func reports(text: String, expected: ChatReading) {
        #expect(read(text) == expected)
    }

    @Test(
        "orders about what was shown",
        arguments: [
            ("move it to friday", ChatReading.move(.current, to: "friday")),
            ("push the second one to tomorrow at 5", .move(.ordinal(2), to: "tomorrow at 5")),
            ("make it 6pm", .move(.current, to: "6pm")),
            ("do it tomorrow instead", .move(.current, to: "tomorrow")),
            ("move that back by an hour", .move(.current, to: "back by an hour")),
            ("postpone the last one until monday", .move(.ordinal(-1), to: "monday")),
            ("cancel that", .cancel(.current)), ("drop the first one", .cancel(.ordinal(1))),
            ("cancel yoga", .cancel(.words("yoga"))),
            ("skip it because my knee hurts", .skip(.current, reason: "my knee hurts")),
            ("skip yoga", .skip(.words("yoga"), reason: nil)),
            ("snooze it for 20 minutes", .snooze(.current, by: "20 minutes")),
            ("snooze", .snooze(.current, by: nil)),
            ("remind me again in 30 minutes", .snooze(.current, by: "30 minutes")),
            ("show me the third one", .show(.ordinal(3))), ("show 12", .show(.words("12"))),
            ("pause until sunday", .pause(until: "sunday")), ("pause", .pause(until: nil)),
        ])
    func orders(text: String, expected: ChatReading) {
        #expect(read(text) == expected)
    }

    @Test(
        "days to be looked at",
        arguments: [
            ("what's on tomorrow?", "tomorrow"), ("what do I have on friday", "friday"),
            ("tomorrow", "tomorrow"), ("next week", "next week"),
            ("what does saturday look like", "saturday"), ("anything on monday?", "monday"),
        ])
    func days(text: String, day: String) {
        #expect(read(text) == .agenda(day))
    }

    @Test("today is the day that is meant without one")
    func today() {
        for text in ["today", "what's on today?", "what do I have today", "what's on my list"] {
            #expect(read(text) == .agenda(nil), "\(text)")
        }
    }

    @Test(
        "tasks, goals and moves of named tasks are left to the reader of sentences",
        arguments: [
            "call the bank at 4", "run a 5K in 6 weeks", "move the dentist to friday",
            "finish the report by friday", "remind me to stretch every day at 7",
            "make dinner tomorrow at 7", "put the bins out tonight", "I want to learn guitar",
            "do yoga every morning", "what time is it in tokyo",
        ])
    func sentences(text: String) {
        #expect(read(text) == nil)
    }

    @Test("no input, however strange, brings it down")
    func strange() {
        let parts = [
            "done", "it", "the", "second", "one", "move", "to", "plan", "pause", "until", "skip",
            "because", "\u{1F600}", "\"", "'", "at", "8", "snooze", "for", "", " ", "\u{301}",
            "what's",
        ]
        var generator = SplitMix(seed: 7)
        for _ in 0..<20_000 {
            let count = Int.random(in: 0...6, using: &generator)
            let words = (0..<count).map { _ in
                parts[Int.random(in: parts.indices, using: &generator)]
            }
            _ = read(words.joined(separator: " "))
        }
        #expect(read(String(repeating: "done with ", count: 10_000)) == nil)
    }
}
