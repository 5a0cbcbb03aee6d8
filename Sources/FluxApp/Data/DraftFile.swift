import Glibc

/// A file that has no name until it is whole: what ends half-way, killed or canceled, leaves nothing behind.
///
/// Where the file system cannot make files without a name (open(2), `O_TMPFILE`), it has one of its own until then.
final class DraftFile {
    /// Where it will be.
    let path: String
    /// Open for writing, with mode 0600.
    let descriptor: Int32
    private let draft: String
    private var isNamed: Bool

    /// Makes an empty draft of a file.
    ///
    /// - Throws: ``Failure`` when the folder cannot be written.
    init(_ name: String) throws {
        let path = try PrivateFile.target(name)
        self.path = path
        draft = "\(path).part-\(getpid())"
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        // O_TMPFILE: the value of asm-generic/fcntl.h, which Glibc's overlay does not bring, with O_DIRECTORY in it.
        let nameless = 0o20_000_000 | O_DIRECTORY
        let made = open(folder, nameless | O_RDWR | O_CLOEXEC, 0o600)
        if made >= 0 {
            descriptor = made
            isNamed = false
            return
        }
        let number = errno
        guard [EOPNOTSUPP, EISDIR, EINVAL, ENOENT].contains(number) else {
            throw PrivateFile.failure(path, number)
        }
        // What another run with the same number left.
        unlink(draft)
        descriptor = open(draft, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        isNamed = true
        guard descriptor >= 0 else { throw PrivateFile.failure(path, errno) }
    }

    deinit {
        close(descriptor)
        if isNamed { unlink(draft) }
    }

    /// A path by which it can be opened again while it is a draft.
    var openPath: String { isNamed ? draft : "/proc/self/fd/\(descriptor)" }

    /// Writes all bytes at the end.
    func write(_ bytes: [UInt8]) throws {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress! + written, $0.count - written)
            }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw PrivateFile.failure(path, errno)
            }
            written += count
        }
    }

    /// Makes it durable and gives it its name, in the place of what may have had it.
    func finish() throws {
        guard fsync(descriptor) == 0 else { throw PrivateFile.failure(path, errno) }
        if !isNamed {
            // A name of its own first, since linking replaces nothing and renaming does.
            unlink(draft)
            guard
                linkat(
                    AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, draft, AT_SYMLINK_FOLLOW)
                    == 0
            else { throw PrivateFile.failure(path, errno) }
            isNamed = true
        }
        guard rename(draft, path) == 0 else { throw PrivateFile.failure(path, errno) }
        isNamed = false
    }
}
