import FlowEngine
import FluxCalendar
import FluxStore

/// Whether the store holds its rules.
public struct CheckResult: Codable, Sendable {
    /// The rules.
    public let checked: [RuleCount]
    /// What breaks them; of each rule the first thousand.
    public let violations: [CheckedViolation]
    /// Whether nothing but warnings is left.
    public let ok: Bool
    /// Whether nothing was kept of what `fixed` says.
    public var dryRun: Bool?
}

/// Something that breaks a rule.
public struct CheckedViolation: Codable, Sendable {
    /// The rule.
    public let rule: String
    /// `error` or `warning`.
    public let severity: String
    /// What breaks it.
    public let subject: String
    /// What is wrong.
    public let description: String
    /// Whether flux can repair it.
    public let fixable: Bool
    /// Whether it did.
    public let fixed: Bool

    init(_ finding: RuleFinding, fixed: Bool) {
        rule = finding.rule
        severity = finding.severity
        subject = finding.subject
        description = finding.description
        fixable = finding.fixable
        self.fixed = fixed
    }
}

extension App {
    /// Holds the store against its rules.
    public func check() throws -> CheckResult {
        let report = try reading { try fullReport($0) }
        return CheckResult(
            checked: report.counts,
            violations: report.findings.map { CheckedViolation($0, fixed: false) },
            ok: !report.hasErrors)
    }

    /// Holds the store against its rules and mends what has one right repair, all of it in one step that `undo` takes
    /// back.
    public func checkAndFix(_ options: WriteOptions) throws -> Written<CheckResult> {
        guard FileTest.exists(paths.store) else {
            return Written(value: try check(), replayed: false)
        }
        return try writing("check --fix", options, actor: .fix) { store in
            let before = try fullReport(store)
            guard before.findings.contains(where: \.fixable) else {
                return CheckResult(
                    checked: before.counts,
                    violations: before.findings.map { CheckedViolation($0, fixed: false) },
                    ok: !before.hasErrors)
            }
            _ = try store.repairRules(try ruleSettings())
            try repairFlows(store)
            let after = try fullReport(store)
            let left = Set(after.findings.map { "\($0.rule) \($0.subject)" })
            var result = CheckResult(
                checked: before.counts,
                violations: before.findings.map {
                    CheckedViolation(
                        $0, fixed: $0.fixable && !left.contains("\($0.rule) \($0.subject)"))
                }, ok: options.dryRun ? !before.hasErrors : !after.hasErrors)
            if options.dryRun { result.dryRun = true }
            return result
        }
    }

    /// The rules between the tables as SQL that any SQLite shell runs: each query selects what breaks its rule.
    public func rulesAsSQL() throws -> [String] {
        try ReadTransaction.rulesAsSQL(ruleSettings())
    }

    func ruleSettings() throws -> RuleSettings {
        RuleSettings(
            now: now, activeGoals: try settings.integer("goals.max_active"),
            defaultMinutes: try settings.integer("task.default_minutes"))
    }

    private func fullReport(_ store: ReadTransaction) throws -> RuleReport {
        var report = try store.checkRules(ruleSettings()) { onProgress?("Checking", $0, $1) }
        try checkSeries(store, &report)
        try checkFlows(store, &report)
        return report
    }

    // MARK: - Series

    /// Occurrences of a rule that are missing between two stored ones; a person may have wanted that.
    private func checkSeries(_ store: ReadTransaction, _ report: inout RuleReport) throws {
        let rule = "series_have_no_holes"
        report.scan(rule, 0)
        try store.eachSeries { series in
            report.scan(rule)
            guard let recurrence = try? RecurrenceRule(series.rule), let last = series.last,
                let zone = zones.zone(named: series.zone)
            else { return }
            var left = RuleReport.mostListed * 10
            let first = series.occurrences.min() ?? last
            for occurrence in recurrence.occurrences(from: series.start, in: zone) {
                left -= 1
                if occurrence.local > last || left == 0 { return }
                // What lies before the first one was erased, or never brought in.
                if occurrence.local < first { continue }
                if series.occurrences.contains(occurrence.local) { continue }
                report.add(
                    RuleFinding(
                        rule: rule, severity: "warning", subject: "series \(series.number)",
                        description: "an occurrence is missing between two that are there",
                        fixable: false))
                return
            }
        }
    }

    // MARK: - Flows

