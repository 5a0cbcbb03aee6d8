/// Takes a stream of server-sent events apart (https://html.spec.whatwg.org/multipage/server-sent-events.html,
/// section 9.2.6), whatever pieces the bytes come in.
struct EventStream {
    /// No line of an answer is longer; a longer one is an attack or a defect.
    static let longestLine = 1 << 20

    private var line: [UInt8] = []
    private var data: [UInt8] = []
    private var hasData = false
    private var endedWithReturn = false

    /// Takes bytes.
    ///
    /// - Returns: the data of the events that are complete now.
    /// - Throws: ``ChatError/tooLarge`` for a line beyond the limit.
    mutating func take(_ bytes: some Sequence<UInt8>) throws(ChatError) -> [[UInt8]] {
        var events: [[UInt8]] = []
        for byte in bytes {
            let followsReturn = endedWithReturn
            endedWithReturn = false
            switch byte {
            case UInt8(ascii: "\n") where followsReturn: continue
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                endedWithReturn = byte == UInt8(ascii: "\r")
                if let event = endLine() { events.append(event) }
            default:
                guard line.count < EventStream.longestLine else { throw .tooLarge }
                line.append(byte)
            }
        }
        return events
    }

    /// The data of an event that the end of the stream cut short of its empty line.
    mutating func finish() -> [UInt8]? {
        if !line.isEmpty { _ = endLine() }
        return endLine()
    }

    /// - Returns: the event that an empty line ends.
    private mutating func endLine() -> [UInt8]? {
        defer { line.removeAll(keepingCapacity: true) }
        if line.isEmpty {
            guard hasData else { return nil }
            defer { (data, hasData) = ([], false) }
            return data
        }
        // A mark of the byte order may stand before the first line.
        if line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
        guard line.starts(with: "data:".utf8) else { return nil }
        var value = line.dropFirst(5)
        if value.first == UInt8(ascii: " ") { value.removeFirst() }
        if hasData { data.append(UInt8(ascii: "\n")) }
        guard data.count + value.count <= EventStream.longestLine else { return nil }
        data += value
        hasData = true
        return nil
    }
}
