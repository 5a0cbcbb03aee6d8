import FluxCalendar
import FluxJSON

/// One flow: its phases, its entities and its data, and what may happen to them.
///
/// Each method either changes the flow and returns what changed, or throws and changes nothing. Refusals come in this
/// order: unknown name, a flow at rest, what is done already, forbidden, the machine, guards, order of phases,
/// synchronisation.
public struct FlowInstance {
    /// What the flow is made of.
    public let definition: WorkflowDefinition
    /// Its phases.
    public internal(set) var machine: FlowMachine
    /// Its entities, in the order they were made.
    public internal(set) var entities: [EntityRecord]
    /// What it keeps beside them.
    public internal(set) var data: FlowData
    /// Whether anything happened to it since it was started.
    public internal(set) var isTouched: Bool

    /// Takes up a flow where it stands.
    public init(
        definition: WorkflowDefinition, machine: FlowMachine, entities: [EntityRecord],
        data: FlowData, isTouched: Bool
    ) {
        self.definition = definition
        self.machine = machine
        self.entities = entities
        self.data = data
        self.isTouched = isTouched
    }

    /// Starts a flow.
    ///
    /// - Throws: `INVALID_ARGUMENT` for a value that does not fit, `GUARD_FAILED`.
    public static func start(
        _ definition: WorkflowDefinition, _ values: FlowData, _ context: FlowContext
    ) throws(FlowError) -> (flow: FlowInstance, decision: Decision) {
        var flow = FlowInstance(
            definition: definition, machine: FlowMachine(new: definition, now: context.now),
            entities: [],
            data: FlowData(), isTouched: false)
        for kind in definition.entities.indices where !definition.entities[kind].isMany {
            flow.entities.append(
                EntityRecord(
                    new: kind, of: definition, name: definition.entities[kind].name, at: context.now
                ))
        }
        let parameters = try ParameterReader(
            definition.parameters, of: "workflow '\(definition.name)'"
        )
        .read(values, in: flow)
        for member in parameters.members { flow.data[member.name] = member.value }
        var run = FlowRun(flow, context: context)
        run.scope.parameters = parameters
        try run.require(definition.startGuards)
        try run.perform(definition.startSteps)
        flow = try run.finished(isStart: true)
        return (flow, run.decision)
    }

    /// The entity that a kind or a name stands for.
    ///
    /// - Parameter text: the name of the only one of its kind, `kind:name`, or a name that only one entity has.
    public func entity(_ text: String) -> Int? {
        if let kind = definition.entity(named: text), !definition.entities[kind].isMany {
            return entities.firstIndex { $0.kind == kind }
        }
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        if parts.count == 2, let kind = definition.entity(named: parts[0]) {
            return entities.firstIndex { $0.kind == kind && $0.name == parts[1] }
        }
        let found = entities.indices.filter { entities[$0].name == text }
        return found.count == 1 ? found[0] : nil
    }

    /// The name by which a person can name an entity: its own, with its kind where others have it too.
    public func reference(to index: Int) -> String {
        let name = entities[index].name
        return entity(name) == index
            ? name : "\(definition.entities[entities[index].kind].name):\(name)"
    }

    /// Whether the flow has reached what it was for, by `done_when` or its phases.
    public func isDone(_ context: FlowContext) throws(FlowError) -> Bool {
        guard definition.phases.isEmpty else {
            return machine.phases.allSatisfy { $0.state == .completed }
        }
        guard let condition = definition.doneWhen else { return false }
        return try holds(condition, ValueScope(), context)
    }

    /// The flow's status: what was ordered, else what follows from its phases or from `done_when`.
    public func status(_ context: FlowContext) throws(FlowError) -> FlowStatus {
        if machine.snapshot.ordered != nil || !definition.phases.isEmpty { return machine.status }
        if !isTouched { return .initialized }
        return try isDone(context) ? .completed : .active
    }

    /// How much of the flow is done, 0–100.
    public func progressPercentage(_ status: FlowStatus) -> Double {
        definition.phases.isEmpty
            ? (status == .completed ? 100 : 0) : machine.progressPercentage
    }

    // MARK: - What can happen

    /// Something happens.
    ///
    /// - Throws: `NOT_FOUND` for an unknown event or entity, `INVALID_ARGUMENT` for values that do not fit,
    ///   `INVALID_FLOW_TRANSITION` in a flow at rest, `ALREADY_…`, `FORBIDDEN_TRANSITION`,
    ///   `INVALID_STATE_TRANSITION`, `GUARD_FAILED`, `SYNC_VIOLATION`.
    public mutating func fire(
        _ name: String, _ values: FlowData, _ context: FlowContext
    ) throws(FlowError) -> Decision {
        let event = try event(named: name)
        if machine.snapshot.ordered != nil, !event.isExternal {
            throw FlowError.flowAtRest(machine.status)
        }
        var run = FlowRun(self, context: context)
        try run.fire(event, values, depth: 0)
        let changed = try run.finished()
        try changed.refuseNewViolations(since: self, context)
        self = changed
        return run.decision
    }

    /// Refuses what would break a rule of the workflow that held before. Moves by hand are not held to these rules:
    /// they are how a person mends what an event cannot.
    func refuseNewViolations(
        since before: FlowInstance, _ context: FlowContext
    ) throws(FlowError) {
        for check in definition.checks where check.severity == "error" {
            let broken = try violations(of: check, context)
            guard !broken.isEmpty else { continue }
            let known = try before.violations(of: check, context)
            for entity in broken where !known.contains(entity) {
                throw FlowError.breaksRule(
                    check, subject: entity.map(reference) ?? definition.name)
            }
        }
    }

