import NIOCore

/// What counts as one client.
enum ClientAddress {
    /// The address of a peer as a key; all peers without an IP address are one.
    static func key(of address: SocketAddress?) -> String {
        guard case .v6(let address)? = address else { return address?.ipAddress ?? "local" }
        return key(octets: withUnsafeBytes(of: address.address.sin6_addr) { Array($0) })
    }

    /// The key of an IPv6 address: its first 64 bits, which is what one customer gets (RFC 6177), or the IPv4 address
    /// mapped into it (RFC 4291, section 2.5.5.2).
    ///
    /// - Parameter octets: all 16.
    static func key(octets: [UInt8]) -> String {
        let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
        if octets.starts(with: mapped) {
            return octets.dropFirst(mapped.count).map { "\($0)" }.joined(separator: ".")
        }
        return octets.prefix(8).map { $0 < 16 ? "0\(hex($0))" : hex($0) }.joined() + "::/64"
    }

    private static func hex(_ octet: UInt8) -> String { String(octet, radix: 16) }
}
