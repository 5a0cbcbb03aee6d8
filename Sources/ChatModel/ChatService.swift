/// What happens while a model answers.
public enum ChatProgress: Equatable, Sendable {
    /// The answer goes on.
    case text(String)
    /// What came so far does not count; the answer begins anew.
    case restarted
    /// An answer that was no use was paid for.
    case spent(promptTokens: Int, completionTokens: Int, costMicros: Int64?)
}

/// Something that answers questions as a chat model does.
public protocol ChatService: Sendable {
    /// The host that is asked, under which usage is counted.
    var host: String { get }
    /// Asks, and waits for the whole answer.
    ///
    /// - Parameters:
    ///   - traits: what is known of the model; changed by what is found out.
    ///   - progress: told what comes as it comes, on whatever thread it comes on.
    /// - Throws: ``ChatError``.
    func answer(
        _ request: ChatRequest, traits: inout EndpointTraits,
        progress: @escaping @Sendable (ChatProgress) -> Void
    ) async throws(ChatError) -> ChatAnswer
}

/// How patient a client is.
public struct ChatPolicy: Sendable {
    /// How often a call that failed for a passing reason is made again.
    public var retries = 2
    /// How long nothing may come, in milliseconds.
    public var timeoutMilliseconds = 30_000
    /// The wait before the first repetition, in milliseconds; each further one is twice as long.
    public var firstWait = 500
    /// Whether answers are streamed.
    public var streams = true

    /// The usual patience.
    public init() {}
}
