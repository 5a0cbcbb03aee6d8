import FluxCalendar

/// Reads moves of tasks: "push the team meeting to tomorrow at 10am".
struct MoveParser: Sendable {
    let text: String
    let reader: PhraseReader
    /// Tokens of lead-ins and closings.
    let taken: [Bool]

    private var tokens: [Token] { reader.tokens }

    /// A move and what it lacks.
    struct Result: Sendable {
        var move: MoveReading
        var missing: Clarification.Missing?
        var trouble: Trouble?
        /// The tokens of the task's name and of the new time.
        var task: Range<Int>
        var when: Range<Int>
    }

    /// The move that the sentence asks for, or `nil` when it asks for none.
    func read() -> Result? {
        guard let first = tokens.indices.first(where: { !taken[$0] }),
            let (verb, start) = EnglishIntents.moveVerbs.match(tokens, at: first) ?? parted(first),
            start <= tokens.count
        else { return nil }
        let end = (tokens.indices.last { !taken[$0] } ?? first) + 1
        guard start <= end else { return nil }
        let limit = trimFillers(start, end)
        // "bring my gym bag tomorrow" moves nothing in time.
        if ["bring", "pull"].contains(tokens[first].lower),
            !tokens[first..<limit].contains(where: {
                ["forward", "ahead", "earlier", "sooner"].contains($0.lower)
            })
        {
            return nil
        }
        // "move out on the 30th", "move in with Jo"
        if tokens[first].lower == "move", first + 1 < limit,
            ["out", "in", "away", "house"].contains(tokens[first + 1].lower)
        {
            return nil
        }
        // "shift on friday from 10pm": a noun, not the order to shift something.
        if !verb.isTemporal, start < limit, startsTime(start) { return nil }
        if (start..<limit).contains(where: { [.every, .each].contains(tokens[$0].keyword) }) {
            return nil
        }
        var best: Result?
        // No new time takes more words than these; the bound keeps long texts fast.
        for index in max(start, limit - 24)...limit {
            guard let when = newTime(from: index, to: limit, verb: verb, object: start..<index)
            else { continue }
            best = when
            break
        }
        if let best { return best }
        return withoutTime(verb, start..<limit)
    }

    /// `put` the call `off until friday`, `put` it `back to 4`: a verb in two parts.
    private func parted(_ first: Int) -> (value: EnglishIntents.MoveVerb, end: Int)? {
        let start = first + 1
        guard ["put", "hold"].contains(tokens[first].lower),
            let off = tokens.indices.dropFirst(start + 1).prefix(8)
                .first(where: { ["off", "back"].contains(tokens[$0].lower) }),
            reader.keyword(off + 1) == .until || isEvent(start..<off),
            tokens[off].lower == "off" || [.to, .until, .by].contains(reader.keyword(off + 1))
        else { return nil }
        return (EnglishIntents.MoveVerb(isTemporal: true), start)
    }

    private func trimFillers(_ start: Int, _ end: Int) -> Int {
        var limit = end
        while limit > start,
            EnglishIntents.moveFillers.contains(tokens[limit - 1].lower)
                || (tokens[limit - 1].kind == .symbol && tokens[limit - 1].text != "#")
        {
            if tokens[limit - 1].text == ".", limit >= 2, tokens[limit - 2].lower == "m" { break }
            // "2 weeks from now"
            if reader.keyword(limit - 1) == .now, reader.keyword(limit - 2) == .from { break }
            limit -= 1
        }
        return limit
    }

    /// Whether what follows the verb is a time and no object: nothing is moved.
    private func startsTime(_ index: Int) -> Bool {
        guard let word = tokens[index].keyword else { return false }
        return [.on, .at, .from, .in, .every, .tomorrow, .today, .tonight, .of, .and].contains(word)
    }

    /// A move without a new time, when it cannot be an ordinary act.
    private func withoutTime(_ verb: EnglishIntents.MoveVerb, _ object: Range<Int>) -> Result? {
        guard verb.isTemporal || isEvent(object) || isNumber(object) || isPronoun(object) else {
            return nil
        }
        var object = object
        var vague: VagueTime?
        // "to later", "to some other day": no new time.
        for index in object {
            var next = index
            if EnglishIntents.moveJoints.contains(tokens[index].lower) { next += 1 }
            if let reading = vagueTime(next, object.upperBound) {
                vague = reading
                object = object.lowerBound..<index
                break
            }
        }
        if vague == nil, !verb.isTemporal,
            object.contains(where: { EnglishIntents.moveJoints.contains(tokens[$0].lower) })
        {
            return nil
        }
        if vague == nil, verb.isLoose, !isNumber(object),
            !isEvent(object) || endsInSchedule(object)
        {
            return nil
        }
        object = withoutDirection(object)
        let name = name(object)
        let move = MoveReading(task: name, vague: vague)
        let missing: Clarification.Missing = name.isEmpty ? .task : .time
        return Result(
            move: move, missing: missing, trouble: nil, task: object,
            when: object.upperBound..<object.upperBound)
    }

