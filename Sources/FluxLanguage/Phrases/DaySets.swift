import FluxCalendar

/// Days of the week that were named together.
struct DaySet: Sendable, Hashable {
    var days: Set<Weekday>
    /// Whether the words repeat by themselves: a plural, a list, a range.
    var repeats: Bool
}

extension PhraseReader {
    /// `monday`, `mondays`, `mon/wed/fri`, `monday to friday`, `weekdays`, `weekends`.
    func weekdaySet(_ index: Int) -> (DaySet, Int)? {
        guard let (first, afterFirst) = weekdayItem(index) else { return nil }
        var set = first
        var end = afterFirst
        var last = index
        if let day = singleDay(index), let (to, after) = rangeEnd(end) {
            set = DaySet(days: days(from: day, to: to), repeats: true)
            end = after
        }
        while let (item, after) = nextItem(end, after: last) {
            last = end
            set.days.formUnion(item.days)
            set.repeats = true
            end = after
        }
        return (set, end)
    }

    private func singleDay(_ index: Int) -> Weekday? {
        if case .weekday(let day, _)? = token(index)?.meaning { return day }
        return nil
    }

    private func weekdayItem(_ index: Int) -> (DaySet, Int)? {
        switch token(index)?.meaning {
        case .weekday(let day, let plural)?:
            var end = index + 1
            if keyword(end) == .dot, glued(end), (token(index)?.text.utf8.count ?? 9) <= 5,
                token(end + 1) != nil
            {
                end += 1
            }
            return (DaySet(days: [day], repeats: plural), end)
        case .weekdays?:
            let isPlural = lower(index)?.hasSuffix("s") ?? false
            return (
                DaySet(
                    days: [.monday, .tuesday, .wednesday, .thursday, .friday], repeats: isPlural),
                index + 1
            )
        case .weekend(let plural)?:
            return (DaySet(days: [.saturday, .sunday], repeats: plural), index + 1)
        default:
            return nil
        }
    }

    /// `-fri`, `to friday`, `through friday`: the day and the index behind it.
    private func rangeEnd(_ index: Int) -> (Weekday, Int)? {
        guard let word = keyword(index), [.dash, .to, .through, .until].contains(word),
            let day = singleDay(index + 1)
        else { return nil }
        return (day, index + 2)
    }

    private func days(from first: Weekday, to last: Weekday) -> Set<Weekday> {
        var days: Set<Weekday> = [first]
        var raw = first.rawValue
        while raw != last.rawValue {
            raw = raw % 7 + 1
            if let day = Weekday(rawValue: raw) { days.insert(day) }
        }
        return days
    }

    private func nextItem(_ index: Int, after last: Int) -> (DaySet, Int)? {
        var next = index
        var isJoined = false
        while [.comma, .slash, .and].contains(keyword(next)) || lower(next) == "n" {
            next += 1
            isJoined = true
        }
        if isJoined {
            if keyword(next) == .on || keyword(next) == .every || keyword(next) == .each {
                next += 1
            }
        }
        guard let (item, end) = weekdayItem(next) else { return nil }
        // "monday, march 9" and "friday the 13th" are dates; "monday tuesday" is a list.
        if isJoined || singleDay(last) != nil { return (item, end) }
        return nil
    }
}
