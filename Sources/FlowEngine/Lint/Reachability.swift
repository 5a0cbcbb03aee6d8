import FluxJSON

/// Which combinations of states a workflow can reach, with conditions taken as if each might hold.
///
/// Of a kind with many entities one stands for all, from the moment that something makes it. Moves by hand are ways
/// on as much as events are, since a person can always order them.
struct Reachability {
    let definition: WorkflowDefinition

    /// One state for each machine of each kind, -1 while the kind has no entity.
    typealias Combination = [Int]

    private let machines: [MachineReference]
    private let places: [MachineReference: Int]
    private(set) var reached: [Combination: Bool] = [:]
    /// Events that went through somewhere.
    private(set) var succeeded: Set<String> = []
    private(set) var isComplete = true

    /// No workflow of a person has more; beyond it the search gives up and says nothing.
    private static let most = 20_000

    init(_ definition: WorkflowDefinition) {
        self.definition = definition
        var machines: [MachineReference] = []
        for entity in definition.entities.indices {
            for machine in definition.entities[entity].machines.indices {
                machines.append(MachineReference(entity: entity, machine: machine))
            }
        }
        self.machines = machines
        var places: [MachineReference: Int] = [:]
        for (index, reference) in machines.enumerated() { places[reference] = index }
        self.places = places
    }

    mutating func explore() {
        var queue: [Combination] = starts()
        for combination in queue { reached[combination] = false }
        var next = 0
        while next < queue.count {
            let combination = queue[next]
            next += 1
            let ways = successors(of: combination)
            if !ways.isEmpty { reached[combination] = true }
            for way in ways where reached[way] == nil {
                if queue.count >= Reachability.most {
                    isComplete = false
                    return
                }
                reached[way] = false
                queue.append(way)
            }
        }
    }

    /// The combinations a flow may begin with.
    private func starts() -> [Combination] {
        var start = Combination(repeating: -1, count: machines.count)
        for (index, reference) in machines.enumerated()
        where !definition.entities[reference.entity].isMany {
            start[index] =
                definition.entities[reference.entity].machines[reference.machine].initial.first ?? 0
        }
        return outcomes(of: definition.startSteps, from: [start], depth: 0)
    }

    func states(of combination: Combination) -> String {
        zip(machines, combination).filter { $0.1 >= 0 }.map { reference, state in
            let machine = definition.entities[reference.entity].machines[reference.machine]
            return "\(definition.name(of: reference))=\(machine.states[state])"
        }.joined(separator: ", ")
    }

    private mutating func successors(of combination: Combination) -> [Combination] {
        var found: [Combination] = []
        for event in definition.events {
            let results = outcomes(of: event.steps, from: [combination], depth: 0).filter(
                isSynchronised)
            if !results.isEmpty { succeeded.insert(event.name) }
            // What changes no state is a way on only where it changes something else.
            found += results.filter {
                $0 != combination || !event.steps.allSatisfy(Reachability.isMove)
            }
        }
        for timer in definition.timers {
            found += outcomes(of: timer.steps, from: [combination], depth: 0).filter(isSynchronised)
                .filter { $0 != combination }
        }
        for (index, reference) in machines.enumerated() where combination[index] >= 0 {
            let machine = definition.entities[reference.entity].machines[reference.machine]
            for target in machine.states.indices where allows(reference, combination[index], target)
            {
                var moved = combination
                moved[index] = target
                if isSynchronised(moved) { found.append(moved) }
            }
        }
        return found
    }

    private static func isMove(_ step: Step) -> Bool {
        switch step.action {
        case .move, .movePhase, .begin, .create: true
        case .set, .send, .alert, .resolve, .require, .fire, .broadcast: false
        }
    }

    private func allows(_ reference: MachineReference, _ from: Int, _ to: Int) -> Bool {
        let machine = definition.entities[reference.entity].machines[reference.machine]
        guard machine.next[from] & (1 << UInt64(to)) != 0 else { return false }
        return !definition.forbiddenRules.contains { rule in
            rule.condition == nil
                && (rule.subject == .move(reference, from: from, to: to)
                    || rule.subject == .move(reference, from: nil, to: to))
        }
    }

    func isSynchronised(_ combination: Combination) -> Bool {
        definition.syncRules.allSatisfy { rule in
            guard let leading = places[rule.leading], let following = places[rule.following],
                combination[leading] >= 0, combination[following] >= 0
            else { return true }
            return rule.allowed[combination[leading]] & (1 << UInt64(combination[following])) != 0
        }
    }

    /// All combinations that steps may lead to; a step with a condition may be done or not.
    private func outcomes(of steps: [Step], from start: [Combination], depth: Int) -> [Combination]
    {
        var current = Set(start)
        for step in steps {
            var next: Set<Combination> = []
            for combination in current {
                let results = outcomes(of: step, from: combination, depth: depth)
                next.formUnion(results)
                if step.condition != nil { next.insert(combination) }
            }
            current = next
            if current.isEmpty || current.count > 4_096 { break }
        }
        return Array(current)
    }

    private func outcomes(of step: Step, from combination: Combination, depth: Int) -> [Combination]
    {
        switch step.action {
        case .move(let reference, let target, let selection):
            guard let place = places[reference] else { return [] }
            let isMany = definition.entities[reference.entity].isMany
            let mayBeNone = selection.condition != nil || isMany && selection.name == nil
            let from = combination[place]
            var results: [Combination] = mayBeNone ? [combination] : []
            if from >= 0, allows(reference, from, target) {
                var moved = combination
                moved[place] = target
                results.append(moved)
            } else if isMany, selection.name != nil, from >= 0 {
                // Another entity of the kind may be where this one is not.
                results.append(combination)
            }
            return results
        case .begin(let reference, let state):
            guard let place = places[reference], combination[place] >= 0 else {
                return [combination]
            }
            let machine = definition.entities[reference.entity].machines[reference.machine]
            guard machine.initial.contains(combination[place]) else { return [] }
            var moved = combination
            moved[place] = state
            return [moved]
        case .create(let creation):
            var made = combination
            for (index, reference) in machines.enumerated()
            where reference.entity == creation.kind && combination[index] < 0 {
                made[index] =
                    definition.entities[creation.kind].machines[reference.machine].initial.first
                    ?? 0
            }
            return creation.each == nil ? [made] : [made, combination]
        case .fire(let name, _, let scope):
            guard depth < 4, let event = definition.event(named: name) else { return [combination] }
            let results = outcomes(of: event.steps, from: [combination], depth: depth + 1)
            return scope == nil && event.repeats.isEmpty ? results : results + [combination]
        case .movePhase, .set, .send, .alert, .resolve, .require, .broadcast: return [combination]
        }
    }

    /// A flow in such a combination, to ask `done_when` about it.
    func instance(of combination: Combination, _ context: FlowContext) -> FlowInstance {
        var entities: [EntityRecord] = []
        for kind in definition.entities.indices {
            let states = machines.indices.filter { machines[$0].entity == kind }.map {
                combination[$0]
            }
            guard states.allSatisfy({ $0 >= 0 }) else { continue }
            entities.append(
                EntityRecord(
                    kind: kind, name: definition.entities[kind].name, states: states,
                    since: states.map { _ in context.now.seconds }))
        }
        return FlowInstance(
            definition: definition, machine: FlowMachine(new: definition, now: context.now),
            entities: entities, data: FlowData(), isTouched: true)
    }
}
