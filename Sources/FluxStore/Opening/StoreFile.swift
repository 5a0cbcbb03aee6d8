import Glibc

/// What lies at the path of the store, looked at before SQLite is, so that nothing is opened that could hang, and
/// nothing is overwritten that is not ours.
enum StoreFile {
    case absent
    case regular

    static func examine(_ path: String) throws -> StoreFile {
        var link = stat()
        guard lstat(path, &link) == 0 else {
            switch errno {
            case ENOENT: return .absent
            default: throw StoreError.unreadable(path: path, detail: reason(errno))
            }
        }
        var target = stat()
        guard stat(path, &target) == 0 else {
            throw StoreError.unreadable(
                path: path,
                detail: errno == ENOENT ? "a link to a file that does not exist" : reason(errno))
        }
        switch target.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw StoreError.unreadable(path: path, detail: "it is a folder")
        default: throw StoreError.unreadable(path: path, detail: "it is no regular file")
        }
        // A store is put in place whole, so an empty file was never one: something emptied it.
        if target.st_size == 0 { throw StoreError.corrupt(path: path, detail: "the file is empty") }
        try refuseCutOff(path, size: Int(target.st_size))
        return .regular
    }

    /// A file that ends inside a page, or before the last page that its header counts, was cut off: SQLite would read
    /// zeros there. Only where no log can hold the rest (https://www.sqlite.org/fileformat2.html#the_database_header).
    private static func refuseCutOff(_ path: String, size: Int) throws {
        var log = stat()
        if stat(path + "-wal", &log) == 0, log.st_size > 0 { return }
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        var header = [UInt8](repeating: 0, count: 100)
        guard pread(descriptor, &header, 100, 0) == 100,
            header.starts(with: "SQLite format 3\0".utf8)
        else { return }
        let stated = Int(header[16]) << 8 | Int(header[17])
        let pageSize = stated == 1 ? 65_536 : stated
        let pages = header[28..<32].reduce(0) { $0 << 8 | Int($1) }
        guard pageSize >= 512, size % pageSize != 0 || size < pages * pageSize else { return }
        throw StoreError.corrupt(path: path, detail: "the file is cut off")
    }

    /// The system's words for an error number.
    static func reason(_ number: Int32) -> String { String(cString: strerror(number)) }

    /// Makes a folder and its parents with mode 0700; folders that exist are left as they are.
    static func makeFolder(_ path: String) throws {
        if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
        let number = errno
        if number == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex {
            try makeFolder(String(path[..<slash]))
            if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
        }
        switch errno {
        case ENOSPC, EDQUOT: throw StoreError.full(path: path)
        case EROFS, EACCES, EPERM: throw StoreError.readOnly(path: path)
        default: throw StoreError.unreadable(path: path, detail: reason(errno))
        }
    }

    /// Why nothing can be made in the folder of a file, if that is so.
    static func obstacle(beside path: String) -> StoreError? {
        let folder = folder(of: path)
        var system = statvfs()
        guard statvfs(folder, &system) == 0 else { return nil }
        if system.f_flag & UInt(ST_RDONLY) != 0 || access(folder, W_OK) != 0 {
            return .readOnly(path: path)
        }
        if system.f_favail == 0 || system.f_bavail == 0 { return .full(path: path) }
        return nil
    }

    /// The folder that holds a file.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Makes what was written or renamed in a folder survive a power cut.
    static func syncFolder(_ path: String) {
        let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    /// Lets `write` fill an empty file of mode 0600, syncs it and renames it into place.
    static func keepCopy(at path: String, _ write: (_ draft: String) throws -> Void) throws {
        var present = stat()
        if stat(path, &present) == 0, present.st_mode & S_IFMT != S_IFREG {
            throw StoreError.unreadable(path: path, detail: "it is no regular file")
        }
        let draft = path + ".part"
        unlink(draft)
        let descriptor = Glibc.open(draft, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw errno == ENOSPC ? StoreError.full(path: path) : StoreError.readOnly(path: path)
        }
        defer {
            close(descriptor)
            unlink(draft)
        }
        try write(draft)
        guard fsync(descriptor) == 0, rename(draft, path) == 0 else {
            throw StoreError.failed(detail: "keeping a copy: \(reason(errno))")
        }
        syncFolder(folder(of: path))
    }

    /// Copies a damaged store with its log, and fills what was cut off with zeros: SQLite reads such pages as damaged, and
    /// nothing at all of a file that is shorter than its header says.
    static func copyPadded(_ path: String, to target: String) throws {
        for suffix in ["", "-wal"] {
            let source = Glibc.open(path + suffix, O_RDONLY | O_CLOEXEC)
            guard source >= 0 else {
                if suffix.isEmpty { throw StoreError.unreadable(path: path, detail: reason(errno)) }
                continue
            }
            defer { close(source) }
            let copy = Glibc.open(
                target + suffix, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
            guard copy >= 0 else { throw StoreError.readOnly(path: path) }
            defer { close(copy) }
            var buffer = [UInt8](repeating: 0, count: 1 << 16)
            var total = 0
            while true {
                let count = read(source, &buffer, buffer.count)
                if count <= 0 { break }
                guard write(copy, buffer, count) == count else { throw StoreError.full(path: path) }
                total += count
            }
            guard suffix.isEmpty else { continue }
            var header = [UInt8](repeating: 0, count: 100)
            guard pread(copy, &header, 100, 0) == 100 else { continue }
            let stated = Int(header[16]) << 8 | Int(header[17])
            let pages = header[28..<32].reduce(0) { $0 << 8 | Int($1) }
            let size = (stated == 1 ? 65_536 : stated) * pages
            // A header that is damaged itself may claim anything.
            let believable = 64 << 30
            if size > total, size < believable { ftruncate(copy, off_t(size)) }
        }
    }
}
