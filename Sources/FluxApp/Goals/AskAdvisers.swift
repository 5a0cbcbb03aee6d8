import ChatModel
import FlowEngine
import FluxCalendar
import FluxCoach
import FluxJSON
import FluxStore

extension App {
    /// Asks the roles whose phases are at work, all at once; one that fails does not hold the others up.
    func advise(_ number: Int64, _ phases: [String], _ setup: ModelSetup?) throws {
        let (open, facts, context, hidden) = try reading {
            store -> ([String], GoalFacts, CoachContext, Redactor) in
            let (flow, planning) = try planningFlow(number, store)
            let open = phases.filter { flow.snapshot.phase(named: $0)?.state == .inProgress }
            let (facts, redactor) = try self.hidden(planning.facts, store)
            return (open, facts, try coachContext(store, clock(store)), redactor)
        }
        guard !open.isEmpty else { return }
        guard let setup else {
            for phase in open { try standIn(phase, number, because: nil) }
            return
        }
        let role = RoleFacts(facts, context)
        let classifier = RoleQuestion<ClassifierAnswer>(
            role: .classifier, name: "classifier", facts: role.classifier,
            read: { (json) throws(AnswerFlaw) in try ClassifierAnswer(json) }, redactor: hidden)
        let scheduler = RoleQuestion<SchedulerAnswer>(
            role: .scheduler, name: "scheduler", facts: role.scheduler,
            read: { (json) throws(AnswerFlaw) in
                try SchedulerAnswer(json, known: role.knownIDs)
            }, redactor: hidden)
        let observer = RoleQuestion<ObserverAnswer>(
            role: .observer, name: "observer", facts: role.observer,
            read: { (json) throws(AnswerFlaw) in try ObserverAnswer(json, rows: role.rows) },
            redactor: hidden)
        // Of nothing, nothing can be observed: that call would be paid for in vain.
        if open.contains("observe"), role.rows.rows.isEmpty {
            try checkpoint(number, phase: "observe") { machine, _ in
                [try machine.complete("observe", reason: "no history")]
            }
        }
        let place = ModelPlace(
            flow: number,
            phase: [.classifier: "classify", .scheduler: "schedule", .observer: "observe"],
            resumes: "flux goal resume \(number)")
        try asking(setup, place) { caller in
            async let tags: Void = App.advise(
                caller, number, "classify", open, classifier
            ) { answer, advice in advice.tags = answer.tags }
            async let times: Void = App.advise(
                caller, number, "schedule", open, scheduler
            ) { answer, advice in advice.times = answer.times }
            async let patterns: Void = App.advise(
                caller, number, "observe", role.rows.rows.isEmpty ? [] : open, observer
            ) { answer, advice in advice.patterns = answer.patterns }
            _ = await (tags, times, patterns)
        }
        try throwFailure(of: open, number)
    }

    /// Asks one role for its phase; what comes of it is stored at once.
    private static func advise<Answer: Sendable>(
        _ caller: RoleCaller, _ flow: Int64, _ phase: String, _ open: [String],
        _ question: RoleQuestion<Answer>,
        _ keep: @escaping @Sendable (Answer, inout ModelAdvice) -> Void
    ) async {
        guard open.contains(phase) else { return }
        do throws(RoleFailure) {
            let answer = try await caller.ask(question)
            caller.tell(
                .finished { app in
                    try app.checkpoint(flow, phase: phase) { machine, planning in
                        keep(answer, &planning.advice)
                        return [try machine.complete(phase, reason: "answered by a model")]
                    }
                })
        } catch {
            let failure = error
            // Whoever interrupted wants the phase as it is, to go on later.
            if failure == .call(.cancelled) { return }
            caller.tell(.finished { app in try app.standIn(phase, flow, because: failure) })
        }
    }

    /// Notes that a model failed in a phase, and, where that is wanted, lets the built-in role do its work.
    ///
    /// - Parameter failure: `nil` where no model was asked.
    func standIn(
        _ phase: String, _ number: Int64, because failure: RoleFailure?
    ) throws {
        modelFailures[phase] = failure
        try checkpoint(number, phase: phase) { machine, planning in
            var decisions: [Decision] = []
            if let failure {
                decisions.append(
                    try machine.fail(phase, failure.phaseFailure, jitter: .random(in: 0...1)))
                if modelOptions.noFallback { return decisions }
                decisions.append(try machine.retry(phase, order: .forced, reason: "built-in"))
            }
            decisions.append(try machine.complete(phase, reason: "built-in"))
            planning.builtin.append(phase)
            return decisions
        }
        if let failure, !modelOptions.noFallback { noteStandIn(failure) }
    }

    /// Says once a run that flux itself does what a model did not.
    func noteStandIn(_ failure: RoleFailure) {
        noteOnce(
            "builtin_used",
            "the model did not help: \(failure.words); flux does its part itself")
    }

    /// - Throws: ``Failure`` where one of these phases failed and stays so.
    func throwFailure(of phases: [String], _ number: Int64) throws {
        guard modelOptions.noFallback else { return }
        let failed = try reading { store in
            try planningFlow(number, store).0.snapshot.phases.first { phase in
                phases.contains(phase.name)
                    && (phase.state == .retryNeeded || phase.state == .failed)
            }
        }
        guard let failed, let failure = modelFailures[failed.name] else { return }
        throw failure.failure(flow: number, phase: failed.name)
    }
}
