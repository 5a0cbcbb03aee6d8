import FluxCoach
import FluxJSON
import Testing

@Suite("Redactor: what does not go to a model")
struct RedactorTests {
    @Test(
        "Names, numbers, addresses and keys are hidden",
        arguments: [
            ("call Maria tomorrow at 5", ["Maria"]),
            ("lunch with Jo Ann Smith on Friday", ["Jo", "Smith"]),
            ("meet Dr. Ortiz at noon", ["Ortiz"]),
            ("Maria's birthday on May 3", ["Maria"]),
            ("call maria at 5", ["maria"]),
            ("email bob@example.com about the offer", ["bob@example.com"]),
            ("ring +49 30 901820", ["901820", "+49"]),
            ("ring (555) 010-0199 today", ["010", "0199"]),
            ("ring (555)123-4567", ["123", "4567"]),
            ("ring +1(555)1234567", ["5551234567", "1234567"]),
            ("ring 555-123 4567", ["4567"]), ("ring 030/123 456 78", ["123", "456"]),
            ("ring 555‑123‑4567", ["4567"]), ("ring 555–123–4567", ["4567"]),
            ("ring tel:5551234567 at 16:30", ["5551234567"]), ("ring 555:123:4567", ["4567"]),
            ("pay DE89 3704 0044 0532 0130 00 on 2026-06-01", ["3704", "0532"]),
            ("send it to 12 Rose Street by Friday", ["12 Rose Street"]),
            ("be at Hauptstraße 5 at 9", ["Hauptstraße 5"]),
            ("pay from DE89370400440532013000", ["DE89370400440532013000"]),
            ("use sk-proj-a1b2c3d4e5f6g7h8", ["sk-proj-a1b2c3d4e5f6g7h8"]),
            ("read https://example.com/t?token=1", ["example.com"]),
        ])
    func hidden(text: String, secrets: [String]) throws {
        var redactor = Redactor()
        let sent = redactor.hide(text)
        for secret in secrets { #expect(!sent.contains(secret), "\(sent)") }
        #expect(try redactor.restore(sent) == text)
    }

    @Test(
        "What is nobody's stays, since a model has to understand the rest",
        arguments: [
            "learn Spanish with an app", "run a 5K by 2026-06-01",
            "call the bank tomorrow at 16:30",
            "read 12 books in 6 weeks", "lift 100 kg 3 times a week", "learn Python and Swift",
            "visit the dentist on Monday at 9", "save 5000 dollars by December",
            "meditate at 7 am for 10 minutes", "do yoga on Mondays and Fridays",
        ])
    func kept(text: String) {
        var redactor = Redactor()
        #expect(redactor.hide(text) == text)
    }

    @Test("What the person told of themselves is hidden in any spelling of letters")
    func known() throws {
        var redactor = Redactor(known: ["Zebediah Quillfeather", "Zebediah", "Blauer Salon"])
        let text = "ZEBEDIAH wants the blauer salon; zebediah quillfeather's plan"
        let sent = redactor.hide(text)
        for secret in ["zebediah", "salon", "quillfeather"] {
            #expect(!sent.lowercased().contains(secret), "\(sent)")
        }
        #expect(try redactor.restore(sent) == text)
    }

    @Test(
        "The same text has the same placeholder, and placeholders in a person's words mean nothing")
    func placeholders() throws {
        var redactor = Redactor(known: ["Ada"])
        #expect(redactor.hide("Ada and ⟦7⟧ and Ada") == "⟦1⟧ and 7 and ⟦1⟧")
        #expect(
            try redactor.restore(["a": ["⟦1⟧", 3], "b": "x ⟦1⟧"] as JSON)
                == ["a": ["Ada", 3], "b": "x Ada"])
    }
}
