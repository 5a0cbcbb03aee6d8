import FluxJSON

/// Reads a workflow definition from JSON.
struct DefinitionReader {
    let report = DefinitionNode.Report()
    var entities: [EntityDefinition] = []
    var phaseNames: Set<String> = []
    var eventNames: Set<String> = []
    var workflowName = ""

    static let members = [
        "name", "version", "description", "parameters", "fields", "derived", "start", "entities",
        "phases", "sync", "forbidden", "events", "timers", "done_when", "checks",
    ]

    mutating func read(_ json: JSON) -> WorkflowDefinition {
        let top = DefinitionNode(json, report: report)
        _ = top.members(DefinitionReader.members)
        let version = top.optional("version").map { node in
            if let value = node.json.intValue, value >= 1, value < 1_000_000 { return Int(value) }
            node.complain("the version is a whole number from 1 on")
            return 1
        }
        let phases = (top.optional("phases")?.elements ?? []).compactMap(phase)
        phaseNames = Set(phases.map(\.name))
        workflowName = top.optional("name")?.json.stringValue ?? ""
        eventNames = Set((top.optional("events")?.json.members ?? []).map(\.name))
        readEntities(top.optional("entities"))
        let start = top.optional("start")
        _ = start?.members(["guards", "do"])
        return WorkflowDefinition(
            name: top.required("name")?.name ?? "", version: version ?? 1,
            description: top.optional("description")?.text ?? "", phases: phases,
            parameters: parameters(top.optional("parameters")),
            fields: fields(top.optional("fields")), derived: derived(top.optional("derived")),
            startGuards: guards(start?.optional("guards")),
            startSteps: steps(start?.optional("do")), entities: entities,
            syncRules: (top.optional("sync")?.elements ?? []).compactMap(syncRule),
            forbiddenRules: (top.optional("forbidden")?.elements ?? []).compactMap(forbiddenRule),
            events: (top.optional("events")?.members(nil) ?? []).map(event),
            timers: (top.optional("timers")?.members(nil) ?? []).compactMap(timer),
            checks: (top.optional("checks")?.members(nil) ?? []).compactMap(check),
            doneWhen: top.optional("done_when")?.expression)
    }

    /// Names of values that are kept; expressions could not read any other.
    private func fields(_ node: DefinitionNode?) -> [String] {
        guard let node else { return [] }
        return node.texts.filter { name in
            if isVariableName(name) { return true }
            node.complain("'\(name)' is no name for a value; use letters, digits and '_'")
            return false
        }
    }

    private func isVariableName(_ name: String) -> Bool {
        !name.isEmpty && name.allSatisfy { $0 == "_" || $0.isASCII && ($0.isLetter || $0.isNumber) }
    }

    // MARK: - Phases

    private func phase(_ node: DefinitionNode) -> PhaseDefinition? {
        _ = node.members(["name", "depends_on", "share", "stage"])
        guard let name = node.required("name")?.name else { return nil }
        return PhaseDefinition(
            name: name, dependsOn: node.optional("depends_on")?.texts ?? [],
            share: node.optional("share")?.number,
            stage: node.optional("stage").map(stage) ?? .none)
    }

    private func stage(_ node: DefinitionNode) -> PhaseStage {
        let known = FlowStage.allCases.map(\.rawValue)
        func named(_ node: DefinitionNode) -> FlowStage? {
            guard let text = node.text else { return nil }
            if let stage = FlowStage(rawValue: text) { return stage }
            node.complain("'\(text)' is no stage; use \(quoted(known, last: "or"))")
            return nil
        }
        if node.json.stringValue != nil { return named(node).map(PhaseStage.always) ?? .none }
        var stages: [PhaseState: FlowStage] = [:]
        for (name, child) in node.members(PhaseState.allCases.map(\.rawValue)) {
            if let state = PhaseState(rawValue: name) { stages[state] = named(child) }
        }
        return .byState(stages)
    }

    // MARK: - Entities

    private mutating func readEntities(_ node: DefinitionNode?) {
        // Kinds may speak of each other, so all names are known before any derived value is read.
        let listed = node?.members(nil) ?? []
        for (name, child) in listed {
            if !DefinitionNode.isName(name) || phaseNames.contains(name) {
                child.complain("'\(name)' is no name for an entity, or is a phase's; rename it")
            }
            _ = child.members(["description", "many", "fields", "derived", "machines"])
            entities.append(
                EntityDefinition(
                    name: name, description: child.optional("description")?.text ?? "",
                    isMany: child.optional("many")?.boolean ?? false,
                    fields: fields(child.optional("fields")), derived: [],
                    machines: (child.optional("machines")?.members(nil) ?? []).map(machine)))
        }
        for (index, (_, child)) in listed.enumerated() {
            guard let node = child.optional("derived") else { continue }
            let entity = entities[index]
            entities[index] = EntityDefinition(
                name: entity.name, description: entity.description, isMany: entity.isMany,
                fields: entity.fields, derived: derived(node), machines: entity.machines)
        }
    }

    private func machine(_ name: String, _ node: DefinitionNode) -> EntityMachine {
        _ = node.members(["initial", "transitions", "description"])
        if !DefinitionNode.isName(name) { node.complain("'\(name)' is no name for a machine") }
        let table = node.required("transitions")?.members(nil) ?? []
        let states = table.map(\.name)
        if states.isEmpty { node.complain("a machine needs states", at: "transitions") }
        if states.count > EntityMachine.largestCount {
            node.complain("a machine has at most \(EntityMachine.largestCount) states")
        }
        func index(_ state: String, _ place: DefinitionNode) -> Int? {
            if let index = states.firstIndex(of: state), index < EntityMachine.largestCount {
                return index
            }
            place.complain(
                "there is no state '\(state)'; the states are \(quoted(states, last: "and"))")
            return nil
        }
        let next = table.prefix(EntityMachine.largestCount).map { _, targets in
            bits(
                targets.elements.compactMap { target in
                    target.text.flatMap { index($0, target) }
                })
        }
        let start = node.required("initial")
        let initial = (start?.texts ?? []).compactMap { state in start.flatMap { index(state, $0) }
        }
        return EntityMachine(
            name: name, states: Array(states.prefix(EntityMachine.largestCount)), initial: initial,
            next: next)
    }

