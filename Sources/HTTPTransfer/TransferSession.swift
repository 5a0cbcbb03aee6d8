import CCurl
import Synchronization

/// Sends requests and waits for all their answers, on the thread that calls. Connections stay open between calls.
public final class TransferSession {
    /// No answer may be larger, in bytes.
    public static let largest = 1 << 20

    /// How long one wait of libcurl takes at most, in milliseconds; deadlines are looked at then.
    private static let tick: Int32 = 200

    private var multi: UnsafeMutableRawPointer?

    /// Makes a session; nothing is opened before the first transfer.
    public init() {}

    deinit {
        if let multi { flux_curl_multi_free(multi) }
    }

    /// Sends all at once.
    ///
    /// - Returns: the answers, in the order of the requests.
    public func send(_ transfers: [Transfer]) -> [Result<TransferAnswer, TransferError>] {
        guard flux_curl_open() else { return transfers.map { _ in .failure(.noLibrary) } }
        if multi == nil { multi = flux_curl_multi() }
        let collected = transfers.map { _ in CollectedAnswer() }
        var running: [UnsafeMutableRawPointer: (job: TransferJob, answer: CollectedAnswer)] = [:]
        for (transfer, answer) in zip(transfers, collected) {
            let job = TransferJob(transfer: transfer, take: answer.take, end: answer.end)
            guard let handle = job.open() else {
                answer.end(.failed("no memory"))
                continue
            }
            guard flux_curl_multi_add(multi, handle) else {
                flux_curl_transfer_free(handle)
                answer.end(.failed("no memory"))
                continue
            }
            running[handle] = (job, answer)
        }
        while !running.isEmpty {
            let now = ContinuousClock.now
            for (handle, entry) in running {
                guard let end = entry.job.overdue(at: now) else { continue }
                flux_curl_multi_remove(multi, handle)
                flux_curl_transfer_free(handle)
                running[handle] = nil
                entry.answer.end(end)
            }
            let moved = flux_curl_multi_move(multi)
            collect(&running)
            guard !running.isEmpty else { break }
            guard moved, flux_curl_multi_wait(multi, TransferSession.tick) else {
                for (handle, entry) in running {
                    flux_curl_multi_remove(multi, handle)
                    flux_curl_transfer_free(handle)
                    entry.answer.end(.failed("libcurl gave up"))
                }
                break
            }
        }
        return collected.map(\.result)
    }

    private func collect(
        _ running: inout [UnsafeMutableRawPointer: (job: TransferJob, answer: CollectedAnswer)]
    ) {
        var outcome = FLUX_CURL_DONE
        var words: UnsafePointer<CChar>?
        while let handle = flux_curl_multi_ended(multi, &outcome, &words) {
            defer { flux_curl_transfer_free(handle) }
            guard let (job, _) = running.removeValue(forKey: handle) else { continue }
            job.finish(outcome, words)
        }
    }
}

/// What came of one transfer so far.
private final class CollectedAnswer: Sendable {
    private struct State {
        var answer = TransferAnswer(status: 0)
        var failure: TransferError?
    }

    private let state = Mutex(State())

    var take: @Sendable (TransferEvent) -> Bool {
        { [self] event in
            state.withLock { state in
                switch event {
                case .head(let head):
                    state.answer.status = head.status
                    state.answer.retryAfter = head.retryAfter
                    state.answer.location = head.location
                case .bytes(let bytes): state.answer.body += bytes
                }
                return state.answer.body.count <= TransferSession.largest
            }
        }
    }

    var end: @Sendable (TransferError?) -> Void {
        { [self] failure in state.withLock { $0.failure = failure } }
    }

    var result: Result<TransferAnswer, TransferError> {
        state.withLock { state in
            if let failure = state.failure { return .failure(failure) }
            return .success(state.answer)
        }
    }
}
