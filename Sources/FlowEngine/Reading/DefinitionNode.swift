import FluxJSON

/// A place in the JSON of a definition. What is wrong there is collected with its path, so that everything wrong is
/// said at once.
struct DefinitionNode {
    let json: JSON
    let path: String
    let report: Report

    /// Everything found so far.
    final class Report {
        var problems: [DefinitionProblem] = []
    }

    init(_ json: JSON, path: String = "", report: Report) {
        self.json = json
        self.path = path
        self.report = report
    }

    /// Says that something is wrong here, or at a member.
    func complain(_ message: String, at member: String? = nil) {
        report.problems.append(DefinitionProblem(place(member), message))
    }

    private func place(_ member: String?) -> String {
        guard let member else { return path.isEmpty ? "(top)" : path }
        return path.isEmpty ? member : "\(path).\(member)"
    }

    /// The members of an object; a name that is not among `known` is a typing error.
    func members(_ known: [String]?) -> [(name: String, node: DefinitionNode)] {
        guard let members = json.members else {
            complain("this must be an object, '{…}'")
            return []
        }
        for member in members {
            if let known, !known.contains(member.name), member.name != "$schema",
                member.name != "comment"
            {
                complain(
                    "'\(member.name)' is not known here; use \(quoted(known, last: "or"))",
                    at: member.name)
            }
        }
        return members.map { ($0.name, child($0.name, $0.value)) }
    }

    private func child(_ name: String, _ value: JSON) -> DefinitionNode {
        DefinitionNode(value, path: place(name), report: report)
    }

    /// A member, if it is there.
    func optional(_ name: String) -> DefinitionNode? {
        json[name].map { child(name, $0) }
    }

    /// A member that must be there.
    func required(_ name: String) -> DefinitionNode? {
        if let node = optional(name) { return node }
        complain("'\(name)' is missing", at: name)
        return nil
    }

    /// The elements of an array.
    var elements: [DefinitionNode] {
        guard let values = json.arrayValue else {
            complain("this must be an array, '[…]'")
            return []
        }
        return values.enumerated().map { index, value in
            DefinitionNode(value, path: "\(path)[\(index)]", report: report)
        }
    }

    /// Text.
    var text: String? {
        if let text = json.stringValue { return text }
        complain("this must be text")
        return nil
    }

    /// Text that is a name: lower case letters, digits, `_` and `-`, a letter first.
    var name: String? {
        guard let text else { return nil }
        if !DefinitionNode.isName(text) {
            complain(
                "'\(text)' is no name; use lower case letters, digits, '_' and '-', a letter first")
        }
        return text
    }

    static func isName(_ text: String) -> Bool {
        guard let first = text.utf8.first, (0x61...0x7A).contains(first), text.utf8.count <= 64
        else { return false }
        return text.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F || $0 == 0x2D
        }
    }

    /// `true` or `false`.
    var boolean: Bool? {
        if let value = json.boolValue { return value }
        complain("this must be 'true' or 'false'")
        return nil
    }

    /// A number.
    var number: Double? {
        if let value = json.doubleValue { return value }
        complain("this must be a number")
        return nil
    }

    /// A list of names or texts, or one alone.
    var texts: [String] {
        if let text = json.stringValue { return [text] }
        return elements.compactMap(\.text)
    }

    /// An expression: text, or a number or truth value that stands for itself.
    var expression: Expression? {
        switch json {
        case .string(let text): return Expression(text, path: path)
        case .int, .double: return Expression(json.text, path: path)
        case .bool(let value): return Expression(value ? "1" : "0", path: path)
        case .null: return Expression("NULL", path: path)
        case .array, .object:
            complain("this must be an expression, which is text")
            return nil
        }
    }
}
