import FluxCalendar

extension PhraseReader {
    /// `3 days after I last did it`, `every 2 weeks after completion`.
    func completionRepeat(_ index: Int) -> (Repeat, Int)? {
        let start = keyword(index) == .every || keyword(index) == .in ? index + 1 : index
        guard let (span, afterSpan) = spanCore(start), keyword(afterSpan) == .after,
            let days = span.days ?? span.months.map({ $0 * 30 }), days >= 1, days <= 36_500
        else { return nil }
        var next = afterSpan + 1
        if keyword(next) == .i {
            next += 1
            if lower(next) == "have" || lower(next) == "last" { next += 1 }
            if lower(next) == "last" { next += 1 }
            guard keyword(next) == .did else { return nil }
            next += 1
            if isOf(.pronoun, next) { next += 1 }
            if keyword(next) == .last { next += 1 }
            if lower(next) == "time" { next += 1 }
        } else if keyword(next) == .rest {
            next += 1
            if isOf(.pronoun, next) { next += 1 }
        } else if let word = keyword(next), [.each, .every].contains(word),
            keyword(next + 1) == .rest || keyword(next + 1) == .time
        {
            next += 2
        } else if keyword(next) == .the || keyword(next) == .last {
            if keyword(next) == .the { next += 1 }
            guard keyword(next) == .last, lower(next + 1) == "time" || keyword(next + 1) == .rest
            else { return nil }
            next += 2
            if keyword(next) == .i, keyword(next + 1) == .did {
                next += 2
                if isOf(.pronoun, next) { next += 1 }
            }
        } else if lower(next) == "it's" || (keyword(next) == .it && keyword(next + 1) == .be) {
            next += lower(next) == "it's" ? 1 : 2
            guard keyword(next) == .did else { return nil }
            next += 1
        } else {
            return nil
        }
        return (Repeat(frequency: .daily, interval: days, afterCompletion: days), next)
    }

    /// `except sunday`, `but not on fridays`, `excluding weekends`.
    func exceptions(_ match: (Repeat, Int)) -> (Repeat, Int) {
        var (found, end) = match
        while let (set, after) = exception(end) {
            found.leaveOut(set ?? [])
            end = after
            if found.isUnreadable { break }
        }
        return (found, end)
    }

    /// The excepted days; the outer `nil` where no exception follows, the inner one where what
    /// follows are no days.
    func exception(_ index: Int) -> (Set<Weekday>?, Int)? {
        var next = index
        while let word = keyword(next), word == .comma || word == .and { next += 1 }
        switch keyword(next) {
        case .except:
            next += 1
        case .but:
            next += 1
            if keyword(next) == .not {
                next += 1
            } else if keyword(next) == .only {
                return (nil, endOfClause(next))
            }
        case .not:
            next += 1
        case .apart:
            next += 1
        case .other where keyword(next + 1) == .than:
            next += 2
        default:
            guard lower(next) == "besides" || lower(next) == "minus" || lower(next) == "without"
            else { return nil }
            next += 1
        }
        let start = next
        while let word = keyword(next), [.for, .on, .from, .the, .every, .at, .any].contains(word) {
            next += 1
        }
        if let (set, end) = weekdaySet(next) {
            if case .part? = token(end)?.meaning { return (nil, end + 1) }
            return (set.days, end)
        }
        let isBut = keyword(start - 1) == .but || keyword(start - 1) == .not
        if isBut, !isExceptionWord(next) { return nil }
        return (nil, endOfClause(next))
    }

    /// Whether something that can be excepted follows: a date, a month, a holiday.
    func isExceptionWord(_ index: Int) -> Bool {
        dayCore(index, introduced: true) != nil || token(index).map { $0.keyword == .in } ?? false
    }

    func endOfClause(_ index: Int) -> Int {
        var next = index
        while let token = token(next), token.keyword != .comma, token.keyword != .at { next += 1 }
        return next
    }
}
