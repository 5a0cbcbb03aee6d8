import FluxCalendar
import FluxJSON

/// One attempt to change a flow, on a copy of it: a refusal half-way leaves the flow as it was.
struct FlowRun {
    private(set) var flow: FlowInstance
    let context: FlowContext
    private(set) var decision: Decision
    /// What expressions read with `:`.
    var parameters = FlowData()
    /// The entity that expressions read with `@`.
    var own: Int?
    /// The entity that expressions inside a derived value read with `$this`.
    private var outer: Int?
    /// Why the moves happen.
    var reason: String?
    /// Whether states must go together afterwards.
    var checksSync = true

    /// Events that fire events end somewhere.
    private static let deepest = 8

    init(_ flow: FlowInstance, context: FlowContext) {
        self.flow = flow
        self.context = context
        decision = Decision(statusBefore: .initialized, statusAfter: .initialized)
        self.before = flow
        self.flow.machine.now = context.now
    }

    private let before: FlowInstance

    /// The flow after the change, found to be sound.
    ///
    /// - Parameter isStart: whether nothing has happened to the flow yet.
    mutating func finished(isStart: Bool = false) throws(FlowError) -> FlowInstance {
        if checksSync, let error = FlowRun.syncErrors(in: flow, all: false).first { throw error }
        decision.statusBefore = try before.status(context)
        if decision.repetition == nil, !isStart { flow.isTouched = true }
        decision.statusAfter = try flow.status(context)
        for rule in flow.definition.syncRules {
            for entity in flow.entities where entity.kind == rule.leading.entity {
                if let action = rule.requires[entity.states[rule.leading.machine]],
                    !decision.requiredActions.contains(action)
                {
                    decision.requiredActions.append(action)
                }
            }
        }
        return flow
    }

    // MARK: - Events

    func read(_ values: FlowData, for event: EventDefinition) throws(FlowError) -> FlowData {
        try ParameterReader(event.parameters, of: "event '\(event.name)'").read(values, in: flow)
    }

    mutating func fire(
        _ event: EventDefinition, _ values: FlowData, depth: Int
    ) throws(FlowError) {
        guard depth < FlowRun.deepest else {
            throw FlowError.tooDeep(event: event.name)
        }
        let (savedParameters, savedOwn) = (parameters, own)
        defer { (parameters, own) = (savedParameters, savedOwn) }
        parameters = try read(values, for: event)
        own = nil
        for lookup in event.lookups {
            parameters[lookup.name] = .int(Int64(try context.count(lookup, parameters)))
        }
        for rule in event.repeats where try holds(rule.condition) {
            // Fired by another event, it is the part of that one that is done already.
            if depth == 0 { decision.repetition = rule.message }
            return
        }
        for rule in event.guards where rule.code != FlowErrorCode.guardFailed.rawValue {
            if try !holds(rule.condition) { throw FlowError.guardFailed(rule, subject: event.name) }
        }
        for rule in flow.definition.forbiddenRules where rule.subject == .event(event.name) {
            if try rule.condition.map({ (condition) throws(FlowError) in try holds(condition) }) ?? true
            {
                throw FlowError.forbidden(rule, subject: "event '\(event.name)'", from: nil, to: nil)
            }
        }
        // A guard is named only when the machines would allow the event, so the steps are tried first, on a copy.
        let refusal = try firstBroken(event.guards)
        var attempt = self
        do {
            try attempt.perform(event.steps, depth: depth)
        } catch {
            // The order of phases comes after guards.
            if let refusal, error.code == .phaseOrderViolation {
                throw FlowError.guardFailed(refusal, subject: event.name)
            }
            throw error
        }
        if let refusal { throw FlowError.guardFailed(refusal, subject: event.name) }
        attempt.parameters = savedParameters
        attempt.own = savedOwn
        self = attempt
    }

    private func firstBroken(_ guards: [Guard]) throws(FlowError) -> Guard? {
        for rule in guards where rule.code == FlowErrorCode.guardFailed.rawValue {
            if try !holds(rule.condition) { return rule }
        }
        return nil
    }

    /// Refuses what breaks one of these rules.
    func require(_ guards: [Guard]) throws(FlowError) {
        for rule in guards where try !holds(rule.condition) {
            throw FlowError.guardFailed(rule, subject: flow.definition.name)
        }
    }

    // MARK: - Steps

    mutating func perform(_ steps: [Step], depth: Int = 0) throws(FlowError) {
        for step in steps {
            if let condition = step.condition, try !holds(condition) { continue }
            try perform(step.action, depth: depth)
        }
    }

