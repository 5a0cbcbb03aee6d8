/// Something that is wrong with a template.
public struct TemplateProblem: Codable, Hashable, Sendable {
    /// Where: a path such as `stages[2].minutes`.
    public var path: String
    /// What, in a sentence.
    public var message: String

    /// Makes a problem.
    public init(path: String, message: String) {
        self.path = path
        self.message = message
    }
}

extension PlanTemplate {
    /// The categories a goal can have.
    public static let categories = [
        "Health", "Fitness", "Nutrition", "Mental Health", "Career", "Learning", "Financial",
        "Relationships", "Creativity", "Productivity", "Spirituality", "Home", "Travel", "Other",
    ]

    /// The weekly minutes may grow by this many minutes a session whatever the percentage: five
    /// minutes more are a step, not a jump, where sessions are short.
    public static let smallStep = 5

    /// Everything that is wrong with the template; empty for one that can be used.
    public func validate() -> [TemplateProblem] {
        var problems: [TemplateProblem] = []
        func need(_ condition: Bool, _ path: String, _ message: String) {
            if !condition { problems.append(TemplateProblem(path: path, message: message)) }
        }
        let isName = name.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
        }
        need(!name.isEmpty && isName, "name", "is lower-case letters, digits and underscores")
        need(!title.isEmpty, "title", "is empty")
        need(!sources.isEmpty, "sources", "names no source")
        let isOpen = name == TemplateLibrary.fallbackName || name == TemplateLibrary.careName
        need(isOpen || !keywords.isEmpty, "keywords", "has none, so no goal would find it")
        need((1...3).contains(tags.count), "tags", "has \(tags.count), wanted 1 to 3")
        for tag in tags where !PlanTemplate.categories.contains(tag) {
            need(false, "tags", "'\(tag)' is no category")
        }
        need(
            perWeek.isOrdered && perWeek.min >= 1 && perWeek.max <= 7, "per_week",
            "wants 1 <= min <= typical <= max <= 7")
        need(
            minutes.isOrdered && minutes.min >= 1 && minutes.max <= 240, "minutes",
            "wants 1 <= min <= typical <= max <= 240")
        need((0...3).contains(restDays), "rest_days", "wants 0 to 3")
        need((0...200).contains(maxIncreasePercent), "max_increase_percent", "wants 0 to 200")
        if let deload {
            need((2...6).contains(deload.week), "deload.week", "wants 2 to 6")
            need(deload.factor > 0 && deload.factor < 1, "deload.factor", "lies between 0 and 1")
        }
        need(!floor.isEmpty, "floor", "is empty")
        need(!outcome.isEmpty, "outcome", "is empty")
        need(!why.isEmpty, "why", "is empty")
        return problems + levelProblems() + stageProblems() + roadmapProblems()
    }

    private func levelProblems() -> [TemplateProblem] {
        var problems: [TemplateProblem] = []
        func need(_ condition: Bool, _ path: String, _ message: String) {
            if !condition { problems.append(TemplateProblem(path: path, message: message)) }
        }
        need(
            levels.map(\.level) == Level.allCases, "levels",
            "lists novice, intermediate and advanced, in this order")
        for (index, level) in levels.enumerated() {
            need(stages.indices.contains(level.start), "levels[\(index)].start", "is no stage")
            need(level.sprints >= 1, "levels[\(index)].sprints", "wants at least 1")
        }
        for (one, next) in zip(levels, levels.dropFirst()) {
            need(one.start < next.start, "levels", "'\(next.level.rawValue)' starts no later")
        }
        return problems
    }

    private func stageProblems() -> [TemplateProblem] {
        var problems: [TemplateProblem] = []
        func need(_ condition: Bool, _ path: String, _ message: String) {
            if !condition { problems.append(TemplateProblem(path: path, message: message)) }
        }
        need(stages.count >= 6, "stages", "has \(stages.count), wanted at least 6")
        for (index, stage) in stages.enumerated() {
            let path = "stages[\(index)]"
            need(!stage.sessions.isEmpty, "\(path).sessions", "is empty")
            need(!stage.focus.isEmpty, "\(path).focus", "is empty")
            for session in stage.sessions {
                let length = session.minutes ?? stage.minutes
                need((1...240).contains(length), path, "'\(session.title)' has \(length) minutes")
                need(
                    !session.title.isEmpty && session.title.count <= 60, path,
                    "'\(session.title)' is empty or longer than 60 characters")
                need(!session.description.isEmpty, path, "'\(session.title)' says not how")
            }
        }
        for (index, pair) in zip(stages, stages.dropFirst()).enumerated() {
            let before = pair.0.weeklyMinutes(perWeek.typical)
            let after = pair.1.weeklyMinutes(perWeek.typical)
            let small = before + PlanTemplate.smallStep * perWeek.typical
            let limit = max(small, before * (100 + maxIncreasePercent) / 100)
            need(
                after <= limit, "stages[\(index + 1)].minutes",
                "grows from \(before) to \(after) minutes a week, wanted at most \(limit)")
            need(
                pair.0.minutes <= pair.1.minutes, "stages[\(index + 1)].minutes",
                "is shorter than the stage before; a lighter week belongs in 'deload'")
        }
        let sessions = stages.flatMap(\.sessions) + [milestone, extra].compactMap { $0 }
        var seen: [String: SessionTemplate] = [:]
        for session in sessions {
            if let other = seen[session.title], other.description != session.description {
                need(false, "stages", "'\(session.title)' is described in two ways")
            }
            seen[session.title] = session
        }
        let titles = seen.keys.sorted()
        need(titles.count >= 6, "stages", "has \(titles.count) different sessions, wanted 6")
        for one in titles {
            for other in titles where one != other && other.lowercased().contains(one.lowercased())
            {
                need(false, "stages", "'\(one)' is part of the title '\(other)'")
            }
        }
        return problems
    }

    private func roadmapProblems() -> [TemplateProblem] {
        var problems: [TemplateProblem] = []
        let all =
            roadmap.enumerated().map { ("roadmap[\($0.offset)]", $0.element) }
            + horizons.enumerated().flatMap { horizon in
                horizon.element.roadmap.enumerated().map {
                    ("horizons[\(horizon.offset)].roadmap[\($0.offset)]", $0.element)
                }
            }
        for (path, sprint) in all where !(1...6).contains(sprint.weeks) {
            problems.append(TemplateProblem(path: path, message: "wants 1 to 6 weeks"))
        }
        if roadmap.isEmpty, levels.contains(where: { $0.sprints > 1 }) {
            problems.append(
                TemplateProblem(
                    path: "roadmap", message: "is empty, but a level needs more sprints"))
        }
        return problems
    }
}

extension DoseRange {
    var isOrdered: Bool { min <= typical && typical <= max }
}

extension StageTemplate {
    /// The minutes of a week of `count` sessions.
    func weeklyMinutes(_ count: Int) -> Int {
        sessions(count).reduce(0) { $0 + ($1.minutes ?? minutes) }
    }

    /// The sessions of a week of `count` days: spread evenly over the stage's, the last included.
    func sessions(_ count: Int) -> [SessionTemplate] {
        guard !sessions.isEmpty, count > 0 else { return [] }
        if count >= sessions.count { return (0..<count).map { sessions[$0 % sessions.count] } }
        if count == 1 { return [sessions[0]] }
        return (0..<count).map { sessions[$0 * (sessions.count - 1) / (count - 1)] }
    }
}
