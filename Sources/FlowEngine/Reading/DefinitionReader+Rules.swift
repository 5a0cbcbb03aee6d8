import FluxJSON

extension DefinitionReader {
    // MARK: - Rules

    func syncRule(_ node: DefinitionNode) -> SyncRule? {
        _ = node.members(["when", "then", "allowed", "requires", "comment"])
        // All three are looked at, so that everything wrong is said at once.
        let ends = (reference(node.required("when")), reference(node.required("then")))
        let table = node.required("allowed")
        guard let leading = ends.0, let following = ends.1, let table else { return nil }
        let machine = entities[leading.entity].machines[leading.machine]
        var allowed = [UInt64](repeating: ~0, count: machine.states.count)
        for (name, child) in table.members(nil) {
            guard let index = state(name, of: leading, at: child) else { continue }
            allowed[index] = bits(
                child.elements.compactMap { state($0, of: following) })
        }
        var requires: [Int: String] = [:]
        for (name, child) in node.optional("requires")?.members(nil) ?? [] {
            if let index = state(name, of: leading, at: child) { requires[index] = child.text }
        }
        return SyncRule(
            leading: leading, following: following, allowed: allowed, requires: requires)
    }

    func forbiddenRule(_ node: DefinitionNode) -> ForbiddenRule? {
        _ = node.members(["machine", "from", "to", "event", "if", "code", "message"])
        let code = node.required("code")?.text ?? ""
        let message = node.optional("message")?.text ?? "the workflow forbids it"
        let condition = node.optional("if")?.expression
        if let event = node.optional("event") {
            if node.json["machine"] != nil {
                node.complain(
                    "a rule forbids a move or an event, not both; make two of it", at: "event")
            }
            return eventName(event).map {
                ForbiddenRule(
                    subject: .event($0), condition: condition, code: code, message: message)
            }
        }
        guard let machine = reference(node.required("machine")),
            let to = state(node.required("to"), of: machine)
        else { return nil }
        let from = node.optional("from").flatMap { state($0, of: machine) }
        return ForbiddenRule(
            subject: .move(machine, from: from, to: to), condition: condition, code: code,
            message: message)
    }

    private func eventName(_ node: DefinitionNode?) -> String? {
        guard let node, let text = node.text else { return nil }
        if eventNames.contains(text) { return text }
        node.complain(
            "there is no event '\(text)'; the events are \(quoted(eventNames.sorted(), last: "and"))"
        )
        return nil
    }

    func guards(_ node: DefinitionNode?) -> [Guard] {
        (node?.elements ?? []).compactMap { child in
            _ = child.members(["if", "code", "message"])
            guard let condition = child.required("if")?.expression else { return nil }
            let code = child.optional("code")?.text ?? FlowErrorCode.guardFailed.rawValue
            if code != FlowErrorCode.guardFailed.rawValue, !code.hasPrefix("ALREADY_") {
                child.complain(
                    "the code of a guard is 'GUARD_FAILED' or begins with 'ALREADY_'", at: "code")
            }
            return Guard(
                condition: condition, code: code,
                message: child.required("message")?.text ?? "")
        }
    }

    // MARK: - Events, timers, checks

    func event(_ name: String, _ node: DefinitionNode) -> EventDefinition {
        _ = node.members([
            "description", "parameters", "external", "signature", "key", "lookups", "repeat",
            "guards", "do", "on_refusal",
        ])
        if !DefinitionNode.isName(name) { node.complain("'\(name)' is no name for an event") }
        if let setting = node.optional("signature"), let text = setting.text,
            text != "workflows.\(workflowName).callback_secret"
        {
            setting.complain(
                "the secret is the setting 'workflows.\(workflowName).callback_secret'")
        }
        let repeats = (node.optional("repeat")?.elements ?? []).compactMap { child -> RepeatRule? in
            _ = child.members(["if", "message"])
            guard let condition = child.required("if")?.expression else { return nil }
            return RepeatRule(condition: condition, message: child.optional("message")?.text ?? "")
        }
        return EventDefinition(
            name: name, description: node.optional("description")?.text ?? "",
            parameters: parameters(node.optional("parameters")),
            isExternal: node.optional("external")?.boolean ?? false,
            signatureSetting: node.optional("signature")?.text,
            key: node.optional("key")?.expression,
            lookups: (node.optional("lookups")?.members(nil) ?? []).compactMap(lookup),
            repeats: repeats, guards: guards(node.optional("guards")),
            steps: steps(node.optional("do")),
            refusalAlerts: (node.optional("on_refusal")?.elements ?? []).compactMap { child in
                _ = child.members(["if", "alert", "severity", "message", "action"])
                return alert(child).map {
                    ConditionalAlert(condition: child.optional("if")?.expression, alert: $0)
                }
            })
    }

