import Foundation

/// A command as the argument parser describes it with `--experimental-dump-help`.
struct Command: Decodable {
    /// Its name.
    let commandName: String
    /// The commands below it.
    let subcommands: [Command]?
    /// Whether it stands in the help.
    let shouldDisplay: Bool?
    /// What it takes.
    let arguments: [Argument]?

    /// A flag, an option or a positional argument.
    struct Argument: Decodable {
        /// Its spellings; none for a positional one.
        let names: [Name]?
    }

    /// A spelling of a flag or option.
    struct Name: Decodable {
        /// `long` or `short`.
        let kind: String
        /// The spelling without dashes.
        let name: String

        /// The spelling as it is typed.
        var typed: String { kind == "short" ? "-\(name)" : "--\(name)" }
    }

    /// Its own flags and options.
    var options: Set<String> {
        Set((arguments ?? []).flatMap { $0.names ?? [] }.map(\.typed))
    }

    /// The commands below it; `help` describes the others and has no page, nor has what only flux itself runs.
    var commands: [Command] {
        (subcommands ?? []).filter { $0.commandName != "help" && $0.shouldDisplay != false }
    }

    /// Its flags and options and those of every command below it.
    var allOptions: Set<String> { commands.reduce(options) { $0.union($1.allOptions) } }

    /// The program with everything it takes.
    static func program() throws -> Command {
        struct Description: Decodable { let command: Command }
        let text = try Project.flux("--experimental-dump-help")
        return try JSONDecoder().decode(Description.self, from: Data(text.utf8)).command
    }
}
