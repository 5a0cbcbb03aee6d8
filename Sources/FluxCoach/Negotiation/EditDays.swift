import FluxCalendar

extension PreferenceEditor {
    func applyDays(_ move: ReplyMove) -> EditResult {
        var next = preferences
        switch move {
        case .perWeek(let count):
            if count == 0 {
                return .refused(
                    "Less than once a week would not move anything; once a week is the least I plan"
                )
            }
            if count > 7 {
                return .refused("A plan has at most one session a day, so 7 a week is the most")
            }
            setCount(count, &next)
        case .perWeekBy(let delta):
            // A change of several stops at the edge; a single step beyond it is none.
            let count = min(max(currentPerWeek + delta, 1), 7)
            if count == currentPerWeek, delta < 0 {
                return .refused(
                    "It is once a week already; fewer would be none. 'forget it' gives the plan up")
            }
            if count == currentPerWeek { return .refused("It is every day already") }
            setCount(count, &next)
        case .days(let days), .strictDays(let days):
            next.onlyDays = days
            next.allowedDays = nil
            next.preferredDays = []
            next.perWeek = nil
            next.excludedDays.removeAll { days.contains($0) }
            next.dayTimings.removeAll { !days.contains($0.day) }
        case .onlyDays(let days):
            next.allowedDays = days
            next.excludedDays.removeAll { days.contains($0) }
            next.preferredDays = []
            next.dayTimings.removeAll { !days.contains($0.day) }
            if let only = next.onlyDays {
                let kept = only.filter { days.contains($0) }
                next.onlyDays = nil
                if !kept.isEmpty { next.preferredDays = kept }
            }
        case .excludeDays(let days):
            next.excludedDays += days.filter { !next.excludedDays.contains($0) }
            next.onlyDays = next.onlyDays?.filter { !days.contains($0) }
            next.preferredDays.removeAll { days.contains($0) }
            next.dayTimings.removeAll { days.contains($0.day) }
        case .addDays(let days):
            let all = Set((next.onlyDays ?? currentDays) + days).sorted()
            next.onlyDays = all
            next.allowedDays = nil
            next.perWeek = nil
            next.excludedDays.removeAll { days.contains($0) }
        case .swapDays(let old, let new):
            let current = next.onlyDays ?? currentDays
            guard current.contains(where: { old.contains($0) }) else {
                return .idle(
                    "Nothing is on \(old.map(\.name).joined(separator: " or ")), so there is nothing to swap"
                )
            }
            next.onlyDays = Set(current.filter { !old.contains($0) } + new).sorted()
            next.allowedDays = nil
            next.perWeek = nil
            next.preferredDays = []
            next.excludedDays.removeAll { new.contains($0) }
            for index in next.dayTimings.indices where old.contains(next.dayTimings[index].day) {
                if let day = new.first { next.dayTimings[index].day = day }
            }
        case .part, .excludePart, .time, .timing, .earliest, .latest, .clockBy, .exactMinutes,
            .maxMinutes, .minMinutes, .weeklyMinutes, .length, .start, .startBy, .end, .weeks,
            .level, .harder, .easier, .gentleStart, .drop, .dropUnknown, .swapTitle, .undo, .reset:
            break
        }
        return .edited(next)
    }

    /// A count keeps the days that were named as far as it can.
    private func setCount(_ count: Int, _ next: inout PlanPreferences) {
        next.perWeek = count
        if let only = next.onlyDays, only.count != count {
            next.onlyDays = nil
            if count < only.count {
                next.allowedDays = only
                next.preferredDays = []
            } else {
                next.preferredDays = only
            }
        } else if let allowed = next.allowedDays, count > allowed.count {
            next.allowedDays = nil
            next.preferredDays = allowed
        }
    }

    /// What of one reply cannot go together.
    func contradiction(_ reading: ReplyReading) -> String? {
        var count: Int?
        var named: [Weekday]?
        var allowed: [Weekday]?
        var excluded: [Weekday] = []
        var parts: [DayPart] = []
        var excludedParts: [DayPart] = []
        var least: Int?
        var most: Int?
        for move in reading.moves {
            switch move {
            case .perWeek(let value):
                if let count, count != value, !reading.corrects {
                    return
                        "\(count) and \(value) times a week do not go together; which of the two is it?"
                }
                count = value
            case .days(let days), .strictDays(let days):
                named = (reading.corrects ? [] : named ?? []) + days
            case .onlyDays(let days): allowed = days
            case .excludeDays(let days): excluded += days
            case .part(let part): parts.append(part)
            case .excludePart(let part): excludedParts.append(part)
            case .minMinutes(let minutes): least = minutes
            case .maxMinutes(let minutes): most = minutes
            case .perWeekBy, .addDays, .swapDays, .time, .timing, .earliest, .latest, .clockBy,
                .exactMinutes, .weeklyMinutes, .length, .start, .startBy, .end, .weeks, .level,
                .harder, .easier, .gentleStart, .drop, .dropUnknown, .swapTitle, .undo, .reset:
                break
            }
        }
        if let count, let days = named ?? allowed {
            let room = Set(days).subtracting(excluded).count
            if count > room, count <= 7 {
                let often = count == 7 ? "Every day" : "\(count) times a week"
                return
                    "\(often) and \(room == 1 ? "one day" : "\(room) days") a week do not go together; which of the two is it?"
            }
        }
        if let named, let allowed, Set(named).isDisjoint(with: allowed) {
            return "Those days do not go together; which of the two is it?"
        }
        if let days = named ?? allowed, !days.isEmpty, Set(days).isSubset(of: excluded) {
            return "Those are the days you want and do not want at once; which of the two is it?"
        }
        if !reading.corrects, parts.contains(where: { excludedParts.contains($0) }) {
            return "You want that part of the day and do not want it; which of the two is it?"
        }
        if let least, let most, least > most {
            return "At least \(least) and at most \(most) minutes do not go together"
        }
        return nil
    }

    /// What the preferences, all taken together, make impossible.
    func impossibility() -> String? {
        let open = Weekday.allCases.filter {
            !preferences.excludedDays.contains($0) && preferences.allowedDays?.contains($0) ?? true
        }
        if open.isEmpty || preferences.onlyDays?.isEmpty == true {
            return "That would leave no day of the week; nothing changed"
        }
        if let earliest = preferences.earliest, let latest = preferences.latest, earliest >= latest
        {
            return "Between \(earliest.hourMinute) and \(latest.hourMinute) there is no time"
        }
        let longest = max(preferences.exactMinutes ?? 0, preferences.minMinutes ?? 0)
        if longest > PreferenceEditor.longestSession {
            return
                "\(longest / 60) hours in one session is more than anybody keeps up for six weeks; 4 hours is the most I plan"
        }
        let count =
            preferences.onlyDays?.count ?? min(preferences.perWeek ?? currentPerWeek, open.count)
        if longest * count > PreferenceEditor.longestWeek {
            return
                "That is \(longest * count / 60) hours a week; \(PreferenceEditor.longestWeek / 60) is the most I plan"
        }
        if let weekly = preferences.weeklyMinutes {
            if weekly > PreferenceEditor.longestWeek {
                return
                    "\(weekly / 60) hours a week beside everything else cannot be kept up; \(PreferenceEditor.longestWeek / 60) is the most I plan"
            }
            if weekly / max(1, count) > PreferenceEditor.longestSession {
                return
                    "\(weekly / 60) hours in \(count) sessions are more than 4 hours each; say more days first"
            }
        }
        return nil
    }
}
