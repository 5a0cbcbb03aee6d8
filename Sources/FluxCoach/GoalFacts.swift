import FluxCalendar
import FluxLanguage

/// What the user said about a goal, as far as it was understood.
public struct GoalFacts: Codable, Equatable, Sendable {
    /// The user's own words, whole.
    public var text: String
    /// The goal without lead-ins and dates: `run a 5K`.
    public var title: String
    /// The day it should be reached by, inclusive.
    public var deadline: CivilDate?
    /// The span it should take, in weeks; never together with `deadline`.
    public var weeks: Int?
    /// How many times a week, when stated.
    public var perWeek: Int?
    /// The categories, most specific first.
    public var tags: [String]

    /// Makes the facts of a goal.
    public init(
        text: String, title: String, deadline: CivilDate? = nil, weeks: Int? = nil,
        perWeek: Int? = nil, tags: [String] = []
    ) {
        self.text = text
        self.title = title
        self.deadline = deadline
        self.weeks = weeks
        self.perWeek = perWeek
        self.tags = tags
    }

    /// Takes what the language reader made of a text.
    public init(text: String, reading: GoalReading) {
        self.init(
            text: text, title: reading.title, deadline: reading.deadline, weeks: reading.weeks,
            perWeek: reading.perWeek, tags: reading.tags)
    }
}
