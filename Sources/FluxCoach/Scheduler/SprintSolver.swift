import FluxCalendar

/// Places the sessions of one sprint.
///
/// First the weekdays and the usual time with the smallest cost over all weeks, by trying every set
/// of weekdays with every start; then each week by itself, so that an exception stays one.
struct SprintSolver {
    let request: SlotRequest
    let context: CoachContext
    let model: CostModel
    let tables: [DayTable]
    let busy: BusyIndex

    /// A start that is not free.
    static let impossible = 1_000_000.0
    /// A weekday of the sprint in a week where it has no room: dearer than another day just once.
    static let fullDay = 400.0
    static let leftWindow = 3000.0
    static let otherDay = 200.0

    init(_ request: SlotRequest, context: CoachContext, model: CostModel) {
        self.request = request
        self.context = context
        self.model = model
        let days = request.weeks.count * 7
        let last = request.start.adding(days: days + 1)
        busy = BusyIndex(
            context.busy,
            from: context.zone.instant(
                of: CivilDateTime(request.start.adding(days: -1), .midnight)),
            to: context.zone.instant(of: CivilDateTime(last, .midnight)),
            defaultMinutes: context.defaultMinutes)
        var tables: [DayTable] = []
        for offset in 0..<days {
            let needs = request.weeks[offset / 7]
            let date = request.start.adding(days: offset)
            let isOpen = date <= request.end && request.allowedDays.contains(date.weekday)
            tables.append(
                DayTable(
                    date: date, needs: needs, rule: request.rules[date.weekday] ?? DayRule(),
                    isOpen: isOpen && !needs.isEmpty, context: context, model: model, busy: busy))
        }
        self.tables = tables
    }

    func solve() -> SlotResult {
        let (days, base) = settle()
        var placed: [[SlotChoice]] = []
        var taken: [(Int64, Int64)] = []
        var unplaced = 0
        var warnings: [CoachWarning] = []
        var conflicts: [PlanConflict] = []
        for week in request.weeks.indices {
            let picks = pick(week: week, days: days, base: base, taken: taken)
            unplaced += picks.missing
            conflicts += picks.blocked.compactMap { blockage($0, base: base) }
            var choices: [SlotChoice] = []
            for (pick, need) in zip(picks.slots, request.weeks[week]) {
                let choice = tables[pick.table].choice(at: pick, minutes: need.minutes)
                choices.append(choice)
                taken.append((choice.instant.seconds, choice.end.seconds))
                remark(choice, pick, &warnings, &conflicts, base: base)
            }
            placed.append(choices)
        }
        let time = CivilTime(
            minuteOfDay: base ?? placed.joined().first?.local.time.minuteOfDay ?? 0)
        if unplaced > 0 {
            warnings.append(
                CoachWarning(
                    code: "SPRINT_NOT_FILLED",
                    message: "\(unplaced) sessions found no free slot in these weeks"))
        }
        return SlotResult(
            weeks: placed, unplaced: unplaced, days: days, time: time, warnings: warnings,
            conflicts: conflicts, firstAvailableStart: nil,
            reasons: SlotReasons.reasons(model, request: request, days: days, time: time))
    }

    /// The weekdays and the usual start (a minute of the day) of the sprint.
    private func settle() -> ([Weekday], Int?) {
        let count = request.weeks.map(\.count).max() ?? 0
        let open = Weekday.allCases.filter { request.allowedDays.contains($0) }
        let sets: [[Weekday]]
        if let required = request.requiredDays {
            sets = [required.sorted()]
        } else {
            sets = SprintSolver.subsets(of: open, size: min(count, open.count))
        }
        // byDay[weekday][start]: the cost of all weeks, when the usual start is this one.
        let starts = Array(stride(from: 0, to: 1440, by: CostModel.gridMinutes))
        var byDay = [[Double]](repeating: [Double](repeating: 0, count: starts.count), count: 8)
        for table in tables where table.isOpen {
            let costs = table.costsByBase
            for index in starts.indices {
                byDay[table.date.weekday.rawValue][index] += costs[index]
            }
        }
        let spreads = sets.map { set in
            CostModel.spread(set, restDays: request.restDays) + latency(set)
                + 60 * Double(set.count { !request.preferredDays.contains($0) })
                * (request.preferredDays.isEmpty ? 0 : 1)
                + (set.contains(.sunday) ? 1 : 0)
        }
        var best = (cost: Double.infinity, set: [Weekday](), start: 0)
        for index in starts.indices {
            for (set, spread) in zip(sets, spreads) {
                var cost = spread
                for day in set { cost += byDay[day.rawValue][index] }
                if cost < best.cost - 1e-9 { best = (cost, set, starts[index]) }
            }
        }
        let exact = best.set.compactMap { request.rules[$0]?.exact }
        if let first = exact.first, exact.count == best.set.count {
            return (best.set, first.minuteOfDay)
        }
        // Where every weekday has its own start there is no usual one.
        let hasUsual = best.set.contains { request.rules[$0]?.hasOwnStart != true }
        return (best.set, hasUsual ? best.start : nil)
    }

    private func latency(_ set: [Weekday]) -> Double {
        let waits = set.map { request.start.onOrAfter($0).days(since: request.start) }
        return Double(waits.min() ?? 0) * (request.startIsStated ? 25 : 4)
    }

    struct Pick {
        var table: Int
        var slot: Int
        var cost: Double
    }

