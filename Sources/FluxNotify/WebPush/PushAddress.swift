/// The address of a push resource, read more narrowly than browsers do: two readers of what is left cannot disagree on
/// which host a message and a token go to.
struct PushAddress: Hashable, Sendable {
    /// `http` or `https`.
    let scheme: String
    /// The host.
    let host: PushHost
    /// The port, where it is not the scheme's own.
    let port: Int?

    /// How long an address may be, in bytes.
    static let maximumLength = 2048

    /// Why an address is not taken.
    enum Problem: Error, Equatable {
        /// It is longer than ``PushAddress/maximumLength``; with its length in bytes.
        case tooLong(Int)
        /// It is no `http` or `https` address of RFC 3986.
        case noAddress
        /// It holds a name or a password.
        case userInformation
        /// It holds a fragment.
        case fragment
        /// It is plain `http` to another machine.
        case insecure
    }

    /// Reads an address.
    ///
    /// - Throws: ``Problem``.
    init(_ text: String) throws(Problem) {
        let bytes = Array(text.utf8)
        guard bytes.count <= PushAddress.maximumLength else { throw .tooLong(bytes.count) }
        guard let mark = bytes.firstIndex(of: 0x3A),
            bytes[(mark + 1)...].starts(with: [0x2F, 0x2F])
        else { throw .noAddress }
        scheme = String(decoding: bytes[..<mark], as: UTF8.self).lowercased()
        guard scheme == "https" || scheme == "http" else { throw .noAddress }
        guard !bytes.contains(0x23) else { throw .fragment }
        let rest = bytes[(mark + 3)...]
        let authority = rest.prefix { $0 != 0x2F && $0 != 0x3F }
        guard !authority.contains(0x40) else { throw .userInformation }
        guard PushAddress.isPathAndQuery(rest[authority.endIndex...]) else { throw .noAddress }

        let bracket = authority.lastIndex(of: 0x5D)
        let colon = authority[(bracket ?? authority.startIndex)...].firstIndex(of: 0x3A)
        guard let host = PushHost(authority[..<(colon ?? authority.endIndex)]) else {
            throw .noAddress
        }
        var port: Int?
        if let colon {
            guard let number = PushAddress.port(authority[(colon + 1)...]) else { throw .noAddress }
            port = number == (scheme == "https" ? 443 : 80) ? nil : number
        }
        self.host = host
        self.port = port
        guard scheme == "https" || host.isLoopback else { throw .insecure }
    }

    /// Scheme, host and port as RFC 6454, section 6.2, writes them: the scheme's own port left out.
    var origin: String { "\(scheme)://\(host.text)" + (port.map { ":\($0)" } ?? "") }

    private static func port(_ digits: ArraySlice<UInt8>) -> Int? {
        guard (1...5).contains(digits.count), digits.first != 0x30,
            digits.allSatisfy({ (0x30...0x39).contains($0) }),
            let number = Int(String(decoding: digits, as: UTF8.self)), number <= 65_535
        else { return nil }
        return number
    }

    /// RFC 3986, sections 3.3 and 3.4: `pchar`, `/` and `?`, with each `%` before two hexadecimal digits.
    private static func isPathAndQuery(_ bytes: ArraySlice<UInt8>) -> Bool {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            switch bytes[index] {
            case 0x41...0x5A, 0x61...0x7A, 0x30...0x39:
                break
            case 0x2D, 0x2E, 0x5F, 0x7E, 0x21, 0x24, 0x26...0x2C, 0x3B, 0x3D, 0x3A, 0x40, 0x2F,
                0x3F:
                break
            case 0x25:
                guard bytes.endIndex - index > 2, isHexadecimal(bytes[index + 1]),
                    isHexadecimal(bytes[index + 2])
                else { return false }
            default:
                return false
            }
            index += 1
        }
        return true
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
        default: false
        }
    }
}
