/// The form `application/x-www-form-urlencoded` (https://url.spec.whatwg.org/#application/x-www-form-urlencoded), in
/// which Twilio takes requests and sends webhooks.
public enum FormEncoding {
    /// A name and its value; names may repeat, and their order counts.
    public typealias Pair = (name: String, value: String)

    /// The most pairs of a form that is read; a webhook of Twilio has about 30.
    public static let maximumPairs = 200

    /// Why bytes are no form.
    public enum Problem: Error, Equatable, Sendable {
        /// A `%` without two hexadecimal digits after it.
        case badEscape
        /// A name or a value is no UTF-8.
        case notUTF8
        /// More pairs than ``FormEncoding/maximumPairs``.
        case tooManyPairs
    }

    /// Writes pairs as browsers do: a space as `+`, all but letters, digits and `*-._` as the escapes of its UTF-8.
    public static func encode(_ pairs: [Pair]) -> String {
        var bytes: [UInt8] = []
        for (index, pair) in pairs.enumerated() {
            if index > 0 { bytes.append(0x26) }
            append(pair.name, to: &bytes)
            bytes.append(0x3D)
            append(pair.value, to: &bytes)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Reads pairs in their order: `+` is a space, a pair without `=` has an empty value, an empty pair is none.
    ///
    /// Stricter than browsers, which let broken escapes stand and replace bytes that are no UTF-8: what is signed must
    /// be read in one way only.
    ///
    /// - Throws: ``Problem``.
    public static func decode(_ bytes: some Collection<UInt8>) throws(Problem) -> [Pair] {
        var pairs: [Pair] = []
        for piece in bytes.split(separator: 0x26) {
            guard pairs.count < maximumPairs else { throw .tooManyPairs }
            let name = piece.prefix { $0 != 0x3D }
            pairs.append((try text(name), try text(piece.dropFirst(name.count + 1))))
        }
        return pairs
    }

    private static let hexDigits = Array("0123456789ABCDEF".utf8)

    private static func append(_ text: String, to bytes: inout [UInt8]) {
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2A, 0x2D, 0x2E, 0x5F: bytes.append(byte)
            case 0x20: bytes.append(0x2B)
            default:
                bytes += [0x25, hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
            }
        }
    }

    private static func text(_ bytes: some Collection<UInt8>) throws(Problem) -> String {
        var result: [UInt8] = []
        var rest = bytes.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case 0x2B: result.append(0x20)
            case 0x25:
                guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit)
                else { throw .badEscape }
                result.append(high << 4 | low)
            default: result.append(byte)
            }
        }
        guard let text = String(validating: result, as: UTF8.self) else { throw .notUTF8 }
        return text
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}
