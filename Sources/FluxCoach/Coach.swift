import FluxCalendar

/// The coach: goals in, plans out, replies in, better plans out. Pure; what it returns is the state.
public struct Coach: Sendable {
    /// Names the categories of a goal that has none.
    public let classifier: any GoalClassifier
    /// Makes the plans.
    public let planner: any GoalPlanner
    /// The templates, for answers.
    public let library: TemplateLibrary

    /// Makes a coach of its roles.
    public init(
        classifier: any GoalClassifier, planner: any GoalPlanner, library: TemplateLibrary
    ) {
        self.classifier = classifier
        self.planner = planner
        self.library = library
    }

    /// The coach that needs no network.
    public init(templates: [PlanTemplate]) {
        let library = TemplateLibrary(templates)
        self.init(
            classifier: BuiltinClassifier(library: library),
            planner: BuiltinPlanner(templates: templates), library: library)
    }

    /// Whether a goal is planned, and by whom.
    public enum Admission: Equatable, Sendable {
        /// Not at all, for this reason.
        case refused(PlanRefusal)
        /// By the rules alone: it calls for care, which is not left to a model.
        case careFirst
        /// By whoever there is.
        case admitted
    }

    /// Looks at a goal before anything is planned.
    public func admission(of goal: GoalFacts, context: CoachContext) -> Admission {
        let screening = SafetyScreen.screen(goal.text)
        if case .refuse(let refusal) = screening { return .refused(refusal) }
        if let refusal = GoalLimits.refusal(goal, context: context) { return .refused(refusal) }
        if case .careFirst = screening { return .careFirst }
        return .admitted
    }

    /// A plan for a goal, or why there is none.
    public func propose(
        goal: GoalFacts, context: CoachContext, preferences: PlanPreferences = PlanPreferences()
    ) -> PlanOutcome {
        var goal = goal
        var preferences = preferences
        let screening = SafetyScreen.screen(goal.text)
        if case .refuse(let refusal) = screening { return .refused(refusal) }
        if let refusal = GoalLimits.refusal(goal, context: context) { return .refused(refusal) }
        if goal.tags.isEmpty { goal.tags = classifier.tags(for: goal) }
        if preferences.perWeek == nil {
            preferences.perWeek = goal.perWeek.map { min(max($0, 1), 7) }
        }
        if preferences.level == nil { preferences.level = GoalLevel.level(in: goal.text) }
        var notice: CoachWarning?
        if case .careFirst(let message) = screening {
            if library.template(named: TemplateLibrary.careName) != nil {
                preferences.templateName = TemplateLibrary.careName
            }
            notice = CoachWarning(code: "CARE_FIRST", message: message)
        }
        if case .caution(let message) = screening {
            notice = CoachWarning(code: "CAUTION", message: message)
        }
        var plan = planner.plan(for: goal, preferences: preferences, in: context)
        if let notice {
            preferences.notice = notice
            plan.warnings.insert(notice, at: 0)
        }
        return .proposed(Negotiation(goal: goal, preferences: preferences, plan: plan))
    }

    /// What a reply does to a plan.
    ///
    /// A question never changes anything; a change re-plans; approval and abandonment only set the
    /// status. The returned negotiation holds the turn, whatever came of it.
    public func reply(
        _ text: String, to negotiation: Negotiation, context: CoachContext
    ) -> ReplyOutcome {
        let today = context.zone.local(at: context.now).date
        let reading = ReplyReader.read(text, plan: negotiation.plan, today: today)
        var outcome = outcome(of: reading, for: negotiation, context: context)
        let isChange = outcome.effect == .changed || outcome.effect == .changedAndApproved
        outcome.negotiation.turns.append(
            NegotiationTurn(
                text: text, at: context.now, effect: outcome.effect, message: outcome.message,
                previous: isChange ? negotiation.preferences : nil))
        return outcome
    }

    /// Approves a plan as it is.
    public func approve(_ negotiation: Negotiation) -> Negotiation {
        with(.approved, negotiation)
    }

    /// Gives a plan up.
    public func abandon(_ negotiation: Negotiation) -> Negotiation {
        with(.abandoned, negotiation)
    }

