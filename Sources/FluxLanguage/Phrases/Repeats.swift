import FluxCalendar

extension PhraseReader {
    /// How often: `every other tuesday`, `daily`, `3 times a week`, `mon/wed/fri`,
    /// `the 15th of every month`, `3 days after I last did it`.
    func repeatCore(_ index: Int) -> (Repeat, Int)? {
        guard
            let (found, end) = completionRepeat(index) ?? every(index) ?? adverb(index)
                ?? times(index) ?? dayOfEveryMonth(index) ?? namedDays(index)
        else { return nil }
        return exceptions(quota(found, end))
    }

    // MARK: every …

    func every(_ index: Int) -> (Repeat, Int)? {
        var next = index
        switch keyword(next) {
        case .everyday:
            return isNounNext(next + 1) && !isOf(.act, next + 1)
                ? nil : (Repeat(frequency: .daily), next + 1)
        case .every, .each:
            next += 1
        case .alternate:
            break
        case .on:
            guard
                keyword(next + 1) == .every || keyword(next + 1) == .each
                    || keyword(next + 1) == .alternate
            else { return nil }
            return every(next + 1)
        case .in, .at:
            guard keyword(next + 1) == .every || keyword(next + 1) == .each,
                let (found, end) = every(next + 1), found.part != nil
            else { return nil }
            return (found, end)
        default:
            return nil
        }
        if keyword(next) == .and, keyword(next + 1) == .every { next += 2 }
        if lower(next) == "single" { next += 1 }
        var interval = 1
        if let position = everyPosition(next) { return position }
        switch keyword(next) {
        case .other, .alternate:
            interval = 2
            next += 1
        case .half:
            let unitIndex =
                keyword(next + 1) == .a
                ? next + 2 : keyword(next + 1) == .dash ? next + 2 : next + 1
            guard case .unit(.hour, _)? = token(unitIndex)?.meaning else { return nil }
            return (Repeat(frequency: .minutely, interval: 30), unitIndex + 1)
        case .few, .couple, .a:
            if let (span, end) = spanCore(next) { return repeating(span, end) }
            if keyword(next) != .couple { return nil }
        default:
            if let (number, end) = ordinal(next), number >= 2, everyUnit(end, number) != nil {
                interval = number
                next = end
            } else if let (span, end) = spanCore(next) {
                return repeating(span, end)
            }
        }
        return everyUnit(next, interval)
    }

    func repeating(_ span: Span, _ end: Int) -> (Repeat, Int)? {
        guard span.count >= 0.01, span.count <= 10_000 else { return nil }
        if let minutes = span.minutes {
            if minutes % 60 == 0 {
                return (Repeat(frequency: .hourly, interval: minutes / 60), end)
            }
            return (Repeat(frequency: .minutely, interval: max(1, minutes)), end)
        }
        guard span.count == span.count.rounded() else { return nil }
        let count = Int(span.count)
        switch span.unit {
        case .day: return (Repeat(frequency: .daily, interval: count), end)
        case .week: return (Repeat(frequency: .weekly, interval: count), end)
        case .fortnight: return (Repeat(frequency: .weekly, interval: 2 * count), end)
        case .month: return withMonthDay(Repeat(frequency: .monthly, interval: count), end)
        case .quarter: return withMonthDay(Repeat(frequency: .monthly, interval: 3 * count), end)
        case .year: return (Repeat(frequency: .yearly, interval: count), end)
        case .minute, .hour: return nil
        }
    }

