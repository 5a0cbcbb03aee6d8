/// Follows JSON text that comes in pieces and hands on one string member of the outer object as it grows, so that a
/// person can read while a model still writes the rest.
public struct TextField: Sendable {
    private enum Place {
        /// Between tokens.
        case between
        /// In a string that is a name, or a value that nobody waits for.
        case string
        /// In the string that is waited for.
        case field
        /// After the field.
        case done
    }

    private let name: [UInt8]
    private var place = Place.between
    private var depth = 0
    private var current: [UInt8] = []
    private var lastName: [UInt8]?
    private var expectsName = false
    private var escape: [UInt8]?
    private var highSurrogate: UInt32?
    private var pending: [UInt8] = []

    /// Waits for the member of this name.
    public init(_ name: String) { self.name = Array(name.utf8) }

    /// Takes a piece of the JSON text.
    ///
    /// - Returns: what it adds to the member's text; whole characters only.
    public mutating func take(_ piece: some Sequence<UInt8>) -> String {
        var added: [UInt8] = []
        for byte in piece {
            switch place {
            case .between: takeBetween(byte)
            case .string: takeName(byte)
            case .field: takeField(byte, &added)
            case .done: break
            }
        }
        pending += added
        let whole = TextField.wholeCharacters(pending)
        defer { pending.removeFirst(whole) }
        return String(decoding: pending[..<whole], as: UTF8.self)
    }

    private mutating func takeBetween(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            depth += 1
            expectsName = byte == UInt8(ascii: "{")
            lastName = nil
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            depth -= 1
            expectsName = false
        case UInt8(ascii: ","):
            expectsName = depth == 1
            lastName = nil
        case UInt8(ascii: ":"): expectsName = false
        case UInt8(ascii: "\""):
            current = []
            place = !expectsName && depth == 1 && lastName == name ? .field : .string
        default: break
        }
    }

    private mutating func takeName(_ byte: UInt8) {
        if escape != nil {
            escape = nil
            // A name that needs escapes is not the one that is waited for; this keeps it from becoming so.
            current.append(0)
        } else if byte == UInt8(ascii: "\\") {
            escape = []
        } else if byte == UInt8(ascii: "\"") {
            place = .between
            if expectsName, depth == 1 { lastName = current }
        } else if current.count <= name.count {
            current.append(byte)
        }
    }

    private mutating func takeField(_ byte: UInt8, _ added: inout [UInt8]) {
        if escape != nil {
            escape?.append(byte)
            finishEscape(&added)
        } else if byte == UInt8(ascii: "\\") {
            escape = []
        } else if byte == UInt8(ascii: "\"") {
            place = .done
        } else {
            highSurrogate = nil
            added.append(byte)
        }
    }

    private mutating func finishEscape(_ added: inout [UInt8]) {
        guard let bytes = escape, let kind = bytes.first else { return }
        if kind == UInt8(ascii: "u") {
            guard bytes.count == 5 else { return }
            escape = nil
            let digits = String(decoding: bytes.dropFirst(), as: UTF8.self)
            guard let unit = UInt32(digits, radix: 16) else { return }
            if (0xD800..<0xDC00).contains(unit) {
                highSurrogate = unit
                return
            }
            var code = unit
            if let high = highSurrogate, (0xDC00..<0xE000).contains(unit) {
                code = 0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00)
            }
            highSurrogate = nil
            if let scalar = Unicode.Scalar(code) { added += Array(String(scalar).utf8) }
            return
        }
        escape = nil
        highSurrogate = nil
        switch kind {
        case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            added.append(UInt8(ascii: kind == UInt8(ascii: "n") ? "\n" : " "))
        case UInt8(ascii: "b"), UInt8(ascii: "f"): break
        default: added.append(kind)
        }
    }

    /// How many bytes at the beginning are whole characters of UTF-8.
    private static func wholeCharacters(_ bytes: [UInt8]) -> Int {
        var start = bytes.count
        while start > 0, bytes.count - start < 4 {
            start -= 1
            let byte = bytes[start]
            if byte & 0xC0 == 0x80 { continue }
            let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            return start + length <= bytes.count ? bytes.count : start
        }
        return bytes.count
    }
}
