import Testing

@testable import FluxNotify

@Suite("TwiML")
struct TwiMLTests {
    private static let head = #"<?xml version="1.0" encoding="UTF-8"?>"#

    @Test("nothing to do is an empty response")
    func bare() {
        #expect(TwiML().text == TwiMLTests.head + "<Response/>")
    }

    @Test("a message is answered")
    func message() {
        #expect(
            TwiML([.message("Tom & Ana: 5 < 6 > \"4\", 'ok' ✅")]).text
                == TwiMLTests.head
                + "<Response><Message>Tom &amp; Ana: 5 &lt; 6 &gt; &quot;4&quot;, &apos;ok&apos; ✅</Message></Response>"
        )
    }

    @Test("a call says something, waits for a digit, and ends")
    func call() {
        let twiml = TwiML([
            .gather(
                [.init("Run at 7", language: "en-US"), .init("1 done", language: "en-US")],
                action: "https://a.example/g?d=7&x=\"1\"", timeout: 8),
            .say(.init("Bye", language: "en-US")), .hangup,
        ])
        #expect(
            twiml.text
                == TwiMLTests.head + "<Response>"
                + #"<Gather input="dtmf" numDigits="1" timeout="8" "#
                + #"action="https://a.example/g?d=7&amp;x=&quot;1&quot;" method="POST">"#
                + #"<Say language="en-US">Run at 7</Say><Say language="en-US">1 done</Say></Gather>"#
                + #"<Say language="en-US">Bye</Say><Hangup/></Response>"#)
    }

    @Test("no text can end its element or its attribute")
    func injection() {
        let text = #"</Say><Dial>+1</Dial><Say a='b'"]]>"#
        let twiml = TwiML([.say(.init(text, language: #"en" x="y"#)), .message(text)]).text
        #expect(twiml.split(separator: "<").count == 7)
        #expect(twiml.filter { $0 == "\"" }.count == 6)
        #expect(!twiml.contains("]]>"))
    }

    @Test("breaks are kept as references, so that a reader does not change them")
    func breaks() {
        #expect(TwiML.escaped("a\tb\nc\rd\r\ne") == "a&#9;b&#10;c&#13;d&#13;&#10;e")
    }

    @Test("what XML 1.0 has not is left out, all else stays")
    func scalars() {
        for value in UInt32(0)...0x1_0400 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let isAllowed =
                [0x9, 0xA, 0xD].contains(value) || (0x20...0xD7FF).contains(value)
                || (0xE000...0xFFFD).contains(value) || value >= 0x10000
            if TwiML.escaped(String(scalar)).isEmpty == isAllowed {
                Issue.record("U+\(String(value, radix: 16))")
            }
        }
        #expect(TwiML.escaped("a\u{0}\u{8}\u{B}\u{1B}[31m\u{FFFE}\u{FFFF}b") == "a[31mb")
    }
}
