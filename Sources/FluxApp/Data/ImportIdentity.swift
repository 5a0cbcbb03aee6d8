import Crypto
import FluxStore

/// By what an imported task is known again.
enum ImportIdentity {
    /// A UUID in lower case; `nil` for what is none.
    static func uuid(_ text: String?) -> String? {
        guard let text = text?.lowercased(), text.utf8.count == 36 else { return nil }
        let isUUID = text.utf8.enumerated().allSatisfy { index, byte in
            [8, 13, 18, 23].contains(index)
                ? byte == 0x2D : (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
        }
        return isUUID ? text : nil
    }

    /// A UUID of version 8 (RFC 9562) made of the hash of a name.
    static func derived(from name: String) -> String {
        var bytes = Array(SHA256.hash(data: Array(name.utf8)).prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x80
        bytes[8] = bytes[8] & 0x3F | 0x80
        let digits = Array(bytes.hexadecimal)
        return [digits[0..<8], digits[8..<12], digits[12..<16], digits[16..<20], digits[20..<32]]
            .map { String($0) }.joined(separator: "-")
    }
}
