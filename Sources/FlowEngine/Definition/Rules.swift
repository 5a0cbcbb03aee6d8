/// Which states of one machine go with which of another, after every change.
public struct SyncRule: Equatable, Sendable {
    /// The machine whose state decides.
    public let leading: MachineReference
    /// The machine that must fit.
    public let following: MachineReference
    /// For each state of the leading machine the states that fit, one bit each.
    public let allowed: [UInt64]
    /// What somebody has to do in a state of the leading machine.
    public let requires: [Int: String]
}

/// A move or an event that is forbidden with a reason of its own, looked at before the machine.
public struct ForbiddenRule: Equatable, Sendable {
    /// What is forbidden.
    public let subject: Subject
    /// Only when this holds.
    public let condition: Expression?
    /// The reason's code, such as `PAYMENT_REQUIRED`.
    public let code: String
    /// Why, and what to do.
    public let message: String

    /// What a rule forbids.
    public enum Subject: Equatable, Sendable {
        /// A move between two states, by their numbers; from any when `nil`.
        case move(MachineReference, from: Int?, to: Int)
        /// An event.
        case event(String)
    }
}

/// Something that happens by itself in due time.
public struct TimerDefinition: Equatable, Sendable {
    /// Its name.
    public let name: String
    /// While this holds the timer runs.
    public let condition: Expression
    /// When it is due, in seconds since 1970.
    public let due: Expression
    /// What it does.
    public let steps: [Step]
    /// One line for people.
    public let description: String
}

/// A rule that must hold in every flow, and how to mend it where there is one right way.
public struct CheckDefinition: Equatable, Sendable {
    /// Its name.
    public let name: String
    /// `error` or `warning`.
    public let severity: String
    /// What is wrong when it is broken.
    public let description: String
    /// The kind whose entities are looked at; `nil` for the flow as a whole.
    public let kind: Int?
    /// What breaks it.
    public let condition: Expression
    /// How to mend it; empty when a person has to.
    public let repair: [Step]
}
