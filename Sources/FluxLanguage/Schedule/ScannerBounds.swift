import FluxCalendar

extension Scanner {
    /// Where a recurrence ends or begins: `until june`, `for 6 weeks`, `10 times`, `starting monday`.
    func bound(at index: Int) -> Found? {
        let reader = self.reader
        switch reader.keyword(index) {
        case .until, .through, .ending:
            return end(at: index)
        case .to where reader.keyword(index + 1) == .the && reader.keyword(index + 2) == .end:
            return end(at: index)
        case .to where followsStart(index):
            return end(at: index)
        case .for:
            return span(at: index)
        case .over where reader.keyword(index + 1) == .the:
            return span(at: index)
        case .starting, .from, .start:
            return start(at: index)
        default:
            // "get my GPA up to 3.5" ends nothing.
            if reader.lower(index) == "up", hasRepeat,
                reader.keyword(index + 1) == .to
                    || reader.keyword(index + 1) == .until
            {
                return end(at: index + 1).map { Found($0.pieces, index..<$0.range.upperBound) }
            }
            if reader.lower(index) == "as",
                reader.keyword(index + 1) == .of
                    || reader.keyword(index + 1) == .from
            {
                return start(at: index + 1).map { Found($0.pieces, index..<$0.range.upperBound) }
            }
            return count(at: index)
        }
    }

    /// Whether the beginning of a series ends right before a token: `from march 9` *to april 27*.
    private func followsStart(_ index: Int) -> Bool {
        guard let last = found.last, last.range.upperBound == index else { return false }
        return last.pieces.contains { if case .starts = $0 { true } else { false } }
    }

    private func end(at index: Int) -> Found? {
        var next = index + 1
        let isThrough = reader.keyword(index) == .through
        while let word = reader.keyword(next), word == .on || word == .at || word == .by {
            next += 1
        }
        // "until the end of june" and "through june" include the month.
        guard let (day, end) = reader.dayCore(next, introduced: true), !day.isPast else {
            // "every hour until 6pm" has no reading.
            guard hasRepeat, reader.keyword(index) == .until,
                let (_, end) = reader.clockCore(next, introduced: true),
                reader.unit(end) == nil, reader.keyword(end) != .times
            else { return nil }
            return Found(.unreadable, index..<end)
        }
        var last = day.date
        if isThrough, day.endsBefore, let token = reader.token(next) {
            switch token.meaning {
            case .month: last = day.date.endOfMonth
            default: last = day.date.endOfMonth
            }
        } else if day.endsBefore {
            last = last.adding(days: -1)
        }
        if case .running = day.kind { last = day.date }
        var match = Found(.until(last), index..<end)
        match.isIntroduced = true
        return match
    }

    /// `for 6 weeks`, `for the next 10 days`, `for 10 times`; in a goal also `over the next 6 weeks`.
    private func span(at index: Int) -> Found? {
        var next = index + 1
        if reader.keyword(next) == .the { next += 1 }
        while let word = reader.keyword(next), [.next, .coming, .about].contains(word) {
            next += 1
        }
        if reader.lower(next) == "following" || reader.lower(next) == "course" { next += 1 }
        if reader.keyword(next) == .of { next += 1 }
        if let (number, end) = reader.cardinal(next), let after = timesWord(end) {
            return Found(.count(number), index..<after)
        }
        guard let (span, end) = reader.spanCore(next) ?? reader.nextOne(next),
            span.minutes == nil, span.count < 10_000
        else { return nil }
        if reader.keyword(end) == .from || reader.keyword(end) == .ago { return nil }
        var after = end
        if reader.keyword(after) == .time { after += 1 }
        return Found(.bound(span), index..<after)
    }

    private func timesWord(_ index: Int) -> Int? {
        guard let word = reader.lower(index),
            ["times", "occurrences", "repetitions", "instances"].contains(word)
        else { return nil }
        if reader.perUnit(index + 1) != nil { return nil }
        var end = index + 1
        if reader.keyword(end) == .in, reader.lower(end + 1) == "total" { end += 2 }
        if reader.lower(end) == "total" { end += 1 }
        return end
    }

    /// `10 times`, `10 times in total`.
    private func count(at index: Int) -> Found? {
        guard let (number, end) = reader.cardinal(index), number >= 1, number <= 10_000,
            let after = timesWord(end)
        else { return nil }
        var match = Found(.count(number), index..<after)
        match.strength = .medium
        return match
    }

    /// `starting tomorrow`, `beginning on april 1`, `from next monday on`.
    private func start(at index: Int) -> Found? {
        var next = index + 1
        let isStart = reader.keyword(index) == .start
        while let word = reader.keyword(next), [.on, .from, .in, .at].contains(word) { next += 1 }
        guard let (day, end) = reader.dayCore(next, introduced: !isStart), !day.isPast else {
            return nil
        }
        // "start april's budget" begins something; only what is not read otherwise begins a series.
        if isStart { return nil }
        var after = end
        if reader.lower(after) == "onwards" || reader.lower(after) == "onward" {
            after += 1
        } else if reader.keyword(after) == .on,
            !(reader.dayCore(after + 1, introduced: true) != nil)
        {
            after += 1
        }
        var match = Found(.starts(day), index..<after)
        match.isIntroduced = true
        if reader.keyword(index) == .from { match.strength = .medium }
        return match
    }
}
