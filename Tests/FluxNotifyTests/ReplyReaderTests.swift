import FluxNotify
import Testing

@Suite("Reading answers to messages")
struct ReplyReaderTests {
    private typealias Choice = ReminderReply.Choice

    // MARK: - One choice for all tasks

    @Test(
        "done",
        arguments: [
            "1", "1.", " 1 ", "1)", "(1)", "1!", "*1*", "\"1\"", "'1'", "1️⃣", "1\n", "\t1\r\n",
            "1\u{A0}",
            "done", "Done", "DONE", "Done.", "done!!", "_done_", "Done :)", "did", "Did it",
            "I did", "I did it!", "finished", "completed", "complete", "all  done", "yes", "Yes.",
            "yes done",
            "yep", "Yeah!", "y", "Y", "sure", "✅", "1 done", "done ✅", "Done 👍", "✔️", "☑️", "👍", "👍🏽",
            "👍🏿", "💪🏼", "🎉",
        ])
    func first(_ text: String) {
        #expect(ReplyReader.read(text) == .choices([.init(.first)]))
    }

    @Test(
        "another time",
        arguments: [
            "2", "2.", "2️⃣", "(2)", "reschedule", "Reschedule!", "resched", "later", "Later.",
            "LATER", "not now", "move", "Move it", "postpone", "another time", "delay", "push it",
            "2 reschedule", "🔁", "🕒", "⏰",
        ])
    func second(_ text: String) {
        #expect(ReplyReader.read(text) == .choices([.init(.second)]))
    }

    @Test(
        "it will not be done",
        arguments: [
            "3", "3.", "3️⃣", "3 missed", "missed", "Missed it", "miss", "no", "No.", "NO!", "nope",
            "n",
            "skip", "skip it", "can't", "can’t", "Can’t.", "cannot", "can not", "couldn't",
            "didn't", "didn’t",
            "did not", "not done", "won't", "I can't", "I didn’t", "❌", "✖️", "👎", "👎🏻",
        ])
    func third(_ text: String) {
        #expect(ReplyReader.read(text) == .choices([.init(.third)]))
    }

    @Test(
        "seen",
        arguments: [
            "ack", "seen", "I see", "got it", "Got it!", "on it", "ok", "OK", "Ok.", "okay", "k",
            "noted", "thanks", "Thank you!", "👀", "🆗",
        ])
    func seen(_ text: String) {
        #expect(ReplyReader.read(text) == .choices([.init(.seen)]))
    }

    // MARK: - Letters

    private static let letters: [(String, [Choice])] = [
        ("1a", [.init(.first, places: [0])]), ("1 a", [.init(.first, places: [0])]),
        ("1A", [.init(.first, places: [0])]), ("1️⃣a", [.init(.first, places: [0])]),
        ("2b", [.init(.second, places: [1])]), ("3g", [.init(.third, places: [6])]),
        ("1ab", [.init(.first, places: [0, 1])]), ("1 a b", [.init(.first, places: [0, 1])]),
        ("1a,b", [.init(.first, places: [0, 1])]), ("1a and b", [.init(.first, places: [0, 1])]),
        ("done a", [.init(.first, places: [0])]), ("Done A.", [.init(.first, places: [0])]),
        ("later b", [.init(.second, places: [1])]), ("missed c!", [.init(.third, places: [2])]),
        ("1a 2b", [.init(.first, places: [0]), .init(.second, places: [1])]),
        ("1a, 2b", [.init(.first, places: [0]), .init(.second, places: [1])]),
        ("1a;3c", [.init(.first, places: [0]), .init(.third, places: [2])]),
        ("1a and 2b", [.init(.first, places: [0]), .init(.second, places: [1])]),
        (
            "1a and 2b and 3c",
            [
                .init(.first, places: [0]), .init(.second, places: [1]), .init(.third, places: [2]),
            ]
        ),
        ("done a, missed b", [.init(.first, places: [0]), .init(.third, places: [1])]),
    ]