    private func lookup(_ name: String, _ node: DefinitionNode) -> LookupDefinition? {
        _ = node.members(["count", "match", "overlap", "states"])
        guard let kind = kind(node.required("count")) else { return nil }
        var filters: [LookupDefinition.StateFilter] = []
        for (machine, child) in node.optional("states")?.members(nil) ?? [] {
            guard let index = entities[kind].machine(named: machine) else {
                child.complain("'\(entities[kind].name)' has no machine '\(machine)'")
                continue
            }
            let reference = MachineReference(entity: kind, machine: index)
            for text in child.texts { _ = state(text, of: reference, at: child) }
            filters.append(.init(machine: machine, states: child.texts))
        }
        for list in ["match", "overlap"] {
            for field in node.optional(list)?.texts ?? []
            where !entities[kind].fields.contains(field) {
                node.complain("'\(entities[kind].name)' keeps no '\(field)'", at: list)
            }
        }
        let overlap = node.optional("overlap")?.texts ?? []
        if !overlap.isEmpty, overlap.count != 2 {
            node.complain("name two fields, the start and the end", at: "overlap")
        }
        return LookupDefinition(
            name: name, kind: entities[kind].name, match: node.optional("match")?.texts ?? [],
            overlap: overlap, states: filters)
    }

    func timer(_ name: String, _ node: DefinitionNode) -> TimerDefinition? {
        _ = node.members(["description", "if", "at", "do"])
        guard let condition = node.required("if")?.expression,
            let due = node.required("at")?.expression
        else { return nil }
        return TimerDefinition(
            name: name, condition: condition, due: due, steps: steps(node.required("do")),
            description: node.optional("description")?.text ?? "")
    }

    func check(_ name: String, _ node: DefinitionNode) -> CheckDefinition? {
        _ = node.members(["description", "severity", "each", "if", "repair"])
        guard let condition = node.required("if")?.expression else { return nil }
        let severity = node.optional("severity")?.text ?? "error"
        if severity != "error", severity != "warning" {
            node.complain("the severity is 'error' or 'warning'", at: "severity")
        }
        return CheckDefinition(
            name: name, severity: severity, description: node.optional("description")?.text ?? "",
            kind: node.optional("each").flatMap { kind($0) }, condition: condition,
            repair: steps(node.optional("repair")))
    }

    private func alert(_ node: DefinitionNode) -> AlertDefinition? {
        guard let code = node.required("alert")?.name else { return nil }
        let severity = node.optional("severity")?.text ?? "warning"
        if !["info", "warning", "critical"].contains(severity) {
            node.complain("the severity is 'info', 'warning' or 'critical'", at: "severity")
        }
        return AlertDefinition(
            code: code, severity: severity, message: node.optional("message")?.text ?? code,
            action: node.optional("action")?.text ?? "")
    }

    // MARK: - Steps

    func steps(_ node: DefinitionNode?) -> [Step] {
        (node?.elements ?? []).compactMap { child in
            action(child).map {
                Step(action: $0, condition: child.optional("if")?.expression, path: child.path)
            }
        }
    }

