import ChatModel
import FlowEngine
import FluxJSON

extension RoleFailure {
    /// What happened, in a clause that quotes nobody.
    var words: String {
        switch self {
        case .call(let error): error.words
        case .invalid: "its answers were not in the form that was asked for"
        }
    }

    /// Whether asking for something else a moment later would fail too, after as long a wait.
    var concernsEndpoint: Bool {
        switch self {
        case .call(let error): error.concernsEndpoint || error == .timedOut
        case .invalid: false
        }
    }

    /// Whether trying again is all that can be done about it.
    private var isPassing: Bool {
        guard case .call(let error) = self else { return true }
        return error.isTransient && error != .server(501) || error == .timedOut
    }

    /// The class of the failure (`flows.md` 2): whether trying again can help.
    var failureClass: FailureClass {
        guard case .call(let error) = self else { return .phaseExecutionFailed }
        return switch error {
        case .timedOut, .cancelled: .agentTimeout
        case .rateLimited: .temporaryResourceUnavailable
        case .unauthorized, .redirected: .permissionDenied
        case .badAddress, .refused, .notFound: .malformedRequest
        case .noLibrary, .unreachable, .tls, .cut, .tooLarge, .noCredit, .server, .malformed,
            .failed:
            .externalServiceError
        case .empty, .truncated: .phaseExecutionFailed
        }
    }

    /// What is kept with the phase.
    var phaseFailure: PhaseFailure {
        let code: String
        switch self {
        case .call(let error): code = error.code
        case .invalid: code = "invalid"
        }
        return PhaseFailure(
            failureClass, message: words,
            context: JSON.object([.init("outcome", .string(code))]).text
        )
    }

    /// The error of a command that ends with it.
    private var code: String {
        guard case .call(let error) = self else { return "MODEL_OUTPUT_INVALID" }
        return switch error {
        case .timedOut: "PROVIDER_TIMEOUT"
        case .rateLimited: "RATE_LIMITED"
        case .unauthorized, .redirected: "PERMISSION_DENIED"
        case .empty, .truncated, .malformed, .tooLarge: "MODEL_OUTPUT_INVALID"
        case .cancelled: "INTERRUPTED"
        case .noLibrary, .badAddress, .unreachable, .tls, .cut, .noCredit, .notFound, .refused,
            .server, .failed:
            "PROVIDER_ERROR"
        }
    }

    /// The failure of a phase, with the way on.
    ///
    /// - Parameter without: the command that goes on without a model; `nil` for a plan.
    func failure(flow: Int64, phase: String, without: String? = nil) -> Failure {
        let other = without ?? "flux goal resume \(flow) --no-model"
        return Failure(
            code: code,
            message:
                "the model failed in phase '\(phase)' of flow \(flow): \(words); \(isPassing ? "" : "see what to do with 'flux model test', then ")try again with 'flux flow retry \(flow) \(phase)', or go on without it: '\(other)'",
            details: [
                "flow": .int(flow), "phase": .string(phase),
                "class": .string(failureClass.rawValue),
            ], retryAllowed: failureClass.isRetryable)
    }

    /// The failure of something that is no phase.
    var failure: Failure {
        Failure(
            code: code,
            message: "the model failed: \(words); see 'flux model test', or use '--no-model'",
            details: ["class": .string(failureClass.rawValue)],
            retryAllowed: failureClass.isRetryable)
    }
}
