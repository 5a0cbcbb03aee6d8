/// Holds every expression of a definition against what it may read and what SQLite makes of it.
struct ExpressionLint {
    let definition: WorkflowDefinition
    let evaluator: any ExpressionEvaluator
    private let allParameters: Set<String>

    init(_ definition: WorkflowDefinition, _ evaluator: any ExpressionEvaluator) {
        self.definition = definition
        self.evaluator = evaluator
        allParameters = Set(
            definition.events.flatMap { $0.parameters.map(\.name) }
                + definition.parameters.map(\.name))
    }

    /// What an expression may read.
    private struct Scope {
        var parameters: Set<String>
        var own: Int?
        var outer: Int?

        /// Inside a condition that goes through the entities of a kind.
        func inside(_ kind: Int) -> Scope {
            Scope(parameters: parameters, own: kind, outer: own)
        }
    }

    func problems() -> [DefinitionProblem] {
        let anything = Scope(parameters: allParameters)
        var found: [DefinitionProblem] = derived(definition.derived, anything)
        for (kind, entity) in definition.entities.enumerated() {
            found += derived(entity.derived, Scope(parameters: allParameters, own: kind))
        }
        let start = Scope(parameters: Set(definition.parameters.map(\.name)))
        found += definition.startGuards.flatMap { check($0.condition, start) }
        found += steps(definition.startSteps, start)
        for event in definition.events { found += problems(of: event) }
        for timer in definition.timers {
            let scope = Scope(parameters: [])
            found += check(timer.condition, scope) + check(timer.due, scope)
            found += steps(timer.steps, scope)
        }
        for rule in definition.checks {
            let scope = Scope(parameters: [], own: rule.kind)
            found += check(rule.condition, scope) + steps(rule.repair, scope)
        }
        for rule in definition.forbiddenRules {
            if let condition = rule.condition { found += check(condition, anything) }
        }
        if let condition = definition.doneWhen { found += check(condition, Scope(parameters: [])) }
        return found
    }

    private func problems(of event: EventDefinition) -> [DefinitionProblem] {
        var scope = Scope(parameters: Set(event.parameters.map(\.name)))
        for parameter in event.parameters where parameter.type == .file {
            scope.parameters.insert("\(parameter.name)_sha256")
        }
        scope.parameters.formUnion(event.lookups.map(\.name))
        var found: [DefinitionProblem] = []
        for parameter in event.parameters {
            if case .choice(let words) = parameter.type, words.isEmpty {
                found.append(
                    DefinitionProblem(
                        "events.\(event.name).parameters.\(parameter.name)",
                        "a choice needs words to choose from; list them in 'choices'"))
            }
        }
        for lookup in event.lookups {
            for name in lookup.match + lookup.overlap where !scope.parameters.contains(name) {
                found.append(
                    DefinitionProblem(
                        "events.\(event.name).lookups.\(lookup.name)",
                        "'\(name)' is no parameter of the event; add it to 'parameters'"))
            }
        }
        found += event.repeats.flatMap { check($0.condition, scope) }
        found += event.guards.flatMap { check($0.condition, scope) }
        found += event.refusalAlerts.compactMap(\.condition).flatMap { check($0, scope) }
        if let key = event.key { found += check(key, scope) }
        return found + steps(event.steps, scope)
    }

    private func derived(_ values: [DerivedValue], _ scope: Scope) -> [DefinitionProblem] {
        values.flatMap { value in
            let inner = scope.inside(value.kind)
            return (value.value.map { check($0, inner) } ?? [])
                + (value.condition.map { check($0, inner) } ?? [])
        }
    }

    private func steps(_ steps: [Step], _ scope: Scope) -> [DefinitionProblem] {
        steps.flatMap { step in
            (step.condition.map { check($0, scope) } ?? []) + action(step, scope)
        }
    }

    private func action(_ step: Step, _ scope: Scope) -> [DefinitionProblem] {
        switch step.action {
        case .move(let reference, _, let chosen):
            return selection(chosen, of: reference.entity, scope)
        case .set(let values, let target):
            guard let target else {
                return assignments(values, scope)
                    + values.filter { !knows(flowField: $0.name) }.map {
                        DefinitionProblem(
                            step.path, "the workflow keeps no '\($0.name)'; add it to 'fields'")
                    }
            }
            return selection(target.selection, of: target.kind, scope)
                + assignments(
                    values,
                    Scope(parameters: scope.parameters, own: target.kind, outer: scope.outer))
                + unknownFields(values, of: target.kind, at: step.path)
        case .create(let creation):
            let inner =
                creation.each.map {
                    Scope(parameters: scope.parameters, own: $0.kind, outer: scope.outer)
                } ?? scope
            return (creation.each.map { selection($0.selection, of: $0.kind, scope) } ?? [])
                + check(creation.name, inner) + assignments(creation.values, inner)
                + assignments(creation.states, inner)
                + unknownFields(creation.values, of: creation.kind, at: step.path)
        case .send(let message, let each):
            let inner = within(each, scope)
            return selected(each, scope) + check(message.to, inner) + check(message.subject, inner)
                + check(message.body, inner)
        case .fire(let name, let values, let each):
            return selected(each, scope) + assignments(values, within(each, scope))
                + missing(values, for: name, at: step.path)
        case .broadcast(let name, let values, _, let each):
            return selected(each, scope) + assignments(values, within(each, scope))
                + missing(values, for: name, at: step.path)
        case .movePhase, .begin, .alert, .resolve, .require: return []
        }
    }

