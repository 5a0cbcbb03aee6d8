import GRDB

/// What can go wrong with the store; every case names its error code and a remedy in ``message``.
public enum StoreError: Error, Equatable, Sendable {
    /// `STORE_LOCKED`: another process held the store for longer than the busy time-out.
    case locked
    /// `STORE_CORRUPT`: the file is no sound SQLite database of flux; the detail is SQLite's own.
    case corrupt(path: String, detail: String)
    /// `STORE_FOREIGN`: a sound SQLite database, but not one that flux made.
    case foreign(path: String, detail: String)
    /// `STORE_READ_ONLY`: the file, its folder or its file system refuses writing.
    case readOnly(path: String)
    /// `STORE_FULL`: no space is left where the store lies.
    case full(path: String)
    /// `STORE_UNREADABLE`: the file or folder cannot be opened or created at all.
    case unreadable(path: String, detail: String)
    /// `STORE_FAILED`: SQLite reported something that should not happen; a bug or a failing disk.
    case failed(detail: String)
    /// `SCHEMA_TOO_NEW`: a later flux wrote the store.
    case schemaTooNew(path: String, found: Int, supported: Int)
    /// `SCHEMA_TOO_OLD`: an earlier flux wrote the store and reading must not migrate it.
    case schemaTooOld(path: String, found: Int, supported: Int)
    /// `IDEMPOTENCY_MISMATCH`: the key was used before for something else.
    case idempotencyMismatch(key: String)
    /// `ROLLBACK_CONFLICT`: rows changed since by something else; nothing was applied.
    case rollbackConflict([RowConflict])
    /// `NOT_FOUND`: no such row.
    case notFound(kind: String, reference: String)
    /// `ALREADY_CHANGED`: a compare-and-set lost its race.
    case lostRace(detail: String)

    /// The stable code of the error.
    public var code: String {
        switch self {
        case .locked: "STORE_LOCKED"
        case .corrupt: "STORE_CORRUPT"
        case .foreign: "STORE_FOREIGN"
        case .readOnly: "STORE_READ_ONLY"
        case .full: "STORE_FULL"
        case .unreadable: "STORE_UNREADABLE"
        case .failed: "STORE_FAILED"
        case .schemaTooNew: "SCHEMA_TOO_NEW"
        case .schemaTooOld: "SCHEMA_TOO_OLD"
        case .idempotencyMismatch: "IDEMPOTENCY_MISMATCH"
        case .rollbackConflict: "ROLLBACK_CONFLICT"
        case .notFound: "NOT_FOUND"
        case .lostRace: "ALREADY_CHANGED"
        }
    }

    /// What failed and what to do, in one line without a person's words.
    public var message: String {
        switch self {
        case .locked:
            "the store is locked by another process; wait for it to finish and run the command again"
        case .corrupt(let path, let detail):
            "the store '\(path)' is damaged (\(detail)); put a copy in its place with 'flux restore FILE', or save what "
                + "can be read with 'flux doctor --repair'"
        case .foreign(let path, let detail):
            "'\(path)' is not a flux store (\(detail)); move it away or point FLUX_HOME elsewhere"
        case .readOnly(let path):
            "the store '\(path)' cannot be written; make the file and its folder writable, or set FLUX_HOME to a "
                + "folder that is"
        case .full(let path):
            "no space is left for the store '\(path)'; free some and run the command again, nothing was changed"
        case .unreadable(let path, let detail):
            "the store '\(path)' cannot be opened (\(detail)); check the path and its permissions with 'ls -ld'"
        case .failed(let detail):
            "the store failed (\(detail)); nothing was changed, this is a bug or a failing disk: run 'flux check'"
        case .schemaTooNew(let path, let found, let supported):
            "the store '\(path)' has schema \(found), this flux knows \(supported); install the newer flux that wrote it"
        case .schemaTooOld(let path, let found, let supported):
            "the store '\(path)' has schema \(found), this flux needs \(supported); run 'flux migrate' to bring it up "
                + "to date"
        case .idempotencyMismatch(let key):
            "the idempotency key '\(key)' was used for another request; use a new key"
        case .rollbackConflict(let rows):
            "\(rows.count) \(rows.count == 1 ? "row was" : "rows were") changed since by something else; run it again "
                + "with '--keep' to leave them as they are or '--force' to overwrite them"
        case .notFound(let kind, let reference):
            "there is no \(kind) '\(reference)'; see the numbers with '\(StoreError.lister(of: kind))'"
        case .lostRace(let detail):
            "\(detail) was changed by another process at the same moment; look at it and try again"
        }
    }

    private static func lister(of kind: String) -> String {
        switch kind {
        case "goal": "flux goal list --status all"
        case "flow": "flux flow list"
        case "conversation": "flux chat history"
        case "entry", "change": "flux log"
        case "pattern": "flux patterns"
        default: "flux list --status all"
        }
    }
}

/// A row that an undo could not restore, because something else changed it since.
public struct RowConflict: Codable, Equatable, Sendable {
    /// The table.
    public let table: String
    /// The row's number, -1 when its key is no number.
    public let number: Int64
    /// Why: `changed`, `gone`, `taken`, `constraint` or `reference`.
    public let kind: String
}

extension StoreError {
    /// The error that stands for one of SQLite's.
    init(_ error: DatabaseError, path: String) {
        switch error.resultCode.primaryResultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self = .locked
        case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT:
            self = .corrupt(path: path, detail: error.message ?? "damaged")
        case .SQLITE_READONLY, .SQLITE_PERM:
            self = .readOnly(path: path)
        case .SQLITE_FULL:
            self = .full(path: path)
        case .SQLITE_CANTOPEN, .SQLITE_AUTH:
            // The file may be fine and its folder not: a log and its index have to be made beside it.
            self =
                StoreFile.obstacle(beside: path)
                ?? .unreadable(path: path, detail: error.message ?? "no access")
        case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE:
            self = .full(path: path)
        case .SQLITE_IOERR, .SQLITE_NOLFS:
            self = .failed(
                detail:
                    "\(error.message ?? "input/output error") (\(error.extendedResultCode.rawValue))"
            )
        case .SQLITE_ERROR where error.message?.hasPrefix("no such table") == true,
            .SQLITE_ERROR where error.message?.hasPrefix("no such column") == true:
            self = .corrupt(path: path, detail: error.message ?? "incomplete schema")
        default:
            self = .failed(
                detail: "\(error.message ?? "unknown") (\(error.extendedResultCode.rawValue))")
        }
    }
}
