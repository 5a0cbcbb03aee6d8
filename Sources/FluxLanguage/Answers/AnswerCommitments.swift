import FluxCalendar

/// Something that happens every week at the same time.
public struct CommitmentAnswer: Equatable, Sendable {
    /// What it is, in the words of who has it.
    public var title: String
    /// The days it happens on, Monday first.
    public var days: [Weekday]
    /// When it begins.
    public var time: CivilTime
    /// How long it takes, in minutes; `nil` when that was not said.
    public var durationMinutes: Int?

    /// Joins the parts of a commitment.
    public init(title: String, days: [Weekday], time: CivilTime, durationMinutes: Int? = nil) {
        self.title = title
        self.days = days
        self.time = time
        self.durationMinutes = durationMinutes
    }
}

extension AnswerReader {
    /// Reads weekly commitments: `gym tue and thu at 7pm; choir mondays 19:30 for 90 minutes`.
    ///
    /// They are separated by semicolons, lines, commas or `and`; a day and time without a name of its
    /// own belongs to the one before. None at all is an answer too.
    public func readCommitments(_ answer: String) throws(AnswerProblem) -> [CommitmentAnswer] {
        try refuseLong(answer)
        let text = AnswerText(answer)
        let refusal = text.words.drop { ["no", "nope", "nah", "well"].contains($0) }
            .joined(separator: " ")
        if trimmed(answer).isEmpty || text.isAny(of: AnswerReader.noCommitments)
            || AnswerReader.noCommitments.contains(refusal)
        {
            return []
        }
        var commitments: [CommitmentAnswer] = []
        for line in CommitmentPart.lines(text) {
            var open: CommitmentPart?
            for piece in CommitmentPart.pieces(text, line) {
                let part = CommitmentPart(text, piece)
                guard var current = open else {
                    open = part
                    continue
                }
                if current.isComplete, part.hasTitle || part.time != nil {
                    commitments.append(try finished(current))
                    open = part.inheriting(part.hasTitle ? nil : current)
                } else {
                    current.join(part)
                    open = current
                }
            }
            if let open, !open.isEmpty { commitments.append(try finished(open)) }
        }
        guard !commitments.isEmpty else { throw AnswerReader.commitmentProblem }
        return commitments
    }

    private func finished(_ part: CommitmentPart) throws(AnswerProblem) -> CommitmentAnswer {
        let title = part.title
        let example = "for example 'gym tue and thu at 7pm'"
        guard part.hasTitle, title.count <= longestAnswerName, isPrintable(title) else {
            throw AnswerReader.commitmentProblem
        }
        if part.isBroken { throw AnswerReader.commitmentProblem }
        if part.isOtherRhythm {
            throw AnswerProblem(
                "only what happens every week fits here, '\(title)' does not; "
                    + "add it later with 'flux add'")
        }
        guard !part.days.isEmpty, let days = DayScanner.joined(part.days, usual: DayScanner.week)
        else { throw AnswerProblem("say on which days '\(title)' is, \(example)") }
        guard let time = part.time else {
            throw AnswerProblem("say at what time '\(title)' begins, \(example)")
        }
        return CommitmentAnswer(
            title: title, days: days, time: time, durationMinutes: part.durationMinutes)
    }

    private static let commitmentProblem = AnswerProblem(
        "name what you do, the days and the time, for example 'gym tue and thu at 7pm; "
            + "choir mondays 19:30 for 90 minutes', or 'none'")

    private static let noCommitments: Set<String> = [
        "no", "none", "nope", "nah", "nothing", "n a", "na", "not really", "no commitments",
        "nothing regular", "none at the moment", "not at the moment", "none right now",
        "i have none",
        "i don't have any", "don't have any", "i don't", "no i don't", "nothing yet", "none yet",
        "no regular commitments", "no none", "zero", "not yet", "not right now", "nothing fixed",
        "nothing really", "i have no commitments", "i have no regular commitments",
    ]
}
