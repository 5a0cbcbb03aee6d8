extension RecurrenceRule {
    /// The rule in plain words: `every Monday, Wednesday and Friday until Sun 31 May 2026`.
    ///
    /// Says everything the rule says but for the start of the week, and not what its start adds.
    public func summary() -> String {
        var words = RecurrenceWords(rule: self).phrase()
        if let count { words += count == 1 ? ", once" : ", \(count) times" }
        switch until {
        case .date(let date): words += " until \(date.shortTextWithYear)"
        case .local(let local):
            words += " until \(local.date.shortTextWithYear)"
            // The last minute of a day is the usual way to say the whole day.
            if local.time.minuteOfDay < 1439 { words += " \(local.time.hourMinute)" }
        case .instant(let instant):
            let utc = Zone.utc.local(at: instant)
            words += " until \(utc.date.shortTextWithYear) \(utc.time.hourMinute) UTC"
        case nil: break
        }
        return words
    }
}

/// Puts the parts of a rule into words.
private struct RecurrenceWords {
    let rule: RecurrenceRule

    func phrase() -> String {
        var words = withMonths(days())
        if !rule.byWeekNo.isEmpty {
            let weeks = rule.byWeekNo.map { $0 > 0 ? String($0) : "\(ordinalWord($0)) of the year" }
            words += " in week \(joined(weeks))"
        }
        words += times()
        if !rule.bySetPos.isEmpty, !positionsSayDays {
            words += ", only the \(joined(rule.bySetPos.map(ordinalWord))) of these each time"
        }
        return words
    }

    /// `every 2 weeks`.
    private var period: String {
        let unit =
            switch rule.frequency {
            case .minutely: "minute"
            case .hourly: "hour"
            case .daily: "day"
            case .weekly: "week"
            case .monthly: "month"
            case .yearly: "year"
            }
        return rule.interval == 1 ? "every \(unit)" : "every \(rule.interval) \(unit)s"
    }

    private var hasPlainDaysOnly: Bool {
        !rule.byDay.isEmpty && rule.byDay.allSatisfy { $0.ordinal == nil }
            && rule.byMonthDay.isEmpty && rule.byYearDay.isEmpty
    }

    /// Whether the positions choose among plain weekdays, as in `the last weekday`.
    private var positionsSayDays: Bool {
        !rule.bySetPos.isEmpty && hasPlainDaysOnly && rule.byHour.isEmpty && rule.byMinute.isEmpty
            && rule.bySecond.isEmpty
    }

    /// Whether days are named by month: `4 May`.
    private var namesMonths: Bool {
        rule.frequency == .yearly && !rule.byMonth.isEmpty && !rule.byMonthDay.isEmpty
            && rule.byMonthDay.allSatisfy { $0 > 0 } && rule.byDay.isEmpty
            && rule.byYearDay.isEmpty
    }

    private func withMonths(_ words: String) -> String {
        if rule.byMonth.isEmpty || namesMonths { return words }
        let months = joined(rule.byMonth.map { MonthName.full($0) })
        let isPosition = positionsSayDays || !rule.byMonthDay.isEmpty || hasOrdinals
        let isYearly = rule.frequency == .yearly && isPosition && rule.byYearDay.isEmpty
        return "\(words) \(isYearly ? "of" : "in") \(months)"
    }

    private var hasOrdinals: Bool { rule.byDay.contains { $0.ordinal != nil } }

    /// The period with the days in it.
    private func days() -> String {
        if positionsSayDays {
            let which = joined(rule.bySetPos.map(ordinalWord))
            return within("the \(which) \(plainDays(joint: "or"))")
        }
        if hasPlainDaysOnly {
            if rule.interval > 1 || rule.frequency == .hourly || rule.frequency == .minutely {
                let isLong = rule.frequency == .monthly || rule.frequency == .yearly
                return "\(period) on \(isLong ? "every " : "")\(plainDays(joint: "and"))"
            }
            return "every \(plainDays(joint: "and"))"
        }
        if namesMonths {
            let dates = rule.byMonth.flatMap { month in
                rule.byMonthDay.map { "\($0) \(MonthName.full(month))" }
            }
            return "\(period) on \(joined(dates))"
        }
        var words = ""
        if !rule.byMonthDay.isEmpty { words = "the \(numberedDays(rule.byMonthDay))" }
        if !rule.byYearDay.isEmpty {
            words += words.isEmpty ? "the " : " when it is the "
            words += "\(numberedDays(rule.byYearDay, always: true)) of the year"
        }
        if rule.byDay.isEmpty { return words.isEmpty ? period : within(words) }
        let weekdays = hasOrdinals ? numberedWeekdays() : plainDays(joint: "or")
        return words.isEmpty ? within(weekdays) : within(words) + " when it is \(weekdays)"
    }

