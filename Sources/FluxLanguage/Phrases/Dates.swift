import FluxCalendar

extension PhraseReader {
    /// The first date after `start` that fits, within the years in which every date occurs.
    func firstDate(after start: CivilDate, where fits: (CivilDate) -> Bool) -> CivilDate {
        var date = start
        // Friday the 29th of February comes back within 40 years.
        for _ in 0..<(366 * 40) {
            date = date.adding(days: 1)
            if fits(date) { return date }
        }
        return start
    }

    /// The first such month and day after today.
    func next(month: Int, day: Int) -> DayReading {
        let today = context.today
        var date = today
        for year in today.year...(today.year + 8) {
            if let found = CivilDate(year: year, month: month, day: day), found > today {
                date = found
                break
            }
        }
        return DayReading(date: date, kind: .monthDay(month: month, day: day))
    }

    /// The first of a month, never of the present one.
    func firstOf(month: Int) -> DayReading {
        let today = context.today
        let year = month > today.month ? today.year : today.year + 1
        let date = CivilDate(year: year, month: month, day: 1) ?? today
        return DayReading(date: date, kind: .period, endsBefore: true)
    }

    func stated(year: Int, month: Int, day: Int) -> DayReading? {
        guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
        return DayReading(date: date, kind: .date, isPast: date < context.today)
    }

    /// A year of four digits, as in `2027`, perhaps behind a comma.
    func year(_ index: Int) -> (Int, Int)? {
        let next = keyword(index) == .comma ? index + 1 : index
        guard let token = token(next), token.kind == .number, token.text.utf8.count == 4,
            let year = token.number, (1900...2200).contains(year)
        else { return nil }
        if let after = self.token(next + 1), !after.spaced, after.kind != .symbol { return nil }
        if keyword(next + 1) == .colon || keyword(next + 1) == .dash, glued(next + 1),
            glued(next + 2)
        {
            return nil
        }
        return (year, next + 1)
    }

    private func month(_ index: Int) -> (Int, Int)? {
        guard let token = token(index), case .month(let month) = token.meaning else { return nil }
        let dotted = keyword(index + 1) == .dot && glued(index + 1) && token.lower.utf8.count <= 4
        if dotted, self.token(index + 2)?.kind == .number { return (month, index + 2) }
        return (month, index + 1)
    }

    /// A day number of a month: `3`, `3rd`, `third`.
    private func dayNumber(_ index: Int) -> (Int, Int)? {
        if let (day, end) = ordinal(index) { return (1...31).contains(day) ? (day, end) : nil }
        guard let token = token(index), token.kind == .number, token.text.utf8.count <= 2,
            let day = token.number, (1...31).contains(day)
        else { return nil }
        if let next = self.token(index + 1), !next.spaced {
            if next.kind != .symbol { return nil }
            if next.keyword == .colon, self.token(index + 2)?.kind == .number { return nil }
        }
        return (day, index + 1)
    }

    /// `march 3rd`, `march the 3rd, 2027`, `3 march`, `the 3rd of march 2027`.
    func monthDate(_ index: Int) -> (DayReading, Int)? {
        if let (month, afterMonth) = month(index) {
            let start = keyword(afterMonth) == .the ? afterMonth + 1 : afterMonth
            guard let (day, end) = dayNumber(start) else { return nil }
            // "march 3 pm" has no day number in it.
            if keyword(end) == .am || keyword(end) == .pm { return nil }
            return withYear(month: month, day: day, end)
        }
        guard let (day, afterDay) = dayNumber(index) else { return nil }
        let start = keyword(afterDay) == .of ? afterDay + 1 : afterDay
        guard let (month, end) = month(start) else { return nil }
        return withYear(month: month, day: day, end)
    }

    private func withYear(month: Int, day: Int, _ end: Int) -> (DayReading, Int)? {
        if let (year, after) = year(end) {
            guard let reading = stated(year: year, month: month, day: day) else { return nil }
            return (reading, after)
        }
        guard day <= CivilDate.daysIn(month: month, year: 2024) else { return nil }
        return (next(month: month, day: day), end)
    }