    @Test("letters name tasks of the message", arguments: letters.indices)
    func lettered(_ index: Int) {
        let (text, choices) = Self.letters[index]
        #expect(ReplyReader.read(text) == .choices(choices), "\(text)")
    }

    // MARK: - Times

    @Test(
        "again after so many minutes",
        arguments: [
            ("snooze", 10), ("Snooze!", 10), ("snooze 20", 20), ("snooze 5m", 5),
            ("snooze for 30 minutes", 30), ("snooze 1 hour", 60), ("in 20 min", 20),
            ("in 1 hr", 60), ("In 2 hours.", 120), ("20m", 20), ("10 min", 10), ("5 min", 5),
            ("45 minutes", 45), ("1h", 60), ("2 hours", 120), ("3 min", 3),
            ("remind me in 15 minutes", 15), ("again in 5 min", 5), ("snooze 1440", 1_440),
            ("in 24 h", 1_440),
        ])
    func snooze(_ text: String, minutes: Int) {
        #expect(ReplyReader.read(text) == .snooze(minutes: minutes))
    }

    @Test(
        "another time, in the person's words",
        arguments: [
            ("2 tomorrow at 9", "tomorrow at 9"), ("2 Tomorrow at 9!", "tomorrow at 9"),
            ("2 at noon", "at noon"), ("2 friday", "friday"), ("2 sunday", "sunday"),
            ("2 today", "today"), ("2 in an hour", "in an hour"),
            ("move to 6pm", "6pm"), ("Move it to tomorrow", "tomorrow"),
            ("move tomorrow", "tomorrow"), ("reschedule to friday at 10", "friday at 10"),
            ("reschedule it to 18:30", "18:30"), ("reschedule for monday", "monday"),
            ("reschedule 18:30", "18:30"), ("postpone to next week", "next week"),
            ("postpone tomorrow", "tomorrow"),
        ])
    func move(_ text: String, words: String) {
        #expect(ReplyReader.read(text) == .move(words))
    }

    @Test("another time for one of several tasks")
    func moveOne() {
        #expect(ReplyReader.read("2b friday") == .move("friday", place: 1))
        #expect(ReplyReader.read("2a tomorrow at 9!") == .move("tomorrow at 9", place: 0))
        #expect(ReplyReader.read("2b") == .choices([.init(.second, places: [1])]))
        #expect(ReplyReader.read("2z friday") == .unknown)
    }

    // MARK: - Words of the channel

    @Test(
        "no more messages",
        arguments: [
            "STOP", "stop", "Stop.", "STOP!!", " stop ", "*STOP*", "STOPALL", "stop all",
            "stop  all",
            "unsubscribe", "Quit", "END", "optout", "opt out",
        ])
    func stop(_ text: String) {
        #expect(ReplyReader.read(text) == .stop)
    }

    @Test(
        "what can I say", arguments: ["help", "HELP", "help!", "?", "info", "menu", "hi", "Hello!"])
    func help(_ text: String) {
        #expect(ReplyReader.read(text) == .help)
    }

    // MARK: - None of these

    @Test(
        "what could mean something else is not guessed",
        arguments: [
            "no thanks", "no thank you", "no way", "maybe", "not sure", "dnoe", "doen", "donee",
            "yess", "mised", "reshedule", "stpo", "stop it", "please stop", "don't stop",
            "0", "4", "9", "-1", "11", "12", "123", "1 2", "1,2", "1 or 2", "12a", "1/2", "1.5",
            "100%",
            "done missed", "yes no", "1a 2", "a", "ab", "a1", "b 2", "1aa", "1a2b", "1é", "1ä",
            "１", "١", "Ⅰ", "one two", "3pm", "2pm", "done friday", "yes but late", "👍 👎",
            "The bank called, I will do it on Friday", "in 20", "in 25 hours", "snooze 0",
            "snooze -5", "snooze 1441", "snooze forever", "snooze 99999999999999999999",
            "in a minute",
        ])
    func unknown(_ text: String) {
        #expect(ReplyReader.read(text) == .unknown)
    }

