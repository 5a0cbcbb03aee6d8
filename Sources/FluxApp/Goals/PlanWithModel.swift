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
    static let advisoryPhases = ["classify", "schedule", "observe"]

    /// Plans a goal with the help of models: intake, then three roles side by side, then the planner, each answer stored
    /// as it comes.
    ///
    /// - Parameters:
    ///   - read: how the goal was understood, where it was.
    ///   - talk: the flow and the conversation of the sentence that it came from.
    func planGoal(
        _ text: String, read reading: GoalReading?, talk: (flow: Int64, conversation: Int64)? = nil,
        _ options: WriteOptions
    ) throws -> Written<GoalPlanResult> {
        if let replay: Written<GoalPlanResult> = try replay("goal", options) { return replay }
        // A repetition after a crash goes on with the flow that was begun.
        var beginning = options
        beginning.idempotencyKey = options.idempotencyKey.map { "\($0)/begin" }
        let begun = try writing("goal", beginning) { store in
            let clock = try clock(store)
            return try beginPlanning(
                reading ?? Words(clock).goal(text), text: text, talk: talk, store, clock, options)
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
        _ reading: GoalReading, text: String, talk: (flow: Int64, conversation: Int64)?,
        _ store: WriteTransaction, _ clock: UserClock, _ options: WriteOptions
    ) throws -> BegunPlanning {
        let facts = try goalFacts(reading, text: text)
        let coach = Coach(templates: try planTemplates())
        switch coach.admission(of: facts, context: try coachContext(store, clock)) {
        case .refused(let refusal): throw Failure(refusal)
        case .careFirst:
            let plan = try startPlanning(reading, text: text, goal: nil, store, clock, options)
            return BegunPlanning(flow: plan.flowNumber, isPlanned: true)
        case .admitted: break
        }
        var machine = FlowMachine(new: .goal, now: now)
        var decisions = [try machine.start("intake"), try machine.complete("intake")]
        for phase in App.advisoryPhases { decisions.append(try machine.start(phase)) }
        let flow = try store.insertFlow(
            FlowMachine(new: .goal, now: now), data: .object([]),
            definition: builtInDefinition("goal"))
        var planning = PlanningData(text: text, facts: facts, goal: nil)
        planning.model = modelOptions.model
        planning.noFallback = modelOptions.noFallback ? true : nil
        try store.save(machine, after: decisions, data: try data(of: planning), of: flow)
        store.flow = flow
        if let talk {
            try store.join(talk.conversation, to: flow)
            try note(plan: flow, of: talk.flow, store)
        } else {
            let conversation = try store.beginConversation(kind: "goal", flow: flow)
            try store.say(text, role: "user", in: conversation.number)
        }
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
        // Somebody else may have finished it: then there is nothing to pay for.
        if let done = try plannedAlready(flow, options) { return done }
        let stored = try reading { try planningFlow(flow, $0).1 }
        if modelOptions.model == nil, !modelOptions.isOff { modelOptions.model = stored.model }
        // Trying a phase again means the model; going on means the plan.
        if only != nil, stored.noFallback == true { modelOptions.noFallback = true }
        let setup = try modelSetup()
        modelFailures = [:]
        try reopen(flow, only: only, order: setup == nil ? .forced : .person)
        let advisory = App.advisoryPhases.filter { only == nil || only == $0 }
        try advise(flow, advisory, setup)
        guard only == nil || only == "plan" else { return try unfinished(flow) }
        return try plan(flow, setup, options)
    }

    /// The plan of a flow that has one already; `nil` for one that is not planned yet.
    private func plannedAlready(
        _ number: Int64, _ options: WriteOptions
    ) throws -> Written<GoalPlanResult>? {
        try reading { store in
            guard let flow = try store.flow(reference: String(number)), planningData(flow) == nil
            else { return nil }
            let data = try goalData(flow)
            let waits = flow.status == .waitingApproval
            return Written(
                value: try result(
                    of: number, data, message: data.negotiation.plan.summary,
                    action: waits ? "approve_plan" : "none", store, clock(store), options),
                replayed: true)
        }
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

    func planningFlow(
        _ number: Int64, _ store: ReadTransaction
    ) throws -> (FlowRecord, PlanningData) {
        guard let flow = try store.flow(reference: String(number)) else {
            throw StoreError.notFound(kind: "flow", reference: String(number))
        }
        guard let planning = planningData(flow) else {
            throw Failure(
                code: "ALREADY_PLANNED",
                message:
                    "flow \(number) was planned by another process meanwhile; see it with 'flux goal resume \(number)'",
                details: ["flow_id": .string(flow.id)])
        }
        return (flow, planning)
    }

    /// Sets phases to work again that failed, were taken back or never began.
    ///
    /// - Parameter order: without a model there is nothing to try again, so the limit does not count.
    private func reopen(_ number: Int64, only: String?, order: RetryOrder) throws {
        let needs = try reading { store in
            let (flow, _) = try planningFlow(number, store)
            return flow.snapshot.phases.contains { phase in
                (only == nil || only == phase.name) && App.advisoryPhases.contains(phase.name)
                    && phase.state != .inProgress && phase.state != .completed
            }
        }
        guard needs else { return }
        _ = try writing("goal", WriteOptions(), flow: number, actor: planningActor) {
            store -> Bool in
            let (flow, planning) = try planningFlow(number, store)
            var machine = FlowMachine(definition: .goal, snapshot: flow.snapshot, now: now)
            var decisions: [Decision] = []
            for phase in App.advisoryPhases where only == nil || only == phase {
                switch try machine.phase(named: phase).state {
                case .failed, .retryNeeded:
                    decisions.append(try machine.retry(phase, order: order))
                case .notStarted, .rolledBack: decisions.append(try machine.start(phase))
                case .inProgress, .waitingValidation, .waitingApproval, .completed: break
                }
            }
            try store.save(machine, after: decisions, data: data(of: planning), of: number)
            return true
        }
    }

    /// Changes what is known of a plan in the making, and moves its phases: one checkpoint.
    func checkpoint(
        _ number: Int64, phase: String,
        _ change: (inout FlowMachine, inout PlanningData) throws -> [Decision]
    ) throws {
        _ = try writing(
            "goal", WriteOptions(), flow: number, phase: phase, actor: planningActor
        ) { store -> Bool in
            var (flow, planning) = try planningFlow(number, store)
            var machine = FlowMachine(definition: .goal, snapshot: flow.snapshot, now: now)
            let decisions = try change(&machine, &planning)
            try store.save(machine, after: decisions, data: data(of: planning), of: number)
            return true
        }
    }
}