    private mutating func perform(_ action: Step.Action, depth: Int) throws(FlowError) {
        switch action {
        case .move(let reference, let target, let selection):
            for index in try selected(Scope(kind: reference.entity, selection: selection)) {
                try move(index, reference.machine, to: target)
            }
        case .movePhase(let phase, let state):
            let decided = try flow.machine.move(phase, to: state, reason: reason)
            decision.transitions += decided.transitions
            decision.changedPhases += decided.changedPhases
        case .begin(let reference, let state):
            try begin(reference, in: state)
        case .set(let values, let scope):
            try set(values, on: scope)
        case .create(let creation):
            try eachOwn(creation.each) { (run) throws(FlowError) in try run.create(creation) }
        case .send(let message, let scope):
            try eachOwn(scope) { (run) throws(FlowError) in
                run.decision.messages.append(
                    OutgoingMessage(
                        kind: message.kind, to: FlowRun.text(try run.value(message.to)),
                        subject: FlowRun.text(try run.value(message.subject)),
                        body: FlowRun.text(try run.value(message.body))))
            }
        case .alert(let alert): decision.alerts.append(alert)
        case .resolve(let code): decision.resolvedAlerts.append(code)
        case .require(let text): decision.requiredActions.append(text)
        case .fire(let name, let values, let scope):
            let event = try flow.event(named: name)
            try eachOwn(scope) { (run) throws(FlowError) in
                try run.fire(event, try run.values(values), depth: depth + 1)
            }
        case .broadcast(let name, let values, let lookup, let scope):
            try eachOwn(scope) { (run) throws(FlowError) in
                run.decision.broadcasts.append(
                    Broadcast(event: name, parameters: try run.values(values), to: lookup))
            }
        }
    }

    /// Does something once, or for each entity of a scope.
    private mutating func eachOwn(
        _ scope: Scope?, _ body: (inout FlowRun) throws(FlowError) -> Void
    ) throws(FlowError) {
        guard let scope else { return try body(&self) }
        let saved = own
        for index in try selected(scope) {
            own = index
            try body(&self)
        }
        own = saved
    }

    private func values(_ assignments: [Assignment]) throws(FlowError) -> FlowData {
        var values = FlowData()
        for assignment in assignments { values[assignment.name] = try value(assignment.value) }
        return values
    }

    private mutating func set(_ assignments: [Assignment], on scope: Scope?) throws(FlowError) {
        guard let scope else {
            for (name, value) in try values(assignments).members.map({ ($0.name, $0.value) }) {
                flow.data[name] = value
            }
            return
        }
        let saved = own
        for index in try selected(scope) {
            own = index
            for member in try values(assignments).members {
                flow.entities[index].data[member.name] = member.value
            }
            decision.changedEntities.insert(index)
        }
        own = saved
    }

    private mutating func create(_ creation: Step.Creation) throws(FlowError) {
        let kind = flow.definition.entities[creation.kind]
        let name = FlowRun.text(try value(creation.name))
        guard !name.isEmpty else { throw FlowError.namelessEntity(kind: kind.name) }
        let exists = flow.entities.contains { $0.kind == creation.kind && $0.name == name }
        if exists, creation.onlyIfMissing { return }
        guard !exists else {
            throw FlowError.entityExists(name, kind: kind.name)
        }
        var entity = EntityRecord(
            new: creation.kind, of: flow.definition, name: name, at: context.now)
        for choice in creation.states {
            guard let index = kind.machine(named: choice.name) else { continue }
            let state = FlowRun.text(try value(choice.value))
            guard let number = kind.machines[index].index(of: state),
                kind.machines[index].initial.contains(number)
            else {
                throw FlowError.notInitial(state, entity: name, machine: kind.machines[index])
            }
            entity.states[index] = number
        }
        entity.data = try values(creation.values)
        flow.entities.append(entity)
        decision.changedEntities.insert(flow.entities.count - 1)
        for (index, machine) in kind.machines.enumerated() {
            decision.transitions.append(
                Transition(
                    entity: name, machine: machine.name, from: nil,
                    to: machine.states[entity.states[index]], reason: reason))
        }
    }

    private mutating func begin(_ reference: MachineReference, in state: Int) throws(FlowError) {
        let machine = flow.definition.entities[reference.entity].machines[reference.machine]
        for index in flow.entities.indices where flow.entities[index].kind == reference.entity {
            let current = flow.entities[index].states[reference.machine]
            guard current != state else { continue }
            guard machine.initial.contains(current), machine.initial.contains(state) else {
                throw FlowError.notInitial(
                    machine.states[state], entity: flow.entities[index].name, machine: machine)
            }
            flow.entities[index].states[reference.machine] = state
            flow.entities[index].since[reference.machine] = context.now.seconds
            decision.changedEntities.insert(index)
            decision.transitions.append(
                Transition(
                    entity: flow.entities[index].name, machine: machine.name, from: nil,
                    to: machine.states[state], reason: reason))
        }
    }

    // MARK: - Moves

