import FluxCalendar
import Testing

@testable import FluxCoach

@Suite("Scheduler")
struct SchedulerTests {
    private func request(
        count: Int, minutes: Int = 30, effort: Effort = .moderate, rule: DayRule? = nil,
        restDays: Int = 0, start: String = "2026-03-03"
    ) -> SlotRequest {
        var rules: [Weekday: DayRule] = [:]
        if let rule { for day in Weekday.allCases { rules[day] = rule } }
        let first = Support.date(start)
        return SlotRequest(
            start: first, end: first.adding(days: 41),
            weeks: (0..<6).map { _ in
                (0..<count).map { _ in SlotNeed(minutes: minutes, effort: effort) }
            },
            rules: rules, restDays: restDays)
    }

    @Test("Sessions keep one time of day and their weekdays when nothing is in the way")
    func regular() {
        let result = BuiltinScheduler().schedule(request(count: 3), in: Support.context())
        #expect(Set(result.weeks.joined().map(\.local.time)).count == 1)
        #expect(Set(result.weeks.joined().map(\.local.date.weekday)).count == 3)
        #expect(result.unplaced == 0)
    }

    @Test("Demanding work avoids Monday mornings while there is no history")
    func mondayMornings() {
        var context = Support.context()
        context.profile.work = nil
        let hard = BuiltinScheduler().schedule(
            request(count: 3, effort: .high, restDays: 1), in: context)
        #expect(!hard.days.contains(.monday))
    }

    @Test("Working hours are used only when nothing else is left")
    func workHours() {
        var context = Support.context()
        let free = BuiltinScheduler().schedule(request(count: 5), in: context)
        let atWork = free.weeks.joined().filter {
            Support.weekdays.contains($0.local.date.weekday)
                && (9..<17).contains($0.local.time.hour)
        }
        #expect(atWork.isEmpty)
        // Mornings and evenings of every day are taken: only working hours remain.
        context.busy = (0..<60).flatMap { day -> [BusySlot] in
            let date = Support.date("2026-03-02").adding(days: day)
            return [("06:00", 180), ("17:00", 420)].map { start, minutes in
                BusySlot(
                    start: context.zone.instant(of: CivilDateTime(date, Support.time(start))),
                    minutes: minutes, title: "taken")
            }
        }
        let full = BuiltinScheduler().schedule(request(count: 7), in: context)
        #expect(full.unplaced == 0)
        #expect(full.warnings.contains { $0.code == "WORK_HOURS" })
    }

    @Test("A stated time is kept in sleep and on a collision, and both are said")
    func statedTime() {
        var context = Support.context()
        let night = BuiltinScheduler().schedule(
            request(count: 2, rule: DayRule(exact: Support.time("03:00"))), in: context)
        #expect(Set(night.weeks.joined().map(\.local.time)) == [Support.time("03:00")])
        #expect(night.warnings.map(\.code) == ["SLEEP_TIME"])
        context.busy = (0..<50).map { day in
            BusySlot(
                start: context.zone.instant(
                    of: CivilDateTime(
                        Support.date("2026-03-02").adding(days: day), Support.time("19:00"))),
                minutes: 30, title: "Dinner")
        }
        let dinner = BuiltinScheduler().schedule(
            request(count: 2, rule: DayRule(exact: Support.time("19:10"))), in: context)
        #expect(Set(dinner.weeks.joined().map(\.local.time)) == [Support.time("19:10")])
        #expect(
            dinner.warnings.contains { $0.code == "COLLISION" && $0.message.contains("Dinner") })
        let close = BuiltinScheduler().schedule(
            request(count: 2, rule: DayRule(exact: Support.time("19:40"))), in: context)
        #expect(close.warnings.contains { $0.code == "SHORT_BREAK" })
    }

    @Test("A sprint that cannot be filled says so and names the first start that works")
    func firstStart() {
        var context = Support.context()
        // Ten weeks without a free minute.
        context.busy = (0..<70).map { day in
            BusySlot(
                start: context.zone.instant(
                    of: CivilDateTime(Support.date("2026-03-02").adding(days: day), .midnight)),
                minutes: 1440, title: "Expedition")
        }
        let result = BuiltinScheduler().schedule(request(count: 2), in: context)
        #expect(result.unplaced > 0)
        #expect(result.firstAvailableStart.map { $0 >= Support.date("2026-05-11") } == true)
    }

    @Test("One full day moves one session and leaves the others where they were")
    func exceptionStaysOne() {
        var context = Support.context()
        let usual = BuiltinScheduler().schedule(request(count: 3), in: context)
        guard let second = usual.weeks[1].first else {
            Issue.record("nothing was placed")
            return
        }
        let midnight = context.zone.instant(of: CivilDateTime(second.local.date, .midnight))
        context.busy = [BusySlot(start: midnight, minutes: 1440, title: "Expedition")]
        var fixed = request(count: 3)
        fixed.requiredDays = usual.days
        let moved = BuiltinScheduler().schedule(fixed, in: context)
        let before = Set(usual.weeks.joined().map(\.instant))
        let after = Set(moved.weeks.joined().map(\.instant))
        #expect(before.subtracting(after) == [second.instant])
        #expect(after.count == before.count)
        #expect(moved.conflicts.contains { $0.existingTaskTitle == "Expedition" })
    }

    @Test("Slots where plans get done are preferred over the chronotype once there is history")
    func history() {
        var items: [HistoryItem] = []
        let context = Support.context()
        for day in 1...60 {
            let date = Support.date("2026-03-02").adding(days: -day)
            for (time, status) in [("20:00", HistoryStatus.done), ("07:30", .missed)] {
                let moment = context.zone.instant(of: CivilDateTime(date, Support.time(time)))
                items.append(HistoryItem(scheduled: moment, status: status))
            }
        }
        let result = BuiltinScheduler().schedule(
            request(count: 3), in: Support.context(history: items))
        #expect((19...21).contains(result.time.hour))
        let slots = BuiltinScheduler().bestSlots(
            minutes: 30, earliest: context.now, latest: context.now.adding(minutes: 1440), limit: 1,
            in: Support.context(history: items))
        #expect(slots.first.map { (19...21).contains($0.local.time.hour) } == true)
        #expect(slots.first?.reasons.isEmpty == false)
    }

    @Test("Across the spring change a session stays at its wall time")
    func springForward() {
        // New York changes on 8 March 2026.
        let result = BuiltinScheduler().schedule(request(count: 7), in: Support.context())
        let times = Set(result.weeks.joined().map(\.local.time))
        #expect(times.count == 1)
        let offsets = Set(result.weeks.joined().map { $0.local.wallSeconds - $0.instant.seconds })
        #expect(offsets.sorted() == [-18_000, -14_400])
    }
}
