import FluxCalendar
import FluxJSON

/// Reads what comes with an event or a start: fills in what is standard, refuses what does not fit.
struct ParameterReader {
    let definitions: [ParameterDefinition]
    let subject: String

    /// In bytes; more is no value that a person gives to an event.
    private static let longestText = 100_000

    init(_ definitions: [ParameterDefinition], of subject: String) {
        self.definitions = definitions
        self.subject = subject
    }

    func read(_ values: FlowData, in flow: FlowInstance) throws(FlowError) -> FlowData {
        for member in values.members where !isKnown(member.name) {
            throw FlowError.unknownParameter(
                member.name, of: subject, known: definitions.map(\.name))
        }
        var read = FlowData()
        for definition in definitions {
            let given = values[definition.name] ?? .null
            if given == .null || given == .string("") && definition.type != .text {
                if let standard = definition.standard {
                    read[definition.name] = try value(.string(standard), definition, flow)
                } else if definition.isRequired {
                    throw FlowError.missingParameter(definition, of: subject)
                }
                continue
            }
            read[definition.name] = try value(given, definition, flow)
            // The checksum of a file comes with it.
            if definition.type == .file, let sum = values["\(definition.name)_sha256"] {
                read["\(definition.name)_sha256"] = sum
            }
        }
        return read
    }

    private func isKnown(_ name: String) -> Bool {
        definitions.contains {
            $0.name == name || ($0.type == .file && name == "\($0.name)_sha256")
        }
    }

    private func value(
        _ given: JSON, _ definition: ParameterDefinition, _ flow: FlowInstance
    ) throws(FlowError) -> JSON {
        let text = given.stringValue
        if let text, text.utf8.count > ParameterReader.longestText {
            throw FlowError.longParameter(definition, of: subject)
        }
        switch definition.type {
        case .text:
            if let text { return .string(text) }
            if case .object = given { break }
            if case .array = given { break }
            return .string(given.text)
        case .file:
            if let text { return .string(text) }
        case .integer:
            if let number = given.intValue ?? text.flatMap({ Int64($0) }) { return .int(number) }
        case .number:
            if let text {
                if let number = Int64(text) { return .int(number) }
                if let number = Double(text), number.isFinite { return .double(number) }
            } else if let number = given.doubleValue, number.isFinite {
                return given
            }
        case .boolean:
            switch given {
            case .bool: return given
            case .int(0), .string("false"), .string("no"), .string("0"): return false
            case .int(1), .string("true"), .string("yes"), .string("1"): return true
            default: break
            }
        case .time:
            // The host reads local times; here only what is absolute is one.
            if let text, let instant = Instant(rfc3339: text) { return .string("\(instant)") }
        case .choice(let words):
            if let text, words.contains(text) { return .string(text) }
        case .entity(let kind):
            let name = flow.definition.entities[kind].name
            if let text {
                let bare =
                    text.hasPrefix("\(name):") ? String(text.dropFirst(name.count + 1)) : text
                if flow.entities.contains(where: { $0.kind == kind && $0.name == bare }) {
                    return .string(bare)
                }
                throw FlowError.unknownEntity(
                    text, workflow: flow.definition.name,
                    known: flow.entities.filter { $0.kind == kind }.map(\.name))
            }
        }
        throw FlowError.invalidParameter(definition, of: subject)
    }
}
