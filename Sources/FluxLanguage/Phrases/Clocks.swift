extension PhraseReader {
    /// A clock time without its preposition; `introduced` says whether one came before.
    func clockCore(_ index: Int, introduced: Bool) -> (ClockReading, Int)? {
        var start = index
        while let word = keyword(start), word == .approximately || (introduced && word == .about) {
            start += 1
        }
        guard
            var (reading, end) = namedClock(start) ?? pastOrTo(start, introduced)
                ?? digitClock(start, introduced: introduced)
                ?? spokenClock(start, introduced: introduced)
        else { return nil }
        let isIsh = skipIsh(&end)
        if isIsh, !reading.isExplicit {
            reading = ClockReading(
                hour: reading.hour, minute: reading.minute, style: reading.style,
                isExplicit: true)
        }
        guard reading.isExplicit || introduced else { return nil }
        if keyword(end) == .sharp {
            end += 1
        } else if keyword(end) == .on, keyword(end + 1) == .the, lower(end + 2) == "dot" {
            end += 3
        }
        return (reading, end)
    }

    /// A bare hour that a part of day right behind it makes a time: `8 in the evening`.
    func hourBeforePart(_ index: Int) -> (ClockReading, Int)? {
        guard
            let (reading, end) = digitClock(index, introduced: true)
                ?? spokenClock(index, introduced: true),
            partCore(end) != nil, keyword(end) != .tonight, lower(end) != "after"
        else { return nil }
        return (reading, end)
    }

    private func skipIsh(_ end: inout Int) -> Bool {
        if keyword(end) == .ish {
            end += 1
            return true
        }
        if keyword(end) == .dash, glued(end), keyword(end + 1) == .ish {
            end += 2
            return true
        }
        return false
    }

    /// `noon`, `12 noon`, `midnight`.
    private func namedClock(_ index: Int) -> (ClockReading, Int)? {
        var next = index
        if let (number, end) = cardinal(index), number == 12 { next = end }
        switch keyword(next) {
        case .noon:
            return (
                ClockReading(hour: 12, minute: 0, style: .literal, isExplicit: true), next + 1
            )
        case .midnight:
            return (
                ClockReading(hour: 0, minute: 0, style: .midnight, isExplicit: true), next + 1
            )
        default:
            return nil
        }
    }

    /// `half past six`, `half seven`, `a quarter to 9`, `twenty past four`, `ten minutes to six`.
    private func pastOrTo(_ index: Int, _ introduced: Bool) -> (ClockReading, Int)? {
        var next = index
        if keyword(next) == .a, keyword(next + 1) == .quarter || keyword(next + 1) == .half {
            next += 1
        }
        var minutes: Int
        var mustBeIntroduced = false
        switch keyword(next) {
        case .half:
            minutes = 30
            next += 1
            if keyword(next) != .past {
                guard let (hour, end) = hourWord(next), introduced || meridiem(end) != nil else {
                    return nil
                }
                return finish(hour: hour, minute: 30, at: end)
            }
        case .quarter:
            minutes = 15
            next += 1
        default:
            guard let (number, end) = cardinal(next), (1...29).contains(number) else {
                return nil
            }
            minutes = number
            next = end
            if case .unit(.minute, _)? = token(next)?.meaning {
                next += 1
            } else if token(index)?.kind == .number || number % 5 != 0 {
                mustBeIntroduced = true
            }
        }
        switch keyword(next) {
        case .past, .after:
            guard let (hour, end) = hourWord(next + 1) else { return nil }
            return finish(hour: hour, minute: minutes, at: end)
        case .to, .until, .before, .of:
            if keyword(next) == .of, minutes == 30 { return nil }
            // "at 5 until 6" is a range, "ten till six" a time.
            if keyword(next) == .until, token(index)?.kind == .number { return nil }
            guard minutes != 30, introduced || !mustBeIntroduced,
                let (hour, end) = hourWord(next + 1)
            else { return nil }
            return finish(hour: hour == 1 ? 12 : hour - 1, minute: 60 - minutes, at: end)
        default:
            return nil
        }
    }

    private func hourWord(_ index: Int) -> (Int, Int)? {
        if keyword(index) == .noon { return (12, index + 1) }
        guard let (hour, end) = cardinal(index), (1...12).contains(hour) else { return nil }
        // "twenty past four thirty" is nothing.
        if let sign = keyword(end), [.colon, .slash, .dash, .dot].contains(sign), glued(end),
            token(end + 1)?.kind == .number
        {
            return nil
        }
        return (hour, end)
    }

    private func finish(hour: Int, minute: Int, at index: Int) -> (ClockReading, Int) {
        var end = index
        if keyword(end) == .oclock { end += 1 }
        if let (isPM, after) = meridiem(end) {
            return (literal(hour, minute, isPM: isPM), after)
        }
        return (
            ClockReading(hour: hour, minute: minute, style: .bare, isExplicit: true), end
        )
    }

    private func literal(_ hour: Int, _ minute: Int, isPM: Bool) -> ClockReading {
        let hour24 = hour > 12 ? hour : hour % 12 + (isPM ? 12 : 0)
        return ClockReading(
            hour: hour24, minute: minute, style: .literal, isExplicit: true, hasMeridiem: true)
    }

    /// `am`, `p.m.`, `pm`; whether it is pm, and the index behind it.
    private func meridiem(_ index: Int) -> (Bool, Int)? {
        guard let token = token(index) else { return nil }
        if token.keyword == .am { return (false, index + 1) }
        if token.keyword == .pm { return (true, index + 1) }
        guard token.lower == "a" || token.lower == "p" else { return nil }
        let isPM = token.lower == "p"
        if keyword(index + 1) == .dot, glued(index + 1), lower(index + 2) == "m",
            glued(index + 2)
        {
            let hasDot = keyword(index + 3) == .dot && glued(index + 3)
            return (isPM, hasDot ? index + 4 : index + 3)
        }
        if lower(index + 1) == "m", isPM || !token.spaced { return (isPM, index + 2) }
        return !token.spaced && self.token(index - 1)?.kind == .number
            ? (isPM, index + 1) : nil
    }

    /// `5`, `5pm`, `5:30`, `17:30`, `3.30pm`, `17h30`, `1730`.
    private func digitClock(_ index: Int, introduced: Bool) -> (ClockReading, Int)? {
        guard let first = token(index), first.kind == .number, let number = first.number,
            first.spaced || token(index - 1)?.kind != .word || lower(index - 1) == "t"
        else { return nil }
        if let separator = keyword(index + 1), glued(index + 1), separator == .dot,
            glued(index + 2),
            keyword(index + 3) == .dot, glued(index + 3), token(index + 4)?.kind == .number
        {
            return nil
        }
        let digits = first.text.utf8.count
        if digits == 4 || (digits == 3 && introduced) { return compact(index, introduced) }
        guard digits <= 2, number <= 24 else { return nil }
        if let written = hourLetter(index, number, introduced) { return written }
        var minute = 0
        var end = index + 1
        var hasMinutes = false
        let separator = keyword(end)
        if separator == .colon || separator == .dot, glued(end), glued(end + 1),
            let minutes = token(end + 1), minutes.kind == .number,
            minutes.text.utf8.count == 2, let value = minutes.number, value < 60
        {
            if separator == .colon || introduced || meridiem(end + 2) != nil {
                minute = value
                hasMinutes = true
                end += 2
                // Seconds are read and dropped.
                if keyword(end) == .colon, glued(end), let seconds = token(end + 1),
                    seconds.kind == .number, !seconds.spaced
                {
                    end += 2
                }
            }
        }
        if let (isPM, after) = meridiem(end), number > 0 || hasMinutes {
            return (literal(number, minute, isPM: isPM), after)
        }
        // "5.5", "5/6" and "5%" are no times.
        if !hasMinutes, let sign = token(end), !sign.spaced,
            [.dot, .slash].contains(sign.keyword), token(end + 1)?.kind == .number,
            glued(end + 1)
        {
            return nil
        }
        if !hasMinutes, let next = token(end), !next.spaced, next.kind != .symbol,
            next.keyword != .ish
        {
            return nil
        }
        if keyword(end) == .oclock {
            guard (1...12).contains(number) else { return nil }
            return (
                ClockReading(hour: number, minute: 0, style: .bare, isExplicit: true), end + 1
            )
        }
        if number == 24 {
            return hasMinutes && minute == 0
                ? (ClockReading(hour: 0, minute: 0, style: .midnight, isExplicit: true), end)
                : nil
        }
        let isLiteral = number >= 13 || number == 0 || first.text.utf8.first == 0x30
        return (
            ClockReading(
                hour: number, minute: minute, style: isLiteral ? .literal : .bare,
                isExplicit: hasMinutes), end
        )
    }

    /// `1730` and `0730`, and `930` behind a preposition.
    private func compact(_ index: Int, _ introduced: Bool) -> (ClockReading, Int)? {
        // Only "at" and the like: "by 2030" is a year.
        let before = keyword(index - 1)
        guard introduced, index == 0 || before.map({ $0 != .by && $0 != .before }) ?? false,
            let token = token(index), let number = token.number, number / 100 < 24,
            number % 100 < 60
        else { return nil }
        if glued(index + 1), let next = self.token(index + 1), next.kind != .symbol,
            meridiem(index + 1) == nil
        {
            return nil
        }
        if let (isPM, end) = meridiem(index + 1) {
            return (literal(number / 100, number % 100, isPM: isPM), end)
        }
        let isLiteral = token.text.utf8.count == 4
        // "1700 hours"
        if isLiteral, case .unit(.hour, plural: true)? = self.token(index + 1)?.meaning {
            let reading = ClockReading(
                hour: number / 100, minute: number % 100, style: .literal, isExplicit: true)
            return (reading, index + 2)
        }
        return (
            ClockReading(
                hour: number / 100, minute: number % 100, style: isLiteral ? .literal : .bare,
                isExplicit: false), index + 1
        )
    }

    /// `17h`, `17h30`; below 13 only behind a preposition, since `1h30` is a duration.
    private func hourLetter(_ index: Int, _ hour: Int, _ introduced: Bool) -> (ClockReading, Int)? {
        guard lower(index + 1) == "h", glued(index + 1), hour < 24, introduced || hour >= 13 else {
            return nil
        }
        var end = index + 2
        var minute = 0
        if let token = token(end), !token.spaced, token.kind == .number {
            guard token.text.utf8.count == 2, let value = token.number, value < 60 else {
                return nil
            }
            minute = value
            end += 1
        }
        return (
            ClockReading(hour: hour, minute: minute, style: .literal, isExplicit: true), end
        )
    }

    /// `seven`, `seven thirty`, `six forty-five pm`, `five o'clock`.
    private func spokenClock(_ index: Int, introduced: Bool) -> (ClockReading, Int)? {
        guard let first = token(index), case .number(let hour) = first.meaning,
            (1...12).contains(hour)
        else { return nil }
        var minute = 0
        var end = index + 1
        if keyword(end) == .zero, let (ones, after) = cardinal(end + 1), ones < 10 {
            minute = ones
            end = after
        } else if let (value, after) = cardinal(end), (10...59).contains(value),
            token(end)?.kind == .word, unit(after) == nil
        {
            minute = value
            end = after
        }
        if keyword(end) == .oclock {
            return finish(hour: hour, minute: minute, at: end)
        }
        if let (isPM, after) = meridiem(end) {
            return (literal(hour, minute, isPM: isPM), after)
        }
        return (
            ClockReading(hour: hour, minute: minute, style: .bare, isExplicit: false), end
        )
    }

    /// `from 2 to 3:30pm`, `2-3:30pm`, `between 4 and 5pm`, `14:00-15:45`.
    ///
    /// `afterDay` says that a day came right before, which introduces bare hours: `thursday 2-3`.
    func rangeCore(_ index: Int, afterDay: Bool = false) -> (ClockRange, Int)? {
        var next = index
        var introduced = afterDay
        var joiner: Keyword?
        switch keyword(next) {
        case .from:
            introduced = true
            next += 1
        case .between:
            introduced = true
            joiner = .and
            next += 1
        case .at:
            introduced = true
            next += 1
        default:
            break
        }
        guard let (start, afterStart) = rangeClock(next) else { return nil }
        var end = afterStart
        let sign = keyword(end)
        if let joiner {
            guard sign == joiner else { return nil }
        } else {
            guard let sign, [.to, .until, .dash, .through].contains(sign) else { return nil }
            if sign == .dash, !introduced, glued(end) != glued(end + 1) { return nil }
        }
        end += 1
        guard let (finish, afterEnd) = rangeClock(end) else { return nil }
        if keyword(index) == .at, sign != .dash, !start.isExplicit, !finish.isExplicit {
            return nil
        }
        guard introduced || start.isExplicit || finish.isExplicit else { return nil }
        if unit(afterEnd) != nil { return nil }
        return (ClockRange(start: start, end: finish), afterEnd)
    }

    private func rangeClock(_ index: Int) -> (ClockReading, Int)? {
        namedClock(index) ?? digitClock(index, introduced: true)
            ?? spokenClock(index, introduced: true)
    }
}
