/// How a push service reaches who sends (RFC 8292, section 2.1).
public enum VAPIDSubject {
    /// How long a contact may be, in bytes: it goes along with every message.
    private static let maximumLength = 256

    /// Whether a text is a contact: `mailto:` with one address of e-mail, or an `https` address.
    public static func isValid(_ text: String) -> Bool {
        guard text.utf8.count <= maximumLength else { return false }
        if text.hasPrefix("https://") { return (try? PushAddress(text)) != nil }
        guard text.hasPrefix("mailto:") else { return false }
        let parts = text.dropFirst("mailto:".count)
            .split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && isLocalPart(parts[0]) && PushHost(parts[1].utf8) != nil
    }

    /// RFC 5322, section 3.2.3: a dot-atom, less what RFC 6068, section 2, would have encoded.
    private static func isLocalPart(_ text: Substring) -> Bool {
        let atoms = text.split(separator: ".", omittingEmptySubsequences: false)
        return atoms.allSatisfy { atom in
            !atom.isEmpty
                && atom.utf8.allSatisfy { byte in
                    switch byte {
                    case 0x41...0x5A, 0x61...0x7A, 0x30...0x39: true
                    case 0x21, 0x24, 0x27, 0x2A, 0x2B, 0x2D, 0x3D, 0x5F, 0x7E: true
                    default: false
                    }
                }
        }
    }
}
