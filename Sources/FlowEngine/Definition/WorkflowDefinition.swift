/// What a kind of flow consists of. ``init(reading:)`` makes one from JSON.
public struct WorkflowDefinition: Equatable, Sendable {
    /// The name that commands take.
    public let name: String
    /// Grows with every change of the definition; a flow keeps the one it was started with.
    public let version: Int
    /// One line for people.
    public let description: String
    /// The phases in the order they are shown; none when the workflow has only entities.
    public let phases: [PhaseDefinition]
    /// What a flow is started with.
    public var parameters: [ParameterDefinition] = []
    /// Names of the flow's data beside the parameters.
    public var fields: [String] = []
    /// Values that are worked out whenever they are asked for.
    public var derived: [DerivedValue] = []
    /// What must hold of what a flow is started with.
    public var startGuards: [Guard] = []
    /// What happens when a flow is started.
    public var startSteps: [Step] = []
    /// The kinds of things with machines of their own.
    public var entities: [EntityDefinition] = []
    /// Which states go together.
    public var syncRules: [SyncRule] = []
    /// What is forbidden with a reason of its own.
    public var forbiddenRules: [ForbiddenRule] = []
    /// What can happen.
    public var events: [EventDefinition] = []
    /// What happens by itself.
    public var timers: [TimerDefinition] = []
    /// What must hold.
    public var checks: [CheckDefinition] = []
    /// When a flow without phases is completed.
    public var doneWhen: Expression?

    /// A workflow of phases alone; ``problems()`` tells whether they fit together.
    public init(name: String, version: Int, description: String, phases: [PhaseDefinition]) {
        self.name = name
        self.version = version
        self.description = description
        self.phases = phases
    }

    /// The phase of a name.
    public func phase(named name: String) -> PhaseDefinition? {
        phases.first { $0.name == name }
    }

    /// The event of a name.
    public func event(named name: String) -> EventDefinition? {
        events.first { $0.name == name }
    }

    /// The place of a kind of entity.
    public func entity(named name: String) -> Int? {
        entities.firstIndex { $0.name == name }
    }

    /// The machine that `entity` or `entity.machine` names.
    public func machine(named text: String) -> MachineReference? {
        let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
        guard let first = parts.first, let entity = entity(named: first),
            let machine = entities[entity].machine(named: parts.count > 1 ? parts[1] : nil)
        else { return nil }
        return MachineReference(entity: entity, machine: machine)
    }

    /// `entity` where it has one machine, else `entity.machine`.
    public func name(of reference: MachineReference) -> String {
        let entity = entities[reference.entity]
        return entity.machines.count == 1
            ? entity.name : "\(entity.name).\(entity.machines[reference.machine].name)"
    }

    /// The phases that depend on `name`, directly or through others, in the order of the workflow.
    public func dependents(of name: String) -> [String] {
        var found: Set<String> = [name]
        var grew = true
        while grew {
            grew = false
            for phase in phases
            where !found.contains(phase.name) && phase.dependsOn.contains(where: found.contains) {
                found.insert(phase.name)
                grew = true
            }
        }
        return phases.map(\.name).filter { $0 != name && found.contains($0) }
    }

    /// How much of 100 each phase is, in the order of ``phases``: what it asks for, or an equal
    /// part of what the others leave.
    public var shares: [Double] {
        let asked = phases.compactMap(\.share)
        let others = phases.count - asked.count
        let left = max(0, 100 - asked.reduce(0, +))
        return phases.map { $0.share ?? left / Double(others) }
    }
}
