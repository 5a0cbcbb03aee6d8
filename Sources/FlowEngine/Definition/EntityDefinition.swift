/// A kind of thing that a flow consists of: a payment, a session, the bookings of a cart.
public final class EntityDefinition: Sendable {
    /// Its name, unique in the workflow.
    public let name: String
    /// One line for people.
    public let description: String
    /// Whether a flow may have any number of them, made by events; otherwise it has exactly one from the start.
    public let isMany: Bool
    /// The names of what is kept of it.
    public let fields: [String]
    /// Values that are worked out whenever they are asked for.
    public let derived: [DerivedValue]
    /// Its machines.
    public let machines: [EntityMachine]
    private let members: [String: Member]

    /// What a name after `@` stands for.
    enum Member {
        /// The entity's own name.
        case name
        /// The state of a machine, by its place.
        case machine(Int)
        /// The moment a machine came into its state.
        case since(Int)
        /// A derived value, by its place.
        case derived(Int)
        /// What is kept under that name.
        case field
    }

    init(
        name: String, description: String, isMany: Bool, fields: [String], derived: [DerivedValue],
        machines: [EntityMachine]
    ) {
        self.name = name
        self.description = description
        self.isMany = isMany
        self.fields = fields
        self.derived = derived
        self.machines = machines
        var members: [String: Member] = [:]
        for field in fields { members[field] = .field }
        for (index, value) in derived.enumerated() { members[value.name] = .derived(index) }
        for (index, machine) in machines.enumerated() {
            members["\(machine.name)_since"] = .since(index)
            members[machine.name] = .machine(index)
        }
        if machines.count == 1 { members["since"] = .since(0) }
        members["name"] = .name
        self.members = members
    }

    /// What a name after `@` stands for; `nil` for nothing.
    func member(_ name: String) -> Member? { members[name] }

    /// The machine of a name; without one the only machine.
    public func machine(named name: String?) -> Int? {
        guard let name else { return machines.count == 1 ? 0 : nil }
        return machines.firstIndex { $0.name == name }
    }
}

extension EntityDefinition: Equatable {
    /// Whether two definitions say the same.
    public static func == (left: EntityDefinition, right: EntityDefinition) -> Bool {
        left === right
            || left.name == right.name && left.isMany == right.isMany && left.fields == right.fields
                && left.derived == right.derived && left.machines == right.machines
    }
}

/// A machine of an entity, with its states numbered so that rules are looked up and not searched for.
public struct EntityMachine: Equatable, Sendable {
    /// Its name.
    public let name: String
    /// The states in the order of the definition.
    public let states: [String]
    /// The numbers of the states that something new may start in; the first is the usual one.
    public let initial: [Int]
    /// For each state the ones that may follow it, one bit each.
    public let next: [UInt64]

    /// The most states a machine may have: one bit each.
    public static let largestCount = 64

    /// The number of a state.
    public func index(of state: String) -> Int? { states.firstIndex(of: state) }

    /// The names of the states that may follow.
    public func validTransitions(from state: Int) -> [String] {
        states.indices.filter { next[state] & (1 << UInt64($0)) != 0 }.map { states[$0] }
    }

    /// Whether nothing follows a state.
    public func isFinal(_ state: Int) -> Bool { next[state] == 0 }
}

/// A machine of an entity, by their places in the definition.
public struct MachineReference: Hashable, Sendable {
    /// The place of the entity.
    public let entity: Int
    /// The place of its machine.
    public let machine: Int
}

/// A value over all entities of a kind: how many, the sum, the least, the greatest.
public struct DerivedValue: Equatable, Sendable {
    /// Its name, by which expressions read it.
    public let name: String
    /// What is made of them.
    public let operation: Operation
    /// The place of the kind in the definition.
    public let kind: Int
    /// The value of each; `nil` for a count.
    public let value: Expression?
    /// Which of them count.
    public let condition: Expression?

    /// What is made of the values.
    public enum Operation: String, CaseIterable, Sendable {
        /// `count`.
        case count
        /// `sum`.
        case sum
        /// `min`.
        case min
        /// `max`.
        case max
    }
}
