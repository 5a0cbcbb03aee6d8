import ChatModel
import FluxJSON
import Testing

@Suite("Chat client: answers", .serialized, .timeLimit(.minutes(1)))
struct ChatAnswerTests {
    /// Characters of one to four bytes, and what JSON escapes.
    private static let text = "Grüße, \"世界\"!\n\\ 😀"

    @Test("a streamed answer is the same as a plain one, and what is shown of it too")
    func streamedAndPlain() async throws {
        let server = try ModelServer([["content": .string(ChatAnswerTests.text)]])
        for streams in [true, false] {
            let outcome = try await server.ask(policy: .quick(streams: streams))
            let answer = try #require(outcome.answer)
            #expect(answer.text == ChatAnswerTests.text)
            #expect(outcome.shown == ChatAnswerTests.text)
            #expect(outcome.restarts == 0)
            #expect(answer.model == "m")
            #expect(answer.form == .text)
            #expect(answer.promptTokens == 7)
            #expect(answer.completionTokens == 5)
            #expect(answer.costMicros == nil)
            #expect(outcome.traits == EndpointTraits())
        }
        let bodies = try server.bodies
        #expect(bodies.map { $0["stream"]?.boolValue } == [true, nil])
    }

    @Test(
        "an answer may come in any pieces and in any dress of the protocol",
        arguments: [
            [:], ["chunk": 1], ["drip": .double(0.001)], ["gap": .double(0.01)],
            ["plainjson": true], ["fault": "nodone"], ["fault": "comment"], ["fault": "crlf"],
            ["fault": "split"], ["fault": "gzip"],
        ] as [JSON], [true, false])
    func dresses(reply: JSON, streams: Bool) async throws {
        let server = try ModelServer([
            reply.appending("content", .string(ChatAnswerTests.text))
        ])
        let outcome = try await server.ask(policy: .quick(streams: streams))
        #expect(outcome.error == nil)
        #expect(outcome.answer?.text == ChatAnswerTests.text)
        #expect(outcome.answer?.promptTokens == 7)
        #expect(outcome.shown == ChatAnswerTests.text)
        #expect(outcome.restarts == 0)
        #expect(try server.requests.count == 1)
    }

    @Test("text is handed on while the model still writes")
    func growth() async throws {
        let server = try ModelServer([["content": "Hello, world", "fault": "stall"]])
        let client = try server.client(policy: .quick(timeout: 600_000))
        let (events, sink) = AsyncStream.makeStream(of: ChatProgress.self)
        let task = Task { await client.ask { sink.yield($0) } }
        let first = await events.first { _ in true }
        #expect(first == .text("Hell"))
        task.cancel()
        let outcome = await task.value
        #expect(outcome.error == .cancelled)
        #expect(try server.requests.count == 1)
    }

    @Test("chatter around JSON is left to whoever asked")
    func fence() async throws {
        let server = try ModelServer([["json": ["goal": "x"], "fault": "fence"]])
        let outcome = try await server.ask()
        #expect(
            outcome.answer?.text == """
                Sure! This is what I came up with:

                ```json
                {"goal":"x"}
                ```

                Shall I go on?
                """)
    }

    @Test("the question goes out in the form of the protocol", arguments: [true, false])
    func question(streams: Bool) async throws {
        let server = try ModelServer([["content": "ok"]])
        var request = ChatRequest.question(to: "maker/model:free")
        request.messages.append(ChatMessage(.assistant, "Yes?\n\"Well\" \\ \u{1}"))
        request.messages.append(ChatMessage(.user, ChatAnswerTests.text))
        request.maxTokens = 321
        let outcome = try await server.ask(request, policy: .quick(streams: streams))
        #expect(outcome.answer?.model == "maker/model:free")
        let sent = try #require(try server.requests.first)
        #expect(sent["method"]?.stringValue == "POST")
        #expect(sent["path"]?.stringValue == "/v1/chat/completions")
        let body = try #require(sent["body"])
        #expect(body["model"]?.stringValue == "maker/model:free")
        #expect(body["max_tokens"]?.intValue == 321)
        let messages: JSON = [
            ["role": "system", "content": "Be brief."], ["role": "user", "content": "Hello?"],
            ["role": "assistant", "content": "Yes?\n\"Well\" \\ \u{1}"],
            ["role": "user", "content": .string(ChatAnswerTests.text)],
        ]
        #expect(body["messages"] == messages)
        #expect(body["response_format"] == nil)
        let usage = body["stream_options"]?["include_usage"]?.boolValue
        #expect(usage == (streams ? true : nil))
    }

    @Test(
        "tokens and cost are those that the endpoint counts", arguments: [true, false])
    func usage(streams: Bool) async throws {
        let server = try ModelServer([
            [
                "usage": [
                    "prompt_tokens": 11, "completion_tokens": 3, "cost": .double(0.00123),
                ]
            ]
        ])
        let answer = try await server.ask(policy: .quick(streams: streams)).answer
        #expect(answer?.promptTokens == 11)
        #expect(answer?.completionTokens == 3)
        #expect(answer?.costMicros == 1_230)
    }

    @Test("the cost may also stand in LiteLLM's header", arguments: [true, false])
    func costHeader(streams: Bool) async throws {
        let server = try ModelServer([["headers": ["x-litellm-response-cost": "0.002"]]])
        let answer = try await server.ask(policy: .quick(streams: streams)).answer
        #expect(answer?.costMicros == 2_000)
    }

    @Test(
        "without counts that make sense, tokens are estimated and the cost is not known",
        arguments: [
            nil, [:],
            [
                "prompt_tokens": -1, "completion_tokens": "many", "cost": -1,
            ],
            ["prompt_tokens": 4_000_000_000, "completion_tokens": nil, "cost": "free"],
        ] as [JSON], [true, false])
    func estimate(usage: JSON, streams: Bool) async throws {
        let server = try ModelServer([["content": "Grüße", "usage": usage]])
        let outcome = try await server.ask(policy: .quick(streams: streams))
        let answer = try #require(outcome.answer)
        // 15 bytes were asked and 7 answered.
        #expect(answer.promptTokens == 4)
        #expect(answer.completionTokens == 2)
        #expect(answer.costMicros == nil)
    }

    @Test("calls at the same time on one client each get their own answer")
    func calls() async throws {
        let server = try ModelServer(script: [
            "a": [["content": "of a", "gap": .double(0.02)]],
            "b": [["content": "of b", "drip": .double(0.001)]], "c": [["content": "of c"]],
        ])
        let client = try server.client()
        async let first = client.ask(.question(to: "a"))
        async let second = client.ask(.question(to: "b"))
        async let third = client.ask(.question(to: "c"))
        let outcomes = await [first, second, third]
        #expect(outcomes.map { $0.answer?.text } == ["of a", "of b", "of c"])
        #expect(outcomes.map(\.shown) == ["of a", "of b", "of c"])
        #expect(try server.requests.count == 3)
    }
}