    /// `the last Friday of every month`, `every 2 months on the last Friday`.
    private func within(_ days: String) -> String {
        if rule.interval > 1 || rule.frequency == .hourly || rule.frequency == .minutely {
            return "\(period) on \(days)"
        }
        if rule.frequency == .yearly, !rule.byMonth.isEmpty || !rule.byYearDay.isEmpty {
            return "\(period) on \(days)"
        }
        // A day of the month without months is one of every month, in a rule of years or days too.
        let isMonthly = !rule.byMonthDay.isEmpty && rule.bySetPos.isEmpty
        return "\(days) of \(isMonthly ? "every month" : period)"
    }

    /// `1st, 15th and last day`.
    private func numberedDays(_ numbers: [Int], always: Bool = false) -> String {
        let words = joined(numbers.map { $0 > 0 ? ordinal($0) : ordinalWord($0) })
        return always || numbers.contains { $0 < 0 } ? "\(words) day" : words
    }

    /// `the first and third Monday`, `every Monday and the second Tuesday`.
    private func numberedWeekdays() -> String {
        if Set(rule.byDay.map { $0.weekday }).count == 1, let name = rule.byDay.first?.weekday.name,
            rule.byDay.allSatisfy({ $0.ordinal != nil })
        {
            return "the \(joined(rule.byDay.map { ordinalWord($0.ordinal ?? 1) })) \(name)"
        }
        return joined(
            rule.byDay.map { day in
                day.ordinal.map { "the \(ordinalWord($0)) \(day.weekday.name)" }
                    ?? "every \(day.weekday.name)"
            })
    }

    private func plainDays(joint: String) -> String {
        switch rule.byDay.map({ $0.weekday }) {
        case [.monday, .tuesday, .wednesday, .thursday, .friday]: "weekday"
        case Weekday.allCases: "day"
        case let days: joined(days.map { $0.name }, by: joint)
        }
    }

    /// ` at 09:00 and 18:00`.
    private func times() -> String {
        let minutes = rule.byMinute.map { padded($0, 2) }
        var words = ""
        switch rule.frequency {
        case .daily, .weekly, .monthly, .yearly:
            if !rule.byHour.isEmpty, !minutes.isEmpty {
                let times = rule.byHour.flatMap { hour in
                    minutes.map { "\(padded(hour, 2)):\($0)" }
                }
                words = " at \(joined(times))"
            } else if !rule.byHour.isEmpty {
                words = " in hour \(joined(rule.byHour.map { String($0) }))"
            } else if !minutes.isEmpty {
                words = " at minute \(joined(minutes))"
            }
        case .hourly, .minutely:
            if !minutes.isEmpty { words = " at minute \(joined(minutes))" }
            if !rule.byHour.isEmpty {
                words += " in hour \(joined(rule.byHour.map { String($0) }))"
            }
        }
        if rule.bySecond.isEmpty || rule.bySecond == [0] { return words }
        return words + " at second \(joined(rule.bySecond.map { String($0) }))"
    }
}

/// `1st`, `22nd`.
private func ordinal(_ number: Int) -> String {
    let suffix =
        switch (number % 100, number % 10) {
        case (11...13, _): "th"
        case (_, 1): "st"
        case (_, 2): "nd"
        case (_, 3): "rd"
        case _: "th"
        }
    return "\(number)\(suffix)"
}

/// `first`, `last`, `second to last`, `22nd`.
private func ordinalWord(_ number: Int) -> String {
    if number == -1 { return "last" }
    if number < 0 { return ordinalWord(-number) + " to last" }
    let words = ["first", "second", "third", "fourth", "fifth"]
    return number <= words.count ? words[number - 1] : ordinal(number)
}

/// `a, b and c`.
private func joined(_ items: [String], by joint: String = "and") -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return "\(items.dropLast().joined(separator: ", ")) \(joint) \(last)"
}
