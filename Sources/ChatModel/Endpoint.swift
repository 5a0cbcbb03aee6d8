import Foundation

/// Where a model is asked, and with what key.
public struct Endpoint: Sendable {
    /// The address of the API, without a slash at its end: `https://openrouter.ai/api/v1`.
    public let base: String
    /// Scheme, host and port: what a key belongs to.
    public let origin: String
    /// The host, under which usage is counted.
    public let host: String
    /// The key; shown nowhere.
    let key: String?
    /// Whether it is on this machine: then no proxy comes between, which would read all of it.
    let isLocal: Bool

    /// Why an address is not taken.
    public enum Problem: Error, Equatable, Sendable {
        /// It is no `http` or `https` address, or holds a name, a password, a query or a fragment.
        case noAddress
        /// It is plain `http` to another machine, which would show the key and every word to the network.
        case insecure
        /// The key holds characters that no header may hold.
        case badKey
    }

    /// Reads an address.
    ///
    /// - Parameter allowInsecure: whether plain `http` to another machine is wanted.
    /// - Throws: ``Problem``.
    public init(_ text: String, key: String?, allowInsecure: Bool) throws(Problem) {
        guard let parts = URLComponents(string: text),
            let scheme = parts.scheme?.lowercased(), scheme == "http" || scheme == "https",
            let host = parts.host?.lowercased(), !host.isEmpty, parts.user == nil,
            parts.password == nil, parts.query == nil, parts.fragment == nil,
            text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { throw .noAddress }
        if scheme == "http", !allowInsecure, !Endpoint.isLoopback(host) { throw .insecure }
        if let key, key.isEmpty || !key.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) {
            throw .badKey
        }
        var base = text
        while base.hasSuffix("/") { base.removeLast() }
        self.base = base
        isLocal = Endpoint.isLoopback(host)
        self.host = host
        self.key = key
        origin = Endpoint.origin(parts)
    }

    /// Whether a redirect stays where the key belongs.
    func keeps(_ location: String, from address: String) -> String? {
        guard let parts = URLComponents(string: location),
            let next = URL(string: location, relativeTo: URL(string: address))?.absoluteURL,
            parts.user == nil,
            let resolved = URLComponents(url: next, resolvingAgainstBaseURL: true),
            Endpoint.origin(resolved) == origin
        else { return nil }
        return next.absoluteString
    }

    private static func origin(_ parts: URLComponents) -> String {
        let scheme = parts.scheme?.lowercased() ?? ""
        let port = parts.port ?? (scheme == "https" ? 443 : 80)
        return "\(scheme)://\(parts.host?.lowercased() ?? ""):\(port)"
    }

    /// RFC 6761, section 6.3, and the addresses of RFC 1122 and RFC 4291 for it.
    private static func isLoopback(_ host: String) -> Bool {
        if ["localhost", "::1", "[::1]"].contains(host) || host.hasSuffix(".localhost") {
            return true
        }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127"
            && parts.allSatisfy { part in
                UInt8(part) != nil && part.allSatisfy { $0.isASCII && $0.isNumber }
            }
    }
}
