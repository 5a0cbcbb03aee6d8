import FluxCalendar

/// Who changes something, by which command and when: what the journal and the audit trail keep of a write.
public struct WriteContext: Sendable {
    /// The command, such as `add` or `goal approve`.
    public var command: String
    /// Who ordered it.
    public var actor: Actor
    /// The moment that is recorded.
    public var now: Instant
    /// Joins the audit rows, the log lines and the error of one run.
    public var correlationID: String
    /// The flow and phase on whose behalf it happens.
    public var flow: Int64?
    /// The phase of ``flow``.
    public var phase: String?
    /// The key that makes a repetition return the first result.
    public var idempotencyKey: String?
    /// What the key stands for: the command with its arguments, hashed by the caller.
    public var requestDigest: String

    /// Who orders a change.
    public enum Actor: String, Codable, Sendable {
        /// A person at a command, a button or a reply.
        case user
        /// A clock.
        case timer
        /// A service that calls back.
        case provider
        /// A repair.
        case fix
        /// flux itself, keeping its own house.
        case system
    }

    /// Describes a write.
    public init(
        command: String, actor: Actor = .user, now: Instant, correlationID: String,
        flow: Int64? = nil, phase: String? = nil, idempotencyKey: String? = nil,
        requestDigest: String = ""
    ) {
        self.command = command
        self.actor = actor
        self.now = now
        self.correlationID = correlationID
        self.flow = flow
        self.phase = phase
        self.idempotencyKey = idempotencyKey
        self.requestDigest = requestDigest
    }
}

/// What a write returned, and whether an earlier one with the same key had returned it.
public struct Written<Value> {
    /// The result.
    public let value: Value
    /// Whether nothing was done because the idempotency key was known.
    public let replayed: Bool
    /// The end of the audit trail, where this wrote to it.
    public var auditSeal: AuditSeal?

    /// Joins a result and where it comes from.
    public init(value: Value, replayed: Bool) {
        self.value = value
        self.replayed = replayed
    }
}