    private func action(_ node: DefinitionNode) -> Step.Action? {
        if let target = node.optional("move") { return move(node, target) }
        if let machine = node.optional("begin") {
            _ = node.members(["begin", "in", "if"])
            guard let reference = reference(machine),
                let state = state(node.required("in"), of: reference)
            else { return nil }
            return .begin(reference, in: state)
        }
        if let kindNode = node.optional("create") {
            if let kind = kind(kindNode), !entities[kind].isMany {
                node.complain(
                    "'\(entities[kind].name)' is there from the start; only kinds with 'many' are made",
                    at: "create")
            }
            _ = node.members([
                "create", "name", "if_missing", "each", "entity", "where", "states", "set", "if",
            ])
            guard let kind = kind(kindNode), let name = node.required("name")?.expression
            else {
                return nil
            }
            let states = assignments(node.optional("states"))
            for state in states where entities[kind].machine(named: state.name) == nil {
                node.complain(
                    "'\(entities[kind].name)' has no machine '\(state.name)'", at: "states")
            }
            return .create(
                .init(
                    kind: kind, name: name,
                    onlyIfMissing: node.optional("if_missing")?.boolean ?? false,
                    each: scope(node, "each"), states: states,
                    values: assignments(node.optional("set"))))
        }
        if let values = node.optional("set") {
            _ = node.members(["set", "on", "entity", "where", "if"])
            return .set(assignments(values), on: scope(node, "on"))
        }
        if let message = node.optional("send") {
            _ = node.members(["send", "each", "entity", "where", "if"])
            _ = message.members(["kind", "to", "subject", "body"])
            let word = message.optional("kind")?.text ?? "mail"
            if !["mail", "call", "message"].contains(word) {
                message.complain("the kind is 'mail', 'call' or 'message'", at: "kind")
            }
            guard let to = message.required("to")?.expression,
                let subject = message.required("subject")?.expression,
                let body = message.required("body")?.expression
            else { return nil }
            return .send(
                MessageDefinition(kind: word, to: to, subject: subject, body: body),
                each: scope(node, "each"))
        }
        if node.optional("alert") != nil {
            _ = node.members(["alert", "severity", "message", "action", "if"])
            return alert(node).map(Step.Action.alert)
        }
        if let code = node.optional("resolve") {
            _ = node.members(["resolve", "if"])
            return code.name.map(Step.Action.resolve)
        }
        if let text = node.optional("require") {
            _ = node.members(["require", "if"])
            return text.text.map(Step.Action.require)
        }
        if let event = node.optional("fire") {
            _ = node.members(["fire", "with", "each", "entity", "where", "if"])
            return eventName(event).map {
                .fire($0, with: assignments(node.optional("with")), each: scope(node, "each"))
            }
        }
        if let event = node.optional("broadcast") {
            _ = node.members(["broadcast", "with", "to", "each", "entity", "where", "if"])
            guard let name = eventName(event), let to = node.required("to"),
                let lookup = lookup("to", to)
            else { return nil }
            return .broadcast(
                name, with: assignments(node.optional("with")), to: lookup,
                each: scope(node, "each"))
        }
        node.complain(
            "say what to do: 'move', 'begin', 'set', 'create', 'send', 'alert', 'resolve', 'require', 'fire' or 'broadcast'"
        )
        return nil
    }

    private func move(_ node: DefinitionNode, _ target: DefinitionNode) -> Step.Action? {
        _ = node.members(["move", "to", "entity", "where", "if"])
        guard let text = target.text, let to = node.required("to") else { return nil }
        if phaseNames.contains(text) {
            guard let state = to.text else { return nil }
            if PhaseState(rawValue: state) == nil {
                to.complain("there is no phase state '\(state)'")
            }
            return .movePhase(text, to: state)
        }
        guard let reference = reference(target), let state = state(to, of: reference) else {
            return nil
        }
        return .move(reference, to: state, selection(node))
    }

    private func selection(_ node: DefinitionNode) -> Selection {
        if node.json["entity"] != nil, node.json["where"] != nil {
            node.complain(
                "'entity' names one and 'where' selects many; use one of them", at: "where")
        }
        return Selection(
            name: node.optional("entity")?.expression, condition: node.optional("where")?.expression
        )
    }

    private func scope(_ node: DefinitionNode, _ member: String) -> Scope? {
        guard let child = node.optional(member) else {
            for name in ["entity", "where"] where node.json[name] != nil {
                node.complain("'\(name)' needs '\(member)', which says of what", at: name)
            }
            return nil
        }
        return kind(child).map { Scope(kind: $0, selection: selection(node)) }
    }
}
