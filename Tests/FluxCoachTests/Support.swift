import FluxCalendar
import Foundation

@testable import FluxCoach

/// What the tests share: a person, a zone, the shipped templates.
enum Support {
    /// The project's folder; the tests may run from a package that links to this one.
    static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func bytes(_ path: String) -> [UInt8]? {
        (try? Data(contentsOf: URL(fileURLWithPath: path))).map { Array($0) }
    }

    static let templates: [PlanTemplate] = {
        let folder = root.appendingPathComponent("share/flux/plans")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".json") }.sorted().compactMap { name in
            bytes(folder.appendingPathComponent(name).path).flatMap {
                try? JSONDecoder().decode(PlanTemplate.self, from: Data($0))
            }
        }
    }()

    static let templateCount: Int = {
        let folder = root.appendingPathComponent("share/flux/plans")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.count { $0.hasSuffix(".json") }
    }()

    static let zones = ZoneDatabase(directories: ["/usr/share/zoneinfo"]) { bytes($0) }

    static func zone(_ name: String) -> Zone { zones.zone(named: name) ?? .utc }

    static let coach = Coach(templates: templates)

    static func time(_ text: String) -> CivilTime { CivilTime(text) ?? .midnight }

    static func date(_ text: String) -> CivilDate { CivilDate(text) ?? CivilDate(dayNumber: 0) }

    static func instant(_ text: String) -> Instant { Instant(rfc3339: text) ?? Instant(seconds: 0) }

    static let weekdays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]

    /// Monday 2 March 2026, 09:00 in New York; sleeps 23:00-07:00, works 9-17, a morning person.
    static func context(
        busy: [BusySlot] = [], history: [HistoryItem] = [], patterns: [PatternRecord] = [],
        chronotype: Chronotype = .morning
    ) -> CoachContext {
        CoachContext(
            now: instant("2026-03-02T14:00:00Z"), zone: zone("America/New_York"),
            profile: CoachProfile(
                work: WorkHours(start: time("09:00"), end: time("17:00"), days: weekdays),
                chronotype: chronotype),
            busy: busy, history: history, patterns: patterns)
    }

    static func facts(
        _ text: String, perWeek: Int? = nil, weeks: Int? = nil, deadline: CivilDate? = nil
    ) -> GoalFacts {
        GoalFacts(text: text, title: text, deadline: deadline, weeks: weeks, perWeek: perWeek)
    }

    static func negotiation(
        _ text: String, perWeek: Int? = nil, weeks: Int? = nil, context: CoachContext = context()
    ) -> Negotiation? {
        guard
            case .proposed(let found) = coach.propose(
                goal: facts(text, perWeek: perWeek, weeks: weeks), context: context)
        else { return nil }
        return found
    }
}

/// A small reproducible source of random numbers (SplitMix64, Steele et al. 2014).
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
