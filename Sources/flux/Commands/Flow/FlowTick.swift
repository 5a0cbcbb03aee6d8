import ArgumentParser
import FluxApp
import FlowEngine
import FluxTerminal

/// `flux flow tick`
struct FlowTick: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "tick", abstract: "Run the timers and retries that are due.",
        discussion: """
            'flux notify' does it too.

            EXAMPLES:
              flux flow tick
              flux flow tick 7
            """)

    @Argument(help: "Only one flow: its number.")
    var flow: String?
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let options = session.writing(writing)
        let result = try session.app.tick(flow, options)
        try session.show("flow", result, rows: "fired") { TickView(result).lines(in: $0) }
    }
}

/// `flux flow lint`
struct FlowLint: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint", abstract: "Look for everything that is wrong with a workflow.",
        discussion: """
            Names the place in the file. Exit code 1 when something is wrong.

            EXAMPLES:
              flux flow lint teletherapy
              flux flow lint ./moving.json
              flux flow lint - < moving.json
            """)

    @Argument(help: "The name of a workflow, the path of a file, or '-' for standard input.")
    var workflow: String
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let text = workflow == "-" ? try session.file("-") : nil
        let result = try session.app.lint(workflow, text: text)
        try session.show("flow", result, rows: "problems") { LintView(result).lines(in: $0) }
        if !result.ok { session.exitCode = 1 }
    }
}

/// `flux flow graph`
struct FlowGraphCommand: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "graph", abstract: "Draw a workflow.",
        discussion: """
            EXAMPLES:
              flux flow graph booking
              flux flow graph booking --format dot | dot -Tsvg > booking.svg
              flux flow graph ./moving.json --format mermaid
            """)

    @Argument(help: "The name of a workflow, the path of a file, or '-' for standard input.")
    var workflow: String
    @Option(help: ArgumentHelp("text, mermaid or dot.", valueName: "format"))
    var format: FlowGraph.Format = .text
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let text = workflow == "-" ? try session.file("-") : nil
        let lines = try session.app.graph(workflow, text: text, format: format)
        let result = GraphResult(
            format: format.rawValue, graph: lines.joined(separator: "\n") + "\n")
        try session.show("flow", result) { _ in lines.map { TerminalText.safe($0) } }
    }
}

/// What `flux flow graph` prints as JSON.
struct GraphResult: Encodable {
    let format: String
    let graph: String
}

extension FlowGraph.Format: ExpressibleByArgument {}
