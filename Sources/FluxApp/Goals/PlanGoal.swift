import FlowEngine
import FluxCalendar
import FluxCoach
import FluxJSON
import FluxLanguage
import FluxStore

extension App {
    /// Starts to plan a goal: classifies it, looks at calendar and habits, and proposes a plan that waits for approval.
    ///
    /// - Throws: ``Failure`` `CLARIFICATION_NEEDED` for words that name no goal.
    public func planGoal(_ text: String, _ options: WriteOptions) throws -> Written<GoalPlanResult>
    {
        let checked = try Title.checked(text, what: "goal")
        // A dry run keeps nothing, so it pays for nothing either.
        if !options.dryRun, try usesModel() { return try planGoal(checked, read: nil, options) }
        return try writing("goal", options) { store in
            let clock = try clock(store)
            let reading = Words(clock).goal(checked)
            let proposed = try startPlanning(
                reading, text: checked, goal: nil, store, clock, options)
            guard options.yes else { return proposed }
            let flow = try openGoalFlow(proposed.flowId, in: store)
            return try approve(flow, goalData(flow), store, clock, options)
        }
    }

    /// Starts a goal flow up to its proposal.
    ///
    /// - Parameter goal: the goal it is for, where it exists already.
    func startPlanning(
        _ reading: GoalReading, text: String, goal: Int64?, _ store: WriteTransaction,
        _ clock: UserClock, _ options: WriteOptions
    ) throws -> GoalPlanResult {
        let facts = try goalFacts(reading, text: text)
        let outcome = Coach(templates: try planTemplates())
            .propose(goal: facts, context: try coachContext(store, clock))
        switch outcome {
        case .refused(let refusal):
            // Nothing is planned and nothing is kept, so there is no flow either.
            throw Failure(refusal)
        case .proposed(let negotiation):
            let data = GoalFlowData(negotiation: negotiation, goal: goal)
            let flow = try beginNegotiation(data, store)
            if let goal { try store.setFlow(flow, of: goal) }
            let conversation = try store.beginConversation(kind: "goal", flow: flow)
            try store.say(text, role: "user", in: conversation.number)
            try store.say(
                negotiation.plan.summary, role: "assistant", agent: "planner",
                in: conversation.number)
            return try result(
                of: flow, data, message: negotiation.plan.summary, action: "approve_plan", store,
                clock, options)
        }
    }

    func goalFacts(_ reading: GoalReading, text: String) throws -> GoalFacts {
        GoalFacts(
            text: text, title: try Title.checked(reading.title, what: "goal"),
            deadline: reading.deadline, weeks: reading.weeks, perWeek: reading.perWeek,
            tags: reading.tags)
    }

    /// Starts a goal flow whose plan waits for a word.
    func beginNegotiation(_ data: GoalFlowData, _ store: WriteTransaction) throws -> Int64 {
        var machine = FlowMachine(new: .goal, now: now)
        var decisions: [Decision] = []
        for phase in ["intake", "classify", "schedule", "observe"] {
            decisions.append(try machine.start(phase))
            decisions.append(try machine.complete(phase))
        }
        decisions.append(try machine.start("plan"))
        decisions.append(try machine.submitForApproval("plan"))
        let flow = try store.insertFlow(
            FlowMachine(new: .goal, now: now), data: .object([]),
            definition: builtInDefinition("goal"))
        try store.save(machine, after: decisions, data: try JSON(encoding: data), of: flow)
        store.flow = flow
        return flow
    }

    /// Says where a negotiation stands; a plan that was not finished is, first.
    public func resumeGoal(_ reference: String) throws -> GoalPlanResult {
        let unfinished = try reading { store -> Int64? in
            let flow = try goalFlow(reference, in: store)
            return planningData(flow) == nil || flow.status == .cancelled ? nil : flow.number
        }
        if let unfinished { return try finishPlanning(unfinished, WriteOptions()).value }
        return try reading { store in
            let clock = try clock(store)
            let flow = try goalFlow(reference, in: store)
            let data = try goalData(flow)
            let waiting = flow.status == .waitingApproval
            return try result(
                of: flow.number, data, message: data.negotiation.plan.summary,
                action: waiting ? "approve_plan" : "none", store, clock, WriteOptions())
        }
    }

