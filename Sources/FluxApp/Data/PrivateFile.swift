import Glibc

/// Files that only their owner may read, put in place whole.
enum PrivateFile {
    /// Writes a file with mode 0600 under another name, syncs it and renames it into place; makes the folder with 0700.
    ///
    /// - Throws: ``Failure`` `STORE_FULL`, `STORE_READ_ONLY` or `STORE_UNREADABLE`; then the old file is as it was.
    static func write(_ bytes: [UInt8], to path: String) throws {
        try makeFolder(of: path)
        let path = try target(path)
        let draft = "\(path).new-\(getpid())"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure(path, errno) }
        var keep = false
        defer {
            close(descriptor)
            if !keep { unlink(draft) }
        }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress! + written, $0.count - written)
            }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw failure(path, errno)
            }
            written += count
        }
        guard fsync(descriptor) == 0, rename(draft, path) == 0 else { throw failure(path, errno) }
        keep = true
    }

    /// The file that a path leads to: a link, as dotfile managers make them, stays one, and what it points to is
    /// exchanged. A device, pipe or folder is never put out of its place by a file.
    static func target(_ path: String) throws -> String {
        var status = stat()
        guard stat(path, &status) == 0 else { return path }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw Failure.invalidArgument(
                "'\(path)' is no regular file; name another one, or write to standard output with '-'"
            )
        }
        guard let pointer = realpath(path, nil) else { return path }
        defer { free(pointer) }
        return String(cString: pointer)
    }

    /// Writes a small file with mode 0600 unless it is there.
    ///
    /// - Returns: whether it was not.
    static func create(_ bytes: [UInt8], at path: String) throws -> Bool {
        let draft = "\(path).new-\(getpid())"
        try write(bytes, to: draft)
        defer { unlink(draft) }
        // A link is made whole or not at all.
        if link(draft, path) == 0 { return true }
        guard errno == EEXIST else { throw failure(path, errno) }
        return false
    }

    /// Overwrites a small file whose text always has the same length, without waiting for the disk. One write of so
    /// few bytes is whole or not there, so there is no draft that a killed process could leave. A link is not followed.
    static func overwrite(_ bytes: [UInt8], at path: String) throws {
        try makeFolder(of: path)
        let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw failure(path, errno) }
        defer { close(descriptor) }
        let count = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
        guard count == bytes.count else { throw failure(path, errno) }
    }

    /// Hands the bytes of a regular file over in pieces; a link is not followed.
    static func read(_ path: String, _ take: (ArraySlice<UInt8>) throws -> Void) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { throw failure(path, errno) }
        defer { close(descriptor) }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = buffer.withUnsafeMutableBytes {
                Glibc.read(descriptor, $0.baseAddress, $0.count)
            }
            if count == 0 { return }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw failure(path, errno)
            }
            try take(buffer[..<count])
        }
    }

    /// Makes the folder that a file is in, with its parents.
    static func makeFolder(of path: String) throws {
        guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
        let folder = String(path[..<slash])
        if mkdir(folder, 0o700) == 0 || errno == EEXIST { return }
        guard errno == ENOENT else { throw failure(folder, errno) }
        try makeFolder(of: folder)
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw failure(folder, errno) }
    }

    static func failure(_ path: String, _ number: Int32) -> Failure {
        let reason = String(cString: strerror(number))
        switch number {
        case ENOSPC, EDQUOT, EFBIG:
            return Failure(
                code: "STORE_FULL",
                message: "'\(path)' cannot be written (\(reason)); free some space and try again",
                retryAllowed: true)
        case EROFS, EACCES, EPERM:
            return Failure(
                code: "STORE_READ_ONLY",
                message: "'\(path)' cannot be written (\(reason)); choose another place")
        default:
            return Failure(
                code: "STORE_UNREADABLE",
                message: "'\(path)' cannot be written (\(reason)); check the path")
        }
    }
}
