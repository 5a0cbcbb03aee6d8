import ArgumentParser

/// `flux export`
struct Export: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write everything stored into a ZIP of JSON files.",
        discussion: """
            The archive has one file a stream and a manifest with counts and checksums. Secrets are not in it.

            EXAMPLES:
              flux export
              flux export backup.zip --yes
            """)

    @Argument(help: "The file; one named after the day when absent.")
    var file: String?
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let result = try session.app.export(to: file, session.writing(writing))
        try session.show("export", result) { Sentence(result.message).lines(in: $0) }
    }
}
