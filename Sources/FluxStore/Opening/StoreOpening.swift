import CSQLiteSession
import FluxCalendar
import GRDB
import Glibc

extension Store {
    /// How long to wait for another process that holds the store, in seconds.
    public static let busyTimeout = 10.0

    /// The schema this flux reads and writes.
    public static var schemaVersion: Int { Migrations.current }

    /// Opens the store for reading; nothing on disk is changed, and nothing is created when there is no store yet.
    ///
    /// - Throws: ``StoreError``.
    public static func openForReading(
        at path: String, patience: Double = busyTimeout
    ) throws -> Store {
        guard case .regular = try StoreFile.examine(path) else { return try inMemory(at: path) }
        // A log that holds commits is read in place by a read-only connection, which leaves it. Without one, a connection
        // that may write is the one that cleans its lock files up.
        let hasLog = logSize(path) > 0
        do {
            return try openQueue(
                at: path, access: .reading, readOnly: hasLog, patience: patience)
        } catch let error as StoreError {
            switch error {
            case .readOnly, .unreadable, .full, .failed:
                // Readers of a write-ahead log need a shared-memory file; on a full or read-only file system it cannot
                // be made (https://www.sqlite.org/wal.html#read_only_databases).
                return try openImmutable(at: path, after: error)
            default: throw error
            }
        }
    }

    /// Opens the store for writing; makes or migrates it first where needed.
    ///
    /// - Parameters:
    ///   - backups: the folder for the copy that is kept before a migration.
    ///   - patience: how long to wait for another process that holds it, in seconds.
    /// - Throws: ``StoreError``.
    public static func openForWriting(
        at path: String, backups: String, patience: Double = busyTimeout
    ) throws -> Store {
        if case .absent = try StoreFile.examine(path) { try create(at: path) }
        let store = try openQueue(
            at: path, access: .writing, readOnly: false, patience: patience)
        try store.migrate(backups: backups)
        return store
    }

    /// The schema version of the file, checked to be one of ours.
    var schemaVersion: Int {
        get throws {
            try translating {
                try queue.writeWithoutTransaction { db in try Store.schemaVersion(db, path: path) }
            }
        }
    }

    private static func schemaVersion(_ db: Database, path: String) throws -> Int {
        let owner = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        guard owner == Schema.applicationID else {
            throw StoreError.foreign(path: path, detail: "another program made it")
        }
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        if version > Migrations.current {
            throw StoreError.schemaTooNew(path: path, found: version, supported: Migrations.current)
        }
        return version
    }

    /// Refuses to read a schema that is not the present one of flux.
    private func refuseOther() throws {
        let version = try schemaVersion
        if version < Migrations.current {
            throw StoreError.schemaTooOld(
                path: path, found: version, supported: Migrations.current)
        }
        try refuseOtherSchema()
    }

    /// A store whose tables somebody took away or whose triggers somebody added is not read as if nothing were amiss.
    private func refuseOtherSchema() throws {
        let found = try translating {
            try queue.writeWithoutTransaction { db in
                try Set(
                    String.fetchAll(
                        db,
                        sql:
                            "SELECT name FROM sqlite_schema WHERE type IN ('table', 'trigger', 'view')"
                    ))
            }
        }
        let missing = Schema.names.subtracting(found).count
        if missing > 0 {
            throw StoreError.corrupt(path: path, detail: "\(missing) of its tables are missing")
        }
        let foreign = found.subtracting(Schema.names).subtracting(["sqlite_stat1", "sqlite_stat4"])
            .count
        if foreign > 0 {
            throw StoreError.foreign(
                path: path, detail: "\(foreign) tables, triggers or views that flux did not make")
        }
    }

    private static func logSize(_ path: String) -> Int {
        var log = stat()
        return stat(path + "-wal", &log) == 0 ? Int(log.st_size) : 0
    }

