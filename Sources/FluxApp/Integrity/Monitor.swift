import FlowEngine
import FluxCalendar
import FluxJSON
import FluxStore

/// How flux is doing.
public struct MonitorResult: Codable, Sendable {
    /// What somebody has to look at.
    public let alerts: [Alert]
    /// Numbers.
    public let metrics: JSON
    /// What `--deliver` did.
    public let delivery: DeliveryResult?
    /// The same numbers for the text exposition format.
    let samples: [MetricFamily]

    /// Something to look at.
    public struct Alert: Codable, Equatable, Sendable {
        /// Its code.
        public let code: String
        /// `info`, `warning` or `critical`.
        public let severity: String
        /// The flow it is about.
        public let flow: Int64?
        /// What in the flow it is about.
        public let entity: String?
        /// Since when.
        public let since: Instant
        /// What is the matter.
        public let description: String
        /// What to do about it.
        public let action: String
    }

    enum CodingKeys: String, CodingKey { case alerts, metrics, delivery }

    init(alerts: [Alert], metrics: JSON, delivery: DeliveryResult?, samples: [MetricFamily]) {
        self.alerts = alerts
        self.metrics = metrics
        self.delivery = delivery
        self.samples = samples
    }

    /// Reads what was printed; the samples do not come back.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        alerts = try container.decode([Alert].self, forKey: .alerts)
        metrics = try container.decode(JSON.self, forKey: .metrics)
        delivery = try container.decodeIfPresent(DeliveryResult.self, forKey: .delivery)
        samples = []
    }

    /// The Prometheus text exposition format
    /// (https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format).
    public var exposition: [String] { samples.flatMap(\.lines) }
}

/// A metric with all its samples.
struct MetricFamily: Sendable {
    let name: String
    let help: String
    /// `counter` or `gauge`.
    let kind: String
    let labels: [String]
    let samples: [LabelledCount]

    var lines: [String] {
        ["# HELP flux_\(name) \(help)", "# TYPE flux_\(name) \(kind)"]
            + samples.map { sample in
                let pairs = zip(labels, sample.labels).map {
                    "\($0)=\"\(MetricFamily.escaped($1))\""
                }
                let list = pairs.isEmpty ? "" : "{\(pairs.joined(separator: ","))}"
                return "flux_\(name)\(list) \(MetricFamily.number(sample.value))"
            }
    }

    var json: JSON {
        if labels.isEmpty { return samples.first.map { MetricFamily.value($0.value) } ?? .null }
        return .array(
            samples.map { sample in
                .object(
                    zip(labels, sample.labels).map { JSON.Member($0, .string($1)) }
                        + [JSON.Member("value", MetricFamily.value(sample.value))])
            })
    }

    private static func value(_ value: Double) -> JSON {
        value == value.rounded() && abs(value) < 1e15 ? .int(Int64(value)) : .double(value)
    }

    private static func number(_ value: Double) -> String { self.value(value).text }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing(
            "\n", with: "\\n")
    }
}

extension App {
    /// Says how flux is doing; changes nothing.
    public func monitor() throws -> MonitorResult {
        try reading { store in
            MonitorResult(
                alerts: try standingAlerts(store), metrics: metricsJSON(try families(store)),
                delivery: nil, samples: try families(store))
        }
    }

    /// Runs due timers, notes alerts that follow from the numbers, tells about each alert once, and delivers what waits.
    public func monitorAndDeliver(_ options: WriteOptions) throws -> MonitorResult {
        guard FileTest.exists(paths.store), !options.dryRun else { return try monitor() }
        _ = try tick(nil, WriteOptions())
        _ = try writing("monitor --deliver", WriteOptions(), actor: .system) { store -> Int in
            let computed = try computedAlerts(store)
            for alert in computed {
                try store.raise(
                    AlertDefinition(
                        code: alert.code, severity: alert.severity, message: alert.description,
                        action: alert.action), flow: alert.flow, entity: alert.entity)
            }
            // A computed alert is over when the numbers no longer say so.
            for open in try store.openAlerts() where App.computedCodes.contains(open.code) {
                let stands = computed.contains { $0.code == open.code && $0.flow == open.flow }
                if !stands { try store.resolveAlerts(code: open.code, flow: open.flow) }
            }
            return try store.enqueueAlerts(to: try settings.text("monitor.recipient"))
        }
        let delivery = try deliverOutbox(dryRun: false)
        let result = try monitor()
        return MonitorResult(
            alerts: result.alerts, metrics: result.metrics, delivery: delivery,
            samples: result.samples)
    }

