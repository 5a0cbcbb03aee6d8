extension JSON {
    /// Decodes a value; a member that is `null` reads like one that is absent.
    ///
    /// - Throws: `DecodingError` with the path of what does not fit.
    public func decoded<T: Decodable>(as type: T.Type = T.self) throws -> T {
        try JSONDecoding(json: self, codingPath: []).decode(type)
    }
}

struct JSONDecoding: Decoder {
    let json: JSON
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(
        keyedBy type: Key.Type
    ) throws -> KeyedDecodingContainer<Key> {
        guard case .object(let members) = json else { throw mismatch("an object") }
        let values = Dictionary(
            members.map { ($0.name, $0.value) }, uniquingKeysWith: { _, last in last })
        return KeyedDecodingContainer(KeyedSource(values: values, codingPath: codingPath))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard case .array(let values) = json else { throw mismatch("an array") }
        return UnkeyedSource(values: values, codingPath: codingPath)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer { SingleSource(source: self) }

    func decode<T: Decodable>(_ type: T.Type) throws -> T {
        let value: Any?
        switch type {
        case is JSON.Type: value = json
        case is String.Type: value = json.stringValue
        case is Bool.Type: value = json.boolValue
        case is Double.Type: value = json.doubleValue
        case is Float.Type: value = json.doubleValue.map { Float($0) }
        case let integer as any FixedWidthInteger.Type:
            value = json.intValue.flatMap { exact($0, integer) }
        default: return try type.init(from: self)
        }
        guard let result = value as? T else { throw mismatch("a value of type \(type)") }
        return result
    }

    private func exact<I: FixedWidthInteger>(_ number: Int64, _ type: I.Type) -> Any? {
        I(exactly: number)
    }

    func mismatch(_ expected: String) -> DecodingError {
        .dataCorrupted(.init(codingPath: codingPath, debugDescription: "expected \(expected)"))
    }
}

private struct KeyedSource<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let values: [String: JSON]
    let codingPath: [any CodingKey]

    var allKeys: [Key] { values.keys.compactMap { Key(stringValue: $0) } }
    func contains(_ key: Key) -> Bool { values[name(key)] != nil }
    func decodeNil(forKey key: Key) throws -> Bool { try source(key).json == .null }
    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        try source(key).decode(type)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> { try source(key).container(keyedBy: type) }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try source(key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder {
        JSONDecoding(json: values["super"] ?? .null, codingPath: codingPath)
    }
    func superDecoder(forKey key: Key) throws -> any Decoder { try source(key) }

    private func name(_ key: Key) -> String {
        key is MemberKey ? key.stringValue : snakeCase(key.stringValue)
    }

    private func source(_ key: Key) throws -> JSONDecoding {
        guard let value = values[name(key)] else {
            throw DecodingError.keyNotFound(
                key,
                .init(codingPath: codingPath, debugDescription: "no member '\(key.stringValue)'"))
        }
        return JSONDecoding(json: value, codingPath: codingPath + [key])
    }
}

private struct UnkeyedSource: UnkeyedDecodingContainer {
    let values: [JSON]
    let codingPath: [any CodingKey]
    var currentIndex = 0

    init(values: [JSON], codingPath: [any CodingKey]) {
        self.values = values
        self.codingPath = codingPath
    }

    var count: Int? { values.count }
    var isAtEnd: Bool { currentIndex >= values.count }

    mutating func decodeNil() throws -> Bool {
        guard !isAtEnd, values[currentIndex] == .null else { return false }
        currentIndex += 1
        return true
    }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T { try take().decode(type) }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> { try take().container(keyedBy: type) }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try take().unkeyedContainer()
    }

    mutating func superDecoder() throws -> any Decoder { try take() }

    private mutating func take() throws -> JSONDecoding {
        guard !isAtEnd else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: codingPath, debugDescription: "expected one more element"))
        }
        defer { currentIndex += 1 }
        return JSONDecoding(
            json: values[currentIndex], codingPath: codingPath + [MemberKey(String(currentIndex))])
    }
}

private struct SingleSource: SingleValueDecodingContainer {
    let source: JSONDecoding
    var codingPath: [any CodingKey] { source.codingPath }

    func decodeNil() -> Bool { source.json == .null }
    func decode<T: Decodable>(_ type: T.Type) throws -> T { try source.decode(type) }
}
