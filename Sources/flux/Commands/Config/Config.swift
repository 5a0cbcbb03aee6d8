import ArgumentParser
import FluxApp
import FluxTerminal
import Glibc

/// `flux config`
struct Config: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "Show and change settings.",
        discussion: """
            Flags win over the environment, the environment over the settings file, the file over defaults.

            EXAMPLES:
              flux config list
              flux config get day.end
              flux config set day.end 03:00
              flux config set day.end --unset
            """,
        subcommands: [
            ConfigList.self, ConfigGet.self, ConfigSet.self, ConfigPath.self, ConfigEdit.self,
        ],
        defaultSubcommand: ConfigList.self)
}

/// `flux config list`
struct ConfigList: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Show every setting, its value and where that comes from.",
        discussion: """
            EXAMPLES:
              flux config list
              flux config list --json | jq ".settings[].name"
            """)

    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let result = try session.app.config()
        try session.show("config", result, rows: "settings") {
            ConfigView(result.settings).lines(in: $0)
        }
    }
}

/// `flux config get`
struct ConfigGet: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "get", abstract: "Print the value of a setting.",
        discussion: """
            EXAMPLES:
              flux config get day.end
            """)

    @Argument(help: "The name, such as day.end.")
    var name: String
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let result = try session.app.config(name)
        try session.show("config", result) { format in
            result.settings.flatMap { Sentence($0.value).lines(in: format) }
        }
    }
}

/// `flux config set`
struct ConfigSet: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Change a setting in the settings file.",
        discussion: """
            EXAMPLES:
              flux config set day.end 03:00
              flux config set goals.max_active 4
              flux config set day.end --unset
            """)

    @Argument(help: "The name, such as day.end.")
    var name: String
    @Argument(help: "The value.")
    var value: String?
    @Flag(help: "Take the setting out of the file.")
    var unset = false
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if unset == (value != nil) { throw ValidationError("Give a value, or '--unset'") }
    }

    func run(_ session: Session) throws {
        let result = try session.app.setConfig(name, to: value, dryRun: writing.dryRun)
        try session.show("config", result) { format in
            result.settings.flatMap {
                Paragraph("\($0.name) \(writing.dryRun ? "would be" : "is now") \($0.value)")
                    .lines(in: format)
            }
        }
    }
}

/// `flux config path`
struct ConfigPath: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "path", abstract: "Print where the settings file is.",
        discussion: """
            EXAMPLES:
              flux config path
            """)

    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let path = session.app.paths.config
        try session.show("config", ConfigPathResult(path: path)) { _ in [TerminalText.safe(path)] }
    }
}

/// What `flux config path` prints.
struct ConfigPathResult: Encodable {
    let path: String
}

/// `flux config edit`
struct ConfigEdit: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Open the settings file in your editor ($VISUAL, $EDITOR).",
        discussion: """
            EXAMPLES:
              flux config edit
              EDITOR=nano flux config edit
            """)

    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let environment = session.host.environment
        guard session.canAsk else {
            throw Failure(
                code: "USAGE",
                message: "an editor needs a terminal; use 'flux config set NAME VALUE'")
        }
        let editor =
            [environment["VISUAL"], environment["EDITOR"]].compactMap(\.self).first { !$0.isEmpty }
            ?? "vi"
        try session.flush()
        try session.app.prepareConfigFile()
        // The editor may be given with arguments, as in 'code -w', so a shell takes it apart; the path is quoted.
        let arguments = ["/bin/sh", "-c", "\(editor) \"$1\"", "sh", session.app.paths.config]
        var pointers = arguments.map { strdup($0) } + [nil]
        execv(arguments[0], &pointers)
        throw Failure(
            code: "EXTERNAL_SERVICE_ERROR",
            message: "the editor '\(editor)' cannot be started; set EDITOR")
    }
}
