import Testing

@testable import FluxNotify

@Suite("Rate limiter")
struct RateLimiterTests {
    private let start = ContinuousClock.now

    private func after(_ seconds: Double) -> ContinuousClock.Instant {
        start.advanced(by: .seconds(seconds))
    }

    @Test("a client gets a minute's worth at once, then waits for the next token")
    func burst() {
        var limiter = RateLimiter(perMinute: 3)
        for _ in 1...3 { #expect(limiter.take(1, from: "a", at: start) == .allowed) }
        #expect(limiter.take(1, from: "a", at: start) == .wait(seconds: 20))
        #expect(limiter.take(1, from: "a", at: after(19.5)) == .wait(seconds: 1))
        #expect(limiter.take(1, from: "a", at: after(20)) == .allowed)
        #expect(limiter.take(1, from: "a", at: after(20)) == .wait(seconds: 20))
    }

    @Test("tokens flow in evenly, and no more than a bucket holds")
    func refill() {
        var limiter = RateLimiter(perMinute: 60)
        #expect(limiter.take(60, from: "a", at: start) == .allowed)
        #expect(limiter.take(10, from: "a", at: after(10)) == .allowed)
        #expect(limiter.take(1, from: "a", at: after(10)) == .wait(seconds: 1))
        #expect(limiter.take(60, from: "a", at: after(10_000)) == .allowed)
        #expect(limiter.take(1, from: "a", at: after(10_000)) == .wait(seconds: 1))
    }

    @Test("a refusal takes nothing, and asking takes nothing")
    func refusal() {
        var limiter = RateLimiter(perMinute: 10)
        #expect(limiter.take(8, from: "a", at: start) == .allowed)
        #expect(limiter.take(3, from: "a", at: start) == .wait(seconds: 6))
        #expect(limiter.take(0, from: "a", keeping: 2, at: start) == .allowed)
        #expect(limiter.take(0, from: "a", keeping: 3, at: start) == .wait(seconds: 6))
        #expect(limiter.take(2, from: "a", at: start) == .allowed)
    }

    @Test("the reserve is left to those who may take it")
    func reserve() {
        var limiter = RateLimiter(perMinute: 8)
        #expect(limiter.take(3, from: "a", keeping: 2, at: start) == .allowed)
        #expect(limiter.take(3, from: "a", keeping: 2, at: start) == .allowed)
        #expect(limiter.take(3, from: "a", keeping: 2, at: start) == .wait(seconds: 23))
        #expect(limiter.take(2, from: "a", at: start) == .allowed)
    }

    @Test("what costs more than a bucket holds is paid with all of it")
    func expensive() {
        var limiter = RateLimiter(perMinute: 2)
        #expect(limiter.take(9, from: "a", at: start) == .allowed)
        #expect(limiter.take(9, from: "a", at: start) == .wait(seconds: 60))
    }

    @Test("clients do not share")
    func clients() {
        var limiter = RateLimiter(perMinute: 1)
        #expect(limiter.take(1, from: "a", at: start) == .allowed)
        #expect(limiter.take(1, from: "b", at: start) == .allowed)
        #expect(limiter.take(1, from: "a", at: start) == .wait(seconds: 60))
    }

    @Test("who comes when it is full shares one bucket, and pushes nobody out")
    func full() {
        var limiter = RateLimiter(perMinute: 1, maximumClients: 2)
        #expect(limiter.take(1, from: "a", at: start) == .allowed)
        #expect(limiter.take(1, from: "b", at: start) == .allowed)
        #expect(limiter.take(1, from: "c", at: start) == .allowed)
        #expect(limiter.take(1, from: "d", at: start) == .wait(seconds: 60))
        #expect(limiter.take(1, from: "a", at: start) == .wait(seconds: 60))
        #expect(limiter.clientCount == 2)
    }

    @Test("whose bucket is full again is forgotten when room is needed")
    func sweep() {
        var limiter = RateLimiter(perMinute: 60, maximumClients: 2)
        #expect(limiter.take(1, from: "a", at: start) == .allowed)
        #expect(limiter.take(60, from: "b", at: start) == .allowed)
        #expect(limiter.take(60, from: "c", at: after(2)) == .allowed)
        #expect(limiter.take(60, from: "d", at: after(2)) == .allowed)
        // b has its own still: it would be allowed if it were new.
        #expect(limiter.take(60, from: "b", at: after(2)) == .wait(seconds: 58))
        #expect(limiter.clientCount == 2)
    }

    @Test("a flood of addresses leaves no more behind than it may")
    func flood() {
        var limiter = RateLimiter(perMinute: 60, maximumClients: 16)
        for number in 0..<1000 {
            _ = limiter.take(1, from: "\(number)", at: after(Double(number) / 100))
            #expect(limiter.clientCount <= 16)
        }
    }

    @Test("a limit below one is one")
    func least() {
        var limiter = RateLimiter(perMinute: 0)
        #expect(limiter.take(1, from: "a", at: start) == .allowed)
        #expect(limiter.take(1, from: "a", at: start) == .wait(seconds: 60))
    }
}
