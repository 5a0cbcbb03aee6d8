import ChatModel
import FlowEngine
import FluxCalendar
import FluxCoach
import FluxJSON
import FluxStore

extension App {
    /// Asks the planner and lets its plan wait for a word; the built-in planner where there is no model, or none that
    /// answers.
    func plan(
        _ number: Int64, _ setup: ModelSetup?, _ options: WriteOptions
    ) throws -> Written<GoalPlanResult> {
        try checkpoint(number, phase: "plan") { machine, _ in
            switch try machine.phase(named: "plan").state {
            case .failed, .retryNeeded:
                [try machine.retry("plan", order: setup == nil ? .forced : .person)]
            case .notStarted, .rolledBack: [try machine.start("plan")]
            case .inProgress, .waitingValidation, .waitingApproval, .completed: []
            }
        }
        let (planning, context, hidden) = try reading {
            store -> (PlanningData, CoachContext, (facts: GoalFacts, redactor: Redactor)) in
            let planning = try planningFlow(number, store).1
            return (
                planning, advised(try coachContext(store, clock(store)), by: planning.advice),
                try self.hidden(planning.facts, store)
            )
        }
        // A model that was away a moment ago is not waited for again.
        let away = modelFailures.values.first(where: \.concernsEndpoint)
        guard let setup, away == nil else {
            if let away {
                try checkpoint(number, phase: "plan") { _, planning in
                    planning.builtin.append("plan")
                    return []
                }
                modelFailures["plan"] = away
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
            modelFailures["plan"] = failure
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
        try writing("goal", options, flow: number, phase: "plan", actor: planningActor) { store in
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
            let failure = planning.builtin.compactMap { modelFailures[$0] }.first
            if let failure {
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
}
