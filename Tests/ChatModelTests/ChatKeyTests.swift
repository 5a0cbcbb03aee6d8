import ChatModel
import FluxJSON
import Testing

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
