import FluxCalendar

extension PhraseReader {
    /// A day without its preposition; `introduced` says whether one came before.
    func dayCore(_ index: Int, introduced: Bool) -> (DayReading, Int)? {
        guard let match = simpleDay(index, introduced: introduced) else { return nil }
        var (day, end) = match
        // "monday week", "tomorrow week"
        if case .unit(.week, plural: false)? = token(end)?.meaning {
            switch day.kind {
            case .today, .weekday:
                day.date = day.date.adding(days: 7)
                day.kind = .date
                end += 1
            case .date where keyword(index) == .tomorrow:
                day.date = day.date.adding(days: 7)
                end += 1
            case .date, .dayOfMonth, .monthDay, .nth, .period, .running:
                break
            }
        }
        return (day, end)
    }

    private func simpleDay(_ index: Int, introduced: Bool) -> (DayReading, Int)? {
        guard let token = token(index), token.kind != .quoted else { return nil }
        switch token.meaning {
        case .keyword(let word):
            return keywordDay(word, index, introduced)
        case .weekday(let weekday, plural: false):
            return namedWeekday(weekday, index)
        case .month:
            return monthDate(index) ?? monthAlone(index, introduced)
        case .ordinal, .number:
            return ordinalDay(index, introduced) ?? spanFrom(index)
        case .other, .unit, .shortUnit, .part, .frequency, .weekdays, .weekend,
            .weekday(_, plural: true):
            break
        }
        if token.kind == .number {
            // "by 2030" is the beginning of the year.
            if let word = keyword(index - 1), [.by, .before, .until].contains(word),
                let (year, end) = year(index), year > context.today.year,
                let date = CivilDate(year: year, month: 1, day: 1)
            {
                return (DayReading(date: date, kind: .period, endsBefore: true), end)
            }
            return numericDate(index, introduced) ?? monthDate(index)
                ?? ordinalDay(index, introduced) ?? spanFrom(index)
        }
        if let (holiday, end) = EnglishCalendarWords.holidays.match(tokens, at: index) {
            return (next(month: holiday.month, day: holiday.day), end)
        }
        return wordDay(index)
    }

    private func keywordDay(
        _ word: Keyword, _ index: Int, _ introduced: Bool
    ) -> (DayReading, Int)? {
        let today = context.today
        switch word {
        case .today:
            return (DayReading(date: today, kind: .today), index + 1)
        case .tomorrow:
            return (DayReading(date: today.adding(days: 1), kind: .date), index + 1)
        case .yesterday:
            return (
                DayReading(date: today.adding(days: -1), kind: .date, isPast: true), index + 1
            )
        case .later:
            guard keyword(index + 1) == .today else { return nil }
            return simpleDay(index + 1, introduced: introduced)
        case .early:
            return earlyPeriod(index)
        case .late:
            return nil
        case .this, .coming:
            return thisDay(index)
        case .next:
            return nextDay(index)
        case .last:
            return nthDay(index) ?? lastDay(index)
        case .the:
            return theDay(index, introduced)
        case .a, .couple, .few, .half:
            return spanFrom(index)
        case .in, .within:
            return inSpan(index) ?? inMonth(index)
        case .end, .start, .starting, .mid:
            return edge(index)
        default:
            return nil
        }
    }

    /// `early next week`, `early in april`: the beginning of it.
    private func earlyPeriod(_ index: Int) -> (DayReading, Int)? {
        let start = keyword(index + 1) == .in ? index + 2 : index + 1
        guard let (day, end) = simpleDay(start, introduced: true), day.kind == .period else {
            return nil
        }
        return (day, end)
    }

    /// A weekday by name, with what may follow: `friday next week`, `friday the 13th`.
    private func namedWeekday(_ weekday: Weekday, _ index: Int) -> (DayReading, Int)? {
        let today = context.today
        var end = index + 1
        if keyword(end) == .dot, glued(end), token(index)?.text.utf8.count ?? 9 <= 4,
            token(end + 1) != nil
        {
            end += 1
        }
        // "monday, march 9", "friday the 13th", "tuesday 10 march"
        var date = end
        if keyword(date) == .comma { date += 1 }
        if keyword(date) == .the || keyword(date) == .on { date += 1 }
        if let (day, after) = monthDate(date) ?? isoDate(date) {
            var day = day
            day.isMismatch = day.date.weekday != weekday
            return (day, after)
        }
        if keyword(end) == .the, let (number, after) = ordinal(end + 1), number <= 31,
            !isNounNext(after)
        {
            let found = firstDate(after: today) { $0.day == number && $0.weekday == weekday }
            return (DayReading(date: found, kind: .date), after)
        }
        var week = end
        if keyword(week) == .of { week += 1 }
        let isNext = keyword(week) == .next
        if isNext || keyword(week) == .this,
            case .unit(.week, plural: false)? = token(week + 1)?.meaning
        {
            let monday = today.startOfWeek.adding(days: isNext ? 7 : 0)
            let found = monday.adding(days: weekday.rawValue - 1)
            return (
                DayReading(date: found, kind: .date, isPast: found < today), week + 2
            )
        }
        if keyword(end) == .after, keyword(end + 1) == .next {
            let found = weekdayNextWeek(weekday).adding(days: 7)
            return (DayReading(date: found, kind: .date), end + 2)
        }
        let found = today.adding(days: 1).onOrAfter(weekday)
        return (DayReading(date: found, kind: .weekday(weekday)), end)
    }

