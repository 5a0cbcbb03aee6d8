import CCurl
import Foundation
import Synchronization

/// A request as it goes over the wire.
struct Transfer: Sendable {
    var url: String
    /// Names and values; a value may be secret and stands nowhere else.
    var headers: [(name: String, value: String)]
    /// The bytes to send; `nil` asks for the resource.
    var body: [UInt8]?
    /// Whether a proxy of the environment is passed by.
    var isDirect = false
    /// How long connecting may take, in milliseconds.
    var connectMilliseconds = 10_000
    /// How long nothing may come, in milliseconds.
    var idleMilliseconds = 30_000
    /// How long the whole may take, in milliseconds.
    var totalMilliseconds = 300_000
}

/// What a transfer brings, in order: one head, then bytes.
enum TransferEvent: Sendable {
    /// The status and the headers that are asked for.
    case head(TransferHead)
    /// A piece of the body.
    case bytes([UInt8])
}

/// The beginning of an answer.
struct TransferHead: Sendable {
    var status: Int
    var contentType: String?
    /// The seconds to wait before asking again.
    var retryAfter: Int?
    var location: String?
    /// What LiteLLM's proxy says the answer cost.
    var cost: String?
}

/// Runs HTTP transfers on one thread of its own, any number at once, over connections that stay open.
final class TransferEngine: Sendable {
    private struct State: ~Copyable {
        var waiting: [Job] = []
        var cancelled: Set<Int> = []
        var nextID = 0
        /// The handle of libcurl, as a number since pointers are not sendable.
        var multi = 0
    }

    private let state = Mutex(State())

    /// Makes an engine; nothing is opened before the first transfer.
    init() {}

    /// Runs a transfer to its end.
    ///
    /// - Parameter take: called on the engine's thread for each event; returns whether to go on.
    /// - Throws: ``ChatError``; `cancelled` as soon as the task is.
    func run(
        _ transfer: Transfer, _ take: @escaping @Sendable (TransferEvent) -> Bool
    ) async throws(ChatError) {
        guard flux_curl_open() else { throw .noLibrary }
        let id = state.withLock { state in
            state.nextID += 1
            return state.nextID
        }
        let failure: ChatError? = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                submit(Job(id: id, transfer: transfer, take: take, end: continuation))
            }
        } onCancel: {
            cancel(id)
        }
        if let failure { throw failure }
    }

    private func submit(_ job: Job) {
        let (multi, isFirst) = state.withLock { state in
            state.waiting.append(job)
            guard state.multi == 0 else { return (state.multi, false) }
            state.multi = Int(bitPattern: flux_curl_multi())
            return (state.multi, true)
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
        var running: [UnsafeMutableRawPointer: Job] = [:]
        while true {
            let (new, cancelled) = state.withLock { state in
                defer { state.waiting = [] }
                return (state.waiting, state.cancelled)
            }
            for job in new {
                guard !cancelled.contains(job.id), let handle = job.open(),
                    flux_curl_multi_add(multi, handle)
                else {
                    finish(job, cancelled.contains(job.id) ? .cancelled : .failed("no memory"))
                    continue
                }
                running[handle] = job
            }
            let now = ContinuousClock.now
            for (handle, job) in running {
                guard let end = cancelled.contains(job.id) ? .cancelled : job.overdue(at: now)
                else { continue }
                flux_curl_multi_remove(multi, handle)
                running[handle] = nil
                flux_curl_transfer_free(handle)
                finish(job, end)
            }
            let moved = flux_curl_multi_move(multi)
            collect(multi, &running)
            // Without anything to do it waits for the next transfer, or for the end of the process.
            let patience = running.isEmpty ? 60_000 : TransferEngine.tick
            guard moved, flux_curl_multi_wait(multi, patience) else {
                for (handle, job) in running {
                    flux_curl_multi_remove(multi, handle)
                    flux_curl_transfer_free(handle)
                    finish(job, .failed("libcurl gave up"))
                }
                running = [:]
                continue
            }
        }
    }

    private func collect(
        _ multi: UnsafeMutableRawPointer?, _ running: inout [UnsafeMutableRawPointer: Job]
    ) {
        var outcome = FLUX_CURL_DONE
        var words: UnsafePointer<CChar>?
        while let handle = flux_curl_multi_ended(multi, &outcome, &words) {
            defer { flux_curl_transfer_free(handle) }
            guard let job = running.removeValue(forKey: handle) else { continue }
            // An answer without a body has not shown its head yet.
            if outcome == FLUX_CURL_DONE { _ = job.showHead() }
            finish(job, job.error(outcome, words.map { String(cString: $0) } ?? ""))
        }
    }

    private func finish(_ job: Job, _ failure: ChatError?) {
        state.withLock { _ = $0.cancelled.remove(job.id) }
        job.end.resume(returning: failure)
    }
}

