import CCurl
import Glibc

/// A transfer under way. Used on one thread only, once it was handed over.
final class TransferJob: @unchecked Sendable {
    let end: @Sendable (TransferError?) -> Void
    private let transfer: Transfer
    private let take: @Sendable (TransferEvent) -> Bool
    private let started = ContinuousClock.now
    private var lastByte = ContinuousClock.now
    private var handle: UnsafeMutableRawPointer?
    private var headIsShown = false

    init(
        transfer: Transfer, take: @escaping @Sendable (TransferEvent) -> Bool,
        end: @escaping @Sendable (TransferError?) -> Void
    ) {
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
                            request.fresh = transfer.isOnce
                            request.context = Unmanaged.passUnretained(self).toOpaque()
                            request.take = { bytes, count, context in
                                guard let bytes, let context else { return false }
                                let job = Unmanaged<TransferJob>.fromOpaque(context)
                                    .takeUnretainedValue()
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
    private func showHead() -> Bool {
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

    func overdue(at now: ContinuousClock.Instant) -> TransferError? {
        if now - lastByte > .milliseconds(transfer.idleMilliseconds)
            || now - started > .milliseconds(transfer.totalMilliseconds)
        {
            return .timedOut
        }
        return nil
    }

    /// Hands on how it ended; an answer without a body has not shown its head yet.
    func finish(_ outcome: flux_curl_outcome, _ words: UnsafePointer<CChar>?) {
        if outcome == FLUX_CURL_DONE { _ = showHead() }
        end(error(outcome, words.map { String(cString: $0) } ?? ""))
    }

    private func error(_ outcome: flux_curl_outcome, _ words: String) -> TransferError? {
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
