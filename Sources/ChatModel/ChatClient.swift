import FluxJSON
import HTTPTransfer
import Synchronization

/// A client of any endpoint that speaks OpenAI's chat completions
/// (https://platform.openai.com/docs/api-reference/chat).
public struct ChatClient: ChatService {
    /// A longer wait than this, in seconds, is not waited out.
    private static let longestWait = 30

    /// The endpoint.
    public let endpoint: Endpoint
    private let policy: ChatPolicy
    private let engine = TransferEngine()

    /// Makes a client; nothing is opened before the first call.
    public init(_ endpoint: Endpoint, policy: ChatPolicy = ChatPolicy()) {
        self.endpoint = endpoint
        self.policy = policy
    }

    /// The host.
    public var host: String { endpoint.host }

    /// Asks, and waits for the whole answer; asks again after a passing failure, and in a simpler form where the
    /// endpoint does not take the best one.
    public func answer(
        _ request: ChatRequest, traits: inout EndpointTraits,
        progress: @escaping @Sendable (ChatProgress) -> Void
    ) async throws(ChatError) -> ChatAnswer {
        var tried = traits
        var repetitions = 0
        while true {
            let failure: AttemptFailure
            do {
                let answer = try await attempt(request, tried, progress)
                traits = tried
                return answer
            } catch let error {
                failure = error
            }
            // What came was no use, but the endpoint took the form, and counts it.
            if failure.error == .truncated || failure.error == .empty { traits = tried }
            progress(.restarted)
            if let simpler = simplified(tried, after: failure, request) {
                tried = simpler
                continue
            }
            guard failure.error.isTransient, repetitions < policy.retries else {
                throw failure.error
            }
            try await wait(after: failure, repetition: repetitions)
            repetitions += 1
        }
    }

    /// The models that the endpoint lists; none where it lists none.
    ///
    /// - Throws: ``ChatError``.
    public func models() async throws(ChatError) -> [String] {
        var transfer = Transfer(
            url: "\(endpoint.base)/models", headers: headers(streams: false))
        transfer.isDirect = endpoint.isLocal
        transfer.idleMilliseconds = policy.timeoutMilliseconds
        let answer = Mutex<(head: TransferHead?, bytes: [UInt8])>((nil, []))
        do throws(TransferError) {
            try await engine.run(transfer) { event in
                answer.withLock { answer in
                    switch event {
                    case .head(let head): answer.head = head
                    case .bytes(let bytes): answer.bytes += bytes
                    }
                    return answer.bytes.count <= AnswerReader.largest
                }
            }
        } catch {
            throw ChatError(error)
        }
        let (head, bytes) = answer.withLock { $0 }
        guard let head, (200..<300).contains(head.status) else {
            throw ChatError(status: head?.status ?? 500, retryAfter: nil)
        }
        guard let list = (try? JSON(parsing: bytes))?["data"]?.arrayValue else { return [] }
        return list.compactMap { $0["id"]?.stringValue }
    }

    // MARK: - One attempt

    private struct AttemptFailure: Error {
        var error: ChatError
        /// What the endpoint says of the request.
        var complaint = ""
        /// The seconds that it asks to wait.
        var retryAfter: Int?
    }

    private func attempt(
        _ request: ChatRequest, _ traits: EndpointTraits,
        _ progress: @escaping @Sendable (ChatProgress) -> Void
    ) async throws(AttemptFailure) -> ChatAnswer {
        var address = "\(endpoint.base)/chat/completions"
        // An address may move within its host, such as one without its slash.
        for _ in 0..<3 {
            let attempt = Attempt()
            var transfer = Transfer(
                url: address, headers: headers(streams: policy.streams),
                body: Array(body(request, traits).text.utf8))
            transfer.isDirect = endpoint.isLocal
            transfer.idleMilliseconds = policy.timeoutMilliseconds
            // A slow model may write for minutes; one that only drips is given up.
            transfer.totalMilliseconds = policy.timeoutMilliseconds * 10
            do throws(TransferError) {
                try await engine.run(transfer) { attempt.take($0, progress) }
            } catch {
                throw AttemptFailure(error: attempt.failure ?? ChatError(error))
            }
            if let location = attempt.redirect {
                guard let next = endpoint.keeps(location, from: address) else {
                    throw AttemptFailure(error: .redirected)
                }
                address = next
                continue
            }
            return try finish(attempt, request, traits, progress)
        }
        throw AttemptFailure(error: .redirected)
    }