    /// The end of a date that does not exist: `april 31`, `2026-02-30`.
    func impossibleDate(_ index: Int) -> Int? {
        let start = keyword(index) == .on || keyword(index) == .by ? index + 1 : index
        if let (month, afterMonth) = month(start) {
            let number = keyword(afterMonth) == .the ? afterMonth + 1 : afterMonth
            guard let (day, end) = dayNumber(number),
                day > CivilDate.daysIn(month: month, year: 2024)
            else { return nil }
            return end
        }
        if let (day, afterDay) = dayNumber(start) {
            let name = keyword(afterDay) == .of ? afterDay + 1 : afterDay
            if let (month, end) = month(name), day > CivilDate.daysIn(month: month, year: 2024) {
                return end
            }
        }
        guard let first = token(start), first.kind == .number, first.text.utf8.count == 4,
            keyword(start + 1) == .dash, keyword(start + 3) == .dash, glued(start + 1),
            glued(start + 2), glued(start + 3), glued(start + 4),
            let month = token(start + 2)?.number, let day = token(start + 4)?.number,
            let year = first.number, CivilDate(year: year, month: month, day: day) == nil
        else { return nil }
        return start + 5
    }

    /// The end of a clock time that does not exist: `at 25:00`, `at 5:75`.
    func impossibleClock(_ index: Int) -> Int? {
        guard keyword(index) == .at || keyword(index) == .by, let hour = token(index + 1)?.number,
            keyword(index + 2) == .colon, glued(index + 2), glued(index + 3),
            let minutes = token(index + 3), minutes.text.utf8.count == 2,
            let minute = minutes.number, hour > 24 || minute > 59
        else { return nil }
        return index + 4
    }

    /// `may`, `may 2027`; a month by itself needs a preposition.
    func monthAlone(_ index: Int, _ introduced: Bool) -> (DayReading, Int)? {
        guard let (month, end) = month(index) else { return nil }
        if let (year, after) = year(end), let date = stated(year: year, month: month, day: 1) {
            var reading = date
            reading.kind = .period
            reading.endsBefore = true
            return (reading, after)
        }
        guard introduced else { return nil }
        return (firstOf(month: month), end)
    }

    /// `in may`, `in may 2027`, `in 2027`.
    func inMonth(_ index: Int) -> (DayReading, Int)? {
        guard keyword(index) == .in else { return nil }
        var next = index + 1
        if keyword(next) == .early { next += 1 }
        if let match = monthAlone(next, true) { return match }
        if let (year, end) = year(next), year > context.today.year,
            let date = CivilDate(year: year, month: 1, day: 1)
        {
            return (DayReading(date: date, kind: .period, endsBefore: true), end)
        }
        return nil
    }

    /// `2026-04-03`, `3/4`, `25/12/2026`, `4.3.2026`.
    func numericDate(_ index: Int, _ introduced: Bool) -> (DayReading, Int)? {
        if let iso = isoDate(index) { return iso }
        guard let first = token(index), first.kind == .number, first.text.utf8.count <= 2,
            let one = first.number, let separator = keyword(index + 1), glued(index + 1),
            let second = token(index + 2), second.kind == .number, !second.spaced,
            second.text.utf8.count <= 2, let two = second.number,
            first.spaced || token(index - 1)?.kind == .symbol
        else { return nil }
        var end = index + 3
        var year: Int?
        if keyword(end) == separator, glued(end), let third = token(end + 1), !third.spaced,
            third.kind == .number, let value = third.number,
            third.text.utf8.count == 4 || third.text.utf8.count == 2
        {
            year = value < 100 ? 2000 + value : value
            end += 2
        } else if separator == .dot, keyword(end) == .dot, glued(end), !glued(end + 1) {
            end += 1
        }
        if let next = token(end), !next.spaced, next.kind != .symbol { return nil }
        let month: Int
        let day: Int
        switch separator {
        case .slash:
            (month, day) = one > 12 ? (two, one) : (one, two)
        case .dot:
            guard year != nil || end > index + 3 || introduced else { return nil }
            (month, day) = (two, one)
        default:
            return nil
        }
        if let year { return stated(year: year, month: month, day: day).map { ($0, end) } }
        guard (1...12).contains(month), day >= 1,
            day <= CivilDate.daysIn(month: month, year: 2024)
        else { return nil }
        return (next(month: month, day: day), end)
    }

