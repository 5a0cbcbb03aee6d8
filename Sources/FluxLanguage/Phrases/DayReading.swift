import FluxCalendar

/// A day as it was said, and the date it is.
struct DayReading: Sendable, Hashable {
    /// The ways of naming a day; a recurrence takes over what repeats of them.
    enum Kind: Sendable, Hashable {
        case today
        /// A date without a pattern: tomorrow, 2026-03-09, in three days.
        case date
        /// `friday`
        case weekday(Weekday)
        /// `the 15th`
        case dayOfMonth(Int)
        /// `march 3rd`
        case monthDay(month: Int, day: Int)
        /// `the first monday of …`
        case nth(Int, Weekday)
        /// `next week`, `may`, `next year`: the first day of a period
        case period
        /// `this week`, `this month`, `this year`: a period that is running
        case running(TimeUnit)
    }

    var date: CivilDate
    var kind: Kind
    /// Whether the day is over.
    var isPast = false
    /// Whether "until" stops before the day: a month, a year.
    var endsBefore = false
    /// Whether a weekday was named together with the date and is another one.
    var isMismatch = false
    /// A part of day that belongs to the words, as in "last night".
    var part: PartOfDay?
    /// A distance that the day was given as, as in "in 6 weeks".
    var span: Span?
    /// Whether the words cannot be a modifier of a noun: a preposition belongs to them.
    var isIntroduced = false
}
