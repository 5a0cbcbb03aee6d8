import Crypto
import FluxJSON
import FluxStore
import Glibc

extension App {
    /// Puts a whole export into an empty store: every row of every stream as it was, in one transaction that `undo`
    /// takes back. The same export brought in again changes nothing.
    ///
    /// - Throws: ``Failure`` `IMPORT_INVALID` for an archive that is damaged, was tampered with or is none, and for a
    ///   store that holds something else.
    public func importArchive(at path: String, _ options: WriteOptions) throws -> Written<
        ImportResult
    > {
        let streams = Set(ReadTransaction.streams.map { "\($0.name).json" })
        let archive = try ZipReader(path: path) { name in
            streams.contains(name) || name == "manifest.json"
                || name == "\(App.settingsStream).json" || App.isCopiedFile(name)
        }
        let manifest = try self.manifest(of: archive)
        var isSealed: AuditSeal?
        let written = try writing("import", options, rehearses: false) { store -> ImportResult in
            guard try store.isEmpty() else {
                guard try store.fingerprint() == manifest.fingerprint else {
                    throw ZipReader.invalid(
                        "the store is not empty, and a whole export takes the place of everything; erase it first with "
                            + "'flux delete', or set FLUX_HOME to an empty folder")
                }
                return result(
                    imported: 0, skipped: manifest.total, "everything in it is here already",
                    dryRun: options.dryRun)
            }
            let clock = try clock(store)
            // From here on the triggers count.
            try store.recountTally(for: clock.tally)
            let tasks = try restore(manifest, from: archive, store)
            guard try store.fingerprint() == manifest.fingerprint,
                try store.verifyAudit(against: nil).ok
            else {
                throw ZipReader.invalid(
                    "what the archive holds is not what its manifest says; export it anew")
            }
            isSealed = try store.auditHead()
            return result(
                imported: tasks, skipped: 0,
                "\(options.dryRun ? "would import" : "imported") \(Phrase.count(manifest.total, "row")), "
                    + "\(Phrase.count(tasks, "task")) among them", dryRun: options.dryRun)
        }
        if !options.dryRun, !written.replayed {
            try copyIn(manifest, from: archive)
            if let isSealed {
                try PrivateFile.overwrite(Array(isSealed.text.utf8), at: paths.auditSeal)
            }
        }
        return written
    }

    // MARK: - The manifest

    private struct Manifest {
        let fingerprint: String
        let members: [ZipArchive.Member]
        var total: Int { members.reduce(0) { $0 + $1.rows } }
    }

    /// No manifest is larger than this, in bytes.
    private static let longestManifest: UInt64 = 1 << 20
    /// No row is larger than this, in bytes: a journal entry of a large import is the largest.
    private static let longestRow = 512 << 20

    /// Reads the manifest and holds every member to its checksum before anything is written.
    private func manifest(of archive: ZipReader) throws -> Manifest {
        var bytes: [UInt8] = []
        try archive.read("manifest.json", limit: App.longestManifest) { bytes += $0 }
        guard let json = try? JSON(parsing: String(decoding: bytes, as: UTF8.self)),
            json["version"]?.intValue == 1, let schema = json["schema_version"]?.intValue,
            let fingerprint = json["fingerprint"]?.stringValue,
            let list = json["files"]?.arrayValue,
            let members = try? list.map({ try $0.decoded(as: ZipArchive.Member.self) })
        else {
            throw ZipReader.invalid("the manifest of the archive cannot be read; export it anew")
        }
        guard schema <= Int64(Store.schemaVersion) else {
            throw Failure(
                code: "SCHEMA_TOO_NEW",
                message:
                    "the export has schema \(schema), and this flux knows \(Store.schemaVersion); install a newer flux"
            )
        }
        guard Set(members.map(\.name) + ["manifest.json"]) == Set(archive.names) else {
            throw ZipReader.invalid(
                "the archive does not hold what its manifest lists; export it anew")
        }
        for member in members {
            var hash = SHA256()
            try archive.read(member.name) { hash.update(data: $0) }
            guard Array(hash.finalize()).hexadecimal == member.sha256 else {
                throw ZipReader.invalid(
                    "'\(member.name)' in the archive was changed since it was exported; export it anew"
                )
            }
        }
        return Manifest(fingerprint: fingerprint, members: members)
    }

    // MARK: - Rows

