/// What is said in a conversation beside tasks and goals.
public enum ChatReading: Equatable, Sendable {
    /// Something was done, or was not.
    case complete(done: Bool, ChatReference, at: String?)
    /// Something is to be at another time, in the person's words.
    case move(ChatReference, to: String)
    /// Something is not wanted any more.
    case cancel(ChatReference)
    /// Something is excused, for a reason.
    case skip(ChatReference, reason: String?)
    /// Something is to be put off by a while.
    case snooze(ChatReference, by: String?)
    /// Something is to be seen.
    case show(ChatReference)
    /// A day or a week is to be seen, in the person's words; `nil` is today.
    case agenda(String?)
    /// Something is to be planned.
    case plan(String)
    /// A rest begins; until a day in the person's words.
    case pause(until: String?)
    /// A word that stands for a command.
    case command(Command)

    /// Commands that one phrase stands for.
    public enum Command: String, CaseIterable, Sendable {
        /// What comes next.
        case next
        /// The whole week.
        case week
        /// How it is going.
        case analytics
        /// The goals.
        case goals
        /// What was learned of the person's days.
        case patterns
        /// Take the last change back.
        case undo
        /// Bring it back.
        case redo
        /// What can be said.
        case help
        /// The end of a rest.
        case unpause
        /// The end of the conversation.
        case leave
    }
}

/// What a word in a conversation points at.
public enum ChatReference: Equatable, Sendable {
    /// What was spoken of last: `it`, `that one`.
    case current
    /// One of those shown last, from 1; negative from the end.
    case ordinal(Int)
    /// All of those shown last.
    case all
    /// A number, or words of the title.
    case words(String)
}
