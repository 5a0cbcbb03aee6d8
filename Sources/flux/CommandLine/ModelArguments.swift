import ArgumentParser
import FluxApp

/// How a command uses language models.
struct ModelArguments: ParsableArguments {
    @Option(help: ArgumentHelp("Ask this model, whatever is configured.", valueName: "name"))
    var model: String?
    @Flag(help: "Ask no model.")
    var noModel = false
    @Flag(help: "Where a model fails, stop instead of going on without it.")
    var noFallback = false

    func validate() throws {
        if let model, !model.contains(where: { !$0.isWhitespace }) {
            throw ValidationError("--model wants the name of a model; see them with 'flux model'")
        }
        if noModel, model != nil {
            throw ValidationError("--model and --no-model exclude each other; give one")
        }
    }

    var options: ModelOptions {
        var options = ModelOptions()
        options.model = model
        options.isOff = noModel
        options.noFallback = noFallback
        return options
    }
}

extension Session {
    /// Sets how models are used, and shows what they do while they work.
    func use(_ arguments: ModelArguments) { use(arguments.options) }

    /// As ``use(_:)-(ModelArguments)``.
    func use(_ options: ModelOptions) {
        app.modelOptions = options
        let display = ModelDisplay(self)
        app.onModel = { display.show($0) }
    }
}
