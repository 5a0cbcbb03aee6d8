import FluxCalendar

extension PhraseReader {
    /// `3 times a week`, `twice a month`, `once every 2 weeks`, `3x/week`, `3 days a week`.
    func times(_ index: Int) -> (Repeat, Int)? {
        var next = index
        let count: Int
        switch keyword(next) {
        case .once:
            count = 1
            next += 1
        case .twice:
            count = 2
            next += 1
        case nil where lower(next) == "thrice":
            count = 3
            next += 1
        default:
            guard let (number, end) = quantity(next), number >= 1, number <= 1000,
                number == number.rounded()
            else { return nil }
            count = Int(number)
            next = end
            if keyword(next) == .times {
                next += 1
            } else if case .unit(.day, _)? = token(next)?.meaning {
                next += 1
                // "3 days a week" counts days; "in 3 days" does not.
                guard let word = keyword(next), [.a, .per, .each, .every, .slash].contains(word)
                else { return nil }
                guard case .unit(.week, _)? = token(next + 1)?.meaning else { return nil }
            } else if case .part(_, _)? = token(next)?.meaning, keyword(next + 1) == .a,
                case .unit(.week, _)? = token(next + 2)?.meaning
            {
                next += 1
            } else {
                return nil
            }
        }
        guard let (unit, interval, end) = perUnit(next) else { return nil }
        return counted(count, unit, interval, end)
    }

    /// `a week`, `per week`, `each week`, `weekly`, `/week`, `every 2 weeks`.
    func perUnit(_ index: Int) -> (TimeUnit, Int, Int)? {
        switch keyword(index) {
        case .a, .per, .each, .slash:
            guard let (unit, end) = unit(index + 1) else { return nil }
            return (unit, 1, end)
        case .every:
            guard let (found, end) = every(index), found.hasOpenDays, found.part == nil else {
                return nil
            }
            switch found.frequency {
            case .daily: return (.day, found.interval, end)
            case .weekly: return (.week, found.interval, end)
            case .monthly: return (.month, found.interval, end)
            case .yearly: return (.year, found.interval, end)
            case .minutely, .hourly: return nil
            }
        default:
            if case .frequency(let how)? = token(index)?.meaning {
                return (how.unit, how.interval, index + 1)
            }
            return nil
        }
    }

    func counted(
        _ count: Int, _ unit: TimeUnit, _ interval: Int, _ end: Int
    ) -> (Repeat, Int)? {
        if count == 1,
            let (found, after) = repeating(Span(count: Double(interval), unit: unit), end)
        {
            return (found, after)
        }
        switch unit {
        case .day where interval == 1:
            guard count == 2 else {
                return (Repeat(frequency: .daily, isUnreadable: true), end)
            }
            return (Repeat(frequency: .daily, hours: [9, 18]), end)
        case .week:
            var found = Repeat(frequency: .weekly, interval: interval)
            found.times = count
            return (found, end)
        case .month where interval == 1:
            var found = Repeat(frequency: .monthly)
            found.times = count
            return (found, end)
        case .minute, .hour, .day, .fortnight, .month, .quarter, .year:
            return (Repeat(frequency: .daily, isUnreadable: true), end)
        }
    }

    /// `, any days`, `whenever`, `on flexible days` behind a count.
    func quota(_ found: Repeat, _ end: Int) -> (Repeat, Int) {
        guard found.times != nil || (found.hasOpenDays && found.interval == 1) else {
            return (found, end)
        }
        var next = end
        while let word = keyword(next), [.comma, .on, .dash, .but].contains(word) { next += 1 }
        switch keyword(next) {
        case .any:
            next += 1
            if let (_, after) = cardinal(next) { next = after }
            guard case .unit(.day, _)? = token(next)?.meaning else { return (found, end) }
            next += 1
        case .whenever:
            next += 1
            if keyword(next) == .i {
                next += 1
                if let word = lower(next), ["can", "want", "like", "have"].contains(word) {
                    next += 1
                }
                if lower(next) == "time" { next += 1 }
            }
        case .flexible:
            next += 1
            if case .unit(.day, _)? = token(next)?.meaning { next += 1 }
        default:
            return (found, end)
        }
        guard found.frequency == .weekly || found.frequency == .monthly else {
            return (found, end)
        }
        var result = found
        result.isQuota = true
        result.times = found.times ?? 1
        return (result, next)
    }
}
