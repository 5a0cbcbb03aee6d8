/// How much of something a template allows a week or a session.
public struct DoseRange: Codable, Equatable, Sendable {
    /// The least that still moves the goal forward.
    public var min: Int
    /// What is proposed when nothing is said.
    public var typical: Int
    /// The most that is still sensible.
    public var max: Int

    /// Makes a range.
    public init(min: Int, typical: Int, max: Int) {
        self.min = min
        self.typical = typical
        self.max = max
    }
}

/// How demanding a session is.
public enum Effort: String, CaseIterable, Codable, Sendable {
    /// `low`: can be done tired
    case low
    /// `moderate`
    case moderate
    /// `high`: needs a fresh body or head
    case high
}

/// One session of a stage.
public struct SessionTemplate: Codable, Equatable, Sendable {
    /// What is done, unique within the template: `Run 8 x 60 s, walk 90 s`.
    public var title: String
    /// How it is done.
    public var description: String
    /// Its length where it differs from the stage's.
    public var minutes: Int?
    /// Its effort where it differs from the template's.
    public var effort: Effort?

    /// Makes a session.
    public init(title: String, description: String, minutes: Int? = nil, effort: Effort? = nil) {
        self.title = title
        self.description = description
        self.minutes = minutes
        self.effort = effort
    }
}

/// One week's worth of progression.
public struct StageTemplate: Codable, Equatable, Sendable {
    /// What the week is about.
    public var focus: String
    /// The length of its sessions, in minutes.
    public var minutes: Int
    /// Its sessions, in order; a week takes as many as it has days, spread evenly, the last included.
    public var sessions: [SessionTemplate]

    /// Makes a stage.
    public init(focus: String, minutes: Int, sessions: [SessionTemplate]) {
        self.focus = focus
        self.minutes = minutes
        self.sessions = sessions
    }
}

/// Where in the stages a person of a level starts.
public struct LevelTemplate: Codable, Equatable, Sendable {
    /// The level.
    public var level: Level
    /// The index of the first stage, from 0.
    public var start: Int
    /// What a person of the level can do.
    public var description: String
    /// How many sprints the goal takes from here; 1 means that it fits in six weeks.
    public var sprints: Int

    /// Makes a level.
    public init(level: Level, start: Int, description: String, sprints: Int) {
        self.level = level
        self.start = start
        self.description = description
        self.sprints = sprints
    }
}

/// The lighter week of a sprint.
public struct DeloadTemplate: Codable, Equatable, Sendable {
    /// Which week of the sprint it is, from 1.
    public var week: Int
    /// The share of the week before that is done, 0–1.
    public var factor: Double

    /// Makes a lighter week.
    public init(week: Int, factor: Double) {
        self.week = week
        self.factor = factor
    }
}

/// A later sprint of a roadmap.
public struct SprintTemplate: Codable, Equatable, Sendable {
    /// What it reaches.
    public var title: String
    /// What it is about.
    public var description: String
    /// How many weeks it takes, 1–6.
    public var weeks: Int

    /// Makes a sprint.
    public init(title: String, description: String, weeks: Int) {
        self.title = title
        self.description = description
        self.weeks = weeks
    }
}

/// A measurable amount in a goal, such as `10 pounds`, and how much of it a sprint brings.
public struct QuantityTemplate: Codable, Equatable, Sendable {
    /// The words that follow (or, for a currency sign, precede) the number.
    public var units: [String]
    /// How much one sprint of six weeks brings, in these units.
    public var perSprint: Double
    /// The most a week may bring; a faster wish is said not to be possible.
    public var maxPerWeek: Double?

    /// Makes a quantity.
    public init(units: [String], perSprint: Double, maxPerWeek: Double? = nil) {
        self.units = units
        self.perSprint = perSprint
        self.maxPerWeek = maxPerWeek
    }

    enum CodingKeys: String, CodingKey {
        case units
        case perSprint = "per_sprint"
        case maxPerWeek = "max_per_week"
    }
}

/// A goal asked in words that need more sprints than the level says.
public struct HorizonTemplate: Codable, Equatable, Sendable {
    /// Phrases of the goal that call for it: `marathon`.
    public var phrases: [String]
    /// How many sprints it takes a novice.
    public var sprints: Int
    /// The honest answer, in a sentence.
    public var message: String
    /// Its own roadmap after the first sprint; empty uses the template's.
    public var roadmap: [SprintTemplate]

    /// Makes a horizon.
    public init(phrases: [String], sprints: Int, message: String, roadmap: [SprintTemplate] = []) {
        self.phrases = phrases
        self.sprints = sprints
        self.message = message
        self.roadmap = roadmap
    }

    enum CodingKeys: String, CodingKey {
        case phrases, sprints, message, roadmap
    }

    /// Reads a horizon; the roadmap may be left out.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            phrases: try values.decode([String].self, forKey: .phrases),
            sprints: try values.decode(Int.self, forKey: .sprints),
            message: try values.decode(String.self, forKey: .message),
            roadmap: try values.decodeIfPresent([SprintTemplate].self, forKey: .roadmap) ?? [])
    }
}

/// Words that call for care, and what is said then.
public struct CautionTemplate: Codable, Equatable, Sendable {
    /// Phrases of the goal that call for it.
    public var phrases: [String]
    /// What is said, as a warning of the plan.
    public var message: String

