/// How often and when a failed phase is tried again.
public struct RetryPolicy: Equatable, Sendable {
    /// The number of retries before only a forced one goes on.
    public let maxRetries: Int
    /// The longest wait before the first retry, in seconds.
    public let baseSeconds: Int64
    /// The longest wait before any retry, in seconds.
    public let capSeconds: Int64

    /// Sets the limits; negative ones count as zero.
    public init(maxRetries: Int = 3, baseSeconds: Int64 = 60, capSeconds: Int64 = 3_600) {
        self.maxRetries = max(0, maxRetries)
        self.baseSeconds = max(0, baseSeconds)
        self.capSeconds = max(0, capSeconds)
    }

    /// Three retries; at most 1, 2 and 4 minutes apart.
    public static let standard = RetryPolicy()

    /// Seconds to wait after a failure: the base doubled for each retry so far, of which the upper
    /// half is left to chance, so that what failed together is not retried together.
    ///
    /// - Parameters:
    ///   - retryCount: how often the phase was retried so far.
    ///   - jitter: a random value from 0 to 1; what lies outside counts as the nearer end.
    public func delaySeconds(retryCount: Int, jitter: Double) -> Int64 {
        var longest = min(baseSeconds, capSeconds)
        var doublings = retryCount
        while doublings > 0, longest > 0, longest < capSeconds {
            longest = longest > capSeconds / 2 ? capSeconds : longest * 2
            doublings -= 1
        }
        let share = jitter >= 0 ? min(jitter, 1) : 0
        return longest / 2 + Int64((Double(longest - longest / 2) * share).rounded())
    }
}
