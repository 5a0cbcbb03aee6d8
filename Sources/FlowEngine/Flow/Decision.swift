import FluxJSON

/// One change of one machine, as the history keeps it.
public struct Transition: Codable, Equatable, Sendable {
    /// The phase or entity that moves; `flow` for the flow as a whole.
    public let entity: String
    /// The machine that moves: `phase`, `flow`, or one of the entity's own.
    public let machine: String
    /// The state before; `nil` where it began.
    public let from: String?
    /// The state after.
    public let to: String
    /// Why, in the words of who ordered it or of the engine.
    public let reason: String?

    /// Joins the parts of a change.
    public init(entity: String, machine: String, from: String?, to: String, reason: String? = nil) {
        self.entity = entity
        self.machine = machine
        self.from = from
        self.to = to
        self.reason = reason
    }
}

/// A message that leaves after the commit.
public struct OutgoingMessage: Equatable, Sendable {
    /// `mail`, `call` or `message`.
    public let kind: String
    /// Who gets it.
    public let to: String
    /// What it is about.
    public let subject: String
    /// What it says.
    public let body: String

    /// Writes a message.
    public init(kind: String, to: String, subject: String, body: String) {
        self.kind = kind
        self.to = to
        self.subject = subject
        self.body = body
    }
}

/// An event for the other flows of a workflow.
public struct Broadcast: Equatable, Sendable {
    /// The event.
    public let event: String
    /// What comes with it.
    public let parameters: FlowData
    /// Which flows get it: those with such an entity.
    public let to: LookupDefinition
}

/// What an event does: to be stored as a whole or not at all.
public struct Decision: Equatable, Sendable {
    /// The changes in the order they happen; empty when only inner progress or data changes.
    public internal(set) var transitions: [Transition] = []
    /// The names of the phases whose records differ from before.
    public internal(set) var changedPhases: [String] = []
    /// The flow's status before the event.
    public internal(set) var statusBefore: FlowStatus
    /// The flow's status after it.
    public internal(set) var statusAfter: FlowStatus
    /// The places of the entities that were made or differ from before.
    public internal(set) var changedEntities: Set<Int> = []
    /// Messages to be sent.
    public internal(set) var messages: [OutgoingMessage] = []
    /// Alerts that are raised.
    public internal(set) var alerts: [AlertDefinition] = []
    /// Codes of alerts that are over.
    public internal(set) var resolvedAlerts: [String] = []
    /// What somebody has to do now.
    public internal(set) var requiredActions: [String] = []
    /// Events for other flows.
    public internal(set) var broadcasts: [Broadcast] = []
    /// What a person is told when it was done before and nothing changes.
    public internal(set) var repetition: String?
}
