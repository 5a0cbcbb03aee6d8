/// What a kind of flow consists of.
public struct WorkflowDefinition: Equatable, Sendable {
    /// The name that commands take.
    public let name: String
    /// Grows with every change of the definition; a flow keeps the one it was started with.
    public let version: Int
    /// One line for people.
    public let description: String
    /// The phases in the order they are shown; none when the workflow has only entities.
    public let phases: [PhaseDefinition]

    /// Joins the parts of a definition; ``problems()`` tells whether they fit together.
    public init(name: String, version: Int, description: String, phases: [PhaseDefinition]) {
        self.name = name
        self.version = version
        self.description = description
        self.phases = phases
    }

    /// The phase of a name.
    public func phase(named name: String) -> PhaseDefinition? {
        phases.first { $0.name == name }
    }

    /// The phases that depend on `name`, directly or through others, in the order of the workflow.
    public func dependents(of name: String) -> [String] {
        var found: Set<String> = [name]
        var grew = true
        while grew {
            grew = false
            for phase in phases
            where !found.contains(phase.name) && phase.dependsOn.contains(where: found.contains) {
                found.insert(phase.name)
                grew = true
            }
        }
        return phases.map(\.name).filter { $0 != name && found.contains($0) }
    }

    /// How much of 100 each phase is, in the order of ``phases``: what it asks for, or an equal
    /// part of what the others leave.
    public var shares: [Double] {
        let asked = phases.compactMap(\.share)
        let others = phases.count - asked.count
        let left = max(0, 100 - asked.reduce(0, +))
        return phases.map { $0.share ?? left / Double(others) }
    }
}

extension WorkflowDefinition: Codable {
    enum CodingKeys: String, CodingKey {
        case name, version, description, phases
    }

    /// Reads `{"name", "version"?, "description"?, "phases"?}`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            name: try container.decode(String.self, forKey: .name),
            version: try container.decodeIfPresent(Int.self, forKey: .version) ?? 1,
            description: try container.decodeIfPresent(String.self, forKey: .description) ?? "",
            phases: try container.decodeIfPresent([PhaseDefinition].self, forKey: .phases) ?? [])
    }
}
