import FluxCalendar

/// What can be done about a phase or a flow; the raw value is the `action` of JSON.
public enum RecoveryAction: String, CaseIterable, Codable, Hashable, Sendable {
    /// `start`: begin the phase's work.
    case start
    /// `complete`: the work is done.
    case complete
    /// `approve`: say yes to what waits for approval.
    case approve
    /// `reopen`: send what waits back into work.
    case reopen
    /// `mark_for_retry`: give the present attempt up.
    case markForRetry = "mark_for_retry"
    /// `retry`: try again.
    case retry
    /// `force_retry`: try again beyond the limit.
    case forceRetry = "force_retry"
    /// `rollback`: take back what the phase did.
    case rollback
    /// `reset`: as if the phase had never begun.
    case reset
    /// `resume`: let a paused flow go on.
    case resume
    /// `cancel`: end the flow for good.
    case cancel
    /// `event`: let something happen.
    case event
    /// `move`: move one machine of one entity.
    case move
}

/// One way on from where a flow stands.
public struct RecoveryOption: Codable, Equatable, Sendable {
    /// The phase or entity it is about; `nil` for the flow as a whole.
    public let phase: String?
    /// What to do.
    public let action: RecoveryAction
    /// The state that the phase, or flow, has next.
    public let targetState: String
    /// Whether it happens by itself in due time.
    public let automatic: Bool
    /// What it means, for people.
    public let description: String
    /// The event, for ``RecoveryAction/event``.
    public var event: String?
    /// What comes with the event.
    public var parameters: [String: String]?

    enum CodingKeys: String, CodingKey {
        case phase, action
        case targetState = "target_state"
        case automatic, description, event, parameters
    }
}

extension FlowMachine {
    /// Everything that can be done now, each of it allowed; empty only for a cancelled flow.
    public var recoveryOptions: [RecoveryOption] {
        switch snapshot.ordered {
        case .cancelled: return []
        case .paused:
            var resumed = self
            resumed.set(order: nil)
            return [
                RecoveryOption(
                    phase: nil, action: .resume, targetState: resumed.status.rawValue,
                    automatic: false, description: "Resume the flow where it was paused"),
                RecoveryOption(
                    phase: nil, action: .cancel, targetState: FlowStatus.cancelled.rawValue,
                    automatic: false, description: "End the flow for good"),
            ]
        case nil: return definition.phases.indices.flatMap { options(for: $0) }
        }
    }

    /// The phases whose retry is due and needs no person: in `retry_needed`, within the limit, with a
    /// due time that has come.
    public var dueRetries: [String] {
        phases.filter { record in
            guard record.state == .retryNeeded, record.retryCount < retryPolicy.maxRetries,
                let due = record.nextRetryAt
            else { return false }
            return due <= now
        }.map(\.name)
    }

    private func options(for index: Int) -> [RecoveryOption] {
        let record = snapshot.phases[index]
        let name = record.name
        func option(
            _ action: RecoveryAction, _ target: PhaseState, _ text: String, automatic: Bool = false
        ) -> RecoveryOption {
            RecoveryOption(
                phase: name, action: action, targetState: target.rawValue, automatic: automatic,
                description: text)
        }
        let canStart = missingDependencies(of: index).isEmpty
        let isExhausted = record.retryCount >= retryPolicy.maxRetries
        switch record.state {
        case .notStarted:
            return canStart ? [option(.start, .inProgress, "Start '\(name)'")] : []
        case .inProgress:
            return [
                option(.complete, .completed, "Finish '\(name)'"),
                option(.markForRetry, .retryNeeded, "Give this attempt at '\(name)' up and retry"),
            ]
        case .waitingValidation:
            return [option(.complete, .completed, "Accept '\(name)' as valid")]
                + (canStart ? [option(.reopen, .inProgress, "Send '\(name)' back into work")] : [])
        case .waitingApproval:
            return [option(.approve, .completed, "Approve '\(name)'")]
                + (canStart ? [option(.reopen, .inProgress, "Send '\(name)' back into work")] : [])
        case .completed:
            return holders(of: index).isEmpty
                ? [option(.rollback, .rolledBack, "Take back what '\(name)' did")] : []
        case .failed:
            let again =
                isExhausted
                ? option(
                    .forceRetry, .retryNeeded,
                    "Retry '\(name)' although it failed \(record.retryCount) retries")
                : option(.retry, .retryNeeded, "Retry '\(name)'")
            return (canStart ? [again] : []) + [
                option(.rollback, .rolledBack, "Take back what '\(name)' did")
            ]
        case .retryNeeded:
            let again =
                isExhausted
                ? option(
                    .forceRetry, .inProgress,
                    "Retry '\(name)' although it failed \(record.retryCount) retries")
                : option(
                    .retry, .inProgress, "Retry '\(name)' now",
                    automatic: record.nextRetryAt != nil)
            return (canStart ? [again] : []) + [
                option(.rollback, .rolledBack, "Take back what '\(name)' did")
            ]
        case .rolledBack:
            return (canStart ? [option(.start, .inProgress, "Start '\(name)' again")] : []) + [
                option(.reset, .notStarted, "Leave '\(name)' as if it had never begun")
            ]
        }
    }
}