    /// Whether the last words are a time: nothing is moved that is to be done at a time.
    private func endsInSchedule(_ object: Range<Int>) -> Bool {
        object.suffix(8).contains { isSchedule($0, object.upperBound) }
    }

    private func vagueTime(_ start: Int, _ end: Int) -> VagueTime? {
        VagueReader(reader: reader).read(start, end)
    }

    /// The new time that the tokens from an index on say and nothing else.
    private func newTime(
        from index: Int, to end: Int, verb: EnglishIntents.MoveVerb, object: Range<Int>
    ) -> Result? {
        guard index < end else { return nil }
        if let shift = shift(from: index, to: end, verb: verb),
            !verb.isLoose || EnglishIntents.moveJoints.contains(tokens[index].lower)
        {
            return result(object, index..<end, move: shift)
        }
        // "move to Berlin by september": where to, not when.
        if !object.isEmpty, tokens[object.lowerBound].keyword == .to { return nil }
        let word = tokens[index].lower
        let isJoint = EnglishIntents.moveJoints.contains(word)
        guard isJoint || verb.isTemporal || isEvent(object) || isNumber(object) else { return nil }
        if word == "from" || object.isEmpty && !isJoint { return nil }
        // "change my piano strings on saturday": only "to" makes a move of it.
        if verb.isLoose, word != "to", word != "until" { return nil }
        // Physical verbs need "to" or "until", or a thing that has a time of its own.
        if !verb.isTemporal, !["to", "until", "by", "till"].contains(word),
            !isEventHead(object), !isNumber(object), !isPronoun(object)
        {
            return nil
        }
        // "push the notes to the wiki by friday": moved in space.
        if !verb.isTemporal, word != "to", word != "until",
            object.contains(where: { tokens[$0].keyword == .to })
        {
            return nil
        }
        let isLeading = ["to", "until", "for", "onto", "into", "till"].contains(word)
        var scanTaken = Array(repeating: true, count: tokens.count)
        for position in (isLeading ? index + 1 : index)..<end { scanTaken[position] = false }
        guard scanTaken.contains(false) else { return nil }
        var scanner = Scanner(reader, taken: scanTaken)
        if isLeading { scanner.assumesIntroduction = index + 1 }
        scanner.scan()
        let isWhole = (index..<end).allSatisfy {
            scanner.taken[$0] || tokens[$0].kind == .symbol || isParticle($0)
        }
        guard isWhole, !scanner.found.isEmpty else { return nil }
        let selection = Selector.select(reader, found: scanner.found)
        guard selection.repeats == nil, selection.location == nil, selection.isScheduled else {
            return nil
        }
        // "task 7 to 6pm" is no range.
        if selection.range != nil, !isLeading { return nil }
        if case .contradiction? = selection.trouble { return nil }
        let resolved = Resolver(context: reader.context, selection: selection).task()
        guard let start = resolved.start else {
            guard case .past? = resolved.trouble else { return nil }
            return result(
                object, index..<end, move: MoveReading(task: ""), trouble: resolved.trouble)
        }
        let vague = selection.isVague ? vagueTime(isLeading ? index + 1 : index, end) : nil
        let move = MoveReading(
            task: "", start: start, dayOnly: !selection.hasTime, vague: vague)
        return result(object, index..<end, move: move)
    }

    private func isParticle(_ index: Int) -> Bool {
        let word = tokens[index].lower
        return EnglishIntents.laterWords.contains(word)
            || EnglishIntents.earlierWords.contains(word)
            || EnglishIntents.moveFillers.contains(word)
            || ["to", "until", "at", "on", "by"].contains(word)
    }

    private func result(
        _ object: Range<Int>, _ when: Range<Int>, move: MoveReading, trouble: Trouble? = nil
    ) -> Result? {
        var object = withoutDirection(object)
        if let from = object.first(where: { tokens[$0].keyword == .from }),
            from > object.lowerBound,
            isSchedule(from + 1, object.upperBound)
        {
            object = object.lowerBound..<from
        }
        var move = move
        move.task = name(object)
        var missing: Clarification.Missing?
        if move.task.isEmpty { missing = .task } else if trouble != nil { missing = .time }
        return Result(move: move, missing: missing, trouble: trouble, task: object, when: when)
    }

    /// The object without "back", "off" and the like at its end.
    private func withoutDirection(_ object: Range<Int>) -> Range<Int> {
        var object = object
        while object.count > 0, isDirection(object.upperBound - 1) {
            object = object.lowerBound..<(object.upperBound - 1)
        }
        return object
    }

