import FlowEngine
import FluxJSON
import FluxStore

/// An error as flux reports it: a stable code, a sentence for a person, details for a script.
public struct Failure: Error, Equatable, Sendable {
    /// The code of `interface.md`, such as `NOT_FOUND`.
    public let code: String
    /// What went wrong, where, and what to do.
    public let message: String
    /// An object with the facts.
    public let details: JSON
    /// Whether the same command may succeed when simply run again.
    public let retryAllowed: Bool

    /// Describes an error.
    public init(
        code: String, message: String, details: JSON = .object([]), retryAllowed: Bool = false
    ) {
        self.code = code
        self.message = message
        self.details = details
        self.retryAllowed = retryAllowed
    }

    /// The process's exit code, by the table of `interface.md`.
    public var exitCode: Int32 {
        switch code {
        case "USAGE", "INVALID_ARGUMENT", "MALFORMED_REQUEST", "DATA_VALIDATION_FAILED": 2
        case "NOT_FOUND", "INVALID_PHASE": 3
        case "AMBIGUOUS": 4
        case "IDEMPOTENCY_MISMATCH", "ROLLBACK_CONFLICT": 5
        case "SCHEMA_TOO_NEW", "SCHEMA_TOO_OLD": 6
        case "EXTERNAL_SERVICE_ERROR", "AGENT_TIMEOUT", "PHASE_EXECUTION_FAILED",
            "TEMPORARY_RESOURCE_UNAVAILABLE", "MODEL_OUTPUT_INVALID", "BUDGET_EXCEEDED",
            "RATE_LIMITED":
            7
        case "PERMISSION_DENIED", "SIGNATURE_INVALID": 8
        case "INTERRUPTED": 130
        case _ where code.hasPrefix("ALREADY_"): 5
        case _ where code.hasPrefix("STORE_"): 6
        case _ where code.hasPrefix("PROVIDER_"): 7
        // The refusals of machines, CLARIFICATION_NEEDED, INVALID_DEFINITION, IMPORT_INVALID.
        default: 1
        }
    }

    /// `INVALID_ARGUMENT`: a value that cannot be what was meant.
    public static func invalidArgument(_ message: String, details: JSON = .object([])) -> Failure {
        Failure(code: "INVALID_ARGUMENT", message: message, details: details)
    }

    /// `CLARIFICATION_NEEDED`: one question has to be answered first; nothing was changed.
    public static func clarification(_ question: String, missing: String? = nil) -> Failure {
        Failure(
            code: "CLARIFICATION_NEEDED", message: question,
            details: ["question": .string(question), "missing": missing.map(JSON.string) ?? .null])
    }

    /// The failure that stands for any error that a use case may throw.
    public init(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as StoreError: self.init(error)
        case let error as FlowError: self.init(error)
        default:
            self.init(
                code: "STORE_FAILED",
                message:
                    "something unexpected happened (\(type(of: error))); this is a bug, nothing was changed"
            )
        }
    }

    private init(_ error: StoreError) {
        var details = JSON.object([])
        var retry = false
        switch error {
        case .rollbackConflict(let rows):
            details = ["conflicts": (try? JSON(encoding: rows)) ?? .array([])]
        case .schemaTooNew(_, let found, let supported), .schemaTooOld(_, let found, let supported):
            details = ["found": .int(Int64(found)), "supported": .int(Int64(supported))]
        case .locked, .lostRace, .full: retry = true
        case .corrupt, .foreign, .readOnly, .unreadable, .failed, .idempotencyMismatch, .notFound:
            break
        }
        self.init(code: error.code, message: error.message, details: details, retryAllowed: retry)
    }

    private init(_ error: FlowError) {
        self.init(
            code: error.reportedCode, message: error.message,
            details: (try? JSON(encoding: error.details)) ?? .object([]),
            retryAllowed: error.retryAllowed)
    }
}
