import ChatModel
import FlowEngine
import FluxCalendar
import FluxCoach
import FluxJSON
import FluxLanguage
import FluxStore

/// A goal flow that was begun.
struct BegunPlanning: Codable {
    let flow: Int64
    /// Whether it has its plan already: a goal that calls for care is planned by the rules alone.
    let isPlanned: Bool
}

/// Ends the look for a result that is not there yet.
private struct NotYet: Error {}

extension App {
    /// The phases in which roles work side by side.
    private static let advisoryPhases = ["classify", "schedule", "observe"]

    /// Plans a goal with the help of models: intake, then three roles side by side, then the planner, each answer stored
    /// as it comes.
    ///
    /// - Parameter read: how the goal was understood, where it was.
    func planGoal(
        _ text: String, read reading: GoalReading?, _ setup: ModelSetup, _ options: WriteOptions
    ) throws -> Written<GoalPlanResult> {
        if let replay: Written<GoalPlanResult> = try replay("goal", options) { return replay }
        // A repetition after a crash goes on with the flow that was begun.
        var beginning = options
        beginning.idempotencyKey = options.idempotencyKey.map { "\($0)/begin" }
        let begun = try writing("goal", beginning) { store in
            let clock = try clock(store)
            return try beginPlanning(
                reading ?? Words(clock).goal(text), text: text, goal: nil, store, clock, options)
        }.value
        if begun.isPlanned {
            return try writing("goal", options) { store in
                let clock = try clock(store)
                let flow = try openGoalFlow(String(begun.flow), in: store)
                let data = try goalData(flow)
                if options.yes { return try approve(flow, data, store, clock, options) }
                return try result(
                    of: flow.number, data, message: data.negotiation.plan.summary,
                    action: "approve_plan", store, clock, options)
            }
        }
        return try finishPlanning(begun.flow, options)
    }

    /// The result that was kept under the key of `options`; `nil` where there is none.
    private func replay<Value: Codable>(
        _ command: String, _ options: WriteOptions
    ) throws -> Written<Value>? {
        guard options.idempotencyKey != nil, FileTest.exists(paths.store) else { return nil }
        do {
            return try writing(command, options) { _ -> Value in throw NotYet() }
        } catch is NotYet {
            return nil
        }
    }

    private func beginPlanning(
        _ reading: GoalReading, text: String, goal: Int64?, _ store: WriteTransaction,
        _ clock: UserClock, _ options: WriteOptions
    ) throws -> BegunPlanning {
        let facts = try goalFacts(reading, text: text)
        let coach = Coach(templates: try planTemplates())
        switch coach.admission(of: facts, context: try coachContext(store, clock)) {
        case .refused(let refusal): throw Failure(refusal)
        case .careFirst:
            let plan = try startPlanning(reading, text: text, goal: goal, store, clock, options)
            return BegunPlanning(flow: plan.flowNumber, isPlanned: true)
        case .admitted: break
        }
        var machine = FlowMachine(new: .goal, now: now)
        var decisions = [try machine.start("intake"), try machine.complete("intake")]
        for phase in App.advisoryPhases { decisions.append(try machine.start(phase)) }
        let flow = try store.insertFlow(
            FlowMachine(new: .goal, now: now), data: .object([]),
            definition: builtInDefinition("goal"))
        let planning = PlanningData(text: text, facts: facts, goal: goal)
        try store.save(machine, after: decisions, data: try data(of: planning), of: flow)
        store.flow = flow
        let conversation = try store.beginConversation(kind: "goal", flow: flow)
        try store.say(text, role: "user", in: conversation.number)
        return BegunPlanning(flow: flow, isPlanned: false)
    }

    private func data(of planning: PlanningData) throws -> JSON {
        ["planning": try JSON(encoding: planning)]
    }

    // MARK: - Going on

    /// Does what is left of planning a goal.
    ///
    /// - Parameter only: this phase alone.
    /// - Throws: ``Failure`` where a model failed and no built-in role may stand in.
    @discardableResult
    func finishPlanning(
        _ flow: Int64, only: String? = nil, _ options: WriteOptions
    ) throws -> Written<GoalPlanResult> {
        let setup = try modelSetup()
        try reopen(flow, only: only)
        let advisory = App.advisoryPhases.filter { only == nil || only == $0 }
        try advise(flow, advisory, setup)
        guard only == nil || only == "plan" else { return try unfinished(flow) }
        return try plan(flow, setup, options)
    }

    /// Where a flow stands that has no plan yet.
    private func unfinished(_ number: Int64) throws -> Written<GoalPlanResult> {
        try reading { store in
            let (flow, planning) = try planningFlow(number, store)
            return Written(
                value: GoalPlanResult(
                    flowId: flow.id, flowNumber: number, goal: nil, plan: nil, changes: [],
                    message: "go on with 'flux goal resume \(number)'", warnings: [],
                    requiresUserAction: "none", tasks: [], title: planning.facts.title,
                    dryRun: false), replayed: false)
        }
    }

