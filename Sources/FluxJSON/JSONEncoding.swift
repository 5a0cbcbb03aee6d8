extension JSON {
    /// Encodes a value, keeping the order in which its members are encoded, writing names in snake case and absent
    /// optionals as `null`.
    ///
    /// Foundation's encoder orders members by hash or by name and drops absent ones; the documents that scripts read
    /// keep both (their first member is `schema`, and every documented member is there).
    ///
    /// - Throws: what the value's own `encode(to:)` throws.
    public init(encoding value: some Encodable) throws {
        if let direct = value as? any JSONConvertible {
            self = direct.json
            return
        }
        let box = Box()
        try value.encode(to: Encoding(box: box, codingPath: []))
        self = box.json
    }
}

/// A value that makes its document by itself, where that is done so often that going through `Codable` would be felt.
/// The document is the one that `Codable` would make, which a test of each such type holds it to.
public protocol JSONConvertible {
    /// The document.
    var json: JSON { get }
}

/// What a nested container is building; a class because containers outlive the calls that make them.
private final class Box {
    private enum Kind { case nothing, single, array, object }
    private var kind = Kind.nothing
    private var value = JSON.null
    private var names: [String] = []
    private var boxes: [Box] = []

    var isEmpty: Bool { kind == .nothing }
    var count: Int { boxes.count }

    var json: JSON {
        switch kind {
        case .nothing: .null
        case .single: value
        case .array: .array(boxes.map(\.json))
        case .object: .object(zip(names, boxes).map { JSON.Member($0, $1.json) })
        }
    }

    func become(_ json: JSON) {
        kind = .single
        value = json
    }

    func becomeObject() { if kind == .nothing { kind = .object } }
    func becomeArray() { if kind == .nothing { kind = .array } }

    func element() -> Box {
        becomeArray()
        boxes.append(Box())
        return boxes[boxes.count - 1]
    }

    func member(_ key: some CodingKey) -> Box {
        becomeObject()
        names.append(key is MemberKey ? key.stringValue : snakeCase(key.stringValue))
        boxes.append(Box())
        return boxes[boxes.count - 1]
    }
}