    /// The alerts that the refusal of an event raises.
    public func alerts(
        onRefusalOf name: String, _ values: FlowData, _ context: FlowContext
    ) -> [AlertDefinition] {
        guard let event = definition.event(named: name) else { return [] }
        let scope = ValueScope(parameters: (try? parameters(of: name, values)) ?? values)
        return event.refusalAlerts.filter { conditional in
            guard let condition = conditional.condition else { return true }
            return (try? holds(condition, scope, context)) ?? false
        }.map(\.alert)
    }

    /// Moves one machine of one entity, or a phase.
    ///
    /// - Parameter subject: `phase`, `entity`, `entity.machine`, `kind:name` or `kind:name.machine`.
    /// - Throws: as ``fire(_:_:_:)``.
    public mutating func move(
        _ subject: String, to state: String, reason: String? = nil, _ context: FlowContext
    ) throws(FlowError) -> Decision {
        if definition.phase(named: subject) != nil {
            let before = try status(context)
            machine.now = context.now
            var decision = try machine.move(subject, to: state, reason: reason)
            isTouched = true
            decision.statusBefore = before
            decision.statusAfter = try status(context)
            return decision
        }
        let (index, machineIndex) = try target(subject)
        if machine.snapshot.ordered != nil { throw FlowError.flowAtRest(machine.status) }
        return try move(index, machineIndex, toStateNamed: state, reason: reason, context)
    }

    /// The entity and the machine that a text names.
    public func target(_ subject: String) throws(FlowError) -> (entity: Int, machine: Int) {
        // A name may hold dots itself, so the whole is tried before its last part is taken for a machine.
        var name = subject
        var machineName: String?
        if entity(subject) == nil, let dot = subject.lastIndex(of: ".") {
            name = String(subject[..<dot])
            machineName = String(subject[subject.index(after: dot)...])
        }
        guard let index = entity(name) else {
            throw FlowError.unknownEntity(
                subject, workflow: definition.name,
                known: definition.phases.map(\.name) + entities.indices.map(reference))
        }
        let kind = definition.entities[entities[index].kind]
        guard let machine = kind.machine(named: machineName) else {
            throw FlowError.unknownMachine(
                machineName, entity: name, known: kind.machines.map { "\(name).\($0.name)" })
        }
        return (index, machine)
    }

    func event(named name: String) throws(FlowError) -> EventDefinition {
        guard let event = definition.event(named: name) else {
            throw FlowError.unknownEvent(
                name, workflow: definition.name, known: definition.events.map(\.name))
        }
        return event
    }

    /// The parameters of an event as it will see them.
    ///
    /// - Throws: `INVALID_ARGUMENT`, `NOT_FOUND` for an unknown event.
    public func parameters(
        of name: String, _ values: FlowData
    ) throws(FlowError) -> FlowData {
        let event = try event(named: name)
        return try ParameterReader(event.parameters, of: "event '\(name)'").read(values, in: self)
    }

    /// The idempotency key that the definition gives an event; `nil` where it has none.
    public func key(
        of name: String, _ values: FlowData, _ context: FlowContext
    ) throws(FlowError) -> String? {
        let event = try event(named: name)
        guard let key = event.key else { return nil }
        let scope = ValueScope(parameters: try parameters(of: name, values))
        return FlowValue.text(try value(key, scope, context))
    }

    // MARK: - Timers and checks

    /// The timers that run now, with the moments they are due at.
    public func timers(_ context: FlowContext) throws(FlowError) -> [(name: String, due: Instant)] {
        var found: [(name: String, due: Instant)] = []
        let scope = ValueScope()
        for timer in definition.timers where try holds(timer.condition, scope, context) {
            if let due = try value(timer.due, scope, context).doubleValue, due.isFinite,
                abs(due) < 1e15
            {
                found.append((timer.name, Instant(seconds: Int64(due))))
            }
        }
        return found
    }

    /// A timer's time has come.
    ///
    /// - Throws: as ``fire(_:_:_:)``.
    public mutating func run(timer name: String, _ context: FlowContext) throws(FlowError)
        -> Decision
    {
        guard let timer = definition.timers.first(where: { $0.name == name }) else {
            throw FlowError.unknownEvent(
                name, workflow: definition.name, known: definition.timers.map(\.name))
        }
        if machine.snapshot.ordered != nil { throw FlowError.flowAtRest(machine.status) }
        var run = FlowRun(self, context: context)
        // Something may have stopped the timer since it was set.
        guard try run.holds(timer.condition) else { return .nothing(try status(context)) }
        run.reason = "timer \(name)"
        try run.perform(timer.steps)
        self = try run.finished()
        return run.decision
    }

    /// The entities that break a rule of the workflow; `nil` stands for the flow as a whole.
    public func violations(
        of check: CheckDefinition, _ context: FlowContext
    ) throws(FlowError) -> [Int?] {
        var scope = ValueScope()
        guard let kind = check.kind else {
            return try holds(check.condition, scope, context) ? [nil] : []
        }
        var found: [Int?] = []
        for index in entities.indices where entities[index].kind == kind {
            scope.own = index
            if try holds(check.condition, scope, context) { found.append(index) }
        }
        return found
    }

    /// Mends what breaks a rule; the states around may not fit before and need not after.
    public mutating func repair(
        _ check: CheckDefinition, at entity: Int?, _ context: FlowContext
    ) throws(FlowError) -> Decision {
        var run = FlowRun(self, context: context)
        run.scope.own = entity
        run.checksSync = false
        run.reason = "repair of \(check.name)"
        try run.perform(check.repair)
        self = try run.finished()
        return run.decision
    }

    /// The pairs of states that do not go together.
    public func syncViolations() -> [FlowError] { syncErrors(all: true) }
}
