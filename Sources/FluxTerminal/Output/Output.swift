import Glibc

/// Why output could not be written.
public enum OutputError: Error, Equatable, Sendable {
    /// The reader of the pipe has gone: the program ends quietly.
    case brokenPipe
    /// The disk or quota is full.
    case noSpace
    /// There is no such output: the parent closed it.
    case closed
    /// Another error of the system, by its number.
    case system(Int32)

    init(errno code: Int32) {
        self =
            switch code {
            case EPIPE: .brokenPipe
            case ENOSPC, EDQUOT: .noSpace
            case EBADF: .closed
            case _: .system(code)
            }
    }

    /// What went wrong, for people; empty for a broken pipe, about which nobody is left to be told.
    public var message: String {
        switch self {
        case .brokenPipe: ""
        case .noSpace: "cannot write the output: the disk is full; free some space and run it again"
        case .closed: "cannot write the output: it is closed; run it with standard output open"
        case .system(let code):
            "cannot write the output: \(String(cString: strerror(code))); send it somewhere else"
        }
    }
}

/// A buffered writer for one descriptor.
///
/// Text goes out when the buffer is full, on `flush`, and nowhere else: call `flush` before the process ends, since
/// only its error tells that everything was written. After an error everything later fails with the same one.
public final class Output {
    private let descriptor: Int32
    private let capacity: Int
    private var buffer: [UInt8] = []
    private var failure: OutputError?

    /// Makes a writer for `descriptor`, which stays the caller's.
    public init(descriptor: Int32 = STDOUT_FILENO, capacity: Int = 65_536) {
        self.descriptor = descriptor
        self.capacity = capacity
    }

    /// Writes bytes as they are: an archive, not text.
    public func write(_ bytes: ArraySlice<UInt8>) throws(OutputError) {
        if let failure { throw failure }
        buffer += bytes
        if buffer.count >= capacity { try flush() }
    }

    /// Writes `text` as it is. Throws when the buffer had to go out and could not.
    public func write(_ text: String) throws(OutputError) {
        if let failure { throw failure }
        buffer.append(contentsOf: text.utf8)
        if buffer.count >= capacity { try flush() }
    }

    /// Writes `text` and a newline.
    public func writeLine(_ text: String = "") throws(OutputError) {
        try write(text)
        try write("\n")
    }

    /// Writes each of `lines` and a newline after it.
    public func writeLines(_ lines: [String]) throws(OutputError) {
        for line in lines { try writeLine(line) }
    }

    /// Writes out what is in the buffer; waits for a slow reader, goes on after signals and short writes.
    public func flush() throws(OutputError) {
        if let failure { throw failure }
        guard !buffer.isEmpty else { return }
        let code = Output.writeAll(buffer[...], to: descriptor)
        buffer.removeAll(keepingCapacity: true)
        guard code != 0 else { return }
        let error = OutputError(errno: code)
        failure = error
        throw error
    }

    /// Writes all bytes; returns 0 or the error number.
    static func writeAll(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Int32 {
        bytes.withUnsafeBytes { raw in
            var offset = 0
            while offset < raw.count {
                let count = Glibc.write(descriptor, raw.baseAddress! + offset, raw.count - offset)
                if count > 0 {
                    offset += count
                    continue
                }
                switch errno {
                case EINTR:
                    continue
                case EAGAIN:
                    // An output that another process made non-blocking; wait as a blocking one would.
                    var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                    _ = poll(&wanted, 1, -1)
                case let code:
                    return code == 0 ? EIO : code
                }
            }
            return 0
        }
    }
}