/// A transfer under way. Used on the engine's thread only, once it was handed over.
private final class Job: @unchecked Sendable {
    let id: Int
    let end: CheckedContinuation<ChatError?, Never>
    private let transfer: Transfer
    private let take: @Sendable (TransferEvent) -> Bool
    private let started = ContinuousClock.now
    private var lastByte = ContinuousClock.now
    private var handle: UnsafeMutableRawPointer?
    private var headIsShown = false

    init(
        id: Int, transfer: Transfer, take: @escaping @Sendable (TransferEvent) -> Bool,
        end: CheckedContinuation<ChatError?, Never>
    ) {
        self.id = id
        self.transfer = transfer
        self.take = take
        self.end = end
    }

    /// Makes libcurl's handle; libcurl copies what it is given.
    func open() -> UnsafeMutableRawPointer? {
        var lines = transfer.headers.map { strdup("\($0.name): \($0.value)") }
        defer { for line in lines { free(line) } }
        let body = transfer.body ?? []
        handle = lines.withUnsafeMutableBufferPointer { lines in
            lines.withMemoryRebound(to: UnsafePointer<CChar>?.self) { lines in
                body.withUnsafeBytes { bytes in
                    transfer.url.withCString { url in
                        "flux".withCString { agent in
                            var request = flux_curl_request()
                            request.url = url
                            request.headers = UnsafePointer(lines.baseAddress)
                            request.header_count = lines.count
                            if transfer.body != nil {
                                request.body = bytes.baseAddress?.assumingMemoryBound(
                                    to: CChar.self)
                                request.body_count = bytes.count
                            }
                            request.user_agent = agent
                            request.connect_milliseconds = transfer.connectMilliseconds
                            request.direct = transfer.isDirect
                            request.context = Unmanaged.passUnretained(self).toOpaque()
                            request.take = { bytes, count, context in
                                guard let bytes, let context else { return false }
                                let job = Unmanaged<Job>.fromOpaque(context).takeUnretainedValue()
                                return job.receive(
                                    UnsafeRawBufferPointer(start: bytes, count: count))
                            }
                            return flux_curl_transfer(&request)
                        }
                    }
                }
            }
        }
        return handle
    }

    private func receive(_ bytes: UnsafeRawBufferPointer) -> Bool {
        lastByte = .now
        return showHead() && take(.bytes(Array(bytes)))
    }

    /// Hands on the head, once.
    func showHead() -> Bool {
        guard !headIsShown, let handle else { return true }
        headIsShown = true
        func header(_ name: String) -> String? {
            flux_curl_header(handle, name).map { String(cString: $0) }
        }
        return take(
            .head(
                TransferHead(
                    status: flux_curl_status(handle), contentType: header("Content-Type"),
                    retryAfter: header("Retry-After") == nil
                        ? nil : max(0, flux_curl_retry_after(handle)), location: header("Location"),
                    cost: header("x-litellm-response-cost"))))
    }

    func overdue(at now: ContinuousClock.Instant) -> ChatError? {
        if now - lastByte > .milliseconds(transfer.idleMilliseconds)
            || now - started > .milliseconds(transfer.totalMilliseconds)
        {
            return .timedOut
        }
        return nil
    }

    func error(_ outcome: flux_curl_outcome, _ words: String) -> ChatError? {
        switch outcome {
        case FLUX_CURL_DONE: nil
        case FLUX_CURL_UNREACHABLE: .unreachable(words)
        case FLUX_CURL_TLS: .tls(words)
        case FLUX_CURL_TIMED_OUT: .timedOut
        case FLUX_CURL_CUT: .cut
        case FLUX_CURL_GIVEN_UP: .tooLarge
        case FLUX_CURL_BAD_ADDRESS: .badAddress
        default: .failed(words)
        }
    }
}