    mutating func move(
        _ index: Int, _ machineIndex: Int, toStateNamed state: String, reason: String?
    ) throws(FlowError) {
        let entity = flow.entities[index]
        let machine = flow.definition.entities[entity.kind].machines[machineIndex]
        guard let target = machine.index(of: state) else {
            throw FlowError.refusedMove(
                code: .invalidStateTransition, subject: subject(index, machineIndex),
                from: machine.states[entity.states[machineIndex]], to: state, isKnownState: false,
                validTransitions: machine.validTransitions(from: entity.states[machineIndex]))
        }
        self.reason = reason
        try move(index, machineIndex, to: target)
    }

    private mutating func move(
        _ index: Int, _ machineIndex: Int, to target: Int
    ) throws(FlowError) {
        let current = flow.entities[index].states[machineIndex]
        let kind = flow.entities[index].kind
        let machine = flow.definition.entities[kind].machines[machineIndex]
        for rule in flow.definition.forbiddenRules {
            guard case .move(let reference, let from, let to) = rule.subject, to == target,
                reference.entity == kind, reference.machine == machineIndex,
                from == nil || from == current
            else { continue }
            if let condition = rule.condition, try !holds(condition) { continue }
            throw FlowError.forbidden(
                rule, subject: subject(index, machineIndex), from: machine.states[current],
                to: machine.states[target],
                validTransitions: machine.validTransitions(from: current))
        }
        guard machine.next[current] & (1 << UInt64(target)) != 0 else {
            throw FlowError.refusedMove(
                code: .invalidStateTransition, subject: subject(index, machineIndex),
                from: machine.states[current], to: machine.states[target], isKnownState: true,
                validTransitions: machine.validTransitions(from: current))
        }
        flow.entities[index].states[machineIndex] = target
        flow.entities[index].since[machineIndex] = context.now.seconds
        decision.changedEntities.insert(index)
        decision.transitions.append(
            Transition(
                entity: flow.entities[index].name, machine: machine.name,
                from: machine.states[current], to: machine.states[target], reason: reason))
    }

    private func subject(_ index: Int, _ machine: Int) -> String {
        let kind = flow.definition.entities[flow.entities[index].kind]
        let name = flow.reference(to: index)
        return kind.machines.count == 1 ? "'\(name)'" : "'\(name).\(kind.machines[machine].name)'"
    }

    /// The places of the entities of a scope.
    private mutating func selected(_ scope: Scope) throws(FlowError) -> [Int] {
        if let expression = scope.selection.name {
            let name = FlowRun.text(try value(expression))
            guard let index = flow.entities.firstIndex(where: { $0.kind == scope.kind && $0.name == name })
            else {
                let kind = flow.definition.entities[scope.kind].name
                throw FlowError.unknownEntity(
                    name, workflow: flow.definition.name,
                    known: flow.entities.filter { $0.kind == scope.kind }.map { "\(kind):\($0.name)" })
            }
            return [index]
        }
        let all = flow.entities.indices.filter { flow.entities[$0].kind == scope.kind }
        guard let condition = scope.selection.condition else { return all }
        let saved = (own, outer)
        defer { (own, outer) = saved }
        var found: [Int] = []
        // Inside the condition `@` is the candidate and `$this` the entity that the step is about.
        outer = own
        for index in all {
            own = index
            if try holds(condition) { found.append(index) }
        }
        return found
    }

    // MARK: - Synchronisation

    static func syncErrors(in flow: FlowInstance, all: Bool) -> [FlowError] {
        var errors: [FlowError] = []
        for rule in flow.definition.syncRules {
            for leading in flow.entities where leading.kind == rule.leading.entity {
                let state = leading.states[rule.leading.machine]
                for following in flow.entities where following.kind == rule.following.entity {
                    let other = following.states[rule.following.machine]
                    if rule.allowed[state] & (1 << UInt64(other)) != 0 { continue }
                    errors.append(FlowError.unsynchronised(rule, leading, following, flow.definition))
                    if !all { return errors }
                }
            }
        }
        return errors
    }

    // MARK: - Values

    /// Whether a condition holds: its value is neither null, zero nor empty.
    func holds(_ condition: Expression) throws(FlowError) -> Bool {
        if let comparisons = condition.comparisons {
            // What is compared first decides first, so that a sum over all entities is worked out only where it matters.
            for comparison in comparisons where try !holds(comparison, in: condition) { return false }
            return true
        }
        switch try value(condition) {
        case .null: return false
        case .bool(let value): return value
        case .int(let value): return value != 0
        case .double(let value): return value != 0
        case .string(let text): return Double(text).map { $0 != 0 } ?? false
        case .array, .object: return true
        }
    }

    private func holds(
        _ comparison: Expression.Comparison, in condition: Expression
    ) throws(FlowError) -> Bool {
        let left = try value(comparison.left, in: condition)
        var right: [JSON] = []
        for operand in comparison.right { right.append(try value(operand, in: condition)) }
        return comparison.holds(left, right)
    }

