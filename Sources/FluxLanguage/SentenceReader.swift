import FluxCalendar

/// One reading of one sentence: lead-in, schedule, intent.
struct SentenceReader: Sendable {
    let text: String
    let context: ReadingContext
    let reader: PhraseReader
    private(set) var lead: LeadIn
    private(set) var found: [Found] = []
    /// Tokens of the lead-in, before any schedule is taken.
    private var base: [Bool] = []

    init(_ text: String, context: ReadingContext) {
        self.text = text
        self.context = context
        reader = PhraseReader(text, context: context)
        lead = LeadIn.read(reader.tokens)
    }

    private var tokens: [Token] { reader.tokens }
    private var builder: TitleBuilder { TitleBuilder(text: text, tokens: tokens) }

    // MARK: Any intent

    mutating func interpret() -> Interpretation {
        if OutOfScope(tokens: tokens, lead: lead).holds { return outOfScope() }
        if !lead.wantsTask {
            if let change = modification() { return change }
            if let move = move() { return move }
        }
        scan()
        let selection = Selector.select(reader, found: found)
        let taken = self.taken(selection)
        let title = builder.title(taken: taken)
        if title.isEmpty || isPronoun(title) || isFiller(title) {
            return withoutTitle(selection, taken: taken)
        }
        if !lead.wantsTask, isGoal(selection, taken: taken) { return goalInterpretation() }
        return taskInterpretation(selection, title: title, taken: taken)
    }

    mutating func task() -> Interpretation {
        scan()
        let selection = Selector.select(reader, found: found)
        let taken = self.taken(selection)
        let title = builder.title(taken: taken)
        if title.isEmpty { return clarify(Questions.task(), spans: spans(selection, taken)) }
        return taskInterpretation(selection, title: title, taken: taken)
    }

    mutating func goal() -> GoalReading {
        scan()
        let result = GoalParser(text: text, reader: reader, found: found, taken: base).read()
        var goal = result.goal
        if goal.title.isEmpty { goal.title = builder.collapsed(text) }
        return goal
    }

    // MARK: Scanning

    /// Finds the phrases; a lead-in behind the first of them ("tomorrow remind me to") counts too.
    private mutating func scan() {
        var scanner = Scanner(reader, taken: lead.taken)
        scanner.scan()
        found = scanner.found
        base = lead.taken
        guard let first = firstWord(scanner.taken), first > 0 else { return }
        var inner = LeadIn(taken: lead.taken)
        let end = inner.strip(tokens, from: first)
        if end > first, end < tokens.count || !inner.kinds.isEmpty {
            lead.taken = inner.taken
            lead.kinds += inner.kinds
            var again = Scanner(reader, taken: lead.taken)
            again.scan()
            found = again.found
            base = lead.taken
            takeJoint(again.taken)
            return
        }
        takeJoint(scanner.taken)
    }

    private func firstWord(_ taken: [Bool]) -> Int? {
        tokens.indices.first { !taken[$0] && tokens[$0].kind != .symbol }
    }

    /// "remind me at 5 *to* call": the joint belongs to the lead-in.
    private mutating func takeJoint(_ taken: [Bool]) {
        guard let first = firstWord(taken), first > 0, taken[first - 1] || isSymbol(first - 1),
            EnglishLeadIns.joints.contains(tokens[first].lower)
        else { return }
        let isTo = tokens[first].keyword == .to
        guard isTo || lead.wantsTask else { return }
        base[first] = true
        lead.taken[first] = true
    }

    private func isSymbol(_ index: Int) -> Bool { tokens[index].kind == .symbol }

    /// The tokens that are not title.
    private func taken(_ selection: Selection) -> [Bool] {
        var taken = base
        for match in selection.chosen where !match.staysInTitle {
            for index in match.range { taken[index] = true }
        }
        return taken
    }

    private func isPronoun(_ title: String) -> Bool {
        title.utf8.count <= 4 && ["it", "that", "this", "them"].contains(title.lowercased())
    }

    /// Whether a title says nothing by itself: what is left of "only twice a week".
    private func isFiller(_ title: String) -> Bool {
        title.utf8.count <= 32
            && title.lowercased().split(separator: " ").allSatisfy {
                EnglishGrammarWords.empty.contains(String($0))
            }
    }

    /// Whether a title names no goal: "something new".
    private func isEmptyGoal(_ title: String) -> Bool {
        title.utf8.count < 64 && EnglishIntents.emptyGoals.contains(title.lowercased())
    }

    // MARK: Results

    private func outOfScope() -> Interpretation {
        let words = tokens.filter { $0.kind != .symbol }.map { $0.text }.joined(separator: " ")
        let spans = tokens.isEmpty ? [] : [span(0..<tokens.count, .unknown, "")]
        return clarify(Questions.intent(words: words), spans: spans)
    }

