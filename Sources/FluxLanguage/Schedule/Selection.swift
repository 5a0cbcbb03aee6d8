import FluxCalendar

/// What a schedule lacks or has too much of.
enum Trouble: Sendable, Hashable {
    /// The day or time is over.
    case past(String)
    /// Two phrases fill the same place: two times, two days.
    case contradiction(String)
    /// Words of the schedule have no reading.
    case unreadable(String)
}

/// The phrases of a sentence that are its schedule, one for each place.
struct Selection: Sendable {
    var day: DayReading?
    var starts: DayReading?
    var clock: ClockReading?
    var range: ClockRange?
    var part: PartReading?
    var elapsed: Int?
    var duration: Int?
    var repeats: Repeat?
    var until: CivilDate?
    var bound: Span?
    var count: Int?
    var location: LocationTrigger?
    var isVague = false
    var trouble: Trouble?
    /// The phrases that were chosen; the words of all others belong to the title.
    var chosen: [Found] = []

    /// Whether anything says when or where.
    var isScheduled: Bool {
        day != nil || starts != nil || clock != nil || range != nil || part != nil
            || elapsed != nil || repeats != nil || location != nil
    }

    /// Whether a time of day is said.
    var hasTime: Bool { clock != nil || range != nil || part != nil || elapsed != nil }
}

/// Chooses among the phrases of a sentence.
struct Selector: Sendable {
    let reader: PhraseReader
    let found: [Found]
    private var result = Selection()
    private var used: Set<Int> = []

    init(_ reader: PhraseReader, found: [Found]) {
        self.reader = reader
        self.found = found
    }

    /// The schedule of a task.
    static func select(_ reader: PhraseReader, found: [Found]) -> Selection {
        var selector = Selector(reader, found: found)
        selector.run()
        return selector.result
    }

    private mutating func run() {
        chooseRepeats()
        chooseDay()
        chooseClock()
        choosePart()
        chooseRest()
        chooseDuration()
        chooseBounds()
        for index in found.indices where used.contains(index) && !found[index].staysInTitle {
            result.chosen.append(found[index])
        }
    }

    /// The phrases with a piece of a kind, by strength.
    private func entries<Value>(_ pick: (Piece) -> Value?) -> [(index: Int, value: Value)] {
        var all: [(Int, Value)] = []
        for (index, match) in found.enumerated() {
            for piece in match.pieces {
                if let value = pick(piece) { all.append((index, value)) }
            }
        }
        guard let top = all.map({ found[$0.0].strength }).max() else { return [] }
        return all.filter { found[$0.0].strength == top }.map { (index: $0.0, value: $0.1) }
    }

    private mutating func complain(_ trouble: Trouble) {
        if result.trouble == nil { result.trouble = trouble }
    }

    func words(_ index: Int) -> String {
        let range = found[index].range
        var text = ""
        for position in range {
            if position > range.lowerBound, reader.tokens[position].spaced { text += " " }
            text += reader.tokens[position].text
        }
        return text
    }

    // MARK: Days

    private func isDay(_ piece: Piece) -> DayReading? {
        if case .day(let day) = piece { return day }
        return nil
    }

    private func start(_ piece: Piece) -> DayReading? {
        if case .starts(let day) = piece { return day }
        return nil
    }

    private mutating func chooseDay() {
        let starts = entries(start)
        if let first = starts.first {
            // "from friday" beside another day belongs to the title.
            let isWeak = found[first.index].strength < .strong
            let hasDay = found.contains { match in
                match.strength == .strong && match.pieces.contains { isDay($0) != nil }
            }
            if !isWeak || result.repeats != nil || !hasDay {
                result.starts = first.value
                used.insert(first.index)
            }
        }
        var days = entries(isDay)
        if days.contains(where: { !$0.value.isPast }) { days.removeAll { $0.value.isPast } }
        // "watch Friday on saturday": a bare weekday beside a day with "on" is a name.
        if days.contains(where: { found[$0.index].isIntroduced }) {
            let agree = Set(days.map { $0.value.date }).count == 1
            days.removeAll { entry in
                guard case .weekday = entry.value.kind else { return false }
                let start = found[entry.index].range.lowerBound
                // "on friday or saturday" is no name.
                return !found[entry.index].isIntroduced && !agree && start > 0
                    && reader.keyword(start - 1) != .or
            }
        }
        guard let first = days.first else { return }
        var chosen = first.value
        for next in days.dropFirst() where next.value.date != chosen.date {
            if let joined = join(chosen, next.value) {
                chosen = joined
            } else {
                let label = words(first.index) + "\u{201D} and \u{201C}" + words(next.index)
                complain(.contradiction(label))
            }
        }
        if var how = result.repeats {
            // "every morning this week": the period is where it ends.
            if case .running = chosen.kind, !how.isQuota, how.afterCompletion == nil {
                result.until = chosen.date
                for entry in days { used.insert(entry.index) }
                return
            }
            guard merge(chosen, into: &how) else {
                if found[first.index].strength < .strong { return }
                for entry in days { used.insert(entry.index) }
                complain(.contradiction(words(first.index)))
                return
            }
            result.repeats = how
        } else {
            result.day = chosen
        }
        for entry in days { used.insert(entry.index) }
        if chosen.isPast { complain(.past(words(first.index))) }
    }

