import CMiniZip
import FluxStore

/// Reads a ZIP archive whose origin nobody vouches for: names say nothing about where anything is written, and no
/// member unpacks to more than it may.
final class ZipReader {
    /// A member that is packed more tightly than this, and is large, is a bomb; JSON packs 5 to 50 times.
    private static let mostRatio: UInt64 = 400
    /// Below this size, in bytes, no ratio matters.
    private static let harmless: UInt64 = 16 << 20
    /// The longest name of a member that flux writes, in bytes.
    private static let longestName = 200

    private let archive: UnsafeMutableRawPointer
    /// The names of the members in their order.
    let names: [String]

    /// - Throws: ``Failure`` `IMPORT_INVALID` for what is no archive, or one whose names no export has.
    init(path: String, isKnown: (String) -> Bool) throws {
        guard let archive = flux_unzip_open(path) else {
            throw ZipReader.invalid("'\(path)' is no ZIP archive; make one with 'flux export'")
        }
        var names: [String] = []
        var code = flux_unzip_first(archive)
        var problem: String?
        while code == 0, problem == nil {
            var buffer = [CChar](repeating: 0, count: ZipReader.longestName + 1)
            let length = flux_unzip_name(archive, &buffer, UInt(buffer.count))
            let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
            // A name that is longer, or holds a zero, is not the one that stands in the buffer.
            let name = length == bytes.count ? String(validating: bytes, as: UTF8.self) : nil
            if let name, isKnown(name), !names.contains(name) {
                names.append(name)
                code = flux_unzip_next(archive)
            } else {
                problem = "it holds a file that no export of flux has"
            }
        }
        if problem == nil, code != 1 { problem = "its list of files is damaged" }
        if let problem {
            flux_unzip_close(archive)
            throw ZipReader.invalid("'\(path)' cannot be imported: \(problem); export it anew")
        }
        self.archive = archive
        self.names = names
    }

    deinit { flux_unzip_close(archive) }

    /// Hands the bytes of a member over in pieces.
    ///
    /// - Throws: ``Failure`` `IMPORT_INVALID` for a damaged member and for one that unpacks to too much.
    func read(_ name: String, limit: UInt64 = .max, _ take: ([UInt8]) throws -> Void) throws {
        guard let index = names.firstIndex(of: name) else {
            throw ZipReader.invalid("the archive holds no '\(name)'; export it anew")
        }
        var code = flux_unzip_first(archive)
        for _ in 0..<index where code == 0 { code = flux_unzip_next(archive) }
        var packed: UInt64 = 0
        var stated: UInt64 = 0
        guard code == 0, flux_unzip_sizes(archive, &packed, &stated) == 0,
            flux_unzip_begin(archive) == 0
        else { throw ZipReader.damaged(name) }
        var isOpen = true
        defer { if isOpen { _ = flux_unzip_end(archive) } }
        let most = min(
            limit,
            max(
                ZipReader.harmless,
                min(packed, .max / ZipReader.mostRatio) * ZipReader.mostRatio))
        var total: UInt64 = 0
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = buffer.withUnsafeMutableBytes {
                flux_unzip_read(archive, $0.baseAddress, UInt32($0.count))
            }
            guard count >= 0 else { throw ZipReader.damaged(name) }
            if count == 0 { break }
            total += UInt64(count)
            guard total <= most else {
                throw ZipReader.invalid(
                    "'\(name)' in the archive unpacks to far more than an export would; it is refused"
                )
            }
            try take(Array(buffer[..<Int(count)]))
        }
        isOpen = false
        guard flux_unzip_end(archive) == 0 else { throw ZipReader.damaged(name) }
    }

    private static func damaged(_ name: String) -> Failure {
        invalid("'\(name)' in the archive is damaged; export it anew")
    }

    static func invalid(_ message: String) -> Failure {
        Failure(code: "IMPORT_INVALID", message: message)
    }
}
