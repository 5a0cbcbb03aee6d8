import FluxCalendar
import FluxStore
import Glibc

/// Whether everything around flux is as it should be.
public struct DoctorResult: Codable, Sendable {
    /// What was looked at.
    public let checks: [Check]
    /// Whether nothing needs to be done.
    public let ok: Bool

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
        guard FileTest.exists(paths.store) else {
            good("store", "none yet; the first task or goal makes it")
            return DoctorResult(checks: checks, ok: checks.allSatisfy(\.ok))
        }
        if case .some(let copy) = copies().first, isDamaged {
            bad(
                "store", "the file is damaged",
                "put the newest copy back with 'flux restore \(copy)'")
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
