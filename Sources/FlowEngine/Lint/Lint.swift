import FluxCalendar
import FluxJSON

extension WorkflowDefinition {
    /// Everything that is wrong with the sense of a definition: expressions that cannot be worked out or read what is
    /// not there, states and events that are never reached, combinations without a way on.
    ///
    /// - Parameter context: gives the evaluator; nothing is changed.
    public func lint(_ context: FlowContext) -> [DefinitionProblem] {
        ExpressionLint(self, context.evaluator).problems() + stateProblems() + nameProblems()
            + circleProblems() + reachabilityProblems(context)
    }

    /// Names that hide each other, values that do not fit, and a workflow of nothing.
    private func nameProblems() -> [DefinitionProblem] {
        var problems: [DefinitionProblem] = []
        if phases.isEmpty, entities.isEmpty {
            problems.append(DefinitionProblem("(top)", "a workflow needs 'phases' or 'entities'"))
        }
        if !phases.isEmpty, doneWhen != nil {
            problems.append(
                DefinitionProblem(
                    "done_when", "with phases a flow is over when all are completed; take it out"))
        }
        for name in fields + parameters.map(\.name) where member(name) != nil {
            problems.append(
                DefinitionProblem(
                    "fields",
                    "'\(name)' is also an entity, a phase or a derived value, which hides it; rename it"
                ))
        }
        for entity in entities {
            for name in entity.fields {
                if case .field? = entity.member(name) { continue }
                problems.append(
                    DefinitionProblem(
                        "entities.\(entity.name).fields",
                        "'\(name)' is also a machine, a derived value or 'name', which hides it; rename it"
                    ))
            }
        }
        for (path, list) in [("parameters", parameters)]
            + events.map({ ("events.\($0.name).parameters", $0.parameters) })
        {
            for parameter in list where !parameter.acceptsStandard {
                problems.append(
                    DefinitionProblem(
                        "\(path).\(parameter.name).default",
                        "'\(parameter.standard ?? "")' is not \(parameter.accepted)"))
            }
        }
        return problems
    }

    /// Events that fire themselves, directly or through others.
    private func circleProblems() -> [DefinitionProblem] {
        func fired(by event: EventDefinition) -> [String] {
            event.steps.compactMap { step in
                if case .fire(let name, _, _) = step.action, step.condition == nil {
                    name
                } else {
                    nil
                }
            }
        }
        return events.compactMap { event in
            var seen: Set<String> = []
            var queue = fired(by: event)
            while let next = queue.popLast() {
                if next == event.name {
                    return DefinitionProblem(
                        "events.\(event.name).do",
                        "'\(event.name)' fires itself without end; give a 'fire' an 'if'")
                }
                if seen.insert(next).inserted, let other = self.event(named: next) {
                    queue += fired(by: other)
                }
            }
            return nil
        }
    }

    /// States that no transition leads to.
    private func stateProblems() -> [DefinitionProblem] {
        var problems: [DefinitionProblem] = []
        for entity in entities {
            for machine in entity.machines {
                var seen = Set(machine.initial)
                var queue = machine.initial
                while let state = queue.popLast() {
                    for next in machine.states.indices
                    where machine.next[state] & (1 << UInt64(next)) != 0
                        && seen.insert(next).inserted
                    {
                        queue.append(next)
                    }
                }
                for (index, state) in machine.states.enumerated() where !seen.contains(index) {
                    problems.append(
                        DefinitionProblem(
                            "entities.\(entity.name).machines.\(machine.name).transitions.\(state)",
                            "no transition leads to '\(state)'; add one, or make it initial, or take it out"
                        ))
                }
            }
        }
        return problems
    }

    private func reachabilityProblems(_ context: FlowContext) -> [DefinitionProblem] {
        guard !entities.isEmpty else { return [] }
        var search = Reachability(self)
        search.explore()
        guard search.isComplete else { return [] }
        var problems: [DefinitionProblem] = []
        for event in events where !search.succeeded.contains(event.name) {
            problems.append(
                DefinitionProblem(
                    "events.\(event.name)",
                    "'\(event.name)' can never succeed: no reachable combination of states allows all its moves"
                ))
        }
        // A dead end is no mistake where the phases or `done_when` say that the flow is over.
        for (combination, hasWayOn) in search.reached where !hasWayOn && phases.isEmpty {
            let flow = search.instance(of: combination, context)
            if (try? flow.isDone(context)) == true { continue }
            problems.append(
                DefinitionProblem(
                    "done_when",
                    "nothing leads on from \(search.states(of: combination)), and 'done_when' does not hold there"
                ))
        }
        if doneWhen == nil, phases.isEmpty {
            problems.append(
                DefinitionProblem(
                    "done_when", "without phases, 'done_when' must say when a flow is over"))
        }
        return problems.sorted { ($0.path, $0.message) < ($1.path, $1.message) }
    }
}

extension ParameterDefinition {
    /// Whether the value that stands in for none is one that is accepted.
    fileprivate var acceptsStandard: Bool {
        guard let text = standard else { return true }
        switch type {
        case .text, .file: return true
        case .integer: return Int64(text) != nil
        case .number: return Double(text)?.isFinite ?? false
        case .boolean: return ["true", "false", "yes", "no", "0", "1"].contains(text)
        case .time: return Instant(rfc3339: text) != nil
        case .choice(let words): return words.contains(text)
        // Which entities there are is known only while a flow runs.
        case .entity: return false
        }
    }
}
