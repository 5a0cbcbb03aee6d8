import FlowEngine
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
    /// Works out the expressions of workflows.
    let sandbox = ExpressionSandbox()
    /// Definitions by their digest, read once.
    var definitions: [String: WorkflowDefinition] = [:]
    /// Flows by how they were named in this run.
    var knownFlows: [String: KnownFlow] = [:]
    /// Whether the log takes what happens to flows.
    private(set) lazy var logsEvents = LogFile.logger(for: self).logLevel <= .info
    /// The end of the audit trail that is to be sealed when the store is let go.
    private var unsealed: AuditSeal?
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

    /// Told how far a long work is: what is done, how much of it, and how much there is.
    public var onProgress: ((_ work: String, _ done: Int, _ total: Int) -> Void)?

    /// How this run uses models.
    public var modelOptions = ModelOptions()
    /// Told what happens while models work, on the thread that called.
    public var onModel: ((ModelNews) -> Void)?

    /// The endpoint and the models, once they were needed.
    var keptSetup: (model: String?, value: ModelSetup?)?
    /// Who orders the work on plans: the person, or the clock.
    var planningActor = WriteContext.Actor.user
    /// How models failed in the piece of work at hand, by phase.
    var modelFailures: [String: RoleFailure] = [:]

    /// How long to wait for another process that holds the store, in seconds.
    var storePatience = Store.busyTimeout

    /// When this run began, by the clock that only goes forward.
    private(set) lazy var began = host.monotonic()
    /// Whether the desktop listens, once that was asked in this run.
    var keptDesktop: (ready: Bool, detail: String)?

    /// What reminders leave through; one that lasts longer than this run takes its place where there is one.
    public lazy var ports = ReminderPorts()

    func note(_ code: String, _ message: String) {
        notices.append(Notice(code: code, message: message))
    }

    // MARK: - The store

    /// The store, while ``keepingStoreOpen(_:)`` runs.
    private var kept: Store?

    /// Keeps the store open while `body` does many things with it, such as a run of the timers.
    ///
    /// Otherwise each use case opens it anew: a conversation that goes on for hours must not hold on to a file that
    /// was erased or restored meanwhile.
    /// What is read and written meanwhile goes through that one connection, see ``keepingReader(_:)``.
    public func keepingStoreOpen<Result>(_ body: () throws -> Result) throws -> Result {
        keptReader = nil
        if FileTest.exists(paths.store) {
            kept = try Store.openForWriting(
                at: paths.store, backups: paths.backups, patience: storePatience)
        }
        defer {
            if let store = kept, let seal = unsealed { write(seal, in: store) }
            (kept, unsealed) = (nil, nil)
        }
        return try body()
    }

    /// The store for reading, while ``keepingReader(_:)`` runs.
    private var keptReader: Store?

    /// Keeps the store open for reading while `body` looks at many things in it, each in a snapshot of its own.
    ///
    /// It ends where `body` writes: opening the store another time looks at the file first, and closing any descriptor
    /// of a file ends all locks that the process has on it (https://www.sqlite.org/howtocorrupt.html, section 2.2), so
    /// that another process could take the log away from under a connection that is still open.
    func keepingReader<Result>(_ body: () throws -> Result) throws -> Result {
        guard keptReader == nil, FileTest.exists(paths.store) else { return try body() }
        let store = try Store.openForReading(at: paths.store, patience: storePatience)
        // One that cannot be written would go on showing what it was.
        if store.access == .reading { keptReader = store }
        defer { keptReader = nil }
        return try body()
    }

    /// Opens the store for reading and runs `body` in one snapshot.
    func reading<Result>(_ body: (ReadTransaction) throws -> Result) throws -> Result {
        if let kept { return try kept.read(body) }
        if let keptReader { return try keptReader.read(body) }
        let store = try Store.openForReading(at: paths.store, patience: storePatience)
        if store.access == .immutable {
            note(
                "read_only",
                "the folder of the store cannot be written; what another process is writing now is not shown"
            )
        }
        return try store.read(body)
    }

    /// Opens the store for writing and runs `body` in one transaction. What the engine refuses is recorded as a
    /// violation, in a transaction of its own.
    ///
    /// - Parameter rehearses: where there is no store yet, tries `body` on one in memory first, so that what is refused
    ///   leaves none behind.
    func writing<Value: Codable>(
        _ command: String, _ options: WriteOptions, flow: Int64? = nil, phase: String? = nil,
        actor: WriteContext.Actor = .user, rehearses: Bool = true,
        _ body: (WriteTransaction) throws -> Value
    ) throws -> Written<Value> {
        keptReader = nil
        let context = WriteContext(
            command: command, actor: actor, now: now, correlationID: host.correlationID, flow: flow,
            phase: phase, idempotencyKey: options.idempotencyKey, requestDigest: options.digest)
        if kept == nil, !FileTest.exists(paths.store), rehearses || options.dryRun {
            let trial = try Store.inMemory(at: paths.store).write(context, dryRun: true, body)
            if options.dryRun { return trial }
        }
        // Opening for writing migrates, which a dry run must not.
        if options.dryRun { _ = try Store.openForReading(at: paths.store) }
        let store = try kept ?? openForWriting()
        var concerned = flow
        do {
            let written = try store.write(context, dryRun: options.dryRun) { transaction in
                defer { concerned = transaction.flow }
                return try body(transaction)
            }
            if !options.dryRun { seal(written.auditSeal, in: store) }
            return written
        } catch let error as FlowError where !options.dryRun {
            record(error, context, flow: concerned, in: store)
            throw error
        }
    }

    private func openForWriting() throws -> Store {
        let store = try Store.openForWriting(
            at: paths.store, backups: paths.backups, patience: storePatience)
        #if DEBUG
            // A switch for the tests: the n-th row that is written fails.
            if let text = host.environment[Store.faultSwitch], let number = Int(text) {
                try store.failAtWrite(number)
            }
        #endif
        return store
    }

    /// Notes the end of the audit trail outside the store. Nothing waits for it: what is newer counts as unsealed.
    ///
    /// A seal that the trail no longer fits stays, as the evidence that it is; so does one that another process made
    /// of a later row meanwhile.
    private func seal(_ seal: AuditSeal?, in store: Store) {
        guard let seal else { return }
        // Many changes in a row are sealed once.
        if kept != nil { unsealed = seal } else { write(seal, in: store) }
    }

    private func write(_ seal: AuditSeal, in store: Store) {
        let text = host.read(paths.auditSeal).map { String(decoding: $0, as: UTF8.self) }
        if let old = text.flatMap({ AuditSeal(text: $0) }) {
            guard old.number <= seal.number, (try? store.read({ try $0.holds(old) })) ?? true else {
                return
            }
        }
        try? PrivateFile.overwrite(Array(seal.text.utf8), at: paths.auditSeal)
    }

    /// Records what the engine refused. Where that fails too, the refusal itself is what a person has to know.
    private func record(
        _ error: FlowError, _ context: WriteContext, flow: Int64?, in store: Store
    ) {
        let details: JSON = [
            "command": .string(context.command),
            "from": error.details.from.map(JSON.string) ?? .null,
            "to": error.details.to.map(JSON.string) ?? .null,
            "reason": error.details.reason.map(JSON.string) ?? .null,
        ]
        guard error.isViolation else { return }
        var context = context
        context.idempotencyKey = nil
        _ = try? store.write(context) { transaction -> Bool in
            // A subject may be a name that a person gave; only what the workflow calls it is kept.
            try transaction.recordViolation(
                code: error.reportedCode, flow: flow, entity: flow == nil ? "task" : "flow",
                subject: nil, details: details)
            return true
        }
    }

    /// Writes something beside what was ordered, such as an alert after a refusal. Where that fails, what was ordered
    /// counts all the same.
    func noting(
        _ command: String, flow: Int64?, actor: WriteContext.Actor,
        _ body: (WriteTransaction) throws -> Void
    ) {
        _ = try? writing(command, WriteOptions(), flow: flow, actor: actor) { store -> Bool in
            try body(store)
            return true
        }
    }
}

extension FlowError {
    /// Whether it refuses something that must not happen, rather than something that was mistyped.
    var isViolation: Bool {
        switch code {
        case .invalidStateTransition, .invalidPhaseTransition, .invalidFlowTransition,
            .forbiddenTransition, .phaseOrderViolation, .syncViolation, .guardFailed,
            .retryLimitReached, .already:
            true
        case .invalidPhase, .invalidArgument, .invalidDefinition, .notFound: false
        }
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
