import FluxCalendar

/// Reads changes of goals: "make my running goal 4 times a week".
struct ChangeParser: Sendable {
    let text: String
    let reader: PhraseReader
    /// Tokens of lead-ins and closings.
    let taken: [Bool]

    private var tokens: [Token] { reader.tokens }

    /// A change, and whether the goal it is about is named.
    struct Result: Sendable {
        var change: GoalChangeReading
        var hasGoal: Bool
        var goal: Range<Int>
    }

    /// The change that the sentence asks for, or `nil` when it asks for none.
    func read() -> Result? {
        guard let first = tokens.indices.first(where: { !taken[$0] }) else { return nil }
        let end = (tokens.indices.last { !taken[$0] } ?? first) + 1
        let hasVerb = EnglishIntents.changeVerbs.contains(tokens[first].lower)
        let statement = statement(first, end)
        guard hasVerb || statement else { return nil }
        let isLoose =
            EnglishIntents.moveVerbs.match(tokens, at: first) != nil
            || EnglishIntents.looseChanges.contains(tokens[first].lower)
        guard let goal = goalName(first, end, hasVerb: hasVerb) else {
            return pronounChange(first, end, hasVerb: hasVerb)
        }
        var rest = Array(repeating: false, count: tokens.count)
        for index in tokens.indices where taken[index] || goal.whole.contains(index) {
            rest[index] = true
        }
        for index in 0..<first { rest[index] = true }
        if hasVerb { dropOldValue(&rest, verb: first) }
        // Without a word such as "goal" a thing that is moved is a task, unless to a length or to
        // days that repeat.
        let isSet = [.to, .from].contains(reader.keyword(goal.whole.upperBound))
        if isLoose, !goal.isNamed, !isSet || !(repeats(rest) || isLength(rest)) { return nil }
        guard
            var change = change(
                rest, first: first, hasVerb: hasVerb, isNamed: goal.isNamed, isSet: isSet)
        else { return unclear(goal, first) }
        // "update my training plan on monday": a day on which something is done with the plan.
        if change.change == "days", hasVerb, reader.keyword(goal.whole.upperBound) == .on,
            !EnglishIntents.doingVerbs.contains(tokens[first].lower), !repeats(rest)
        {
            return nil
        }
        var keep = Array(repeating: true, count: tokens.count)
        for index in goal.name { keep[index] = false }
        change.goal = TitleBuilder(text: text, tokens: tokens).title(taken: keep)
        return Result(change: change, hasGoal: !change.goal.isEmpty, goal: goal.whole)
    }

    /// "from 2 to 4 times a week", "from mornings to evenings": only the new value counts.
    private func dropOldValue(_ rest: inout [Bool], verb: Int) {
        let words = tokens.indices.filter { !rest[$0] }
        guard EnglishIntents.valueChanges.contains(tokens[verb].lower),
            let from = words.first(where: { tokens[$0].keyword == .from }),
            let to = words.first(where: { tokens[$0].keyword == .to }), to > from + 1
        else { return }
        for index in from..<to { rest[index] = true }
    }

    /// Whether the words name days, times or a frequency that repeat.
    private func repeats(_ rest: [Bool]) -> Bool {
        tokens.indices.contains { index in
            guard !rest[index] else { return false }
            if case .part(_, plural: true) = tokens[index].meaning { return true }
            return reader.repeatCore(index) != nil
        }
    }

    /// "change my plan": a change that says neither what nor, perhaps, of which goal.
    private func unclear(_ goal: GoalName, _ first: Int) -> Result? {
        guard goal.isNamed, EnglishIntents.openChanges.contains(tokens[first].lower) else {
            return nil
        }
        let change = GoalChangeReading(goal: "", change: "", text: "")
        return Result(change: change, hasGoal: false, goal: goal.whole)
    }

    /// "my piano plan is too hard", "my running goal should be 3 times a week".
    private func statement(_ first: Int, _ end: Int) -> Bool {
        let starts =
            tokens[first].classes.contains(.possessive) || tokens[first].keyword == .the
            || tokens[first].classes.contains(.goalWord)
        guard starts else { return false }
        return (first..<end).contains {
            tokens[$0].keyword == .be
                || ["should", "needs", "feels", "seems", "must", "has", "to"]
                    .contains(tokens[$0].lower)
        }
    }

