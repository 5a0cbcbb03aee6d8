import Testing

@testable import FluxJSON

@Suite("JSON")
struct JSONTests {
    struct Example: Codable, Equatable {
        var scheduledAt: String
        var count: Int?
        var nested: [Nested]
        var raw: JSON
        var share: Double
    }

    struct Nested: Codable, Equatable {
        var isOpen: Bool
        var fooBar: UInt8
    }

    @Test("members keep their order, names are in snake case and what is absent is null")
    func encoding() throws {
        let value = Example(
            scheduledAt: "x", count: nil, nested: [Nested(isOpen: true, fooBar: 3)],
            raw: ["keepThis": [1, nil]],
            share: 0.5)
        let json = try JSON(encoding: value)
        #expect(
            json.text
                == #"{"scheduled_at":"x","count":null,"nested":[{"is_open":true,"foo_bar":3}],"raw":{"keepThis":[1,null]},"share":0.5}"#
        )
        #expect(try json.decoded(as: Example.self) == value)
    }

    @Test(
        "control characters never leave as they are",
        arguments: Array(0...0x9F as ClosedRange<UInt32>))
    func controls(code: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(code))
        let text = JSON.string(String(Character(scalar))).text
        let isControl = code < 0x20 || (0x7F...0x9F).contains(code)
        #expect(
            text.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }
                == false || !isControl)
        #expect(try JSON(parsing: text) == .string(String(Character(scalar))))
    }

    @Test(
        "what is no JSON is refused",
        arguments: [
            "", "{", "[1,]", "{\"a\":1,\"a\":2}", "nul", "01", "1.", "\"\\x\"", "\"\\ud800\"",
            "[1] 2", "{a:1}", "\"\n\"",
            "-", "1e", "\"abc", "1e999",
        ])
    func refusals(text: String) {
        #expect(throws: JSONSyntaxError.self) { try JSON(parsing: text) }
    }

    @Test("deep nesting is refused instead of overflowing the stack")
    func depth() {
        let text = String(repeating: "[", count: 100_000)
        #expect(throws: JSONSyntaxError.self) { try JSON(parsing: text) }
    }

    @Test("texts of random bytes either parse or are refused", arguments: 1...50)
    func fuzz(seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15
        let alphabet = Array("{}[]\",:0123456789.eE+-\\utrfalsn \u{1F600}".utf8)
        for _ in 0..<200 {
            var bytes: [UInt8] = []
            for _ in 0..<40 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes.append(alphabet[Int(state >> 33) % alphabet.count])
            }
            if let json = try? JSON(parsing: bytes) {
                #expect((try? JSON(parsing: json.text)) == json)
            }
        }
    }
}
