import Foundation

/// Moments at which a command is killed: spread over the time it takes and a little beyond.
struct KillPoints {
    /// The delays after the start, in microseconds.
    let delays: [Int]

    /// - Parameter rehearsal: runs the command once, unharmed, to see how long it takes.
    init(_ count: Int, seed: UInt64, rehearsal: () throws -> Void) rethrows {
        let begin = Clock.now
        try rehearsal()
        let micros = (Clock.now - begin) * 1_000_000
        var generator = SplitMix(seed: seed)
        delays = (0..<count).map { index in
            let place =
                (Double(index) + Double.random(in: 0..<1, using: &generator)) / Double(count)
            return Int(micros * 1.15 * place)
        }
    }
}

extension FileManager {
    /// Removes a file that may be missing.
    func removeItem(atPathIfThere path: String) throws {
        if fileExists(atPath: path) { try removeItem(atPath: path) }
    }
}
