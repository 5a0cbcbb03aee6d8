import ArgumentParser
import FluxApp

/// `flux show`
struct Show: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show everything about a task.",
        discussion: """
            EXAMPLES:
              flux show 12
              flux show "dentist" --json
            """)

    @Argument(help: "A number, or words of the title.")
    var task: [String]
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let result = try session.choosing([task.joined(separator: " ")]) {
            try session.app.show($0[0])
        }
        try session.show("show", result) { format in
            result.tasks.flatMap { TaskDetail($0).lines(in: format) }
        }
    }
}
