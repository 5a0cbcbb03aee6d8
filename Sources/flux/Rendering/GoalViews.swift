import FluxApp
import FluxCalendar
import FluxCoach
import FluxTerminal

/// A plan as a card.
struct GoalPlanView: ResultView {
    /// How many of the next sessions the card names.
    private static let shownSessions = 6
    private let result: GoalPlanResult
    private let explain: Bool
    private let isSaid: Bool

    /// - Parameters:
    ///   - explain: with why these days and times were chosen.
    ///   - isSaid: whether what a model said of the plan stands on the screen already.
    init(_ result: GoalPlanResult, explain: Bool = false, isSaid: Bool = false) {
        self.result = result
        self.explain = explain
        self.isSaid = isSaid
    }

    func lines(in format: OutputFormat) -> [String] {
        guard let plan = result.plan else { return Sentence(result.message).lines(in: format) }
        let isOwn = result.source == "model" && result.requiresUserAction == "approve_plan"
        let said = isOwn && !isSaid && result.message != plan.summary ? [result.message] : []
        var sections = [Card.Section(text: said + [plan.summary])]
        sections.append(Card.Section("Week by week", [weeks(of: plan)]))
        let first = plan.occurrences.prefix(GoalPlanView.shownSessions)
        sections.append(
            Card.Section(
                "First sessions",
                [
                    Table(
                        columns: [
                            Table.Column("day"), Table.Column("time"),
                            Table.Column("session", flexible: true, minimum: 12),
                            Table.Column("min", alignment: .right, priority: 1),
                        ],
                        rows: first.map { occurrence in
                            [
                                Table.Cell(occurrence.local.date.shortText),
                                Table.Cell(occurrence.local.time.hourMinute),
                                Table.Cell(occurrence.title),
                                Table.Cell("\(occurrence.durationMinutes) min", role: .muted),
                            ]
                        }, showsHeader: format.accessible)
                ]))
        if !plan.roadmap.isEmpty {
            let steps = plan.roadmap.map {
                "\($0.pipelineOrder). \($0.title) (\($0.targetWeeks) weeks)"
            }
            sections.append(Card.Section("Roadmap", text: steps))
        }
        if explain, !plan.reasons.isEmpty {
            sections.append(Card.Section("Why then", text: plan.reasons))
        }
        if !plan.conflicts.isEmpty {
            sections.append(Card.Section("Conflicts", text: plan.conflicts.map(\.message)))
        }
        if !plan.warnings.isEmpty {
            sections.append(Card.Section("Please note", text: plan.warnings.map(\.message)))
        }
        let title = result.title
        var lines = Card(title: title, sections: sections).lines(in: format)
        if result.dryRun {
            lines += Paragraph("Nothing was kept.", role: .muted).lines(in: format)
        } else if result.requiresUserAction == "approve_plan" {
            let flow = result.flowNumber
            lines += Paragraph(
                "Say what to change, or 'ok' to save it: flux goal reply \(flow) \"…\", flux goal approve \(flow)",
                role: .muted
            ).lines(in: format)
        } else {
            lines += Sentence(result.message).lines(in: format)
        }
        return lines
    }

    /// A line a week: how often, how long, what.
    private func weeks(of plan: Plan) -> Table {
        let all = plan.occurrences
        guard let first = all.first?.local.date.startOfWeek else {
            return Table(columns: [], rows: [])
        }
        var rows: [[Table.Cell]] = []
        let count = (all.last.map { $0.local.date.days(since: first) / 7 } ?? 0) + 1
        for week in 0..<count {
            let sessions = all.filter { $0.local.date.days(since: first) / 7 == week }
            let minutes = sessions.reduce(0) { $0 + $1.durationMinutes }
            var titles: [String] = []
            for session in sessions where !titles.contains(session.title) {
                titles.append(session.title)
            }
            rows.append([
                Table.Cell("\(week + 1)", role: .muted),
                Table.Cell("from \(first.adding(days: week * 7).shortText)", role: .muted),
                Table.Cell("\(sessions.count)x"),
                Table.Cell("\(minutes) min"),
                Table.Cell(titles.joined(separator: "; ")),
            ])
        }
        return Table(
            columns: [
                Table.Column("week", alignment: .right), Table.Column("from", priority: 2),
                Table.Column("sessions", alignment: .right),
                Table.Column("minutes", alignment: .right, priority: 1),
                Table.Column("what", flexible: true, minimum: 12),
            ], rows: rows, showsHeader: false)
    }
}

