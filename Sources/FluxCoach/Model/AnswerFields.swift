import FluxJSON

/// Why an answer of a model is not taken. The sentence goes back to the model, never into a log: it may quote it.
public struct AnswerFlaw: Error, Equatable, Sendable {
    /// What is wrong and where.
    public let message: String

    /// Describes a problem.
    public init(_ message: String) { self.message = message }
}

/// The text of an answer as JSON.
public enum AnswerText {
    /// Finds the one JSON object that a model wrote: the whole text, what follows its thoughts (`<think>…</think>`, as
    /// models that reason write them), or what stands in a code fence.
    ///
    /// - Throws: ``AnswerFlaw`` where there is none.
    public static func object(in text: String) throws(AnswerFlaw) -> JSON {
        for candidate in [text[...], fenced(afterThoughts(text))] {
            if let json = try? JSON(parsing: String(candidate)), json.members != nil {
                return json
            }
        }
        throw AnswerFlaw("the answer is not one JSON object")
    }

    private static func afterThoughts(_ text: String) -> Substring {
        let start = text.drop { $0.isWhitespace }
        guard start.hasPrefix("<think>"), let end = start.firstRange(of: "</think>") else {
            return text[...]
        }
        return start[end.upperBound...]
    }

    /// What stands between the first fence and the next; the text itself where there is none.
    private static func fenced(_ text: Substring) -> Substring {
        guard let open = text.firstRange(of: "```") else { return text }
        let rest = text[open.upperBound...].drop { $0.isLetter }
        guard let close = rest.firstRange(of: "```") else { return text }
        return rest[..<close.lowerBound]
    }
}

/// Reads an object of an answer strictly: every field known, given once, of its kind and within its bounds.
struct AnswerFields {
    private let members: [JSON.Member]
    private let path: String

    /// - Parameters:
    ///   - names: the fields it must have, no others.
    ///   - path: where the object stands, for the problems.
    init(
        _ json: JSON, _ names: [String], at path: String = "answer"
    ) throws(AnswerFlaw) {
        guard let members = json.members else { throw AnswerFlaw("'\(path)' is no object") }
        for member in members where !names.contains(member.name) {
            throw AnswerFlaw("'\(path)' has a field that does not belong there")
        }
        for name in names {
            let count = members.count { $0.name == name }
            guard count == 1 else {
                throw AnswerFlaw(
                    "'\(path).\(name)' is \(count == 0 ? "missing" : "given twice")")
            }
        }
        self.members = members
        self.path = path
    }

    func value(_ name: String) -> JSON { members.first { $0.name == name }?.value ?? .null }

    func isNull(_ name: String) -> Bool { value(name) == .null }

    /// A text of visible characters, line ends made spaces.
    func text(_ name: String, max: Int) throws(AnswerFlaw) -> String {
        guard let text = value(name).stringValue else {
            throw AnswerFlaw("'\(path).\(name)' is no string")
        }
        return try AnswerFields.checked(text, "\(path).\(name)", max: max)
    }

    /// As ``text(_:max:)``, `nil` for null.
    func optionalText(_ name: String, max: Int) throws(AnswerFlaw) -> String? {
        isNull(name) ? nil : try text(name, max: max)
    }

    static func checked(_ text: String, _ path: String, max: Int) throws(AnswerFlaw) -> String {
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n", "\t", "\r": line.append(" ")
            // Joiners belong to some scripts and to emoji; nothing else that cannot be seen belongs into an answer.
            case "\u{200D}", "\u{200C}": line.append(scalar)
            default:
                switch scalar.properties.generalCategory {
                case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
                    .paragraphSeparator:
                    throw AnswerFlaw("'\(path)' has characters that cannot be shown")
                default: line.append(scalar)
                }
            }
        }
        let result = String(line).split(separator: " ").joined(separator: " ")
        guard !result.isEmpty else { throw AnswerFlaw("'\(path)' is empty") }
        guard result.count <= max else {
            throw AnswerFlaw("'\(path)' is longer than \(max) characters")
        }
        return result
    }

    func integer(_ name: String, _ range: ClosedRange<Int>) throws(AnswerFlaw) -> Int {
        guard let number = value(name).intValue, let value = Int(exactly: number),
            range.contains(value)
        else {
            throw AnswerFlaw(
                "'\(path).\(name)' is no whole number from \(range.lowerBound) to \(range.upperBound)"
            )
        }
        return value
    }

    func optionalInteger(
        _ name: String, _ range: ClosedRange<Int>
    ) throws(AnswerFlaw) -> Int? {
        isNull(name) ? nil : try integer(name, range)
    }

    /// A number from 0 to 1.
    func share(_ name: String) throws(AnswerFlaw) -> Double {
        guard let number = value(name).doubleValue, (0...1).contains(number) else {
            throw AnswerFlaw("'\(path).\(name)' is no number from 0 to 1")
        }
        return number
    }

    func flag(_ name: String) throws(AnswerFlaw) -> Bool {
        guard let value = value(name).boolValue else {
            throw AnswerFlaw("'\(path).\(name)' is neither true nor false")
        }
        return value
    }

    func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ name: String, _ type: Choice.Type = Choice.self
    ) throws(AnswerFlaw) -> Choice {
        guard let choice = value(name).stringValue.flatMap(Choice.init(rawValue:)) else {
            let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw AnswerFlaw("'\(path).\(name)' is none of \(words)")
        }
        return choice
    }

    func list(_ name: String, _ range: ClosedRange<Int>) throws(AnswerFlaw) -> [JSON] {
        guard let list = value(name).arrayValue else {
            throw AnswerFlaw("'\(path).\(name)' is no array")
        }
        guard range.contains(list.count) else {
            throw AnswerFlaw(
                "'\(path).\(name)' has \(list.count) entries, wanted \(range.lowerBound) to \(range.upperBound)"
            )
        }
        return list
    }

    /// Texts as they stand, not one of them changed.
    func words(
        _ name: String, _ range: ClosedRange<Int>
    ) throws(AnswerFlaw) -> [String] {
        var words: [String] = []
        for json in try list(name, range) {
            guard let word = json.stringValue else {
                throw AnswerFlaw("'\(path).\(name)' has something that is no string")
            }
            words.append(word)
        }
        return words
    }

    func texts(
        _ name: String, _ range: ClosedRange<Int>, max: Int
    ) throws(AnswerFlaw) -> [String] {
        var texts: [String] = []
        for (index, json) in try list(name, range).enumerated() {
            guard let text = json.stringValue else {
                throw AnswerFlaw("'\(path).\(name)[\(index)]' is no string")
            }
            texts.append(try AnswerFields.checked(text, "\(path).\(name)[\(index)]", max: max))
        }
        return texts
    }
}
