import FluxCalendar
import FluxJSON

/// What a classifier answered.
public struct ClassifierAnswer: Equatable, Sendable {
    /// One to three of the fourteen categories.
    public let tags: [String]

    /// Reads an answer.
    ///
    /// - Throws: ``AnswerFlaw``, for an invented category too.
    public init(_ json: JSON) throws(AnswerFlaw) {
        let fields = try AnswerFields(json, ["tags"])
        tags = try fields.words("tags", 1...3)
        for tag in tags where !PlanTemplate.categories.contains(tag) {
            throw AnswerFlaw(
                "'tags' has one that is none of \(PlanTemplate.categories.joined(separator: ", "))")
        }
        guard Set(tags).count == tags.count else { throw AnswerFlaw("'tags' names one twice") }
    }
}

/// What a scheduler proposed.
public struct SchedulerAnswer: Equatable, Sendable {
    /// Weekdays and starts, best first. Proposals only: the scheduler of flux places the sessions.
    public let times: [DayTiming]

    /// Reads an answer.
    ///
    /// - Parameter known: the ids that were in the question.
    /// - Throws: ``AnswerFlaw``, for an invented id too.
    public init(_ json: JSON, known: Set<String>) throws(AnswerFlaw) {
        let fields = try AnswerFields(json, ["slots", "note"])
        // Nothing is done with the note; a model that may explain itself chooses better.
        if fields.value("note").stringValue != "" { _ = try fields.text("note", max: 200) }
        var times: [DayTiming] = []
        for (index, slot) in try fields.list("slots", 1...7).enumerated() {
            let path = "slots[\(index)]"
            let slot = try AnswerFields(slot, ["day", "start", "because"], at: path)
            let day = try AnswerFields.day(slot.value("day"), "\(path).day")
            let time = try AnswerFields.time(slot.value("start"), "\(path).start")
            for id in try slot.words("because", 0...4) where !known.contains(id) {
                throw AnswerFlaw("'\(path).because' names an id that was not given")
            }
            guard !times.contains(where: { $0.day == day && $0.time == time }) else {
                throw AnswerFlaw("'\(path)' is there twice")
            }
            times.append(DayTiming(day: day, time: time))
        }
        self.times = times
    }
}

extension AnswerFields {
    static func day(_ json: JSON, _ path: String) throws(AnswerFlaw) -> Weekday {
        guard let code = json.stringValue,
            let day = Weekday.allCases.first(where: { $0.code == code })
        else { throw AnswerFlaw("'\(path)' is none of MO, TU, WE, TH, FR, SA, SU") }
        return day
    }

    static func time(_ json: JSON, _ path: String) throws(AnswerFlaw) -> CivilTime {
        guard let text = json.stringValue, text.utf8.count == 5, let time = CivilTime(text) else {
            throw AnswerFlaw("'\(path)' is no time like 18:30")
        }
        return time
    }
}

/// What an observer found.
public struct ObserverAnswer: Equatable, Sendable {
    /// Patterns whose claim the rows bear out, with the counts of the rows.
    public let patterns: [PatternRecord]

    /// Reads an answer and holds each claim to the rows it rests on.
    ///
    /// - Throws: ``AnswerFlaw`` for an invented row, and for a claim that the rows do not bear out.
    public init(_ json: JSON, rows: HistoryRows) throws(AnswerFlaw) {
        let fields = try AnswerFields(json, ["patterns"])
        var patterns: [PatternRecord] = []
        for (index, json) in try fields.list("patterns", 0...8).enumerated() {
            patterns.append(try ObserverAnswer.pattern(json, "patterns[\(index)]", rows))
        }
        self.patterns = patterns
    }

