import FluxJSON

extension WorkflowDefinition {
    /// Getting to know the user: eleven questions, one phase each, one after the other.
    public static let onboarding = embedded("onboarding")

    /// Planning one goal; the three phases in the middle do not wait for each other.
    public static let goal = embedded("goal")
    /// A sentence that a model reads.
    public static let talk = embedded("talk")

    /// The names of the definitions that come with the engine.
    public static let builtInNames = EmbeddedWorkflows.all.map(\.name)

    /// The JSON of a built-in definition.
    public static func builtInText(_ name: String) -> String? {
        EmbeddedWorkflows.all.first { $0.name == name }?.text
    }

    /// The built-in definition of a name.
    ///
    /// - Throws: `NOT_FOUND` when there is none.
    public static func builtIn(named name: String) throws(FlowError) -> WorkflowDefinition {
        guard builtInNames.contains(name) else {
            throw FlowError.unknownWorkflow(name, known: builtInNames)
        }
        return embedded(name)
    }

    private static func embedded(_ name: String) -> WorkflowDefinition {
        guard let text = builtInText(name), let json = try? JSON(parsing: text) else {
            preconditionFailure("the built-in workflow '\(name)' cannot be read; this is a bug")
        }
        return read(json).definition
    }
}
