import FluxCalendar

/// A week, month or year that a phrase names.
struct Period: Sendable, Hashable {
    var unit: TimeUnit
    var first: CivilDate
    /// Whether it is whichever comes next: `the month`.
    var isOpen = false
    /// Whether a month was named, so that a later year may be meant.
    var isNamedMonth = false
}

extension PhraseReader {
    /// `april`, `april 2027`, `the month`, `this year`, `next week`, `2027`.
    func period(_ index: Int) -> (Period, Int)? {
        let today = context.today
        var next = index
        let word = keyword(next)
        if word == .the || word == .this || word == .next { next += 1 }
        if let token = token(next), case .month(let month) = token.meaning {
            if let (year, end) = year(next + 1),
                let first = CivilDate(year: year, month: month, day: 1)
            {
                return (Period(unit: .month, first: first), end)
            }
            let year = month >= today.month ? today.year : today.year + 1
            guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
            return (Period(unit: .month, first: first, isNamedMonth: true), next + 1)
        }
        if word == nil, let (year, end) = year(next),
            let first = CivilDate(year: year, month: 1, day: 1)
        {
            return (Period(unit: .year, first: first), end)
        }
        guard word == .the || word == .this || word == .next || keyword(index - 1) == .of,
            case .unit(let unit, plural: false)? = token(next)?.meaning
        else { return nil }
        let isNext = word == .next
        switch unit {
        case .week:
            let monday = today.startOfWeek.adding(days: isNext ? 7 : 0)
            return (Period(unit: .week, first: monday, isOpen: word == .the), next + 1)
        case .month:
            let first = today.startOfMonth.adding(months: isNext ? 1 : 0)
            return (Period(unit: .month, first: first, isOpen: !isNext && word != .this), next + 1)
        case .year:
            guard let first = CivilDate(year: today.year + (isNext ? 1 : 0), month: 1, day: 1)
            else { return nil }
            return (Period(unit: .year, first: first, isOpen: word == .the), next + 1)
        case .minute, .hour, .day, .fortnight, .quarter:
            return nil
        }
    }

    /// The last day of a period; of a week its Friday.
    func lastDay(of period: Period) -> CivilDate {
        switch period.unit {
        case .week: return period.first.adding(days: 4)
        case .month: return period.first.endOfMonth
        case .year: return endOfYear(period.first.year)
        case .minute, .hour, .day, .fortnight, .quarter: return period.first
        }
    }

    /// `end of the week`, `the end of june`, `beginning of next month`, `start of april`.
    func edge(_ index: Int) -> (DayReading, Int)? {
        let today = context.today
        let word = keyword(index)
        var next = index + 1
        if word == .mid {
            if keyword(next) == .dash { next += 1 }
            guard let token = token(next), case .month = token.meaning,
                let (period, end) = period(next),
                let date = CivilDate(
                    year: period.first.year, month: period.first.month, day: 15)
            else { return nil }
            let found = date > today ? date : date.adding(months: 12)
            return (DayReading(date: found, kind: .date), end)
        }
        if keyword(next) == .of { next += 1 } else if word != .end { return nil }
        // "end of day" and "end of today" are parts of a day.
        guard let (named, end) = period(next) else { return nil }
        var period = named
        if word != .end {
            if period.first <= today, period.unit == .month {
                period.first = period.first.adding(months: period.isNamedMonth ? 12 : 1)
            } else if period.first <= today, period.unit == .week {
                period.first = period.first.adding(days: 7)
            } else if period.first <= today, period.unit == .year,
                let year = CivilDate(year: period.first.year + 1, month: 1, day: 1)
            {
                period.first = year
            }
            return (DayReading(date: period.first, kind: .date), end)
        }
        var date = lastDay(of: period)
        if period.unit == .week, today.weekday >= .saturday, date < today {
            date = date.adding(days: 7)
        }
        if period.isNamedMonth, date < today { date = period.first.adding(months: 12).endOfMonth }
        return (DayReading(date: date, kind: .date, isPast: date < today), end)
    }

    /// `in 3 days`, `in two weeks' time`, `within a month`, `in the next 2 weeks`.
    func inSpan(_ index: Int) -> (DayReading, Int)? {
        guard keyword(index) == .in || keyword(index) == .within else { return nil }
        var next = index + 1
        while let word = keyword(next), word == .about || word == .approximately { next += 1 }
        if keyword(next) == .the, keyword(next + 1) == .next || keyword(next + 1) == .coming {
            next += 2
        }
        guard let (span, afterSpan) = spanCore(next) ?? nextOne(next), span.minutes == nil,
            let date = date(span, after: context.today)
        else { return nil }
        var end = afterSpan
        if lower(end) == "time" { end += 1 }
        if keyword(end) == .from, keyword(end + 1) == .now || keyword(end + 1) == .today {
            end += 2
        }
        end = skipOrSo(end)
        return (DayReading(date: date, kind: .date, span: span), end)
    }