    /// Takes what a person says to a proposed plan: a change, a question, an approval, an end.
    ///
    /// - Throws: ``Failure`` `CLARIFICATION_NEEDED` when nothing was understood; the plan is as before then.
    public func replyToGoal(
        _ reference: String, _ text: String, _ options: WriteOptions
    ) throws -> Written<GoalPlanResult> {
        let text = try Title.checked(text, what: "reply")
        do {
            return try reply(reference, text, heard: text, options)
        } catch let failure as Failure where failure.code == "CLARIFICATION_NEEDED" {
            // What the rules do not understand a model may; what it makes of it is held to the rules again.
            guard !options.dryRun, App.mayLeave(text),
                let setup = try modelSetup(),
                let answer = try reread(reference, text, setup)
            else { throw failure }
            return try reply(reference, answer, heard: text, options)
        }
    }

    private func reply(
        _ reference: String, _ answer: ReplyAnswer, heard: String, _ options: WriteOptions
    ) throws -> Written<GoalPlanResult> {
        guard answer.changes.isEmpty else {
            let phrases = answer.changes.joined(separator: "; ")
            let written = try reply(reference, phrases, heard: heard, options)
            var result = written.value
            result.warnings.insert(
                CoachWarning(
                    code: "READ_BY_MODEL", message: "The model read this as '\(phrases)'"), at: 0)
            return Written(value: result, replayed: written.replayed)
        }
        return try writing("goal reply", options) { store in
            let flow = try openGoalFlow(reference, in: store)
            store.flow = flow.number
            if let conversation = try store.conversation(ofFlow: flow.number) {
                try store.say(heard, role: "user", in: conversation.number)
                try store.say(
                    answer.say, role: "assistant", agent: "orchestrator", in: conversation.number)
            }
            return try result(
                of: flow.number, goalData(flow), message: answer.say, action: "approve_plan",
                store, clock(store), options)
        }
    }

    /// - Parameter heard: the person's own words, which are kept.
    private func reply(
        _ reference: String, _ text: String, heard: String, _ options: WriteOptions
    ) throws -> Written<GoalPlanResult> {
        try writing("goal reply", options) { store in
            let clock = try clock(store)
            let flow = try openGoalFlow(reference, in: store)
            store.flow = flow.number
            var data = try goalData(flow)
            let outcome = try coach(for: data)
                .reply(text, to: data.negotiation, context: try context(for: data, store, clock))
            data.negotiation = outcome.negotiation
            // The coach does not know the number that a person needs to go on.
            let message = outcome.message.replacing(
                "'flux goal resume'", with: "'flux goal resume \(flow.number)'")
            if outcome.effect == .unclear {
                throw Failure(
                    code: "CLARIFICATION_NEEDED", message: message,
                    details: [
                        "question": .string(outcome.question ?? message),
                        "flow_id": .string(flow.id),
                    ])
            }
            if let conversation = try store.conversation(ofFlow: flow.number) {
                try store.say(heard, role: "user", in: conversation.number)
                try store.say(
                    message, role: "assistant", agent: "planner", in: conversation.number)
            }
            switch outcome.effect {
            case .approved, .changedAndApproved:
                var result = try approve(flow, data, store, clock, options)
                result.changes = outcome.changes
                return result
            case .abandoned:
                return try abandonFlow(flow, data, store, clock, options)
            case .changed, .answered, .later, .unclear, .refused:
                // A question changes nothing, so only a change of the plan is written to the flow.
                if outcome.effect == .changed {
                    let machine = FlowMachine(
                        definition: .goal, snapshot: flow.snapshot, now: now)
                    try store.save(
                        machine, after: [], data: try JSON(encoding: data), of: flow.number)
                }
                var result = try result(
                    of: flow.number, data, message: message, action: "approve_plan", store,
                    clock, options)
                result.changes = outcome.changes
                result.warnings = outcome.warnings
                return result
            }
        }
    }

    // MARK: - Shared steps

