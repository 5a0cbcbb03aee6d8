import FluxCalendar

/// The deterministic scheduler: the cheapest places by ``CostModel`` that keep every hard rule.
public struct BuiltinScheduler: SlotScheduler {
    /// How many weeks ahead a first available start is looked for.
    static let searchWeeks = 26

    /// Makes a scheduler.
    public init() {}

    /// Places every session, or says which could not be placed.
    public func schedule(_ request: SlotRequest, in context: CoachContext) -> SlotResult {
        let model = CostModel(context)
        var result = SprintSolver(request, context: context, model: model).solve()
        guard result.unplaced > 0 else { return result }
        for week in 1...BuiltinScheduler.searchWeeks {
            var later = request
            later.start = request.start.adding(days: 7 * week)
            later.end = request.end.adding(days: 7 * week)
            let solved = SprintSolver(later, context: context, model: model).solve()
            if solved.unplaced == 0 {
                let first = solved.weeks.joined().map(\.local.date).min()
                result.firstAvailableStart = first ?? later.start
                break
            }
        }
        return result
    }

    /// The best free slots for one task, best first, none before `earliest`.
    ///
    /// At most one slot for each stretch of three hours, so that a list of them offers a choice.
    public func bestSlots(
        minutes: Int, earliest: Instant, latest: Instant, limit: Int, in context: CoachContext
    ) -> [SlotChoice] {
        guard earliest < latest, limit > 0, minutes > 0, minutes <= 1440 else { return [] }
        let model = CostModel(context)
        let pause = CostModel.breakMinutes
        let busy = BusyIndex(
            context.busy, from: earliest.adding(minutes: -pause),
            to: latest.adding(minutes: minutes + pause), defaultMinutes: context.defaultMinutes)
        let ideal = model.ideal(template: .any)
        let firstDay = context.zone.local(at: earliest).date
        let lastDay = context.zone.local(at: latest).date
        var found: [SlotChoice] = []
        // A year is more than anybody asks for; the bound keeps a wild range cheap.
        for offset in 0...min(366, max(0, lastDay.days(since: firstDay))) {
            let day = WakingDay(
                firstDay.adding(days: offset), profile: context.profile, zone: context.zone)
            let load = busy.taken(from: day.first, to: day.last)
            for minute in stride(from: 0, to: 1440, by: CostModel.gridMinutes) {
                guard let from = day.moment(minuteOfDay: minute), from >= earliest.seconds,
                    from <= latest.seconds
                else { continue }
                let to = from + Int64(minutes) * 60
                guard day.isAwake(from: from, to: to),
                    busy.isFree(from: from - Int64(pause) * 60, to: to + Int64(pause) * 60)
                else { continue }
                let cost =
                    model.cost(
                        day, minute: minute, from: from, to: to, effort: .moderate, ideal: ideal,
                        load: load) + 10 * Double(offset)
                let local = CivilDateTime(day.date, CivilTime(minuteOfDay: minute))
                found.append(
                    SlotChoice(
                        local: local, instant: Instant(seconds: from), minutes: minutes,
                        cost: cost,
                        reasons: SlotReasons.reasons(
                            model, day: day, minute: minute, from: from, to: to)))
            }
        }
        found.sort { ($0.cost, $0.instant.seconds) < ($1.cost, $1.instant.seconds) }
        var chosen: [SlotChoice] = []
        for slot in found where chosen.count < limit {
            let isNear = chosen.contains { abs($0.instant.seconds - slot.instant.seconds) < 10_800 }
            if !isNear { chosen.append(slot) }
        }
        return chosen
    }
}