    private func value(
        _ operand: Expression.Operand, in condition: Expression
    ) throws(FlowError) -> JSON {
        switch operand {
        case .constant(let value): value
        case .variable(let variable): try value(of: variable, in: condition)
        }
    }

    func value(_ expression: Expression) throws(FlowError) -> JSON {
        if let variable = expression.soleVariable { return try value(of: variable, in: expression) }
        return try context.evaluator.evaluate(expression) { (variable) throws(FlowError) in
            try value(of: variable, in: expression)
        }
    }

    /// How a value reads where text is wanted.
    static func text(_ value: JSON) -> String {
        switch value {
        case .null: ""
        case .string(let text): text
        case .bool, .int, .double, .array, .object: value.text
        }
    }

    private func value(
        of variable: Expression.Variable, in expression: Expression
    ) throws(FlowError) -> JSON {
        switch variable.source {
        case .parameter:
            switch variable.name {
            case "now": return .int(context.now.seconds)
            case "actor": return .string(context.actor)
            case "random": return .string(context.random())
            default: return parameters[variable.name] ?? .null
            }
        case .own:
            guard let own, let value = try value(variable.name, of: own) else {
                throw FlowError.unknownVariable(variable, in: expression)
            }
            return value
        case .flow:
            if variable.name == "this" {
                guard let outer, let value = try value(variable.member ?? "name", of: outer) else {
                    throw FlowError.unknownVariable(variable, in: expression)
                }
                return value
            }
            switch flow.definition.member(variable.name) {
            case .entity(let kind)?:
                let index = flow.entities.firstIndex { $0.kind == kind }
                if variable.member == "exists" { return .bool(index != nil) }
                guard let index else { return .null }
                guard let value = try value(variable.member, of: index) else {
                    throw FlowError.unknownVariable(variable, in: expression)
                }
                return value
            case .phase(let index)?: return .string(flow.machine.snapshot.phases[index].state.rawValue)
            case .derived(let index)?:
                return try value(of: flow.definition.derived[index], around: nil)
            case nil: return flow.data[variable.name] ?? .null
            }
        }
    }

    /// A state, a moment, a derived value or a field of an entity; `nil` where its kind has nothing of that name.
    private func value(_ name: String?, of index: Int) throws(FlowError) -> JSON? {
        let kind = flow.definition.entities[flow.entities[index].kind]
        guard let name else {
            return kind.machines.count == 1
                ? .string(kind.machines[0].states[flow.entities[index].states[0]]) : nil
        }
        switch kind.member(name) {
        case .name?: return .string(flow.entities[index].name)
        case .machine(let machine)?:
            return .string(kind.machines[machine].states[flow.entities[index].states[machine]])
        case .since(let machine)?: return .int(flow.entities[index].since[machine])
        case .derived(let place)?: return try value(of: kind.derived[place], around: index)
        case .field?: return flow.entities[index].data[name] ?? .null
        case nil: return nil
        }
    }

    private func value(of derived: DerivedValue, around index: Int?) throws(FlowError) -> JSON {
        var run = self
        run.outer = index
        var values: [JSON] = []
        for candidate in flow.entities.indices where flow.entities[candidate].kind == derived.kind {
            run.own = candidate
            if let condition = derived.condition, try !run.holds(condition) { continue }
            values.append(
                try derived.value.map { (expression) throws(FlowError) in try run.value(expression) }
                    ?? .int(1))
        }
        switch derived.operation {
        case .count: return .int(Int64(values.count))
        case .sum:
            if values.allSatisfy({ $0.intValue != nil }) {
                return .int(values.reduce(0) { $0 &+ ($1.intValue ?? 0) })
            }
            return .double(values.reduce(0) { $0 + ($1.doubleValue ?? 0) })
        case .min: return FlowRun.extreme(values) { $0 < $1 }
        case .max: return FlowRun.extreme(values) { $0 > $1 }
        }
    }

    /// The first in order: numbers by size, texts as SQLite compares them, byte by byte.
    private static func extreme(_ values: [JSON], _ comes: (Comparison, Comparison) -> Bool) -> JSON {
        var best: JSON?
        for value in values where value != .null {
            guard let current = best else {
                best = value
                continue
            }
            if comes(Comparison(value), Comparison(current)) { best = value }
        }
        return best ?? .null
    }

    private struct Comparison: Comparable {
        let number: Double?
        let text: String

        init(_ value: JSON) {
            number = value.doubleValue
            text = FlowRun.text(value)
        }

        static func < (left: Comparison, right: Comparison) -> Bool {
            if let a = left.number, let b = right.number { return a < b }
            return Array(left.text.utf8).lexicographicallyPrecedes(Array(right.text.utf8))
        }
    }
}