    private func planningFlow(
        _ number: Int64, _ store: ReadTransaction
    ) throws -> (FlowRecord, PlanningData) {
        guard let flow = try store.flow(reference: String(number)),
            let planning = planningData(flow)
        else { throw StoreError.notFound(kind: "flow", reference: String(number)) }
        return (flow, planning)
    }

    /// Sets phases to work again that failed, were taken back or never began.
    private func reopen(_ number: Int64, only: String?) throws {
        let needs = try reading { store in
            let (flow, _) = try planningFlow(number, store)
            return flow.snapshot.phases.contains { phase in
                (only == nil || only == phase.name) && App.advisoryPhases.contains(phase.name)
                    && phase.state != .inProgress && phase.state != .completed
            }
        }
        guard needs else { return }
        _ = try writing("goal", WriteOptions(), flow: number) { store -> Bool in
            let (flow, planning) = try planningFlow(number, store)
            var machine = FlowMachine(definition: .goal, snapshot: flow.snapshot, now: now)
            var decisions: [Decision] = []
            for phase in App.advisoryPhases where only == nil || only == phase {
                switch try machine.phase(named: phase).state {
                case .failed, .retryNeeded: decisions.append(try machine.retry(phase))
                case .notStarted, .rolledBack: decisions.append(try machine.start(phase))
                case .inProgress, .waitingValidation, .waitingApproval, .completed: break
                }
            }
            try store.save(machine, after: decisions, data: data(of: planning), of: number)
            return true
        }
    }

    /// Changes what is known of a plan in the making, and moves its phases: one checkpoint.
    private func checkpoint(
        _ number: Int64, phase: String,
        _ change: (inout FlowMachine, inout PlanningData) throws -> [Decision]
    ) throws {
        _ = try writing("goal", WriteOptions(), flow: number, phase: phase) { store -> Bool in
            var (flow, planning) = try planningFlow(number, store)
            var machine = FlowMachine(definition: .goal, snapshot: flow.snapshot, now: now)
            let decisions = try change(&machine, &planning)
            try store.save(machine, after: decisions, data: data(of: planning), of: number)
            return true
        }
    }

    // MARK: - The three roles side by side

