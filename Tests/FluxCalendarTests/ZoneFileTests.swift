import Testing

@testable import FluxCalendar

@Suite struct ZoneFileTests {
    private func newYork() throws -> [UInt8] {
        try #require(Fixtures.zoneFiles["America/New_York"])
    }

    private func error(of bytes: [UInt8]) -> ZoneFileError? {
        do {
            _ = try Zone(identifier: "X", tzif: bytes)
            return nil
        } catch {
            return error as? ZoneFileError
        }
    }

    @Test("all versions are read, the first without a rule for later years")
    func versions() throws {
        var bytes = try newYork()
        let reference = try Zone(identifier: "X", tzif: bytes)
        for version in [UInt8](0x32...0x34) {
            bytes[4] = version
            let second = try #require(secondHeader(of: bytes))
            bytes[second + 4] = version
            #expect(try Zone(identifier: "X", tzif: bytes) == reference)
        }
        bytes[4] = 0
        let first = try Zone(identifier: "X", tzif: bytes)
        #expect(first.tail == nil)
        #expect(first.offset(at: try instant("2026-07-01T00:00:00Z")) == -4 * 3600)
        bytes[4] = 0x35
        #expect(error(of: bytes) == .notZoneFile)
    }

    private func secondHeader(of bytes: [UInt8]) -> Int? {
        (44..<(bytes.count - 4)).first { bytes[$0..<($0 + 4)].elementsEqual("TZif".utf8) }
    }

    @Test("files of another kind are told apart from damaged ones")
    func kinds() throws {
        let bytes = try newYork()
        #expect(error(of: []) == .notZoneFile)
        #expect(error(of: Array("TZif".utf8)) == .notZoneFile)
        #expect(error(of: Array(repeating: 0x41, count: 500)) == .notZoneFile)
        #expect(error(of: Array(bytes.dropLast())) == .truncated)
        #expect(error(of: Array(bytes.prefix(60))) == .truncated)
        var broken = bytes
        broken[broken.count - 3] = 0x58
        #expect(error(of: broken) == .damaged("rule of the footer"))
        let second = try #require(secondHeader(of: bytes))
        broken = bytes
        broken[second + 44] = 0x7F
        #expect(error(of: broken) == .damaged("order of changes"))
        broken = bytes
        broken[second + 31] = 1
        #expect(error(of: broken) == .leapSeconds)
        broken = bytes
        broken[second + 32] = 0xFF
        #expect(error(of: broken) == .damaged("counts"))
        for error in [ZoneFileError.notZoneFile, .truncated, .leapSeconds, .damaged("counts")] {
            #expect(!error.description.isEmpty)
        }
    }

    @Test("a file cut at any length is refused")
    func truncation() throws {
        let bytes = try newYork()
        for length in 0..<bytes.count {
            #expect(error(of: Array(bytes.prefix(length))) != nil)
        }
    }

    @Test("damaged files never crash, and what is read from them stays usable")
    func fuzz() throws {
        var random = SeededGenerator(seed: 9636)
        let originals = Fixtures.zoneFiles.sorted { $0.key < $1.key }.map { $0.value }
        var refused = 0
        for round in 0..<3_000 {
            var bytes = originals[round % originals.count]
            for _ in 0..<Int.random(in: 1...12, using: &random) {
                // Headers and the footer decide more than the long lists do.
                let place = [44, 400, bytes.count].randomElement(using: &random) ?? 44
                let index = Int.random(in: 0..<min(place, bytes.count), using: &random)
                let isTail = UInt8.random(in: 0...3, using: &random) == 0
                bytes[isTail ? bytes.count - 1 - index % 30 : index] =
                    UInt8.random(in: 0...255, using: &random)
            }
            guard let zone = try? Zone(identifier: "X", tzif: bytes) else {
                refused += 1
                continue
            }
            for year in stride(from: 1850, to: 2150, by: 37) {
                let wall = try #require(
                    CivilDateTime("\(year)-03-29T02:30"), "a year of four digits")
                let moment = zone.instant(of: wall)
                #expect(abs(moment.seconds - wall.wallSeconds) <= Zone.widestOffset)
            }
            _ = zone.offset(at: Instant(seconds: .min))
            _ = zone.offset(at: Instant(seconds: .max))
        }
        #expect(refused > 500)
    }
}
