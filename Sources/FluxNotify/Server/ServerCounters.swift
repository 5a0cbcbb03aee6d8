import Synchronization

/// Counts the requests of a server since it started; any thread may count and read.
public final class ServerCounters: Sendable {
    /// How a request ended.
    public enum Outcome: String, Sendable, CaseIterable {
        /// `answered`
        case answered
        /// `refused`: no valid signature, or nothing that is served here.
        case refused
        /// `limited`: the client sends too much.
        case limited
        /// `too_large`: the body is over the limit.
        case tooLarge = "too_large"
        /// `failed`: not HTTP, not answered in time, or an error of the server.
        case failed
    }

    /// A number with its labels, as text formats for metrics write them.
    public typealias Sample = (name: String, labels: [(name: String, value: String)], value: Int)

    private let counts = Mutex<[Outcome: Int]>([:])

    /// All at zero.
    public init() {}

    /// How many requests ended so.
    public subscript(outcome: Outcome) -> Int { counts.withLock { $0[outcome, default: 0] } }

    /// Every outcome, those that never happened too: a series that appears only with its first event hides that event
    /// from whoever asks for the increase.
    public var samples: [Sample] {
        let counts = counts.withLock { $0 }
        return Outcome.allCases.map { outcome in
            (
                "serve_requests_total", [(name: "outcome", value: outcome.rawValue)],
                counts[outcome, default: 0]
            )
        }
    }

    func count(_ outcome: Outcome) {
        counts.withLock { $0[outcome, default: 0] += 1 }
    }
}
