import Testing

@testable import ChatModel

@Suite("Server-sent events")
struct EventStreamTests {
    /// Everything that a stream may hold.
    private static let sample =
        "\u{FEFF}: hello\n\ndata: {\"a\":\"Grüße 😀\"}\r\n\r\ndata:two\rdata: lines\r\r"
        + "event: message\nid: 7\ndata: a\n: between\ndata:  b\n\ndata:\n\n\n\r\n"
        + "data: [DONE]\n\ndata: rest"

    /// The events of a stream that comes in these pieces and ends then.
    private func events(_ pieces: [[UInt8]]) throws(ChatError) -> [String] {
        var stream = EventStream()
        var events: [[UInt8]] = []
        for piece in pieces { events += try stream.take(piece) }
        if let last = stream.finish() { events.append(last) }
        return events.map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(
        "an event is the data up to an empty line, whatever ends the lines",
        arguments: [
            ("", []), ("\n\n\r\n", []),
            ("data: a\n\ndata: b\n\n", ["a", "b"]),
            ("data: a\r\n\r\ndata: b\r\n\r\n", ["a", "b"]),
            ("data: a\r\rdata: b\r\r", ["a", "b"]),
            ("data: a\r\n\ndata: b\n\r\n", ["a", "b"]),
            ("data:a\n\ndata:  b \n\n", ["a", " b "]),
            ("data: a\ndata: b\n\n", ["a\nb"]),
            ("data:\n\n", [""]),
            ("data\ndatum: a\n\n data: b\n\n", []),
            (": PROCESSING\n\ndata: a\n: b\n:\ndata: c\n\n", ["a\nc"]),
            ("event: message\nid: 7\nretry: 10\ndata: a\n\n", ["a"]),
            ("\u{FEFF}data: a\n\n", ["a"]),
        ] as [(String, [String])])
    func lines(text: String, expected: [String]) throws {
        #expect(try events([Array(text.utf8)]) == expected)
    }

    @Test(
        "the end of the stream ends the last event",
        arguments: [
            ("data: a\n\ndata: b", ["a", "b"]), ("data: b\n", ["b"]), ("data: b\r", ["b"]),
            ("data: a\ndata: b\r\n", ["a\nb"]), ("data: a\n\n", ["a"]), (": a", []),
        ] as [(String, [String])])
    func ending(text: String, expected: [String]) throws {
        #expect(try events([Array(text.utf8)]) == expected)
    }

    @Test("the pieces in which the bytes come make no difference")
    func pieces() throws {
        let bytes = Array(EventStreamTests.sample.utf8)
        let whole = try events([bytes])
        #expect(
            whole == ["{\"a\":\"Grüße 😀\"}", "two\nlines", "a\n b", "", "[DONE]", "rest"])
        #expect(try events(bytes.map { [$0] }) == whole)
        for first in 0...bytes.count {
            let second = min(first + 5, bytes.count)
            let pieces = [
                Array(bytes[..<first]), Array(bytes[first..<second]), Array(bytes[second...]),
            ]
            #expect(try events(pieces) == whole, "cut at \(first) and \(second)")
        }
    }

    @Test("an event is there as soon as its empty line is")
    func promptness() throws {
        var stream = EventStream()
        let before = try stream.take("data: a\n".utf8)
        let then = try stream.take("\n".utf8)
        let after = stream.finish()
        #expect(before.isEmpty)
        #expect(then == [Array("a".utf8)])
        #expect(after == nil)
    }

    @Test("a line beyond the limit is refused, in one piece or in several")
    func limit() throws {
        let longest = [UInt8](repeating: UInt8(ascii: "x"), count: EventStream.longestLine)
        #expect(try events([longest]).isEmpty)
        #expect(throws: ChatError.tooLarge) { try events([longest + [0x78]]) }
        #expect(throws: ChatError.tooLarge) { try events([longest, [0x78]]) }
        #expect(try events([longest, Array("\ndata: a\n\n".utf8)]) == ["a"])
    }
}
