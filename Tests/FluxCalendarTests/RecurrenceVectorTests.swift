import Testing

@testable import FluxCalendar

/// Random rules with occurrences on which two independent expansions agree; see make_vectors.py.
@Suite struct RecurrenceVectorTests {
    /// A moment, then differences such as `86400x3`.
    private func moments(_ text: Substring) throws -> [Int64] {
        var result: [Int64] = []
        var last: Int64 = 0
        for word in text.split(separator: " ") {
            let pair = word.split(separator: "x")
            let step = try #require(Int64(pair[0]))
            for _ in 0..<(pair.count == 2 ? try #require(Int(pair[1])) : 1) {
                last += step
                result.append(last)
            }
        }
        return result
    }

    @Test("two thousand random rules fall where two other expansions put them")
    func vectors() throws {
        let lines = try Fixtures.text("recurrence-vectors.txt").split(separator: "\n")
        #expect(lines.count == 2_000)
        var differences = 0
        for line in lines {
            let fields = line.split(separator: "|", omittingEmptySubsequences: false)
            try #require(fields.count == 5)
            let expected = try moments(fields[4])
            let rule = try RecurrenceRule(String(fields[0]))
            let occurrences = rule.occurrences(
                from: try local(String(fields[1])), in: try Fixtures.zone(String(fields[2])))
            // One more than expected shows that a rule ends.
            let limit = expected.count + (fields[3] == "1" ? 1 : 0)
            let found = occurrences.prefix(limit).map { $0.instant.seconds }
            if found != expected {
                differences += 1
                if differences <= 5 { Issue.record("\(line)\nfound \(found)") }
            }
        }
        #expect(differences == 0)
    }

    @Test("starting later gives the tail of the whole list")
    func later() throws {
        var random = SeededGenerator(seed: 3)
        let lines = try Fixtures.text("recurrence-vectors.txt").split(separator: "\n")
        for line in lines where Int.random(in: 0..<4, using: &random) == 0 {
            let fields = line.split(separator: "|", omittingEmptySubsequences: false)
            let rule = try RecurrenceRule(String(fields[0]))
            let start = try local(String(fields[1]))
            let zone = try Fixtures.zone(String(fields[2]))
            let all = Array(rule.occurrences(from: start, in: zone).prefix(20))
            guard let middle = all.randomElement(using: &random) else { continue }
            for shift in [-1, 0, 1] as [Int64] {
                let earliest = middle.instant.adding(seconds: shift)
                let expected = all.filter { $0.instant >= earliest }
                let found = rule.occurrences(from: start, in: zone, onOrAfter: earliest)
                // Compared outside the macro: the lists would fill the screen.
                let isSame = Array(found.prefix(expected.count)) == expected
                #expect(isSame, "\(earliest) of \(line)")
                if let first = expected.first {
                    #expect(
                        rule.firstOccurrence(onOrAfter: earliest, from: start, in: zone) == first)
                }
            }
        }
    }
}
