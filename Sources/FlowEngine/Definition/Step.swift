/// One thing that an event, a timer or a repair does.
public struct Step: Equatable, Sendable {
    /// What it does.
    public let action: Action
    /// Whether it is done at all.
    public let condition: Expression?
    /// The place in the definition: `events.approve.do[0]`.
    public let path: String

    /// What a step does.
    public enum Action: Equatable, Sendable {
        /// `move`: a machine of the selected entities, to a state by its number.
        case move(MachineReference, to: Int, Selection)
        /// `move` of a phase.
        case movePhase(String, to: String)
        /// `begin`: a machine that has not moved yet starts in another of its initial states.
        case begin(MachineReference, in: Int)
        /// `set`: values of the flow, or of the selected entities.
        case set([Assignment], on: Scope?)
        /// `create`: an entity, once or for each of a kind.
        case create(Creation)
        /// `send`: a message, delivered after the commit.
        case send(MessageDefinition, each: Scope?)
        /// `alert`.
        case alert(AlertDefinition)
        /// `resolve`: an alert is over.
        case resolve(String)
        /// `require`: something that somebody has to do now.
        case require(String)
        /// `fire`: another event of the flow.
        case fire(String, with: [Assignment], each: Scope?)
        /// `broadcast`: an event of the other flows of this workflow that have such entities.
        case broadcast(String, with: [Assignment], to: LookupDefinition, each: Scope?)
    }

    /// A new entity.
    public struct Creation: Equatable, Sendable {
        /// The place of its kind.
        public let kind: Int
        /// Its name.
        public let name: Expression
        /// Whether one of that name that exists already is left as it is.
        public let onlyIfMissing: Bool
        /// One for each of these.
        public let each: Scope?
        /// The initial states that are not the usual ones: a machine and an expression that names its state.
        public let states: [Assignment]
        /// Its data.
        public let values: [Assignment]
    }
}

/// Which entities of a kind a step is about.
public struct Selection: Equatable, Sendable {
    /// One by its name.
    public let name: Expression?
    /// All for which this holds.
    public let condition: Expression?

    /// Every one of the kind.
    public static let all = Selection(name: nil, condition: nil)
}

/// Entities of one kind.
public struct Scope: Equatable, Sendable {
    /// The place of the kind in the definition.
    public let kind: Int
    /// Which of them.
    public let selection: Selection
}

/// A name and the value it gets.
public struct Assignment: Equatable, Sendable {
    /// The field or parameter.
    public let name: String
    /// Its value.
    public let value: Expression
}

/// A message that leaves flux after the commit.
public struct MessageDefinition: Equatable, Sendable {
    /// `mail`, `call` or `message`: decides how often it is tried again.
    public let kind: String
    /// Who gets it.
    public let to: Expression
    /// What it is about.
    public let subject: Expression
    /// What it says.
    public let body: Expression
}