    /// Every machine, every synchronisation rule and every check of its own workflow, for every flow, one at a time.
    private func checkFlows(_ store: ReadTransaction, _ report: inout RuleReport) throws {
        for rule in ["flow_states_are_known", "flow_states_go_together", "flow_status_is_derived"] {
            report.scan(rule, 0)
        }
        try store.eachFlow { number, record in
            report.scan("flow_states_are_known")
            guard let flow = record, let definition = try? self.definition(of: flow, in: store)
            else {
                report.add(
                    RuleFinding(
                        rule: "flow_states_are_known", severity: "error", subject: "flow \(number)",
                        description: "what is stored of the flow cannot be read", fixable: false))
                return
            }
            let instance: FlowInstance
            do {
                instance = try flow.instance(definition, now: now)
            } catch let error as UnknownStateError {
                report.add(
                    finding(
                        "flow_states_are_known", flow,
                        "an entity is in a state that the workflow does not know",
                        entity: error.entity))
                return
            }
            report.scan("flow_states_go_together")
            for error in instance.syncViolations() {
                report.add(
                    finding(
                        "flow_states_go_together", flow,
                        "states that must not stand together: '\(error.details.to ?? "")' with \(error.details.reason ?? "")",
                        entity: error.details.subject))
            }
            let context = context(of: flow.workflow, flow: flow.number, store, actor: .fix)
            report.scan("flow_status_is_derived")
            // Rules may fail to be worked out on a broken flow; that is a finding too, not the end of the check.
            if let status = try? instance.status(context), status != flow.status {
                report.add(
                    finding(
                        "flow_status_is_derived", flow,
                        "a status that does not follow from the states", fixable: true))
            }
            for check in definition.checks {
                let rule = "\(definition.name):\(check.name)"
                report.scan(rule)
                let broken = (try? instance.violations(of: check, context)) ?? [nil]
                for index in broken {
                    report.add(
                        RuleFinding(
                            rule: rule, severity: check.severity,
                            subject: "flow \(flow.number)"
                                + (index.map { " \(instance.reference(to: $0))" } ?? ""),
                            description: check.description, fixable: !check.repair.isEmpty))
                }
            }
        }
    }

    private func finding(
        _ rule: String, _ flow: FlowRecord, _ description: String, entity: String? = nil,
        fixable: Bool = false
    ) -> RuleFinding {
        RuleFinding(
            rule: rule, severity: "error",
            subject: "flow \(flow.number)" + (entity.map { " \($0)" } ?? ""),
            description: description, fixable: fixable)
    }

    private func repairFlows(_ store: WriteTransaction) throws {
        var broken: [Int64] = []
        try store.eachFlow { _, record in
            guard let flow = record, let definition = try? self.definition(of: flow, in: store),
                let instance = try? flow.instance(definition, now: now)
            else { return }
            let context = context(of: flow.workflow, flow: flow.number, store, actor: .fix)
            let isStale = (try? instance.status(context)).map { $0 != flow.status } ?? false
            let breaks = definition.checks.contains { check in
                !check.repair.isEmpty
                    && !((try? instance.violations(of: check, context)) ?? []).isEmpty
            }
            if isStale || breaks { broken.append(flow.number) }
        }
        for number in broken { try repair(flow: number, store) }
    }

    private func repair(flow number: Int64, _ store: WriteTransaction) throws {
        let outer = store.flow
        store.flow = number
        defer { store.flow = outer }
        guard let record = try store.flow(reference: String(number)) else { return }
        for check in try definition(of: record, in: store).checks where !check.repair.isEmpty {
            // Each repair changes what the next one finds, so the flow is read anew every time.
            var left = RuleReport.mostListed
            var refused: Set<Int?> = []
            while left > 0, let flow = try store.flow(reference: String(number)) {
                left -= 1
                let context = context(of: flow.workflow, flow: number, store, actor: .fix)
                var instance = try self.instance(of: flow, in: store)
                let broken = try instance.violations(of: check, context)
                guard let first = broken.first(where: { !refused.contains($0) }) else { break }
                // What cannot be mended is left for a person; the others are mended all the same.
                guard let decision = try? instance.repair(check, at: first, context) else {
                    refused.insert(first)
                    continue
                }
                try store.save(instance, decision, before: flow, timers: instance.timers(context))
            }
        }
        guard let flow = try store.flow(reference: String(number)) else { return }
        let context = context(of: flow.workflow, flow: number, store, actor: .fix)
        let status = try instance(of: flow, in: store).status(context)
        if status != flow.status { try store.setStatus(status, ofFlow: flow) }
    }

    /// A hash of everything a person would call their data.
    ///
    /// - Throws: ``Failure`` when the store is not sound.
    public func fingerprint() throws -> String {
        try reading { store in
            let report = try fullReport(store)
            guard !report.hasErrors else {
                let broken = Set(report.findings.filter { $0.severity == "error" }.map(\.rule))
                    .count
                throw Failure(
                    code: "DATA_INVALID",
                    message: "the store breaks \(Phrase.count(broken, "rule")); see 'flux check'")
            }
            return try store.fingerprint()
        }
    }

    /// Brings an older store up to date; the same happens before the first write.
    ///
    /// - Parameter dryRun: only say whether it is older.
    public func migrate(dryRun: Bool) throws -> MigrationResult {
        guard FileTest.exists(paths.store) else {
            return MigrationResult(
                migrated: false, message: "there is no store yet", dryRun: dryRun)
        }
        do {
            _ = try Store.openForReading(at: paths.store)
            return MigrationResult(
                migrated: false, message: "the store is up to date", dryRun: dryRun)
        } catch StoreError.schemaTooOld(_, let found, let supported) {
            let steps = "from schema \(found) to \(supported)"
            if dryRun {
                return MigrationResult(
                    migrated: false, message: "would bring the store \(steps)", dryRun: true)
            }
            _ = try Store.openForWriting(at: paths.store, backups: paths.backups)
            return MigrationResult(
                migrated: true,
                message: "brought the store \(steps); a copy of the old one is in \(paths.backups)",
                dryRun: false)
        }
    }
}

/// What became of an older store.
public struct MigrationResult: Codable, Sendable {
    /// Whether it was brought up to date now.
    public let migrated: Bool
    /// What happened, in a sentence.
    public let message: String
    /// Whether nothing was done.
    public let dryRun: Bool
}
