import NIOCore

/// Waiting for an answer, but not for ever.
enum TimeLimit {
    /// Runs something and waits for it as long as it may take, or until this task is canceled.
    ///
    /// No task group, since one would wait for what does not heed its cancellation.
    ///
    /// - Returns: `nil` where it did not end in time; then it is canceled, and nobody waits for it any more.
    static func run(
        within limit: Duration, on eventLoop: any EventLoop,
        _ work: @escaping @Sendable () async -> WebhookAnswer
    ) async -> WebhookAnswer? {
        let (answers, source) = AsyncStream.makeStream(of: WebhookAnswer.self)
        let task = Task {
            source.yield(await work())
            source.finish()
        }
        let alarm = eventLoop.scheduleTask(in: TimeAmount(limit)) { source.finish() }
        defer {
            alarm.cancel()
            task.cancel()
        }
        var iterator = answers.makeAsyncIterator()
        return await iterator.next()
    }
}
