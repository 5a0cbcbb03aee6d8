import FluxCalendar
import FluxStore

extension App {
    /// A slot says something only from so many tasks on.
    private static let leastPerSlot = 3
    /// Of the best and the worst slots, so many are named.
    private static let mostSlots = 3

    /// Looks back.
    ///
    /// - Throws: ``Failure`` for a section, day or number of weeks that does not exist.
    public func analytics(_ request: AnalyticsRequest) throws -> AnalyticsResult {
        for name in request.only where !AnalyticsRequest.sections.contains(name) {
            throw Failure.invalidArgument(
                "there is no section '\(name)'; use \(AnalyticsRequest.sections.joined(separator: ", "))"
            )
        }
        guard (1...520).contains(request.weeks) else {
            throw Failure.invalidArgument("1 to 520 weeks can be shown, not \(request.weeks)")
        }
        return try reading { store in
            let clock = try clock(store)
            let to = try request.to.map { try day($0, clock) } ?? clock.today
            let from = try request.from.map { try day($0, clock) } ?? to.adding(days: -363)
            guard from <= to else {
                throw Failure.invalidArgument(
                    "the first day \(from) lies after the last day \(to); swap them")
            }
            let tally = try tally(store, clock)
            var period = tally
            if request.from != nil || request.to != nil {
                // What is not counted by day is counted from the tasks of the period.
                (period.slots, period.categories) = ([:], [:])
                var counted = Tally(clock: clock)
                let end = clock.end(of: to)
                try store.eachTaskFact(
                    from: request.from == nil ? nil : clock.start(of: from), until: end
                ) { counted.add($0) }
                (period.slots, period.categories) = (counted.slots, counted.categories)
            }
            return try result(tally, period, request, from, to, store)
        }
    }

    private func result(
        _ tally: Tally, _ period: Tally, _ request: AnalyticsRequest, _ from: CivilDate,
        _ to: CivilDate, _ store: ReadTransaction
    ) throws -> AnalyticsResult {
        let clock = tally.clock
        func section<Value>(_ name: String, _ empty: Value, _ value: () throws -> Value) rethrows
            -> Value
        {
            request.only.isEmpty || request.only.contains(name) ? try value() : empty
        }
        let today = tally.day(clock.today)
        let streak = section("streak", (current: 0, longest: 0)) {
            tally.streaks(today: clock.today)
        }
        let ranked = period.slots.filter { $0.value.past >= App.leastPerSlot }.sorted {
            ($1.value.rate, $0.key) < ($0.value.rate, $1.key)
        }
        let best = ranked.filter { $0.value.rate >= 0.5 }.prefix(App.mostSlots).map(slot)
        let worst = ranked.filter { $0.value.rate < 0.5 }.suffix(App.mostSlots).reversed()
            .map(slot)
        return AnalyticsResult(
            streakDays: streak.current, longestStreakDays: streak.longest,
            strengthPct: section("strength", 0) {
                (tally.strength(today: clock.today) * 1000).rounded() / 10
            },
            streakBreaks: streak.current == 0 ? nil : streakBreak(tally),
            todayDone: today.done, todayTotal: today.total,
            todayCompletionPct: percent(today.done, today.total),
            comparison: section("comparison", nil) { comparison(tally, request, from, to) },
            heatmap: section("heatmap", []) {
                tally.days.filter { $0.key >= from.dayNumber && $0.key <= to.dayNumber }
                    .sorted { $0.key < $1.key }
                    .map {
                        .init(
                            day: CivilDate(dayNumber: $0.key), completed: $0.value.done,
                            total: $0.value.total)
                    }
            },
            weekly: section("weekly", []) { weeks(tally, to.startOfWeek, request.weeks) },
            goals: try section("goals", []) {
                try store.goals(statuses: [.active]).map {
                    .init(
                        goal: GoalView($0).reference, done: $0.progress.done,
                        total: $0.progress.total, percent: $0.progress.percent)
                }
            },
            missedByCategory: section("missed_by_category", []) {
                period.categories.sorted { ($1.value.missed, $0.key) < ($0.value.missed, $1.key) }
                    .map {
                        .init(
                            category: $0.key, missedCount: $0.value.missed,
                            totalCount: $0.value.total)
                    }
            },
            slots: section("slots", []) {
                period.slots.filter { $0.value.past > 0 }.sorted { $0.key < $1.key }.map(slot)
            },
            bestSlots: section("best_slots", []) { Array(best) },
            avoidSlots: section("avoid_slots", []) { worst },
            actions: try section("actions", []) { try actions(Array(best), worst, store, clock) },
            from: from, to: to, timezone: clock.zone.identifier,
            countedLocal: clock.zone.rfc3339(clock.now),
            sections: request.only.isEmpty ? AnalyticsRequest.sections : request.only)
    }

