import FluxCalendar
import FluxStore
import Glibc

/// Whether everything around flux is as it should be.
public struct DoctorResult: Codable, Sendable {
    /// What was looked at.
    public let checks: [Check]
    /// Whether nothing needs to be done.
    public let ok: Bool
    /// What was repaired, where that was ordered.
    public var repair: Repair?

    /// What became of a damaged store.
    public struct Repair: Codable, Sendable {
        /// What happened, in a sentence.
        public let message: String
        /// What was saved and lost; absent where there was nothing to repair.
        public let report: SalvageReport?
        /// Where the damaged file is now.
        public let damaged: String?
        /// Whether nothing was done.
        public let dryRun: Bool
    }

    /// One thing that was looked at.
    public struct Check: Codable, Sendable {
        /// What it is.
        public let name: String
        /// Whether it is as it should be.
        public let ok: Bool
        /// What was found.
        public let detail: String
        /// What to do about it; empty where nothing needs to be done.
        public let remedy: String
    }
}

extension App {
    /// What is configured of models, as far as can be told without asking anybody for a key or an answer.
    private func modelInWords() throws -> String {
        guard try usesModel() else { return "none is configured, and none is needed" }
        let known = Set(modelPrompts().keys.map { "\($0).md" })
        let files = host.list(paths.userPrompts).filter { !$0.hasPrefix(".") }.sorted()
        if let stray = files.first(where: { !known.contains($0) }) {
            throw Failure.invalidArgument(
                "'\(paths.userPrompts)/\(stray)' is the prompt of no role; name it after one of \(known.sorted().joined(separator: ", "))"
            )
        }
        let own = files.isEmpty ? "" : ", own prompts: \(files.joined(separator: ", "))"
        guard try settings.text("model.api_key_command").isEmpty else {
            return "a program prints the key; 'flux model test' runs it\(own)"
        }
        return "\(try modelSetup()?.base ?? "")\(own)"
    }

    /// How the person can be reached.
    private func remindersInWords() throws -> String {
        let ways = try reading { try reminderWays($0) }
        if try !settings.text("twilio.account_sid").isEmpty { _ = try twilioAccount() }
        let ready = ways.channels.filter(\.ready).map(\.channel)
        return ready.isEmpty
            ? "nothing can reach you; see 'flux notify status'" : ready.joined(separator: ", ")
    }

    /// Least free space, in bytes, that a store should have around it.
    private static let leastSpace: UInt64 = 64 << 20

    /// Looks at the environment, the paths, the settings and the store; changes nothing.
    public func doctor(version: String) -> DoctorResult {
        var checks: [DoctorResult.Check] = []
        func good(_ name: String, _ detail: String) {
            checks.append(.init(name: name, ok: true, detail: detail, remedy: ""))
        }
        func bad(_ name: String, _ detail: String, _ remedy: String) {
            checks.append(.init(name: name, ok: false, detail: detail, remedy: remedy))
        }
        func attempt(_ name: String, _ body: () throws -> String) {
            do {
                good(name, try body())
            } catch {
                // A failure says what is wrong, and after the last semicolon what to do.
                let message = Failure(error).message
                let split = message.range(of: "; ", options: .backwards)
                bad(
                    name, split.map { String(message[..<$0.lowerBound]) } ?? message,
                    split.map { String(message[$0.upperBound...]) } ?? "see 'flux help'")
            }
        }
        good("version", "\(version), SQLite \(Store.sqliteVersion)")
        for folder in paths.folders.filter({ FileTest.exists($0) }) {
            if let mode = App.mode(of: folder), mode & 0o077 != 0 {
                bad(
                    "permissions", "others may look into '\(folder)'", "run 'chmod 700 \(folder)'")
            }
        }
        for file in [paths.store, paths.config] where FileTest.exists(file) {
            if let mode = App.mode(of: file), mode & 0o077 != 0 {
                bad("permissions", "others may read '\(file)'", "run 'chmod 600 \(file)'")
            }
        }
        if checks.allSatisfy({ $0.name != "permissions" }) {
            good("permissions", "nobody else can read flux's files")
        }
        if let free = App.space(around: paths.folders) {
            if free < App.leastSpace {
                bad("space", "\(free >> 20) MiB are free", "free some space on that disk")
            } else {
                good("space", "\(free >> 20) MiB are free")
            }
        }
        for setting in Setting.all {
            do {
                _ = try settings.value(of: setting)
            } catch {
                bad(
                    "settings", Failure(error).message,
                    "set it right with 'flux config set \(setting.name) …'")
            }
        }
        for name in settings.unknownNames {
            bad(
                "settings", "'\(name)' in '\(paths.config)' is no setting",
                "take it out with 'flux config edit'")
        }
        if checks.allSatisfy({ $0.name != "settings" }) {
            good("settings", FileTest.exists(paths.config) ? paths.config : "all by default")
        }
        attempt("time zone") {
            try reading { store in
                let clock = try clock(store)
                return "\(clock.zone.identifier), now \(Phrase.dateTime(clock.localNow))"
            }
        }
        attempt("plan templates") { Phrase.count(try planTemplates().count, "template") }
        attempt("workflows") { Phrase.count(try workflows().workflows.count, "workflow") }
        attempt("messages") {
            let text = try settings.text("outbox.transport")
            if case .command(let words) = try Transport(text), access(words[0], X_OK) != 0 {
                throw Failure.invalidArgument(
                    "'\(words[0])' cannot be run; set 'outbox.transport' to a program that is there"
                )
            }
            return text.isEmpty || text == "none" ? "they wait, no transport is set" : text
        }
        attempt("model") { try modelInWords() }
        attempt("reminders") { try remindersInWords() }
        guard FileTest.exists(paths.store) else {
            good("store", "none yet; the first task or goal makes it")
            return DoctorResult(checks: checks, ok: checks.allSatisfy(\.ok))
        }
        if isDamaged {
            let copy = copies().first.map {
                "put the newest copy back with 'flux restore \($0)', or "
            }
            bad(
                "store", "the file is damaged",
                "\(copy ?? "")save what can be read with 'flux doctor --repair'")
        } else {
            attempt("store") {
                let report = try check()
                guard report.ok else {
                    throw Failure(
                        code: "STORE_CORRUPT",
                        message:
                            "\(Phrase.count(report.violations.count, "violation")) of its rules; look at them with 'flux check'"
                    )
                }
                return "schema \(Store.schemaVersion), all \(report.checked.count) rules hold"
            }
        }
        attempt("audit trail") {
            let trail = try verifyAudit()
            guard trail.ok else {
                throw Failure(
                    code: "STORE_CORRUPT",
                    message:
                        "it was tampered with or restored by hand; see 'flux log --verify'")
            }
            return Phrase.count(trail.rows, "row")
        }
        if let newest = copies().first {
            good("backup", newest)
        } else {
            checks.append(
                .init(
                    name: "backup", ok: true, detail: "there is no copy of the store",
                    remedy: "make one with 'flux backup'"))
        }
        return DoctorResult(checks: checks, ok: checks.allSatisfy(\.ok))
    }

