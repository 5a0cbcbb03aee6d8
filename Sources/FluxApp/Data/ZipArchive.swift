import CMiniZip
import Crypto
import FluxCalendar
import Glibc

/// A ZIP archive being written, which has no name until it is whole.
final class ZipArchive {
    /// A file in the archive.
    struct Member: Codable, Sendable {
        let name: String
        let rows: Int
        let sha256: String
    }

    private let path: String
    private let draft: DraftFile
    private var archive: UnsafeMutableRawPointer?
    private let stamp: CivilDateTime

    init(path: String, stamp: CivilDateTime) throws {
        self.path = path
        self.stamp = stamp
        draft = try DraftFile(path)
        // minizip opens its file by a path; the one of the draft keeps its mode.
        archive = flux_zip_create(draft.openPath)
        guard archive != nil else { throw PrivateFile.failure(path, errno) }
    }

    deinit { if archive != nil { flux_zip_close(archive) } }

    /// Adds a file whose content `body` hands over piece by piece; it returns how many rows there were.
    func add(_ name: String, _ body: (_ write: ([UInt8]) throws -> Void) throws -> Int) throws
        -> Member
    {
        let date = stamp.date
        guard
            flux_zip_begin(
                archive, name, Int32(date.year), Int32(date.month), Int32(date.day),
                Int32(stamp.time.hour),
                Int32(stamp.time.minute), Int32(stamp.time.second)) == 0
        else { throw PrivateFile.failure(path, errno) }
        var hash = SHA256()
        let rows = try body { bytes in
            hash.update(data: bytes)
            let code = bytes.withUnsafeBytes {
                flux_zip_write(archive, $0.baseAddress, UInt32($0.count))
            }
            guard code == 0 else { throw PrivateFile.failure(path, errno == 0 ? EIO : errno) }
        }
        guard flux_zip_end(archive) == 0 else {
            throw PrivateFile.failure(path, errno == 0 ? EIO : errno)
        }
        return Member(name: name, rows: rows, sha256: Array(hash.finalize()).hexadecimal)
    }

    /// Finishes the archive and puts it in place.
    func finish() throws {
        let code = flux_zip_close(archive)
        archive = nil
        guard code == 0 else { throw PrivateFile.failure(path, errno == 0 ? EIO : errno) }
        try draft.finish()
    }
}
