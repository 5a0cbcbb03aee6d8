import FluxCalendar

/// Reads plain English: what is asked for, with its times, recurrences and words.
///
/// Every method is pure and takes a time that has a bound, however long the text: of a very long one
/// only the beginning and the end are read for a schedule, but titles are kept whole.
public struct Reader: Sendable {
    /// What relative words are counted from.
    public let context: ReadingContext

    /// Makes a reader for a moment and a zone.
    public init(context: ReadingContext) { self.context = context }

    /// Reads a sentence of any intent.
    public func interpret(_ text: String) -> Interpretation {
        var reading = SentenceReader(text, context: context)
        return reading.interpret()
    }

    /// Reads a sentence that is a task; without a time it is a clarification.
    public func task(_ text: String) -> Interpretation {
        var reading = SentenceReader(text, context: context)
        return reading.task()
    }

    /// Reads a sentence that is a goal.
    public func goal(_ text: String) -> GoalReading {
        var reading = SentenceReader(text, context: context)
        return reading.goal()
    }

    /// Reads a bare time expression; `nil` when words are left over.
    public func when(_ text: String) -> WhenReading? {
        BareReader(text, context: context).when()
    }

    /// Reads a bare day; `nil` when words are left over or the day is over.
    public func day(_ text: String) -> CivilDate? {
        BareReader(text, context: context).day()
    }

    /// Reads a bare duration in minutes; a bare number is a number of minutes.
    public func duration(_ text: String) -> Int? {
        BareReader(text, context: context).duration()
    }

    /// Reads a bare recurrence with its time of day; `nil` when words are left over.
    public func recurrence(_ text: String) -> RecurrenceReading? {
        BareReader(text, context: context).recurrence()
    }
}
