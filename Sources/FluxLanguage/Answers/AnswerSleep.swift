import FluxCalendar

extension AnswerReader {
    /// Reads when somebody usually gets up; a bare hour from 3 to 11 is in the morning.
    public func readWakeTime(_ answer: String) throws(AnswerProblem) -> CivilTime {
        let example = "'7', 'half past six' or '6:30am'"
        return try usualTime(answer, example: example) {
            (time: SaidTime) throws(AnswerProblem) -> CivilTime in
            switch time.hour {
            case 3...11: return time.morning
            case 12: return time.afternoon
            default:
                throw AnswerProblem(
                    "say whether that is in the morning or the afternoon, for example "
                        + "'\(time.hour)am' or '\(time.hour)pm'")
            }
        }
    }

    /// Reads when somebody usually goes to bed; a bare hour from 7 to 11 is in the evening, 12 is
    /// midnight, and 1 to 5 are after midnight.
    public func readBedtime(_ answer: String) throws(AnswerProblem) -> CivilTime {
        let example = "'11pm', 'half past ten' or 'midnight'"
        return try usualTime(answer, example: example) {
            (time: SaidTime) throws(AnswerProblem) -> CivilTime in
            switch time.hour {
            case 7...11: return time.afternoon
            case 12, 1...5: return time.morning
            default:
                throw AnswerProblem(
                    "say whether that is in the morning or the evening, for example "
                        + "'\(time.hour)am' or '\(time.hour)pm'")
            }
        }
    }

    /// The one time that an answer names; of `between six and seven` the middle.
    private func usualTime(
        _ answer: String, example: String,
        resolve: (SaidTime) throws(AnswerProblem) -> CivilTime
    ) throws(AnswerProblem) -> CivilTime {
        let problem = AnswerProblem("give one usual time of day, for example \(example)")
        try refuseLong(answer)
        let tokens = joined(Lexer.tokens(of: answer))
        let days = DayScanner(tokens: tokens).all()
        let scanner = ClockScanner(tokens: tokens, manner: .time)
        guard var times = scanner.times(outside: days.map(\.range)), !times.isEmpty else {
            throw problem
        }
        if let part = namedPart(tokens, outside: times) {
            times = times.map { $0.settled(by: part) }
        }
        if times.count == 2, isSpan(times, tokens), days.isEmpty {
            // In "10 to 11pm" the end speaks for the start.
            if times[1].isExact, !times[0].isExact { times[0] = near(times[0], times[1]) }
            if times[0].isExact, !times[1].isExact {
                times[1] = exact(times[1], times[1].following(times[0].morning))
            }
            let first = try resolved(times[0], resolve)
            let last = try resolved(times[1], resolve)
            let length = (last.minuteOfDay - first.minuteOfDay + 1440) % 1440
            guard length <= 180 else { throw problem }
            // To five minutes: nobody goes to bed at 23:52.
            return CivilTime(minuteOfDay: first.minuteOfDay + length / 10 * 5)
        }
        guard times.count == 1 else { throw problem }
        let shift = shift(before: times[0].range.lowerBound, tokens)
        let understood = days.map(\.range) + [times[0].range] + (shift.map { [$0.range] } ?? [])
        guard !hasLooseNumber(tokens, outside: understood) else { throw problem }
        guard let shift else { return try resolved(times[0], resolve) }
        // "eight hours before seven" leaves open which seven is meant.
        guard times[0].isExact else { throw problem }
        return CivilTime(minuteOfDay: times[0].morning.minuteOfDay + shift.minutes)
    }

    private func resolved(
        _ time: SaidTime, _ resolve: (SaidTime) throws(AnswerProblem) -> CivilTime
    ) throws(AnswerProblem) -> CivilTime {
        time.isExact ? time.morning : try resolve(time)
    }

    private func exact(_ time: SaidTime, _ civil: CivilTime) -> SaidTime {
        SaidTime(hour: civil.hour, minute: civil.minute, isExact: true, range: time.range)
    }

    /// The reading of a start that lies closest before its end.
    private func near(_ start: SaidTime, _ end: SaidTime) -> SaidTime {
        let wait = { (time: CivilTime) in
            (end.morning.minuteOfDay - time.minuteOfDay + 1439) % 1440
        }
        return exact(
            start, wait(start.morning) <= wait(start.afternoon) ? start.morning : start.afternoon)
    }

    /// Whether nothing but a joint stands between two times.
    private func isSpan(_ times: [SaidTime], _ tokens: [Token]) -> Bool {
        let between = tokens[times[0].range.upperBound..<times[1].range.lowerBound]
        let joints: Set<Keyword> = [
            .dash, .to, .or, .and, .until, .approximately, .about, .slash, .through, .at, .comma,
        ]
        return between.allSatisfy { token in token.keyword.map(joints.contains) ?? false }
    }

    /// `an hour before midnight`: how many minutes what is said moves the time that follows.
    private func shift(
        before index: Int, _ tokens: [Token]
    ) -> (minutes: Int, range: Range<Int>)? {
        let direction: Int
        switch index > 0 ? tokens[index - 1].keyword : nil {
        case .before: direction = -1
        case .after, .past: direction = 1
        default: return nil
        }
        let reader = PhraseReader(tokens: tokens, context: ClockScanner.nowhere)
        for start in 0..<index {
            if let length = reader.duration(at: start), length.end == index - 1 {
                return (direction * length.value, length.range)
            }
        }
        return nil
    }
}

/// Whether a number in digits, a half or a quarter stands outside what was understood.
func hasLooseNumber(_ tokens: [Token], outside understood: [Range<Int>]) -> Bool {
    tokens.indices.contains { index in
        let token = tokens[index]
        let isAmount =
            token.kind == .number || token.keyword == .half || token.keyword == .quarter
        return isAmount && !understood.contains { $0.contains(index) }
    }
}

/// The one part of the day that is named outside the times themselves.
func namedPart(_ tokens: [Token], outside times: [SaidTime]) -> PartOfDay? {
    var parts: Set<PartOfDay> = []
    for (index, token) in tokens.enumerated()
    where !times.contains(where: { $0.range.contains(index) }) {
        if case .part(let part, _) = token.meaning { parts.insert(part) }
        if token.keyword == .tonight { parts.insert(.night) }
    }
    return parts.count == 1 ? parts.first : nil
}
