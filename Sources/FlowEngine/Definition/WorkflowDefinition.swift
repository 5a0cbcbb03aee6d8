/// What a kind of flow consists of. ``read(_:)`` makes one from JSON.
///
/// A class, since every flow, and every attempt to change one, holds it.
public final class WorkflowDefinition: Sendable {
    /// The name that commands take.
    public let name: String
    /// Grows with every change of the definition; a flow keeps the one it was started with.
    public let version: Int
    /// One line for people.
    public let description: String
    /// The phases in the order they are shown; none when the workflow has only entities.
    public let phases: [PhaseDefinition]
    /// What a flow is started with.
    public let parameters: [ParameterDefinition]
    /// Names of the flow's data beside the parameters.
    public let fields: [String]
    /// Values that are worked out whenever they are asked for.
    public let derived: [DerivedValue]
    /// What must hold of what a flow is started with.
    public let startGuards: [Guard]
    /// What happens when a flow is started.
    public let startSteps: [Step]
    /// The kinds of things with machines of their own.
    public let entities: [EntityDefinition]
    /// Which states go together.
    public let syncRules: [SyncRule]
    /// What is forbidden with a reason of its own.
    public let forbiddenRules: [ForbiddenRule]
    /// What can happen.
    public let events: [EventDefinition]
    /// What happens by itself.
    public let timers: [TimerDefinition]
    /// What must hold.
    public let checks: [CheckDefinition]
    /// When a flow without phases is completed.
    public let doneWhen: Expression?
    private let members: [String: Member]

    /// What a name after `$` stands for.
    enum Member {
        /// A kind, by its place.
        case entity(Int)
        /// A phase, by its place.
        case phase(Int)
        /// A derived value, by its place.
        case derived(Int)
    }

    /// Joins the parts of a workflow; ``problems()`` tells whether they fit together.
    init(
        name: String, version: Int, description: String, phases: [PhaseDefinition],
        parameters: [ParameterDefinition] = [], fields: [String] = [], derived: [DerivedValue] = [],
        startGuards: [Guard] = [], startSteps: [Step] = [], entities: [EntityDefinition] = [],
        syncRules: [SyncRule] = [], forbiddenRules: [ForbiddenRule] = [],
        events: [EventDefinition] = [], timers: [TimerDefinition] = [],
        checks: [CheckDefinition] = [], doneWhen: Expression? = nil
    ) {
        self.name = name
        self.version = version
        self.description = description
        self.phases = phases
        self.parameters = parameters
        self.fields = fields
        self.derived = derived
        self.startGuards = startGuards
        self.startSteps = startSteps
        self.entities = entities
        self.syncRules = syncRules
        self.forbiddenRules = forbiddenRules
        self.events = events
        self.timers = timers
        self.checks = checks
        self.doneWhen = doneWhen
        var members: [String: Member] = [:]
        for (index, value) in derived.enumerated() { members[value.name] = .derived(index) }
        for (index, phase) in phases.enumerated() { members[phase.name] = .phase(index) }
        for (index, entity) in entities.enumerated() { members[entity.name] = .entity(index) }
        self.members = members
    }

    /// What a name after `$` stands for; `nil` for a value of the flow's data.
    func member(_ name: String) -> Member? { members[name] }

    /// The phase of a name.
    public func phase(named name: String) -> PhaseDefinition? {
        guard case .phase(let index)? = members[name] else {
            return phases.first { $0.name == name }
        }
        return phases[index]
    }

    /// The event of a name.
    public func event(named name: String) -> EventDefinition? {
        events.first { $0.name == name }
    }

    /// The place of a kind of entity.
    public func entity(named name: String) -> Int? {
        guard case .entity(let index)? = members[name] else { return nil }
        return index
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

extension WorkflowDefinition: Equatable {
    /// Whether two definitions say the same.
    public static func == (left: WorkflowDefinition, right: WorkflowDefinition) -> Bool {
        left === right
            || left.name == right.name && left.version == right.version
                && left.phases == right.phases && left.parameters == right.parameters
                && left.entities == right.entities && left.events == right.events
                && left.syncRules == right.syncRules && left.timers == right.timers
                && left.forbiddenRules == right.forbiddenRules && left.checks == right.checks
                && left.doneWhen == right.doneWhen && left.startSteps == right.startSteps
    }
}
