import FluxCalendar
import GRDB
import GRDBSQLite
import Glibc

extension Store {
    /// Writes a copy of a store that others may be using, and looks whether the copy is sound.
    ///
    /// - Parameters:
    ///   - target: the file, which is put in place whole, with mode 0600.
    ///   - progress: told from time to time how many KiB were written, and how many there are about.
    /// - Returns: the fingerprint of what was copied.
    /// - Throws: ``StoreError``; then there is no file.
    public static func backup(
        from path: String, to target: String,
        progress: ((_ done: Int, _ total: Int) -> Void)? = nil
    ) throws -> String {
        guard case .regular = try StoreFile.examine(path) else {
            throw StoreError.unreadable(path: path, detail: "there is no store yet")
        }
        let source = try openForReading(at: path)
        try StoreFile.makeFolder(StoreFile.folder(of: target))
        var fingerprint = ""
        try StoreFile.keepCopy(at: target) { draft in
            try source.translating {
                try source.queue.writeWithoutTransaction { db in
                    try db.execute(sql: "PRAGMA query_only = OFF")
                    let watch = progress.map { CopyWatch(of: draft, from: path, $0) }
                    watch?.begin(db)
                    defer { watch?.end(db) }
                    // One snapshot, written without what is free in the file (https://www.sqlite.org/lang_vacuum.html).
                    try db.execute(sql: "VACUUM INTO ?", arguments: [draft])
                }
            }
            fingerprint = try verify(draft)
        }
        return fingerprint
    }

    /// Looks whether a file is a sound store.
    ///
    /// - Returns: its fingerprint.
    /// - Throws: ``StoreError``.
    public static func verify(_ path: String) throws -> String {
        guard case .regular = try StoreFile.examine(path) else {
            throw StoreError.unreadable(path: path, detail: "there is no such file")
        }
        let store = try openForReading(at: path)
        return try store.read { copy in
            let problem = try store.translating {
                try String.fetchOne(copy.db, sql: "PRAGMA integrity_check(1)")
            }
            guard problem == "ok" else {
                throw StoreError.corrupt(path: path, detail: problem ?? "no answer")
            }
            return try copy.fingerprint()
        }
    }

    /// Moves a store that nobody can use any more out of the way, with its log.
    ///
    /// - Throws: ``StoreError``; then the store is where it was.
    public static func moveAside(_ path: String, to target: String) throws {
        try StoreFile.makeFolder(StoreFile.folder(of: target))
        guard rename(path, target) == 0 else {
            throw StoreError.failed(
                detail: "moving the damaged store: \(StoreFile.reason(errno))")
        }
        for suffix in ["-wal", "-shm", "-journal"] { rename(path + suffix, target + suffix) }
        StoreFile.syncFolder(StoreFile.folder(of: path))
    }

    /// Puts the content of a copy in the place of a store's, in one step that other processes see as a whole.
    ///
    /// - Parameter backups: the folder for the copy that is kept before a migration of an older copy.
    /// - Throws: ``StoreError``; then the store is as it was.
    public static func restore(from copy: String, to path: String, backups: String) throws {
        if case .absent = try StoreFile.examine(path) { try create(at: path) }
        var configuration = Configuration()
        configuration.busyMode = .timeout(busyTimeout)
        var reading = configuration
        reading.readonly = true
        do {
            let target = try DatabaseQueue(path: path, configuration: configuration)
            let source = try DatabaseQueue(path: copy, configuration: reading)
            try source.backup(to: target)
            try target.writeWithoutTransaction { db in
                // The copy may have been made without a log.
                try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA wal_checkpoint(TRUNCATE)")
            }
            try target.close()
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        }
        _ = try openForWriting(at: path, backups: backups)
    }
}

/// Tells how large a copy has become while SQLite writes it.
private final class CopyWatch {
    /// SQLite calls back after so many steps of its machine: some hundred times a second.
    private static let steps: Int32 = 100_000
    private let copy: String
    private let total: Int
    private let tell: (Int, Int) -> Void

    init(of copy: String, from path: String, _ tell: @escaping (Int, Int) -> Void) {
        self.copy = copy
        self.tell = tell
        total = CopyWatch.size(path)
    }

    func begin(_ db: Database) {
        let watch = Unmanaged.passUnretained(self).toOpaque()
        sqlite3_progress_handler(
            db.sqliteConnection, CopyWatch.steps,
            { pointer in
                guard let pointer else { return 0 }
                let watch = Unmanaged<CopyWatch>.fromOpaque(pointer).takeUnretainedValue()
                watch.tell(CopyWatch.size(watch.copy), watch.total)
                return 0
            }, watch)
    }

    func end(_ db: Database) { sqlite3_progress_handler(db.sqliteConnection, 0, nil, nil) }

    /// In KiB.
    private static func size(_ path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size >> 10) : 0
    }
}