    func bits(_ indices: [Int]) -> UInt64 { indices.reduce(0) { $0 | 1 << UInt64($1) } }

    /// The kind that a node names.
    func kind(_ node: DefinitionNode?) -> Int? {
        guard let node, let text = node.text else { return nil }
        if let index = entities.firstIndex(where: { $0.name == text }) { return index }
        node.complain(
            "there is no entity '\(text)'; the entities are \(quoted(entities.map(\.name), last: "and"))"
        )
        return nil
    }

    /// The machine that a node names: `entity`, or `entity.machine`.
    func reference(_ node: DefinitionNode?) -> MachineReference? {
        guard let node, let text = node.text else { return nil }
        let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
        if let entity = entities.firstIndex(where: { $0.name == parts.first }) {
            if let machine = entities[entity].machine(named: parts.count > 1 ? parts[1] : nil) {
                return MachineReference(entity: entity, machine: machine)
            }
            node.complain(
                "'\(text)' names no machine; '\(parts[0])' has \(quoted(entities[entity].machines.map { "\(parts[0]).\($0.name)" }, last: "and"))"
            )
            return nil
        }
        node.complain(
            "there is no entity '\(parts.first ?? "")'; the entities are \(quoted(entities.map(\.name), last: "and"))"
        )
        return nil
    }

    /// The number of a state that a node names.
    func state(_ node: DefinitionNode?, of reference: MachineReference) -> Int? {
        guard let node, let text = node.text else { return nil }
        return state(text, of: reference, at: node)
    }

    func state(_ text: String, of reference: MachineReference, at node: DefinitionNode) -> Int? {
        let machine = entities[reference.entity].machines[reference.machine]
        if let index = machine.index(of: text) { return index }
        node.complain(
            "there is no state '\(text)'; the states are \(quoted(machine.states, last: "and"))")
        return nil
    }

    // MARK: - Values

    func derived(_ node: DefinitionNode?) -> [DerivedValue] {
        (node?.members(nil) ?? []).compactMap { name, child in
            _ = child.members(DerivedValue.Operation.allCases.map(\.rawValue) + ["of", "where"])
            let condition = child.optional("where")?.expression
            let operations = DerivedValue.Operation.allCases.filter {
                child.json[$0.rawValue] != nil
            }
            if operations.count > 1 {
                child.complain(
                    "make one thing only: \(quoted(operations.map(\.rawValue), last: "or"))")
            }
            if let count = child.optional("count") {
                return kind(count).map {
                    DerivedValue(
                        name: name, operation: .count, kind: $0, value: nil, condition: condition)
                }
            }
            for operation in [DerivedValue.Operation.sum, .min, .max] {
                guard let value = child.optional(operation.rawValue) else { continue }
                guard let kind = kind(child.required("of")), let value = value.expression else {
                    return nil
                }
                return DerivedValue(
                    name: name, operation: operation, kind: kind, value: value, condition: condition
                )
            }
            child.complain("say what to make: 'count', 'sum', 'min' or 'max'")
            return nil
        }
    }

    func parameters(_ node: DefinitionNode?) -> [ParameterDefinition] {
        (node?.members(nil) ?? []).map { name, child in
            _ = child.members(["type", "choices", "kind", "required", "default", "description"])
            if !isVariableName(name) {
                child.complain("'\(name)' is no name for a parameter; use letters, digits and '_'")
            }
            if ["now", "actor", "random"].contains(name) {
                child.complain("':\(name)' stands for something else in expressions; rename it")
            }
            return ParameterDefinition(
                name: name, type: type(child),
                isRequired: child.optional("required")?.boolean
                    ?? (child.optional("default") == nil),
                standard: child.optional("default").map { $0.json.stringValue ?? $0.json.text },
                description: child.optional("description")?.text ?? "")
        }
    }

    private func type(_ node: DefinitionNode) -> ParameterDefinition.ValueType {
        switch node.required("type")?.text {
        case "text": return .text
        case "integer": return .integer
        case "number": return .number
        case "boolean": return .boolean
        case "time": return .time
        case "file": return .file
        case "choice": return .choice(node.required("choices")?.texts ?? [])
        case "entity": return kind(node.required("kind")).map { .entity($0) } ?? .text
        case let other?:
            node.complain(
                "'\(other)' is no type; use 'text', 'integer', 'number', 'boolean', 'time', 'choice', 'entity' or 'file'",
                at: "type")
            return .text
        case nil: return .text
        }
    }

    func assignments(_ node: DefinitionNode?) -> [Assignment] {
        (node?.members(nil) ?? []).compactMap { name, child in
            child.expression.map { Assignment(name: name, value: $0) }
        }
    }
}

extension WorkflowDefinition {
    /// Reads a definition.
    ///
    /// - Returns: the definition, as far as it could be read, and everything wrong with its form. ``lint(with:)`` finds
    ///   what is wrong with its sense.
    public static func read(_ json: JSON) -> (
        definition: WorkflowDefinition, problems: [DefinitionProblem]
    ) {
        var reader = DefinitionReader()
        let definition = reader.read(json)
        return (definition, reader.report.problems + definition.problems())
    }
}
