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

@Suite("Chat client: failures", .serialized, .timeLimit(.minutes(1)))
struct ChatFailureTests {
    @Test("a server that asks to wait too long is not waited for, whatever its status")
    func waitOfAnyStatus() async throws {
        let server = try ModelServer([["status": 503, "headers": ["Retry-After": "86400"]]])
        #expect(try await server.ask().error == .server(503))
        #expect(try server.requests.count == 1)
    }

    @Test("an answer that was cut off is counted all the same")
    func spent() async throws {
        let server = try ModelServer([
            [
                "content": "{", "finish": "length",
                "usage": ["prompt_tokens": 900, "completion_tokens": 512],
            ]
        ])
        let outcome = try await server.ask()
        #expect(outcome.error == .truncated)
        #expect(
            outcome.progress.contains(
                .spent(promptTokens: 900, completionTokens: 512, costMicros: nil)))
    }

    @Test(
        "a status is understood, and only a passing one is tried again",
        arguments: [
            (400, .refused(400), 1), (401, .unauthorized(401), 1), (402, .noCredit, 1),
            (403, .unauthorized(403), 1), (404, .notFound, 1), (408, .timedOut, 1),
            (413, .refused(413), 1), (422, .refused(422), 1),
            (429, .rateLimited(retryAfter: nil), 3), (500, .server(500), 3),
            (502, .server(502), 3), (503, .server(503), 3), (529, .server(529), 3),
            (302, .redirected, 1),
        ] as [(Int, ChatError, Int)])
    func statuses(status: Int, error: ChatError, requests: Int) async throws {
        let server = try ModelServer([["status": .int(Int64(status))]])
        let outcome = try await server.ask()
        #expect(outcome.error == error)
        #expect(outcome.restarts == requests)
        #expect(try server.requests.count == requests)
    }

    @Test(
        "a broken answer is found out, streamed or not", arguments: Fault.everywhere, [true, false])
    func faults(fault: Fault, streams: Bool) async throws {
        let server = try ModelServer([fault.reply])
        let outcome = try await server.ask(policy: .quick(streams: streams))
        #expect(outcome.error == fault.error)
        #expect(outcome.shown == "")
        #expect(outcome.restarts == fault.requests)
        #expect(try server.requests.count == fault.requests)
    }

    @Test("a broken stream is found out", arguments: Fault.ofStreams)
    func streamFaults(fault: Fault) async throws {
        let server = try ModelServer([fault.reply])
        let outcome = try await server.ask()
        #expect(outcome.error == fault.error)
        #expect(outcome.shown == "")
        #expect(outcome.restarts == fault.requests)
        #expect(try server.requests.count == fault.requests)
    }

    @Test("silence ends a call, once", arguments: ["hang", "stall"], [true, false])
    func silence(fault: String, streams: Bool) async throws {
        let server = try ModelServer([["fault": .string(fault)]])
        let outcome = try await server.ask(policy: .quick(streams: streams, timeout: 300))
        #expect(outcome.error == .timedOut)
        #expect(outcome.restarts == 1)
    }

    @Test("an answer that keeps coming is not silence, however long it takes")
    func slowness() async throws {
        let server = try ModelServer([["content": "Hello, world", "gap": .double(0.2)]])
        let outcome = try await server.ask(policy: .quick(timeout: 1_000))
        #expect(outcome.answer?.text == "Hello, world")
    }

    @Test(
        "after a passing failure the answer begins anew",
        arguments: [
            [["status": 503], ["status": 503]], [["status": 429]], [["fault": "reset"]],
            [["fault": "cut"]], [["fault": "cut"], ["fault": "cut"]], [["fault": "err200"]],
            [["fault": "streamerror"]],
            [["status": 429, "headers": ["Retry-After": "0"]]],
            [["status": 429, "headers": ["Retry-After": "soon"]]],
            [
                [
                    "status": 429,
                    "headers": ["Retry-After": "Wed, 21 Oct 2015 07:28:00 GMT"],
                ]
            ],
        ] as [[JSON]])
    func repetition(failures: [JSON]) async throws {
        let server = try ModelServer(failures + [["content": "Hello, world"]])
        let outcome = try await server.ask()
        #expect(outcome.error == nil)
        #expect(outcome.answer?.text == "Hello, world")
        #expect(outcome.shown == "Hello, world")
        #expect(outcome.restarts == failures.count)
        #expect(try server.requests.count == failures.count + 1)
    }

    @Test("a client without patience asks once")
    func impatience() async throws {
        let server = try ModelServer([["status": 503], ["content": "ok"]])
        var policy = ChatPolicy.quick()
        policy.retries = 0
        let outcome = try await server.ask(policy: policy)
        #expect(outcome.error == .server(503))
        #expect(try server.requests.count == 1)
    }

    @Test(
        "a wait that is too long for a person is not waited",
        arguments: ["86400", "31", "Fri, 31 Dec 2100 23:59:59 GMT"])
    func longWaits(retryAfter: String) async throws {
        let server = try ModelServer([
            ["status": 429, "headers": ["Retry-After": .string(retryAfter)]], ["content": "ok"],
        ])
        let outcome = try await server.ask()
        guard case .rateLimited(let wait?)? = outcome.error else {
            Issue.record("\(outcome.result)")
            return
        }
        if let seconds = Int(retryAfter) {
            #expect(wait == seconds)
        } else {
            #expect(wait > 86_400)
        }
        #expect(try server.requests.count == 1)
    }

    @Test("nobody there is tried again and then said", arguments: [true, false])
    func unreachable(streams: Bool) async throws {
        let server = try ModelServer([["content": "ok"]])
        try server.end()
        let outcome = try await server.ask(policy: .quick(streams: streams))
        #expect(outcome.error?.code == "unreachable")
        #expect(outcome.restarts == 3)
        #expect(try server.requests.isEmpty)
    }

    @Test("a client goes on after any failure")
    func recovery() async throws {
        let server = try ModelServer([
            ["fault": "bigline"], ["fault": "bomb"], ["fault": "badchunk"], ["status": 401],
            ["content": "ok"],
        ])
        let client = try server.client()
        var errors: [ChatError?] = []
        for _ in 0..<5 { errors.append(await client.ask().error) }
        #expect(errors == [.tooLarge, .tooLarge, .malformed, .unauthorized(401), nil])
        #expect(try server.requests.count == 5)
    }

    @Test("a call that hangs ends as soon as its task is cancelled")
    func cancellation() async throws {
        let server = try ModelServer([["fault": "hang"]])
        let client = try server.client(policy: .quick(timeout: 600_000))
        let task = Task { await client.ask() }
        await server.isAsked()
        task.cancel()
        let outcome = await task.value
        #expect(outcome.error == .cancelled)
        #expect(outcome.restarts == 1)
        #expect(try server.requests.count == 1)
    }

    @Test("a wait for the next attempt ends as soon as its task is cancelled")
    func cancelledWait() async throws {
        let server = try ModelServer([["status": 429, "headers": ["Retry-After": "30"]]])
        let client = try server.client()
        let (events, sink) = AsyncStream.makeStream(of: ChatProgress.self)
        let task = Task { await client.ask { sink.yield($0) } }
        let first = await events.first { _ in true }
        #expect(first == .restarted)
        task.cancel()
        let outcome = await task.value
        #expect(outcome.error == .cancelled)
        #expect(try server.requests.count == 1)
    }

    @Test("a task that is already cancelled asks nobody")
    func cancelledBefore() async throws {
        let server = try ModelServer([["content": "ok"]])
        let client = try server.client()
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            return await client.ask()
        }
        task.cancel()
        let outcome = await task.value
        #expect(outcome.error == .cancelled)
        #expect(try server.requests.isEmpty)
    }

    @Test("a call that hangs holds no other up, and its end ends no other")
    func independence() async throws {
        let server = try ModelServer(script: [
            "slow": [["fault": "hang"]], "quick": [["content": "ok"]],
        ])
        let client = try server.client()
        let slow = Task { await client.ask(.question(to: "slow")) }
        await server.isAsked()
        let before = await client.ask(.question(to: "quick"))
        #expect(before.answer?.text == "ok")
        slow.cancel()
        let ended = await slow.value
        #expect(ended.error == .cancelled)
        let after = await client.ask(.question(to: "quick"))
        #expect(after.answer?.text == "ok")
        #expect(try server.requests.count == 3)
    }
}

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