    /// Asks the roles whose phases are at work, all at once; one that fails does not hold the others up.
    private func advise(_ number: Int64, _ phases: [String], _ setup: ModelSetup?) throws {
        let (open, facts, context, hidden) = try reading {
            store -> ([String], GoalFacts, CoachContext, Redactor) in
            let (flow, planning) = try planningFlow(number, store)
            let open = phases.filter { flow.snapshot.phase(named: $0)?.state == .inProgress }
            var redactor = try self.redactor(store)
            var facts = planning.facts
            facts.text = redactor.hide(facts.text)
            facts.title = redactor.hide(facts.title)
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
    private func standIn(
        _ phase: String, _ number: Int64, because failure: RoleFailure?
    ) throws {
        if let failure { lastModelFailure = failure }
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
        guard !notices.contains(where: { $0.code == "builtin_used" }) else { return }
        note(
            "builtin_used",
            "the model did not help: \(failure.words); flux does its part itself")
    }

    /// - Throws: ``Failure`` where one of these phases failed and stays so.
    private func throwFailure(of phases: [String], _ number: Int64) throws {
        guard modelOptions.noFallback, let failure = lastModelFailure else { return }
        let failed = try reading { store in
            try planningFlow(number, store).0.snapshot.phases.first { phase in
                phases.contains(phase.name)
                    && (phase.state == .retryNeeded || phase.state == .failed)
            }
        }
        guard let failed else { return }
        throw failure.failure(
            flow: number, phase: failed.name, isFinal: failed.state == .failed)
    }

    // MARK: - The plan

    private func plan(
        _ number: Int64, _ setup: ModelSetup?, _ options: WriteOptions
    ) throws -> Written<GoalPlanResult> {
        try checkpoint(number, phase: "plan") { machine, _ in
            switch try machine.phase(named: "plan").state {
            case .failed, .retryNeeded: [try machine.retry("plan")]
            case .notStarted, .rolledBack: [try machine.start("plan")]
            case .inProgress, .waitingValidation, .waitingApproval, .completed: []
            }
        }
        let (planning, context, hidden) = try reading {
            store -> (PlanningData, CoachContext, (facts: GoalFacts, redactor: Redactor)) in
            let planning = try planningFlow(number, store).1
            var redactor = try self.redactor(store)
            var facts = planning.facts
            facts.text = redactor.hide(facts.text)
            facts.title = redactor.hide(facts.title)
            return (
                planning, advised(try coachContext(store, clock(store)), by: planning.advice),
                (facts: facts, redactor: redactor)
            )
        }
        // A model that was away a moment ago is not waited for again.
        guard let setup, lastModelFailure?.concernsEndpoint != true else {
            if modelOptions.noFallback, setup != nil, let failure = lastModelFailure {
                try standIn("plan", number, because: failure)
                try throwFailure(of: ["plan"], number)
            }
            return try propose(number, nil, planning, options)
        }
        let facts = planning.facts
        let tags = planning.advice.tags ?? builtinTags(facts)
        let question = RoleQuestion<PlannerAnswer>(
            role: .planner, name: "planner",
            facts: RoleFacts(hidden.facts, context).planner(planning.advice),
            read: { (json) throws(AnswerFlaw) in
                try PlannerAnswer(json, goal: facts, tags: tags)
            }, redactor: hidden.redactor, shows: "say")
        let place = ModelPlace(
            flow: number, phase: [.planner: "plan"], resumes: "flux goal resume \(number)")
        let answer = try asking(setup, place) {
            caller -> Result<PlannerAnswer, RoleFailure> in
            do throws(RoleFailure) {
                return .success(try await caller.ask(question))
            } catch {
                return .failure(error)
            }
        }
        switch answer {
        case .success(let sprint): return try propose(number, sprint, planning, options)
        case .failure(let failure):
            lastModelFailure = failure
            try checkpoint(number, phase: "plan") { machine, planning in
                let failed = try machine.fail(
                    "plan", failure.phaseFailure, jitter: .random(in: 0...1))
                if modelOptions.noFallback { return [failed] }
                planning.builtin.append("plan")
                return [failed, try machine.retry("plan", order: .forced, reason: "built-in")]
            }
            try throwFailure(of: ["plan"], number)
            noteStandIn(failure)
            return try propose(number, nil, planning, options)
        }
    }

    private func builtinTags(_ facts: GoalFacts) -> [String] {
        guard let templates = try? planTemplates() else { return ["Other"] }
        return BuiltinClassifier(library: TemplateLibrary(templates)).tags(for: facts)
    }

    /// Makes the plan of what was answered, by the rules of flux, and lets it wait for a word.
    private func propose(
        _ number: Int64, _ sprint: PlannerAnswer?, _ planning: PlanningData,
        _ options: WriteOptions
    ) throws -> Written<GoalPlanResult> {
        try writing("goal", options, flow: number, phase: "plan") { store in
            let clock = try clock(store)
            var (flow, planning) = try planningFlow(number, store)
            planning.advice.template = sprint?.template
            planning.advice.say = sprint?.say
            let context = advised(try coachContext(store, clock), by: planning.advice)
            var facts = planning.facts
            facts.tags = planning.advice.tags ?? facts.tags
            var preferences = PlanPreferences()
            preferences.proposedTimes = planning.advice.times
            if let sprint {
                preferences.templateName = sprint.template.name
                // The sprint was made for this person; it begins at its beginning.
                preferences.level = .novice
            }
            let coach = Coach(templates: try planTemplates(with: planning.advice))
            let outcome = coach.propose(goal: facts, context: context, preferences: preferences)
            guard case .proposed(let negotiation) = outcome else {
                if case .refused(let refusal) = outcome { throw Failure(refusal) }
                throw StoreError.failed(detail: "a goal was neither planned nor refused")
            }
            var data = GoalFlowData(negotiation: negotiation, goal: planning.goal)
            data.advice = planning.advice.isEmpty ? nil : planning.advice
            var machine = FlowMachine(definition: .goal, snapshot: flow.snapshot, now: now)
            let decision = try machine.submitForApproval("plan")
            try store.save(
                machine, after: [decision], data: try JSON(encoding: data), of: number)
            if let goal = planning.goal { try store.setFlow(number, of: goal) }
            let said = planning.advice.say ?? negotiation.plan.summary
            if let conversation = try store.conversation(ofFlow: number) {
                try store.say(
                    said, role: "assistant", agent: "planner", in: conversation.number)
            }
            var proposed = try result(
                of: number, data, message: said, action: "approve_plan", store, clock, options)
            if !planning.builtin.isEmpty, let failure = lastModelFailure {
                proposed.warnings.append(
                    CoachWarning(
                        code: "BUILTIN_USED",
                        message:
                            "The model did not help (\(failure.words)); flux did \(planning.builtin.joined(separator: ", ")) itself"
                    ))
            }
            guard options.yes, let saved = try store.flow(reference: String(number)) else {
                return proposed
            }
            flow = saved
            return try approve(flow, data, store, clock, options)
        }
    }

    // MARK: - What does not leave

    /// Words for a place that are nobody's.
    private static let commonPlaces: Set<String> = [
        "home", "house", "flat", "apartment", "work", "office", "school", "gym", "studio",
    ]

    /// Takes the person's name, number and places out of what goes to a model.
    func redactor(_ store: ReadTransaction) throws -> Redactor {
        let profile = try store.profile()
        var known = [profile.name, profile.phone].compactMap { $0 }
        for place in [profile.home, profile.workPlace].compactMap({ $0 })
        where !App.commonPlaces.contains(place.lowercased()) {
            known.append(place)
        }
        // Each part of a name is a name.
        known += (profile.name ?? "").split(separator: " ").map(String.init)
        for setting in Setting.all where setting.isSecret {
            known.append(try settings.text(setting.name))
        }
        return Redactor(known: known.filter { !$0.isEmpty })
    }
}
