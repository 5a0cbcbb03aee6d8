import Synchronization

/// What requests cost their client: a signed one a token, one that is turned away more; and only signed ones may take
/// the last.
///
/// A proxy makes the provider and a forger one client. So all but signed requests can draw the bucket down to the
/// reserve only: what is below, and what flows in there, is for those with a valid signature.
final class Admission: Sendable {
    private let limiter: Mutex<RateLimiter>
    private let reserve: Double
    private let refusedCost: Double

    /// - Parameter perMinute: how many signed requests a client may send in a minute.
    init(perMinute: Int) {
        let limiter = RateLimiter(perMinute: perMinute)
        reserve = limiter.capacity / 4
        refusedCost = min(3, limiter.capacity - reserve)
        self.limiter = Mutex(limiter)
    }

    /// Whether a request of this client is looked at; takes nothing, since nobody knows yet what it is worth.
    ///
    /// - Returns: the seconds to wait; `nil` where it is.
    func wait(for client: String) -> Int? { take(0, client, keeping: 1) }

    /// Takes the price of a signed request.
    ///
    /// - Returns: the seconds to wait; `nil` where it is paid.
    func takeSigned(from client: String) -> Int? { take(1, client, keeping: 0) }

    /// Takes the price of a request that anybody may send.
    ///
    /// - Returns: the seconds to wait; `nil` where it is paid.
    func takeOpen(from client: String) -> Int? { take(1, client, keeping: reserve) }

    /// Takes the price of a request that is turned away.
    ///
    /// - Returns: the seconds to wait; `nil` where it is paid.
    func takeRefused(from client: String) -> Int? { take(refusedCost, client, keeping: reserve) }

    private func take(_ cost: Double, _ client: String, keeping reserve: Double) -> Int? {
        // The moment is taken under the lock, so that it never goes back.
        let decision = limiter.withLock {
            $0.take(cost, from: client, keeping: reserve, at: .now)
        }
        switch decision {
        case .allowed: return nil
        case .wait(let seconds): return seconds
        }
    }
}
