import FluxCalendar

/// When somebody works.
public enum WorkAnswer: Equatable, Sendable {
    /// No hours that could be kept free.
    case none
    /// From `start` to `end` on these days, Monday first; an end before the start is on the next
    /// day.
    case hours(start: CivilTime, end: CivilTime, days: [Weekday])
}

extension AnswerReader {
    /// Reads working hours: `9 to 5 on weekdays`, `mon-thu 8:30-16:30`, `I don't work`.
    ///
    /// Without days they are Monday to Friday; a break between two spans is part of them.
    public func readWorkHours(_ answer: String) throws(AnswerProblem) -> WorkAnswer {
        try refuseLong(answer)
        let text = AnswerText(answer)
        let tokens = joined(text.tokens)
        let problem = AnswerProblem(
            "say from when to when and on which days you work, for example "
                + "'9 to 5 on weekdays', or 'I don't work'")
        let days = DayScanner(tokens: tokens).all()
        let scanner = ClockScanner(tokens: tokens, manner: .span)
        guard var times = scanner.times(outside: days.map(\.range)),
            !CommitmentPart.hasOtherRhythm(tokens),
            !DayScanner.hasLooseCode(tokens, outside: days)
        else { throw problem }
        if times.isEmpty {
            guard isWithoutWork(text) else { throw problem }
            return .none
        }
        if times.count == 1, let minutes = length(tokens, beside: times[0]) {
            let start = settled(times[0], tokens, times).usualStart
            return .hours(
                start: start, end: CivilTime(minuteOfDay: start.minuteOfDay + minutes),
                days: try workDays(days))
        }
        guard times.count % 2 == 0 else { throw problem }
        times[0] = settled(times[0], tokens, times)
        var spans: [(start: CivilTime, end: CivilTime)] = []
        for index in stride(from: 0, to: times.count, by: 2) {
            var start = times[index]
            // The second span of a day begins after the first one ends.
            if index > 0, !start.isExact, !hasDays(days, between: times[index - 1], and: start) {
                start = exactly(start, start.following(spans[spans.count - 1].end))
            }
            spans.append(span(start, times[index + 1]))
        }
        if spans.count > 1 {
            return .hours(
                start: spans[0].start, end: try hull(spans, times, days),
                days: try workDays(days))
        }
        guard spans[0].start != spans[0].end else { throw problem }
        return .hours(start: spans[0].start, end: spans[0].end, days: try workDays(days))
    }

    // MARK: - Times

    private func settled(_ time: SaidTime, _ tokens: [Token], _ times: [SaidTime]) -> SaidTime {
        time.settled(by: namedPart(tokens, outside: times))
    }

    private func exactly(_ time: SaidTime, _ civil: CivilTime) -> SaidTime {
        SaidTime(hour: civil.hour, minute: civil.minute, isExact: true, range: time.range)
    }

    /// The start and end of one span. An end with am or pm shares it with the start, unless that
    /// puts the start after the end; an end without is the next such time after the start.
    private func span(_ start: SaidTime, _ end: SaidTime) -> (start: CivilTime, end: CivilTime) {
        if start.isExact || !end.isExact {
            let from = start.usualStart
            return (from, end.following(from))
        }
        let until = end.morning
        let shared = until.hour < 12 ? start.morning : start.afternoon
        let other = until.hour < 12 ? start.afternoon : start.morning
        return (shared < until ? shared : other, until)
    }

    private func hasDays(
        _ days: [DayScanner.Found], between first: SaidTime, and second: SaidTime
    ) -> Bool {
        days.contains {
            !$0.isExcepted && $0.range.lowerBound >= first.range.upperBound
                && $0.range.upperBound <= second.range.lowerBound
        }
    }

    /// The end of several spans: that of the last one where they are parts of the same day.
    private func hull(
        _ spans: [(start: CivilTime, end: CivilTime)], _ times: [SaidTime],
        _ days: [DayScanner.Found]
    ) throws(AnswerProblem) -> CivilTime {
        if spans.allSatisfy({ $0 == spans[0] }) { return spans[0].end }
        let named = days.filter { !$0.isExcepted }
        let isSplit = stride(from: 1, to: times.count - 1, by: 2).contains { index in
            hasDays(named, between: times[index], and: times[index + 1])
        }
        // Days before, between or after several spans leave open which span they belong to, unless
        // all of them stand together.
        let isOrdered = zip(spans, spans.dropFirst()).allSatisfy {
            $0.start < $0.end && $0.end <= $1.start && $1.start < $1.end
        }
        guard !isSplit, isOrdered, named.count <= 1 else {
            throw AnswerProblem(
                "give the hours you work on most days, one start and one end, for example "
                    + "'9 to 5 on weekdays'")
        }
        return spans[spans.count - 1].end
    }

    /// `from 9 for 8 hours`: the length that is said beside one time.
    private func length(_ tokens: [Token], beside time: SaidTime) -> Int? {
        let reader = PhraseReader(tokens: tokens, context: ClockScanner.nowhere)
        for index in tokens.indices where !time.range.contains(index) {
            if let length = reader.duration(at: index) {
                // "40 hours a week" is no length of a day.
                let unit = length.end + 1
                let isPerWeek = unit < tokens.count && tokens[unit].lower.hasPrefix("week")
                return isPerWeek || !(60...960).contains(length.value) ? nil : length.value
            }
        }
        return nil
    }

    // MARK: - Days and none

    private func workDays(_ found: [DayScanner.Found]) throws(AnswerProblem) -> [Weekday] {
        guard let days = DayScanner.joined(found, usual: DayScanner.workdays) else {
            throw AnswerProblem(
                "name at least one day you work on, for example 'mon-thu 8:30-16:30'")
        }
        return days
    }

    private func isWithoutWork(_ text: AnswerText) -> Bool {
        if text.isAny(of: AnswerReader.plainNone) { return true }
        if text.hasAny(of: AnswerReader.withoutWork) { return true }
        let refusals: Set<String> = [
            "no", "not", "don't", "never", "without", "nor", "isn't", "aren't", "haven't",
        ]
        guard text.words.contains(where: refusals.contains) else { return false }
        let work: Set<String> = [
            "work", "working", "job", "jobs", "employed", "hours", "schedule", "employment",
            "times", "boss",
        ]
        return text.words.contains(where: work.contains)
    }

    private static let plainNone: Set<String> = [
        "no", "none", "nope", "nah", "nothing", "n a", "na", "never", "not really", "no work",
        "neither", "not at the moment", "not currently", "not right now", "zero", "student",
        "i study",
    ]

    private static let withoutWork = [
        "unemployed", "retired", "retiree", "pensioner", "jobless", "between jobs",
        "in between jobs", "on leave", "parental leave", "maternity leave", "paternity leave",
        "sabbatical", "housewife", "househusband", "homemaker", "stay at home", "out of work",
        "looking for work", "looking for a job", "a student", "am student", "i'm student",
        "flexible", "it varies", "varies", "irregular", "whenever i want", "laid off",
        "quit my job", "in school", "at university", "on disability", "gap year", "retirement",
    ]
}

extension SaidTime {
    /// The reading of an hour that work begins at: 5–11 before noon, 12 at noon, 1–4 after it.
    fileprivate var usualStart: CivilTime {
        hour >= 5 && hour < 12 ? morning : afternoon
    }
}
