import FluxCalendar
import FluxJSON

/// A sprint as a model proposes it: turned into a template, so that everything flux knows of templates holds for it too
/// — growth, sleep, rest days, negotiation.
public struct PlannerAnswer: Equatable, Sendable {
    /// The name under which a model's template is known.
    public static let templateName = "model"
    /// By how much the minutes of a week may grow, in percent.
    static let growth = 25

    /// What is said to the person.
    public let say: String
    /// The sprint.
    public let template: PlanTemplate
    /// Sessions a week.
    public let perWeek: Int

    /// Reads an answer.
    ///
    /// - Parameters:
    ///   - goal: what is planned for.
    ///   - tags: its categories.
    /// - Throws: ``AnswerFlaw`` for a plan that is not as good plans are.
    public init(_ json: JSON, goal: GoalFacts, tags: [String]) throws(AnswerFlaw) {
        let fields = try AnswerFields(
            json,
            [
                "say", "title", "outcome", "floor", "why", "feasible_in_6_weeks", "per_week",
                "effort", "preferred_time", "rest_days", "weeks", "roadmap",
            ])
        say = try fields.text("say", max: 700)
        perWeek = try fields.integer("per_week", 1...6)
        let restDays = try fields.integer("rest_days", 0...3)
        let stages = try PlannerAnswer.stages(fields)
        let roadmap = try PlannerAnswer.roadmap(fields)
        let fits = try fields.flag("feasible_in_6_weeks")
        guard fits == roadmap.isEmpty else {
            throw AnswerFlaw(
                fits
                    ? "'roadmap' has sprints although the goal fits in six weeks"
                    : "'roadmap' is empty although the goal does not fit in six weeks")
        }
        let minutes = stages.map(\.minutes)
        let template = PlanTemplate(
            name: PlannerAnswer.templateName, title: try fields.text("title", max: 60),
            keywords: [goal.title.lowercased()], tags: tags,
            perWeek: DoseRange(
                min: max(1, perWeek - 2), typical: perWeek, max: min(7, perWeek + 1)),
            minutes: DoseRange(
                min: min(5, minutes.min() ?? 5), typical: minutes[2], max: minutes.max() ?? 120),
            restDays: perWeek * (restDays + 1) <= 7 ? restDays : 0,
            effort: try fields.choice("effort"),
            preferredTime: try fields.choice("preferred_time"),
            maxIncreasePercent: PlannerAnswer.growth, sprints: roadmap.count + 1, stages: stages,
            floor: try fields.text("floor", max: 160),
            outcome: try fields.text("outcome", max: 200),
            roadmap: roadmap, why: try fields.text("why", max: 200))
        if let problem = template.validate().first {
            // The template calls a week a stage; the model does not know that word.
            let path = problem.path.replacing("stages", with: "weeks")
            throw AnswerFlaw("'\(path)' \(problem.message)")
        }
        self.template = template
    }

    private static func stages(_ fields: AnswerFields) throws(AnswerFlaw) -> [StageTemplate] {
        var stages: [StageTemplate] = []
        for (index, week) in try fields.list("weeks", 6...6).enumerated() {
            let path = "weeks[\(index)]"
            let week = try AnswerFields(week, ["focus", "minutes", "sessions"], at: path)
            var sessions: [SessionTemplate] = []
            for (number, session) in try week.list("sessions", 1...6).enumerated() {
                let session = try AnswerFields(
                    session, ["title", "description"], at: "\(path).sessions[\(number)]")
                sessions.append(
                    SessionTemplate(
                        title: try session.text("title", max: 60),
                        description: try session.text("description", max: 300)))
            }
            stages.append(
                StageTemplate(
                    focus: try week.text("focus", max: 80),
                    minutes: try week.integer("minutes", 5...120), sessions: sessions))
        }
        return stages
    }

    private static func roadmap(_ fields: AnswerFields) throws(AnswerFlaw) -> [SprintTemplate] {
        var roadmap: [SprintTemplate] = []
        for (index, sprint) in try fields.list("roadmap", 0...11).enumerated() {
            let sprint = try AnswerFields(
                sprint, ["title", "description", "weeks"], at: "roadmap[\(index)]")
            roadmap.append(
                SprintTemplate(
                    title: try sprint.text("title", max: 80),
                    description: try sprint.text("description", max: 200),
                    weeks: try sprint.integer("weeks", 1...6)))
        }
        return roadmap
    }
}

extension PlanTemplate {
    /// A template without the parts that only a library needs: every level starts where the one before has been for a
    /// week.
    init(
        name: String, title: String, keywords: [String], tags: [String], perWeek: DoseRange,
        minutes: DoseRange, restDays: Int, effort: Effort, preferredTime: PreferredTime,
        maxIncreasePercent: Int, sprints: Int, stages: [StageTemplate], floor: String,
        outcome: String, roadmap: [SprintTemplate], why: String
    ) {
        self.name = name
        self.title = title
        sources = ["a language model, checked by the rules for templates"]
        self.keywords = keywords
        self.tags = tags
        topics = []
        defaultTopic = ""
        self.perWeek = perWeek
        self.minutes = minutes
        self.restDays = restDays
        self.effort = effort
        self.preferredTime = preferredTime
        self.maxIncreasePercent = maxIncreasePercent
        deload = nil
        levels = Level.allCases.enumerated().map { index, level in
            LevelTemplate(
                level: level, start: index, description: level.rawValue, sprints: sprints)
        }
        self.stages = stages
        milestone = nil
        extra = nil
        self.floor = floor
        self.outcome = outcome
        self.roadmap = roadmap
        horizons = []
        quantities = []
        cautions = []
        self.why = why
    }
}
