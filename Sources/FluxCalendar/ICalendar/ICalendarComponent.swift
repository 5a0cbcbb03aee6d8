/// A part of an iCalendar file between `BEGIN` and `END` (RFC 5545, section 3.6).
public struct ICalendarComponent: Sendable {
    /// `VCALENDAR`, `VTODO`, …, in capitals.
    public let name: String
    /// The line it begins on.
    public let line: Int
    /// Its properties in their order.
    public internal(set) var properties: [ICalendarProperty] = []
    /// The parts inside of it.
    public internal(set) var components: [ICalendarComponent] = []
    /// The first line of it that is no property, and why.
    public internal(set) var problem: String?

    /// The first property of a name.
    public func property(_ name: String) -> ICalendarProperty? {
        properties.first { $0.name == name }
    }

    /// The text of the first property of a name, without its escapes.
    public func text(_ name: String) -> String? { property(name)?.text }
}

/// A line of an iCalendar file: `NAME;PARAMETER=value:value` (RFC 5545, section 3.1).
public struct ICalendarProperty: Sendable {
    /// Its name, in capitals.
    public let name: String
    /// Its parameters in their order, names in capitals.
    public let parameters: [(name: String, value: String)]
    /// Its value as it stands in the file, unfolded.
    public let value: String
    /// The line it begins on.
    public let line: Int

    /// A parameter; `nil` where it is missing.
    public func parameter(_ name: String) -> String? {
        parameters.first { $0.name == name }?.value
    }

    /// The value as text without its escapes (section 3.3.11); an escape that is none stays as it is.
    public var text: String { ICalendarProperty.unescaped(value.utf8[...]) }

    /// The value as a list of texts: `CATEGORIES:A,B`.
    public var texts: [String] {
        var result: [String] = []
        var start = value.utf8.startIndex
        var index = start
        while index < value.utf8.endIndex {
            switch value.utf8[index] {
            case UInt8(ascii: "\\"):
                index =
                    value.utf8.index(index, offsetBy: 2, limitedBy: value.utf8.endIndex)
                    ?? value.utf8.endIndex
                continue
            case UInt8(ascii: ","):
                result.append(ICalendarProperty.unescaped(value.utf8[start..<index]))
                start = value.utf8.index(after: index)
            default: break
            }
            index = value.utf8.index(after: index)
        }
        return result + [ICalendarProperty.unescaped(value.utf8[start...])]
    }

    private static func unescaped(_ raw: Substring.UTF8View) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(raw.count)
        var isEscaped = false
        for byte in raw {
            if isEscaped {
                isEscaped = false
                switch byte {
                case UInt8(ascii: "n"), UInt8(ascii: "N"): bytes.append(0x0A)
                case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\\"): bytes.append(byte)
                default: bytes += [UInt8(ascii: "\\"), byte]
                }
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else {
                bytes.append(byte)
            }
        }
        if isEscaped { bytes.append(UInt8(ascii: "\\")) }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// Why a file is no iCalendar file as a whole.
public struct ICalendarError: Error, Equatable, Sendable {
    /// The line.
    public let line: Int
    /// What is wrong there.
    public let message: String
}
