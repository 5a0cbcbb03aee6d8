import Foundation
import Testing

@testable import FlowEngine

@Suite struct FlowErrorTests {
    @Test("each refusal says what was wrong and what to do")
    func messages() {
        var flow = machine(chain, [.completed, .inProgress])
        var paused = machine(chain, [.inProgress], ordered: .paused)
        var cancelled = machine(chain, [.inProgress], ordered: .cancelled)
        var exhausted = machine(side, [.failed]).snapshot
        exhausted.phases[0].retryCount = 3
        var failed = FlowMachine(definition: side, snapshot: exhausted, now: moment)
        var goal = machine(.goal, [.completed])
        let errors: [(FlowError?, String)] = [
            (
                refusal { () throws(FlowError) in try flow.move("a", to: "in_progress") },
                "phase 'a' cannot move from 'completed' to 'in_progress'; "
                    + "from 'completed' it can go to 'rolled_back' or 'retry_needed'"
            ),
            (
                refusal { () throws(FlowError) in try flow.move("a", to: "completed") },
                "phase 'a' is in state 'completed' already; "
                    + "from 'completed' it can go to 'rolled_back' or 'retry_needed'"
            ),
            (
                refusal { () throws(FlowError) in try flow.move("a", to: "done") },
                "there is no state 'done' to move phase 'a' to; "
                    + "from 'completed' it can go to 'rolled_back' or 'retry_needed'"
            ),
            (
                refusal { () throws(FlowError) in try flow.start("z") },
                "workflow 'chain' has no phase 'z'; name one of 'a', 'b' or 'c'"
            ),
            (
                refusal { () throws(FlowError) in try flow.start("c") },
                "phase 'c' cannot start before 'b' is completed; complete it first"
            ),
            (
                refusal { () throws(FlowError) in try goal.start("plan") },
                "phase 'plan' cannot start before 'classify', 'schedule' and 'observe' "
                    + "are completed; complete them first"
            ),
            (
                refusal { () throws(FlowError) in try flow.rollback("a") },
                "phase 'a' cannot become 'rolled_back' while 'b' depends on it; "
                    + "'flux flow rollback --cascade' rolls them back too"
            ),
            (
                refusal { () throws(FlowError) in try paused.complete("a") },
                "the flow is 'paused'; 'flux flow resume' lets it go on"
            ),
            (
                refusal { () throws(FlowError) in try cancelled.complete("a") },
                "the flow is 'cancelled'; start another with 'flux flow new', "
                    + "or take the cancellation back with 'flux undo'"
            ),
            (
                refusal { () throws(FlowError) in try cancelled.pause() },
                "the flow cannot move from 'cancelled' to 'paused'; "
                    + "'cancelled' is final, only 'flux undo' takes it back"
            ),
            (
                refusal { () throws(FlowError) in try flow.resume() },
                "the flow is 'discovery', not paused; 'flux flow recover' lists what can be done"
            ),
            (
                refusal { () throws(FlowError) in try failed.retry("a") },
                "phase 'a' was retried 3 times, 3 are allowed; "
                    + "'flux flow retry --force' tries once more"
            ),
            (
                refusal { () throws(FlowError) in try flow.progress("b", 2) },
                "the progress of phase 'b' must lie between 0 and 1; give half as '0.5'"
            ),
            (
                refusal { () throws(FlowError) in try flow.progress("a", 0.5) },
                "phase 'a' is 'completed' and has no progress of its own; "
                    + "'flux flow recover' lists what can be done"
            ),
            (
                refusal { () throws(FlowError) in try failed.progress("b", 0.5) },
                "phase 'b' is 'not_started' and has no progress of its own; "
                    + "move it to 'in_progress' first"
            ),
        ]
        for (error, message) in errors { #expect(error?.message == message) }
    }

    @Test("the details in JSON always hold the valid transitions, other facts where there are any")
    func details() throws {
        var flow = machine(chain, [])
        let error = try #require(refusal { () throws(FlowError) in try flow.start("b") })
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        #expect(
            String(decoding: try encoder.encode(error.details), as: UTF8.self)
                == "{\"from\":\"not_started\",\"missing_phases\":[\"a\"],\"subject\":\"b\","
                + "\"to\":\"in_progress\",\"valid_transitions\":[\"in_progress\"]}")
        #expect(
            String(decoding: try encoder.encode(FlowErrorDetails()), as: UTF8.self)
                == "{\"valid_transitions\":[]}")
    }

    @Test("every code ends a command with its documented status")
    func exitCodes() {
        let statuses: [Int32: Set<FlowErrorCode>] = [
            1: [
                .invalidStateTransition, .invalidPhaseTransition, .invalidFlowTransition,
                .forbiddenTransition, .phaseOrderViolation, .syncViolation, .guardFailed,
                .retryLimitReached, .invalidDefinition,
            ], 2: [.invalidArgument], 3: [.invalidPhase, .notFound], 5: [.already],
        ]
        for code in FlowErrorCode.allCases {
            #expect(statuses[code.exitCode]?.contains(code) == true)
        }
        let classes: [FailureClass: Int32] = [
            .phaseExecutionFailed: 7, .agentTimeout: 7, .externalServiceError: 7,
            .temporaryResourceUnavailable: 7, .invalidTransition: 1, .dataValidationFailed: 2,
            .permissionDenied: 8, .malformedRequest: 2,
        ]
        for failureClass in FailureClass.allCases {
            #expect(failureClass.exitCode == classes[failureClass])
        }
    }
}
