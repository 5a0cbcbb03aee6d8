import FluxCalendar
import FluxJSON
import FluxStore
import Glibc

/// Formats that tasks alone are written in.
public enum ExportFormat: String, CaseIterable, Sendable {
    /// Everything stored, in an archive.
    case zip
    /// One JSON document with all tasks.
    case json
    /// A task a line, as `flux import` takes it.
    case jsonl
    /// A table with a line of names (RFC 4180).
    case csv
    /// iCalendar (RFC 5545).
    case ics
}

extension App {
    /// Hands all tasks to `write`, a line at a time, in bounded memory.
    ///
    /// - Parameters:
    ///   - asEvents: in a calendar, write events instead of to-dos.
    ///   - write: takes a line, without its line feed.
    /// - Returns: how many tasks there were.
    public func exportTasks(
        as format: ExportFormat, asEvents: Bool = false, _ write: (_ line: String) throws -> Void
    ) throws -> Int {
        try reading { store in
            let clock = try clock(store)
            if format == .ics {
                return try withoutActuallyEscaping(write) { write in
                    try CalendarExport(
                        zones: zones, now: now, asEvents: asEvents,
                        standardMinutes: settings.integer("task.default_minutes")
                    ) { try write(String(decoding: $0.dropLast(), as: UTF8.self)) }
                    .run(store)
                }
            }
            var count = 0
            var query = TaskQuery()
            query.order = .number
            switch format {
            case .zip, .jsonl, .ics: break
            case .json: try write("{\"schema\":\"flux.export/1\",\"tasks\":[")
            case .csv: try write(App.columns.joined(separator: ",") + "\r")
            }
            // A comma stands between two tasks, so each is written when the next one comes.
            var before: String?
            try store.eachTask(query) { record in
                count += 1
                let json = try JSON(encoding: TaskView(record, zone: clock.zone))
                switch format {
                case .csv: try write(App.row(json) + "\r")
                case .zip, .jsonl, .ics: try write(json.text)
                case .json:
                    if let before { try write(before + ",") }
                    before = json.text
                }
            }
            if let before { try write(before) }
            if format == .json { try write("]}") }
            return count
        }
    }

    /// Writes all tasks into a file with mode 0600, which is put in place whole.
    ///
    /// - Throws: ``Failure`` when the file exists and `options.yes` is not set, or cannot be written.
    public func exportTasks(
        as format: ExportFormat, asEvents: Bool = false, to path: String, _ options: WriteOptions
    ) throws -> FilesResult {
        if path != "-", access(path, F_OK) == 0, !options.yes {
            throw Failure.invalidArgument(
                "'\(path)' exists; name another file or overwrite it with '--yes'")
        }
        var count = 0
        if options.dryRun {
            count = try exportTasks(as: format, asEvents: asEvents) { _ in }
        } else {
            let file = try LineFile(path)
            count = try exportTasks(as: format, asEvents: asEvents) { try file.write($0) }
            try file.finish()
            rememberCopy(path)
        }
        return FilesResult(
            files: [path], erased: .object([]), remaining: [],
            message:
                "\(options.dryRun ? "would export" : "exported") \(Phrase.count(count, "task")) to \(path)",
            dryRun: options.dryRun)
    }

    /// The name of an export that was given none.
    public func exportName(_ format: ExportFormat) throws -> String {
        "flux-export-\(try reading { try clock($0).date }).\(format.rawValue)"
    }

    private static let columns = [
        "number", "id", "title", "status", "scheduled_at", "scheduled_local", "duration_minutes",
        "location_trigger", "recurrence_rule", "goal", "tags", "completed_at", "created_at",
        "notes", "amount", "description",
    ]

    private static func row(_ task: JSON) -> String {
        columns.map { column in
            switch task[column] {
            case nil, .null?: ""
            case .string(let text)?: CSV.field(text)
            case .int(let number)?: "\(number)"
            case .array(let values)?:
                CSV.field(values.compactMap(\.stringValue).joined(separator: " "))
            case .object?: CSV.field(task[column]?["title"]?.stringValue ?? "")
            case .bool(let value)?: "\(value)"
            case .double(let number)?: "\(number)"
            }
        }.joined(separator: ",")
    }
}

/// A file that is written line by line.
private final class LineFile {
    private static let piece = 1 << 16
    private let draft: DraftFile
    private var buffer: [UInt8] = []

    init(_ path: String) throws { draft = try DraftFile(path) }

    func write(_ line: String) throws {
        buffer += line.utf8
        buffer.append(0x0A)
        if buffer.count >= LineFile.piece { try flush() }
    }

    func finish() throws {
        try flush()
        try draft.finish()
    }

    private func flush() throws {
        try draft.write(buffer)
        buffer.removeAll(keepingCapacity: true)
    }
}