    private func clarify(
        _ question: Clarification, task: TaskReading? = nil, spans: [ReadSpan] = []
    ) -> Interpretation {
        Interpretation(
            intent: .clarify, task: task, question: question, confidence: 0.5,
            notes: notes(nil), spans: spans)
    }

    private mutating func modification() -> Interpretation? {
        let parser = ChangeParser(text: text, reader: reader, taken: lead.taken)
        guard let result = parser.read() else { return nil }
        guard result.hasGoal else { return clarify(Questions.goal(isChange: true)) }
        let rest = tokens.indices.filter { !lead.taken[$0] && !result.goal.contains($0) }
        var spans = [span(result.goal, .title, result.change.goal)]
        if let first = rest.first(where: { $0 >= result.goal.upperBound }), let last = rest.last {
            spans.append(span(first..<(last + 1), .change, result.change.change))
        }
        return Interpretation(
            intent: .modifyGoal, modify: result.change, confidence: 0.9, notes: notes(nil),
            spans: spans)
    }

    private mutating func move() -> Interpretation? {
        let parser = MoveParser(text: text, reader: reader, taken: lead.taken)
        guard let result = parser.read() else { return nil }
        var spans: [ReadSpan] = []
        if !result.task.isEmpty { spans.append(span(result.task, .title, result.move.task)) }
        if !result.when.isEmpty {
            let meaning = result.move.start.map { $0.minuteDescription } ?? "a shift"
            spans.append(span(result.when, .move, meaning))
        }
        guard let missing = result.missing else {
            return Interpretation(
                intent: .reschedule, reschedule: result.move, confidence: 0.9,
                notes: notes(nil), spans: spans)
        }
        let question =
            missing == .task
            ? Questions.movedTask()
            : Questions.move(task: result.move.task, trouble: result.trouble)
        var interpretation = clarify(question, spans: spans)
        interpretation.reschedule = result.move
        return interpretation
    }

    private func withoutTitle(_ selection: Selection, taken: [Bool]) -> Interpretation {
        let spans = spans(selection, taken)
        if lead.wantsTask || selection.isScheduled {
            return clarify(Questions.task(), spans: spans)
        }
        if lead.wantsGoal || lead.isWish { return clarify(Questions.goal(isChange: false)) }
        if lead.isNeed { return clarify(Questions.task(), spans: spans) }
        return clarify(Questions.intent(words: ""), spans: spans)
    }

    private mutating func goalInterpretation() -> Interpretation {
        let result = GoalParser(text: text, reader: reader, found: found, taken: base).read()
        let title = result.goal.title
        if title.isEmpty || isEmptyGoal(title) {
            return clarify(Questions.goal(isChange: false))
        }
        var spans = SpanWriter(tokens: tokens, context: context).spans(
            found: result.used, taken: result.taken, lead: base)
        for index in spans.indices where [.day, .bound].contains(spans[index].kind) {
            spans[index].kind = .deadline
        }
        return Interpretation(
            intent: .goal, goal: result.goal, confidence: 0.9, notes: notes(nil), spans: spans)
    }

    private func taskInterpretation(
        _ selection: Selection, title: String, taken: [Bool]
    ) -> Interpretation {
        let resolver = Resolver(context: context, selection: selection)
        let when = resolver.task()
        var task = TaskReading(title: title)
        task.start = when.start
        task.instant = when.start.map { context.zone.instant(of: $0) }
        task.recurrence = when.recurrence
        task.location = selection.location
        task.durationMinutes = resolver.duration(start: when.start)
        let spans = spans(selection, taken)
        if let trouble = when.trouble {
            return clarify(Questions.time(task: title, trouble: trouble), task: task, spans: spans)
        }
        guard task.start != nil || task.location != nil else {
            return clarify(unscheduled(title, taken: taken), task: task, spans: spans)
        }
        return Interpretation(
            intent: .newTask, task: task, confidence: confidence(selection),
            notes: notes(selection), spans: spans)
    }

    /// The question about a sentence without a time: for an act its time, for noise its intent.
    private func unscheduled(_ title: String, taken: [Bool]) -> Clarification {
        if lead.isWish || lead.wantsGoal,
            isEmptyGoal(title)
        {
            return Questions.goal(isChange: false)
        }
        if !lead.wantsTask, !lead.isNeed, title.utf8.count < 64,
            title.lowercased().hasPrefix("goal")
        {
            return Questions.goal(isChange: false)
        }
        let words = tokens.indices.filter { !taken[$0] && tokens[$0].kind == .word }
        let knows = words.contains {
            Vocabulary.english.entries[tokens[$0].lower] != nil
                || tokens[$0].text.utf8.contains { $0 >= 0x80 }
        }
        if lead.kinds.isEmpty, !knows { return Questions.intent(words: title) }
        return Questions.time(task: title)
    }