    /// Ends alerts that a person has looked at. One that follows from the numbers stands as long as they say so.
    ///
    /// - Throws: ``Failure`` `NOT_FOUND` when no such alert stands.
    public func resolveAlerts(code: String, flow reference: String?, _ options: WriteOptions) throws
        -> MonitorResult
    {
        _ = try writing("monitor --resolve", options) { store -> Int in
            let flow = try reference.map { try self.flow($0, in: store).number }
            let count = try store.resolveAlerts(code: code, ofFlow: flow)
            guard count > 0 else {
                throw Failure(
                    code: "NOT_FOUND",
                    message: "no alert '\(code)' that can be ended stands; see 'flux monitor'")
            }
            return count
        }
        return try monitor()
    }

    // MARK: - Alerts

    private static let computedCodes: Set<String> = [
        "flow-stuck", "retry-rate", "dispatch-failures", "violations", "unexpected-transition",
        "outbox-waiting", "model-errors", "model-slow", "notifier-crashed", "dispatch-stuck",
    ]

    private func standingAlerts(_ store: ReadTransaction) throws -> [MonitorResult.Alert] {
        var alerts = try store.openAlerts().map { alert in
            MonitorResult.Alert(
                code: alert.code, severity: alert.severity, flow: alert.flow, entity: alert.entity,
                since: alert.since, description: alert.message, action: alert.action)
        }
        for alert in try computedAlerts(store)
        where !alerts.contains(where: { $0.code == alert.code && $0.flow == alert.flow }) {
            alerts.append(alert)
        }
        // What a timer would say is shown before anybody has run it.
        for timer in try store.dueTimers(at: now) {
            guard let flow = try store.flow(reference: String(timer.flow)) else { continue }
            guard let definition = try? self.definition(of: flow, in: store) else { continue }
            let steps = definition.timers.first { $0.name == timer.name }?.steps ?? []
            for step in steps {
                guard case .alert(let alert) = step.action,
                    !alerts.contains(where: { $0.code == alert.code && $0.flow == flow.number })
                else { continue }
                alerts.append(
                    MonitorResult.Alert(
                        code: alert.code, severity: alert.severity, flow: flow.number, entity: nil,
                        since: now, description: alert.message, action: alert.action))
            }
        }
        return alerts
    }

    /// Fewer calls to models than this are no sample.
    private static let fewestCalls = 10

    /// Alerts that follow from the numbers of the last day and the thresholds of the settings.
    private func computedAlerts(_ store: ReadTransaction) throws -> [MonitorResult.Alert] {
        let day = now.adding(seconds: -86_400)
        var alerts: [MonitorResult.Alert] = []
        func add(
            _ code: String, _ severity: String, _ description: String, _ action: String,
            flow: Int64? = nil, since: Instant? = nil
        ) {
            alerts.append(
                MonitorResult.Alert(
                    code: code, severity: severity, flow: flow, entity: nil, since: since ?? day,
                    description: description, action: action))
        }
        let hours = try settings.integer("monitor.stuck_hours")
        for flow in try store.stuckFlows(since: now.adding(minutes: -60 * hours), most: 100) {
            add(
                "flow-stuck", "warning",
                "flow \(flow.number) (\(flow.workflow)) has been \(flow.status) for more than \(hours) hours",
                "see 'flux flow recover \(flow.number)'", flow: flow.number, since: flow.since)
        }
        let retries = try store.retryCounts(since: day)
        let rate = retries.attempts == 0 ? 0 : 100 * retries.begun / retries.attempts
        if retries.begun >= 3, rate > (try settings.integer("monitor.retry_percent")) {
            add(
                "retry-rate", "warning", "\(rate) % of the attempts of the last day were retries",
                "see 'flux flow list --status retry_pending --status failed'")
        }
        let dispatches = try store.dispatchCounts(since: day)
        if dispatches.all > 0,
            100 * dispatches.failed > dispatches.all
                * (try settings.integer("monitor.dispatch_failure_percent"))
        {
            add(
                "dispatch-failures", "critical",
                "\(dispatches.failed) of \(dispatches.all) dispatches of the last day failed",
                "check the providers' settings with 'flux config list'")
        }
        let stuck = try store.pendingDispatches(at: now).stuck
        if stuck > 0 {
            add(
                "dispatch-stuck", "warning",
                "\(Phrase.count(stuck, "dispatch")) wait\(stuck == 1 ? "s" : "") for somebody to take \(stuck == 1 ? "it" : "them") up",
                "run 'flux notify', or keep 'flux notify --watch' running")
        }
        if let beat = heartbeat.read(), !Heartbeat.runs(beat) {
            add(
                "notifier-crashed", "critical",
                "'flux notify --watch' ended without saying so",
                "start it again, and look into its log with 'journalctl --user -u flux-notify'",
                since: beat.since)
        }
        let models = try store.modelHealth(since: day)
        // A single call that fails is no rate.
        if models.calls >= App.fewestCalls,
            100 * models.failures > models.calls
                * (try settings.integer("monitor.model_failure_percent"))
        {
            add(
                "model-errors", "warning",
                "\(models.failures) of \(models.calls) calls to models in the last day gave nothing that could be used",
                "see which in 'flux log --llm', and why with 'flux model test'")
        }
        if models.calls >= App.fewestCalls, let p95 = models.p95,
            p95 > Int64(try settings.integer("monitor.model_p95_seconds")) * 1_000
        {
            add(
                "model-slow", "warning",
                "1 of 20 calls to models in the last day took more than \(p95 / 1_000) s",
                "see which in 'flux log --llm'; a smaller model answers sooner")
        }
        let refused = try store.refusalCounts(since: day).reduce(0) { $0 + Int($1.value) }
        if refused > (try settings.integer("monitor.violations_per_day")) {
            add(
                "violations", "warning", "\(refused) attempts were refused in the last day",
                "see what tries it in 'flux monitor --format prometheus'")
        }
        let unexpected = try store.unexpectedTransitions { from, to in
            PhaseState.machine.canMove(from: from, to: to)
        }
        if unexpected > 0 {
            add(
                "unexpected-transition", "critical",
                "\(unexpected) transitions in the history are allowed by no table",
                "somebody wrote to the store beside flux; see 'flux log --verify' and 'flux check'")
        }
        let outbox = try store.outboxState(at: now)
        // Without a transport messages are meant to wait; the numbers show them.
        if outbox.pending > 0, outbox.oldestSeconds > 3_600,
            try !settings.text("outbox.transport").isEmpty
        {
            add(
                "outbox-waiting", "warning",
                "\(Phrase.count(outbox.pending, "message")) wait to be delivered, the oldest for more than an hour",
                "run 'flux notify', and see why they fail in 'flux config get outbox.transport'")
        }
        return alerts
    }