    private static func pattern(
        _ json: JSON, _ path: String, _ known: HistoryRows
    ) throws(AnswerFlaw) -> PatternRecord {
        let fields = try AnswerFields(
            json,
            ["type", "day", "start", "end", "category", "confidence", "rows", "note"], at: path)
        let type = try fields.choice("type", PatternType.self)
        let ids = try fields.words("rows", 1...12)
        guard Set(ids).count == ids.count else { throw AnswerFlaw("'\(path).rows' repeats one") }
        var rows: [HistoryRow] = []
        for id in ids {
            guard let row = known.row(id) else {
                throw AnswerFlaw("'\(path).rows' names a row that was not given")
            }
            rows.append(row)
        }
        let done = rows.reduce(0) { $0 + $1.done }
        let total = rows.reduce(0) { $0 + $1.done + $1.missed }
        guard total >= BuiltinObserver.minimumSamples else {
            throw AnswerFlaw(
                "'\(path)' rests on \(total) tasks, wanted \(BuiltinObserver.minimumSamples)")
        }
        let rate = Double(done) / Double(total)
        let holds: Bool
        switch type {
        case .bestTime: holds = rate >= 0.6
        case .timeAvoidance: holds = rate <= 0.5 && total - done >= 3
        case .categoryPerformance: holds = true
        }
        guard holds else {
            throw AnswerFlaw("'\(path)': \(done) of \(total) done does not bear it out")
        }
        var confidence = try fields.share("confidence")
        if known.days < BuiltinObserver.matureDays {
            confidence = min(confidence, BuiltinObserver.youngConfidence)
        }
        let note = try fields.text("note", max: 160)
        var pattern = PatternRecord(
            type: type, missCount: total - done, sampleCount: total, confidence: confidence,
            description: note)
        if type == .categoryPerformance {
            let category = fields.value("category").stringValue
            guard category != nil, rows.allSatisfy({ $0.category == category }) else {
                throw AnswerFlaw("'\(path).category' is not that of its rows")
            }
            pattern.category = category
            return pattern
        }
        guard fields.isNull("category") || rows.allSatisfy({ $0.category != nil }) else {
            throw AnswerFlaw("'\(path).category' is not that of its rows")
        }
        pattern.day =
            fields.isNull("day") ? nil : try AnswerFields.day(fields.value("day"), "\(path).day")
        let range = TimeRange(
            start: try AnswerFields.time(fields.value("start"), "\(path).start"),
            end: try AnswerFields.time(fields.value("end"), "\(path).end"))
        pattern.timeRange = range
        for row in rows {
            guard pattern.day == nil || pattern.day == row.day, range.contains(row.start) else {
                throw AnswerFlaw("'\(path)' does not lie where its rows do")
            }
        }
        return pattern
    }
}

/// What a reply to a plan asks for, in phrases that the built-in reader knows.
public struct ReplyAnswer: Equatable, Sendable {
    /// The answer to the person.
    public let say: String
    /// What is to change of the plan, phrase by phrase.
    public let changes: [String]
    /// Whether the person asked something.
    public let isQuestion: Bool

    /// Reads an answer.
    ///
    /// - Parameters:
    ///   - plan: the plan that was spoken of.
    ///   - today: the person's day.
    /// - Throws: ``AnswerFlaw`` for a phrase that is no change: approving and giving up are the person's alone.
    public init(_ json: JSON, plan: Plan, today: CivilDate) throws(AnswerFlaw) {
        let fields = try AnswerFields(json, ["say", "changes", "question"])
        say = try fields.text("say", max: 400)
        changes = try fields.texts("changes", 0...6, max: 80)
        isQuestion = try fields.flag("question")
        guard !changes.isEmpty else { return }
        let reading = ReplyReader.read(changes.joined(separator: "; "), plan: plan, today: today)
        guard !reading.approves, !reading.commits, !reading.abandons, !reading.postpones else {
            throw AnswerFlaw("'changes' approves, drops or postpones, which is not yours to do")
        }
        for phrase in changes {
            let reading = ReplyReader.read(phrase, plan: plan, today: today)
            guard !reading.moves.isEmpty, reading.unclear == nil, !reading.approves,
                !reading.abandons
            else {
                throw AnswerFlaw("'changes' has a phrase that changes nothing of a plan")
            }
        }
    }
}

/// What a long conversation came to.
public struct SummaryAnswer: Equatable, Sendable {
    /// The summary.
    public let summary: String

    /// Reads an answer.
    ///
    /// - Throws: ``AnswerFlaw``.
    public init(_ json: JSON) throws(AnswerFlaw) {
        summary = try AnswerFields(json, ["summary"]).text("summary", max: 2000)
    }
}
