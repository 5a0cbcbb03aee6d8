import CSQLiteSession
import GRDB
import Glibc

/// Records what a transaction changes in the user's tables, in the format of SQLite's changesets.
///
/// It belongs to a connection and lives as long, since what it knows of the tables is learned once; the connection is
/// used by one thread at a time.
final class ChangeRecorder: @unchecked Sendable {
    private let recorder: OpaquePointer

    init(_ db: Database) throws {
        let names = Schema.userTables.map { strdup($0) }
        defer { for name in names { free(name) } }
        let pointers: [UnsafePointer<CChar>?] = names.map { UnsafePointer($0) }
        guard
            let created = flux_recorder_create(
                UnsafeMutableRawPointer(db.sqliteConnection), pointers, Int32(pointers.count))
        else { throw StoreError.failed(detail: "cannot record changes: out of memory") }
        recorder = created
    }

    deinit { flux_recorder_delete(recorder) }

    /// Forgets what was recorded and records from here on.
    func start() { flux_recorder_start(recorder) }

    /// Ends recording.
    func stop() { flux_recorder_stop(recorder) }

    /// The changes since the start, empty when there are none.
    func changeset() throws -> Changeset {
        var count: Int32 = 0
        var bytes: UnsafeMutableRawPointer?
        let code = flux_recorder_changeset(recorder, &count, &bytes)
        defer { flux_recorder_free(bytes) }
        guard code == 0 else { throw StoreError.failed(detail: "cannot collect changes (\(code))") }
        guard let bytes, count > 0 else { return Changeset(bytes: []) }
        return Changeset(bytes: Array(UnsafeRawBufferPointer(start: bytes, count: Int(count))))
    }
}