    private func finish(
        _ attempt: Attempt, _ request: ChatRequest, _ traits: EndpointTraits,
        _ progress: @escaping @Sendable (ChatProgress) -> Void
    ) throws(AttemptFailure) -> ChatAnswer {
        do throws(ChatError) {
            let form = request.schema == nil ? AnswerForm.text : traits.form
            return try attempt.end(request, form, progress)
        } catch {
            throw AttemptFailure(
                error: error, complaint: attempt.complaint, retryAfter: attempt.retryAfter)
        }
    }

    private func headers(streams: Bool) -> [(name: String, value: String)] {
        var headers = [
            ("Content-Type", "application/json"),
            ("Accept", streams ? "text/event-stream, application/json" : "application/json"),
            // OpenRouter shows by these which program asks (https://openrouter.ai/docs/app-attribution).
            // A program without a page of its own is known by its title.
            ("HTTP-Referer", "http://localhost"), ("X-Title", "flux"),
            // libcurl would wait a second for a word that no such endpoint sends.
            ("Expect", ""),
        ]
        if let key = endpoint.key { headers.append(("Authorization", "Bearer \(key)")) }
        return headers.map { (name: $0.0, value: $0.1) }
    }

    private func body(_ request: ChatRequest, _ traits: EndpointTraits) -> JSON {
        var messages = request.messages
        var members: [JSON.Member] = []
        if let (name, schema) = request.schema {
            switch traits.form {
            case .schema:
                members.append(
                    .init(
                        "response_format",
                        [
                            "type": "json_schema",
                            "json_schema": [
                                "name": .string(name), "strict": true, "schema": schema,
                            ],
                        ]))
            case .object, .text:
                if traits.form == .object {
                    members.append(.init("response_format", ["type": "json_object"]))
                }
                if !messages.isEmpty, messages[0].speaker == .system {
                    messages[0].text += "\n\nThe JSON Schema of your answer:\n\(schema.text)"
                }
            }
        }
        if policy.streams {
            members.append(.init("stream", true))
            if traits.countsInStreams {
                members.append(.init("stream_options", ["include_usage": true]))
            }
        }
        let limit = traits.namesCompletionTokens ? "max_completion_tokens" : "max_tokens"
        return .object(
            [
                .init("model", .string(request.model)),
                .init(
                    "messages",
                    .array(
                        messages.map {
                            ["role": .string($0.speaker.rawValue), "content": .string($0.text)]
                        })), .init(limit, .int(Int64(request.maxTokens))),
            ] + members)
    }

    // MARK: - After a failure

    /// What is asked in another way because of a failure; `nil` where that would not help.
    private func simplified(
        _ traits: EndpointTraits, after failure: AttemptFailure, _ request: ChatRequest
    ) -> EndpointTraits? {
        var traits = traits
        let complaint = failure.complaint
        switch failure.error {
        case .refused, .notFound:
            if !traits.namesCompletionTokens, complaint.contains("max_completion_tokens") {
                traits.namesCompletionTokens = true
                return traits
            }
            if policy.streams, traits.countsInStreams, complaint.contains("stream_options") {
                traits.countsInStreams = false
                return traits
            }
            // A model that is not there is not there in any form.
            if failure.error == .notFound, !complaint.contains("support") { return nil }
        case .server(500), .server(501):
            // Some servers answer so to a form they do not know, and say so; others are just broken.
            guard
                ["response_format", "json_schema", "json_object", "grammar"]
                    .contains(where: complaint.contains)
            else { return nil }
        case .noLibrary, .badAddress, .unreachable, .tls, .timedOut, .cut, .tooLarge, .redirected,
            .unauthorized, .noCredit, .rateLimited, .server, .malformed, .empty, .truncated,
            .cancelled, .failed:
            return nil
        }
        guard request.schema != nil, let form = traits.form.simpler else { return nil }
        traits.form = form
        return traits
    }

    /// Waits as long as the endpoint says, else twice as long each time, give or take a half so that many clients do not
    /// come back at once.
    private func wait(
        after failure: AttemptFailure, repetition: Int
    ) async throws(ChatError) {
        var milliseconds = Double(policy.firstWait << repetition) * .random(in: 0.5...1.5)
        if let seconds = failure.retryAfter {
            guard seconds <= ChatClient.longestWait else { throw failure.error }
            milliseconds = max(milliseconds, Double(seconds) * 1_000)
        }
        do {
            try await Task.sleep(for: .milliseconds(Int(milliseconds)))
        } catch {
            throw .cancelled
        }
    }
}
