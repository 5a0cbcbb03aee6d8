import ChatModel
import FluxCoach
import FluxJSON
import FluxStore

extension App {
    /// A longer conversation than this has its older half condensed, in messages.
    private static let mostMessages = 20
    /// And one of more tokens.
    private static let mostTokens = 8_000

    /// What of a conversation still counts word for word: the last summary and what came after the half it stands for.
    func window(of conversation: Int64, _ store: ReadTransaction) throws -> [MessageRecord] {
        App.window(of: try store.messages(of: conversation))
    }

    /// A summary stands for the older half of what was there when it was made.
    static func window(of messages: [MessageRecord]) -> [MessageRecord] {
        var window: [MessageRecord] = []
        for message in messages {
            guard message.role == "summary" else {
                window.append(message)
                continue
            }
            window = [message] + window.suffix(window.count - olderHalf(window))
        }
        return window
    }

    private static func olderHalf(_ window: [MessageRecord]) -> Int { window.count / 2 }

    static func isLong(_ window: [MessageRecord]) -> Bool {
        let tokens = window.reduce(0) { $0 + TokenEstimate.tokens(bytes: $1.content.utf8.count) }
        return window.count > mostMessages || tokens > mostTokens
    }

    /// Condenses the older half of a conversation that has grown long. Where no model does it, the older half is left
    /// out of what the next question tells; nothing is lost of what is stored.
    func condense(_ conversation: Int64, _ flow: Int64, _ setup: ModelSetup) throws {
        let (older, redactor) = try reading { store -> ([MessageRecord], Redactor) in
            let window = try window(of: conversation, store)
            guard App.isLong(window) else { return ([], Redactor()) }
            return (Array(window.prefix(App.olderHalf(window))), try self.redactor(store))
        }
        guard !older.isEmpty else { return }
        var hidden = redactor
        let told = older.filter { App.mayLeave($0.content) }
        let summary = told.first { $0.role == "summary" }.map { hidden.hide($0.content) }
        let messages = told.filter { $0.role != "summary" }.map { message -> JSON in
            [
                "role": .string(message.role),
                "text": .string(String(hidden.hide(message.content).prefix(4_000))),
            ]
        }
        let question = RoleQuestion<SummaryAnswer>(
            role: .summariser, name: "summariser",
            facts: [
                "summary": summary.map(JSON.string) ?? .null, "messages": .array(messages),
            ], read: { (json) throws(AnswerFlaw) in try SummaryAnswer(json) }, redactor: hidden)
        let place = ModelPlace(
            flow: flow, phase: [.summariser: "understand"], conversation: conversation)
        let failure = try asking(setup, place) { caller -> RoleFailure? in
            do throws(RoleFailure) {
                let answer = try await caller.ask(question)
                caller.tell(
                    .finished { try $0.keep(summary: answer.summary, of: conversation) })
                return nil
            } catch {
                return error
            }
        }
        guard failure != nil else { return }
        // The built-in summary: where the talk stood, in the person's own words.
        let asked = older.last { $0.role == "user" }?.content.prefix(400) ?? ""
        try keep(summary: "Earlier: \(asked)", of: conversation)
    }

    private func keep(summary: String, of conversation: Int64) throws {
        _ = try writing("ask", WriteOptions(), actor: .system) { store -> Bool in
            try store.say(summary, role: "summary", agent: "summariser", in: conversation)
            return true
        }
    }
}
