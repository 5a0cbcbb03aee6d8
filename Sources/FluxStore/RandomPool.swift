import Glibc

/// The system's random numbers, fetched 256 bytes at a time: a call of the kernel for each UUID and each salt is a tenth of
/// what storing a row costs.
struct RandomPool: RandomNumberGenerator {
    /// As many as one call hands out (getentropy(3)).
    private static let size = 32
    private var numbers: [UInt64] = []

    mutating func next() -> UInt64 {
        if numbers.isEmpty { refill() }
        return numbers.removeLast()
    }

    private mutating func refill() {
        var fresh = [UInt64](repeating: 0, count: RandomPool.size)
        let code = fresh.withUnsafeMutableBytes { getentropy($0.baseAddress!, $0.count) }
        guard code == 0 else {
            // A kernel without the call.
            var generator = SystemRandomNumberGenerator()
            return numbers = [generator.next()]
        }
        numbers = fresh
    }
}
