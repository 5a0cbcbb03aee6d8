extension WorkflowDefinition {
    /// Getting to know the user: eleven questions, one phase each, one after the other.
    public static let onboarding = WorkflowDefinition(
        name: "onboarding", version: 1, description: "Getting to know you, question by question",
        phases: sequence([
            "name", "wake_time", "bedtime", "work", "chronotype", "timezone", "home", "commitments",
            "phone", "whatsapp", "first",
        ]))

    /// Planning one goal; the three phases in the middle do not wait for each other.
    public static let goal = WorkflowDefinition(
        name: "goal", version: 1, description: "From a wish to a plan in your calendar",
        phases: [
            PhaseDefinition(name: "intake"),
            PhaseDefinition(name: "classify", dependsOn: ["intake"]),
            PhaseDefinition(name: "schedule", dependsOn: ["intake"]),
            PhaseDefinition(name: "observe", dependsOn: ["intake"]),
            PhaseDefinition(name: "plan", dependsOn: ["classify", "schedule", "observe"]),
            PhaseDefinition(name: "save", dependsOn: ["plan"]),
        ])

    /// A data-discovery project.
    public static let discovery = WorkflowDefinition(
        name: "discovery", version: 1, description: "A data-discovery project in five phases",
        phases: sequence([
            "data_import", "field_mapping", "data_cleansing", "asset_inventory",
            "dependency_analysis",
        ]) { name in
            switch name {
            case "data_import": .always(.dataGathering)
            case "field_mapping", "data_cleansing": .always(.discovery)
            case "asset_inventory": .always(.assessmentReady)
            // Only while it is worked on: what waits to be approved is no longer being planned.
            case "dependency_analysis": .byState([.inProgress: .planning])
            default: .none
            }
        })

    /// The definitions that come with the engine.
    public static let builtIn: [WorkflowDefinition] = [.onboarding, .goal, .discovery]

    /// The built-in definition of a name.
    ///
    /// - Throws: `NOT_FOUND` when there is none.
    public static func builtIn(named name: String) throws(FlowError) -> WorkflowDefinition {
        guard let definition = builtIn.first(where: { $0.name == name }) else {
            throw FlowError.unknownWorkflow(name, known: builtIn.map(\.name))
        }
        return definition
    }

    /// Phases that each depend on the one before.
    private static func sequence(
        _ names: [String], stage: (String) -> PhaseStage = { _ in .none }
    ) -> [PhaseDefinition] {
        names.enumerated().map { index, name in
            PhaseDefinition(
                name: name, dependsOn: index == 0 ? [] : [names[index - 1]], stage: stage(name))
        }
    }
}
