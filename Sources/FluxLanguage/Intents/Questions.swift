/// The one focused, kind question about what a sentence lacks.
enum Questions {
    /// Asks when a task is to be done.
    static func time(task: String) -> Clarification {
        let question =
            task.isEmpty
            ? "When should that be?" : "When would you like to do \u{201C}\(short(task))\u{201D}?"
        return Clarification(missing: .time, question: question)
    }

    /// Asks when a task is to be done, naming the words that gave no usable time.
    static func time(task: String, trouble: Trouble) -> Clarification {
        let name = task.isEmpty ? "it" : "\u{201C}\(short(task))\u{201D}"
        let question: String
        switch trouble {
        case .past:
            question = "That time is already over. When should \(name) be instead?"
        case .contradiction(let words):
            question =
                "I could not fit \u{201C}\(short(words))\u{201D} together. When exactly should \(name) be?"
        case .unreadable(let words):
            question =
                "I did not understand \u{201C}\(short(words))\u{201D}. When should \(name) be, in other words?"
        }
        return Clarification(missing: .time, question: question)
    }

    /// Asks to what time a task is moved.
    static func move(task: String, trouble: Trouble?) -> Clarification {
        let name = "\u{201C}\(short(task))\u{201D}"
        if case .past? = trouble {
            return Clarification(
                missing: .time,
                question: "That time is already over. When should \(name) be instead?")
        }
        return Clarification(missing: .time, question: "To what time should \(name) move?")
    }

    /// Asks what is to be done.
    static func task() -> Clarification {
        Clarification(missing: .task, question: "What should I remind you of then?")
    }

    /// Asks which task is to be moved.
    static func movedTask() -> Clarification {
        Clarification(missing: .task, question: "Which task should I move?")
    }

    /// Asks which goal is meant.
    static func goal(isChange: Bool) -> Clarification {
        Clarification(
            missing: .goal,
            question: isChange
                ? "Which goal would you like to change?" : "What would you like to achieve?")
    }

    /// Asks what the sentence is about.
    static func intent(words: String) -> Clarification {
        let question =
            words.isEmpty
            ? "What would you like to do: add a task, set a goal, or move something?"
            : "I am not sure what to do with \u{201C}\(short(words))\u{201D}. Is it a task, a goal, or a change to one?"
        return Clarification(missing: .intent, question: question)
    }

    private static func short(_ text: String) -> String {
        // Scalars, since a single character may be of any length.
        guard text.utf8.count > 60 else { return text }
        let scalars = text.unicodeScalars.prefix(61)
        guard scalars.count > 60 else { return text }
        return String(String.UnicodeScalarView(scalars.prefix(59))) + "\u{2026}"
    }
}
