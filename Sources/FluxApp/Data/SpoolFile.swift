import Glibc

/// A file of flux's own that is gone when it was used: for what comes through a pipe and has to be read twice, or is
/// written in another order than it goes out.
public struct SpoolFile {
    /// Where it is.
    public let path: String
    private let descriptor: Int32

    fileprivate init(in folder: String) throws {
        try PrivateFile.makeFolder(of: "\(folder)/spool")
        path = "\(folder)/spool-\(getpid())"
        // What another run with the same number left.
        unlink(path)
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw PrivateFile.failure(path, errno) }
    }

    /// Appends bytes.
    public func write(_ bytes: ArraySlice<UInt8>) throws {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw PrivateFile.failure(path, errno)
            }
            rest = rest.dropFirst(count)
        }
    }

    fileprivate func remove() {
        close(descriptor)
        unlink(path)
    }
}

extension App {
    /// Runs `body` with an empty file that only its owner may read, and removes it.
    public func withSpool<Result>(_ body: (SpoolFile) throws -> Result) throws -> Result {
        let spool = try SpoolFile(in: paths.cache)
        defer { spool.remove() }
        return try body(spool)
    }
}