/// The answer to a reply: the difference, not the whole card again.
struct ReplyView: ResultView {
    private let result: GoalPlanResult
    private let isSaid: Bool

    /// - Parameter isSaid: whether what a model said stands on the screen already.
    init(_ result: GoalPlanResult, isSaid: Bool = false) {
        self.result = result
        self.isSaid = isSaid
    }

    func lines(in format: OutputFormat) -> [String] {
        // The sentence repeats the changes for those who read nothing else; here each has a line of its own.
        let isChange = !result.changes.isEmpty && result.requiresUserAction == "approve_plan"
        var lines = isChange || isSaid ? [] : Sentence(result.message).lines(in: format)
        let mark = format.accessible ? "change:" : format.unicode ? "→" : "->"
        for change in result.changes {
            lines += Paragraph("\(mark) \(change.description)", role: .accent).lines(in: format)
        }
        for warning in result.warnings {
            lines += Paragraph("Note: \(warning.message)", role: .warning).lines(in: format)
        }
        return lines
    }
}

/// Goals in columns.
struct GoalListView: ResultView {
    private let result: GoalListResult

    init(_ result: GoalListResult) { self.result = result }

    func lines(in format: OutputFormat) -> [String] {
        var lines: [String] = []
        if result.goals.isEmpty, result.negotiations.isEmpty {
            return Paragraph("No goals yet. Start one with: flux goal \"run a 5K in 6 weeks\"")
                .lines(in: format)
        }
        if !result.goals.isEmpty {
            lines += Table(
                columns: [
                    Table.Column("#", alignment: .right), Table.Column("state", priority: 1),
                    Table.Column("goal", flexible: true, minimum: 12),
                    Table.Column("done", alignment: .right), Table.Column("tags", priority: 2),
                ],
                rows: result.goals.map { goal in
                    [
                        Table.Cell("\(goal.number)", role: .muted),
                        Table.Cell(goal.status.rawValue),
                        Table.Cell(goal.title),
                        Table.Cell("\(goal.progress.done)/\(goal.progress.total)"),
                        Table.Cell(goal.tags.joined(separator: ", "), role: .muted),
                    ]
                }, showsHeader: format.accessible
            ).lines(in: format)
        }
        for plan in result.negotiations {
            lines += Paragraph(
                "Waiting for your word: '\(plan.title)', go on with: flux goal resume \(plan.flowNumber)",
                role: .accent
            ).lines(in: format)
        }
        return lines
    }
}

/// A goal with its roadmap and tasks.
struct GoalDetail: ResultView {
    private let result: GoalShowResult

    init(_ result: GoalShowResult) { self.result = result }

    func lines(in format: OutputFormat) -> [String] {
        let goal = result.goal
        var lines = KeyValueList([
            ("goal", "\(goal.number) \(goal.title)"), ("state", goal.status.rawValue),
            ("tags", goal.tags.joined(separator: ", ")),
            ("weeks", goal.targetWeeks.map { "\($0)" } ?? "–"),
        ]).lines(in: format)
        lines += ProgressBar(label: "done", done: goal.progress.done, total: goal.progress.total)
            .lines(in: format)
        if result.roadmap.count > 1 {
            lines.append("")
            lines.append(Theme(format).paint("Roadmap", as: .heading))
            lines += result.roadmap.flatMap { step in
                Paragraph("\(step.pipelineOrder ?? 0). \(step.title) (\(step.status.rawValue))")
                    .lines(in: format)
            }
        }
        if !result.tasks.isEmpty {
            lines.append("")
            lines += TaskTable(result.tasks, dates: true, goals: false).lines(in: format)
        }
        return lines
    }
}