    private struct GoalName {
        /// The words that name the goal.
        var name: Range<Int>
        /// The same with article and goal word.
        var whole: Range<Int>
        /// Whether a word such as "goal" or "plan" says that it is one.
        var isNamed: Bool
    }

    private func goalName(_ first: Int, _ end: Int, hasVerb: Bool) -> GoalName? {
        let begin = hasVerb ? first + 1 : first
        guard begin < end else { return nil }
        // The word "goal", "plan", "routine"; of "training plan" the last.
        if var mark = (begin..<end).first(where: { tokens[$0].classes.contains(.goalWord) }) {
            while mark + 1 < end, tokens[mark + 1].classes.contains(.goalWord) { mark += 1 }
            var start = mark
            while start > begin, !isBoundary(start - 1) { start -= 1 }
            var whole = start
            if whole > begin, isBoundary(whole - 1),
                tokens[whole - 1].classes.contains(.determiner) || tokens[whole - 1].keyword == .the
            {
                whole -= 1
            }
            let isTraining = tokens[mark].lower == "training"
            // Only goal, plan, habit, routine and program are left out of a name.
            let isKept =
                isTraining || ["challenge", "regimen", "regime"].contains(tokens[mark].lower)
            let isOwn = tokens[whole].classes.contains(.possessive)
            // "hold a training on friday", "make a plan for the weekend": a new thing.
            if tokens[whole].keyword == .a { return nil }
            var name = start..<(isKept ? mark + 1 : mark)
            var wholeEnd = mark + 1
            if name.isEmpty || (isKept && start == mark) {
                // "my goal of reading more", "my plan to learn Spanish"
                if mark + 2 < end, ["of", "for", "to"].contains(tokens[mark + 1].lower),
                    !isTraining, !isBoundary(mark + 2),
                    tokens[mark + 1].keyword != .to || isVerb(mark + 2)
                {
                    var stop = mark + 2
                    while stop < end, !startsChange(stop) { stop += 1 }
                    if stop > mark + 2 {
                        name = (mark + 2)..<stop
                        wholeEnd = stop
                    }
                }
            }
            return GoalName(
                name: name, whole: whole..<wholeEnd, isNamed: !isTraining || isOwn)
        }
        // A practice by name: "make my workouts shorter", "do yoga less often".
        var start = begin
        // "the length of my piano sessions": an aspect of it comes first.
        if let of = (begin..<min(begin + 3, end)).first(where: { tokens[$0].keyword == .of }),
            of > begin, of + 1 < end
        {
            start = of + 1
        }
        let whole = start
        if tokens[start].classes.contains(.possessive) || tokens[start].keyword == .the {
            start += 1
        }
        guard start < end else { return nil }
        var stop = start
        while stop < end, stop < start + 5, !startsChange(stop), !isBoundary(stop) { stop += 1 }
        guard stop > start, (start..<stop).contains(where: { tokens[$0].classes.contains(.habit) })
        else { return nil }
        return GoalName(name: start..<stop, whole: whole..<stop, isNamed: false)
    }

    private func isVerb(_ index: Int) -> Bool {
        guard index < tokens.count else { return false }
        return !tokens[index].classes.isDisjoint(with: [.act, .aim, .effort, .practice])
    }

    private func isBoundary(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.classes.contains(.determiner) || token.keyword == .of
            || token.keyword == .to || token.keyword == .on || token.kind == .symbol
            || token.keyword == .a || token.keyword == .for || token.keyword == .from
            || ["down", "back", "up"].contains(token.lower)
    }

    /// Whether the words of a change begin at a token.
    private func startsChange(_ index: Int) -> Bool {
        let token = tokens[index]
        if token.kind == .symbol { return token.keyword == .comma || token.keyword == .colon }
        if token.keyword == .to { return !isVerb(index + 1) }
        if let word = token.keyword,
            [.every, .each, .once, .twice, .on, .at, .in, .for, .be, .by, .only, .from, .everyday]
                .contains(word)
        {
            return true
        }
        if case .frequency = token.meaning { return true }
        if token.meaning == .weekdays { return true }
        if EnglishIntents.difficultyWords.contains(token.lower)
            || EnglishIntents.durationWords.contains(token.lower)
        {
            return true
        }
        if ["less", "more", "fewer", "too", "down", "back", "should", "a", "so"].contains(
            token.lower)
        {
            return true
        }
        return reader.countPerWeek(at: index) != nil || reader.duration(at: index) != nil
            || reader.clock(at: index) != nil
    }