    /// The goal flow that a reference names: the flow, or its goal.
    func goalFlow(_ reference: String, in store: ReadTransaction) throws -> FlowRecord {
        let text = reference.hasPrefix("#") ? String(reference.dropFirst()) : reference
        if let flow = try store.flow(reference: text) {
            guard flow.workflow == WorkflowDefinition.goal.name else {
                throw Failure.invalidArgument(
                    "flow \(flow.number) plans no goal but runs '\(flow.workflow)'; see 'flux goal list'"
                )
            }
            return flow
        }
        if Int64(text) != nil, try store.task(reference: text) != nil {
            _ = try goal(text, in: store)
        }
        if let number = try? goal(text, in: store).flow,
            let flow = try store.flow(reference: String(number))
        {
            return flow
        }
        let open = try store.flows(workflow: WorkflowDefinition.goal.name, unfinished: true)
        let words = text.lowercased()
        let found = open.filter {
            plannedTitle($0)?.lowercased().contains(words) ?? false
        }
        guard let first = found.first, !words.isEmpty else {
            throw Failure(
                code: "NOT_FOUND",
                message:
                    "no goal or plan is called '\(text)'; see the numbers with 'flux goal list'")
        }
        guard found.count == 1 else {
            throw Failure(
                code: "AMBIGUOUS",
                message: "'\(text)' fits \(found.count) plans; name one by its number",
                details: [
                    "candidates": .array(
                        found.map { flow in
                            [
                                "number": .int(flow.number), "id": .string(flow.id),
                                "title": .string(plannedTitle(flow) ?? ""),
                            ]
                        })
                ])
        }
        return first
    }

    func openGoalFlow(_ reference: String, in store: ReadTransaction) throws -> FlowRecord {
        let flow = try goalFlow(reference, in: store)
        switch flow.status {
        case .completed:
            throw Failure(
                code: "ALREADY_APPROVED",
                message:
                    "that plan is approved already; see it with 'flux goal list', take it back with 'flux undo'",
                details: ["flow_id": .string(flow.id), "status": .string(flow.status.rawValue)])
        case .cancelled:
            throw Failure(
                code: "ALREADY_ABANDONED",
                message: "that plan is abandoned; start again with 'flux goal \"…\"'",
                details: ["flow_id": .string(flow.id), "status": .string(flow.status.rawValue)])
        case .initialized, .active, .dataGathering, .discovery, .assessmentReady, .planning,
            .waitingApproval, .retryPending, .errorRecovery, .failed, .paused:
            return flow
        }
    }

    /// What a flow keeps that has no plan yet.
    func planningData(_ flow: FlowRecord) -> PlanningData? {
        try? flow.data["planning"]?.decoded()
    }

    /// The title of what a flow plans.
    func plannedTitle(_ flow: FlowRecord) -> String? {
        planningData(flow)?.facts.title ?? (try? goalData(flow))?.negotiation.goal.title
    }

    func goalData(_ flow: FlowRecord) throws -> GoalFlowData {
        if planningData(flow) != nil {
            throw Failure(
                code: "PHASE_ORDER_VIOLATION",
                message:
                    "flow \(flow.number) has no plan yet; go on with 'flux goal resume \(flow.number)'",
                details: ["flow_id": .string(flow.id)])
        }
        guard flow.data["negotiation"] != nil else {
            throw Failure(
                code: "NOT_FOUND",
                message:
                    "flow \(flow.number) was started by hand and has no plan; say what you want with 'flux goal \"…\"'"
            )
        }
        do {
            return try flow.data.decoded()
        } catch {
            throw StoreError.failed(detail: "flow \(flow.number) has unreadable data")
        }
    }

    func result(
        of flow: Int64, _ data: GoalFlowData, message: String, action: String,
        _ store: ReadTransaction,
        _ clock: UserClock, _ options: WriteOptions
    ) throws -> GoalPlanResult {
        let goal = try data.goal.flatMap { try store.goal(reference: String($0)) }
        let record = try store.flow(reference: String(flow))
        var result = GoalPlanResult(
            flowId: record?.id ?? "", flowNumber: flow, goal: goal.map(GoalView.init),
            plan: data.negotiation.plan, changes: [], message: message,
            warnings: data.negotiation.plan.warnings, requiresUserAction: action, tasks: [],
            title: data.negotiation.goal.title, dryRun: options.dryRun)
        if let advice = data.advice, !advice.isEmpty { result.source = "model" }
        return result
    }
}

extension Failure {
    /// Why a goal is not planned, with who helps.
    init(_ refusal: PlanRefusal) {
        self.init(
            code: "CLARIFICATION_NEEDED", message: refusal.message,
            details: [
                "question": .string(refusal.message), "reason": .string(refusal.code),
                "help": .array(refusal.help.map(JSON.string)),
            ])
    }
}
