import FluxCalendar
import Foundation
import Testing

@testable import FluxCoach

@Suite("Scheduler, random calendars")
struct SchedulerPropertyTests {
    static let zones = [
        "America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "America/Sao_Paulo",
        "Asia/Kolkata",
        "Africa/Cairo", "Pacific/Apia", "UTC",
    ]
    static var runs: Int {
        ProcessInfo.processInfo.environment["FLUX_LONG_TESTS"] == nil ? 500 : 5000
    }

    /// A random person, calendar and request; starts cluster around clock changes.
    static func world(_ seed: UInt64) -> (SlotRequest, CoachContext) {
        var random = SeededRandom(seed: seed)
        func pick<T>(_ items: [T]) -> T { items[Int.random(in: 0..<items.count, using: &random)] }
        let zone = Support.zone(pick(zones))
        let changes = [
            "2026-03-01", "2026-03-22", "2026-10-01", "2026-10-20", "2026-04-20", "2026-06-30",
        ]
        let today = Support.date(pick(changes)).adding(days: Int.random(in: 0...20, using: &random))
        let now = zone.instant(
            of: CivilDateTime(
                today, CivilTime(minuteOfDay: Int.random(in: 0..<1440, using: &random))))
        let sleep = CivilTime(minuteOfDay: 15 * Int.random(in: 0..<96, using: &random))
        let wake = CivilTime(
            minuteOfDay: sleep.minuteOfDay + 60 * Int.random(in: 5...10, using: &random))
        let workStart = 60 * Int.random(in: 5...22, using: &random)
        let hasWork = Bool.random(using: &random)
        let work =
            hasWork
            ? WorkHours(
                start: CivilTime(minuteOfDay: workStart),
                end: CivilTime(minuteOfDay: workStart + 480),
                days: Weekday.allCases.filter { _ in Bool.random(using: &random) }) : nil
        let busyCount = Int.random(in: 0...200, using: &random)
        let busy = (0..<busyCount).map { number in
            BusySlot(
                start: now.adding(minutes: 5 * Int.random(in: 0...12_000, using: &random)),
                minutes: pick([0, 15, 30, 60, 90, 240]), title: "Busy \(number)",
                taskNumber: Int64(number))
        }
        let count = Int.random(in: 1...7, using: &random)
        let minutes = pick([5, 15, 30, 45, 60, 90])
        let weeks = Int.random(in: 1...6, using: &random)
        let start = today.adding(days: Int.random(in: 0...10, using: &random))
        let part = pick(DayPart.allCases)
        let profile = CoachProfile(
            sleepStart: sleep, sleepEnd: wake, work: work, chronotype: pick(Chronotype.allCases))
        var rules: [Weekday: DayRule] = [:]
        if Bool.random(using: &random) {
            for day in Weekday.allCases {
                rules[day] = DayRule(windows: [part.window(profile)], ideal: part.ideal(profile))
            }
        }
        let request = SlotRequest(
            start: start, end: start.adding(days: weeks * 7 - 1),
            weeks: (0..<weeks).map { _ in
                (0..<count).map { _ in SlotNeed(minutes: minutes, effort: .high) }
            },
            rules: rules, restDays: Int.random(in: 0...2, using: &random))
        return (request, CoachContext(now: now, zone: zone, profile: profile, busy: busy))
    }

    /// Whether a moment lies in the sleep window, told from the wall clock alone.
    static func isAsleep(_ moment: Instant, _ context: CoachContext) -> Bool {
        let time = context.zone.local(at: moment).time
        return TimeRange(start: context.profile.sleepStart, end: context.profile.sleepEnd).contains(
            time)
    }

    @Test("No proposed session is in the past, in sleep, close to another or on top of one")
    func hardRules() {
        var placed = 0
        for seed in 0..<UInt64(Self.runs) {
            let (request, context) = Self.world(seed)
            let result = BuiltinScheduler().schedule(request, in: context)
            let sessions = result.weeks.joined().sorted { $0.instant < $1.instant }
            placed += sessions.count
            let pause: Int64 = 15 * 60
            for (one, next) in zip(sessions, sessions.dropFirst()) {
                #expect(one.end.seconds + pause <= next.instant.seconds, "seed \(seed)")
            }
            for session in sessions {
                #expect(session.instant > context.now, "seed \(seed)")
                #expect(context.zone.local(at: session.instant) == session.local, "seed \(seed)")
                #expect((request.start...request.end).contains(session.local.date), "seed \(seed)")
                for minute in stride(from: 0, to: session.minutes, by: 5) {
                    #expect(
                        !Self.isAsleep(session.instant.adding(minutes: minute), context),
                        "seed \(seed)")
                }
                for slot in context.busy {
                    let length =
                        Int64(slot.minutes > 0 ? slot.minutes : context.defaultMinutes) * 60
                    let isClear =
                        slot.start.seconds + length + pause <= session.instant.seconds
                        || session.end.seconds + pause <= slot.start.seconds
                    #expect(isClear, "seed \(seed): \(session.local) and \(slot.title)")
                }
            }
            let wanted = request.weeks.joined().count
            #expect(sessions.count + result.unplaced <= wanted, "seed \(seed)")
            #expect(
                result.unplaced == 0 || result.warnings.contains { $0.code == "SPRINT_NOT_FILLED" })
        }
        // Most of the worlds have room; a scheduler that places nothing would pass all rules.
        #expect(placed > Self.runs * 5)
    }

    @Test("The same world gives the same sprint, in whatever order its tasks come")
    func deterministic() {
        for seed in 0..<40 as Range<UInt64> {
            let (request, context) = Self.world(seed)
            var shuffled = context
            var random = SeededRandom(seed: seed)
            shuffled.busy.shuffle(using: &random)
            let one = BuiltinScheduler().schedule(request, in: context)
            let other = BuiltinScheduler().schedule(request, in: shuffled)
            #expect(one.weeks == other.weeks)
        }
    }

    @Test("Suggested slots for one task keep the hard rules too")
    func bestSlots() {
        for seed in 0..<100 as Range<UInt64> {
            let (_, context) = Self.world(seed)
            let slots = BuiltinScheduler().bestSlots(
                minutes: 30, earliest: context.now, latest: context.now.adding(minutes: 3 * 1440),
                limit: 5, in: context)
            for slot in slots {
                #expect(!Self.isAsleep(slot.instant, context))
                #expect(slot.instant >= context.now)
                for other in context.busy {
                    let length = other.minutes > 0 ? other.minutes : context.defaultMinutes
                    #expect(
                        other.start.adding(minutes: length + 15) <= slot.instant
                            || slot.end.adding(minutes: 15) <= other.start)
                }
            }
        }
    }
}
