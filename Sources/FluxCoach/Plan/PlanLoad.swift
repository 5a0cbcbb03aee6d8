import FluxCalendar

/// How much a plan asks for.
struct PlanLoad: Equatable {
    /// Minutes a week, over the full weeks counted from the first session.
    var weeklyMinutes: Double
    /// Minutes of the first two weeks.
    var earlyMinutes: Int
    /// Sessions of the first two weeks.
    var earlySessions: Int
    /// Minutes of all sessions.
    var totalMinutes: Int
    /// The longest session.
    var longest: Int

    init(_ plan: Plan) {
        let sessions = plan.occurrences
        totalMinutes = sessions.reduce(0) { $0 + $1.durationMinutes }
        longest = sessions.map(\.durationMinutes).max() ?? 0
        guard let first = sessions.first?.local.date, let last = sessions.last?.local.date else {
            weeklyMinutes = 0
            earlyMinutes = 0
            earlySessions = 0
            return
        }
        let early = sessions.filter { $0.local.date.days(since: first) < 14 }
        earlyMinutes = early.reduce(0) { $0 + $1.durationMinutes }
        earlySessions = early.count
        let weeks = (last.days(since: first) + 1) / 7
        if weeks > 0 {
            let full = sessions.filter { $0.local.date.days(since: first) < weeks * 7 }
            weeklyMinutes = Double(full.reduce(0) { $0 + $1.durationMinutes }) / Double(weeks)
        } else {
            weeklyMinutes = Double(totalMinutes)
        }
    }
}
