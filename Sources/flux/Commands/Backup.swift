import ArgumentParser
import FluxApp

/// `flux backup`
struct Backup: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the store, and check the copy.",
        discussion: """
            Safe while flux is in use. The copy is an SQLite file that 'flux restore' takes; without a name it goes \
            into the folder of backups.

            EXAMPLES:
              flux backup
              flux backup --keep 7
              flux backup /media/stick/flux.db
            """)

    @Argument(help: "The file; one named after the moment when absent.")
    var file: String?
    @Option(
        help: ArgumentHelp("Keep so many copies in the folder of backups.", valueName: "number"))
    var keep: Int?
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let result = try session.app.backup(to: file, keep: keep, session.writing(writing))
        try session.show("backup", result) { Sentence(result.message).lines(in: $0) }
    }
}

/// `flux restore`
struct Restore: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Put a copy in the place of the store.",
        discussion: """
            The copy is checked first, and what is in the store now is copied into the folder of backups.

            EXAMPLES:
              flux restore /media/stick/flux.db
              flux restore flux.db --yes
            """)

    @Argument(help: "The copy.")
    var file: String
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        var options = session.writing(writing)
        if session.canAsk, !options.yes, !options.dryRun {
            options.yes = try session.confirm(
                "Replace everything in the store by this copy?", yes: false)
            guard options.yes else { return try session.show(lines: ["Nothing was changed."]) }
        }
        let result = try session.app.restore(from: file, options)
        try session.show("restore", result) { Sentence(result.message).lines(in: $0) }
    }
}
