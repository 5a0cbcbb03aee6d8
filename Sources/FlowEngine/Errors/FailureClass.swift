/// What kind of failure a phase reports; decides whether trying again can help.
public enum FailureClass: String, CaseIterable, Codable, Hashable, Sendable {
    /// `PHASE_EXECUTION_FAILED`, retryable.
    case phaseExecutionFailed = "PHASE_EXECUTION_FAILED"
    /// `AGENT_TIMEOUT`, retryable.
    case agentTimeout = "AGENT_TIMEOUT"
    /// `EXTERNAL_SERVICE_ERROR`, retryable.
    case externalServiceError = "EXTERNAL_SERVICE_ERROR"
    /// `TEMPORARY_RESOURCE_UNAVAILABLE`, retryable.
    case temporaryResourceUnavailable = "TEMPORARY_RESOURCE_UNAVAILABLE"
    /// `INVALID_TRANSITION`, not retryable.
    case invalidTransition = "INVALID_TRANSITION"
    /// `DATA_VALIDATION_FAILED`, not retryable.
    case dataValidationFailed = "DATA_VALIDATION_FAILED"
    /// `PERMISSION_DENIED`, not retryable.
    case permissionDenied = "PERMISSION_DENIED"
    /// `MALFORMED_REQUEST`, not retryable.
    case malformedRequest = "MALFORMED_REQUEST"

    /// Whether the same attempt may succeed later.
    public var isRetryable: Bool {
        switch self {
        case .phaseExecutionFailed, .agentTimeout, .externalServiceError,
            .temporaryResourceUnavailable:
            true
        case .invalidTransition, .dataValidationFailed, .permissionDenied, .malformedRequest: false
        }
    }

    /// The exit status of a command that ends with a failure of this class.
    public var exitCode: Int32 {
        switch self {
        case .phaseExecutionFailed, .agentTimeout, .externalServiceError,
            .temporaryResourceUnavailable:
            7
        case .dataValidationFailed, .malformedRequest: 2
        case .permissionDenied: 8
        case .invalidTransition: 1
        }
    }
}

/// What is kept of a failed attempt.
public struct PhaseFailure: Codable, Equatable, Sendable {
    /// The kind of failure.
    public let failureClass: FailureClass
    /// What happened, for people.
    public let message: String
    /// What was going on, as JSON text in the form it was reported.
    public let context: String?

    /// Joins the parts of a failure.
    public init(_ failureClass: FailureClass, message: String, context: String? = nil) {
        self.failureClass = failureClass
        self.message = message
        self.context = context
    }

    enum CodingKeys: String, CodingKey {
        case failureClass = "class"
        case message, context
    }
}