@Suite("Chat client: the key and where it goes", .serialized, .timeLimit(.minutes(1)))
struct ChatKeyTests {
    private static let key = "sk-or-v1-0123456789abcdef"

    @Test("the key stands in the Authorization header and nowhere else", arguments: [true, false])
    func secrecy(streams: Bool) async throws {
        let key = ChatKeyTests.key
        let server = try ModelServer([["content": "ok"]], key: key)
        let client = try server.client(key: key, policy: .quick(streams: streams))
        let outcome = await client.ask(.plan)
        #expect(outcome.answer?.text == "ok")
        #expect(try await client.models() == ["scripted"])
        let requests = try server.requests
        #expect(requests.count == 2)
        for request in requests {
            let headers = try #require(request["headers"]?.members)
            let holders = headers.filter { $0.name == "Authorization" }
            #expect(holders.map { $0.value.stringValue } == ["Bearer \(key)"])
            let others = headers.filter { $0.name != "Authorization" }
            #expect(!request.appending("headers", .object(others)).text.contains(key))
        }
    }

    @Test("without a key there is no Authorization header")
    func noKey() async throws {
        let server = try ModelServer([["content": "ok"]])
        let outcome = try await server.ask()
        #expect(outcome.answer != nil)
        let headers = try #require(try server.requests.first?["headers"]?.members)
        #expect(!headers.contains { $0.name.lowercased() == "authorization" })
    }

