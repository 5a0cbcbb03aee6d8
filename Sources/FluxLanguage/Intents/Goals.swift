import FluxCalendar

/// Reads goals: what is to be reached, by when, how often.
struct GoalParser: Sendable {
    let text: String
    let reader: PhraseReader
    let found: [Found]
    let taken: [Bool]

    /// A goal and the tokens that are not its title.
    struct Result: Sendable {
        var goal: GoalReading
        var taken: [Bool]
        var used: [Found] = []
    }

    /// The goal that the sentence is, whatever its intent.
    func read() -> Result {
        var taken = self.taken
        var goal = GoalReading(title: "")
        var span: Span?
        var used: [Found] = []
        for match in found {
            var isUsed = false
            var range = match.range
            for piece in match.pieces {
                switch piece {
                case .day(let day):
                    if day.isPast { continue }
                    isUsed = true
                    if let said = day.span {
                        span = span ?? said
                    } else {
                        let occasion =
                            match.isDeadline
                            ? nil : self.occasion(before: range, day: day, taken: taken)
                        goal.deadline = occasion?.date ?? day.date
                        if let start = occasion?.start { range = start..<range.upperBound }
                    }
                case .until(let date):
                    isUsed = true
                    goal.deadline = date
                case .bound(let said):
                    isUsed = true
                    span = span ?? said
                case .repeats(let how):
                    if how.isAdverb, match.strength == .weak { continue }
                    guard !how.isUnreadable else { continue }
                    isUsed = true
                    goal.perWeek = goal.perWeek ?? how.perWeek
                case .part(let part):
                    isUsed = true
                    if part.repeats { goal.perWeek = goal.perWeek ?? 7 }
                case .duration:
                    isUsed = !match.staysInTitle
                case .clock, .range, .starts, .vague, .elapsed:
                    isUsed = true
                case .count, .location, .unreadable, .exception:
                    break
                }
            }
            if isUsed {
                used.append(match)
                if !match.staysInTitle { for index in range { taken[index] = true } }
            }
        }
        if goal.deadline == nil { goal.weeks = span?.weeks }
        let builder = TitleBuilder(text: text, tokens: reader.tokens)
        goal.title = builder.title(taken: taken)
        goal.tags = GoalTagger().tags(for: goal.title)
        return Result(goal: goal, taken: taken, used: used)
    }

    /// "before my birthday on june 1": the occasion belongs to the deadline.
    private func occasion(
        before range: Range<Int>, day: DayReading, taken: [Bool]
    ) -> (date: CivilDate, start: Int)? {
        var index = range.lowerBound - 1
        while index >= 0, index >= range.lowerBound - 6, !taken[index],
            reader.tokens[index].kind == .word
        {
            if let word = reader.keyword(index), word == .before || word == .by {
                let date = word == .before ? day.date.adding(days: -1) : day.date
                return (date, index)
            }
            if !reader.tokens[index].classes.contains(.determiner),
                reader.tokens[index].classes.contains(.function)
            {
                return nil
            }
            index -= 1
        }
        return nil
    }
}

/// How clearly words speak of an outcome that takes many steps.
struct GoalEvidence: Sendable {
    let tokens: [Token]

    /// Whether the words are a goal even without a lead-in.
    var isStrong: Bool {
        guard let first = tokens.first, first.kind == .word else { return false }
        let next = tokens.count > 1 ? tokens[1] : nil
        if isBeginning || isStartOfPractice { return true }
        if let rule = EnglishGoals.rule(first.lower) { return rule.holds(tokens) }
        if first.classes.contains(.aim) {
            // "stop the dishwasher", "increase the volume": a single act on a thing at hand.
            let isThing = next.map { $0.keyword == .the } ?? false
            return !isThing || hasProject || hasComparative
        }
        if hasComparative,
            first.classes.contains(.practice) || first.classes.contains(.effort)
                || EnglishGoals.comparativeVerbs.contains(first.lower)
        {
            return true
        }
        return first.classes.contains(.effort) && hasProject && !isAtHand
    }

    /// Whether the words speak of a habit to be formed: "build a habit of flossing".
    var isHabit: Bool {
        isStrong && tokens.contains { ["habit", "habits"].contains($0.lower) }
    }

    /// Whether the words are an ordinary single act, even behind "I want to".
    var isSingleAct: Bool {
        guard let first = tokens.first, first.kind == .word else { return false }
        if isStrong { return false }
        if isChore { return true }
        if isOngoing { return false }
        guard first.classes.contains(.act) else { return false }
        if first.classes.isDisjoint(with: [.effort, .practice, .aim]) { return true }
        if EnglishGoals.feats.contains(first.lower) { return false }
        // "write a letter" is an act, "draw portraits" and "play tennis" are practices.
        guard tokens.count > 1 else { return false }
        let isOne =
            tokens[1].keyword == .a || tokens[1].keyword == .the
            || tokens[1].classes.contains(.possessive)
        return isOne && !hasProject && !hasComparative
    }

    /// Whether the words begin with an everyday chore.
    var isChore: Bool {
        guard let first = tokens.first, first.kind == .word, !isStrong else { return false }
        return EnglishGoals.chores.contains(first.lower)
    }

    /// "take up pottery", but not "take up the carpet".
    private var isBeginning: Bool {
        guard let (_, end) = EnglishGoals.beginnings.match(tokens, at: 0), end < tokens.count
        else { return false }
        return tokens[end].classes.contains(.possessive)
            || !tokens[end].classes.contains(.determiner)
    }

    /// "start meditating", and nothing else.
    private var isStartOfPractice: Bool {
        guard tokens.count == 2, ["start", "begin"].contains(tokens[0].lower) else { return false }
        return tokens[1].classes.contains(.habit) && tokens[1].lower.hasSuffix("ing")
    }

    /// Whether the words go on beyond one time: "work on my posture", "go running",
    /// "teach my son to swim", "make my own clothes", "complain less".
    private var isOngoing: Bool {
        guard let last = tokens.last, tokens.count > 1 else { return false }
        if EnglishGoals.endings.contains(last.lower) { return true }
        let isOwner = tokens[1].classes.contains(.possessive)
        switch tokens[0].lower {
        case "work":
            return tokens[1].keyword == .on && tokens.count > 2
                && tokens[2].classes.contains(.possessive)
        case "go":
            return tokens[1].classes.contains(.habit) && tokens[1].lower.hasSuffix("ing")
        case "teach":
            return tokens.contains { $0.keyword == .to }
        default:
            return isOwner && tokens.count > 2 && tokens[2].lower == "own"
        }
    }

    private var hasProject: Bool {
        tokens.dropFirst().contains { $0.classes.contains(.project) }
    }

    private var hasComparative: Bool {
        tokens.dropFirst().contains { $0.classes.contains(.comparative) }
    }

    /// "read the book": the thing is there already.
    private var isAtHand: Bool {
        tokens.count > 1 && tokens[1].keyword == .the
            && !["finish", "complete", "renovate", "remodel", "declutter", "organize", "restore"]
                .contains(tokens[0].lower)
    }
}