    // MARK: What is changed

    private func change(
        _ rest: [Bool], first: Int, hasVerb: Bool, isNamed: Bool, isSet: Bool
    ) -> GoalChangeReading? {
        let verb = hasVerb ? tokens[first].lower : ""
        let words = tokens.indices.filter { !rest[$0] && tokens[$0].kind == .word }
        let text = words.map { tokens[$0].text }.joined(separator: " ")
        if ["resume", "unpause", "continue"].contains(verb), isNamed {
            return GoalChangeReading(goal: "", change: "resume", text: text)
        }
        func made(_ kind: String) -> GoalChangeReading {
            GoalChangeReading(goal: "", change: kind, text: text)
        }
        let isPause =
            EnglishIntents.pauseWords.contains(verb)
            || words.contains {
                EnglishIntents.pauseWords.contains(tokens[$0].lower)
            }
            // "stop my diet plan for a while"
            || (isNamed && verb == "stop" && words.contains { tokens[$0].keyword == .for })
        if isPause { return made("pause") }
        if words.contains(where: { isDifficulty($0) }) { return made("difficulty") }
        var scanTaken = rest
        if hasVerb { scanTaken[first] = true }
        var scanner = Scanner(reader, taken: scanTaken)
        scanner.assumesIntroduction =
            (words.first { tokens[$0].keyword == .to || tokens[$0].lower == "down" } ?? -2) + 1
        scanner.scan()
        let selection = Selector.select(reader, found: scanner.found)
        let isDuration =
            EnglishIntents.durationWords.contains(verb)
            || words.contains { EnglishIntents.durationWords.contains(tokens[$0].lower) }
            || words.contains {
                ["long", "short"].contains(tokens[$0].lower)
                    && ["too", "so"].contains(reader.lower($0 - 1) ?? "")
            }
        if isDuration || (isNamed || isSet) && isLength(rest) { return made("duration") }
        // A single date makes it an ordinary act: "do my workout plan tomorrow".
        if let day = selection.day, !isWeekday(day) { return nil }
        if selection.elapsed != nil, selection.repeats == nil { return nil }
        if !isNamed, isAct(selection, words, isSet: isSet || !hasVerb || verb == "make") {
            return nil
        }
        if words.contains(where: { index in
            EnglishIntents.frequencyPhrases.match(tokens, at: index) != nil
        }) {
            return made("frequency")
        }
        if let how = selection.repeats, how.weekdays.isEmpty, how.part == nil,
            selection.part == nil || how.times != nil, how.frequency != .hourly,
            !(selection.part?.repeats ?? false && how.frequency == .daily && how.times == nil)
        {
            var reading = made("frequency")
            reading.perWeek = how.perWeek
            return reading
        }
        if selection.repeats?.weekdays.isEmpty == false || selection.day != nil {
            return made("days")
        }
        if selection.duration != nil, selection.clock == nil { return made("duration") }
        return timeOrCount(words, rest, selection, made("time"))
            ?? (isNamed && hasVerb && isComparison(words) ? made("difficulty") : nil)
    }

    /// Whether a practice is done rather than changed: "go swimming on friday", "do yoga every
    /// day"; only a comparison, "make" or "to" tells that it exists already.
    private func isAct(_ selection: Selection, _ words: [Int], isSet: Bool) -> Bool {
        let isOnce =
            selection.repeats == nil
            && (selection.day != nil || selection.part?.isToday ?? false)
        if isOnce {
            return !words.contains {
                tokens[$0].keyword == .only || tokens[$0].keyword == .instead
            }
        }
        let isScheduled =
            selection.repeats != nil || selection.clock != nil || selection.part != nil
        return isScheduled && !isSet && !isComparison(words)
    }

