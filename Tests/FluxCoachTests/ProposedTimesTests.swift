import FluxCalendar
import FluxCoach
import Testing

@Suite("Times that a model proposed")
struct ProposedTimesTests {
    private func time(_ text: String) throws -> CivilTime { try #require(CivilTime(text)) }

    private func plan(
        _ proposals: [DayTiming], busy: [BusySlot] = [],
        _ change: (inout PlanPreferences) -> Void = { _ in }
    ) throws -> Plan {
        var preferences = PlanPreferences()
        preferences.perWeek = 2
        preferences.proposedTimes = proposals
        change(&preferences)
        return BuiltinPlanner(templates: Support.templates).plan(
            for: GoalFacts(text: "learn guitar", title: "learn guitar"), preferences: preferences,
            in: Support.context(busy: busy))
    }

    @Test("They are kept where they fit, each weekday at its own time")
    func kept() throws {
        let plan = try plan([
            DayTiming(day: .tuesday, time: time("19:00")),
            DayTiming(day: .saturday, time: time("10:30")),
        ])
        #expect(Set(plan.occurrences.map(\.local.date.weekday)) == [.tuesday, .saturday])
        for occurrence in plan.occurrences {
            let wanted = occurrence.local.date.weekday == .tuesday ? "19:00" : "10:30"
            #expect(occurrence.local.time.hourMinute == wanted)
        }
        #expect(!plan.warnings.contains { $0.code == "PROPOSAL_MOVED" })
        #expect(plan.summary.contains("Tue 19:00, Sat 10:30"), "\(plan.summary)")
    }

    @Test("One in the sleep is left out, and that is said")
    func sleep() throws {
        let plan = try plan([
            DayTiming(day: .tuesday, time: time("03:00")),
            DayTiming(day: .saturday, time: time("10:30")),
        ])
        #expect(plan.occurrences.allSatisfy { $0.local.time.hour >= 7 })
        let said = plan.warnings.filter { $0.code == "PROPOSAL_MOVED" }.map(\.message)
        #expect(said.count == 1 && said[0].contains("03:00") && said[0].contains("sleep"))
    }

    @Test("What the person says takes their place")
    func stated() throws {
        let plan = try plan([DayTiming(day: .tuesday, time: time("19:00"))]) {
            $0.exactTime = CivilTime(minuteOfDay: 8 * 60)
            $0.onlyDays = [.friday]
        }
        #expect(plan.occurrences.allSatisfy { $0.local.date.weekday == .friday })
        #expect(plan.occurrences.allSatisfy { $0.local.time.hourMinute == "08:00" })
        #expect(!plan.warnings.contains { $0.code == "PROPOSAL_MOVED" })
    }

    @Test("A session moves where something is planned around its time, and that is said")
    func taken() throws {
        let free = try plan([
            DayTiming(day: .tuesday, time: time("19:00")),
            DayTiming(day: .saturday, time: time("10:30")),
        ])
        let first = try #require(free.occurrences.first)
        let busy = BusySlot(start: first.instant, minutes: 30, title: "choir")
        let plan = try plan(
            [
                DayTiming(day: .tuesday, time: time("19:00")),
                DayTiming(day: .saturday, time: time("10:30")),
            ], busy: [busy])
        #expect(!plan.occurrences.contains { $0.instant == first.instant })
        #expect(
            plan.warnings.contains {
                $0.code == "PROPOSAL_MOVED" && $0.message.contains("planned around then")
            })
    }
}
