import Glibc

/// The host of a push address: a name, an IPv4 address of four decimal numbers, or an IPv6 address in brackets.
struct PushHost: Hashable, Sendable {
    /// The host in small letters; an IPv6 address in brackets, as RFC 5952 writes it.
    let text: String
    /// Whether it is this machine: `localhost`, 127.0.0.0/8 (RFC 1122, section 3.2.1.3) or `::1` (RFC 4291, section
    /// 2.5.3).
    let isLoopback: Bool

    /// Reads a host; `nil` where it is none.
    init?(_ bytes: some Collection<UInt8>) {
        let written = String(decoding: bytes, as: UTF8.self).lowercased()
        if written.hasPrefix("[") {
            guard written.hasSuffix("]"),
                let address = PushHost.address6(String(written.dropFirst().dropLast()))
            else { return nil }
            text = "[\(address)]"
            isLoopback = address == "::1"
            return
        }
        let labels = written.split(separator: ".", omittingEmptySubsequences: false)
        guard written.utf8.count <= 253, labels.allSatisfy(PushHost.isLabel),
            let last = labels.last
        else { return nil }
        text = written
        // A host whose last part looks like a number is an address to some readers ('127.1', '0x7f000001') and a name
        // to others, so only the one form that all read alike is taken.
        if PushHost.looksLikeNumber(last) {
            guard labels.count == 4, labels.allSatisfy(PushHost.isOctet) else { return nil }
            isLoopback = labels[0] == "127"
        } else {
            isLoopback = written == "localhost"
        }
    }

    /// The address in its one form of RFC 5952, which inet_ntop(3) writes.
    private static func address6(_ text: String) -> String? {
        // inet_pton(3) would read only what stands before the zero.
        guard !text.utf8.contains(0) else { return nil }
        var address = in6_addr()
        guard inet_pton(AF_INET6, text, &address) == 1 else { return nil }
        var characters = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        guard inet_ntop(AF_INET6, &address, &characters, socklen_t(characters.count)) != nil else {
            return nil
        }
        return String(
            decoding: characters.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// RFC 1123, section 2.1; underscores are not of the standard and stand in names all the same.
    private static func isLabel(_ label: Substring) -> Bool {
        (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
            && label.utf8.allSatisfy { byte in
                switch byte {
                case 0x61...0x7A, 0x30...0x39, 0x2D, 0x5F: true
                default: false
                }
            }
    }

    private static func looksLikeNumber(_ label: Substring) -> Bool {
        label.utf8.allSatisfy { (0x30...0x39).contains($0) }
            || label.hasPrefix("0x") && UInt64(label.dropFirst(2), radix: 16) != nil
            || label == "0x"
    }

    private static func isOctet(_ label: Substring) -> Bool {
        UInt8(label) != nil && (label.utf8.count == 1 || label.first != "0")
    }
}