    // MARK: - Metrics

    private func metricsJSON(_ families: [MetricFamily]) -> JSON {
        .object(families.map { JSON.Member($0.name, $0.json) })
    }

    private func families(_ store: ReadTransaction) throws -> [MetricFamily] {
        let epoch = Instant(seconds: 0)
        let retries = try store.retryCounts(since: epoch)
        let dispatches = try store.dispatchCounts(since: epoch)
        let outbox = try store.outboxState(at: now)
        let models = try store.modelHealth(since: epoch)
        func single(_ name: String, _ kind: String, _ help: String, _ value: Int) -> MetricFamily {
            MetricFamily(
                name: name, help: help, kind: kind, labels: [],
                samples: [LabelledCount(labels: [], value: Double(value))])
        }
        return [
            MetricFamily(
                name: "flows", help: "Flows by workflow and status.", kind: "gauge",
                labels: ["workflow", "status"], samples: try store.flowCounts()),
            MetricFamily(
                name: "transitions_total",
                help: "State changes by workflow, machine and state after.",
                kind: "counter", labels: ["workflow", "machine", "to"],
                samples: try store.transitionCounts()),
            MetricFamily(
                name: "refusals_total", help: "Refused attempts by workflow and code.",
                kind: "counter",
                labels: ["workflow", "code"], samples: try store.refusalCounts()),
            MetricFamily(
                name: "phase_state_seconds_mean", help: "Mean time that phases spent in a state.",
                kind: "gauge", labels: ["workflow", "state"], samples: try store.meanPhaseSeconds()),
            single("retries_total", "counter", "Retries of phases.", retries.begun),
            single(
                "retries_succeeded_total", "counter", "Phases completed after a retry.",
                retries.succeeded),
            MetricFamily(
                name: "rollbacks_total", help: "Rollbacks by workflow and phase.", kind: "counter",
                labels: ["workflow", "phase"], samples: try store.rollbackCounts()),
            single(
                "duplicates_total", "counter",
                "Requests answered from memory by their idempotency key.",
                try store.duplicateCount()),
            single(
                "outbox_pending", "gauge", "Messages that wait to be delivered.", outbox.pending),
            single(
                "outbox_oldest_seconds", "gauge", "How long the oldest message has been waiting.",
                Int(outbox.oldestSeconds)),
            single(
                "outbox_given_up_total", "counter", "Messages that were given up.", outbox.givenUp),
            single(
                "outbox_delivered_total", "counter", "Messages that were delivered.",
                outbox.delivered),
            single("dispatches_total", "counter", "Reminders handed to a channel.", dispatches.all),
            single(
                "dispatch_failures_total", "counter", "Reminders that a channel refused.",
                dispatches.failed),
            single("model_calls_total", "counter", "Calls to language models.", models.calls),
            single(
                "model_failures_total", "counter",
                "Calls to language models that gave nothing that could be used.", models.failures),
            MetricFamily(
                name: "model_latency_milliseconds",
                help: "Latency of calls to language models in the last day.", kind: "gauge",
                labels: ["quantile"],
                samples: try store.modelHealth(since: now.adding(seconds: -86_400)).p95.map {
                    [LabelledCount(labels: ["0.95"], value: Double($0))]
                } ?? []),
        ]
    }
}