    /// Parameters that an event needs and a step does not give, or gives and the event does not take.
    private func missing(_ values: [Assignment], for name: String, at path: String)
        -> [DefinitionProblem]
    {
        guard let event = definition.event(named: name) else { return [] }
        let given = Set(values.map(\.name))
        return event.parameters.filter {
            $0.isRequired && $0.standard == nil && !given.contains($0.name)
        }
        .map { DefinitionProblem(path, "'\(name)' needs '\($0.name)'; add it to 'with'") }
            + given.filter { event.parameter(named: $0) == nil }.sorted().map {
                DefinitionProblem(path, "'\(name)' takes no '\($0)'; take it out of 'with'")
            }
    }

    private func within(_ each: FlowEngine.Scope?, _ scope: Scope) -> Scope {
        each.map { Scope(parameters: scope.parameters, own: $0.kind, outer: scope.outer) } ?? scope
    }

    private func selected(_ each: FlowEngine.Scope?, _ scope: Scope) -> [DefinitionProblem] {
        each.map { selection($0.selection, of: $0.kind, scope) } ?? []
    }

    private func unknownFields(_ values: [Assignment], of kind: Int, at path: String)
        -> [DefinitionProblem]
    {
        let entity = definition.entities[kind]
        return values.filter { !entity.fields.contains($0.name) }.map {
            DefinitionProblem(
                path, "'\(entity.name)' keeps no '\($0.name)'; add it to its 'fields'")
        }
    }

    private func selection(_ selection: Selection, of kind: Int, _ scope: Scope)
        -> [DefinitionProblem]
    {
        (selection.name.map { check($0, scope) } ?? [])
            + (selection.condition.map { check($0, scope.inside(kind)) } ?? [])
    }

    private func assignments(_ values: [Assignment], _ scope: Scope) -> [DefinitionProblem] {
        values.flatMap { check($0.value, scope) }
    }

    private func check(_ expression: Expression, _ scope: Scope) -> [DefinitionProblem] {
        var found: [DefinitionProblem] = []
        for variable in expression.variables where !isKnown(variable, scope) {
            found.append(
                DefinitionProblem(
                    expression.path, "'\(variable.token)' names nothing here; \(hint(variable))"))
        }
        if let problem = evaluator.problem(with: expression) {
            found.append(
                DefinitionProblem(
                    expression.path, "'\(expression.text)' cannot be worked out: \(problem)"))
        }
        return found
    }

    private func hint(_ variable: Expression.Variable) -> String {
        switch variable.source {
        case .parameter: "declare it in the event's 'parameters'"
        case .flow: "declare it in 'fields', or name a parameter, an entity or a derived value"
        case .own:
            "it must be a field, a machine or a derived value of the entity that the step is about"
        }
    }

    private func isKnown(_ variable: Expression.Variable, _ scope: Scope) -> Bool {
        switch variable.source {
        case .parameter:
            return ["now", "actor", "random"].contains(variable.name)
                || scope.parameters.contains(variable.name)
        case .own:
            guard let own = scope.own else { return false }
            return variable.member == nil && knows(variable.name, of: own)
        case .flow:
            if variable.name == "this" {
                guard let outer = scope.outer else { return false }
                return knows(variable.member ?? "name", of: outer)
            }
            if let kind = definition.entity(named: variable.name) {
                guard !definition.entities[kind].isMany || variable.member == "exists" else {
                    return false
                }
                guard let member = variable.member else {
                    return definition.entities[kind].machines.count == 1
                }
                return member == "exists" || knows(member, of: kind)
            }
            return variable.member == nil && knows(flowField: variable.name)
                || definition.phase(named: variable.name) != nil
        }
    }

    private func knows(flowField name: String) -> Bool {
        definition.fields.contains(name) || definition.parameters.contains { $0.name == name }
            || definition.derived.contains { $0.name == name }
    }

    private func knows(_ name: String, of kind: Int) -> Bool {
        let entity = definition.entities[kind]
        if name == "name" || entity.machine(named: name) != nil || entity.fields.contains(name) {
            return true
        }
        if name == "since" { return entity.machines.count == 1 }
        if name.hasSuffix("_since") {
            return entity.machine(named: String(name.dropLast(6))) != nil
        }
        return entity.derived.contains { $0.name == name }
    }
}
