/// Something wrong in a workflow definition.
public struct DefinitionProblem: Codable, Equatable, Sendable {
    /// The place in the definition, such as `phases[2].depends_on[0]`.
    public let path: String
    /// `INVALID_DEFINITION`.
    public let code: FlowErrorCode
    /// What is wrong and what to do about it.
    public let message: String

    /// Says what is wrong and where.
    public init(_ path: String, _ message: String) {
        self.path = path
        code = .invalidDefinition
        self.message = message
    }
}

extension WorkflowDefinition {
    /// Everything that keeps a flow of this definition from working; empty when it is sound.
    public func problems() -> [DefinitionProblem] {
        var problems: [DefinitionProblem] = []
        if name.isEmpty { problems.append(DefinitionProblem("name", "the workflow needs a name")) }
        if version < 1 {
            problems.append(
                DefinitionProblem("version", "version '\(version)' is not at least 1"))
        }
        let names = Set(phases.map(\.name))
        var seen: Set<String> = []
        for (index, phase) in phases.enumerated() {
            let path = "phases[\(index)]"
            if phase.name.isEmpty {
                problems.append(DefinitionProblem("\(path).name", "the phase needs a name"))
            } else if !seen.insert(phase.name).inserted {
                problems.append(
                    DefinitionProblem(
                        "\(path).name", "there is another phase '\(phase.name)'; rename one"))
            }
            for (position, dependency) in phase.dependsOn.enumerated()
            where !names.contains(dependency) {
                problems.append(
                    DefinitionProblem(
                        "\(path).depends_on[\(position)]",
                        "there is no phase '\(dependency)'; name one of the workflow's phases"))
            }
            if let share = phase.share, !(share >= 0 && share <= 100) {
                problems.append(
                    DefinitionProblem(
                        "\(path).share", "share '\(share)' does not lie between 0 and 100"))
            }
        }
        let asked = phases.compactMap(\.share).reduce(0, +)
        let allAsk = !phases.isEmpty && phases.allSatisfy { $0.share != nil }
        // Shares are typed by people, often as thirds.
        if asked > 100.01 || (allAsk && asked < 99.99) {
            problems.append(
                DefinitionProblem("phases", "the shares make '\(asked)'; let them make 100"))
        }
        return problems + cycles()
    }

    /// Phases that wait for themselves, so that they can never start.
    private func cycles() -> [DefinitionProblem] {
        var problems: [DefinitionProblem] = []
        for (index, phase) in phases.enumerated() {
            let waitsForItself =
                phase.dependsOn.contains(phase.name)
                || !Set(dependents(of: phase.name)).isDisjoint(with: phase.dependsOn)
            if waitsForItself {
                problems.append(
                    DefinitionProblem(
                        "phases[\(index)].depends_on",
                        "phase '\(phase.name)' waits for itself and can never start; "
                            + "remove one dependency of the circle"))
            }
        }
        return problems
    }
}
