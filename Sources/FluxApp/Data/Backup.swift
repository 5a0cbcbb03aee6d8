import FluxCalendar
import FluxJSON
import FluxStore
import Glibc

/// A copy of the store that was made or put back.
public struct BackupResult: Codable, Sendable {
    /// The copies that were written.
    public let files: [String]
    /// How many older copies were removed.
    public let erased: JSON
    /// The copies that are there now, newest first.
    public let remaining: [String]
    /// The fingerprint of what was copied; see `flux check --fingerprint`.
    public let fingerprint: String
    /// What happened, in a sentence.
    public let message: String
    /// Whether nothing was kept.
    public let dryRun: Bool
}

extension App {
    /// Copies that flux makes are called so, and a moment in between.
    private static let copyBegin = "flux-"
    private static let copyEnd = ".db"

    /// Writes a verified copy of the store while others may use it.
    ///
    /// - Parameters:
    ///   - path: the file; one named after the moment, in the folder of backups, when absent.
    ///   - keep: how many copies stay in that folder, the newest ones; all when absent.
    /// - Throws: ``Failure`` when the file exists and `options.yes` is not set, or cannot be written.
    public func backup(to path: String?, keep: Int?, _ options: WriteOptions) throws -> BackupResult
    {
        if let keep, keep < 1 {
            throw Failure.invalidArgument("at least 1 copy is kept, not \(keep)")
        }
        guard FileTest.exists(paths.store) else {
            throw Failure(
                code: "NOT_FOUND",
                message: "there is no store yet, so there is nothing to copy; see 'flux --help'")
        }
        let target = path ?? "\(paths.backups)/\(copyName())"
        if FileTest.exists(target), !options.yes {
            throw Failure.invalidArgument(
                "'\(target)' exists; name another file or overwrite it with '--yes'")
        }
        if options.dryRun {
            return BackupResult(
                files: [target], erased: .object([]), remaining: copies(),
                fingerprint: try fingerprint(), message: "would write a copy to \(target)",
                dryRun: true)
        }
        let fingerprint = try Store.backup(from: paths.store, to: target) {
            self.onProgress?("Copying", $0, $1)
        }
        rememberCopy(target)
        var removed = 0
        if let keep {
            for old in copies().dropFirst(keep) where unlink(old) == 0 { removed += 1 }
        }
        let also =
            removed == 0 ? "" : "; \(removed) older \(removed == 1 ? "copy" : "copies") removed"
        return BackupResult(
            files: [target], erased: ["copies": .int(Int64(removed))], remaining: copies(),
            fingerprint: fingerprint, message: "wrote a verified copy to \(target)\(also)",
            dryRun: false)
    }

    /// Puts a copy in the place of the store; what was there is copied first.
    ///
    /// - Throws: ``Failure`` without `options.yes`, and for a file that is no sound store.
    public func restore(from path: String, _ options: WriteOptions) throws -> BackupResult {
        let fingerprint = try Store.verify(path)
        guard options.yes || options.dryRun else {
            throw Failure.invalidArgument(
                "everything in the store is replaced by '\(path)'; confirm with '--yes'")
        }
        var kept: [String] = []
        if FileTest.exists(paths.store) {
            // Never over a copy that is there: it may be the one that is put back.
            var name = copyName("before-restore-")
            while FileTest.exists("\(paths.backups)/\(name)") { name = "again-\(name)" }
            kept = ["\(paths.backups)/\(name)"]
        }
        if options.dryRun {
            return BackupResult(
                files: kept, erased: .object([]), remaining: copies(), fingerprint: fingerprint,
                message: "would put '\(path)' in the place of the store", dryRun: true)
        }
        for copy in kept {
            do {
                _ = try Store.backup(from: paths.store, to: copy)
            } catch StoreError.corrupt {
                // What is damaged cannot be copied soundly; it is moved as it is.
                try Store.moveAside(paths.store, to: copy)
            }
        }
        try Store.restore(from: path, to: paths.store, backups: paths.backups)
        try reseal()
        let before = kept.first.map { "; what was there is in \($0)" } ?? ""
        return BackupResult(
            files: kept, erased: .object([]), remaining: copies(), fingerprint: fingerprint,
            message: "put '\(path)' in the place of the store\(before)", dryRun: false)
    }

    /// A restored trail ends where the copy ended; the row about the restore is its new end, and is sealed as such.
    private func reseal() throws {
        let written = try writing("restore", WriteOptions(), actor: .user) { store -> Bool in
            try store.audit(
                entity: "store", subject: nil, machine: "store", from: nil, to: "restored")
            return true
        }
        guard let seal = written.auditSeal else { return }
        try PrivateFile.overwrite(Array(seal.text.utf8), at: paths.auditSeal)
    }

    private func copyName(_ kind: String = "") -> String {
        "\(App.copyBegin)\(kind)\(copyMoment)\(App.copyEnd)"
    }

    /// The present moment as it stands in names of files.
    var copyMoment: String { "\(now)".filter { $0 != ":" && $0 != "-" } }

    /// The copies in the folder of backups, newest first; those from before a restore are not among them.
    func copies() -> [String] {
        host.list(paths.backups).filter {
            $0.hasPrefix("\(App.copyBegin)2") && $0.hasSuffix(App.copyEnd)
        }.sorted(by: >).map { "\(paths.backups)/\($0)" }
    }
}
