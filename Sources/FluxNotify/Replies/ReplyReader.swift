/// What an answer to a message says.
public enum ReminderReply: Equatable, Sendable {
    /// A choice, for the tasks at some places of the message; for all of them where none is named.
    case choices([Choice])
    /// Remind me again after so many minutes.
    case snooze(minutes: Int)
    /// Another time, in the person's words; for the task at a place of the message where one is named.
    case move(String, place: Int? = nil)
    /// No more messages.
    case stop
    /// Tell me what I can say.
    case help
    /// None of these.
    case unknown

    /// One choice.
    public struct Choice: Equatable, Sendable {
        /// What was chosen.
        public var option: Option
        /// The places of the tasks in the message, from 0; empty stands for all.
        public var places: [Int]

        /// Describes a choice.
        public init(_ option: Option, places: [Int] = []) {
            self.option = option
            self.places = places
        }
    }

    /// What can be chosen.
    public enum Option: Equatable, Sendable {
        /// `1`: it is done; to a proposal: yes
        case first
        /// `2`: another time
        case second
        /// `3`: it will not be done; to a proposal: no
        case third
        /// Seen.
        case seen
    }
}

/// Reads answers to messages: the digits that are offered, and what people write instead.
public enum ReplyReader {
    /// How many tasks a message holds at most, named `a` to `g`.
    public static let mostPlaces = 7

    private static let first: Set<String> = [
        "1", "done", "did", "did it", "i did", "i did it", "finished", "completed", "complete",
        "yes",
        "yes done", "yep", "yeah", "y", "all done", "sure", "✅", "✔", "☑", "👍", "💪", "🎉",
    ]
    private static let second: Set<String> = [
        "2", "reschedule", "resched", "move", "move it", "later", "not now", "postpone",
        "another time",
        "delay", "push it", "🔁", "🕒", "⏰",
    ]
    private static let third: Set<String> = [
        "3", "missed", "miss", "missed it", "no", "nope", "n", "skip", "skip it", "can't", "cannot",
        "can not", "couldn't", "didn't", "did not", "not done", "won't", "i can't", "i didn't", "❌",
        "✖",
        "👎",
    ]
    private static let seen: Set<String> = [
        "ack", "seen", "i see", "got it", "on it", "ok", "okay", "k", "noted", "thanks",
        "thank you",
        "👀", "🆗",
    ]
    private static let stop: Set<String> = [
        "stop", "stopall", "stop all", "unsubscribe", "quit", "end", "cancel all", "optout",
        "opt out",
    ]
    private static let help: Set<String> = ["help", "?", "info", "menu", "what", "hi", "hello"]

    /// Reads an answer.
    public static func read(_ text: String) -> ReminderReply {
        let words = plain(text)
        if words.isEmpty { return .unknown }
        if stop.contains(words) { return .stop }
        if help.contains(words) { return .help }
        if let option = option(words) { return .choices([.init(option)]) }
        // `1h` is an hour: no message has so many tasks.
        if let minutes = snooze(words) { return .snooze(minutes: minutes) }
        if let choices = lettered(words) { return .choices(choices) }
        return move(words) ?? .unknown
    }

    /// Whether an answer says yes to a proposal: `done` does not, it says that the task is done.
    public static func agrees(_ text: String) -> Bool {
        agreement.contains(plain(text))
    }

    private static let agreement: Set<String> = [
        "1", "yes", "y", "yep", "yeah", "yes please", "please", "sure", "ok", "okay", "k", "fine",
        "good",
        "take it", "perfect", "✅", "✔", "☑", "👍", "🆗", "1 yes",
    ]

    private static func option(_ words: String) -> ReminderReply.Option? {
        if first.contains(words) { return .first }
        if second.contains(words) { return .second }
        if third.contains(words) { return .third }
        return seen.contains(words) ? .seen : nil
    }

