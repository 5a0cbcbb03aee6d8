import FluxCalendar
import GRDB
import GRDBSQLite
import Synchronization

/// The store: one SQLite file that holds everything a person told flux.
///
/// Reading goes through ``read(_:)``, which cannot change the file; every change goes through
/// ``write(_:dryRun:_:)``, which journals it. There is no other way in.
public final class Store: Sendable {
    /// Where the file lies.
    public let path: String
    /// How the file was opened, which a person is told when it is not the usual way.
    public let access: Access
    let queue: DatabaseQueue
    /// The version of the schema whose triggers were last found to be ours.
    let trustedSchema = Mutex<Int64?>(nil)
    /// What records the changes of a transaction, from the first one on; it must go before the connection does.
    let recorder = Mutex<ChangeRecorder?>(nil)

    /// How a store was opened.
    public enum Access: Equatable, Sendable {
        /// For reading and writing.
        case writing
        /// For reading only.
        case reading
        /// For reading a file system that refuses even the lock files that readers need; what another process writes
        /// at the same time is not seen.
        case immutable
        /// There is no file yet: an empty store in memory stands for it.
        case absent
    }

    /// The version of SQLite at work.
    public static var sqliteVersion: String { String(cString: sqlite3_libversion()) }

    init(path: String, access: Access, queue: DatabaseQueue) {
        self.path = path
        self.access = access
        self.queue = queue
    }

    deinit { recorder.withLock { $0 = nil } }

    /// Reads within one snapshot.
    ///
    /// - Throws: ``StoreError``, or what `body` throws.
    public func read<Result>(_ body: (ReadTransaction) throws -> Result) throws -> Result {
        try translating {
            try queue.writeWithoutTransaction { db in
                try db.execute(sql: "BEGIN DEFERRED")
                defer { try? db.execute(sql: "ROLLBACK") }
                return try body(ReadTransaction(db: db))
            }
        }
    }

    func translating<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        }
    }
}
