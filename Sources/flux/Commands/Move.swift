import ArgumentParser
import FluxApp
import FluxJSON
import FluxStore
import FluxTerminal

/// `flux move`
struct Move: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "move",
        abstract: "Move a task to another time.",
        discussion: """
            A time that you state is kept. For 'later' or 'sometime this week' flux finds the best free slot and asks; \
            --yes takes it at once. With --overdue everything overdue finds a free time of its own.

            EXAMPLES:
              flux move 12 tomorrow at 5
              flux move 12 friday
              flux move "bank" later --yes
              flux move 12 --at 2026-03-09T16:00
              flux move 12 later --explain
              flux move --overdue "this week" --yes
              flux move yoga tuesday at 7pm --scope later
              flux move 12 --accept
            """)

    @Argument(help: "A number or a word of the title; with --overdue the new time.")
    var task: String?
    @Argument(help: "The new time.")
    var when: [String] = []
    @Option(help: ArgumentHelp("The new wall time, 2026-03-09T16:00.", valueName: "local"))
    var at: String?
    @Flag(help: "Move everything that is overdue.")
    var overdue = false
    @Flag(help: "Take the time that a reminder proposed.")
    var accept = false
    @Flag(help: "Say why a slot was chosen.")
    var explain = false
    @OptionGroup var series: SeriesOptions
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if overdue, at != nil || series.scope != nil {
            throw ValidationError("'--overdue' takes a time in words, not '--at' or '--scope'")
        }
        if accept, overdue || explain || at != nil || !when.isEmpty || series.scope != nil {
            throw ValidationError("'--accept' takes the time that was proposed, and no other")
        }
        if accept, task == nil {
            throw ValidationError("name the task, as in 'flux move 12 --accept'")
        }
        if overdue, explain {
            throw ValidationError("'--explain' says why of one task; leave '--overdue' out")
        }
        if overdue, let task, Int(task) != nil {
            throw ValidationError(
                "'--overdue' moves everything that is overdue; leave it out, or the task")
        }
        if !overdue, task == nil {
            throw ValidationError("name a task and its new time, as in 'flux move 12 friday'")
        }
    }

    func run(_ session: Session) throws {
        var options = session.writing(writing)
        let words = when.joined(separator: " ")
        func move() throws -> Written<MoveResult> {
            if accept {
                return try session.choosing([task ?? ""]) { references in
                    try session.app.acceptProposal(references, options)
                }
            }
            if overdue {
                let when = [task ?? "later"] + (words.isEmpty ? [] : [words])
                return try session.app.moveOverdue(when.joined(separator: " "), options)
            }
            return try session.choosing([task ?? ""]) { references in
                let scope = try series.scope(references, session)
                return try session.app.move(
                    MoveRequest(
                        reference: references[0], when: words.isEmpty ? nil : words, at: at,
                        scope: scope), options)
            }
        }
        let written: Written<MoveResult>
        do {
            written = try move()
        } catch {
            // A slot that flux chose needs a yes; a person at the terminal can give it now.
            let failure = Failure(error)
            guard let proposed = failure.details["proposed"], proposed != .null else { throw error }
            guard session.canAsk else {
                let why = explain ? failure.details["reasons"]?.arrayValue ?? [] : []
                throw Failure(
                    code: failure.code,
                    message: ([failure.message] + why.compactMap(\.stringValue))
                        .joined(separator: "; "), details: failure.details)
            }
            let lines = proposed.arrayValue?.compactMap(\.stringValue) ?? []
            let reasons = explain ? failure.details["reasons"]?.arrayValue ?? [] : []
            try session.show(
                lines: (lines + reasons.compactMap(\.stringValue)).map { TerminalText.safe($0) })
            guard
                try session.confirm(
                    "\(failure.message.prefix { $0 != ";" }). Take it?", yes: false)
            else { throw error }
            options.yes = true
            written = try move()
        }
        let result = written.value
        try session.show("move", result, replayed: written.replayed, rows: "tasks") { format in
            var text = result.message
            if explain {
                let reasons = result.reasons.joined(separator: "; ")
                text += "; \(reasons.isEmpty ? "it is the first free time that fits" : reasons)"
            }
            return Sentence(text).lines(in: format)
                + (overdue ? TaskTable(result.tasks, dates: true).lines(in: format) : [])
        }
    }
}
