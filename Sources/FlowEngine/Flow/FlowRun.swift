import FluxCalendar
import FluxJSON

/// One attempt to change a flow, on a copy of it: a refusal half-way leaves the flow as it was.
struct FlowRun {
    private(set) var flow: FlowInstance
    private let before: FlowInstance
    let context: FlowContext
    private(set) var decision: Decision
    /// What expressions see beside the flow.
    var scope = ValueScope()
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
        before = flow
        self.flow.machine.now = context.now
    }

    /// The flow after the change, found to be sound.
    ///
    /// - Parameter isStart: whether nothing has happened to the flow yet.
    mutating func finished(isStart: Bool = false) throws(FlowError) -> FlowInstance {
        if checksSync, let error = flow.syncErrors(all: false).first { throw error }
        decision.statusBefore = try before.status(context)
        if decision.repetition == nil, !isStart { flow.isTouched = true }
        decision.statusAfter = try flow.status(context)
        for action in flow.requirements where !decision.requiredActions.contains(action) {
            decision.requiredActions.append(action)
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
        let outerScope = scope
        defer { scope = outerScope }
        scope = ValueScope(parameters: try read(values, for: event))
        for lookup in event.lookups {
            scope.parameters[lookup.name] = .int(Int64(try context.count(lookup, scope.parameters)))
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
            if try rule.condition.map({ (condition) throws(FlowError) in try holds(condition) })
                ?? true
            {
                throw FlowError.forbidden(
                    rule, subject: "event '\(event.name)'", from: nil, to: nil)
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
        attempt.scope = outerScope
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
                        kind: message.kind, to: FlowValue.text(try run.value(message.to)),
                        subject: FlowValue.text(try run.value(message.subject)),
                        body: FlowValue.text(try run.value(message.body))))
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
        let saved = self.scope
        for index in try selected(scope) {
            self.scope.own = index
            try body(&self)
        }
        self.scope = saved
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
        let saved = self.scope
        for index in try selected(scope) {
            self.scope.own = index
            for member in try values(assignments).members {
                flow.entities[index].data[member.name] = member.value
            }
            decision.changedEntities.insert(index)
        }
        self.scope = saved
    }

    private mutating func create(_ creation: Step.Creation) throws(FlowError) {
        let kind = flow.definition.entities[creation.kind]
        let name = FlowValue.text(try value(creation.name))
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
            let state = FlowValue.text(try value(choice.value))
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

    private mutating func move(
        _ index: Int, _ machineIndex: Int, to target: Int
    ) throws(FlowError) {
        decision.transitions.append(
            try flow.step(index, machineIndex, to: target, reason: reason, scope, context))
        decision.changedEntities.insert(index)
    }

    private func selected(_ scope: Scope) throws(FlowError) -> [Int] {
        try flow.selected(scope, self.scope, context)
    }

    func holds(_ condition: Expression) throws(FlowError) -> Bool {
        try flow.holds(condition, scope, context)
    }

    private func value(_ expression: Expression) throws(FlowError) -> JSON {
        try flow.value(expression, scope, context)
    }
}
