import FluxJSON

extension FlowInstance {
    /// Everything that can be done now, each of it tried on a copy and found to be allowed.
    ///
    /// Events come with every choice that needs nothing more than what the definition lists: words of a choice, truth
    /// values, entities. What only somebody outside can know, such as a signed callback, is not an option.
    public func recoveryOptions(_ context: FlowContext) -> [RecoveryOption] {
        if machine.snapshot.ordered != nil || entities.isEmpty && definition.events.isEmpty {
            return machine.recoveryOptions
        }
        return machine.recoveryOptions + eventOptions(context) + moveOptions(context)
    }

    private func eventOptions(_ context: FlowContext) -> [RecoveryOption] {
        definition.events.filter { !$0.isExternal }.flatMap { event in
            choices(for: event.parameters).compactMap { values in
                var copy = self
                guard let decision = try? copy.fire(event.name, values, context),
                    decision.repetition == nil
                else { return nil }
                let first = decision.transitions.first
                var option = RecoveryOption(
                    phase: first?.entity, action: .event,
                    targetState: first?.to ?? decision.statusAfter.rawValue, automatic: false,
                    description: event.description.isEmpty
                        ? "Let '\(event.name)' happen" : event.description)
                option.event = event.name
                option.parameters = Dictionary(
                    values.members.map { ($0.name, FlowValue.text($0.value)) },
                    uniquingKeysWith: { $1 })
                return option
            }
        }
    }

    /// The most combinations of values that are tried for one event, and the most entities of a kind that are moved by
    /// hand: of a hundred bookings one is like the other.
    private static let mostChoices = 12

    private func choices(for parameters: [ParameterDefinition]) -> [FlowData] {
        var found = [FlowData()]
        for parameter in parameters {
            let values: [String]
            switch parameter.type {
            case .choice(let words): values = words
            case .boolean: values = parameter.isRequired ? ["true", "false"] : []
            case .entity(let kind):
                // Where it may be left out, leaving it out is the wider choice.
                if !parameter.isRequired { continue }
                values = entities.lazy.filter { $0.kind == kind }.prefix(FlowInstance.mostChoices)
                    .map(\.name)
                if values.isEmpty { return [] }
            case .text, .integer, .number, .time, .file:
                if parameter.isRequired { return [] }
                continue
            }
            if values.isEmpty { continue }
            found = found.flatMap { choice in
                values.map { value in
                    var more = choice
                    more[parameter.name] = .string(value)
                    return more
                }
            }
            if found.count > FlowInstance.mostChoices {
                found = Array(found.prefix(FlowInstance.mostChoices))
            }
        }
        return found
    }

    private func moveOptions(_ context: FlowContext) -> [RecoveryOption] {
        var options: [RecoveryOption] = []
        var seen: [Int: Int] = [:]
        for index in entities.indices {
            seen[entities[index].kind, default: 0] += 1
            if seen[entities[index].kind, default: 0] > FlowInstance.mostChoices { continue }
            let kind = definition.entities[entities[index].kind]
            let name = reference(to: index)
            for (number, machine) in kind.machines.enumerated() {
                let subject = kind.machines.count == 1 ? name : "\(name).\(machine.name)"
                for target in machine.validTransitions(from: entities[index].states[number]) {
                    var copy = self
                    guard (try? copy.move(subject, to: target, context)) != nil,
                        (try? copy.refuseNewViolations(since: self, context)) != nil
                    else { continue }
                    options.append(
                        RecoveryOption(
                            phase: subject, action: .move, targetState: target, automatic: false,
                            description: "Move '\(subject)' to '\(target)' by hand"))
                }
            }
        }
        return options
    }
}
