/// An address of the web as it is configured: scheme, host, perhaps a port and a path, nothing else.
///
/// The parts keep their spelling, since signatures are made over the text.
struct ProviderAddress: Equatable, Sendable {
    /// `http` or `https`, as it was written.
    let scheme: String
    /// The host, an IPv6 address in its brackets.
    let host: String
    /// The digits of the port.
    let port: String?
    /// The path without a slash at its end, empty where there is none.
    let path: String

    /// Reads an address without a name, a password, a query or a fragment; `nil` for anything else.
    init?(_ text: String) {
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
            let mark = text.firstRange(of: "://")
        else { return nil }
        guard !text.contains(where: { "?#@\\".contains($0) }) else { return nil }
        scheme = String(text[..<mark.lowerBound])
        guard ["http", "https"].contains(scheme.lowercased()) else { return nil }
        let authority = text[mark.upperBound...].prefix { $0 != "/" }
        var path = String(text[mark.upperBound...].dropFirst(authority.count))
        while path.hasSuffix("/") { path.removeLast() }
        self.path = path
        guard let (host, port) = ProviderAddress.parts(authority) else { return nil }
        self.host = host
        self.port = port
    }

    private init(scheme: String, host: String, port: String?, path: String) {
        self.scheme = scheme
        self.host = host
        self.port = port
        self.path = path
    }

    /// The same address on another host.
    func on(host: String) -> ProviderAddress {
        ProviderAddress(scheme: scheme, host: host, port: port, path: path)
    }

    /// Whether it is encrypted.
    var isSecure: Bool { scheme.lowercased() == "https" }

    /// Scheme, host, and port where there is one.
    var origin: String { "\(scheme)://\(host)\(port.map { ":\($0)" } ?? "")" }

    /// The whole, without a slash at its end.
    var text: String { origin + path }

    /// Whether it stays on this machine (RFC 6761, section 6.3, and the addresses of RFC 1122 and RFC 4291 for it).
    var isLoopback: Bool {
        let name = host.lowercased()
        if name == "localhost" || name == "[::1]" || name.hasSuffix(".localhost") { return true }
        let numbers = name.split(separator: ".", omittingEmptySubsequences: false)
        return numbers.count == 4 && numbers[0] == "127"
            && numbers.allSatisfy { UInt8($0) != nil && $0.utf8.allSatisfy(ProviderText.isDigit) }
    }

    private static func parts(_ authority: Substring) -> (host: String, port: String?)? {
        var host = authority.prefix { $0 != ":" }
        if authority.hasPrefix("[") {
            guard let end = authority.firstIndex(of: "]") else { return nil }
            host = authority[...end]
            let inner = host.dropFirst().dropLast()
            guard inner.contains(":"),
                inner.utf8.allSatisfy({
                    ProviderText.isLetterOrDigit($0) || $0 == 0x3A || $0 == 0x2E
                })
            else { return nil }
        } else {
            guard !host.isEmpty,
                host.utf8.allSatisfy({
                    ProviderText.isLetterOrDigit($0) || $0 == 0x2D || $0 == 0x2E
                })
            else { return nil }
        }
        let rest = authority.dropFirst(host.count)
        if rest.isEmpty { return (String(host), nil) }
        let port = rest.dropFirst()
        guard rest.hasPrefix(":"), port.utf8.allSatisfy(ProviderText.isDigit),
            let number = UInt16(port),
            number > 0
        else { return nil }
        return (String(host), String(port))
    }
}
