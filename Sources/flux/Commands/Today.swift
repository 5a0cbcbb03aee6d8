import ArgumentParser
import FluxApp

/// `flux today`
struct Today: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "today",
        abstract: "Show the day.",
        discussion: """
            Overdue tasks first, then the day by hour; what is next stands out. The numbers are the ones that other \
            commands take.

            EXAMPLES:
              flux today
              flux today --date tomorrow
              flux today --agenda 3
              flux today --triage
              flux today --json | jq '.tasks[].title'
            """)

    @Option(help: ArgumentHelp("The day: a date, 'tomorrow', 'friday' …", valueName: "day"))
    var date: String?
    @Flag(help: "Show the whole week, Monday to Sunday.")
    var week = false
    @Option(help: ArgumentHelp("Show so many days.", valueName: "days"))
    var agenda: Int?
    @Flag(help: "Go through everything overdue, one after the other.")
    var triage = false
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if triage, week || agenda != nil || date != nil {
            throw ValidationError("'--triage' goes through what is overdue and takes no day")
        }
        if week, agenda != nil {
            throw ValidationError("'--week' and '--agenda' exclude each other")
        }
    }

    func run(_ session: Session) throws {
        if triage { return try TriageConversation(session).run() }
        let span: AgendaRequest.Span = week ? .week : agenda.map { .days($0) } ?? .day
        try session.show(AgendaRequest(date: date, span: span))
    }
}

/// `flux week`
struct Week: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "week",
        abstract: "Show the week, Monday to Sunday.",
        discussion: """
            EXAMPLES:
              flux week
              flux week --date "next monday"
            """)

    @Option(help: ArgumentHelp("A day of the week.", valueName: "day"))
    var date: String?
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws { try session.show(AgendaRequest(date: date, span: .week)) }
}

extension Session {
    /// Shows an agenda.
    func show(_ request: AgendaRequest) throws {
        let agenda = try app.agenda(request)
        try show("today", agenda, rows: "tasks") { AgendaView(agenda).lines(in: $0) }
        try hintAtOnboarding(agenda.onboarded)
    }

    /// On a terminal, says in one line that there is an introduction, while it was not finished.
    func hintAtOnboarding(_ onboarded: @autoclosure () throws -> Bool) throws {
        guard canAsk, !options.quiet, try !onboarded() else { return }
        try remark(
            "plans fit better once flux knows your days; 'flux onboard' asks eleven short questions"
        )
    }
}
