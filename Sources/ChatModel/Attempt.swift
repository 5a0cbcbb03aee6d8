import HTTPTransfer
import Synchronization

/// One call under way: what came so far, and when.
final class Attempt: Sendable {
    private struct State: ~Copyable {
        var reader = AnswerReader()
        var firstText: ContinuousClock.Instant?
    }

    private let started = ContinuousClock.now
    private let state = Mutex(State())

    func take(
        _ event: TransferEvent, _ progress: @Sendable (ChatProgress) -> Void
    ) -> Bool {
        let added: String? = state.withLock { state in
            let added = state.reader.take(event)
            if let added, !added.isEmpty, state.firstText == nil { state.firstText = .now }
            return added
        }
        if let added, !added.isEmpty { progress(.text(added)) }
        return added != nil
    }

    var failure: ChatError? { state.withLock { $0.reader.failure } }
    var complaint: String { state.withLock { $0.reader.complaint } }
    var retryAfter: Int? { state.withLock { $0.reader.head?.retryAfter } }

    /// Where the endpoint sends on to.
    var redirect: String? {
        state.withLock { state in
            guard let head = state.reader.head, (300..<400).contains(head.status) else {
                return nil
            }
            return head.location
        }
    }

    func end(
        _ request: ChatRequest, _ form: AnswerForm, _ progress: @Sendable (ChatProgress) -> Void
    ) throws(ChatError) -> ChatAnswer {
        let now = ContinuousClock.now
        let asked = request.messages.reduce(0) { $0 + $1.text.utf8.count }
        let (answer, added, failure) = state.withLock { state -> (ChatAnswer, String, ChatError?) in
            var added = ""
            var failure: ChatError?
            do throws(ChatError) {
                added = try state.reader.end()
            } catch {
                failure = error
            }
            if !added.isEmpty, state.firstText == nil { state.firstText = now }
            let answer = ChatAnswer(
                text: state.reader.text, model: state.reader.model ?? request.model,
                promptTokens: state.reader.tokens("prompt_tokens")
                    ?? TokenEstimate.tokens(bytes: asked),
                completionTokens: state.reader.tokens("completion_tokens")
                    ?? TokenEstimate.tokens(bytes: state.reader.text.utf8.count),
                costMicros: state.reader.costMicros, form: form,
                latency: started.microseconds(to: now),
                firstText: state.firstText.map { started.microseconds(to: $0) })
            return (answer, added, failure)
        }
        if let failure {
            if failure == .truncated || failure == .empty {
                progress(
                    .spent(
                        promptTokens: answer.promptTokens,
                        completionTokens: answer.completionTokens, costMicros: answer.costMicros))
            }
            throw failure
        }
        if !added.isEmpty { progress(.text(added)) }
        return answer
    }
}

/// How many tokens a text is, about.
public enum TokenEstimate {
    /// Four bytes of English are about one token (https://help.openai.com/en/articles/4936856).
    public static func tokens(bytes: Int) -> Int { (bytes + 3) / 4 }
}

extension ContinuousClock.Instant {
    /// The microseconds from this moment to a later one.
    public func microseconds(to end: ContinuousClock.Instant) -> Int64 {
        let (seconds, attoseconds) = (end - self).components
        return seconds * 1_000_000 + attoseconds / 1_000_000_000_000
    }
}
