import FluxCalendar

/// Says which words were read as what.
struct SpanWriter: Sendable {
    let tokens: [Token]
    let context: ReadingContext

    /// The spans of a reading, by position.
    func spans(found: [Found], taken: [Bool], lead: [Bool]) -> [ReadSpan] {
        var spans = found.map { match in
            let (kind, meaning) = describe(match)
            return span(match.range, kind, meaning)
        }
        spans += runs { lead[$0] && tokens[$0].kind != .symbol }.map { span($0, .leadIn, "") }
        spans += runs { !taken[$0] && tokens[$0].kind != .symbol }.map { span($0, .title, "") }
        return spans.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// A span of tokens.
    func span(_ range: Range<Int>, _ kind: ReadSpan.Kind, _ meaning: String) -> ReadSpan {
        guard !range.isEmpty, range.upperBound <= tokens.count else {
            return ReadSpan(range: 0..<0, kind: kind, text: "", meaning: meaning)
        }
        let words = tokens[range]
        var text = ""
        for token in words.prefix(40) {
            if !text.isEmpty, token.spaced { text += " " }
            text += token.text
        }
        let start = tokens[range.lowerBound].range.lowerBound
        let end = tokens[range.upperBound - 1].range.upperBound
        return ReadSpan(range: start..<max(start, end), kind: kind, text: text, meaning: meaning)
    }

    private func runs(_ holds: (Int) -> Bool) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start: Int?
        for index in tokens.indices {
            if holds(index) {
                if start == nil { start = index }
            } else if let first = start {
                runs.append(first..<index)
                start = nil
            }
        }
        if let first = start { runs.append(first..<tokens.count) }
        return runs
    }

    private func describe(_ match: Found) -> (ReadSpan.Kind, String) {
        guard let piece = match.pieces.first else { return (.unknown, "") }
        switch piece {
        case .day(let day): return (.day, "\(day.date)")
        case .clock(let clock): return (.time, describe(clock))
        case .range(let range):
            return (.time, "\(describe(range.sharedStart)) to \(describe(range.end))")
        case .part(let part): return (.partOfDay, part.part.rawValue)
        case .elapsed(let minutes): return (.elapsed, "\(minutes) minutes from now")
        case .duration(let minutes): return (.duration, "\(minutes) minutes")
        case .repeats(let how): return (.recurrence, describe(how))
        case .until(let date): return (.bound, "through \(date)")
        case .bound(let span): return (.bound, describe(span))
        case .count(let count): return (.bound, "\(count) times")
        case .starts(let day): return (.bound, "from \(day.date)")
        case .location(let place): return (.location, place.text)
        case .vague: return (.vague, "no time")
        case .exception: return (.recurrence, "not then")
        case .unreadable: return (.unknown, "")
        }
    }

    private func describe(_ clock: ClockReading) -> String {
        clock.style == .midnight ? "midnight" : clock.settled.hourMinute
    }

    private func describe(_ span: Span) -> String {
        if let days = span.days { return "\(days) days" }
        if let months = span.months { return "\(months) months" }
        return "\(span.minutes ?? 0) minutes"
    }

    private func describe(_ how: Repeat) -> String {
        if let days = how.afterCompletion { return "\(days) days after it is done" }
        let unit: String
        switch how.frequency {
        case .minutely: unit = "minute"
        case .hourly: unit = "hour"
        case .daily: unit = "day"
        case .weekly: unit = "week"
        case .monthly: unit = "month"
        case .yearly: unit = "year"
        }
        if let times = how.times { return "\(times) times every \(unit)" }
        var text = how.interval == 1 ? "every \(unit)" : "every \(how.interval) \(unit)s"
        if !how.weekdays.isEmpty {
            text += " on " + how.weekdays.sorted().map { $0.shortName }.joined(separator: ", ")
        }
        if !how.monthDays.isEmpty {
            text += " on day " + how.monthDays.sorted().map { String($0) }.joined(separator: ", ")
        }
        return text
    }
}
