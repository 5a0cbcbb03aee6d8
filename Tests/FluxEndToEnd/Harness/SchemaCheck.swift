/// Holds a document against a JSON Schema (draft 2020-12), by exactly the keywords that the schemas of flux use.
///
/// Any other keyword is a problem, so that no rule of a schema is silently passed over.
final class SchemaCheck {
    private let schema: JSONValue
    private var patterns: [String: Regex<AnyRegexOutput>] = [:]

    init(_ schema: JSONValue) { self.schema = schema }

    /// Keywords that say something to people and programs and forbid nothing.
    private static let annotations: Set<String> = [
        "$schema", "$id", "$defs", "title", "description", "format",
    ]

    /// Keywords that a document is held against.
    private static let rules: Set<String> = [
        "$ref", "type", "const", "enum", "required", "properties", "additionalProperties", "items",
        "minItems", "anyOf", "pattern", "minimum", "maximum",
    ]

    /// What is wrong with the schema itself and with a document by it; empty where it fits.
    func problems(of document: JSONValue) -> [String] {
        let faults = faults(of: schema, at: "#")
        return faults.isEmpty ? problems(of: document, by: schema, at: "$") : faults
    }

    // MARK: - The schema

    /// Keywords that this check does not know, and types, references and patterns that there are none of.
    private func faults(of schema: JSONValue, at path: String) -> [String] {
        guard case .object(let members) = schema else { return ["\(path): no schema"] }
        var faults: [String] = []
        for (keyword, value) in members.sorted(by: { $0.key < $1.key }) {
            let place = "\(path)/\(keyword)"
            guard Self.annotations.contains(keyword) || Self.rules.contains(keyword) else {
                faults.append("\(place): unknown keyword")
                continue
            }
            switch keyword {
            case "$defs", "properties":
                for name in value.keys.sorted() {
                    faults += self.faults(of: value[name], at: "\(place)/\(name)")
                }
            case "items": faults += self.faults(of: value, at: place)
            case "additionalProperties":
                if value != .bool(false) { faults += self.faults(of: value, at: place) }
            case "anyOf":
                for (index, choice) in value.array.enumerated() {
                    faults += self.faults(of: choice, at: "\(place)/\(index)")
                }
            case "$ref":
                if definition(value) == .absent { faults.append("\(place): leads nowhere") }
            case "type":
                for name in Self.names(value) where !Self.types.contains(name) {
                    faults.append("\(place): unknown type '\(name)'")
                }
            case "pattern":
                if regex(value) == nil { faults.append("\(place): no pattern") }
            default: break
            }
        }
        return faults
    }

    private func definition(_ reference: JSONValue) -> JSONValue {
        let start = "#/$defs/"
        guard let text = reference.string, text.hasPrefix(start) else { return .absent }
        return schema["$defs"][String(text.dropFirst(start.count))]
    }

    /// The pattern, read once.
    private func regex(_ pattern: JSONValue) -> Regex<AnyRegexOutput>? {
        guard let text = pattern.string else { return nil }
        if let known = patterns[text] { return known }
        patterns[text] = try? Regex(text)
        return patterns[text]
    }

    // MARK: - The document

    private func problems(of value: JSONValue, by schema: JSONValue, at path: String) -> [String] {
        schema.keys.sorted().flatMap { problems(of: value, keyword: $0, in: schema, at: path) }
    }

    private func problems(
        of value: JSONValue, keyword: String, in schema: JSONValue, at path: String
    ) -> [String] {
        let rule = schema[keyword]
        switch keyword {
        case "$ref": return problems(of: value, by: definition(rule), at: path)
        case "type":
            let names = Self.names(rule)
            return names.contains { Self.fits(value, $0) }
                ? [] : ["\(path): not of type \(names.joined(separator: " or "))"]
        case "const": return value == rule ? [] : ["\(path): not \(rule)"]
        case "enum":
            return rule.array.contains(value) ? [] : ["\(path): \(value) is none of the values"]
        case "required":
            guard case .object = value else { return [] }
            return rule.array.compactMap(\.string).filter { value[$0] == .absent }
                .map { "\(path): '\($0)' is missing" }
        case "properties":
            return rule.keys.intersection(value.keys).sorted().flatMap {
                problems(of: value[$0], by: rule[$0], at: "\(path).\($0)")
            }
        case "additionalProperties":
            return value.keys.subtracting(schema["properties"].keys).sorted().flatMap { key in
                rule == .bool(false)
                    ? ["\(path): '\(key)' is not allowed"]
                    : problems(of: value[key], by: rule, at: "\(path).\(key)")
            }
        case "items":
            return value.array.enumerated().flatMap { index, element in
                problems(of: element, by: rule, at: "\(path)[\(index)]")
            }
        case "minItems":
            return value.isArray && value.array.count < rule.int ?? 0
                ? ["\(path): fewer than \(rule.int ?? 0) elements"] : []
        case "anyOf":
            let choices = rule.array.map { problems(of: value, by: $0, at: path) }
            // The choice that comes nearest says best what is wrong.
            return choices.min { $0.count < $1.count } ?? ["\(path): there is no choice"]
        case "pattern":
            guard let text = value.string, let regex = regex(rule) else { return [] }
            return text.firstMatch(of: regex) == nil ? ["\(path): '\(text)' does not match"] : []
        case "minimum", "maximum":
            guard case .number(let number) = value, case .number(let limit) = rule else {
                return []
            }
            let fits = keyword == "minimum" ? number >= limit : number <= limit
            return fits ? [] : ["\(path): \(number) is beyond the \(keyword) \(limit)"]
        default: return []
        }
    }

    // MARK: - Types

    private static let types: Set<String> = [
        "null", "boolean", "integer", "number", "string", "array", "object",
    ]

    /// The names of a rule that is one name or a list.
    private static func names(_ rule: JSONValue) -> [String] {
        rule.string.map { [$0] } ?? rule.array.compactMap(\.string)
    }

    private static func fits(_ value: JSONValue, _ type: String) -> Bool {
        switch value {
        case .null: type == "null"
        case .bool: type == "boolean"
        case .number(let number):
            type == "number" || type == "integer" && number == number.rounded()
        case .string: type == "string"
        case .array: type == "array"
        case .object: type == "object"
        case .absent: false
        }
    }
}
