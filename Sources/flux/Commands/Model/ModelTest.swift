import ArgumentParser
import FluxApp

/// `flux model test`
struct ModelTest: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Ask every configured model something small.",
        discussion: """
            Says whether the endpoint is there and takes the key, whether answers are streamed, which form of JSON each \
            model keeps, and so what will be used. Exit code 7 when something failed.

            EXAMPLES:
              flux model test
              flux model test --model gpt-4o-mini
            """)

    @Option(help: ArgumentHelp("Test this model alone.", valueName: "name"))
    var model: String?
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        var options = ModelOptions()
        options.model = model
        session.use(options)
        let result = try session.app.testModel()
        try session.show("model", result, rows: "checks") { ModelView(result).lines(in: $0) }
        if !result.ok { session.exitCode = 7 }
    }
}