    /// The unit, day or part after "every".
    func everyUnit(_ index: Int, _ interval: Int) -> (Repeat, Int)? {
        guard let token = token(index) else { return nil }
        var end = index + 1
        switch token.meaning {
        case .unit(let unit, _):
            var count = 1.0
            if case .unit(.day, _) = token.meaning, keyword(end) == .of, keyword(end + 1) == .the,
                case .unit(.week, _)? = self.token(end + 2)?.meaning
            {
                end += 3
            }
            count = Double(interval)
            return repeating(Span(count: count, unit: unit), end)
        case .keyword(.quarter):
            return repeating(Span(count: Double(interval), unit: .quarter), end)
        case .weekday, .weekdays, .weekend:
            if interval == 1, let (set, after) = weekdaySet(index) {
                return (Repeat(frequency: .weekly, weekdays: set.days), after)
            }
            guard let (set, after) = weekdaySet(index) else { return nil }
            return (
                Repeat(frequency: .weekly, interval: interval, weekdays: set.days), after
            )
        case .part(let part, _):
            if keyword(end) == .and, case .part(let second, _)? = self.token(end + 1)?.meaning,
                !isNounNext(end + 2) || isOf(.act, end + 2)
            {
                return (twice(part, second, interval), end + 2)
            }
            return (Repeat(frequency: .daily, interval: interval, part: part), end)
        case .keyword(.noon):
            return nil
        case .month(let month):
            if let (day, after) = monthDate(index), case .monthDay(let month, let number) = day.kind
            {
                return (
                    Repeat(
                        frequency: .yearly, interval: interval, monthDays: [number],
                        months: [month]), after
                )
            }
            return (
                Repeat(frequency: .yearly, interval: interval, monthDays: [1], months: [month]),
                end
            )
        default:
            if let (part, after) = EnglishCalendarWords.partPhrases.match(tokens, at: index),
                part == .earlyMorning || part == .lateAfternoon || part == .evening
            {
                return (Repeat(frequency: .daily, interval: interval, part: part), after)
            }
            if let (holiday, after) = EnglishCalendarWords.holidays.match(tokens, at: index) {
                return (
                    Repeat(
                        frequency: .yearly, interval: interval, monthDays: [holiday.day],
                        months: [holiday.month]), after
                )
            }
            return nil
        }
    }

    /// `every morning and evening`: the two times of "twice a day", or times that do not go together.
    private func twice(_ first: PartOfDay, _ second: PartOfDay, _ interval: Int) -> Repeat {
        var found = Repeat(frequency: .daily, interval: interval)
        if Set([first, second]) == [.morning, .evening], interval == 1 {
            found.hours = [9, 18]
        } else {
            found.isUnreadable = true
        }
        return found
    }

    /// `every first monday of the month`, `every 15th`, `every last friday`, `every 4th of may`.
    func everyPosition(_ index: Int) -> (Repeat, Int)? {
        let start = keyword(index) == .the ? index + 1 : index
        if let (day, end) = monthDate(start), case .monthDay(let month, let number) = day.kind {
            return (
                Repeat(frequency: .yearly, monthDays: [number], months: [month]), end
            )
        }
        guard let (found, end) = positions(start) else { return nil }
        var after = end
        let isOfMonth = ofMonth(&after)
        if isOfMonth { return (found, after) }
        // "every 1st and 3rd wednesday" can only be the month's.
        if found.positions.count > 1 { return (found, end) }
        // "every second friday" is every other one; "every last friday" can only be the month's.
        if found.positions.contains(where: { ($0.ordinal ?? 0) < 0 })
            || found.monthDays.contains(-1) || (found.setPosition ?? 0) < 0
        {
            return (found, end)
        }
        if case .unit? = token(end - 1)?.meaning { return nil }
        guard found.positions.isEmpty, found.setPosition == nil, token(start)?.kind == .number,
            !isNounNext(end),
            unit(end) == nil
        else { return nil }
        return (found, end)
    }

    func ofMonth(_ index: inout Int) -> Bool {
        var next = index
        guard keyword(next) == .of || keyword(next) == .in else { return false }
        next += 1
        if let word = keyword(next), [.the, .every, .each, .a].contains(word) { next += 1 }
        guard case .unit(.month, plural: false)? = token(next)?.meaning else { return false }
        index = next + 1
        return true
    }