    /// "to 25 minutes", "at 25 minutes", "15 minutes a day": how long each time takes.
    private func isLength(_ rest: [Bool]) -> Bool {
        tokens.indices.contains { index in
            guard !rest[index], let (span, end) = reader.spanCore(index), span.minutes != nil,
                !["earlier", "later", "sooner", "from", "before", "after"]
                    .contains(reader.lower(end) ?? "")
            else { return false }
            if [.to, .at].contains(reader.keyword(index - 1)) { return true }
            guard let word = reader.keyword(end), [.a, .per, .each].contains(word),
                case .unit(.day, plural: false)? = reader.token(end + 1)?.meaning
            else { return false }
            return true
        }
    }

    private func timeOrCount(
        _ words: [Int], _ rest: [Bool], _ selection: Selection, _ base: GoalChangeReading
    ) -> GoalChangeReading? {
        var reading = base
        if let clock = selection.range?.sharedStart ?? selection.clock {
            let part = selection.part?.part ?? selection.repeats?.part
            if let part {
                reading.time = CivilTime(minuteOfDay: clock.settled(in: part).minute)
            } else {
                reading.time = clock.settled
            }
            return reading
        }
        if let part = selection.part?.part ?? selection.repeats?.part ?? loosePart(words) {
            reading.partOfDay = part.broad.rawValue
            return reading
        }
        if let weekend = words.first(where: { isWeekend($0) }) {
            _ = weekend
            reading.change = "days"
            return reading
        }
        // "down to 3 days": a number of days or times without "a week".
        for index in tokens.indices where !rest[index] {
            guard let (number, end) = reader.cardinal(index) else { continue }
            let isDays: Bool
            if case .unit(.day, _)? = reader.token(end)?.meaning {
                isDays = true
            } else {
                isDays = reader.keyword(end) == .times
            }
            if isDays, number <= 7 {
                reading.change = "frequency"
                reading.perWeek = number
                return reading
            }
        }
        return nil
    }

    private func loosePart(_ words: [Int]) -> PartOfDay? {
        for index in words {
            if case .part(let part, _) = tokens[index].meaning { return part }
            if let match = EnglishCalendarWords.partPhrases.match(tokens, at: index) {
                return match.value
            }
        }
        return nil
    }

    private func isWeekday(_ day: DayReading) -> Bool {
        if case .weekday = day.kind { return true }
        return day.kind == .period && day.date.weekday == .saturday
    }

    private func isWeekend(_ index: Int) -> Bool {
        if case .weekend = tokens[index].meaning { return true }
        return false
    }

    private func isDifficulty(_ index: Int) -> Bool {
        let word = tokens[index].lower
        if EnglishIntents.difficultyWords.contains(word) {
            // "hard" and "easy" count behind "too", "so", "less", "more".
            if ["light", "level", "faster", "slower"].contains(word) { return true }
            return true
        }
        return word == "much" && index > 0 && ["too", "so"].contains(tokens[index - 1].lower)
    }

    private func isComparison(_ words: [Int]) -> Bool {
        words.contains {
            ["less", "more", "fewer", "only", "instead", "down", "up", "back", "too"]
                .contains(tokens[$0].lower)
        }
    }

    // MARK: No goal

    /// "make it harder": a change of nothing that is named.
    private func pronounChange(_ first: Int, _ end: Int, hasVerb: Bool) -> Result? {
        guard hasVerb, first + 1 < end, tokens[first + 1].classes.contains(.pronoun) else {
            return nil
        }
        var rest = taken
        rest[first + 1] = true
        let words = (first + 2..<max(end, first + 2)).map { $0 }
        let isClear =
            words.contains {
                isDifficulty($0) || EnglishIntents.durationWords.contains(tokens[$0].lower)
                    || EnglishIntents.frequencyPhrases.match(tokens, at: $0) != nil
            } || EnglishIntents.pauseWords.contains(tokens[first].lower)
            || words.contains { EnglishIntents.pauseWords.contains(tokens[$0].lower) }
            || (tokens[first].lower == "make"
                && words.contains { reader.countPerWeek(at: $0) != nil })
        guard isClear,
            let change = change(
                rest, first: first, hasVerb: hasVerb, isNamed: true, isSet: true)
                ?? Optional(GoalChangeReading(goal: "", change: "difficulty", text: ""))
        else { return nil }
        return Result(change: change, hasGoal: false, goal: first..<first)
    }
}