    /// Saves what can be read of a damaged store into a new one, which takes its place. The damaged file is kept.
    ///
    /// - Throws: ``Failure`` without `options.yes`, and where nothing can be read of it.
    public func repair(_ options: WriteOptions) throws -> DoctorResult.Repair {
        func nothing(_ message: String) -> DoctorResult.Repair {
            .init(message: message, report: nil, damaged: nil, dryRun: options.dryRun)
        }
        guard FileTest.exists(paths.store) else { return nothing("there is no store yet") }
        guard isDamaged else {
            return nothing(
                "the store's file is sound; 'flux check --fix' mends what breaks its rules")
        }
        guard options.yes || options.dryRun else {
            throw Failure.invalidArgument(
                "the store is replaced by what can be read of it, and the damaged file is kept; confirm with '--yes'"
            )
        }
        var name = "damaged-\(copyMoment).db"
        while FileTest.exists("\(paths.backups)/\(name)") { name = "again-\(name)" }
        let kept = "\(paths.backups)/\(name)"
        if options.dryRun {
            return .init(
                message: "would save what can be read, and keep the damaged file as \(kept)",
                report: nil, damaged: kept, dryRun: true)
        }
        let report: SalvageReport
        do {
            report = try Store.salvage(at: paths.store, keepingDamagedAs: kept)
        } catch StoreError.corrupt(_, let detail) {
            throw Failure(
                code: "STORE_CORRUPT",
                message:
                    "nothing can be saved of '\(paths.store)' (\(detail)); put a copy in its place with 'flux restore FILE'"
            )
        }
        let written = try writing("doctor", WriteOptions(), actor: .fix) { store -> Bool in
            try store.recountTally(for: clock(store).tally)
            _ = try store.repairRules(ruleSettings())
            try store.audit(
                entity: "store", subject: nil, machine: "store", from: "damaged", to: "repaired")
            return true
        }
        if let seal = written.auditSeal {
            try PrivateFile.overwrite(Array(seal.text.utf8), at: paths.auditSeal)
        }
        let lost = report.lost > 0 ? ", \(Phrase.count(report.lost, "row")) lost" : ""
        let more = report.tables.contains { $0.hasGaps } ? "; a part could not be read at all" : ""
        let broken = try check().ok ? "" : "; what is left breaks rules, see 'flux check'"
        return .init(
            message:
                "saved \(Phrase.count(report.saved, "row"))\(lost)\(more)\(broken); the damaged file is \(kept)",
            report: report, damaged: kept, dryRun: false)
    }

    private var isDamaged: Bool {
        do {
            _ = try Store.verify(paths.store)
            return false
        } catch StoreError.corrupt {
            return true
        } catch {
            return false
        }
    }

    private static func mode(of path: String) -> mode_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode : nil
    }

    private static func space(around folders: [String]) -> UInt64? {
        var system = statvfs()
        guard let folder = folders.last(where: { FileTest.exists($0) }),
            statvfs(folder, &system) == 0
        else { return nil }
        return UInt64(system.f_bavail) * UInt64(system.f_frsize)
    }
}