    func weekdayNextWeek(_ weekday: Weekday) -> CivilDate {
        context.today.startOfWeek.adding(days: 7 + weekday.rawValue - 1)
    }

    /// `this friday`, `this weekend`, `this coming tuesday`, `this week`.
    private func thisDay(_ index: Int) -> (DayReading, Int)? {
        let today = context.today
        var next = index + 1
        let isThis = keyword(index) == .this
        if isThis, keyword(next) == .coming || keyword(next) == .past { next += 1 }
        let isPast = keyword(next - 1) == .past
        guard let token = token(next) else { return nil }
        switch token.meaning {
        case .weekday(let weekday, plural: false):
            if isPast {
                return (
                    DayReading(date: today.adding(days: -7), kind: .date, isPast: true), next + 1
                )
            }
            guard let (day, end) = namedWeekday(weekday, next) else { return nil }
            if isThis, next == index + 1, weekday == today.weekday, end == next + 1 {
                return (DayReading(date: today, kind: .today), end)
            }
            return (day, end)
        case .weekend(plural: false):
            return (DayReading(date: comingSaturday, kind: .period), next + 1)
        case .month(let month):
            if let match = monthDate(next) { return match }
            return (firstOf(month: month), next + 1)
        case .unit(.week, plural: false) where isThis:
            return (
                DayReading(date: today.startOfWeek.adding(days: 6), kind: .running(.week)),
                next + 1
            )
        case .unit(.month, plural: false) where isThis:
            return (DayReading(date: today.endOfMonth, kind: .running(.month)), next + 1)
        case .unit(.year, plural: false) where isThis:
            return (DayReading(date: endOfYear(today.year), kind: .running(.year)), next + 1)
        default:
            if let (holiday, end) = EnglishCalendarWords.holidays.match(tokens, at: next) {
                return (self.next(month: holiday.month, day: holiday.day), end)
            }
            return nil
        }
    }

    var comingSaturday: CivilDate { context.today.adding(days: 1).onOrAfter(.saturday) }

    func endOfYear(_ year: Int) -> CivilDate {
        (CivilDate(year: year, month: 12, day: 1) ?? context.today).endOfMonth
    }

    /// `next friday`, `next week`, `next month`, `next year`, `next weekend`, `next may`.
    private func nextDay(_ index: Int) -> (DayReading, Int)? {
        let today = context.today
        guard let token = token(index + 1) else { return nil }
        let end = index + 2
        switch token.meaning {
        case .weekday(let weekday, plural: false):
            return (DayReading(date: weekdayNextWeek(weekday), kind: .date), end)
        case .weekend(plural: false):
            return (DayReading(date: weekdayNextWeek(.saturday), kind: .period), end)
        case .unit(.week, plural: false):
            // "next week friday", "next week on friday"
            let day = keyword(end) == .on ? end + 1 : end
            if let token = self.token(day),
                case .weekday(let weekday, plural: false) = token.meaning
            {
                return (DayReading(date: weekdayNextWeek(weekday), kind: .date), day + 1)
            }
            return (DayReading(date: weekdayNextWeek(.monday), kind: .period), end)
        case .unit(.month, plural: false):
            let first = today.startOfMonth.adding(months: 1)
            return (DayReading(date: first, kind: .period, endsBefore: true), end)
        case .unit(.year, plural: false):
            let first = CivilDate(year: today.year + 1, month: 1, day: 1) ?? today
            return (DayReading(date: first, kind: .period, endsBefore: true), end)
        case .unit(.day, plural: false):
            return (DayReading(date: today.adding(days: 1), kind: .date), end)
        case .month(let month):
            if let match = monthDate(index + 1) { return match }
            return (firstOf(month: month), end)
        default:
            if let (holiday, after) = EnglishCalendarWords.holidays.match(tokens, at: index + 1) {
                return (next(month: holiday.month, day: holiday.day), after)
            }
            return nil
        }
    }