    /// `2026-04-03`.
    func isoDate(_ index: Int) -> (DayReading, Int)? {
        guard let first = token(index), first.kind == .number, first.text.utf8.count == 4,
            let year = first.number, keyword(index + 1) == .dash || keyword(index + 1) == .slash,
            glued(index + 1), let second = token(index + 2), second.kind == .number,
            !second.spaced, let month = second.number,
            keyword(index + 3) == keyword(index + 1), glued(index + 3),
            let third = token(index + 4), third.kind == .number, !third.spaced,
            let day = third.number, let reading = stated(year: year, month: month, day: day)
        else { return nil }
        // "2026-05-03T14:00": the T joins a time.
        if let joint = token(index + 5), !joint.spaced, joint.kind != .symbol {
            guard joint.lower == "t", token(index + 6)?.kind == .number else { return nil }
            return (reading, index + 6)
        }
        return (reading, index + 5)
    }

    /// `the 15th`, `15th of next month`, `first of april`, `first monday of april`,
    /// `last day of the month`.
    func ordinalDay(_ index: Int, _ introduced: Bool) -> (DayReading, Int)? {
        if let match = monthDate(index) { return match }
        if let match = nthDay(index) { return match }
        guard let (day, end) = ordinal(index), (1...31).contains(day) else { return nil }
        let today = context.today
        if keyword(end) == .of {
            if let (period, after) = period(end + 1) {
                guard period.unit == .month else { return nil }
                let inMonth = CivilDate(
                    year: period.first.year, month: period.first.month, day: day)
                if period.isOpen {
                    return (dayOfMonth(day), after)
                }
                guard let date = inMonth else { return nil }
                return (DayReading(date: date, kind: .date, isPast: date < today), after)
            }
            return nil
        }
        let isTheForm = keyword(index - 1) == .the
        guard introduced || isTheForm else { return nil }
        // "second" and "third" are too common to be days by themselves.
        if !isTheForm, token(index)?.kind != .number { return nil }
        return (dayOfMonth(day), end)
    }

    private func dayOfMonth(_ day: Int) -> DayReading {
        let date = firstDate(after: context.today) { $0.day == day }
        return DayReading(date: date, kind: .dayOfMonth(day))
    }

    /// `first monday of april`, `last day of the month`, `2nd tuesday in may`.
    func nthDay(_ index: Int) -> (DayReading, Int)? {
        guard let (position, afterOrdinal) = position(index) else { return nil }
        var end = afterOrdinal
        var weekday: Weekday?
        switch token(end)?.meaning {
        case .weekday(let named, plural: false)?: weekday = named
        case .unit(.day, plural: false)?: break
        default: return nil
        }
        end += 1
        guard keyword(end) == .of || keyword(end) == .in, let (period, after) = period(end + 1)
        else { return nil }
        let today = context.today
        if weekday == nil, position == -1 {
            var date = lastDay(of: period)
            if date <= today, period.isOpen {
                date = period.first.adding(months: 1).endOfMonth
            }
            return (
                DayReading(
                    date: date, kind: period.unit == .month ? .dayOfMonth(-1) : .date,
                    isPast: date < today), after
            )
        }
        guard period.unit == .month else {
            guard weekday == nil, position == 1 else { return nil }
            return (DayReading(date: period.first, kind: .date), after)
        }
        func find(in first: CivilDate) -> CivilDate? {
            if let weekday { return nth(position, weekday, in: first) }
            return CivilDate(year: first.year, month: first.month, day: position)
        }
        var month = period.first
        for _ in 0..<60 {
            if let date = find(in: month), date > today {
                let kind: DayReading.Kind =
                    weekday.map { .nth(position, $0) } ?? .dayOfMonth(position)
                return (DayReading(date: date, kind: kind), after)
            }
            if period.isNamedMonth {
                month = month.adding(months: 12)
            } else if period.isOpen {
                month = month.adding(months: 1)
            } else {
                return nil
            }
        }
        return nil
    }

    /// `first`, `2nd`, `last` before a weekday or a day.
    func position(_ index: Int) -> (Int, Int)? {
        if keyword(index) == .last { return (-1, index + 1) }
        guard let (number, end) = ordinal(index), (1...31).contains(number) else { return nil }
        return (number, end)
    }

    /// The nth weekday of a month, counted from the end when negative.
    func nth(_ position: Int, _ weekday: Weekday, in first: CivilDate) -> CivilDate? {
        if position < 0 {
            let last = first.endOfMonth
            let back = (last.weekday.rawValue - weekday.rawValue + 7) % 7
            return last.adding(days: -back - 7 * (-position - 1))
        }
        let date = first.onOrAfter(weekday).adding(days: 7 * (position - 1))
        return date.month == first.month ? date : nil
    }
}
