import FluxNotify
import Testing

@Suite("Form encoding")
struct FormEncodingTests {
    private static func decoded(_ text: String) throws(FormEncoding.Problem) -> [[String]] {
        try FormEncoding.decode(Array(text.utf8)).map { [$0.name, $0.value] }
    }

    @Test(
        "pairs are written as browsers write them",
        arguments: [
            ([], ""), ([["Body", "done"]], "Body=done"), ([["", ""]], "="),
            ([["a b", "c d"]], "a+b=c+d"), ([["a", "1+1=2 & 100%"]], "a=1%2B1%3D2+%26+100%25"),
            ([["DateSent>", "2026-03-02"]], "DateSent%3E=2026-03-02"),
            ([["To", "whatsapp:+34600000001"]], "To=whatsapp%3A%2B34600000001"),
            ([["a", "ñ✅\n"]], "a=%C3%B1%E2%9C%85%0A"), ([["a", "*-._~/"]], "a=*-._%7E%2F"),
            ([["e", "initiated"], ["e", "ringing"]], "e=initiated&e=ringing"),
        ] as [([[String]], String)])
    func encode(pairs: [[String]], text: String) throws {
        #expect(FormEncoding.encode(pairs.map { ($0[0], $0[1]) }) == text)
        #expect(try FormEncodingTests.decoded(text) == pairs)
    }

    @Test(
        "what browsers would not write is read all the same",
        arguments: [
            ("Body", [["Body", ""]]), ("Body=", [["Body", ""]]), ("=x", [["", "x"]]),
            ("&&a=1&", [["a", "1"]]), ("a=b=c", [["a", "b=c"]]), ("a=%c3%B1", [["a", "ñ"]]),
            ("a=~/:?", [["a", "~/:?"]]), ("a=%2B+%20", [["a", "+  "]]), ("%61=%00", [["a", "\0"]]),
            ("b=2&a=1&b=3", [["b", "2"], ["a", "1"], ["b", "3"]]), ("a=ñ", [["a", "ñ"]]),
        ] as [(String, [[String]])])
    func decode(text: String, pairs: [[String]]) throws {
        #expect(try FormEncodingTests.decoded(text) == pairs)
    }

    @Test(
        "a broken escape is refused",
        arguments: ["%", "a=%", "a=%4", "a=%4g", "a=%g4", "a=%%41", "a=%4&b=1", "a=%+1", "%zz=1"])
    func badEscape(text: String) {
        #expect(throws: FormEncoding.Problem.badEscape) { try FormEncodingTests.decoded(text) }
    }

    @Test(
        "bytes that are no UTF-8 are refused, escaped or not",
        arguments: [
            "a=%FF", "a=%C3", "%C3=%B1", "a=%C0%80", "a=%ED%A0%80", "a=%F4%90%80%80", "a=1&b=%80",
        ])
    func notUTF8(text: String) {
        #expect(throws: FormEncoding.Problem.notUTF8) { try FormEncodingTests.decoded(text) }
        let raw = Array("a=".utf8) + [0xFF]
        #expect(throws: FormEncoding.Problem.notUTF8) { try FormEncoding.decode(raw) }
    }

    @Test("more than 200 pairs are refused")
    func tooMany() throws {
        let pairs = [FormEncoding.Pair](repeating: ("a", "b"), count: FormEncoding.maximumPairs)
        let text = FormEncoding.encode(pairs)
        #expect(FormEncoding.maximumPairs == 200)
        #expect(try FormEncodingTests.decoded(text).count == 200)
        #expect(throws: FormEncoding.Problem.tooManyPairs) {
            try FormEncodingTests.decoded(text + "&a=b")
        }
    }

    @Test("every character of the first planes comes back as it was")
    func roundTrip() throws {
        for start in stride(from: UInt32(0), to: 0x20000, by: 0x40) {
            let scalars = (start..<start + 0x40).compactMap(Unicode.Scalar.init)
            let text = String(String.UnicodeScalarView(scalars))
            let encoded = FormEncoding.encode([(text, text)])
            #expect(encoded.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
            let pairs = try FormEncoding.decode(encoded.utf8)
            #expect(pairs.count == 1)
            #expect(pairs.first.map { Array($0.name.utf8) } == Array(text.utf8))
            #expect(pairs.first.map { Array($0.value.utf8) } == Array(text.utf8))
        }
    }
}
