import Glibc

/// The lines that were entered at a prompt, oldest first, optionally kept in a file.
///
/// The file holds one entry a line (`\\` and `\n` stand for backslash and newline), is readable by its owner only, and
/// grows by appending, so that two programs lose nothing to each other; when it has more than twice the limit, loading
/// rewrites it. A file that cannot be read or written is no reason to fail: the history then lives in memory.
public struct LineHistory: Sendable {
    /// How many entries are kept.
    public static let limit = 1_000

    /// The entries, oldest first; no two neighbors are equal.
    public private(set) var entries: [String] = []
    private let path: String?
    private var isLoaded = false

    /// A history in the file at `path`, or in memory only.
    public init(path: String? = nil) { self.path = path }

    /// Reads the file, once; entries added before stay the newest.
    public mutating func load() {
        guard !isLoaded, let path else { return }
        isLoaded = true
        guard let bytes = HistoryFile.read(path) else { return }
        let lines = bytes.split(separator: 10).map { LineHistory.decode($0) }
        let added = entries
        entries = []
        for entry in lines + added { append(entry) }
        if lines.count > 2 * LineHistory.limit {
            HistoryFile.replace(path, with: Array(entries.map(LineHistory.encode).joined().utf8))
        }
    }

    /// Adds an entry; false when it equals the last one and so was not added.
    @discardableResult
    public mutating func add(_ entry: String) -> Bool {
        load()
        guard append(entry) else { return false }
        if let path { HistoryFile.append(Array(LineHistory.encode(entry).utf8), to: path) }
        return true
    }

    @discardableResult
    private mutating func append(_ entry: String) -> Bool {
        guard entry != entries.last else { return false }
        entries.append(entry)
        if entries.count > LineHistory.limit {
            entries.removeFirst(entries.count - LineHistory.limit)
        }
        return true
    }

    static func encode(_ entry: String) -> String {
        var line = String.UnicodeScalarView()
        for scalar in entry.unicodeScalars {
            switch scalar {
            case "\\": line.append(contentsOf: "\\\\".unicodeScalars)
            case "\n": line.append(contentsOf: "\\n".unicodeScalars)
            case _: line.append(scalar)
            }
        }
        line.append("\n")
        return String(line)
    }

    static func decode(_ line: some Sequence<UInt8>) -> String {
        var bytes: [UInt8] = []
        var isEscaped = false
        for byte in line {
            if isEscaped {
                bytes.append(byte == UInt8(ascii: "n") ? 10 : byte)
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// The history's file; every failure is silent.
private enum HistoryFile {
    /// A longer file is not ours, and reading it would only cost memory.
    private static let longest = 16 << 20
    private static let ownerOnly: mode_t = 0o600

    static func read(_ path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            status.st_size <= longest
        else { return nil }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var used = 0
        while used < bytes.count {
            let room = bytes.count - used
            let count = bytes.withUnsafeMutableBytes { raw in
                Glibc.read(descriptor, raw.baseAddress! + used, room)
            }
            if count < 0, errno == EINTR { continue }
            if count <= 0 { break }
            used += count
        }
        return Array(bytes[..<used])
    }

    static func append(_ bytes: [UInt8], to path: String) {
        let flags = O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
        let descriptor = open(path, flags, ownerOnly)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        // A file that an earlier umask or a copy left readable for others.
        fchmod(descriptor, ownerOnly)
        _ = Output.writeAll(bytes[...], to: descriptor)
    }

    static func replace(_ path: String, with bytes: [UInt8]) {
        let temporary = "\(path).\(getpid())"
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
        let descriptor = open(temporary, flags, ownerOnly)
        guard descriptor >= 0 else { return }
        let isWritten = Output.writeAll(bytes[...], to: descriptor) == 0 && fsync(descriptor) == 0
        close(descriptor)
        if !isWritten || rename(temporary, path) != 0 { unlink(temporary) }
    }
}
