import CCurl
import Foundation
import Synchronization

/// Runs HTTP transfers on one thread of its own, any number at once, over connections that stay open.
public final class TransferEngine: Sendable {
    private struct State: ~Copyable {
        var waiting: [(id: Int, job: TransferJob)] = []
        var cancelled: Set<Int> = []
        var nextID = 0
        /// The handle of libcurl, as a number since pointers are not sendable.
        var multi = 0
    }

    private let state = Mutex(State())

    /// Makes an engine; nothing is opened before the first transfer.
    public init() {}

    /// Runs a transfer to its end.
    ///
    /// - Parameter take: called on the engine's thread for each event; returns whether to go on.
    /// - Throws: ``TransferError``; `cancelled` as soon as the task is.
    public func run(
        _ transfer: Transfer, _ take: @escaping @Sendable (TransferEvent) -> Bool
    ) async throws(TransferError) {
        guard flux_curl_open() else { throw .noLibrary }
        let id = state.withLock { state in
            state.nextID += 1
            return state.nextID
        }
        let failure: TransferError? = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                submit(
                    id,
                    TransferJob(transfer: transfer, take: take) { [self] failure in
                        state.withLock { _ = $0.cancelled.remove(id) }
                        continuation.resume(returning: failure)
                    })
            }
        } onCancel: {
            cancel(id)
        }
        if let failure { throw failure }
    }

    private func submit(_ id: Int, _ job: TransferJob) {
        let (multi, isFirst) = state.withLock { state in
            state.waiting.append((id, job))
            guard state.multi == 0 else { return (state.multi, false) }
            state.multi = Int(bitPattern: flux_curl_multi())
            return (state.multi, true)
        }
        guard multi != 0 else {
            state.withLock { $0.waiting = [] }
            job.end(.failed("no memory"))
            return
        }
        if isFirst {
            let thread = Thread { [self] in serve(UnsafeMutableRawPointer(bitPattern: multi)) }
            thread.name = "flux-transfers"
            thread.start()
        } else {
            flux_curl_multi_wakeup(UnsafeMutableRawPointer(bitPattern: multi))
        }
    }

    private func cancel(_ id: Int) {
        let multi = state.withLock { state in
            state.cancelled.insert(id)
            return state.multi
        }
        if multi != 0 { flux_curl_multi_wakeup(UnsafeMutableRawPointer(bitPattern: multi)) }
    }

    // MARK: - The thread

    /// How long the thread sleeps at most while something runs; deadlines are looked at then.
    private static let tick: Int32 = 200

    private func serve(_ multi: UnsafeMutableRawPointer?) {
        var running: [UnsafeMutableRawPointer: (id: Int, job: TransferJob)] = [:]
        while true {
            let (new, cancelled) = state.withLock { state in
                defer { state.waiting = [] }
                return (state.waiting, state.cancelled)
            }
            for (id, job) in new {
                guard !cancelled.contains(id), let handle = job.open(),
                    flux_curl_multi_add(multi, handle)
                else {
                    job.end(cancelled.contains(id) ? .cancelled : .failed("no memory"))
                    continue
                }
                running[handle] = (id, job)
            }
            let now = ContinuousClock.now
            for (handle, (id, job)) in running {
                guard let end = cancelled.contains(id) ? .cancelled : job.overdue(at: now)
                else { continue }
                flux_curl_multi_remove(multi, handle)
                running[handle] = nil
                job.end(end)
                flux_curl_transfer_free(handle)
            }
            let moved = flux_curl_multi_move(multi)
            collect(multi, &running)
            // Without anything to do it waits for the next transfer, or for the end of the process.
            let patience = running.isEmpty ? 60_000 : TransferEngine.tick
            guard moved, flux_curl_multi_wait(multi, patience) else {
                for (handle, (_, job)) in running {
                    flux_curl_multi_remove(multi, handle)
                    flux_curl_transfer_free(handle)
                    job.end(.failed("libcurl gave up"))
                }
                running = [:]
                continue
            }
        }
    }

    private func collect(
        _ multi: UnsafeMutableRawPointer?,
        _ running: inout [UnsafeMutableRawPointer: (id: Int, job: TransferJob)]
    ) {
        var outcome = FLUX_CURL_DONE
        var words: UnsafePointer<CChar>?
        while let handle = flux_curl_multi_ended(multi, &outcome, &words) {
            defer { flux_curl_transfer_free(handle) }
            guard let (_, job) = running.removeValue(forKey: handle) else { continue }
            job.finish(outcome, words)
        }
    }
}