    private static func openQueue(
        at path: String, access: Access, readOnly: Bool, patience: Double = busyTimeout
    ) throws -> Store {
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.busyMode = .timeout(patience)
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { db in try prepare(db, access: access) }
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            let store = Store(path: path, access: access, queue: queue)
            if access != .writing { try store.refuseOther() }
            return store
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        }
    }

    private static func prepare(_ db: Database, access: Access) throws {
        flux_db_harden(UnsafeMutableRawPointer(db.sqliteConnection))
        try db.execute(sql: "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0")
        switch access {
        case .writing:
            // Pages that do not fit the cache are written to the log more than once, so a large import wants 64 MiB; what
            // is small never fills it.
            try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA cache_size = -65536")
            flux_db_drop_authorizer(UnsafeMutableRawPointer(db.sqliteConnection))
        case .reading, .immutable, .absent:
            try db.execute(sql: "PRAGMA query_only = ON")
        }
    }

    private static func openImmutable(at path: String, after error: StoreError) throws -> Store {
        guard Glibc.access(path, R_OK) == 0 else { throw error }
        var configuration = Configuration()
        configuration.readonly = true
        configuration.prepareDatabase { db in try prepare(db, access: .immutable) }
        do {
            let queue = try DatabaseQueue(
                path: "file:\(uriEscaped(path))?immutable=1", configuration: configuration)
            let store = Store(path: path, access: .immutable, queue: queue)
            try store.refuseOther()
            return store
        } catch is DatabaseError {
            throw error
        }
    }

    private static func uriEscaped(_ path: String) -> String {
        var text = ""
        for byte in path.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
                text.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                text += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
        return text
    }

    /// An empty store that lives in memory: what a reading command sees before there is a file, and what a dry run works on.
    public static func inMemory(at path: String) throws -> Store {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { db in try prepare(db, access: .writing) }
        do {
            let queue = try DatabaseQueue(configuration: configuration)
            try queue.writeWithoutTransaction { db in
                try db.inTransaction {
                    try Migrations.apply(to: db, from: 0)
                    return .commit
                }
            }
            return Store(path: path, access: .absent, queue: queue)
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        }
    }

    /// Makes a new store under another name and links it into place, so that there is never a half-made one, and of two
    /// processes that do so at the same time one wins and both go on with its file.
    static func create(at path: String) throws {
        let folder = StoreFile.folder(of: path)
        try StoreFile.makeFolder(folder)
        let draft = "\(path).new-\(getpid())"
        removeDraft(draft)
        let descriptor = Glibc.open(draft, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            switch errno {
            case ENOSPC, EDQUOT: throw StoreError.full(path: path)
            case EROFS, EACCES, EPERM: throw StoreError.readOnly(path: path)
            default: throw StoreError.unreadable(path: path, detail: StoreFile.reason(errno))
            }
        }
        defer {
            close(descriptor)
            removeDraft(draft)
        }
        do {
            let queue = try DatabaseQueue(path: draft)
            try queue.writeWithoutTransaction { db in
                // Nobody sees the draft: one sync at the end makes it durable.
                try db.execute(sql: "PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY")
                try db.inTransaction(.exclusive) {
                    try Migrations.apply(to: db, from: 0)
                    return .commit
                }
                try db.execute(sql: "PRAGMA journal_mode = WAL")
            }
            try queue.close()
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        }
        guard fsync(descriptor) == 0 else {
            throw StoreError.failed(detail: StoreFile.reason(errno))
        }
        if link(draft, path) != 0, errno != EEXIST {
            throw StoreError.unreadable(path: path, detail: StoreFile.reason(errno))
        }
        StoreFile.syncFolder(folder)
    }

    private static func removeDraft(_ draft: String) {
        for suffix in ["", "-wal", "-shm", "-journal"] { unlink(draft + suffix) }
    }

    /// Brings an older file up to date in one transaction, after a copy of it was kept.
    private func migrate(backups: String) throws {
        let found = try schemaVersion
        guard found < Migrations.current else { return }
        try StoreFile.makeFolder(backups)
        let name = path.split(separator: "/").last.map(String.init) ?? "flux.db"
        let copy = "\(backups)/\(name).schema-\(found)"
        try translating {
            try queue.writeWithoutTransaction { db in
                try db.inTransaction(.immediate) {
                    // Another process may have been faster.
                    let version = try Store.schemaVersion(db, path: path)
                    guard version < Migrations.current else { return .rollback }
                    // Nobody else writes now, and a reader sees all that was committed, the log included.
                    try StoreFile.keepCopy(at: copy) { draft in
                        var configuration = Configuration()
                        configuration.readonly = true
                        try DatabaseQueue(path: path, configuration: configuration)
                            .writeWithoutTransaction { reader in
                                try reader.execute(sql: "VACUUM INTO ?", arguments: [draft])
                            }
                    }
                    try Migrations.apply(to: db, from: version)
                    return .commit
                }
            }
        }
    }

    /// Makes a store of an earlier schema, for the tests that migrate one.
    package static func createForTesting(at path: String, schema: Int) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA journal_mode = WAL")
            try db.inTransaction(.immediate) {
                try Migrations.apply(to: db, from: 0, through: schema)
                return .commit
            }
        }
        try queue.close()
    }
}