    private func isDirection(_ index: Int) -> Bool {
        let word = tokens[index].lower
        return tokens[index].kind == .word
            && (EnglishIntents.laterWords.contains(word)
                || EnglishIntents.earlierWords.contains(word))
            || (tokens[index].kind == .symbol && tokens[index].keyword == .comma)
    }

    private func isSchedule(_ start: Int, _ end: Int) -> Bool {
        guard start < end else { return false }
        var scanTaken = Array(repeating: true, count: tokens.count)
        for position in start..<end { scanTaken[position] = false }
        var scanner = Scanner(reader, taken: scanTaken)
        scanner.assumesIntroduction = start
        scanner.scan()
        return !scanner.found.isEmpty && (start..<end).allSatisfy { scanner.taken[$0] }
    }

    /// `back by an hour`, `by 2 days`, `an hour later`, `up 30 minutes`.
    func shift(from index: Int, to end: Int, verb: EnglishIntents.MoveVerb) -> MoveReading? {
        var next = index
        var isEarlier: Bool?
        func direction() {
            guard next < end else { return }
            if EnglishIntents.laterWords.contains(tokens[next].lower) {
                isEarlier = false
            } else if EnglishIntents.earlierWords.contains(tokens[next].lower) {
                isEarlier = true
            } else {
                return
            }
            next += 1
        }
        direction()
        let hasDirection = isEarlier != nil
        var hasBy = false
        if next < end, let word = tokens[next].keyword,
            word == .by || (word == .for && verb.isTemporal)
        {
            hasBy = true
            next += 1
        }
        if next < end, tokens[next].lower == "another" { next += 1 }
        guard let (span, after) = reader.spanCore(next), after <= end else { return nil }
        next = after
        let before = next
        direction()
        if next == before, !hasBy, !hasDirection, !verb.isTemporal, index == 0 { return nil }
        guard next == end else { return nil }
        let sign = isEarlier ?? verb.isEarlier ? -1 : 1
        var move = MoveReading(task: "")
        if let minutes = span.minutes {
            move.shiftMinutes = sign * minutes
        } else if let days = span.days {
            move.shiftDays = sign * days
        } else if let months = span.months, months < 1200 {
            let today = reader.context.today
            move.shiftDays = sign * today.adding(months: months).days(since: today)
        }
        return move
    }

    // MARK: What is moved

    /// The words naming the task, or its number; empty for a pronoun.
    private func name(_ object: Range<Int>) -> String {
        if let number = number(object) { return number }
        if isPronoun(object) { return "" }
        var keep = Array(repeating: true, count: tokens.count)
        for index in object { keep[index] = false }
        var start = object.lowerBound
        while start < object.upperBound, tokens[start].kind == .word,
            tokens[start].classes.contains(.possessive) || tokens[start].keyword == .the
                || tokens[start].keyword == .a || tokens[start].keyword == .this
                || tokens[start].lower == "that"
        {
            keep[start] = true
            start += 1
        }
        for index in object where index < taken.count && taken[index] { keep[index] = true }
        return TitleBuilder(text: text, tokens: tokens).title(taken: keep)
    }

    private func number(_ object: Range<Int>) -> String? {
        var start = object.lowerBound
        while start < object.upperBound,
            ["task", "#", "number", "no", ".", "the", "my", "reminder", "nr", "item"].contains(
                tokens[start].lower)
        {
            start += 1
        }
        guard start == object.upperBound - 1, tokens[start].kind == .number else { return nil }
        return tokens[start].text
    }

    private func isNumber(_ object: Range<Int>) -> Bool { number(object) != nil }

    private func isPronoun(_ object: Range<Int>) -> Bool {
        guard !object.isEmpty else { return true }
        return object.allSatisfy {
            tokens[$0].kind == .symbol || tokens[$0].classes.contains(.pronoun)
                || tokens[$0].classes.contains(.determiner)
                || ["task", "reminder", "back", "tasks", "thing"].contains(tokens[$0].lower)
                || isDirection($0)
        }
    }

    /// Whether the noun itself is an event: "the budget meeting with Al", not "the meeting room".
    private func isEventHead(_ object: Range<Int>) -> Bool {
        let words = withoutDirection(object).drop { tokens[$0].classes.contains(.function) }
        let end =
            words.first {
                tokens[$0].classes.contains(.function) || tokens[$0].kind == .symbol
            } ?? words.upperBound
        return end > words.lowerBound && isEvent((end - 1)..<end)
    }

    private func isEvent(_ object: Range<Int>) -> Bool {
        object.contains { tokens[$0].classes.contains(.event) }
            || object.contains { tokens[$0].classes.contains(.habit) }
    }
}
