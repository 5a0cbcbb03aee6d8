import Foundation
import Testing

@Suite("The introduction from a file")
struct AnswersFileTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    private func onboard(_ answers: String, _ more: String...) throws -> Outcome {
        try sandbox.run(["onboard", "--answers", "-"] + more, input: .bytes(Array(answers.utf8)))
    }

    private func changed(_ key: String, to answer: String) throws -> String {
        var object = try #require(
            JSONSerialization.jsonObject(with: Data(Newcomer.answers.utf8)) as? [String: String])
        object[key] = answer
        return try String(decoding: JSONSerialization.data(withJSONObject: object), as: UTF8.self)
    }

    @Test("- reads the answers from standard input")
    func input() throws {
        let outcome = try onboard(Newcomer.answers, "--json")
        #expect(outcome.succeeded, "\(outcome.errorText)")
        #expect(try outcome.document()["profile"]["name"].string == "Ada")
    }

    @Test(
        "A wrong answer names its question and what is accepted, and keeps nothing",
        arguments: [
            ("name", ""), ("name", "skip"), ("wake_time", "purple"), ("wake_time", "25:99"),
            ("wake_time", ""),
            ("bedtime", "whenever I fall over"), ("bedtime", ""), ("work", "sometimes"),
            ("work", ""),
            ("chronotype", "purple"), ("chronotype", ""), ("timezone", "Mars/Phobos"),
            ("timezone", "no"),
            ("home", ""), ("commitments", "lots of things"),
            ("commitments", "gym at 25:00 on tuesdays"),
            ("phone", "call me maybe"), ("phone", "+1"), ("whatsapp", "perhaps"),
            ("first", "a\u{0}b"),
        ])
    func wrong(_ key: String, _ answer: String) throws {
        let answers = try changed(key, to: answer)
        try onboard(answers).expectRefusal(2, saying: [key])
        let json = try onboard(answers, "--json").expectRefusalDocument(
            2, named: "INVALID_ARGUMENT")
        #expect(json["details"]["questions"].keys == [key])
        #expect(try sandbox.json("account")["profile"]["onboarded_at"] == .null)
        #expect(try sandbox.json("list", "--status", "all")["total"].int == 0)
    }

    @Test("Several wrong answers are all named at once")
    func several() throws {
        let json = try onboard(
            #"{"name": "Ada", "wake_time": "purple", "bedtime": "23:00", "work": "?!"}"#, "--json"
        )
        .expectRefusalDocument(2)
        let named = json["details"]["questions"].keys
        #expect(named.isSuperset(of: ["wake_time", "work", "chronotype", "home"]))
        #expect(
            named.isDisjoint(with: ["name", "bedtime", "commitments", "phone", "whatsapp", "first"])
        )
    }

    @Test(
        "What is no object of texts is refused",
        arguments: [
            "", "[]", "\"Ada\"", "{", #"{"name": 7}"#, #"{"name": "Ada",}"#, #"{"nme": "Ada"}"#,
            "null",
        ])
    func malformed(_ text: String) throws {
        try onboard(text).expectRefusal(2)
        #expect(try sandbox.json("account")["profile"]["onboarded_at"] == .null)
    }

    @Test("A file that is no UTF-8 text is refused")
    func bytes() throws {
        let outcome = try sandbox.run(
            ["onboard", "--answers", "-"], input: .bytes([0x7B, 0xFF, 0x7D]))
        outcome.expectRefusal(2, saying: ["UTF-8"])
    }

    @Test("A yes to WhatsApp without a verified phone is kept as a wish, not as consent")
    func whatsapp() throws {
        let json = try onboard(changed("whatsapp", to: "yes"), "--json").document()
        #expect(json["profile"]["whatsapp_wanted"].bool == true)
        #expect(json["profile"]["whatsapp_consent_at"] == .null)
        #expect(
            json["warnings"].array.contains { $0["code"].string?.hasPrefix("whatsapp") == true })
    }

    @Test("Optional answers may be left out, empty or 'skip'")
    func optional() throws {
        let answers = """
            {"name": "Ada", "wake_time": "7", "bedtime": "23:00", "work": "I don't work", "chronotype": "neutral",
             "timezone": "Europe/Berlin", "home": "home", "commitments": "skip", "phone": ""}
            """
        let json = try onboard(answers, "--json").document()
        #expect(
            json["profile"]["timezone"].string == "Europe/Berlin"
                && json["profile"]["work_hours"] == .null)
        #expect(json["tasks"].array.isEmpty)
    }

    @Test("Answered again, the profile is new and the commitments are not doubled")
    func again() throws {
        #expect(try onboard(Newcomer.answers).succeeded)
        let gym = try sandbox.json("search", "gym")["total"].int
        let json = try onboard(changed("name", to: "Grace"), "--json").document()
        #expect(json["profile"]["name"].string == "Grace")
        #expect(try sandbox.json("search", "gym")["total"].int == gym)
    }
}