    @Test(
        "nothing but marks and blanks says nothing",
        arguments: [
            "", " ", "   \t ", "\n\n", "\r\n", "...", "!!!", "*", "\u{FE0F}", "\u{0}\u{1}\u{7F}",
        ])
    func empty(_ text: String) {
        #expect(ReplyReader.read(text) == .unknown)
    }

    @Test("control characters part words like blanks")
    func controls() {
        #expect(ReplyReader.read("\u{1}done\u{7F}") == .choices([.init(.first)]))
        #expect(ReplyReader.read("1\u{0}") == .choices([.init(.first)]))
        #expect(ReplyReader.read("d\u{0}one") == .unknown)
        #expect(ReplyReader.read("\u{1B}[31m1") == .unknown)
        #expect(ReplyReader.read("1\u{301}") == .unknown)
    }

    @Test(
        "marks of direction and width make no other choice of an answer",
        arguments: [
            "\u{200E}", "\u{200F}", "\u{202E}", "\u{2066}", "\u{200B}", "\u{FEFF}", "\u{2060}",
        ])
    func direction(_ mark: String) {
        let same: [ReminderReply] = [.unknown, .choices([.init(.first)])]
        for text in ["\(mark)1", "1\(mark)", "\(mark)1\(mark)", "\(mark)done\(mark)"] {
            #expect(same.contains(ReplyReader.read(text)))
        }
        #expect([.unknown, .stop].contains(ReplyReader.read("\(mark)STOP")))
    }

    @Test("a very long answer says nothing")
    func long() {
        for piece in ["1", "done ", "x", "1a ", "👍🏽"] {
            let text = String(repeating: piece, count: 100_000)
            #expect(ReplyReader.read(text) == .unknown, "\(piece)")
        }
        #expect(
            ReplyReader.read("1" + String(repeating: " ", count: 100_000))
                == .choices([.init(.first)]))
    }

    // MARK: - Anything

    private static let pieces = [
        "1", "2", "3", "4", "0", "a", "b", "h", "z", " ", "  ", ",", ";", ".", "!", "?", "\n",
        "\u{0}", "\u{1B}", "\u{7F}", "\u{85}", "\u{200F}", "\u{202E}", "\u{301}", "\u{FE0F}",
        "\u{20E3}", "\u{1F3FD}", "👍", "❌", "é", "İ", "ß", "١", "\u{10FFFF}", "done", "missed",
        "later", "no", "stop", "snooze", "in", "min", "h", "move to", "tomorrow", "and", "’",
        "\u{2028}",
    ]

    @Test("whatever is typed is read the same twice, and comes to something that can be acted on")
    func anything() {
        var random = SplitMix(seed: 7)
        var problems: [String] = []
        for _ in 0..<20_000 {
            let count = Int.random(in: 0...8, using: &random)
            let text = (0..<count).map { _ in
                Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
            }.joined()
            let reply = ReplyReader.read(text)
            if reply != ReplyReader.read(text) || !Self.canBeActedOn(reply) {
                problems.append("\(text.debugDescription): \(reply)")
            }
        }
        #expect(problems.isEmpty, "\(problems.prefix(5))")
    }

    private static func canBeActedOn(_ reply: ReminderReply) -> Bool {
        switch reply {
        case .choices(let choices):
            !choices.isEmpty
                && (choices.count == 1 || choices.allSatisfy { !$0.places.isEmpty })
                && choices.allSatisfy {
                    $0.places.allSatisfy((0..<ReplyReader.mostPlaces).contains)
                }
        case .snooze(let minutes): (1...1_440).contains(minutes)
        case .move(let words, let place):
            words.contains { $0.isLetter || $0.isNumber }
                && (place.map((0..<ReplyReader.mostPlaces).contains) ?? true)
        case .stop, .help, .unknown: true
        }
    }
}