    private func with(_ status: PlanStatus, _ negotiation: Negotiation) -> Negotiation {
        var next = negotiation
        next.plan.status = status
        return next
    }

    // MARK: Replies

    private func outcome(
        of reading: ReplyReading, for negotiation: Negotiation, context: CoachContext
    ) -> ReplyOutcome {
        let answer = reading.question.map { question in
            QuestionAnswers(
                negotiation: negotiation,
                template: library.template(named: negotiation.plan.templateName),
                planner: planner, context: context
            ).answer(question)
        }
        func stay(_ effect: ReplyEffect, _ message: String, question: String? = nil) -> ReplyOutcome
        {
            ReplyOutcome(
                negotiation: negotiation, effect: effect, message: message, question: question)
        }
        if !reading.moves.isEmpty || !reading.refusals.isEmpty {
            return change(reading, negotiation, context: context, answer: answer)
        }
        if let answer { return stay(.answered, answer) }
        if reading.abandons {
            return ReplyOutcome(
                negotiation: with(.abandoned, negotiation), effect: .abandoned,
                message: "The plan is dropped; nothing was saved.")
        }
        if reading.keeps, !reading.commits {
            return stay(.answered, "Nothing changed. Say 'ok' to save the plan as it is.")
        }
        if reading.postpones {
            return stay(
                .later, "Take your time; the plan waits. 'flux goal resume' goes on with it.")
        }
        if let unclear = reading.unclear { return stay(.unclear, unclear, question: unclear) }
        if reading.approves {
            return ReplyOutcome(
                negotiation: with(.approved, negotiation), effect: .approved,
                message:
                    "Saved: \(negotiation.plan.occurrences.count) sessions, the first \(PlanDiff.date(negotiation.plan.occurrences.first))."
            )
        }
        let question = UnclearQuestion.question(for: [])
        return stay(.unclear, question, question: question)
    }

    private func change(
        _ reading: ReplyReading, _ negotiation: Negotiation, context: CoachContext, answer: String?
    ) -> ReplyOutcome {
        var editor = PreferenceEditor(negotiation, planner: planner, context: context)
        switch editor.apply(reading) {
        case .refused(let reason):
            return ReplyOutcome(
                negotiation: negotiation, effect: .refused, message: joined(reason, answer))
        case .idle(let message):
            if reading.commits {
                return ReplyOutcome(
                    negotiation: with(.approved, negotiation), effect: .approved,
                    message: joined(message, answer))
            }
            return ReplyOutcome(
                negotiation: negotiation, effect: .answered, message: joined(message, answer))
        case .edited(let preferences):
            var plan = planner.plan(for: negotiation.goal, preferences: preferences, in: context)
            if plan.occurrences.isEmpty {
                return ReplyOutcome(
                    negotiation: negotiation, effect: .refused,
                    message: joined(
                        "That leaves no time for a single session; nothing changed", answer))
            }
            if let notice = preferences.notice { plan.warnings.insert(notice, at: 0) }
            var next = negotiation
            next.preferences = preferences
            let changes = PlanDiff.changes(from: negotiation.plan, to: plan)
            plan.status =
                reading.commits
                ? .approved : changes.isEmpty ? negotiation.plan.status : .negotiating
            next.plan = plan
            if changes.isEmpty {
                let message = editor.idleMessage ?? "The plan is like that already; nothing changed"
                return ReplyOutcome(
                    negotiation: next, effect: reading.commits ? .approved : .answered,
                    message: joined(message, answer), warnings: fresh(plan, negotiation.plan))
            }
            let said = changes.map(\.description).joined(separator: "; ")
            return ReplyOutcome(
                negotiation: next, effect: reading.commits ? .changedAndApproved : .changed,
                changes: changes,
                message: joined(
                    ([said] + fresh(plan, negotiation.plan).map(\.message)).joined(separator: ". "),
                    answer),
                warnings: fresh(plan, negotiation.plan))
        }
    }

    private func joined(_ message: String, _ answer: String?) -> String {
        answer.map { "\(message). \($0)" } ?? message
    }

    /// The warnings that the plan before did not have.
    private func fresh(_ plan: Plan, _ before: Plan) -> [CoachWarning] {
        plan.warnings.filter { !before.warnings.contains($0) }
    }
}
