import Foundation

/// What a scripted model says: for each role its replies, which are JSON texts.
struct ModelScript: Sendable {
    private var replies: [String: [String]]

    /// A good answer of every role to "I want to learn guitar".
    static let good = ModelScript(replies: [
        "classifier": [json(#"{"tags": ["Creativity", "Learning"]}"#)],
        "scheduler": [slots("TU 18:00", "TH 18:30", "SA 10:00")],
        "observer": [json(#"{"patterns": []}"#)],
        "planner": [plan()],
        "orchestrator": [
            reading(
                "GOAL", "goal",
                #"{"title": "learn guitar", "deadline": null, "weeks": null, "per_week": null}"#)
        ],
        "reply": [reply(changes: #"["only twice a week"]"#)],
        "summariser": [json(#"{"summary": "The person talked about this and that."}"#)],
    ])

    /// Every role gets the same.
    static func always(_ reply: String) -> ModelScript { ModelScript(replies: ["*": [reply]]) }

    /// The same, but for the replies of one role or model; the last one repeats.
    func with(_ key: String, _ replies: String...) -> ModelScript {
        var script = self
        script.replies[key] = replies
        return script
    }

    func write(to path: String) throws {
        let members = replies.map { "\"\($0.key)\": [\($0.value.joined(separator: ", "))]" }
        let text = "{\(members.joined(separator: ", "))}"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    }
}

// MARK: - Replies

extension ModelScript {
    /// A model that never answers.
    static let hangs = #"{"fault": "hang"}"#

    /// An answer of this value.
    static func json(_ value: String) -> String { "{\"json\": \(value)}" }

    /// An answer of exactly this text.
    static func content(_ text: String) throws -> String {
        let quoted = String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
        return "{\"content\": \(quoted), \"chunk\": 65536}"
    }

    /// What the planner says with its plan.
    static let say =
        "Six short weeks take you from tuning to a whole song. The first one is meant to feel easy."
    /// What the sessions of its six weeks are called.
    static let titles = [
        "Tune the strings by ear", "Hold an open chord", "Switch between two chords",
        "Strum a steady beat", "Play a verse slowly", "Play the whole song",
    ]

    /// An answer of the planner.
    ///
    /// - Parameter more: further fields of the reply.
    static func plan(
        say: String = say, titles: [String] = titles, minutes: [Int] = [10, 12, 14, 15, 18, 20],
        more: String = ""
    ) -> String {
        let weeks = zip(titles, minutes).map { title, minutes in
            """
            {"focus": "one thing", "minutes": \(minutes), "sessions":
             [{"title": "\(title)", "description": "Slowly, until it sounds clean three times"}]}
            """
        }
        return """
            {"json": {"say": "\(say)", "title": "First song on the guitar",
             "outcome": "you play one whole song without stopping", "floor": "tune the strings",
             "why": "fingers need time to toughen", "feasible_in_6_weeks": true, "per_week": 3,
             "effort": "low", "preferred_time": "any", "rest_days": 0,
             "weeks": [\(weeks.joined(separator: ", "))], "roadmap": []}\(more)}
            """
    }

    /// An answer of the scheduler: slots such as `TU 18:00`.
    static func slots(_ slots: String...) -> String {
        let list = slots.map { slot in
            let parts = slot.split(separator: " ")
            return "{\"day\": \"\(parts[0])\", \"start\": \"\(parts[1])\", \"because\": []}"
        }
        return json("{\"slots\": [\(list.joined(separator: ", "))], \"note\": \"\"}")
    }

    /// An answer of the orchestrator.
    ///
    /// - Parameters:
    ///   - part: the object that is filled: `task`, `goal`, `reschedule` or `modify`.
    ///   - value: what it holds.
    static func reading(
        _ intent: String, _ part: String = "", _ value: String = "", question: String? = nil
    ) -> String {
        let parts = ["task", "goal", "reschedule", "modify"].map { name in
            "\"\(name)\": \(name == part ? value : "null")"
        }
        return json(
            """
            {"say": "I see.", "intent": "\(intent)", "confidence": 0.9, \(parts.joined(separator: ", ")),
             "question": \(question.map { "\"\($0)\"" } ?? "null")}
            """)
    }

    /// An answer to a reply to a plan.
    static func reply(changes: String) -> String {
        json("{\"say\": \"As you like it.\", \"changes\": \(changes), \"question\": false}")
    }
}
