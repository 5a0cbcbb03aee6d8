import CSQLiteSession
import GRDB
import Glibc

/// Records what a transaction changes in the user's tables, with SQLite's session extension.
struct ChangeRecorder: ~Copyable {
    private let session: UnsafeMutableRawPointer

    init(_ db: Database) throws {
        var created: UnsafeMutableRawPointer?
        let names = Schema.userTables.map { strdup($0) }
        defer { for name in names { free(name) } }
        var pointers: [UnsafePointer<CChar>?] = names.map { UnsafePointer($0) }
        let code = flux_session_create(
            UnsafeMutableRawPointer(db.sqliteConnection), &pointers, Int32(pointers.count), &created
        )
        guard code == 0, let created else {
            throw StoreError.failed(detail: "cannot record changes (\(code))")
        }
        session = created
    }

    deinit { flux_session_delete(session) }

    /// The changes so far, empty when there are none.
    func changeset() throws -> Changeset {
        var count: Int32 = 0
        var bytes: UnsafeMutableRawPointer?
        let code = flux_session_changeset(session, &count, &bytes)
        defer { flux_session_free(bytes) }
        guard code == 0 else { throw StoreError.failed(detail: "cannot collect changes (\(code))") }
        guard let bytes, count > 0 else { return Changeset(bytes: []) }
        return Changeset(bytes: Array(UnsafeRawBufferPointer(start: bytes, count: Int(count))))
    }
}
