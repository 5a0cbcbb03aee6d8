import FluxCalendar
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

    static func load() throws -> MachineTables {
        let url = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Fixtures/machines.json")
        return try JSONDecoder().decode(MachineTables.self, from: Data(contentsOf: url))
    }
}

/// The text of a source file of the engine.
func engineSource(_ name: String) throws -> String {
    let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources/FlowEngine/\(name)")
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
