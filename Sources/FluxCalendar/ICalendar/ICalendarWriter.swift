/// Writes lines of an iCalendar file: folded, escaped, ended with CR LF (RFC 5545, section 3.1).
public struct ICalendarWriter {
    private static let widest = 75
    private let write: ([UInt8]) throws -> Void

    /// Writes through `write`, a line at a time.
    public init(_ write: @escaping ([UInt8]) throws -> Void) { self.write = write }

    /// Begins a component.
    public func begin(_ component: String) throws { try line("BEGIN:\(component)") }

    /// Ends a component.
    public func end(_ component: String) throws { try line("END:\(component)") }

    /// Writes a property whose value needs no escapes.
    public func property(_ name: String, _ value: some CustomStringConvertible) throws {
        try line("\(name):\(value)")
    }

    /// Writes a property with a text.
    public func text(_ name: String, _ text: String) throws {
        try line("\(name):\(ICalendarWriter.escaped(text))")
    }

    /// Writes a property with a list of texts.
    public func texts(_ name: String, _ texts: [String]) throws {
        try line("\(name):\(texts.map(ICalendarWriter.escaped).joined(separator: ","))")
    }

    /// Writes a wall time in a zone that the file defines, or a moment for UTC.
    public func time(_ name: String, _ local: CivilDateTime, in zone: Zone) throws {
        if zone.identifier == "UTC" || zone.identifier == "Etc/UTC" {
            try property(name, RecurrenceMoment.instant(zone.instant(of: local)))
        } else {
            try line("\(name);TZID=\(zone.identifier):\(RecurrenceMoment.local(local))")
        }
    }

    /// Writes a line in pieces of at most 75 bytes that split no character.
    private func line(_ text: String) throws {
        var bytes: [UInt8] = []
        var room = ICalendarWriter.widest
        for scalar in text.unicodeScalars {
            let width = UTF8.width(scalar)
            if width > room {
                bytes += [0x0D, 0x0A, 0x20]
                room = ICalendarWriter.widest - 1
            }
            bytes += UTF8.encode(scalar)!
            room -= width
        }
        try write(bytes + [0x0D, 0x0A])
    }

    /// A text with its escapes; control characters, which no calendar may hold, become U+FFFD.
    private static func escaped(_ text: String) -> String {
        var result = ""
        var wasReturn = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case ";": result += "\\;"
            case ",": result += "\\,"
            case "\r": result += "\\n"
            case "\n": result += wasReturn ? "" : "\\n"
            case "\t": result += "\t"
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
                result += "\u{FFFD}"
            case _: result.unicodeScalars.append(scalar)
            }
            wasReturn = scalar == "\r"
        }
        return result
    }
}
