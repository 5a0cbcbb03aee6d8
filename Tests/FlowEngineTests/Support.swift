import FluxCalendar
import FluxJSON
import FluxStore
import Foundation

@testable import FlowEngine

let moment = Instant(seconds: 1_772_460_000)

/// The transition tables of the specification.
struct MachineTables: Decodable {
    struct Table: Decodable {
        let initial: String
        let initials: [String]?
        let transitions: [String: [String]]
        let weights: [String: Double]?
    }

    let phase: Table
    let flow: Table
    let task: Table
    let goal: Table
    /// Every machine by its name, those of entities included.
    let all: [String: Table]
    /// For each state of the leading machine the states of the following one.
    let sync: [String: [String: [String]]]

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: AnyKey.self)
        var all: [String: Table] = [:]
        for key in container.allKeys
        where key.stringValue != "sync" && key.stringValue != "forbidden" {
            all[key.stringValue] = try container.decode(Table.self, forKey: key)
        }
        self.all = all
        sync = try container.decode([String: [String: [String]]].self, forKey: AnyKey("sync"))
        phase = try container.decode(Table.self, forKey: AnyKey("phase"))
        flow = try container.decode(Table.self, forKey: AnyKey("flow"))
        task = try container.decode(Table.self, forKey: AnyKey("task"))
        goal = try container.decode(Table.self, forKey: AnyKey("goal"))
    }

    private struct AnyKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.init(stringValue) }
        init?(intValue: Int) { nil }
    }

    static func load() throws -> MachineTables {
        let url = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Fixtures/machines.json")
        return try JSONDecoder().decode(MachineTables.self, from: Data(contentsOf: url))
    }
}

/// The text of a source file of the engine.
func engineSource(_ name: String) throws -> String {
    let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources/FlowEngine/Machines/\(name)")
    return try String(contentsOf: url, encoding: .utf8)
}

/// SplitMix64: small, and the same everywhere.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension WorkflowDefinition {
    static let discovery = builtInForTests("discovery")
    static let teletherapy = builtInForTests("teletherapy")
    static let booking = builtInForTests("booking")

    private static func builtInForTests(_ name: String) -> WorkflowDefinition {
        (try? builtIn(named: name))
            ?? WorkflowDefinition(name: "missing", version: 1, description: "", phases: [])
    }
}

/// Three phases in a row, the third with a stage in one state only.
let chain = WorkflowDefinition(
    name: "chain", version: 1, description: "a, then b, then c",
    phases: [
        PhaseDefinition(name: "a", stage: .always(.dataGathering)),
        PhaseDefinition(name: "b", dependsOn: ["a"], stage: .always(.discovery)),
        PhaseDefinition(name: "c", dependsOn: ["b"], stage: .byState([.inProgress: .planning])),
    ])

/// Three phases that do not wait for each other.
let side = WorkflowDefinition(
    name: "side", version: 1, description: "a, b, c at once",
    phases: ["a", "b", "c"].map { PhaseDefinition(name: $0) })

/// A machine whose phases are in these states, in the definition's order.
func machine(
    _ definition: WorkflowDefinition, _ states: [PhaseState], marks: [Bool] = [],
    ordered: FlowOrder? = nil
) -> FlowMachine {
    var snapshot = FlowSnapshot(new: definition)
    snapshot.ordered = ordered
    for (index, state) in states.enumerated() { snapshot.phases[index].state = state }
    for (index, mark) in marks.enumerated() { snapshot.phases[index].marked = mark }
    return FlowMachine(definition: definition, snapshot: snapshot, now: moment)
}

/// Every combination of `count` values.
func combinations<Value>(of values: [Value], count: Int) -> [[Value]] {
    guard count > 0 else { return [[]] }
    return combinations(of: values, count: count - 1).flatMap { rest in values.map { rest + [$0] } }
}

/// The code that an operation is refused with, or `nil` when it is not.
func refusal(_ operation: () throws(FlowError) -> Decision) -> FlowError? {
    do throws(FlowError) {
        _ = try operation()
        return nil
    } catch {
        return error
    }
}

/// What a change needs from outside, with SQLite's sandbox as the evaluator and codes that count up.
func context(_ sandbox: ExpressionSandbox, at now: Instant = moment, taken: Int = 0) -> FlowContext
{
    final class Counter { var value = 0 }
    let counter = Counter()
    return FlowContext(
        now: now, actor: "user", evaluator: sandbox,
        random: {
            counter.value += 1
            return "CODE\(counter.value)"
        }, count: { _, _ throws(FlowError) in taken })
}

/// What `flow new` and events are given, written short.
func values(_ pairs: KeyValuePairs<String, JSON>) -> FlowData {
    FlowData(.object(pairs.map { JSON.Member($0.key, $0.value) }))
}

/// A flow of an appointment that was just asked for, an hour from now.
func appointment(
    _ context: FlowContext, forms: Bool = true
) throws -> FlowInstance {
    try FlowInstance.start(
        .teletherapy,
        values([
            "start_at": .string("\(moment.adding(minutes: 60))"),
            "end_at": .string("\(moment.adding(minutes: 110))"), "fee": 80, "currency": "EUR",
            "forms": .bool(forms),
        ]), context
    ).flow
}

extension FlowInstance {
    /// The state of the only entity of a kind, or `kind.machine`.
    func state(_ name: String) -> String? {
        guard let reference = definition.machine(named: name),
            let entity = entities.first(where: { $0.kind == reference.entity })
        else { return nil }
        return definition.entities[reference.entity].machines[reference.machine]
            .states[entity.states[reference.machine]]
    }

    /// The same flow with other states, whether or not they go together.
    func with(_ states: [String: String]) -> FlowInstance {
        var entities = entities
        for (name, state) in states {
            guard let reference = definition.machine(named: name),
                let index = entities.firstIndex(where: { $0.kind == reference.entity })
            else { continue }
            let machine = definition.entities[reference.entity].machines[reference.machine]
            entities[index].states[reference.machine] = machine.index(of: state) ?? 0
        }
        return FlowInstance(
            definition: definition, machine: machine, entities: entities, data: data,
            isTouched: true)
    }

    /// Every state of every entity, for telling combinations apart.
    var combination: String {
        machine.phases.map(\.state.rawValue).joined(separator: ",") + "|"
            + entities.map { "\($0.kind):" + $0.states.map(String.init).joined(separator: ".") }
            .joined(separator: ",") + "|\(machine.snapshot.ordered?.rawValue ?? "")"
    }
}
