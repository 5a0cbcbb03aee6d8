import ChatModel
import FluxJSON
import Testing

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