    /// `the 1st and 15th`, `the last day`, `first and third monday`: days of a month.
    func positions(_ index: Int) -> (Repeat, Int)? {
        var next = index
        var numbers: [Int] = []
        while true {
            if keyword(next) == .the { next += 1 }
            guard let (number, end) = position(next), number <= 31 else { return nil }
            numbers.append(number)
            next = end
            var more = next
            while let word = keyword(more), word == .and || word == .comma { more += 1 }
            if keyword(more) == .the { more += 1 }
            guard more > next, position(more) != nil else { break }
            next = more
        }
        switch token(next)?.meaning {
        case .weekday(let weekday, _)?:
            guard numbers.allSatisfy({ $0 <= 5 }) else { return nil }
            let days = numbers.map { RecurrenceRule.Day(weekday, ordinal: $0) }
            return (Repeat(frequency: .monthly, positions: Set(days)), next + 1)
        case .unit(.day, plural: false)?:
            return (Repeat(frequency: .monthly, monthDays: Set(numbers)), next + 1)
        case .weekdays?:
            guard numbers.count == 1, abs(numbers[0]) <= 20 else { return nil }
            var found = Repeat(frequency: .monthly)
            found.weekdays = [.monday, .tuesday, .wednesday, .thursday, .friday]
            found.setPosition = numbers[0]
            return (found, next + 1)
        default:
            guard numbers.allSatisfy({ $0 > 0 }) else { return nil }
            return (Repeat(frequency: .monthly, monthDays: Set(numbers)), next)
        }
    }

    /// `every month` *on the last day*, `monthly` *on the 5th*.
    func withMonthDay(_ found: Repeat, _ end: Int) -> (Repeat, Int) {
        var next = end
        if keyword(next) == .comma { next += 1 }
        guard keyword(next) == .on || keyword(next) == .the else { return (found, end) }
        if keyword(next) == .on { next += 1 }
        guard let (days, after) = positions(next) else { return (found, end) }
        if isNounNext(after), days.positions.isEmpty { return (found, end) }
        var result = found
        result.positions = days.positions
        result.monthDays = days.monthDays
        result.weekdays = days.weekdays
        result.setPosition = days.setPosition
        return (result, after)
    }

    /// `the 15th of every month`, `the last friday of each month`.
    func dayOfEveryMonth(_ index: Int) -> (Repeat, Int)? {
        let start = keyword(index) == .on ? index + 1 : index
        guard let (found, end) = positions(start),
            keyword(end) == .of || keyword(end) == .in
                || keyword(end) == .every || keyword(end) == .each,
            let (rule, after) = every(keyword(end) == .of || keyword(end) == .in ? end + 1 : end),
            rule.frequency == .monthly, rule.hasOpenDays
        else { return nil }
        var result = found
        result.interval = rule.interval
        return (result, after)
    }

    // MARK: Adverbs

    func adverb(_ index: Int) -> (Repeat, Int)? {
        var next = index
        var factor = 1
        if lower(next) == "bi" {
            factor = 2
            next += 1
            if keyword(next) == .dash { next += 1 }
        }
        guard case .frequency(let how)? = token(next)?.meaning else { return nil }
        var found: Repeat
        switch how.unit {
        case .hour: found = Repeat(frequency: .hourly)
        case .day: found = Repeat(frequency: .daily)
        case .week: found = Repeat(frequency: .weekly)
        case .month: found = Repeat(frequency: .monthly)
        case .year: found = Repeat(frequency: .yearly)
        case .minute, .fortnight, .quarter: return nil
        }
        found.interval = how.interval * factor
        found.part = how.part
        found.isAdverb = true
        if found.frequency == .monthly { return withMonthDay(found, next + 1) }
        return (found, next + 1)
    }

    // MARK: Days by name

    /// Weekday plurals, lists and ranges: `on sundays`, `tue and thu`, `monday to friday`.
    func namedDays(_ index: Int) -> (Repeat, Int)? {
        var next = index
        while let word = keyword(next), [.on, .only, .at, .from, .the, .all].contains(word) {
            next += 1
        }
        guard let (set, end) = weekdaySet(next) else { return nil }
        if set.repeats { return (Repeat(frequency: .weekly, weekdays: set.days), end) }
        // "friday evenings", "weekday mornings": the plural of the part repeats the day.
        if case .part(let part, let plural)? = token(end)?.meaning {
            guard plural || isWeekdaySet(next) else { return nil }
            return (Repeat(frequency: .weekly, weekdays: set.days, part: part), end + 1)
        }
        return nil
    }

    func isWeekdaySet(_ index: Int) -> Bool { token(index)?.meaning == .weekdays }
}
