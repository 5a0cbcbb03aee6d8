import FluxJSON

/// What an expression sees beside the flow.
struct ValueScope {
    /// What it reads with `:`.
    var parameters = FlowData()
    /// The entity that it reads with `@`.
    var own: Int?
    /// The entity that it reads with `$this`.
    var outer: Int?
}

/// Working out expressions about a flow as it stands; nothing here changes it.
extension FlowInstance {
    /// Whether a condition holds: its value is neither null, zero nor empty.
    func holds(
        _ condition: Expression, _ scope: ValueScope, _ context: FlowContext
    ) throws(FlowError) -> Bool {
        if let comparisons = condition.comparisons {
            // What is compared first decides first, so that a sum over all entities is worked out only where it matters.
            for comparison in comparisons
            where try !holds(comparison, in: condition, scope, context) { return false }
            return true
        }
        switch try value(condition, scope, context) {
        case .null: return false
        case .bool(let value): return value
        case .int(let value): return value != 0
        case .double(let value): return value != 0
        case .string(let text): return Double(text).map { $0 != 0 } ?? false
        case .array, .object: return true
        }
    }

    private func holds(
        _ comparison: Expression.Comparison, in condition: Expression, _ scope: ValueScope,
        _ context: FlowContext
    ) throws(FlowError) -> Bool {
        let left = try value(comparison.left, in: condition, scope, context)
        var right: [JSON] = []
        for operand in comparison.right {
            right.append(try value(operand, in: condition, scope, context))
        }
        return comparison.holds(left, right)
    }

    private func value(
        _ operand: Expression.Operand, in condition: Expression, _ scope: ValueScope,
        _ context: FlowContext
    ) throws(FlowError) -> JSON {
        switch operand {
        case .constant(let value): value
        case .variable(let variable): try value(of: variable, in: condition, scope, context)
        }
    }

    func value(
        _ expression: Expression, _ scope: ValueScope, _ context: FlowContext
    ) throws(FlowError) -> JSON {
        if let constant = expression.constant { return constant }
        if let variable = expression.soleVariable {
            return try value(of: variable, in: expression, scope, context)
        }
        return try context.evaluator.evaluate(expression) { (variable) throws(FlowError) in
            try value(of: variable, in: expression, scope, context)
        }
    }

    private func value(
        of variable: Expression.Variable, in expression: Expression, _ scope: ValueScope,
        _ context: FlowContext
    ) throws(FlowError) -> JSON {
        switch variable.source {
        case .parameter:
            switch variable.name {
            case "now": return .int(context.now.seconds)
            case "actor": return .string(context.actor)
            case "random": return .string(context.random())
            default: return scope.parameters[variable.name] ?? .null
            }
        case .own:
            guard let own = scope.own,
                let value = try value(variable.name, of: own, scope, context)
            else {
                throw FlowError.unknownVariable(variable, in: expression)
            }
            return value
        case .flow:
            if variable.name == "this" {
                guard let outer = scope.outer,
                    let value = try value(variable.member ?? "name", of: outer, scope, context)
                else {
                    throw FlowError.unknownVariable(variable, in: expression)
                }
                return value
            }
            switch definition.member(variable.name) {
            case .entity(let kind)?:
                let index = entities.firstIndex { $0.kind == kind }
                if variable.member == "exists" { return .bool(index != nil) }
                guard let index else { return .null }
                guard let value = try value(variable.member, of: index, scope, context) else {
                    throw FlowError.unknownVariable(variable, in: expression)
                }
                return value
            case .phase(let index)?: return .string(machine.snapshot.phases[index].state.rawValue)
            case .derived(let index)?:
                return try value(of: definition.derived[index], around: nil, scope, context)
            case nil: return data[variable.name] ?? .null
            }
        }
    }

    /// A state, a moment, a derived value or a field of an entity; `nil` where its kind has nothing of that name.
    private func value(
        _ name: String?, of index: Int, _ scope: ValueScope, _ context: FlowContext
    ) throws(FlowError) -> JSON? {
        let kind = definition.entities[entities[index].kind]
        guard let name else {
            return kind.machines.count == 1
                ? .string(kind.machines[0].states[entities[index].states[0]]) : nil
        }
        switch kind.member(name) {
        case .name?: return .string(entities[index].name)
        case .machine(let machine)?:
            return .string(kind.machines[machine].states[entities[index].states[machine]])
        case .since(let machine)?: return .int(entities[index].since[machine])
        case .derived(let place)?:
            return try value(of: kind.derived[place], around: index, scope, context)
        case .field?: return entities[index].data[name] ?? .null
        case nil: return nil
        }
    }

    private func value(
        of derived: DerivedValue, around index: Int?, _ scope: ValueScope, _ context: FlowContext
    ) throws(FlowError) -> JSON {
        var scope = scope
        scope.outer = index
        var values: [JSON] = []
        for candidate in entities.indices where entities[candidate].kind == derived.kind {
            scope.own = candidate
            if let condition = derived.condition, try !holds(condition, scope, context) { continue }
            guard let expression = derived.value else {
                values.append(.int(1))
                continue
            }
            values.append(try value(expression, scope, context))
        }
        switch derived.operation {
        case .count: return .int(Int64(values.count))
        case .sum:
            if values.allSatisfy({ $0.intValue != nil }) {
                return .int(values.reduce(0) { $0 &+ ($1.intValue ?? 0) })
            }
            return .double(values.reduce(0) { $0 + ($1.doubleValue ?? 0) })
        case .min: return FlowValue.extreme(values) { $0 < $1 }
        case .max: return FlowValue.extreme(values) { $0 > $1 }
        }
    }

    /// The places of the entities of a scope.
    ///
    /// - Throws: `NOT_FOUND` for one that is named and is not there.
    func selected(
        _ selection: Scope, _ scope: ValueScope, _ context: FlowContext
    ) throws(FlowError) -> [Int] {
        if let expression = selection.selection.name {
            let name = FlowValue.text(try value(expression, scope, context))
            if let index = entities.firstIndex(where: {
                $0.kind == selection.kind && $0.name == name
            }) {
                return [index]
            }
            let kind = definition.entities[selection.kind].name
            throw FlowError.unknownEntity(
                name, workflow: definition.name,
                known: entities.filter { $0.kind == selection.kind }.map { "\(kind):\($0.name)" })
        }
        let all = entities.indices.filter { entities[$0].kind == selection.kind }
        guard let condition = selection.selection.condition else { return all }
        // Inside the condition `@` is the candidate and `$this` the entity that the step is about.
        var inner = scope
        inner.outer = scope.own
        var found: [Int] = []
        for index in all {
            inner.own = index
            if try holds(condition, inner, context) { found.append(index) }
        }
        return found
    }
}

/// What the engine makes of values.
enum FlowValue {
    /// How a value reads where text is wanted.
    static func text(_ value: JSON) -> String {
        switch value {
        case .null: ""
        case .string(let text): text
        case .bool, .int, .double, .array, .object: value.text
        }
    }

    /// The first in order: numbers by size, texts as SQLite compares them, byte by byte.
    static func extreme(_ values: [JSON], _ comes: (Comparison, Comparison) -> Bool) -> JSON {
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

    struct Comparison: Comparable {
        let number: Double?
        let text: String

        init(_ value: JSON) {
            number = value.doubleValue
            text = FlowValue.text(value)
        }

        static func < (left: Comparison, right: Comparison) -> Bool {
            if let a = left.number, let b = right.number { return a < b }
            return Array(left.text.utf8).lexicographicallyPrecedes(Array(right.text.utf8))
        }
    }
}
