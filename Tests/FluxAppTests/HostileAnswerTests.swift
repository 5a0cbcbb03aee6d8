import Foundation
import FluxCalendar
import FluxCoach
import FluxJSON
import Testing

/// The corpus of answers that no role may take, and the questions they answer.
private enum Hostile {
    static func corpus(_ name: String) throws -> JSON {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Fixtures/\(name).json")
        return try JSON(parsing: Array(Data(contentsOf: file)))
    }

    /// A text of the corpus: as it is, or as something repeated.
    static func text(_ json: JSON) -> String? {
        if let text = json.stringValue { return text }
        guard let piece = json["repeat"]?.stringValue, let times = json["times"]?.intValue else {
            return nil
        }
        return String(repeating: piece, count: Int(times))
    }

    static let rows = HistoryRows(
        rows: [
            HistoryRow(
                id: "r1", day: .monday, start: CivilTime(minuteOfDay: 18 * 60), category: "Fitness",
                done: 8, missed: 1),
            HistoryRow(
                id: "r2", day: .tuesday, start: CivilTime(minuteOfDay: 7 * 60), category: "Fitness",
                done: 1, missed: 6),
            HistoryRow(
                id: "r3", day: .friday, start: CivilTime(minuteOfDay: 12 * 60), category: nil,
                done: 1, missed: 1),
            HistoryRow(
                id: "r4", day: .saturday, start: CivilTime(minuteOfDay: 10 * 60), category: "Home",
                done: 5, missed: 0),
        ], days: 40)

    static let now = CivilDateTime("2026-03-02T09:00")
    static let zone = Zone.utc
    static let goal = GoalFacts(text: "learn guitar", title: "learn guitar")

    static let plan: Plan = {
        guard let instant = Instant(rfc3339: "2026-03-02T09:00:00Z"),
            case .proposed(let negotiation) = Coach(templates: []).propose(
                goal: goal, context: CoachContext(now: instant, zone: zone))
        else { preconditionFailure("a goal without templates has an empty plan") }
        return negotiation.plan
    }()

    /// Takes an answer as its role does.
    static func take(_ text: String, role: String) throws(AnswerFlaw) {
        let json = try Redactor().restore(try AnswerText.object(in: text))
        switch role {
        case "orchestrator":
            guard let now else { return }
            _ = try OrchestratorAnswer(
                json,
                to: .init(text: "remind me to call the dentist tomorrow at 4", now: now, zone: zone)
            )
        case "reply":
            guard let now else { return }
            _ = try ReplyAnswer(json, plan: plan, today: now.date)
        case "classifier": _ = try ClassifierAnswer(json)
        case "scheduler": _ = try SchedulerAnswer(json, known: ["b1", "p1", "r1"])
        case "observer": _ = try ObserverAnswer(json, rows: rows)
        case "planner": _ = try PlannerAnswer(json, goal: goal, tags: ["Learning"])
        case "summariser": _ = try SummaryAnswer(json)
        default: Issue.record("there is no role '\(role)'")
        }
    }
}

@Suite("Hostile answers of models")
struct HostileAnswerTests {
    @Test(
        "No role takes one of them",
        arguments: [
            "orchestrator", "reply", "classifier", "scheduler", "observer", "planner", "summariser",
        ])
    func refused(role: String) throws {
        let cases = try #require(try Hostile.corpus("hostile_answers")[role]?.arrayValue)
        #expect(cases.count >= 15)
        for entry in cases {
            let content = try #require(entry["content"].flatMap(Hostile.text))
            #expect(throws: AnswerFlaw.self, "\(role): \(entry["why"]?.stringValue ?? "")") {
                try Hostile.take(content, role: role)
            }
        }
    }

    @Test(
        "Good answers are taken, so that the refusals mean something",
        arguments: [
            (
                "orchestrator",
                #"{"say":"Tomorrow at 4.","intent":"NEW_TASK","confidence":0.9,"task":{"title":"call the dentist","start":"2026-03-03T16:00","duration_minutes":null,"recurrence_rule":null,"location_trigger":null},"goal":null,"reschedule":null,"modify":null,"question":null}"#
            ), ("reply", #"{"say":"Fine.","changes":["only twice a week"],"question":false}"#),
            ("classifier", #"{"tags":["Learning","Creativity"]}"#),
            (
                "scheduler",
                #"{"slots":[{"day":"MO","start":"18:30","because":["r1"]}],"note":""}"#
            ),
            (
                "observer",
                #"{"patterns":[{"type":"best_time","day":"MO","start":"18:00","end":"19:00","category":null,"confidence":0.8,"rows":["r1"],"note":"Mondays after work go well"}]}"#
            ), ("summariser", #"{"summary":"Wants to run."}"#),
            (
                "classifier",
                "Sure! Here you go:\n```json\n{\"tags\":[\"Learning\"]}\n```\nAnything else?"
            ),
        ])
    func taken(role: String, content: String) throws {
        try Hostile.take(content, role: role)
    }

    @Test("Names that were hidden come back, and a placeholder that was never given is refused")
    func placeholders() throws {
        var redactor = Redactor(known: ["Zebediah Quillfeather", "12 Rosenbaum Lane"])
        let hidden = redactor.hide("call Zebediah about 12 Rosenbaum Lane and mail a@b.example")
        for secret in ["Zebediah", "Rosenbaum", "a@b.example"] {
            #expect(!hidden.contains(secret), "\(hidden)")
        }
        #expect(
            try redactor.restore(hidden)
                == "call Zebediah about 12 Rosenbaum Lane and mail a@b.example")
        #expect(throws: AnswerFlaw.self) { try redactor.restore("call ⟦9⟧") }
        #expect(throws: AnswerFlaw.self) { try redactor.restore("call ⟦1") }
    }

    @Test("Hostile texts go out and come back unharmed, whatever they hold")
    func texts() throws {
        let texts = try #require(try Hostile.corpus("hostile_texts")["texts"]?.arrayValue)
        for entry in texts {
            let text = try #require(Hostile.text(entry))
            var redactor = Redactor(known: ["Ada"])
            let plain = text.filter { $0 != "⟦" && $0 != "⟧" }
            let hidden = redactor.hide(text)
            #expect(try redactor.restore(hidden) == plain)
        }
    }
}