    @Test("a missing or wrong key is refused once", arguments: [nil, "sk-wrong"] as [String?])
    func wrongKey(key: String?) async throws {
        let server = try ModelServer([["content": "ok"]], key: ChatKeyTests.key)
        let client = try server.client(key: key)
        let outcome = await client.ask()
        #expect(outcome.error == .unauthorized(401))
        await #expect(throws: ChatError.unauthorized(401)) { try await client.models() }
        #expect(try server.requests.count == 2)
    }

    @Test("the program says who it is, as OpenRouter wants it", arguments: [true, false])
    func attribution(streams: Bool) async throws {
        let server = try ModelServer([["content": "ok"]])
        let outcome = try await server.ask(policy: .quick(streams: streams))
        #expect(outcome.answer != nil)
        let headers = try #require(try server.requests.first?["headers"])
        #expect(headers["HTTP-Referer"]?.stringValue == "http://localhost")
        #expect(headers["X-Title"]?.stringValue == "flux")
        #expect(headers["User-Agent"]?.stringValue == "flux")
        #expect(headers["Content-Type"]?.stringValue == "application/json")
        let accepted = try #require(headers["Accept"]?.stringValue)
        #expect(accepted.contains("text/event-stream") == streams)
        #expect(headers["Expect"] == nil)
    }

    @Test("a redirect to another server is not followed, and nothing is sent there")
    func otherHost() async throws {
        let other = try ModelServer([["content": "stolen"]])
        let server = try ModelServer(
            [["fault": "redirect", "location": .string("\(other.base)/chat/completions")]],
            key: ChatKeyTests.key)
        let outcome = try await server.ask(key: ChatKeyTests.key)
        #expect(outcome.error == .redirected)
        #expect(outcome.restarts == 1)
        #expect(try server.requests.count == 1)
        #expect(try other.requests.isEmpty)
    }

    @Test(
        "a redirect within the server is followed with the same question",
        arguments: ["/v2/chat/completions", "../moved/chat/completions", "absolute"])
    func sameHost(location: String) async throws {
        let server = try ModelServer([["content": "ok"]], key: ChatKeyTests.key)
        let absolute = "\(server.base)/moved/chat/completions"
        try server.rewrite([
            "*": [
                [
                    "fault": "redirect",
                    "location": .string(location == "absolute" ? absolute : location),
                ], ["content": "ok"],
            ]
        ])
        let client = try server.client(key: ChatKeyTests.key)
        for _ in 0..<2 {
            let outcome = await client.ask()
            #expect(outcome.answer?.text == "ok")
            #expect(outcome.restarts == 0)
        }
        let paths = try server.paths
        try #require(paths.count == 3)
        #expect(paths[0] == "/v1/chat/completions")
        #expect(paths[1] != paths[0])
        #expect(paths[2] == paths[0])
        let bodies = try server.bodies
        #expect(bodies[0] == bodies[1])
    }

    @Test("redirects that lead nowhere end")
    func endlessRedirects() async throws {
        let server = try ModelServer([
            ["fault": "redirect", "location": "/v1/chat/completions"]
        ])
        let outcome = try await server.ask()
        #expect(outcome.error == .redirected)
        #expect(outcome.restarts == 1)
        #expect(try server.requests.count == 3)
    }

    @Test("a certificate that vouches for itself is not trusted, and nothing is said to it")
    func selfSigned() async throws {
        let server = try ModelServer([["content": "stolen"]], isSecure: true)
        // The name is right, so it is the signature that is not.
        let base = server.base.replacing("127.0.0.1", with: "localhost")
        let client = try ChatClient(
            Endpoint(base, key: ChatKeyTests.key, allowInsecure: false), policy: .quick())
        let outcome = await client.ask()
        #expect(outcome.error?.code == "tls")
        #expect(outcome.restarts == 1)
        #expect(try server.requests.isEmpty)
    }

    @Test("the models are those that the endpoint lists")
    func models() async throws {
        let server = try ModelServer([["content": "ok"]])
        let client = try server.client()
        #expect(try await client.models() == ["scripted"])
        let request = try #require(try server.requests.first)
        #expect(request["method"]?.stringValue == "GET")
        #expect(request["path"]?.stringValue == "/v1/models")
        let elsewhere = try ChatClient(
            Endpoint("\(server.base)/elsewhere", key: nil, allowInsecure: false),
            policy: .quick())
        await #expect(throws: ChatError.notFound) { try await elsewhere.models() }
        #expect(try server.requests.count == 2)
    }

    @Test("the host is what usage is counted under")
    func host() throws {
        let endpoint = try Endpoint("https://OpenRouter.ai/api/v1", key: nil, allowInsecure: false)
        #expect(ChatClient(endpoint).host == "openrouter.ai")
    }
}