    /// Makes a caution.
    public init(phrases: [String], message: String) {
        self.phrases = phrases
        self.message = message
    }
}

/// Where a template's times of day lie for a person without a strong preference.
public enum PreferredTime: String, CaseIterable, Codable, Sendable {
    /// `any`
    case any
    /// `morning`
    case morning
    /// `evening`
    case evening
    /// `bedtime`: by its nature the last thing of the day, whatever the person prefers
    case bedtime
}

/// A six-week sprint for one kind of goal, as data.
///
/// The stages form a ladder, one rung a week without the lighter week; a level says on which rung a
/// person starts. `share/flux/plans/README.md` documents the JSON form.
public struct PlanTemplate: Codable, Equatable, Sendable {
    /// Unique, lower case with underscores, as the file is called.
    public var name: String
    /// What the sprint is called: `First 5K`.
    public var title: String
    /// Where its progression comes from.
    public var sources: [String]
    /// Phrases that mark a goal of this kind; longer ones count for more.
    public var keywords: [String]
    /// Categories, most specific first.
    public var tags: [String]
    /// Things the goal may be about; the one found in the goal stands for `{topic}`.
    public var topics: [String]
    /// What stands for `{topic}` when none was found.
    public var defaultTopic: String
    /// Sessions a week.
    public var perWeek: DoseRange
    /// Minutes a session.
    public var minutes: DoseRange
    /// Free days between two sessions, where the week has room for them.
    public var restDays: Int
    /// Its usual effort.
    public var effort: Effort
    /// Its usual time of day.
    public var preferredTime: PreferredTime
    /// By how much the minutes of a week may grow over the week before, in percent.
    public var maxIncreasePercent: Int
    /// The lighter week, or `nil` where order matters more than load.
    public var deload: DeloadTemplate?
    /// Starting points.
    public var levels: [LevelTemplate]
    /// The ladder.
    public var stages: [StageTemplate]
    /// The test that ends the sprint, in place of its last session; `nil` when the ladder ends in one.
    public var milestone: SessionTemplate?
    /// What fills the days of a week beyond `perWeek.max`.
    public var extra: SessionTemplate?
    /// The floor version that counts on a bad day.
    public var floor: String
    /// What the first sprint reaches, in words that follow "In six weeks:".
    public var outcome: String
    /// The sprints after the first.
    public var roadmap: [SprintTemplate]
    /// Goals that need more sprints.
    public var horizons: [HorizonTemplate]
    /// Amounts that say how many sprints a goal needs.
    public var quantities: [QuantityTemplate]
    /// Words that call for care.
    public var cautions: [CautionTemplate]
    /// Why the first week is as it is.
    public var why: String

    enum CodingKeys: String, CodingKey {
        case name, title, sources, keywords, tags, topics
        case defaultTopic = "default_topic"
        case perWeek = "per_week"
        case minutes
        case restDays = "rest_days"
        case effort
        case preferredTime = "preferred_time"
        case maxIncreasePercent = "max_increase_percent"
        case deload, levels, stages, milestone, extra, floor, outcome, roadmap, horizons
        case quantities, cautions, why
    }

    /// Reads a template; lists that are empty may be left out.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        name = try values.decode(String.self, forKey: .name)
        title = try values.decode(String.self, forKey: .title)
        sources = try values.decode([String].self, forKey: .sources)
        keywords = try values.decode([String].self, forKey: .keywords)
        tags = try values.decode([String].self, forKey: .tags)
        topics = try values.decodeIfPresent([String].self, forKey: .topics) ?? []
        defaultTopic = try values.decodeIfPresent(String.self, forKey: .defaultTopic) ?? ""
        perWeek = try values.decode(DoseRange.self, forKey: .perWeek)
        minutes = try values.decode(DoseRange.self, forKey: .minutes)
        restDays = try values.decode(Int.self, forKey: .restDays)
        effort = try values.decode(Effort.self, forKey: .effort)
        preferredTime =
            try values.decodeIfPresent(PreferredTime.self, forKey: .preferredTime) ?? .any
        maxIncreasePercent = try values.decode(Int.self, forKey: .maxIncreasePercent)
        deload = try values.decodeIfPresent(DeloadTemplate.self, forKey: .deload)
        levels = try values.decode([LevelTemplate].self, forKey: .levels)
        stages = try values.decode([StageTemplate].self, forKey: .stages)
        milestone = try values.decodeIfPresent(SessionTemplate.self, forKey: .milestone)
        extra = try values.decodeIfPresent(SessionTemplate.self, forKey: .extra)
        floor = try values.decode(String.self, forKey: .floor)
        outcome = try values.decode(String.self, forKey: .outcome)
        roadmap = try values.decodeIfPresent([SprintTemplate].self, forKey: .roadmap) ?? []
        horizons = try values.decodeIfPresent([HorizonTemplate].self, forKey: .horizons) ?? []
        quantities = try values.decodeIfPresent([QuantityTemplate].self, forKey: .quantities) ?? []
        cautions = try values.decodeIfPresent([CautionTemplate].self, forKey: .cautions) ?? []
        why = try values.decode(String.self, forKey: .why)
    }
}
