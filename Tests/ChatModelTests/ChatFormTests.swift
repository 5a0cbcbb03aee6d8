import ChatModel
import FluxJSON
import Testing

@Suite("Chat client: forms", .serialized, .timeLimit(.minutes(1)))
struct ChatFormTests {
    private static let answer = #"{"goal":"x"}"#

    /// A reply that finds fault with the request.
    private static func complaint(_ words: String, status: Int64 = 400) -> JSON {
        ["status": .int(status), "body": ["error": ["message": .string(words)]]]
    }

    @Test("a schema goes out as one that the endpoint is to hold the model to")
    func schema() async throws {
        let server = try ModelServer([["json": ["goal": "x"]]])
        let outcome = try await server.ask(.plan)
        #expect(outcome.answer?.text == ChatFormTests.answer)
        #expect(outcome.answer?.form == .schema)
        #expect(outcome.traits == EndpointTraits())
        let body = try #require(try server.bodies.first)
        let format: JSON = [
            "type": "json_schema",
            "json_schema": ["name": "plan", "strict": true, "schema": ChatRequest.planSchema],
        ]
        #expect(body["response_format"] == format)
        let system = body["messages"]?.arrayValue?.first?["content"]?.stringValue
        #expect(system == "Be brief.")
    }

    @Test(
        "an endpoint that only knows JSON objects is asked for one, the next time at once",
        arguments: [400, 404, 415, 422, 500, 501] as [Int64])
    func object(status: Int64) async throws {
        let server = try ModelServer([
            [
                "json": ["goal": "x"], "only": ["response_format": "json_object"],
                "only_status": .int(status),
            ]
        ])
        let client = try server.client()
        let first = await client.ask(.plan)
        #expect(first.answer?.text == ChatFormTests.answer)
        #expect(first.answer?.form == .object)
        #expect(first.traits.form == .object)
        #expect(first.shown == ChatFormTests.answer)
        let second = await client.ask(.plan, traits: first.traits)
        #expect(second.answer?.form == .object)
        #expect(second.traits == first.traits)
        #expect(try server.forms == ["json_schema", "json_object", "json_object"])
    }

    @Test(
        "an endpoint that knows no form is told the schema in words",
        arguments: [400, 422, 500] as [Int64])
    func text(status: Int64) async throws {
        let server = try ModelServer([
            [
                "json": ["goal": "x"], "only": ["response_format": "none"],
                "only_status": .int(status),
            ]
        ])
        let client = try server.client()
        let first = await client.ask(.plan)
        #expect(first.answer?.text == ChatFormTests.answer)
        #expect(first.answer?.form == .text)
        #expect(first.traits.form == .text)
        let second = await client.ask(.plan, traits: first.traits)
        #expect(second.answer?.text == ChatFormTests.answer)
        #expect(try server.forms == ["json_schema", "json_object", "none", "none"])
        let messages = try #require(try server.bodies.last?["messages"]?.arrayValue)
        #expect(
            messages.first?["content"]?.stringValue
                == "Be brief.\n\nThe JSON Schema of your answer:\n\(ChatRequest.planSchema.text)")
        #expect(messages.last?["content"]?.stringValue == "Hello?")
    }

    @Test(
        "where no form helps, each was tried once and nothing was learned",
        arguments: [
            (400, .refused(400)), (422, .refused(422)),
        ] as [(Int64, ChatError)])
    func noForm(status: Int64, error: ChatError) async throws {
        let server = try ModelServer([["status": .int(status)]])
        let outcome = try await server.ask(.plan)
        #expect(outcome.error == error)
        #expect(outcome.traits == EndpointTraits())
        #expect(try server.forms == ["json_schema", "json_object", "none"])
    }

    @Test(
        "a failure that has nothing to do with the form changes no form",
        arguments: [
            (401, 1), (402, 1), (403, 1), (404, 1), (429, 3), (500, 3), (501, 3), (502, 3),
            (503, 3),
        ] as [(Int64, Int)])
    func otherFailures(status: Int64, requests: Int) async throws {
        let server = try ModelServer([["status": .int(status)]])
        let outcome = try await server.ask(.plan)
        #expect(outcome.error != nil)
        #expect(try server.forms == Array(repeating: "json_schema", count: requests))
    }

    @Test("an endpoint that does not know stream_options is asked without")
    func streamOptions() async throws {
        let server = try ModelServer([
            ChatFormTests.complaint("Unknown parameter: 'stream_options'."),
            ["json": ["goal": "x"]],
        ])
        let outcome = try await server.ask(.plan)
        #expect(outcome.answer?.text == ChatFormTests.answer)
        var traits = EndpointTraits()
        traits.countsInStreams = false
        #expect(outcome.traits == traits)
        let bodies = try server.bodies
        try #require(bodies.count == 2)
        #expect(bodies[0]["stream_options"] != nil)
        #expect(bodies[1]["stream_options"] == nil)
        #expect(bodies[1]["stream"]?.boolValue == true)
        // 12 bytes, since such an endpoint counts nothing.
        #expect(outcome.answer?.completionTokens == 3)
    }

    @Test("an endpoint that wants max_completion_tokens gets it", arguments: [true, false])
    func completionTokens(streams: Bool) async throws {
        let server = try ModelServer([
            ChatFormTests.complaint(
                "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."),
            ["json": ["goal": "x"]],
        ])
        let outcome = try await server.ask(.plan, policy: .quick(streams: streams))
        #expect(outcome.answer?.text == ChatFormTests.answer)
        var traits = EndpointTraits()
        traits.namesCompletionTokens = true
        #expect(outcome.traits == traits)
        let bodies = try server.bodies
        try #require(bodies.count == 2)
        #expect(bodies.map { $0["max_tokens"]?.intValue } == [100, nil])
        #expect(bodies.map { $0["max_completion_tokens"]?.intValue } == [nil, 100])
    }

    @Test("what one complaint after the other teaches is kept together")
    func complaints() async throws {
        let server = try ModelServer([
            ChatFormTests.complaint("use max_completion_tokens"),
            ChatFormTests.complaint("stream_options: extra inputs are not permitted", status: 422),
            ChatFormTests.complaint("response_format of json_schema is not supported"),
            ["status": 503], ["json": ["goal": "x"]],
        ])
        let client = try server.client()
        let outcome = await client.ask(.plan)
        #expect(outcome.answer?.text == ChatFormTests.answer)
        #expect(outcome.restarts == 4)
        #expect(outcome.traits.namesCompletionTokens)
        #expect(!outcome.traits.countsInStreams)
        #expect(outcome.traits.form == .object)
        let again = await client.ask(.plan, traits: outcome.traits)
        #expect(again.restarts == 0)
        #expect(again.traits == outcome.traits)
        #expect(try server.requests.count == 6)
    }
}
