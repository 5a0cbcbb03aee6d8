extension JSON {
    /// The compact text of the value, in UTF-8, without a newline.
    public var text: String {
        var bytes: [UInt8] = []
        write(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the compact text of the value in UTF-8.
    public func write(to bytes: inout [UInt8]) {
        switch self {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
        case .int(let value): bytes.append(contentsOf: String(value).utf8)
        case .double(let value): JSON.write(value, to: &bytes)
        case .string(let value): JSON.write(value, to: &bytes)
        case .array(let values):
            bytes.append(0x5B)
            for (index, value) in values.enumerated() {
                if index > 0 { bytes.append(0x2C) }
                value.write(to: &bytes)
            }
            bytes.append(0x5D)
        case .object(let members):
            bytes.append(0x7B)
            for (index, member) in members.enumerated() {
                if index > 0 { bytes.append(0x2C) }
                JSON.write(member.name, to: &bytes)
                bytes.append(0x3A)
                member.value.write(to: &bytes)
            }
            bytes.append(0x7D)
        }
    }

    private static func write(_ value: Double, to bytes: inout [UInt8]) {
        // JSON has no NaN and no infinity (RFC 8259, section 6); none is ever computed on purpose.
        guard value.isFinite else {
            bytes.append(contentsOf: "null".utf8)
            return
        }
        if let whole = Int64(exactly: value) {
            bytes.append(contentsOf: String(whole).utf8)
        } else {
            bytes.append(contentsOf: "\(value)".utf8)
        }
    }

    /// Whether a byte stands for itself in a string, whatever is beside it.
    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x20..<0x7F).contains(byte) && byte != 0x22 && byte != 0x5C
    }

    private static let hexDigits = Array("0123456789abcdef".utf8)

    private static func write(_ value: String, to bytes: inout [UInt8]) {
        bytes.append(0x22)
        var value = value
        value.withUTF8 { buffer in
            // Most text needs no escape at all.
            guard !buffer.allSatisfy(isPlain) else { return bytes.append(contentsOf: buffer) }
            for byte in buffer {
                switch byte {
                case 0x22: bytes.append(contentsOf: [0x5C, 0x22])
                case 0x5C: bytes.append(contentsOf: [0x5C, 0x5C])
                case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
                case 0x0D: bytes.append(contentsOf: [0x5C, 0x72])
                case 0x09: bytes.append(contentsOf: [0x5C, 0x74])
                case 0..<0x20, 0x7F:
                    // DEL needs no escape in JSON, but it must not reach a terminal that shows the text.
                    bytes.append(contentsOf: [0x5C, 0x75, 0x30, 0x30])
                    bytes.append(hexDigits[Int(byte >> 4)])
                    bytes.append(hexDigits[Int(byte & 15)])
                case 0xC2:
                    bytes.append(byte)
                default:
                    // The C1 controls are C2 80 … C2 9F in UTF-8; a terminal may obey them like ESC [.
                    if bytes.last == 0xC2, (0x80...0x9F).contains(byte) {
                        bytes.removeLast()
                        bytes.append(contentsOf: [0x5C, 0x75, 0x30, 0x30])
                        bytes.append(hexDigits[Int(byte >> 4)])
                        bytes.append(hexDigits[Int(byte & 15)])
                    } else {
                        bytes.append(byte)
                    }
                }
            }
        }
        bytes.append(0x22)
    }
}
