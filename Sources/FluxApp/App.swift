import FluxCalendar
import FluxJSON
import FluxLanguage
import FluxStore

/// flux without its command line: what every use case works with. Built once from the host; opens nothing before it
/// is needed.
public final class App {
    /// What comes from outside.
    public let host: Host
    /// Where the files are.
    public let paths: Paths
    /// The settings.
    public let settings: Settings
    /// The time zones of the machine.
    public let zones: ZoneDatabase
    /// The moment at which this run began; everything in it happens then.
    public let now: Instant
    /// What a person should be told beside the result, in the order it came up.
    public private(set) var notices: [Notice] = []

    /// Builds flux on a host.
    ///
    /// - Throws: ``Failure`` when the environment or the settings file cannot be read.
    public init(host: Host) throws {
        self.host = host
        paths = try Paths(environment: host.environment)
        settings = try Settings(environment: host.environment, path: paths.config, read: host.read)
        var folders = ["/usr/share/zoneinfo", "/usr/lib/zoneinfo"]
        if let folder = host.environment["TZDIR"], folder.hasPrefix("/") {
            folders.insert(folder, at: 0)
        }
        zones = ZoneDatabase(directories: folders, read: host.read)
        now = host.now()
    }

    /// A remark for a person: goes to stderr, or into `warnings`.
    public struct Notice: Codable, Equatable, Sendable {
        /// A stable code.
        public let code: String
        /// The remark.
        public let message: String

        /// Makes a remark.
        public init(code: String, message: String) {
            self.code = code
            self.message = message
        }
    }

    func note(_ code: String, _ message: String) {
        notices.append(Notice(code: code, message: message))
    }

    // MARK: - The store

    /// Opens the store for reading and runs `body` in one snapshot.
    func reading<Result>(_ body: (ReadTransaction) throws -> Result) throws -> Result {
        let store = try Store.openForReading(at: paths.store)
        if store.access == .immutable {
            note(
                "read_only",
                "the folder of the store cannot be written; what another process is writing now is not shown"
            )
        }
        return try store.read(body)
    }

    /// Opens the store for writing and runs `body` in one transaction.
    func writing<Value: Codable>(
        _ command: String, _ options: WriteOptions, flow: Int64? = nil, phase: String? = nil,
        actor: WriteContext.Actor = .user, _ body: (WriteTransaction) throws -> Value
    ) throws -> Written<Value> {
        let context = WriteContext(
            command: command, actor: actor, now: now, correlationID: host.correlationID, flow: flow,
            phase: phase, idempotencyKey: options.idempotencyKey, requestDigest: options.digest)
        if !FileTest.exists(paths.store) {
            // What is refused leaves no store behind, so the first command is tried on one in memory.
            let trial = try Store.inMemory(at: paths.store).write(context, dryRun: true, body)
            if options.dryRun { return trial }
        }
        // Opening for writing migrates, which a dry run must not.
        if options.dryRun { _ = try Store.openForReading(at: paths.store) }
        return try Store.openForWriting(at: paths.store, backups: paths.backups)
            .write(context, dryRun: options.dryRun, body)
    }
}

/// What every writing command takes.
public struct WriteOptions: Sendable {
    /// Do everything, say what it would be, keep nothing.
    public var dryRun: Bool
    /// Answers of confirmations are yes.
    public var yes: Bool
    /// Makes a repetition return the first result.
    public var idempotencyKey: String?
    /// What the key stands for: a digest of the command and its arguments.
    public var digest: String

    /// Describes how to write.
    public init(
        dryRun: Bool = false, yes: Bool = false, idempotencyKey: String? = nil, digest: String = ""
    ) {
        self.dryRun = dryRun
        self.yes = yes
        self.idempotencyKey = idempotencyKey
        self.digest = digest
    }
}
