import Foundation
import Testing

@testable import FluxCalendar

/// The files beside these tests, found without a resource bundle.
enum Fixtures {
    static func text(_ name: String) throws -> String {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let file = folder.appendingPathComponent("Fixtures").appendingPathComponent(name)
        return String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }

    /// The zone files that the tests carry, so that no result depends on the machine's.
    static let zoneFiles: [String: [UInt8]] = {
        var result: [String: [UInt8]] = [:]
        for line in ((try? text("zones.txt")) ?? "").split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count == 2, let data = Data(base64Encoded: String(words[1])) else {
                continue
            }
            result[String(words[0])] = [UInt8](data)
        }
        return result
    }()

    static let zones: [String: Zone] = zoneFiles.reduce(into: [:]) { zones, file in
        zones[file.key] = try? Zone(identifier: file.key, tzif: file.value)
    }

    static func zone(_ name: String) throws -> Zone {
        try #require(zones[name], "no fixture for \(name)")
    }
}

func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }
func local(_ text: String) throws -> CivilDateTime { try #require(CivilDateTime(text)) }
func instant(_ text: String) throws -> Instant { try #require(Instant(rfc3339: text)) }

/// SplitMix64 (Steele, Lea and Flood, 2014): the same numbers on every machine.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
