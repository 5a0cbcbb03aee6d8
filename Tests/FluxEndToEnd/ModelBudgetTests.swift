import Foundation
import Testing

/// Tokens of a month, and what happens when they are used up.
@Suite("What models may cost")
struct ModelBudgetTests {
    private let sandbox: Sandbox
    private let server: ModelServer

    init() throws {
        sandbox = try Sandbox()
        server = try ModelServer()
        sandbox.use(server)
    }

    private func plan(_ goal: String) throws -> Outcome {
        try sandbox.flux("goal", goal)
    }

    private func models() throws -> [String?] { try server.questions.map(\.model) }

    @Test("From the soft limit on there is a warning, once a command; nothing else changes")
    func soft() throws {
        _ = try plan("learn guitar")
        sandbox.environment["FLUX_MODEL_SOFT_LIMIT"] = "10"
        let again = try plan("learn spanish")
        #expect(again.errorText.components(separatedBy: "models used").count == 2)
        #expect(try models().last == "anthropic/claude-sonnet-4-20250514")
    }

    @Test("From the hard limit on the cheap model is asked, until the person's month ends")
    func hard() throws {
        sandbox.environment["FLUX_MODEL_CHEAP"] = "tiny"
        sandbox.environment["TZ"] = "America/New_York"
        sandbox.environment["FLUX_NOW"] = "2026-04-01T03:30:00Z"
        _ = try plan("learn guitar")
        let first = try models()
        #expect(!first.contains("tiny"))
        let usage = try sandbox.json("account", "usage")["usage"]
        #expect(usage["month"].string == "2026-03", "in New York it is still March")
        #expect(usage["total"].int == 36)
        #expect(usage["by_role"].array.map { $0["calls"].int } == [1, 1, 1])
        sandbox.environment["FLUX_MODEL_HARD_LIMIT"] = "36"
        _ = try plan("learn spanish")
        #expect(try models().dropFirst(first.count).allSatisfy { $0 == "tiny" })
        let second = try models()
        sandbox.environment["FLUX_NOW"] = "2026-04-01T04:30:00Z"
        _ = try plan("learn drawing")
        #expect(try !models().dropFirst(second.count).contains("tiny"), "a new month")
        #expect(try sandbox.json("account", "usage")["usage"]["month"].string == "2026-04")
    }

    @Test("What an endpoint says an answer cost is added up")
    func cost() throws {
        try server.rewrite(
            .good.with(
                "classifier",
                #"{"json": {"tags": ["Learning"]}, "usage": {"prompt_tokens": 100, "completion_tokens": 5, "cost": 0.00125}}"#
            ))
        _ = try plan("learn guitar")
        let usage = try sandbox.json("account", "usage")["usage"]
        #expect(usage["cost"] == .number(0.00125))
        #expect(usage["total"].int == 129)
        let log = try sandbox.json("log", "--llm")["calls"].array
        #expect(log.filter { $0["cost"] == .number(0.00125) }.count == 1)
        #expect(try sandbox.ok("account", "usage").text.contains("cost 0.00125"))
    }
}