    /// `1a`, `1 a`, `1a 2b`, `1ab`, `done a`.
    private static func lettered(_ words: String) -> [ReminderReply.Choice]? {
        // What is longer than all letters of a message is a story.
        guard words.utf8.count <= 60 else { return nil }
        var choices: [ReminderReply.Choice] = []
        for part in words.split(whereSeparator: { $0 == " " || $0 == "," || $0 == ";" }) {
            if part == "and", !choices.isEmpty { continue }
            if let option = option(String(part)),
                part.utf8.count > 1 || part.first?.isNumber ?? false
            {
                // `1 done` says it twice.
                if choices.last == .init(option) { continue }
                choices.append(.init(option))
            } else if let digit = part.first, let option = option(String(digit)), digit.isNumber,
                let places = places(part.dropFirst())
            {
                choices.append(.init(option, places: places))
            } else if let places = places(part), !choices.isEmpty {
                choices[choices.count - 1].places += places
            } else {
                return nil
            }
        }
        // Two choices for all tasks would contradict each other.
        guard choices.count == 1 || choices.allSatisfy({ !$0.places.isEmpty }) else { return nil }
        return choices.isEmpty ? nil : choices
    }

    private static func places(_ letters: Substring) -> [Int]? {
        var places: [Int] = []
        for letter in letters {
            guard let value = letter.asciiValue, value >= UInt8(ascii: "a") else { return nil }
            let place = Int(value - UInt8(ascii: "a"))
            // In their order, so that a word is no list of letters.
            guard place < mostPlaces, place > places.last ?? -1 else { return nil }
            places.append(place)
        }
        return places.isEmpty ? nil : places
    }

    /// `snooze 20`, `in 20 min`, `20m`, `1h`.
    private static func snooze(_ words: String) -> Int? {
        var rest = Substring(words)
        var isNamed = false
        for start in ["snooze for ", "snooze ", "in ", "remind me in ", "again in "]
        where rest.hasPrefix(start) {
            rest = rest.dropFirst(start.count)
            isNamed = true
            break
        }
        if words == "snooze" { return 10 }
        let digits = rest.prefix { $0.isNumber && $0.isASCII }
        guard let number = Int(digits), (1...1_440).contains(number) else { return nil }
        switch rest.dropFirst(digits.count).drop(while: { $0 == " " }) {
        case "" where isNamed && words.hasPrefix("snooze"): return number
        case "m", "min", "mins", "minute", "minutes": return number
        case "h", "hr", "hour", "hours": return number <= 24 ? number * 60 : nil
        default: return nil
        }
    }

    /// `2 tomorrow at 9`, `2b friday`, `move to 6pm`, `reschedule friday`.
    private static func move(_ words: String) -> ReminderReply? {
        if words.hasPrefix("2"), let letters = words.dropFirst().split(separator: " ").first,
            !words.hasPrefix("2 "), let places = places(letters), places.count == 1,
            let time = time(words.dropFirst(1 + letters.count))
        {
            return .move(time, place: places[0])
        }
        let starts = [
            "reschedule it to ", "reschedule to ", "reschedule for ", "reschedule ", "move it to ",
            "move to ", "move ", "postpone to ", "postpone ", "2 ",
        ]
        for start in starts where words.hasPrefix(start) {
            return time(words.dropFirst(start.count)).map { .move($0) }
        }
        return nil
    }

    /// What says a time: without a word of its own it says none.
    private static func time(_ words: Substring) -> String? {
        let rest = plain(String(words))
        return rest.contains { $0.isLetter || $0.isNumber } ? rest : nil
    }

    /// Lower case, without what a telephone puts around a word: keycaps, skin tones, marks at the ends.
    private static func plain(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.prefix(400).lowercased().unicodeScalars {
            switch scalar.value {
            case 0xFE0E, 0xFE0F, 0x20E3, 0x200D, 0x1F3FB...0x1F3FF: continue
            case 0x2019: scalars.append("'")
            case 0x00...0x20, 0x7F...0xA0: scalars.append(" ")
            default: scalars.append(scalar)
            }
        }
        let words = String(scalars).split(separator: " ").joined(separator: " ")
        let ends: Set<Character> = [" ", ".", "!", ",", ")", "(", "\"", "'", "*", "_", ";", ":"]
        return String(words.trimmed { ends.contains($0) })
    }
}

extension String {
    fileprivate func trimmed(_ isEnd: (Character) -> Bool) -> Substring {
        let start = drop(while: isEnd)
        guard let last = start.lastIndex(where: { !isEnd($0) }) else { return "" }
        return start[...last]
    }
}