    /// `two fridays from now`: the second one after today.
    private func weekdaysFrom(_ index: Int) -> (DayReading, Int)? {
        guard let (count, next) = cardinal(index), (1...52).contains(count),
            case .weekday(let weekday, _)? = token(next)?.meaning,
            keyword(next + 1) == .from,
            keyword(next + 2) == .now || keyword(next + 2) == .today
        else { return nil }
        let first = context.today.adding(days: 1).onOrAfter(weekday)
        return (DayReading(date: first.adding(days: 7 * (count - 1)), kind: .date), next + 3)
    }

    /// "in an hour *or so*": an approximation, which is ignored.
    private func skipOrSo(_ index: Int) -> Int {
        keyword(index) == .or && lower(index + 1) == "so" ? index + 2 : index
    }

    /// The `month` of "over the next month": one of it.
    func nextOne(_ index: Int) -> (Span, Int)? {
        guard keyword(index - 2) == .the, keyword(index - 1) == .next,
            case .unit(let unit, plural: false)? = token(index)?.meaning
        else { return nil }
        return (Span(count: 1, unit: unit), index + 1)
    }

    /// `after 3 days`, as a time counted from now.
    func afterSpan(_ index: Int) -> (DayReading, Int)? {
        guard keyword(index) == .after, let (span, end) = spanCore(index + 1),
            span.minutes == nil, isOver(end), let date = date(span, after: context.today)
        else { return nil }
        return (DayReading(date: date, kind: .date, span: span), end)
    }

    /// Whether a phrase that began with "after" is over: "after 20 minutes of baking" goes on.
    private func isOver(_ end: Int) -> Bool {
        guard let next = token(end) else { return true }
        return next.kind == .symbol || next.keyword == .to || isOf(.act, end)
            || clock(at: end) != nil
            || EnglishGrammarWords.closings.match(tokens, at: end) != nil
    }

    /// The day a span lies after a day.
    func date(_ span: Span, after start: CivilDate) -> CivilDate? {
        guard span.count <= 40_000 else { return nil }
        if let days = span.days { return start.adding(days: days) }
        if let months = span.months, months <= 12_000 { return start.adding(months: months) }
        return nil
    }

    /// `3 days from now`, `a week from tomorrow`, `two weeks from monday`, `a week on thursday`,
    /// `a week today`, `two days ago`.
    func spanFrom(_ index: Int) -> (DayReading, Int)? {
        if let match = weekdaysFrom(index) { return match }
        guard let (span, end) = spanCore(index), span.minutes == nil else { return nil }
        let today = context.today
        switch keyword(end) {
        case .ago:
            return (
                DayReading(date: today.adding(days: -1), kind: .date, isPast: true), end + 1
            )
        case .from, .after, .on:
            let isOn = keyword(end) == .on
            if keyword(end + 1) == .now {
                guard !isOn, let date = date(span, after: today) else { return nil }
                return (DayReading(date: date, kind: .date, span: span), end + 2)
            }
            guard span.unit == .week || span.unit == .fortnight || !isOn,
                let (day, after) = dayCore(end + 1, introduced: true), !day.isPast,
                let date = date(span, after: day.date)
            else { return nil }
            if isOn, case .weekday = day.kind {} else if isOn { return nil }
            return (DayReading(date: date, kind: .date), after)
        case .today, .tomorrow:
            guard span.unit == .week || span.unit == .fortnight,
                let (day, after) = dayCore(end, introduced: true),
                let date = date(span, after: day.date)
            else { return nil }
            return (DayReading(date: date, kind: .date), after)
        default:
            // "a fortnight monday", "a week thursday"
            if span.count == 1, span.unit == .week || span.unit == .fortnight,
                let token = token(end), case .weekday(_, plural: false) = token.meaning,
                let (day, after) = dayCore(end, introduced: true),
                let date = date(span, after: day.date)
            {
                return (DayReading(date: date, kind: .date), after)
            }
            return nil
        }
    }

    /// `in 20 minutes`, `an hour from now`, `after 2 hours`, `within the next 2 hours`, in minutes.
    func elapsedCore(_ index: Int) -> (Int, Int)? {
        let isRough = keyword(index) == .approximately || keyword(index) == .about
        var next = isRough ? index + 1 : index
        let isIn = keyword(index) == .in || keyword(index) == .within
        if isIn {
            next += 1
            while let word = keyword(next), word == .about || word == .approximately { next += 1 }
            if keyword(next) == .the, keyword(next + 1) == .next {
                if case .unit(.hour, plural: false)? = token(next + 2)?.meaning {
                    return (60, next + 3)
                }
                next += 2
            }
            if lower(next) == "another" { next += 1 }
            if keyword(next) == .the, case .unit(.hour, plural: false)? = token(next + 1)?.meaning {
                return (60, next + 2)
            }
        }
        let isAfter = keyword(index) == .after
        if isAfter { next += 1 }
        guard let (span, afterSpan) = spanCore(next), let minutes = span.minutes,
            minutes <= 60 * 24 * 366
        else { return nil }
        var end = afterSpan
        if keyword(end) == .from, keyword(end + 1) == .now { return (minutes, end + 2) }
        if isAfter { return isOver(end) ? (minutes, end) : nil }
        guard isIn else { return nil }
        if lower(end) == "time" { end += 1 }
        return (minutes, skipOrSo(end))
    }
}
