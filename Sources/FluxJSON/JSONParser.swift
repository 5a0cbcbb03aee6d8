/// Why a text is no JSON, and where.
public struct JSONSyntaxError: Error, Equatable, Sendable {
    /// What was expected, in words.
    public let message: String
    /// The position in the text, in bytes from its start.
    public let offset: Int
    /// The line, from 1.
    public let line: Int
}

extension JSON {
    /// How deep arrays and objects may nest before the text is refused.
    public static let maximumDepth = 200

    /// Reads one JSON text (RFC 8259): no comments, no trailing commas, no duplicate names.
    ///
    /// - Throws: ``JSONSyntaxError`` with the position of the first thing that is wrong.
    public init(parsing text: String) throws(JSONSyntaxError) {
        try self.init(parsing: Array(text.utf8))
    }

    /// Reads one JSON text in UTF-8.
    ///
    /// - Throws: ``JSONSyntaxError`` with the position of the first thing that is wrong.
    public init(parsing bytes: [UInt8]) throws(JSONSyntaxError) {
        var parser = JSONParser(bytes: bytes)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.index = 3 }
        parser.skipSpace()
        self = try parser.value(depth: 0)
        parser.skipSpace()
        if parser.index < bytes.count { throw parser.error("nothing more after the value") }
    }
}

private struct JSONParser {
    let bytes: [UInt8]
    var index = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    func error(_ expected: String) -> JSONSyntaxError {
        let line = bytes.prefix(index).reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
        return JSONSyntaxError(message: "expected \(expected)", offset: index, line: line)
    }

    var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            index += 1
        }
    }

    mutating func value(depth: Int) throws(JSONSyntaxError) -> JSON {
        guard depth <= JSON.maximumDepth else { throw error("at most \(JSON.maximumDepth) levels") }
        switch next {
        case 0x7B: return try object(depth: depth)
        case 0x5B: return try array(depth: depth)
        case 0x22: return .string(try string())
        case 0x74: return try word("true", .bool(true))
        case 0x66: return try word("false", .bool(false))
        case 0x6E: return try word("null", .null)
        case .some(0x2D), .some(0x30...0x39): return try number()
        default: throw error("a value")
        }
    }

    private mutating func word(_ text: StaticString, _ value: JSON) throws(JSONSyntaxError) -> JSON
    {
        let count = text.utf8CodeUnitCount
        let matches =
            index + count <= bytes.count
            && text.withUTF8Buffer { word in
                (0..<count).allSatisfy { bytes[index + $0] == word[$0] }
            }
        guard matches else { throw error("true, false or null") }
        index += count
        return value
    }

    private mutating func object(depth: Int) throws(JSONSyntaxError) -> JSON {
        index += 1
        var members: [JSON.Member] = []
        var names: Set<String> = []
        skipSpace()
        if next == 0x7D {
            index += 1
            return .object([])
        }
        while true {
            skipSpace()
            guard next == 0x22 else { throw error("a name in quotation marks") }
            let name = try string()
            guard names.insert(name).inserted else { throw error("each name once in an object") }
            skipSpace()
            guard next == 0x3A else { throw error("':' after the name") }
            index += 1
            skipSpace()
            members.append(.init(name, try value(depth: depth + 1)))
            skipSpace()
            if next == 0x2C {
                index += 1
            } else if next == 0x7D {
                index += 1
                return .object(members)
            } else {
                throw error("',' or '}'")
            }
        }
    }

    private mutating func array(depth: Int) throws(JSONSyntaxError) -> JSON {
        index += 1
        var values: [JSON] = []
        skipSpace()
        if next == 0x5D {
            index += 1
            return .array([])
        }
        while true {
            skipSpace()
            values.append(try value(depth: depth + 1))
            skipSpace()
            if next == 0x2C {
                index += 1
            } else if next == 0x5D {
                index += 1
                return .array(values)
            } else {
                throw error("',' or ']'")
            }
        }
    }

    private mutating func number() throws(JSONSyntaxError) -> JSON {
        let start = index
        if next == 0x2D { index += 1 }
        guard let first = next, (0x30...0x39).contains(first) else { throw error("a digit") }
        index += 1
        if first != 0x30 { skipDigits() }
        var whole = true
        if next == 0x2E {
            whole = false
            index += 1
            guard skipDigits() else { throw error("a digit after the point") }
        }
        if next == 0x65 || next == 0x45 {
            whole = false
            index += 1
            if next == 0x2B || next == 0x2D { index += 1 }
            guard skipDigits() else { throw error("a digit in the exponent") }
        }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        if whole, let value = Int64(text) { return .int(value) }
        guard let value = Double(text), value.isFinite else { throw error("a number in range") }
        return .double(value)
    }

    @discardableResult
    private mutating func skipDigits() -> Bool {
        let start = index
        while let byte = next, (0x30...0x39).contains(byte) { index += 1 }
        return index > start
    }

    private mutating func string() throws(JSONSyntaxError) -> String {
        index += 1
        var result: [UInt8] = []
        while let byte = next {
            switch byte {
            case 0x22:
                index += 1
                guard let text = String(validating: result, as: UTF8.self) else {
                    throw error("UTF-8 text")
                }
                return text
            case 0x5C:
                index += 1
                try escape(into: &result)
            case 0..<0x20:
                throw error("control characters written as \\u00XX")
            default:
                result.append(byte)
                index += 1
            }
        }
        throw error("'\"' at the end of the text")
    }

    private mutating func escape(into result: inout [UInt8]) throws(JSONSyntaxError) {
        guard let byte = next else { throw error("a character after '\\'") }
        index += 1
        switch byte {
        case 0x22, 0x5C, 0x2F: result.append(byte)
        case 0x62: result.append(0x08)
        case 0x66: result.append(0x0C)
        case 0x6E: result.append(0x0A)
        case 0x72: result.append(0x0D)
        case 0x74: result.append(0x09)
        case 0x75:
            var code = try hex4()
            if (0xD800...0xDBFF).contains(code) {
                guard next == 0x5C, index + 1 < bytes.count, bytes[index + 1] == 0x75 else {
                    throw error("the second half of a surrogate pair")
                }
                index += 2
                let low = try hex4()
                guard (0xDC00...0xDFFF).contains(low) else {
                    throw error("the second half of a surrogate pair")
                }
                code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(code) else { throw error("a Unicode character") }
            result.append(contentsOf: String(Character(scalar)).utf8)
        default:
            throw error("one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX")
        }
    }

    private mutating func hex4() throws(JSONSyntaxError) -> UInt32 {
        guard index + 4 <= bytes.count else { throw error("four hexadecimal digits") }
        var value: UInt32 = 0
        for _ in 0..<4 {
            let byte = bytes[index]
            let digit: UInt8
            switch byte {
            case 0x30...0x39: digit = byte - 0x30
            case 0x41...0x46: digit = byte - 0x41 + 10
            case 0x61...0x66: digit = byte - 0x61 + 10
            default: throw error("four hexadecimal digits")
            }
            value = value << 4 | UInt32(digit)
            index += 1
        }
        return value
    }
}
