import ArgumentParser

/// `flux next`
struct Next: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "next",
        abstract: "Show the open task that is due next.",
        discussion: """
            EXAMPLES:
              flux next
              flux next --json | jq -r '.tasks[0].title'
            """)

    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let result = try session.app.next()
        try session.show("next", result, rows: "tasks") { format in
            result.tasks.isEmpty
                ? ["Nothing is planned."] : TaskTable(result.tasks, dates: true).lines(in: format)
        }
    }
}