    /// The places of one week, by time, and how many sessions found none.
    private func pick(
        week: Int, days: [Weekday], base: Int?, taken: [(Int64, Int64)]
    ) -> (slots: [Pick], missing: Int, blocked: [Int]) {
        let needs = request.weeks[week]
        let range = (week * 7)..<(week * 7 + 7)
        var picks: [Pick] = []
        var used: Set<Int> = []
        var closed = 0
        var blocked: [Int] = []
        func best(_ table: Int) -> Pick? {
            tables[table].best(base: base) { from, to in
                let pause = Int64(CostModel.breakMinutes) * 60
                return !taken.contains { from < $0.1 + pause && $0.0 - pause < to }
                    && !picks.contains {
                        let other = tables[$0.table].slots[$0.slot]
                        return from < other.to + pause && other.from - pause < to
                    }
            }.map { Pick(table: table, slot: $0.slot, cost: $0.cost) }
        }
        for table in range where days.contains(tables[table].date.weekday) {
            guard picks.count < needs.count else { break }
            if tables[table].date > request.end {
                closed += 1
                continue
            }
            if let pick = best(table) {
                picks.append(pick)
                used.insert(table)
            } else {
                blocked.append(table)
            }
        }
        // A weekday without room gives way to another day of the same week.
        while picks.count + closed < needs.count {
            let rest = range.filter { !used.contains($0) && tables[$0].isOpen }
            let others = rest.compactMap { table -> Pick? in
                guard !days.contains(tables[table].date.weekday) else { return nil }
                guard var pick = best(table) else { return nil }
                pick.cost += SprintSolver.otherDay
                let isTight = picks.contains {
                    abs($0.table - table) <= request.restDays
                }
                if isTight { pick.cost += 150 }
                return pick
            }
            guard let next = others.min(by: { ($0.cost, $0.table) < ($1.cost, $1.table) }) else {
                break
            }
            picks.append(next)
            used.insert(next.table)
        }
        let missing = max(0, needs.count - picks.count - closed)
        picks.sort { tables[$0.table].slots[$0.slot].from < tables[$1.table].slots[$1.slot].from }
        return (picks, missing, blocked)
    }

    /// What stands where a session of the sprint's weekday would have been.
    private func blockage(_ table: Int, base: Int?) -> PlanConflict? {
        guard let base, let usual = tables[table].moment(base) else { return nil }
        let pause = Int64(CostModel.breakMinutes) * 60
        guard let other = busy.slots(from: usual - pause, to: usual + pause).first else {
            return nil
        }
        return PlanConflict(
            existingTaskTitle: other.title, scheduledAt: other.start,
            message: "no room on \(tables[table].date), because '\(other.title)' is in the way")
    }

    /// Says what speaks against a stated time, and what stood in the way of the usual one.
    private func remark(
        _ choice: SlotChoice, _ pick: Pick, _ warnings: inout [CoachWarning],
        _ conflicts: inout [PlanConflict], base: Int?
    ) {
        let table = tables[pick.table]
        let slot = table.slots[pick.slot]
        let when =
            "\(choice.local.date.weekday.shortName) \(choice.local.date) \(choice.local.time.hourMinute)"
        func warn(_ code: String, _ message: String) {
            // One warning of a kind says it; the same for every week would drown the rest.
            if !warnings.contains(where: { $0.code == code }) {
                warnings.append(CoachWarning(code: code, message: message))
            }
        }
        if slot.isAsleep {
            warn(
                "SLEEP_TIME",
                "\(choice.local.time.hourMinute) lies in your sleep window; kept, because you said so"
            )
        }
        if slot.isTight {
            let pause = Int64(CostModel.breakMinutes) * 60
            let from = choice.instant.seconds
            let to = choice.end.seconds
            for other in busy.slots(from: from - pause, to: to + pause) {
                let isCollision = !busy.slots(from: from, to: to).isEmpty
                let code = isCollision ? "COLLISION" : "SHORT_BREAK"
                let text =
                    isCollision
                    ? "\(when) collides with '\(other.title)'; kept, because you said so"
                    : "\(when) leaves less than 15 minutes to '\(other.title)'; kept, because you said so"
                warn(code, text)
                conflicts.append(
                    PlanConflict(
                        existingTaskTitle: other.title, scheduledAt: other.start, message: text))
            }
        }
        if slot.isOutsideWindow {
            warn(
                "OUTSIDE_WISH",
                "\(when) is outside the time you asked for: nothing else is free that day")
        }
        if slot.isWork, request.rules[choice.local.date.weekday]?.exact == nil {
            warn("WORK_HOURS", "\(when) is in working hours: nothing else is left")
        }
        guard let base, !slot.isStated, choice.local.time.minuteOfDay != base,
            let usual = table.moment(base)
        else { return }
        let pause = Int64(CostModel.breakMinutes) * 60
        let inTheWay = busy.slots(
            from: usual - pause, to: usual + Int64(choice.minutes) * 60 + pause)
        for other in inTheWay.prefix(1) {
            conflicts.append(
                PlanConflict(
                    existingTaskTitle: other.title, scheduledAt: other.start,
                    message: "moved to \(when), because '\(other.title)' is in the way"))
        }
    }

    /// All subsets of a size, in lexicographic order.
    static func subsets(of days: [Weekday], size: Int) -> [[Weekday]] {
        guard size > 0 else { return [[]] }
        guard days.count >= size else { return [] }
        var found: [[Weekday]] = []
        for (index, day) in days.enumerated() where days.count - index >= size {
            let rest = Array(days[(index + 1)...])
            for tail in subsets(of: rest, size: size - 1) { found.append([day] + tail) }
        }
        return found
    }
}
