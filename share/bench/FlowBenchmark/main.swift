import CBareSQLite
import FlowEngine
import FluxApp
import FluxCalendar
import FluxJSON
import FluxStore
import Foundation
import Glibc

// FlowBenchmark [ROUNDS] [memory|durable]  how fast the engine decides in memory, and how fast events are committed, beside SQLite alone
// writing the same rows. Ratios of one run count; absolute figures say more about the machine.

func seconds(_ body: () throws -> Void) rethrows -> Double {
    var start = timespec()
    var end = timespec()
    clock_gettime(CLOCK_MONOTONIC, &start)
    try body()
    clock_gettime(CLOCK_MONOTONIC, &end)
    return Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

let moment = Instant(seconds: 1_772_460_000)
let rounds = CommandLine.arguments.count > 1 ? Int(CommandLine.arguments[1]) ?? 5 : 5

// MARK: - In memory

/// A machine of two states, a rule between two entities, a forbidden move: what each move is validated against.
let definition = """
    {"name": "bench", "entities": {
       "switch": {"machines": {"switch": {"initial": "off", "transitions": {"off": ["on"], "on": ["off"]}}}},
       "lamp": {"machines": {"lamp": {"initial": "dark", "transitions": {"dark": ["bright"], "bright": ["dark"]}}}}},
     "sync": [{"when": "switch", "then": "lamp", "allowed": {"off": ["dark", "bright"], "on": ["dark", "bright"]}}],
     "events": {"flip": {"parameters": {"count": {"type": "integer"}}, "guards": [
        {"if": "round(:count / 2.0) >= 0", "message": "count from zero on"}],
       "do": [{"if": "$switch = 'off'", "move": "switch", "to": "on"}, {"if": ":count % 2 = 1 and $switch = 'on'", "move": "switch", "to": "off"}]}},
     "done_when": "0"}
    """

func inMemory() throws {
    let count = 1_000_000
    var machine = FlowMachine(new: try WorkflowDefinition.builtIn(named: "discovery"), now: moment)
    _ = try machine.start("data_import")
    var times: [Double] = []
    for _ in 0..<rounds {
        times.append(
            try seconds {
                for _ in 0..<count / 2 {
                    _ = try machine.validate("data_import")
                    _ = try machine.start("data_import")
                }
            })
    }
    print("phases: \(Int(Double(count) / median(times))) validated transitions a second")

    let read = WorkflowDefinition.read(try JSON(parsing: definition))
    let context = FlowContext(
        now: moment, actor: "user", evaluator: ExpressionSandbox(), random: { "A" },
        count: { _, _ throws(FlowError) in 0 })
    var flow = try FlowInstance.start(read.definition, FlowData(), context).flow
    times = []
    for _ in 0..<rounds {
        times.append(
            try seconds {
                for _ in 0..<count / 2 {
                    _ = try flow.move("switch", to: "on", context)
                    _ = try flow.move("switch", to: "off", context)
                }
            })
    }
    print("entities: \(Int(Double(count) / median(times))) validated transitions a second")
}

// MARK: - Durable

func prepare(_ home: String) throws {
    try FileManager.default.createDirectory(
        atPath: home + "/workflows", withIntermediateDirectories: true)
    try definition.write(toFile: home + "/workflows/bench.json", atomically: true, encoding: .utf8)
}

func durable() throws {
    let count = 4_000
    var ours: [Double] = []
    var bare: [Double] = []
    for round in 0..<rounds {
        let home = NSTemporaryDirectory() + "flux-bench-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: home) }
        try prepare(home)
        var host = try FluxApp.Host.current()
        host.environment["FLUX_HOME"] = home
        let app = try App(host: host)
        _ = try app.startFlow("bench", [], WriteOptions())
        ours.append(
            try seconds {
                try app.keepingStoreOpen {
                    for index in 0..<count {
                        var request = EventRequest(flow: "1", name: "flip")
                        request.values = [JSON.Member("count", .int(Int64(index)))]
                        _ = try app.fireEvent(
                            request, WriteOptions(idempotencyKey: "k\(round)-\(index)"))
                    }
                }
            })
        let sizes = try Store.openForReading(at: home + "/flux.db").read { try $0.recordSizes() }
        // The same file again, as it was before the events.
        try FileManager.default.removeItem(atPath: home)
        try prepare(home)
        _ = try App(host: host).startFlow("bench", [], WriteOptions())
        let time = bare_events(
            home + "/flux.db", Int32(count), Int32(sizes.changeset), Int32(sizes.result))
        guard time > 0 else { throw Failure(code: "STORE_FAILED", message: "SQLite alone failed") }
        bare.append(time)
    }
    let a = Double(count) / median(ours)
    let b = Double(count) / median(bare)
    let ratios = zip(ours, bare).map { $0 / $1 }
    print(
        "durable: \(Int(a)) keyed events a second, SQLite alone \(Int(b)); ratio \(String(format: "%.2f", median(ratios))) x"
    )
}

let part = CommandLine.arguments.count > 2 ? CommandLine.arguments[2] : "all"
if part != "durable" { try inMemory() }
if part != "memory" { try durable() }