    /// Two days that together name one: "next week … on tuesday".
    private func join(_ one: DayReading, _ other: DayReading) -> DayReading? {
        func joined(_ period: DayReading, _ day: DayReading) -> DayReading? {
            guard case .weekday(let weekday) = day.kind else { return nil }
            switch period.kind {
            case .running(.week):
                return day
            case .period where period.date.weekday == .monday:
                var result = day
                result.date = period.date.adding(days: weekday.rawValue - 1)
                result.kind = .date
                return result
            case .today, .date, .weekday, .dayOfMonth, .monthDay, .nth, .period, .running:
                return nil
            }
        }
        return joined(one, other) ?? joined(other, one)
    }

    /// What a day adds to a recurrence: "every 2 weeks … on thursday".
    private func merge(_ day: DayReading, into how: inout Repeat) -> Bool {
        if how.afterCompletion != nil || how.isUnreadable { return false }
        switch (how.frequency, day.kind) {
        case (.weekly, .weekday(let weekday)):
            guard how.weekdays.isEmpty, how.times == nil else {
                return how.weekdays == [weekday]
            }
            how.weekdays = [weekday]
        case (.monthly, .dayOfMonth(let number)):
            guard how.hasOpenDays, how.times == nil else { return how.monthDays == [number] }
            how.monthDays = [number]
        case (.monthly, .nth(let position, let weekday)):
            guard how.hasOpenDays, how.times == nil else { return false }
            how.positions = [RecurrenceRule.Day(weekday, ordinal: position)]
        case (.yearly, .monthDay(let month, let number)):
            guard how.hasOpenDays else { return false }
            how.months = [month]
            how.monthDays = [number]
        case (.yearly, .nth(let position, let weekday)):
            guard how.hasOpenDays else { return false }
            how.months = [day.date.month]
            how.positions = [RecurrenceRule.Day(weekday, ordinal: position)]
        case (.yearly, .period) where day.endsBefore && day.date.day == 1:
            guard how.hasOpenDays else { return false }
            how.months = [day.date.month]
            how.monthDays = [1]
        default:
            return false
        }
        return true
    }

    // MARK: Times

    private mutating func chooseClock() {
        let ranges = entries { if case .range(let range) = $0 { range } else { nil } }
        let clocks = entries { if case .clock(let clock) = $0 { clock } else { nil } }
        if let first = ranges.first {
            result.range = first.value
            for entry in ranges { used.insert(entry.index) }
            if ranges.contains(where: { $0.value != first.value }) {
                complain(.contradiction(words(ranges[1].index)))
            }
            // A clock time beside a range belongs to the title unless it is as sure.
            for entry in clocks where found[entry.index].strength == .strong {
                complain(.contradiction(words(entry.index)))
                used.insert(entry.index)
            }
            return
        }
        guard let first = clocks.first else { return }
        // "read John 3:16 tonight": the time of day is said otherwise.
        let hasPart = found.contains { match in
            match.pieces.contains { if case .part = $0 { true } else { false } }
        }
        if hasPart, !found[first.index].isIntroduced, found[first.index].strength < .strong {
            return
        }
        let introduced = clocks.filter { found[$0.index].isIntroduced }
        let chosen = introduced.count == 1 ? introduced[0] : first
        result.clock = chosen.value
        for entry in clocks {
            if entry.value == chosen.value || agree(entry.value, chosen.value) {
                used.insert(entry.index)
            } else if found[entry.index].isIntroduced || introduced.count != 1 {
                used.insert(entry.index)
                let label = words(chosen.index) + "\u{201D} and \u{201C}" + words(entry.index)
                complain(.contradiction(label))
            }
        }
    }

    private func agree(_ one: ClockReading, _ other: ClockReading) -> Bool {
        one.hour == other.hour && one.minute == other.minute && one.style == other.style
    }