    private func confidence(_ selection: Selection) -> Double {
        let weakest = selection.chosen.map { $0.strength }.min() ?? .strong
        switch weakest {
        case .strong: return 0.95
        case .medium: return 0.85
        case .weak: return 0.65
        }
    }

    // MARK: Goal or task

    private func isGoal(_ selection: Selection, taken: [Bool]) -> Bool {
        let words = tokens.indices.filter { !taken[$0] && tokens[$0].kind != .symbol }
            .map { tokens[$0] }
        let evidence = GoalEvidence(tokens: words)
        let isWanted = lead.isWish || lead.wantsGoal || evidence.isHabit
        guard isWanted || evidence.isStrong else { return false }
        if selection.location != nil || selection.clock != nil || selection.range != nil
            || selection.elapsed != nil
        {
            return false
        }
        let isSpan = selection.day?.span.map { ($0.weeks ?? 0) >= 2 } ?? false
        let deadline = deadline(selection, evidence)
        if let how = selection.repeats {
            if !how.weekdays.isEmpty || how.afterCompletion != nil || !how.positions.isEmpty
                || !how.monthDays.isEmpty
            {
                return false
            }
            if isWanted { return how.perWeek != nil || evidence.isStrong }
            let isLong = selection.until.map { $0.days(since: context.today) >= 14 } ?? false
            return isSpan || isLong || selection.bound != nil || deadline == true
        }
        if let part = selection.part, !part.repeats, !evidence.isHabit { return false }
        // "see the northern lights this year", "sort my photos over the next month": no task has
        // such a time.
        if isWanted, !evidence.isChore, isBound || isRunning(selection) { return true }
        if evidence.isChore || evidence.isSingleAct && !lead.wantsGoal { return false }
        if isSpan || isBound { return true }
        if let deadline { return deadline }
        if selection.day?.span != nil { return false }
        return true
    }

    /// Whether a span such as "over the next 6 weeks" was found.
    private var isBound: Bool {
        found.contains { $0.pieces.contains { if case .bound = $0 { true } else { false } } }
    }

    /// Whether "this month" or "this year" was said.
    private func isRunning(_ selection: Selection) -> Bool {
        guard case .running(let unit)? = selection.day?.kind else { return false }
        return unit != .week
    }

    /// Whether the day is a goal's deadline; `nil` without a day.
    private func deadline(_ selection: Selection, _ evidence: GoalEvidence) -> Bool? {
        guard let day = selection.day ?? selection.starts, !day.isPast else { return nil }
        let isNear = day.date.days(since: context.today) < 14
        let match = found.first { $0.pieces.contains(.day(day)) }
        if case .running(let unit) = day.kind {
            return unit != .week || lead.isWish || lead.wantsGoal
        }
        let isWanted = lead.isWish || lead.wantsGoal
        if match?.isDeadline ?? false { return isWanted || !isNear || evidence.isStrong && !isNear }
        // "before my birthday on june 1"
        if hasOccasion(match) { return true }
        if day.kind == .period { return (isWanted || evidence.isStrong) && !isNear }
        return isWanted && evidence.isStrong && !isNear
    }

    private func hasOccasion(_ match: Found?) -> Bool {
        guard let match else { return false }
        let start = match.range.lowerBound
        return (max(0, start - 5)..<start).contains { tokens[$0].keyword == .before }
    }

    // MARK: Explanation

    private func spans(_ selection: Selection, _ taken: [Bool]) -> [ReadSpan] {
        SpanWriter(tokens: tokens, context: context).spans(
            found: selection.chosen, taken: taken, lead: base)
    }

    private func span(_ range: Range<Int>, _ kind: ReadSpan.Kind, _ meaning: String) -> ReadSpan {
        SpanWriter(tokens: tokens, context: context).span(range, kind, meaning)
    }

    private func notes(_ selection: Selection?) -> [ReadingNote] {
        var notes: [ReadingNote] = []
        if text.utf8.count > Lexer.head {
            notes.append(
                ReadingNote(
                    code: "text_too_long",
                    message: "the text is long; only its beginning and end were read for a time"))
        }
        guard let selection else { return notes }
        if selection.day?.isMismatch ?? false {
            notes.append(
                ReadingNote(
                    code: "weekday_mismatch",
                    message: "the weekday is not that of the date; the date counts"))
        }
        if selection.location != nil, selection.day != nil || selection.hasTime {
            notes.append(
                ReadingNote(
                    code: "words_ignored",
                    message: "a task that waits for a place has no time; the time was left out"))
        }
        if selection.isVague {
            notes.append(
                ReadingNote(
                    code: "words_ignored", message: "words such as \"later\" give no time"))
        }
        return notes
    }
}