    // MARK: - Sections

    private func streakBreak(_ tally: Tally) -> AnalyticsResult.StreakBreak? {
        guard let next = tally.nextBreak(today: tally.clock.today) else { return nil }
        let end = tally.clock.end(of: next.day)
        return .init(
            day: next.day, breaksAt: end, breaksLocal: tally.clock.zone.rfc3339(end),
            open: next.open)
    }

    private func weeks(
        _ tally: Tally, _ last: CivilDate, _ count: Int
    ) -> [AnalyticsResult.WeekCount] {
        (0..<count).reversed().map { back in
            let monday = last.adding(days: -7 * back)
            let week = (0..<7).reduce(into: TaskCount()) {
                $0 += tally.day(monday.adding(days: $1))
            }
            return .init(
                week: monday, completed: week.done, total: week.total,
                completionPct: percent(week.done, week.total))
        }
    }

    /// The stated period, else the weeks that are shown, beside as many days before it.
    private func comparison(
        _ tally: Tally, _ request: AnalyticsRequest, _ from: CivilDate, _ to: CivilDate
    ) -> AnalyticsResult.Comparison {
        let first =
            request.from == nil ? to.startOfWeek.adding(days: -7 * (request.weeks - 1)) : from
        let length = to.days(since: first) + 1
        func period(_ from: CivilDate, _ to: CivilDate) -> AnalyticsResult.Comparison.Period {
            let sum = tally.sum(from: from, to: to)
            return .init(
                from: from, to: to, completed: sum.done, total: sum.total,
                completionPct: percent(sum.done, sum.total))
        }
        let current = period(first, to)
        let previous = period(first.adding(days: -length), first.adding(days: -1))
        let isEmpty = current.total == 0 || previous.total == 0
        return .init(
            current: current, previous: previous,
            changePoints: isEmpty
                ? nil
                : ((current.completionPct - previous.completionPct) * 10).rounded() / 10)
    }

    /// For each slot that fails, what is still planned there and where it would fare better.
    private func actions(
        _ best: [AnalyticsResult.SlotCount], _ worst: [AnalyticsResult.SlotCount],
        _ store: ReadTransaction, _ clock: UserClock
    ) throws -> [AnalyticsResult.Action] {
        guard !worst.isEmpty else { return [] }
        /// What is planned later than this may still be planned otherwise.
        let weeksAhead = 6
        var query = TaskQuery()
        query.statuses = [.pending, .rescheduled]
        query.from = clock.now
        query.until = clock.end(of: clock.today.adding(days: 7 * weeksAhead))
        var planned: [String: TaskRecord] = [:]
        try store.eachTask(query) { task in
            guard let schedule = task.schedule else { return }
            let local = clock.zone.local(at: schedule.instant)
            let key =
                "\(local.date.weekday.code) \(CivilTime(minuteOfDay: local.time.hour * 60).hourMinute)"
            if planned[key] == nil { planned[key] = task }
        }
        return try worst.compactMap { slot in
            guard let task = planned["\(slot.day) \(slot.time)"] else { return nil }
            let day = Weekday(code: slot.day)?.name ?? slot.day
            let failed =
                "missed \(slot.total - slot.done) of \(slot.total) on \(day) at \(slot.time)"
            // A time that is planned for already is no better one.
            guard let better = best.first(where: { planned["\($0.day) \($0.time)"] == nil }) else {
                return .init(message: failed, command: "flux move \(task.number) later")
            }
            let betterDay = Weekday(code: better.day)?.name ?? better.day
            let message =
                "kept \(better.done) of \(better.total) on \(betterDay) at \(better.time), \(failed)"
            let number = task.goal.map { String($0.number) } ?? ""
            if let goal = try store.goal(reference: number), goal.status == .active,
                goal.plan != nil, better.time != slot.time
            {
                return .init(
                    message: message,
                    command: "flux goal modify \(goal.number) \"at \(better.time)\"")
            }
            let scope = task.series == nil ? "" : " --scope later"
            return .init(
                message: message,
                command: "flux move \(task.number) \"\(betterDay) \(better.time)\"\(scope)")
        }
    }

    private func slot(_ entry: (key: Int, value: TaskCount)) -> AnalyticsResult.SlotCount {
        let count = entry.value
        return .init(
            day: Weekday(rawValue: entry.key / 24)?.code ?? "",
            time: CivilTime(minuteOfDay: entry.key % 24 * 60).hourMinute, done: count.done,
            total: count.past, percent: percent(count.done, count.past))
    }

    private func percent(_ part: Int, _ whole: Int) -> Double {
        whole == 0 ? 0 : Double(part * 1000 / whole) / 10
    }
}
