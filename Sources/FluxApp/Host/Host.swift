import FluxCalendar
import Foundation
import Glibc

/// Everything that flux takes from outside: the clock, the environment, files and chance. Handed in once, so that any
/// moment on any machine can be played.
public struct Host: Sendable {
    /// The environment variables.
    public var environment: [String: String]
    /// The present moment.
    public var now: @Sendable () -> Instant
    /// A file's bytes, `nil` when it cannot be read.
    public var read: @Sendable (_ path: String) -> [UInt8]?
    /// The names in a folder, none when it cannot be read.
    public var list: @Sendable (_ path: String) -> [String]
    /// The path that a symbolic link holds.
    public var readLink: @Sendable (_ path: String) -> String?
    /// Joins the log lines, audit rows and the error of this run.
    public var correlationID: String
    /// A clock that only goes forward, in microseconds, for durations in the log.
    public var monotonic: @Sendable () -> Int64

    /// Describes a host.
    public init(
        environment: [String: String], now: @escaping @Sendable () -> Instant,
        read: @escaping @Sendable (String) -> [UInt8]?,
        list: @escaping @Sendable (String) -> [String],
        readLink: @escaping @Sendable (String) -> String?, correlationID: String,
        monotonic: @escaping @Sendable () -> Int64 = { 0 }
    ) {
        self.environment = environment
        self.now = now
        self.read = read
        self.list = list
        self.readLink = readLink
        self.correlationID = correlationID
        self.monotonic = monotonic
    }

    /// The machine that the process runs on. `FLUX_NOW` (RFC 3339) freezes the clock.
    ///
    /// - Throws: ``Failure`` when `FLUX_NOW` cannot be read.
    public static func current() throws -> Host {
        var environment: [String: String] = [:]
        var entry = environ
        while let text = entry.pointee {
            let line = String(cString: text)
            if let equals = line.firstIndex(of: "=") {
                environment[String(line[..<equals])] = String(line[line.index(after: equals)...])
            }
            entry += 1
        }
        var frozen: Instant?
        if let text = environment["FLUX_NOW"], !text.isEmpty {
            guard let instant = Instant(rfc3339: text) else {
                throw Failure.invalidArgument(
                    "FLUX_NOW is no RFC 3339 time; write it like 2026-03-02T09:00:00-05:00 or unset it"
                )
            }
            frozen = instant
        }
        let fixed = frozen
        return Host(
            environment: environment,
            now: { fixed ?? Instant(seconds: Int64(time(nil))) },
            read: Host.readFile,
            list: { (try? FileManager.default.contentsOfDirectory(atPath: $0)) ?? [] },
            readLink: { path in
                var buffer = [CChar](repeating: 0, count: 4096)
                let count = readlink(path, &buffer, buffer.count - 1)
                return count > 0
                    ? String(
                        decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
                    : nil
            },
            correlationID: Host.newCorrelationID(),
            monotonic: {
                var time = timespec()
                clock_gettime(CLOCK_MONOTONIC, &time)
                return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000
            })
    }

    /// No settings file, zone file or template is larger; reading stops there, so that a device file cannot hang flux.
    static let largestFile = 16 << 20

    static func readFile(_ path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            status.st_size <= largestFile
        else { return nil }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var filled = 0
        while filled < bytes.count {
            let count = bytes.withUnsafeMutableBytes {
                Glibc.read(descriptor, $0.baseAddress! + filled, $0.count - filled)
            }
            guard count > 0 else { break }
            filled += count
        }
        return Array(bytes[..<filled])
    }

    /// What the system says of a process; its files have no size.
    static func readProcess(_ pid: Int32) -> [UInt8]? {
        let descriptor = open("/proc/\(pid)/stat", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 4_096)
        let count = Glibc.read(descriptor, &bytes, bytes.count)
        return count > 0 ? Array(bytes[..<count]) : nil
    }

    private static func newCorrelationID() -> String {
        var generator = SystemRandomNumberGenerator()
        let digits = String(UInt64.random(in: .min ... .max, using: &generator), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
