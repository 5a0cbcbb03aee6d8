import FlowEngine
import FluxCalendar
import FluxJSON
import FluxStore

/// What timers did.
public struct TickResult: Codable, Sendable {
    /// The timers and retries, in the order they ran.
    public let fired: [Fired]
    /// What happened, in a sentence.
    public let message: String
    /// Whether nothing was done.
    public let dryRun: Bool

    /// A timer or a retry.
    public struct Fired: Codable, Sendable {
        /// The flow.
        public let flow: Int64
        /// The timer, or the phase that is tried again.
        public let name: String
        /// `timer` or `retry`.
        public let kind: String
        /// What was moved.
        public let transitions: [Transition]
        /// Why it was refused, where it was.
        public let refused: String?
    }
}

extension App {
    /// How many timers one pass runs at most; what is left runs in the next.
    private static let mostTimers = 10_000

    /// Runs the timers and retries that are due.
    ///
    /// - Parameter reference: only those of a flow.
    public func tick(_ reference: String?, _ options: WriteOptions) throws -> TickResult {
        let (only, timers, retries) = try reading { store in
            let only = try reference.map { try flow($0, in: store).number }
            return (
                only, try store.dueTimers(at: now, flow: only, limit: App.mostTimers),
                try store.dueRetries(at: now, flow: only)
            )
        }
        var fired: [TickResult.Fired] = []
        for timer in timers {
            if let done = try run(timer: timer.name, of: timer.flow, options) { fired.append(done) }
        }
        for flow in retries {
            do {
                let due = try runRetries(of: flow, options)
                fired += due
                // A plan in the making is worked on; a sentence of hours ago is not acted on any more.
                if !options.dryRun, try isPlanning(flow) {
                    planningActor = .timer
                    defer { planningActor = .user }
                    // What a model does not do now waits for the next time.
                    for retry in due { _ = try? workOn(retry.name, of: flow) }
                }
            } catch let failure as Failure where failure.code == "STORE_CORRUPT" { continue }
        }
        // A timer may start another that is due at once; only new ones are left, so this ends.
        if !options.dryRun, !timers.isEmpty, fired.count < App.mostTimers {
            let again = try reading { try $0.dueTimers(at: now, flow: only, limit: App.mostTimers) }
            let seen = Set(timers.map { "\($0.flow) \($0.name)" })
            for timer in again where !seen.contains("\(timer.flow) \(timer.name)") {
                if let done = try run(timer: timer.name, of: timer.flow, options) {
                    fired.append(done)
                }
            }
        }
        let words =
            fired.isEmpty
            ? "nothing is due"
            : "\(options.dryRun ? "would run" : "ran") \(Phrase.count(fired.count, "timer"))"
        return TickResult(fired: fired, message: words, dryRun: options.dryRun)
    }

    private func isPlanning(_ flow: Int64) throws -> Bool {
        try reading {
            try $0.flow(reference: String(flow)).map { planningData($0) != nil } ?? false
        }
    }

    private func run(
        timer name: String, of flow: Int64, _ options: WriteOptions
    ) throws -> TickResult.Fired? {
        var quiet = options
        quiet.idempotencyKey = nil
        do {
            let written: Written<FlowView?> = try writing(
                "flow tick", quiet, flow: flow, actor: .timer
            ) { store in
                store.event = "timer \(name)"
                // Of two passes at the same time one wins.
                guard try store.fire(timer: name, of: flow),
                    let record = try store.flow(reference: String(flow)),
                    record.snapshot.ordered == nil
                else { return nil }
                return try apply(to: record, store, depth: 0) { instance, context, _ in
                    try instance.run(timer: name, context)
                }
            }
            return written.value.map {
                TickResult.Fired(
                    flow: flow, name: name, kind: "timer", transitions: $0.transitions ?? [],
                    refused: nil)
            }
        } catch let error as FlowError {
            // It would be refused again at every pass, so it is over, and somebody has to look.
            noting("flow tick", flow: flow, actor: .timer) { store in
                _ = try store.fire(timer: name, of: flow)
                try store.raise(
                    AlertDefinition(
                        code: "timer-refused", severity: "warning",
                        message: "timer '\(name)' was refused (\(error.reportedCode))",
                        action: "look at it with 'flux flow show \(flow)'"), flow: flow,
                    entity: name)
            }
            return TickResult.Fired(
                flow: flow, name: name, kind: "timer", transitions: [], refused: error.reportedCode)
        } catch let failure as Failure where failure.code == "STORE_CORRUPT" {
            // The others run all the same; 'check' names the flow that is broken.
            return TickResult.Fired(
                flow: flow, name: name, kind: "timer", transitions: [], refused: failure.code)
        }
    }

    private func runRetries(of flow: Int64, _ options: WriteOptions) throws -> [TickResult.Fired] {
        var quiet = options
        quiet.idempotencyKey = nil
        return try writing("flow tick", quiet, flow: flow, actor: .timer) { store in
            guard let record = try store.flow(reference: String(flow)) else { return [] }
            store.event = "retry"
            var fired: [TickResult.Fired] = []
            _ = try apply(to: record, store, depth: 0) { instance, context, _ in
                let before = try instance.status(context)
                var all = Decision.nothing(before)
                for phase in instance.machine.dueRetries {
                    let decision = try instance.changePhases { (machine) throws(FlowError) in
                        try machine.retry(phase, reason: "due")
                    }
                    all.append(decision)
                    fired.append(
                        TickResult.Fired(
                            flow: flow, name: phase, kind: "retry",
                            transitions: decision.transitions,
                            refused: nil))
                }
                all.keep(before: before, after: try instance.status(context))
                return all
            }
            return fired
        }.value
    }
}
