import FluxCalendar
import FluxCoach
import FluxJSON
import FluxStore

/// A pattern as commands print it.
public struct PatternView: Codable, Sendable {
    /// Its UUID.
    public let id: String
    /// Its permanent short number.
    public let number: Int64
    /// `best_time`, `time_avoidance` or `category_performance`.
    public let patternType: String
    /// The pattern in a sentence.
    public let description: String
    /// The slot and the counts.
    public let data: JSON
    /// How sure it is, 0–1.
    public let confidence: Double
    /// When it was found.
    public let createdAt: Instant
    /// When it last changed.
    public let updatedAt: Instant
    /// Whether it still influences when flux plans.
    public let influences: Bool

    init(_ pattern: StoredPattern) {
        id = pattern.id
        number = pattern.number
        patternType = pattern.type
        description = pattern.description
        data = pattern.data
        confidence = pattern.confidence
        createdAt = pattern.createdAt
        updatedAt = pattern.updatedAt
        // How a category fares says nothing about when.
        influences =
            pattern.confidence > PatternRecord.ignoredConfidence
            && pattern.type != PatternType.categoryPerformance.rawValue
    }
}

/// Patterns that a command lists or changed.
public struct PatternListResult: Codable, Sendable {
    /// The patterns.
    public let patterns: [PatternView]
    /// What happened, in a sentence; empty for a command that only shows.
    public let message: String
    /// Whether nothing was kept.
    public let dryRun: Bool
}

/// How a person corrects a pattern; what is `nil` stays.
public struct PatternCorrection: Sendable {
    /// The pattern in the person's words.
    public var description: String?
    /// How sure it is, 0–1; at 0.1 or below it no longer influences scheduling.
    public var confidence: Double?

    /// Changes nothing.
    public init() {}
}

extension App {
    /// Lists the patterns that the history shows.
    public func patterns() throws -> PatternListResult {
        try reading { store in
            PatternListResult(
                patterns: try store.patterns().map(PatternView.init), message: "", dryRun: false)
        }
    }

    /// Shows one pattern.
    public func pattern(_ reference: String) throws -> PatternListResult {
        try reading { store in
            let pattern = try pattern(reference, in: store)
            return PatternListResult(
                patterns: [PatternView(pattern)], message: "", dryRun: false)
        }
    }

    /// Corrects a pattern; from then on it is the person's and never rewritten.
    ///
    /// - Throws: ``Failure`` when nothing is corrected, or a confidence is not 0–1.
    public func override(
        _ reference: String, _ correction: PatternCorrection, _ options: WriteOptions
    ) throws -> Written<PatternListResult> {
        guard correction.description != nil || correction.confidence != nil else {
            throw Failure.invalidArgument(
                "there is nothing to correct; give --description or --confidence")
        }
        if let confidence = correction.confidence, !(0...1).contains(confidence) {
            throw Failure.invalidArgument("a confidence is 0 to 1, not \(confidence)")
        }
        return try writing("patterns override", options) { store in
            let pattern = try pattern(reference, in: store)
            let description = try correction.description.map {
                try Title.checked($0, what: "description")
            }
            try store.updatePattern(
                pattern.number, description: description ?? pattern.description,
                data: pattern.data.appending("user_overridden", true),
                confidence: correction.confidence ?? pattern.confidence, overridden: true)
            let changed = try self.pattern(String(pattern.number), in: store)
            let effect =
                changed.confidence <= PatternRecord.ignoredConfidence
                ? "it no longer influences when flux plans" : "flux leaves it as you put it"
            return PatternListResult(
                patterns: [PatternView(changed)],
                message:
                    "pattern \(changed.number) \(options.dryRun ? "would be" : "is") corrected; \(effect)",
                dryRun: options.dryRun)
        }
    }

    /// Deletes a pattern.
    public func deletePattern(
        _ reference: String, _ options: WriteOptions
    ) throws -> Written<PatternListResult> {
        try writing("patterns delete", options) { store in
            let pattern = try pattern(reference, in: store)
            try store.deletePattern(pattern.number)
            return PatternListResult(
                patterns: [PatternView(pattern)],
                message:
                    "pattern \(pattern.number) \(options.dryRun ? "would be" : "is") deleted; it comes back "
                    + "when your days show it again, 'flux patterns override' keeps it out for good",
                dryRun: options.dryRun)
        }
    }

    private func pattern(_ reference: String, in store: ReadTransaction) throws -> StoredPattern {
        let text = reference.hasPrefix("#") ? String(reference.dropFirst()) : reference
        let all = try store.patterns()
        guard
            let pattern = all.first(where: {
                String($0.number) == text || $0.id == text.lowercased()
            })
        else { throw StoreError.notFound(kind: "pattern", reference: reference) }
        return pattern
    }

    // MARK: - Observing

