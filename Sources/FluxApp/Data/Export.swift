import FluxCalendar
import FluxJSON
import FluxStore
import Glibc

/// Files that a command wrote or removed.
public struct FilesResult: Codable, Sendable {
    /// The files.
    public let files: [String]
    /// What was removed from the store: tables and counts.
    public let erased: JSON
    /// What is left elsewhere, for the person to remove.
    public let remaining: [String]
    /// What to ask providers to erase; empty where none was told anything.
    public var providers: [String] = []
    /// What happened, in a sentence.
    public let message: String
    /// Whether nothing was kept.
    public let dryRun: Bool
}

extension App {
    /// The stream that has the settings of the file, without secrets.
    static let settingsStream = "settings"
    /// The folder of an archive that has the files which were copied in.
    static let filesFolder = "files/"

    /// Writes everything stored into a ZIP of JSON files with a manifest.
    ///
    /// - Parameter path: the file; one named after the day when absent.
    /// - Throws: ``Failure`` when the file exists and `options.yes` is not set, or cannot be written.
    public func export(to path: String?, _ options: WriteOptions) throws -> FilesResult {
        try reading { store in
            let clock = try clock(store)
            let target = path ?? "flux-export-\(clock.date).zip"
            if target != "-", access(target, F_OK) == 0, !options.yes {
                throw Failure.invalidArgument(
                    "'\(target)' exists; name another file or overwrite it with '--yes'")
            }
            if options.dryRun {
                return FilesResult(
                    files: [target], erased: .object([]), remaining: [],
                    message:
                        "would export \(ReadTransaction.streams.count + 1) streams to \(target)",
                    dryRun: true)
            }
            let total = try archive(store, at: target, clock)
            rememberCopy(target)
            return FilesResult(
                files: [target], erased: .object([]), remaining: [],
                message: "exported \(Phrase.count(total, "row")) to \(target)", dryRun: false)
        }
    }

    /// Hands the bytes of the archive to `write`.
    public func export(_ write: (ArraySlice<UInt8>) throws -> Void) throws {
        try withSpool { spool in
            _ = try reading { store in try archive(store, at: spool.path, clock(store)) }
            try PrivateFile.read(spool.path, write)
        }
    }

    /// - Returns: how many rows were written.
    private func archive(_ store: ReadTransaction, at path: String, _ clock: UserClock) throws
        -> Int
    {
        let archive = try ZipArchive(path: path, stamp: clock.localNow)
        var members: [ZipArchive.Member] = []
        let total = try store.rowCount()
        var done = 0
        for stream in ReadTransaction.streams {
            members.append(
                try archive.add("\(stream.name).json") { write in
                    try rows(stream.table, store, write) {
                        done += 1
                        onProgress?("Exporting", done, total)
                    }
                })
        }
        members.append(try archive.add("\(App.settingsStream).json", settingRows))
        for name in host.list(paths.files).sorted() {
            members.append(
                try archive.add("\(App.filesFolder)\(name)") { write in
                    try PrivateFile.read("\(paths.files)/\(name)") { try write(Array($0)) }
                    return 1
                })
        }
        let manifest: JSON = [
            "version": 1, "schema_version": .int(Int64(Store.schemaVersion)),
            "exported_at": .string("\(now)"), "fingerprint": .string(try store.fingerprint()),
            "files": try JSON(encoding: members),
            "not_included": ["secrets", "push subscriptions"],
        ]
        _ = try archive.add("manifest.json") { write in
            try write(Array("\(manifest.text)\n".utf8))
            return 1
        }
        try archive.finish()
        return members.reduce(0) { $0 + $1.rows }
    }

    /// The settings of the file, without secrets.
    private func settingRows(_ write: ([UInt8]) throws -> Void) throws -> Int {
        let rows = try config().settings
            .filter { setting in
                try setting.source == .file && !Setting.named(setting.name).isSecret
            }
            .map {
                JSON.object([.init("name", .string($0.name)), .init("value", .string($0.value))])
            }
        var text = "["
        for (index, row) in rows.enumerated() { text += (index == 0 ? "\n" : ",\n") + row.text }
        try write(Array((text + (rows.isEmpty ? "]\n" : "\n]\n")).utf8))
        return rows.count
    }

    private func rows(
        _ table: String, _ store: ReadTransaction, _ write: ([UInt8]) throws -> Void,
        _ progress: () -> Void
    ) throws -> Int {
        /// Rows are handed over in pieces of about this many bytes.
        let piece = 1 << 16
        var buffer: [UInt8] = Array("[".utf8)
        var count = 0
        try store.writeRows(of: table) { bytes in
            buffer += bytes
            if buffer.count >= piece {
                try write(buffer)
                buffer.removeAll(keepingCapacity: true)
            }
        } before: {
            buffer.append(contentsOf: (count == 0 ? "\n" : ",\n").utf8)
            count += 1
            progress()
        }
        buffer.append(contentsOf: (count == 0 ? "]\n" : "\n]\n").utf8)
        try write(buffer)
        return count
    }
}
