import ArgumentParser

/// `flux model`
struct Model: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "model",
        abstract: "Show and test which language models are asked.",
        discussion: """
            flux needs no model. With one configured, goals are planned and unclear sentences are read with its help; where \
            it fails, flux goes on alone.

            EXAMPLES:
              flux config set model.base_url http://localhost:11434/v1
              flux config set model.name llama3.1
              flux model test
            """,
        subcommands: [ModelShow.self, ModelTest.self], defaultSubcommand: ModelShow.self)
}
