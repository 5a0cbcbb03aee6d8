/// Reads iCalendar files (RFC 5545). A file that is damaged as a whole is refused as a whole; a line that is no property
/// spoils the component it stands in.
///
/// Time and memory grow with the size of the file, whatever stands in it: lines are unfolded byte by byte, and
/// components nest no deeper than the standard's do.
public struct ICalendarReader {
    /// The standard's components nest three deep: calendar, event, alarm.
    private static let deepest = 8

    private var open: [ICalendarComponent] = []
    private var calendars: [ICalendarComponent] = []

    /// The calendars of a file.
    ///
    /// - Throws: ``ICalendarError`` where `BEGIN` and `END` do not match, the file ends too early, or there is none.
    public static func calendars(_ text: String) throws(ICalendarError) -> [ICalendarComponent] {
        var reader = ICalendarReader()
        var bytes = Array(text.utf8)[...]
        // A byte order mark is common where other systems saved the file.
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        var logical: [UInt8] = []
        var start = 1
        var number = 0
        while !bytes.isEmpty {
            number += 1
            let end = bytes.firstIndex(of: 0x0A) ?? bytes.endIndex
            var line = bytes[bytes.startIndex..<end]
            bytes = end < bytes.endIndex ? bytes[(end + 1)...] : []
            if line.last == 0x0D { line = line.dropLast() }
            if let first = line.first, first == 0x20 || first == 0x09, !logical.isEmpty {
                logical += line.dropFirst()
                continue
            }
            try reader.take(logical, start)
            logical = Array(line)
            start = number
        }
        try reader.take(logical, start)
        if let unfinished = reader.open.last {
            throw ICalendarError(
                line: unfinished.line,
                message: "the file ends inside of the \(unfinished.name) that begins here")
        }
        guard !reader.calendars.isEmpty else {
            throw ICalendarError(line: 1, message: "there is no calendar in it")
        }
        return reader.calendars
    }

    private mutating func take(_ bytes: [UInt8], _ line: Int) throws(ICalendarError) {
        // Some devices end the file with a zero.
        guard bytes.contains(where: { $0 > 0x20 }) else { return }
        guard let property = ICalendarReader.property(bytes, line) else {
            guard !open.isEmpty else {
                throw ICalendarError(line: line, message: "this is no line of a calendar")
            }
            note("line \(line) is no property")
            return
        }
        switch property.name {
        case "BEGIN":
            let name = property.value.uppercased()
            guard open.isEmpty == (name == "VCALENDAR") else {
                throw ICalendarError(
                    line: line, message: "'BEGIN:\(ICalendarReader.short(name))' cannot stand here")
            }
            guard open.count < ICalendarReader.deepest else {
                throw ICalendarError(
                    line: line, message: "components nest deeper than \(ICalendarReader.deepest)")
            }
            open.append(ICalendarComponent(name: name, line: line))
        case "END":
            let name = property.value.uppercased()
            guard let component = open.popLast(), component.name == name else {
                throw ICalendarError(
                    line: line,
                    message: "'END:\(ICalendarReader.short(name))' ends what was not begun")
            }
            if open.isEmpty {
                calendars.append(component)
            } else {
                open[open.count - 1].components.append(component)
            }
        default:
            guard !open.isEmpty else {
                throw ICalendarError(line: line, message: "this line stands outside of a calendar")
            }
            open[open.count - 1].properties.append(property)
        }
    }

    private mutating func note(_ problem: String) {
        if open[open.count - 1].problem == nil { open[open.count - 1].problem = problem }
    }

    private static func short(_ name: String) -> String { String(name.prefix(20)) }

    /// Reads a line; `nil` where it has no name, no value or a quote that is never closed.
    private static func property(_ bytes: [UInt8], _ line: Int) -> ICalendarProperty? {
        var index = 0
        func name(until ends: [UInt8]) -> String? {
            let start = index
            while index < bytes.count, !ends.contains(bytes[index]) {
                let byte = bytes[index]
                let isLetter = (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                guard isLetter || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x5F
                else {
                    return nil
                }
                index += 1
            }
            guard index > start, index < bytes.count else { return nil }
            return String(decoding: bytes[start..<index], as: UTF8.self).uppercased()
        }
        guard let title = name(until: [UInt8(ascii: ";"), UInt8(ascii: ":")]) else { return nil }
        var parameters: [(name: String, value: String)] = []
        while index < bytes.count, bytes[index] == UInt8(ascii: ";") {
            index += 1
            guard let parameter = name(until: [UInt8(ascii: "=")]) else { return nil }
            index += 1
            var value: [UInt8] = []
            var isQuoted = false
            while index < bytes.count {
                let byte = bytes[index]
                if byte == UInt8(ascii: "\"") {
                    isQuoted.toggle()
                } else if !isQuoted, byte == UInt8(ascii: ";") || byte == UInt8(ascii: ":") {
                    break
                } else {
                    value.append(byte)
                }
                index += 1
            }
            guard !isQuoted else { return nil }
            parameters.append((parameter, String(decoding: value, as: UTF8.self)))
        }
        guard index < bytes.count, bytes[index] == UInt8(ascii: ":") else { return nil }
        return ICalendarProperty(
            name: title, parameters: parameters,
            value: String(decoding: bytes[(index + 1)...], as: UTF8.self), line: line)
    }
}
