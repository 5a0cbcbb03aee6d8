extension FlowInstance {
    /// Moves one machine of one entity, if no rule forbids it and the machine allows it. Whether the states go together
    /// is for the caller to see when everything has moved.
    mutating func step(
        _ index: Int, _ machineIndex: Int, to target: Int, reason: String?, _ scope: ValueScope,
        _ context: FlowContext
    ) throws(FlowError) -> Transition {
        let current = entities[index].states[machineIndex]
        let kind = entities[index].kind
        for rule in definition.forbiddenRules {
            guard case .move(let reference, let from, let to) = rule.subject, to == target,
                reference.entity == kind, reference.machine == machineIndex,
                from == nil || from == current
            else { continue }
            if let condition = rule.condition, try !holds(condition, scope, context) { continue }
            let machine = definition.entities[kind].machines[machineIndex]
            throw FlowError.forbidden(
                rule, subject: subject(index, machineIndex), from: machine.states[current],
                to: machine.states[target],
                validTransitions: machine.validTransitions(from: current))
        }
        let kindDefinition = definition.entities[kind]
        guard kindDefinition.machines[machineIndex].next[current] & (1 << UInt64(target)) != 0
        else {
            let machine = kindDefinition.machines[machineIndex]
            throw FlowError.refusedMove(
                code: .invalidStateTransition, subject: subject(index, machineIndex),
                from: machine.states[current], to: machine.states[target], isKnownState: true,
                validTransitions: machine.validTransitions(from: current))
        }
        entities[index].states[machineIndex] = target
        entities[index].since[machineIndex] = context.now.seconds
        return Transition(
            entity: entities[index].name, machine: kindDefinition.machines[machineIndex].name,
            from: kindDefinition.machines[machineIndex].states[current],
            to: kindDefinition.machines[machineIndex].states[target], reason: reason)
    }

    /// Moves one machine by the name of the state; changes nothing when it is refused.
    mutating func move(
        _ index: Int, _ machineIndex: Int, toStateNamed state: String, reason: String?,
        _ context: FlowContext
    ) throws(FlowError) -> Decision {
        let kind = definition.entities[entities[index].kind]
        let current = entities[index].states[machineIndex]
        guard let target = kind.machines[machineIndex].index(of: state) else {
            let machine = kind.machines[machineIndex]
            throw FlowError.refusedMove(
                code: .invalidStateTransition, subject: subject(index, machineIndex),
                from: machine.states[current], to: state, isKnownState: false,
                validTransitions: machine.validTransitions(from: current))
        }
        let before = try status(context)
        let since = entities[index].since[machineIndex]
        let transition = try step(
            index, machineIndex, to: target, reason: reason, ValueScope(), context)
        if let error = syncErrors(all: false).first {
            entities[index].states[machineIndex] = current
            entities[index].since[machineIndex] = since
            throw error
        }
        isTouched = true
        var decision = Decision(statusBefore: before, statusAfter: try status(context))
        decision.transitions = [transition]
        decision.changedEntities = [index]
        decision.requiredActions = requirements
        return decision
    }

    private func subject(_ index: Int, _ machine: Int) -> String {
        let kind = definition.entities[entities[index].kind]
        let name = reference(to: index)
        return kind.machines.count == 1 ? "'\(name)'" : "'\(name).\(kind.machines[machine].name)'"
    }

    /// The pairs of states that do not go together; the first one alone unless all are wanted.
    func syncErrors(all: Bool) -> [FlowError] {
        var errors: [FlowError] = []
        for rule in definition.syncRules {
            for leading in entities.indices where entities[leading].kind == rule.leading.entity {
                let allowed = rule.allowed[entities[leading].states[rule.leading.machine]]
                for following in entities.indices
                where entities[following].kind == rule.following.entity {
                    let other = entities[following].states[rule.following.machine]
                    if allowed & (1 << UInt64(other)) != 0 { continue }
                    errors.append(
                        FlowError.unsynchronised(
                            rule, entities[leading], entities[following], definition))
                    if !all { return errors }
                }
            }
        }
        return errors
    }

    /// What the states that the flow is in ask of somebody.
    var requirements: [String] {
        var actions: [String] = []
        for rule in definition.syncRules where !rule.requires.isEmpty {
            for entity in entities where entity.kind == rule.leading.entity {
                if let action = rule.requires[entity.states[rule.leading.machine]],
                    !actions.contains(action)
                {
                    actions.append(action)
                }
            }
        }
        return actions
    }
}
