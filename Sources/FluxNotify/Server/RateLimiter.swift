/// A token bucket for each client: a minute's worth of tokens at most, refilled evenly.
///
/// It holds a bounded number of clients. Those who come when it is full share one bucket, so that nobody gets a fresh
/// one by pushing somebody else out.
struct RateLimiter: Sendable {
    /// What a request gets.
    enum Decision: Equatable {
        /// It may go on, and its tokens are gone.
        case allowed
        /// Nothing was taken; there will be enough in so many seconds, at least 1.
        case wait(seconds: Int)
    }

    private struct Bucket {
        var tokens: Double
        var filled: ContinuousClock.Instant
    }

    /// How many tokens a bucket holds.
    let capacity: Double
    private let perSecond: Double
    private let maximumClients: Int
    private var buckets: [String: Bucket] = [:]
    private var swept: ContinuousClock.Instant?

    /// The bucket of those who came when there was no room; no address is empty.
    private static let others = ""

    /// - Parameter perMinute: how many tokens a client gets in a minute, and holds at most; at least 1.
    init(perMinute: Int, maximumClients: Int = 4096) {
        capacity = Double(max(1, perMinute))
        perSecond = capacity / 60
        self.maximumClients = max(1, maximumClients)
    }

    /// How many clients have a bucket of their own.
    var clientCount: Int { buckets.count - (buckets[RateLimiter.others] == nil ? 0 : 1) }

    /// Takes tokens, all or none.
    ///
    /// - Parameters:
    ///   - cost: how many; 0 only asks.
    ///   - reserve: how many must be left, so that what is not worth as much cannot use up everything.
    ///   - now: the moment, never before the one of the last call.
    mutating func take(
        _ cost: Double, from client: String, keeping reserve: Double = 0,
        at now: ContinuousClock.Instant
    ) -> Decision {
        let key = key(of: client, at: now)
        var bucket = filled(buckets[key], at: now)
        let missing = min(cost + reserve, capacity) - bucket.tokens
        guard missing <= 0 else {
            buckets[key] = bucket
            return .wait(seconds: max(1, Int((missing / perSecond).rounded(.up))))
        }
        bucket.tokens = max(0, bucket.tokens - cost)
        buckets[key] = bucket
        return .allowed
    }

    private func filled(_ bucket: Bucket?, at now: ContinuousClock.Instant) -> Bucket {
        guard let bucket else { return Bucket(tokens: capacity, filled: now) }
        let seconds = max(0, (now - bucket.filled) / .seconds(1))
        return Bucket(tokens: min(capacity, bucket.tokens + seconds * perSecond), filled: now)
    }

    private mutating func key(of client: String, at now: ContinuousClock.Instant) -> String {
        if buckets[client] != nil || clientCount < maximumClients { return client }
        sweep(at: now)
        return clientCount < maximumClients ? client : RateLimiter.others
    }

    /// Forgets those whose bucket is full again, which makes no difference to them. Once a second at most: it looks at
    /// all of them, and a flood of addresses would make it look all the time.
    private mutating func sweep(at now: ContinuousClock.Instant) {
        if let swept, now - swept < .seconds(1) { return }
        swept = now
        buckets = buckets.filter { filled($0.value, at: now).tokens < capacity }
    }
}
