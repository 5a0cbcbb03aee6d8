/// One change of one machine, as the history keeps it.
public struct Transition: Codable, Equatable, Sendable {
    /// The phase or entity that moves; `flow` for the flow as a whole.
    public let entity: String
    /// The machine that moves: `phase`, `flow`, or one of the entity's own.
    public let machine: String
    /// The state before.
    public let from: String
    /// The state after.
    public let to: String
    /// Why, in the words of who ordered it or of the engine.
    public let reason: String?

    /// Joins the parts of a change.
    public init(entity: String, machine: String, from: String, to: String, reason: String? = nil) {
        self.entity = entity
        self.machine = machine
        self.from = from
        self.to = to
        self.reason = reason
    }
}

/// What an event does: to be stored as a whole or not at all.
public struct Decision: Equatable, Sendable {
    /// The changes in the order they happen; empty when only inner progress changes.
    public let transitions: [Transition]
    /// The names of the phases whose records differ from before.
    public let changedPhases: [String]
    /// The flow's status before the event.
    public let statusBefore: FlowStatus
    /// The flow's status after it.
    public let statusAfter: FlowStatus
}
