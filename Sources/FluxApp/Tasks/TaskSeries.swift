import FluxCalendar
import FluxStore

extension App {
    /// The most occurrences that one command writes.
    private static let mostOccurrences = 5000

    /// Lists the occurrences of a rule from its start up to `until` or the horizon.
    func expand(
        _ rule: RecurrenceRule, from start: CivilDateTime, zone: Zone, until: String?,
        into draft: inout TaskDraft, _ clock: UserClock
    ) throws {
        let last: CivilDate
        let limit = try until.map { try day($0, clock) }
        if let limit {
            last = limit
        } else {
            let weeks = try settings.integer("series.horizon_weeks")
            last = max(clock.date, start.date).adding(days: weeks * 7)
        }
        var occurrences: [CivilDateTime] = []
        var continues = false
        for occurrence in rule.occurrences(from: start, in: zone) {
            if occurrence.local.date > last {
                continues = limit == nil
                break
            }
            guard occurrences.count < App.mostOccurrences else {
                throw Failure.invalidArgument(
                    "that rule has more than \(App.mostOccurrences) occurrences until \(last); end it earlier with '--until DAY'"
                )
            }
            occurrences.append(occurrence.local)
        }
        guard let first = occurrences.first else {
            throw Failure.invalidArgument(
                "the rule '\(rule)' never happens from \(start.minuteDescription) until \(last); check its parts"
            )
        }
        draft.series = NewSeries(
            kind: .rrule, rule: rule.description, start: first, zone: zone.identifier, until: limit)
        draft.occurrences = occurrences
        draft.continues = continues
    }
}
