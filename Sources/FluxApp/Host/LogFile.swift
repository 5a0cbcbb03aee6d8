import FluxJSON
import Glibc
import Logging

/// The log: JSON lines in the state folder, with codes, names of commands and the correlation id, never a person's
/// words. It is written beside everything else: where it cannot be, flux goes on without it.
public struct LogFile: LogHandler {
    /// Members of every line.
    public var metadata: Logger.Metadata = [:]
    /// What is less grave is not written.
    public var logLevel: Logger.Level
    private let path: String
    private let correlationID: String
    private let timestamp: String

    /// A logger for one run.
    ///
    /// Nothing is made for it: without the folder of the store there is no log.
    public static func logger(for app: App) -> Logger {
        let level =
            (try? app.settings.text("log.level")).flatMap(Logger.Level.init(rawValue:)) ?? .warning
        let handler = LogFile(
            logLevel: level, path: "\(app.paths.state)/flux.log",
            correlationID: app.host.correlationID,
            timestamp: "\(app.now)")
        return Logger(label: "flux") { _ in handler }
    }

    private init(logLevel: Logger.Level, path: String, correlationID: String, timestamp: String) {
        self.logLevel = logLevel
        self.path = path
        self.correlationID = correlationID
        self.timestamp = timestamp
    }

    /// One member of every line.
    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// Writes one line.
    public func log(event: LogEvent) {
        var members: [JSON.Member] = [
            .init("at", .string(timestamp)), .init("level", .string(event.level.rawValue)),
            .init("event", .string("\(event.message)")),
            .init("correlation_id", .string(correlationID)),
        ]
        for (key, value) in (event.metadata ?? [:]).sorted(by: { $0.key < $1.key }) {
            members.append(.init(key, .string("\(value)")))
        }
        append(JSON.object(members).text + "\n")
    }

    /// One write to a file opened for appending, so that lines of several processes never mix.
    private func append(_ line: String) {
        guard (try? PrivateFile.makeFolder(of: path)) != nil else { return }
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        var line = line
        _ = line.withUTF8 { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    }
}

extension App {
    /// Logs how a command ended: a failing store as an error, everything else for those who ask for it.
    ///
    /// - Parameter command: the name of the command, without its arguments.
    public func logEnd(of command: String, failure: Failure?) {
        guard FileTest.exists(paths.store) else { return }
        let logger = LogFile.logger(for: self)
        guard let failure else {
            logger.info("command ended", metadata: ["command": "\(command)"])
            return
        }
        let details: Logger.Metadata = [
            "command": "\(command)", "code": "\(failure.code)", "exit_code": "\(failure.exitCode)",
        ]
        if failure.exitCode == 6 || failure.exitCode == 7 {
            logger.error("command failed", metadata: details)
        } else {
            logger.info("command refused", metadata: details)
        }
    }
}

/// Questions to the file system.
enum FileTest {
    /// Whether something lies at a path, a broken link included.
    static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// Takes a file away, if it is there.
    static func remove(_ path: String) { unlink(path) }
}
