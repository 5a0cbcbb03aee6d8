import ArgumentParser
import FluxApp
import FluxTerminal

/// A command of flux: its arguments, and what it does with a session.
protocol FluxCommand: ParsableCommand {
    /// How it prints.
    var output: OutputOptions { get }

    /// Calls one use case and shows its result.
    mutating func run(_ session: Session) throws
}

/// How a command prints.
struct OutputOptions: ParsableArguments {
    @Flag(help: "Print one JSON document on standard output.")
    var json = false

    @Flag(help: "Print one JSON document a line where there is a list.")
    var jsonl = false

    @Flag(name: .shortAndLong, help: "Print nothing but errors.")
    var quiet = false

    @Option(help: ArgumentHelp("When to use color: auto, always or never.", valueName: "when"))
    var color: ColorChoice = .auto

    @Flag(help: "Labels instead of glyphs, one 'label: value' a line.")
    var accessible = false
}

/// What every command that changes something takes.
struct WritingOptions: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Answer confirmations with yes.")
    var yes = false

    @Flag(help: "Say what would be done, and do nothing.")
    var dryRun = false

    @Option(
        help: ArgumentHelp(
            "Do it once: repeated with the same key, the first result comes back.", valueName: "key"
        ))
    var idempotencyKey: String?
}

extension ColorChoice: ExpressibleByArgument {}
