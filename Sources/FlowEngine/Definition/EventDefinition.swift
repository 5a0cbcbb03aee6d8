/// Something that happens to a flow: it moves several things together or none.
public struct EventDefinition: Equatable, Sendable {
    /// Its name.
    public let name: String
    /// One line for people.
    public let description: String
    /// What comes with it.
    public let parameters: [ParameterDefinition]
    /// Whether it comes from outside and is taken even by a flow that rests.
    public let isExternal: Bool
    /// The setting that holds the secret it must be signed with.
    public let signatureSetting: String?
    /// Makes its idempotency key.
    public let key: Expression?
    /// Questions to the other flows of the workflow, read as parameters.
    public let lookups: [LookupDefinition]
    /// When it was done before and doing it again is no error.
    public let repeats: [RepeatRule]
    /// What must hold before it.
    public let guards: [Guard]
    /// What it does, in this order.
    public let steps: [Step]
    /// Alerts that its refusal raises.
    public let refusalAlerts: [ConditionalAlert]

    /// The parameter of a name.
    public func parameter(named name: String) -> ParameterDefinition? {
        parameters.first { $0.name == name }
    }
}

/// A value that comes with an event, or with the start of a flow.
public struct ParameterDefinition: Equatable, Sendable {
    /// Its name.
    public let name: String
    /// What it may be.
    public let type: ValueType
    /// Whether there is no event without it.
    public let isRequired: Bool
    /// What it is when nobody says.
    public let standard: String?
    /// One line for people.
    public let description: String

    /// What a value may be.
    public enum ValueType: Equatable, Sendable {
        /// `text`.
        case text
        /// `integer`.
        case integer
        /// `number`.
        case number
        /// `boolean`.
        case boolean
        /// `time`: RFC 3339, or a local date and time.
        case time
        /// `choice`: one of some words.
        case choice([String])
        /// `entity`: the name of an entity of a kind, by the kind's place in the definition.
        case entity(Int)
        /// `file`: a path, whose file is copied in.
        case file

        /// The word of the definition.
        public var word: String {
            switch self {
            case .text: "text"
            case .integer: "integer"
            case .number: "number"
            case .boolean: "boolean"
            case .time: "time"
            case .choice: "choice"
            case .entity: "entity"
            case .file: "file"
            }
        }
    }
}

/// A question to all other flows of the same workflow: how many entities of a kind are there whose fields equal the
/// event's parameters and whose time overlaps theirs.
public struct LookupDefinition: Equatable, Sendable {
    /// The name that expressions read it by.
    public let name: String
    /// The name of the kind.
    public let kind: String
    /// Fields that must equal the parameters of the same name.
    public let match: [String]
    /// Two fields, start and end, that must overlap the parameters of the same names.
    public let overlap: [String]
    /// For machines the states that count.
    public let states: [StateFilter]

    /// The states of one machine that count.
    public struct StateFilter: Equatable, Sendable {
        /// The machine.
        public let machine: String
        /// The names of the states.
        public let states: [String]
    }
}

/// When an event was done before: it succeeds and changes nothing.
public struct RepeatRule: Equatable, Sendable {
    /// When.
    public let condition: Expression
    /// What a person is told.
    public let message: String
}

/// What must hold before an event.
public struct Guard: Equatable, Sendable {
    /// The condition.
    public let condition: Expression
    /// The code of the refusal: `GUARD_FAILED`, or `ALREADY_…`.
    public let code: String
    /// Why it is refused and what to do.
    public let message: String
}

/// An alert for a person.
public struct AlertDefinition: Equatable, Sendable {
    /// Its code.
    public let code: String
    /// `info`, `warning` or `critical`.
    public let severity: String
    /// What is the matter.
    public let message: String
    /// What to do about it.
    public let action: String

    /// Describes an alert.
    public init(code: String, severity: String, message: String, action: String) {
        self.code = code
        self.severity = severity
        self.message = message
        self.action = action
    }
}

/// An alert with its condition.
public struct ConditionalAlert: Equatable, Sendable {
    /// When; `nil` for always.
    public let condition: Expression?
    /// The alert.
    public let alert: AlertDefinition
}