    /// - Returns: how many tasks there were.
    private func restore(
        _ manifest: Manifest, from archive: ZipReader, _ store: WriteTransaction
    ) throws -> Int {
        var done = 0
        var tasks = 0
        for stream in ReadTransaction.streams {
            guard let member = manifest.members.first(where: { $0.name == "\(stream.name).json" })
            else { continue }
            var restorer = try store.restorer(ofStream: stream.name)
            var rows = 0
            try eachRow(of: member.name, in: archive) { row in
                do {
                    try restorer.restore(row)
                } catch let bad as StreamRestorer.BadRow {
                    throw ZipReader.invalid(
                        "row \(rows + 1) of '\(member.name)' cannot be restored: \(bad.message); export it anew"
                    )
                }
                rows += 1
                done += 1
                onProgress?("Importing", done, manifest.total)
            }
            guard rows == member.rows else {
                throw ZipReader.invalid(
                    "'\(member.name)' has \(rows) rows where the manifest says \(member.rows); export it anew"
                )
            }
            if stream.name == "tasks" { tasks = rows }
        }
        return tasks
    }

    /// Reads a list with a row a line, as an export writes it, a row at a time.
    private func eachRow(
        of name: String, in archive: ZipReader, _ take: (JSON) throws -> Void
    ) throws {
        var line: [UInt8] = []
        func finish() throws {
            defer { line.removeAll(keepingCapacity: true) }
            while let last = line.last, last == UInt8(ascii: ",") || last <= 0x20 {
                line.removeLast()
            }
            guard !line.isEmpty, !["[", "]", "[]"].contains(where: { line.elementsEqual($0.utf8) })
            else { return }
            guard let row = try? JSON(parsing: String(decoding: line, as: UTF8.self)) else {
                throw ZipReader.invalid("a row of '\(name)' is no JSON; export it anew")
            }
            try take(row)
        }
        try archive.read(name) { bytes in
            var rest = bytes[...]
            while let end = rest.firstIndex(of: 0x0A) {
                line += rest[..<end]
                try finish()
                rest = rest[(end + 1)...]
            }
            line += rest
            guard line.count <= App.longestRow else {
                throw ZipReader.invalid("a row of '\(name)' is too large; it is refused")
            }
        }
        try finish()
    }

    // MARK: - Files and settings

    /// Whether a member is a file that was copied in: a plain name in the one folder.
    private static func isCopiedFile(_ name: String) -> Bool {
        guard name.hasPrefix(filesFolder) else { return false }
        let rest = name.dropFirst(filesFolder.count)
        let isPlain = rest.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                || (0x61...0x7A).contains(byte) || [0x2D, 0x2E, 0x5F].contains(byte)
        }
        return isPlain && !rest.isEmpty && !rest.hasPrefix(".")
    }

    /// Settings that name addresses, programs and files.
    private static let placesAndPrograms = ["model.", "twilio.", "serve.", "outbox.", "workflows."]

    private func copyIn(_ manifest: Manifest, from archive: ZipReader) throws {
        for member in manifest.members where member.name.hasPrefix(App.filesFolder) {
            var bytes: [UInt8] = []
            try archive.read(member.name) { bytes += $0 }
            try PrivateFile.write(
                bytes, to: "\(paths.files)/\(member.name.dropFirst(App.filesFolder.count))")
        }
        guard manifest.members.contains(where: { $0.name == "\(App.settingsStream).json" }) else {
            return
        }
        let own = Dictionary(
            uniqueKeysWithValues: try config().settings.map { ($0.name, $0.source) })
        try eachRow(of: "\(App.settingsStream).json", in: archive) { row in
            guard let name = row["name"]?.stringValue, let value = row["value"]?.stringValue,
                let source = own[name]
            else { return }
            // What is set here already was meant for here. Where flux connects to, what it runs and listens to is for
            // the person of this machine to say, not for a file.
            let isTrusted = !App.placesAndPrograms.contains { name.hasPrefix($0) }
            guard source == .default, isTrusted else { return }
            _ = try? setConfig(name, to: value, dryRun: false)
        }
    }

    private func result(
        imported: Int, skipped: Int, _ message: String, dryRun: Bool
    ) -> ImportResult {
        ImportResult(
            imported: imported, skipped: skipped, updated: 0, errors: [], tasks: [],
            message: message, dryRun: dryRun)
    }
}