    /// `last friday`, `last week`, `last night`: over.
    private func lastDay(_ index: Int) -> (DayReading, Int)? {
        guard let token = token(index + 1) else { return nil }
        switch token.meaning {
        case .weekday(_, plural: false), .unit(.week, plural: false), .unit(.month, plural: false),
            .unit(.year, plural: false), .weekend(plural: false), .month,
            .part(.night, plural: false):
            let yesterday = context.today.adding(days: -1)
            return (DayReading(date: yesterday, kind: .date, isPast: true), index + 2)
        default:
            return nil
        }
    }

    /// What begins with "the": `the 15th`, `the day after tomorrow`, `the weekend`, `the end of …`.
    private func theDay(_ index: Int, _ introduced: Bool) -> (DayReading, Int)? {
        let next = index + 1
        switch token(next)?.meaning {
        case .unit(.day, plural: false)?:
            return wordDay(next)
        case .unit(let unit, plural: false)? where keyword(next + 1) == .after:
            guard keyword(next + 2) == .next else { return nil }
            return afterNext(unit, next + 3)
        case .weekend(plural: false)?:
            if keyword(next + 1) == .after, keyword(next + 2) == .next {
                let date = weekdayNextWeek(.saturday).adding(days: 7)
                return (DayReading(date: date, kind: .period), next + 3)
            }
            if keyword(next + 1) == .of || keyword(next + 1) == .before { return nil }
            return (DayReading(date: comingSaturday, kind: .period), next + 1)
        case .keyword(.end)?, .keyword(.start)?, .keyword(.starting)?:
            return edge(next)
        case .keyword(.last)?:
            return nthDay(next)
        case .keyword(.coming)?:
            return thisDay(next)
        case .weekday(let weekday, plural: false)?:
            guard keyword(next + 1) == .after, keyword(next + 2) == .next else { return nil }
            let date = weekdayNextWeek(weekday).adding(days: 7)
            return (DayReading(date: date, kind: .date), next + 3)
        default:
            if lower(next) == "following" { return following(next + 1) }
            return ordinalDay(next, introduced)
        }
    }

    /// `the following monday`, `the following day`, counted from today.
    private func following(_ index: Int) -> (DayReading, Int)? {
        switch token(index)?.meaning {
        case .weekday(let weekday, plural: false)?:
            return namedWeekday(weekday, index)
        case .unit(.day, plural: false)?:
            return (
                DayReading(date: context.today.adding(days: 1), kind: .date), index + 1
            )
        case .unit(.week, plural: false)?:
            return (DayReading(date: weekdayNextWeek(.monday), kind: .period), index + 1)
        default:
            return nil
        }
    }

    private func afterNext(_ unit: TimeUnit, _ end: Int) -> (DayReading, Int)? {
        let today = context.today
        switch unit {
        case .week:
            return (
                DayReading(date: weekdayNextWeek(.monday).adding(days: 7), kind: .period), end
            )
        case .month:
            let date = today.startOfMonth.adding(months: 2)
            return (DayReading(date: date, kind: .period, endsBefore: true), end)
        case .year:
            let date = CivilDate(year: today.year + 2, month: 1, day: 1) ?? today
            return (DayReading(date: date, kind: .period, endsBefore: true), end)
        case .minute, .hour, .day, .fortnight, .quarter:
            return nil
        }
    }

    /// `day after tomorrow`, `day before yesterday`.
    private func wordDay(_ index: Int) -> (DayReading, Int)? {
        guard case .unit(.day, plural: false)? = token(index)?.meaning else { return nil }
        if keyword(index + 1) == .after, keyword(index + 2) == .tomorrow {
            let date = context.today.adding(days: 2)
            return (DayReading(date: date, kind: .date), index + 3)
        }
        if keyword(index + 1) == .before, keyword(index + 2) == .yesterday {
            let date = context.today.adding(days: -2)
            return (DayReading(date: date, kind: .date, isPast: true), index + 3)
        }
        return nil
    }

    /// Whether the words behind a phrase go on as its noun: "the 15th *floor*".
    func isNounNext(_ index: Int) -> Bool {
        guard let next = token(index) else { return false }
        if next.kind == .quoted { return false }
        guard next.kind == .word, next.classes.isDisjoint(with: .function) else { return false }
        switch next.meaning {
        case .other, .unit: return EnglishGrammarWords.closings.match(tokens, at: index) == nil
        case .keyword(.quarter):
            // "the 3rd quarter results", but not "friday quarter past 8".
            return ![.past, .after, .to, .until, .before, .of].contains(keyword(index + 1))
        case .keyword(let word): return [.thing, .half, .time, .work].contains(word)
        case .weekday, .month, .number, .ordinal, .shortUnit, .part, .frequency, .weekdays,
            .weekend:
            return false
        }
    }
}
