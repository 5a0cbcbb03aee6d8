import ArgumentParser
import FlowEngine
import FluxTerminal

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
        try session.show("flow", result) { output in
            // The languages of drawing programs are data.
            guard format == .text else { return lines.map { TerminalText.safe($0) } }
            return lines.flatMap {
                LaidOutLine($0.replacing("→", with: output.arrow)).lines(in: output)
            }
        }
    }
}

/// What `flux flow graph` prints as JSON.
struct GraphResult: Encodable {
    let format: String
    let graph: String
}

extension FlowGraph.Format: ExpressibleByArgument {}
