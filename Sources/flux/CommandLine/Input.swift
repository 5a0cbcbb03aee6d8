import FluxApp
import FluxCalendar
import FluxJSON
import FluxStore
import FluxTerminal
import Glibc

/// What commands read beside their options.
extension Session {
    /// More than this is no text that a person typed.
    private static let longestInput = 4 << 20
    /// More than this is no list of tasks.
    static let longestImport = 256 << 20

    /// The words of the arguments, or of standard input where `-` or `--stdin` says so.
    func text(_ words: [String], stdin: Bool) throws -> String {
        if stdin || words == ["-"] {
            guard words.isEmpty || words == ["-"] else {
                throw Failure.invalidArgument(
                    "'--stdin' takes the place of the words; give one of them")
            }
            return try utf8(bytes(of: STDIN_FILENO, name: "standard input"), name: "standard input")
        }
        guard !words.isEmpty else {
            throw Failure(
                code: "USAGE", message: "there are no words; see the examples in 'flux --help'")
        }
        return words.joined(separator: " ")
    }

    /// The text of a file, or of standard input for `-`.
    ///
    /// - Parameter limit: the most bytes.
    func file(_ path: String, limit: Int = Session.longestInput) throws -> String {
        if path == "-" {
            return try utf8(
                bytes(of: STDIN_FILENO, name: "standard input", limit: limit),
                name: "standard input")
        }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw Failure(
                code: "NOT_FOUND",
                message:
                    "'\(path)' cannot be read (\(String(cString: strerror(errno)))); check the path"
            )
        }
        defer { close(descriptor) }
        return try utf8(bytes(of: descriptor, name: path, limit: limit), name: path)
    }

    /// Runs `body` with the path of a file; standard input, for `-`, is kept in one meanwhile.
    func withFile<Result>(_ path: String, _ body: (_ path: String) throws -> Result) throws
        -> Result
    {
        guard path == "-" else {
            guard access(path, R_OK) == 0 else {
                throw Failure(
                    code: "NOT_FOUND",
                    message:
                        "'\(path)' cannot be read (\(String(cString: strerror(errno)))); check the path"
                )
            }
            return try body(path)
        }
        return try app.withSpool { spool in
            try bytes(of: STDIN_FILENO, name: "standard input", limit: Session.longestImport) {
                try spool.write($0)
            }
            return try body(spool.path)
        }
    }

    private func utf8(_ bytes: [UInt8], name: String) throws -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure.invalidArgument(
                "'\(name)' holds no UTF-8 text; convert it with 'iconv' and try again")
        }
        readTexts.append(text)
        return text
    }

    private func bytes(
        of descriptor: Int32, name: String, limit: Int = Session.longestInput
    ) throws -> [UInt8] {
        var result: [UInt8] = []
        try bytes(of: descriptor, name: name, limit: limit) { result += $0 }
        return result
    }

    private func bytes(
        of descriptor: Int32, name: String, limit: Int, _ take: (ArraySlice<UInt8>) throws -> Void
    ) throws {
        var total = 0
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count == 0 { return }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw Failure.invalidArgument(
                    "'\(name)' cannot be read (\(String(cString: strerror(errno)))); check it")
            }
            total += count
            guard total <= limit else {
                throw Failure.invalidArgument(
                    "'\(name)' holds more than \(limit >> 20) MiB; give less at once")
            }
            try take(buffer[..<count])
        }
    }

    /// Runs `body` with references, and lets a person choose where one fits several tasks.
    func choosing<Result>(_ references: [String], _ body: ([String]) throws -> Result) throws
        -> Result
    {
        do {
            return try body(references)
        } catch {
            let failure = Failure(error)
            guard failure.code == "AMBIGUOUS", references.count == 1, let prompt = prompt()?.prompt,
                let candidates = failure.details["candidates"]?.arrayValue, !candidates.isEmpty
            else { throw error }
            // The title comes first, since its words choose too.
            let titles = candidates.map { candidate in
                let number = candidate["number"]?.intValue.map { " (\($0))" } ?? ""
                let local = candidate["scheduled_local"]?.stringValue.flatMap {
                    CivilDateTime($0.prefix(19))
                }
                let time = local.map { ", \($0.date.shortText) \($0.time.hourMinute)" } ?? ""
                return "\(candidate["title"]?.stringValue ?? "")\(time)\(number)"
            }
            guard case .value(let index) = try prompt.choose("Which one?", from: titles) else {
                throw Session.interrupted
            }
            return try body([
                candidates[index]["number"]?.intValue.map { String($0) } ?? references[0]
            ])
        }
    }

    /// Runs `body` with words; where something is missing, a person at a terminal is asked once for it.
    func askingBack<Result>(_ text: String, _ body: (String) throws -> Result) throws -> Result {
        do {
            return try body(text)
        } catch {
            let failure = Failure(error)
            guard failure.code == "CLARIFICATION_NEEDED", let prompt = prompt()?.prompt else {
                throw error
            }
            guard case .text(let reply) = try prompt.ask(failure.message) else {
                throw Session.interrupted
            }
            return try body("\(text) \(reply)")
        }
    }

    /// Shows what was written to tasks.
    func show(_ schema: String, _ written: Written<TaskChangeResult>) throws {
        let result = written.value
        try show(schema, result, replayed: written.replayed, rows: "tasks") {
            TaskChangeView(result).lines(in: $0)
        }
    }

    /// Shows what was changed of tasks.
    func show(_ schema: String, _ written: Written<TaskResult>) throws {
        let result = written.value
        try show(schema, result, replayed: written.replayed, rows: "tasks") { format in
            Sentence(result.message).lines(in: format)
                + TaskTable(result.tasks, dates: true).lines(in: format)
        }
    }
}
