/// A refusal: nothing was changed.
public struct FlowError: Error, Equatable, Sendable {
    /// The stable code.
    public let code: FlowErrorCode
    /// One line for people: what was refused, and a remedy.
    public let message: String
    /// The facts behind the message.
    public let details: FlowErrorDetails
    /// Whether the same request may succeed later without anything being put right by a person.
    public let retryAllowed: Bool

    /// The code that is reported: the workflow's own where it has one, such as `ALREADY_APPROVED`.
    public var reportedCode: String {
        code == .already ? details.reason ?? code.rawValue : code.rawValue
    }

    init(
        _ code: FlowErrorCode, _ message: String, _ details: FlowErrorDetails = FlowErrorDetails(),
        retryAllowed: Bool = false
    ) {
        self.code = code
        self.message = message
        self.details = details
        self.retryAllowed = retryAllowed
    }
}

/// The `details` of a refusal; in JSON empty parts are left out, but never `valid_transitions`.
public struct FlowErrorDetails: Equatable, Sendable {
    /// Where the thing can go from its present state.
    public var validTransitions: [String] = []
    /// The phase, entity or flow that was to be moved.
    public var subject: String?
    /// Its present state.
    public var from: String?
    /// The state it was to have.
    public var to: String?
    /// Phases that must be completed first.
    public var missingPhases: [String] = []
    /// Phases that depend on this one and hold it in place.
    public var dependentPhases: [String] = []
    /// The names that would have been understood.
    public var knownNames: [String] = []
    /// The code of the workflow's rule that was broken.
    public var reason: String?
    /// How often the phase was retried.
    public var retryCount: Int?
    /// How often it may be retried.
    public var maxRetries: Int?

    /// Details with the facts that are known.
    public init(
        validTransitions: [String] = [], subject: String? = nil, from: String? = nil,
        to: String? = nil, missingPhases: [String] = [], dependentPhases: [String] = [],
        knownNames: [String] = [], reason: String? = nil, retryCount: Int? = nil,
        maxRetries: Int? = nil
    ) {
        self.validTransitions = validTransitions
        self.subject = subject
        self.from = from
        self.to = to
        self.missingPhases = missingPhases
        self.dependentPhases = dependentPhases
        self.knownNames = knownNames
        self.reason = reason
        self.retryCount = retryCount
        self.maxRetries = maxRetries
    }
}

extension FlowErrorDetails: Encodable {
    enum CodingKeys: String, CodingKey {
        case validTransitions = "valid_transitions"
        case subject, from, to
        case missingPhases = "missing_phases"
        case dependentPhases = "dependent_phases"
        case knownNames = "known_names"
        case reason
        case retryCount = "retry_count"
        case maxRetries = "max_retries"
    }

    /// Writes the facts that there are.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(validTransitions, forKey: .validTransitions)
        try container.encodeIfPresent(subject, forKey: .subject)
        try container.encodeIfPresent(from, forKey: .from)
        try container.encodeIfPresent(to, forKey: .to)
        if !missingPhases.isEmpty { try container.encode(missingPhases, forKey: .missingPhases) }
        if !dependentPhases.isEmpty {
            try container.encode(dependentPhases, forKey: .dependentPhases)
        }
        if !knownNames.isEmpty { try container.encode(knownNames, forKey: .knownNames) }
        try container.encodeIfPresent(reason, forKey: .reason)
        try container.encodeIfPresent(retryCount, forKey: .retryCount)
        try container.encodeIfPresent(maxRetries, forKey: .maxRetries)
    }
}