/// `scheduledAt` becomes `scheduled_at`; names that are in lower case stay.
func snakeCase(_ name: String) -> String {
    guard name.utf8.contains(where: { (0x41...0x5A).contains($0) }) else { return name }
    var bytes: [UInt8] = []
    for byte in name.utf8 {
        if (0x41...0x5A).contains(byte) {
            bytes.append(0x5F)
            bytes.append(byte + 0x20)
        } else {
            bytes.append(byte)
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}

private struct Encoding: Encoder {
    let box: Box
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        box.becomeObject()
        return KeyedEncodingContainer(Keyed(box: box, codingPath: codingPath))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        box.becomeArray()
        return Unkeyed(box: box, codingPath: codingPath)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        Single(box: box, codingPath: codingPath)
    }
}

extension Box {
    /// Types are told apart by identity: asking for a conformance at run time makes the runtime look through every
    /// conformance of the program, once for each type.
    func set<Value: Encodable>(_ value: Value, _ path: [any CodingKey]) throws {
        if Value.self == String.self, let text = value as? String {
            become(.string(text))
        } else if Value.self == Int.self, let number = value as? Int {
            become(.int(Int64(number)))
        } else if Value.self == Int64.self, let number = value as? Int64 {
            become(.int(number))
        } else if Value.self == Bool.self, let flag = value as? Bool {
            become(.bool(flag))
        } else if Value.self == JSON.self, let json = value as? JSON {
            become(json)
        } else if Value.self == Double.self, let number = value as? Double {
            guard number.isFinite else { throw outOfRange(value, path) }
            become(.double(number))
        } else if Value.self == Float.self, let number = value as? Float {
            guard number.isFinite else { throw outOfRange(value, path) }
            become(.double(Double(number)))
        } else if let integer = otherInteger(value) {
            guard let number = integer else { throw outOfRange(value, path) }
            become(.int(number))
        } else {
            try value.encode(to: Encoding(box: self, codingPath: path))
        }
    }

    /// The value of the less usual integer types; the outer `nil` means that it is none.
    private func otherInteger<Value>(_ value: Value) -> Int64?? {
        if Value.self == Int32.self { return (value as? Int32).map { Int64($0) } }
        if Value.self == UInt8.self { return (value as? UInt8).map { Int64($0) } }
        if Value.self == UInt32.self { return (value as? UInt32).map { Int64($0) } }
        if Value.self == Int16.self { return (value as? Int16).map { Int64($0) } }
        if Value.self == Int8.self { return (value as? Int8).map { Int64($0) } }
        if Value.self == UInt16.self { return (value as? UInt16).map { Int64($0) } }
        if Value.self == UInt64.self {
            return .some((value as? UInt64).flatMap { Int64(exactly: $0) })
        }
        if Value.self == UInt.self { return .some((value as? UInt).flatMap { Int64(exactly: $0) }) }
        return .none
    }

    private func outOfRange(_ value: Any, _ path: [any CodingKey]) -> EncodingError {
        .invalidValue(value, .init(codingPath: path, debugDescription: "not a JSON number"))
    }
}

private struct Keyed<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let box: Box
    let codingPath: [any CodingKey]

    func encodeNil(forKey key: Key) { box.member(key).become(.null) }

    func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
        try box.member(key).set(value, codingPath + [key])
    }

    func encodeIfPresent<T: Encodable>(_ value: T?, forKey key: Key) throws {
        if let value { try encode(value, forKey: key) } else { encodeNil(forKey: key) }
    }
    func encodeIfPresent(_ value: Bool?, forKey key: Key) throws { try optional(value, key) }
    func encodeIfPresent(_ value: String?, forKey key: Key) throws { try optional(value, key) }
    func encodeIfPresent(_ value: Double?, forKey key: Key) throws { try optional(value, key) }
    func encodeIfPresent(_ value: Float?, forKey key: Key) throws { try optional(value, key) }
    func encodeIfPresent(_ value: Int?, forKey key: Key) throws { try optional(value, key) }
    func encodeIfPresent(_ value: Int8?, forKey key: Key) throws { try optional(value, key) }
    func encodeIfPresent(_ value: Int16?, forKey key: Key) throws { try optional(value, key) }
    func encodeIfPresent(_ value: Int32?, forKey key: Key) throws { try optional(value, key) }
    func encodeIfPresent(_ value: Int64?, forKey key: Key) throws { try optional(value, key) }
    func encodeIfPresent(_ value: UInt?, forKey key: Key) throws { try optional(value, key) }
    func encodeIfPresent(_ value: UInt8?, forKey key: Key) throws { try optional(value, key) }
    func encodeIfPresent(_ value: UInt16?, forKey key: Key) throws { try optional(value, key) }
    func encodeIfPresent(_ value: UInt32?, forKey key: Key) throws { try optional(value, key) }
    func encodeIfPresent(_ value: UInt64?, forKey key: Key) throws { try optional(value, key) }

    private func optional<T: Encodable>(_ value: T?, _ key: Key) throws {
        if let value { try encode(value, forKey: key) } else { encodeNil(forKey: key) }
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        Encoding(box: box.member(key), codingPath: codingPath + [key])
            .container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        Encoding(box: box.member(key), codingPath: codingPath + [key])
            .unkeyedContainer()
    }

    func superEncoder() -> any Encoder {
        Encoding(box: box.member(MemberKey("super")), codingPath: codingPath)
    }

    func superEncoder(forKey key: Key) -> any Encoder {
        Encoding(box: box.member(key), codingPath: codingPath + [key])
    }
}

private struct Unkeyed: UnkeyedEncodingContainer {
    let box: Box
    let codingPath: [any CodingKey]

    var count: Int { box.count }

    func encodeNil() { box.element().become(.null) }
    func encode<T: Encodable>(_ value: T) throws { try box.element().set(value, codingPath) }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) -> KeyedEncodingContainer<Nested> {
        Encoding(box: box.element(), codingPath: codingPath).container(keyedBy: type)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        Encoding(box: box.element(), codingPath: codingPath).unkeyedContainer()
    }

    func superEncoder() -> any Encoder { Encoding(box: box.element(), codingPath: codingPath) }
}

private struct Single: SingleValueEncodingContainer {
    let box: Box
    let codingPath: [any CodingKey]

    func encodeNil() { box.become(.null) }
    func encode<T: Encodable>(_ value: T) throws { try box.set(value, codingPath) }
}

extension JSON: Codable {
    /// Takes over the value that is there.
    public init(from decoder: any Decoder) throws {
        guard let decoding = decoder as? JSONDecoding else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "only from JSON"))
        }
        self = decoding.json
    }

    /// Hands the value over as it is.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .null:
            var container = encoder.singleValueContainer()
            try container.encodeNil()
        case .bool(let value): try value.encode(to: encoder)
        case .int(let value): try value.encode(to: encoder)
        case .double(let value): try value.encode(to: encoder)
        case .string(let value): try value.encode(to: encoder)
        case .array(let values): try values.encode(to: encoder)
        case .object(let members):
            var container = encoder.container(keyedBy: MemberKey.self)
            for member in members { try container.encode(member.value, forKey: .init(member.name)) }
        }
    }
}

struct MemberKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { self.init(String(intValue)) }
}