    private mutating func choosePart() {
        let parts = entries { if case .part(let part) = $0 { part } else { nil } }
        guard let first = parts.first else { return }
        var chosen = first.value
        for next in parts.dropFirst() where next.value.part != chosen.part {
            let broad: Set<PartOfDay> = [.morning, .night, .evening, .afternoon]
            if broad.contains(chosen.part), !broad.contains(next.value.part) {
                let isToday = chosen.isToday
                chosen = next.value
                chosen.isToday = chosen.isToday || isToday
            } else if broad.contains(next.value.part), broad.contains(chosen.part) {
                complain(.contradiction(words(next.index)))
            }
        }
        for entry in parts { used.insert(entry.index) }
        result.part = chosen
        if chosen.repeats, result.repeats == nil {
            if case .weekday(let weekday)? = result.day?.kind {
                result.repeats = Repeat(frequency: .weekly, weekdays: [weekday])
                result.day = nil
            } else if result.day == nil, result.location == nil {
                result.repeats = Repeat(frequency: .daily)
            }
        }
    }

    private mutating func chooseRest() {
        let elapsed = entries { if case .elapsed(let minutes) = $0 { minutes } else { nil } }
        if let first = elapsed.first {
            result.elapsed = first.value
            for entry in elapsed { used.insert(entry.index) }
            if elapsed.count > 1 { complain(.contradiction(words(elapsed[1].index))) }
        }
        let places = entries { if case .location(let place) = $0 { place } else { nil } }
        if let first = places.first {
            result.location = first.value
            used.insert(first.index)
        }
        for (index, match) in found.enumerated() where match.pieces.contains(.unreadable) {
            used.insert(index)
            complain(.unreadable(words(index)))
        }
        for (index, match) in found.enumerated() where match.pieces.contains(.vague) {
            result.isVague = true
            used.insert(index)
        }
    }

    private mutating func chooseDuration() {
        let durations = entries { if case .duration(let minutes) = $0 { minutes } else { nil } }
        guard let first = durations.first else { return }
        result.duration = first.value
        for entry in durations { used.insert(entry.index) }
        let isClash = durations.contains {
            $0.value != first.value && !found[$0.index].staysInTitle
        }
        if isClash { complain(.contradiction(words(durations[durations.count - 1].index))) }
    }

    // MARK: Recurrence

    private mutating func chooseRepeats() {
        var all: [(index: Int, value: Repeat)] = []
        for (index, match) in found.enumerated() {
            for case .repeats(let how) in match.pieces { all.append((index, how)) }
        }
        guard !all.isEmpty else { return }
        // "weekly review every sunday", "the monthly report on thursday".
        let hasOther = found.enumerated().contains { index, match in
            guard match.strength > .weak else { return false }
            return match.pieces.contains {
                switch $0 {
                case .day(let day): return !day.isPast
                case .repeats, .starts: return true
                case .clock, .range, .elapsed, .part: return isInside(all[0].index)
                case .duration, .until, .bound, .count, .location, .vague, .unreadable,
                    .exception:
                    return false
                }
            }
        }
        if hasOther { all.removeAll { found[$0.index].strength == .weak } }
        guard var how = all.first?.value else { return }
        used.insert(all[0].index)
        for next in all.dropFirst() {
            used.insert(next.index)
            if let merged = how.merged(with: next.value), !isContrast(before: next.index) {
                how = merged
            } else {
                let label = words(all[0].index) + "\u{201D} and \u{201C}" + words(next.index)
                complain(.contradiction(label))
            }
        }
        for (index, match) in found.enumerated() {
            for case .exception(let days) in match.pieces {
                used.insert(index)
                how.leaveOut(days)
                if how.isUnreadable { complain(.unreadable(words(index))) }
            }
        }
        if how.isUnreadable { complain(.unreadable(words(all[0].index))) }
        result.repeats = how
    }

    private func isInside(_ index: Int) -> Bool {
        let start = found[index].range.lowerBound
        guard start > 0 else { return false }
        let before = reader.tokens[start - 1]
        return before.kind == .word && !found.contains { $0.range.contains(start - 1) }
    }

    /// Whether "but" or "only" sets a phrase against what came before.
    private func isContrast(before index: Int) -> Bool {
        let start = found[index].range.lowerBound
        return (max(0, start - 2)..<start).contains {
            reader.keyword($0) == .but || reader.keyword($0) == .only
        }
    }

    private mutating func chooseBounds() {
        guard result.repeats != nil else { return }
        for (index, match) in found.enumerated() {
            for piece in match.pieces {
                switch piece {
                case .until(let date):
                    if result.until == nil { result.until = date }
                    used.insert(index)
                case .bound(let span):
                    if result.bound == nil { result.bound = span }
                    used.insert(index)
                case .count(let count):
                    if result.count == nil { result.count = count }
                    used.insert(index)
                case .day, .clock, .range, .part, .elapsed, .duration, .repeats, .starts,
                    .location, .vague, .unreadable, .exception:
                    break
                }
            }
        }
        let ends = [result.until != nil, result.bound != nil, result.count != nil]
        if ends.filter({ $0 }).count > 1 { complain(.contradiction("how long it goes on")) }
    }
}