    /// Looks at the history and writes what it shows: new patterns, stronger ones, those that are gone; what the
    /// person corrected stays.
    func observe(_ store: WriteTransaction, _ clock: UserClock) throws {
        let stored = try store.patterns()
        var context = try coachContext(store, clock)
        context.patterns = stored.compactMap(PatternRecord.init)
        let found = BuiltinObserver().patterns(in: context)
        var left = stored.filter { !$0.overridden }
        for pattern in found where !pattern.userOverridden {
            let data = pattern.stored
            guard
                let index = left.firstIndex(where: {
                    PatternRecord($0).map { BuiltinObserver.isSame($0, pattern) } ?? false
                })
            else {
                try store.insertPattern(
                    type: pattern.type.rawValue, description: pattern.description, data: data,
                    confidence: pattern.confidence)
                continue
            }
            let before = left.remove(at: index)
            if before.data != data || before.confidence != pattern.confidence
                || before.description != pattern.description
            {
                try store.updatePattern(
                    before.number, description: pattern.description, data: data,
                    confidence: pattern.confidence, overridden: false)
            }
        }
        for pattern in left { try store.deletePattern(pattern.number) }
    }

    /// How many weeks back and how many minutes around a miss say whether its time works.
    private static let slotWeeks = 26
    private static let slotMinutes = 120

    /// Looks at the times of tasks that were just missed, and at nothing else, however long the history is.
    func observe(missed tasks: [TaskRecord], _ store: WriteTransaction, _ clock: UserClock) throws {
        for task in tasks {
            guard let schedule = task.schedule else { continue }
            let local = clock.zone.local(at: schedule.instant)
            var history: [HistoryItem] = []
            for week in 0..<App.slotWeeks {
                let middle = clock.zone.instant(of: local.adding(days: -7 * week))
                history += try store.pastTasks(
                    from: middle.adding(minutes: -App.slotMinutes),
                    until: middle.adding(minutes: App.slotMinutes)
                ).map {
                    HistoryItem(scheduled: $0.scheduledAt, status: $0.isDone ? .done : .missed)
                }
            }
            let context = CoachContext(
                now: now, zone: clock.zone, history: history,
                historyStart: try store.firstPastTask())
            let stored = try store.patterns()
            for pattern in BuiltinObserver().patterns(in: context)
            where pattern.type == .timeAvoidance {
                let same = stored.first {
                    PatternRecord($0).map { BuiltinObserver.isSame($0, pattern) } ?? false
                }
                guard let same else {
                    try store.insertPattern(
                        type: pattern.type.rawValue, description: pattern.description,
                        data: pattern.stored, confidence: pattern.confidence)
                    continue
                }
                guard !same.overridden else { continue }
                try store.updatePattern(
                    same.number, description: pattern.description, data: pattern.stored,
                    confidence: pattern.confidence, overridden: false)
            }
        }
    }

    /// Looks at the habits once in each logical day, for `flux notify`.
    func observeNightly() throws {
        let isDue = try reading { store in
            let clock = try clock(store)
            guard try store.lastDay(of: .observation) != clock.today.dayNumber else { return false }
            return try store.firstPastTask() != nil || !store.patterns().isEmpty
        }
        guard isDue else { return }
        _ = try writing("observe", WriteOptions(), actor: .system) { store -> Bool in
            let clock = try clock(store)
            try observe(store, clock)
            try store.note(.observation, on: clock.today.dayNumber)
            return true
        }
    }
}

extension PatternRecord {
    /// The pattern for the coach; `nil` for a kind that it does not know.
    init?(_ stored: StoredPattern) {
        guard let type = PatternType(rawValue: stored.type) else { return nil }
        let range = stored.data["time_range"]
        let start = range?["start"]?.stringValue.flatMap { CivilTime($0) }
        let end = range?["end"]?.stringValue.flatMap { CivilTime($0) }
        self.init(
            type: type, day: stored.data["day"]?.stringValue.flatMap { Weekday(code: $0) },
            timeRange: start.flatMap { start in end.map { TimeRange(start: start, end: $0) } },
            category: stored.data["category"]?.stringValue,
            missCount: Int(stored.data["miss_count"]?.intValue ?? 0),
            sampleCount: Int(stored.data["sample_count"]?.intValue ?? 0),
            confidence: stored.confidence, userOverridden: stored.overridden,
            description: stored.description)
    }

    /// What is stored beside type, words and confidence.
    var stored: JSON {
        [
            "day": day.map { .string($0.code) } ?? .null,
            "time_range": timeRange.map {
                ["start": .string($0.start.hourMinute), "end": .string($0.end.hourMinute)]
            } ?? .null,
            "miss_count": .int(Int64(missCount)), "sample_count": .int(Int64(sampleCount)),
            "category": category.map(JSON.string) ?? .null,
            "user_overridden": .bool(userOverridden),
        ]
    }
}
