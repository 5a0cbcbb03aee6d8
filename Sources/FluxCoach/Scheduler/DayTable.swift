import FluxCalendar

/// The candidate starts of one day with their costs.
struct DayTable {
    /// One candidate start.
    struct Slot {
        var minute: Int
        var from: Int64
        var to: Int64
        var cost: Double
        var isStated = false
        var isAsleep = false
        var isTight = false
        var isOutsideWindow = false
        var isWork = false
    }

    let date: CivilDate
    let isOpen: Bool
    let slots: [Slot]
    let day: WakingDay
    private let model: CostModel
    private let hasOwnStart: Bool

    init(
        date: CivilDate, needs: [SlotNeed], rule: DayRule, isOpen: Bool, context: CoachContext,
        model: CostModel, busy: BusyIndex
    ) {
        self.date = date
        self.isOpen = isOpen
        self.model = model
        hasOwnStart = rule.hasOwnStart
        day = WakingDay(date, profile: context.profile, zone: context.zone)
        guard isOpen else {
            slots = []
            return
        }
        // Which session comes to which day is settled later: every place must hold the longest.
        let minutes = needs.map(\.minutes).max() ?? 0
        let effort: Effort =
            needs.contains { $0.effort == .high }
            ? .high : needs.contains { $0.effort == .moderate } ? .moderate : .low
        let load = busy.taken(from: day.first, to: day.last)
        let now = context.now.seconds
        if let exact = rule.exact {
            let instant = context.zone.instant(of: CivilDateTime(date, exact))
            let from = instant.seconds
            let to = from + Int64(minutes) * 60
            let pause = Int64(CostModel.breakMinutes) * 60
            var slot = Slot(minute: exact.minuteOfDay, from: from, to: to, cost: 0, isStated: true)
            slot.isAsleep = !day.isAwake(from: from, to: to)
            slot.isTight = !busy.isFree(from: from - pause, to: to + pause)
            // Among weekdays that are free to choose, one without a collision is better.
            slot.cost =
                (slot.isTight ? 300 : 0)
                + model.cost(
                    day, minute: exact.minuteOfDay, from: from, to: to, effort: effort,
                    ideal: nil, load: load)
            slots = from > now ? [slot] : []
            return
        }
        var found: [Slot] = []
        let pause = Int64(CostModel.breakMinutes) * 60
        for minute in stride(from: 0, to: 1440, by: CostModel.gridMinutes) {
            guard let from = day.moment(minuteOfDay: minute), from > now else { continue }
            let to = from + Int64(minutes) * 60
            guard day.isAwake(from: from, to: to),
                busy.isFree(from: from - pause, to: to + pause)
            else { continue }
            var slot = Slot(minute: minute, from: from, to: to, cost: 0)
            slot.isOutsideWindow = !rule.allows(
                CivilTime(minuteOfDay: minute), minutes: minutes)
            slot.isWork = day.workMinutes(from: from, to: to) > 0
            slot.cost =
                model.cost(
                    day, minute: minute, from: from, to: to, effort: effort, ideal: rule.ideal,
                    load: load) + (slot.isOutsideWindow ? SprintSolver.leftWindow : 0)
            found.append(slot)
        }
        slots = found
    }

    /// The moment of a minute of this day.
    func moment(_ minute: Int) -> Int64? { day.moment(minuteOfDay: minute) }

    private static func away(_ minute: Int, from base: Int) -> Double {
        minute == base ? 0 : 5 + Double(abs(minute - base)) / 6
    }

    /// For each start of the grid, the cost of this day when it is the usual one.
    var costsByBase: [Double] {
        let step = CostModel.gridMinutes
        let count = 1440 / step
        guard let first = slots.first else {
            return [Double](repeating: SprintSolver.fullDay, count: count)
        }
        if first.isStated { return [Double](repeating: first.cost, count: count) }
        if hasOwnStart {
            let least = slots.map(\.cost).min() ?? SprintSolver.fullDay
            return [Double](repeating: least, count: count)
        }
        var exact = [Double](repeating: SprintSolver.impossible, count: count)
        for slot in slots { exact[slot.minute / step] = slot.cost }
        // The smallest cost within reach, by one pass in each direction (a linear distance).
        var near = exact
        let slope = Double(step) / 6
        for index in 1..<count { near[index] = min(near[index], near[index - 1] + slope) }
        for index in stride(from: count - 2, through: 0, by: -1) {
            near[index] = min(near[index], near[index + 1] + slope)
        }
        return zip(exact, near).map { min($0, $1 + 5) }
    }

    /// The cheapest place that `isFree` accepts, when `base` is the usual start.
    func best(
        base: Int?, isFree: (Int64, Int64) -> Bool
    ) -> (slot: Int, cost: Double)? {
        var best: (slot: Int, cost: Double)?
        for (index, slot) in slots.enumerated() {
            let cost =
                slot.cost
                + (slot.isStated || hasOwnStart
                    ? 0 : base.map { Self.away(slot.minute, from: $0) } ?? 0)
            if let best, cost >= best.cost { continue }
            // A stated time is kept even when it is close to another session.
            guard slot.isStated || isFree(slot.from, slot.to) else { continue }
            best = (index, cost)
        }
        return best
    }

    /// The choice that a place stands for.
    func choice(at pick: SprintSolver.Pick, minutes: Int) -> SlotChoice {
        let slot = slots[pick.slot]
        let instant = Instant(seconds: slot.from)
        return SlotChoice(
            local: model.context.zone.local(at: instant), instant: instant, minutes: minutes,
            cost: pick.cost,
            reasons: SlotReasons.reasons(
                model, day: day, minute: slot.minute, from: slot.from, to: slot.to))
    }
}
