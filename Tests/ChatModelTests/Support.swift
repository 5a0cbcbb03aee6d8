import Testing
import ChatModel
import FluxJSON
import Synchronization

/// What came of a question.
struct Outcome: Sendable {
    let result: Result<ChatAnswer, ChatError>
    /// All that was reported, in order.
    let progress: [ChatProgress]
    /// The traits afterwards.
    let traits: EndpointTraits

    var answer: ChatAnswer? { try? result.get() }

    var error: ChatError? {
        if case .failure(let error) = result { error } else { nil }
    }

    /// The text that stands at the end for whoever followed the progress.
    var shown: String {
        progress.reduce(into: "") { shown, event in
            switch event {
            case .text(let text): shown += text
            case .restarted: shown = ""
            case .spent: break
            }
        }
    }

    /// How many attempts failed.
    var restarts: Int { progress.count { $0 == .restarted } }
}

/// Keeps what is reported, on whatever thread that happens.
private final class Listener: Sendable {
    private let kept = Mutex<[ChatProgress]>([])

    var progress: [ChatProgress] { kept.withLock { $0 } }

    func hear(_ event: ChatProgress) { kept.withLock { $0.append(event) } }
}

extension ChatClient {
    /// Asks, and tells all that came of it.
    func ask(
        _ request: ChatRequest = .question(), traits: EndpointTraits = EndpointTraits(),
        hearing: @escaping @Sendable (ChatProgress) -> Void = { _ in }
    ) async -> Outcome {
        var traits = traits
        let listener = Listener()
        let result: Result<ChatAnswer, ChatError>
        do throws(ChatError) {
            let answer = try await self.answer(request, traits: &traits) { event in
                listener.hear(event)
                hearing(event)
            }
            result = .success(answer)
        } catch {
            result = .failure(error)
        }
        return Outcome(result: result, progress: listener.progress, traits: traits)
    }
}

extension ModelServer {
    /// A client of this server.
    func client(key: String? = nil, policy: ChatPolicy = .quick()) throws -> ChatClient {
        try ChatClient(Endpoint(base, key: key, allowInsecure: false), policy: policy)
    }

    /// Asks once, with a client of its own.
    func ask(
        _ request: ChatRequest = .question(), key: String? = nil, policy: ChatPolicy = .quick()
    ) async throws -> Outcome {
        let client = try self.client(key: key, policy: policy)
        return await client.ask(request)
    }

    /// The bodies of the requests so far.
    var bodies: [JSON] {
        get throws { try requests.map { $0["body"] ?? .null } }
    }

    /// The forms of answer that were asked for so far.
    var forms: [String] {
        get throws {
            try bodies.map { $0["response_format"]?["type"]?.stringValue ?? "none" }
        }
    }

    /// The paths that were asked for so far.
    var paths: [String] {
        get throws { try requests.map { $0["path"]?.stringValue ?? "" } }
    }
}

extension ChatPolicy {
    /// A policy that hardly waits before it tries again.
    ///
    /// - Parameter timeout: how long nothing may come, in milliseconds.
    static func quick(streams: Bool = true, timeout: Int = 30_000) -> ChatPolicy {
        var policy = ChatPolicy()
        policy.firstWait = 1
        policy.streams = streams
        policy.timeoutMilliseconds = timeout
        return policy
    }
}

extension ChatRequest {
    /// A question for free text, of 15 bytes.
    static func question(to model: String = "m") -> ChatRequest {
        ChatRequest(
            model: model,
            messages: [ChatMessage(.system, "Be brief."), ChatMessage(.user, "Hello?")],
            maxTokens: 100)
    }

    /// A question for JSON of ``planSchema``.
    static let plan: ChatRequest = {
        var request = question()
        request.schema = (name: "plan", schema: planSchema)
        return request
    }()

    /// The schema of a plan.
    static let planSchema: JSON = [
        "type": "object", "properties": ["goal": ["type": "string"]], "required": ["goal"],
        "additionalProperties": false,
    ]
}

/// A reply of the server, and what comes of it.
struct Fault: CustomTestStringConvertible, Sendable {
    let reply: JSON
    let error: ChatError
    /// How often it is asked until then.
    let requests: Int

    init(_ reply: JSON, _ error: ChatError, requests: Int = 1) {
        self.reply = reply
        self.error = error
        self.requests = requests
    }

    var testDescription: String { reply.text }

    /// Those that a plain answer can have too.
    static let everywhere = [
        Fault(["fault": "cut"], .cut, requests: 3),
        Fault(["fault": "reset"], .cut, requests: 3),
        Fault(["fault": "err200"], .server(502), requests: 3),
        Fault(["fault": "huge"], .tooLarge),
        Fault(["fault": "bomb"], .tooLarge),
        Fault(["fault": "notjson"], .malformed),
        Fault(["fault": "html"], .malformed),
        Fault(["body": ""], .malformed),
        Fault(["body": " \n"], .malformed),
        Fault(["body": []], .malformed),
        Fault(["body": ["choices": "none"]], .malformed),
        Fault(["fault": "empty"], .empty),
        Fault(["fault": "tool"], .empty),
        Fault(["content": nil], .empty),
        Fault(["content": ""], .empty),
        Fault(["finish": "content_filter"], .empty),
        Fault(["finish": "length"], .truncated),
        Fault(["fault": "redirect"], .redirected),
    ]

    /// Those that only a streamed answer can have.
    static let ofStreams = [
        Fault(["fault": "streamerror"], .server(502), requests: 3),
        Fault(["fault": "badchunk"], .malformed),
        Fault(["fault": "bigline"], .tooLarge),
        Fault(["body": "", "type": "text/event-stream"], .malformed),
        Fault(["body": "data: {}\n\n", "type": "text/event-stream"], .malformed),
        // An end without a reason and without [DONE] is none.
        Fault(
            ["body": "data: {\"choices\":[]}\n\n", "type": "text/event-stream"], .cut, requests: 3),
        Fault(["body": "data: [DONE]\n\n", "type": "text/event-stream"], .empty),
    ]
}
