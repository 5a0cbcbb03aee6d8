/// One phase of a workflow.
public struct PhaseDefinition: Equatable, Sendable {
    /// The phase's name, unique in its workflow.
    public let name: String
    /// The phases that must be completed before this one may start.
    public let dependsOn: [String]
    /// How much of the flow's 100 % this phase is; `nil` for an equal part of what is left.
    public let share: Double?
    /// What the flow's status is called while this phase is the furthest one.
    public let stage: PhaseStage

    /// Joins the parts of a phase.
    public init(
        name: String, dependsOn: [String] = [], share: Double? = nil, stage: PhaseStage = .none
    ) {
        self.name = name
        self.dependsOn = dependsOn
        self.share = share
        self.stage = stage
    }
}

/// Which stage a phase gives its flow.
public enum PhaseStage: Equatable, Sendable {
    /// No stage of its own.
    case none
    /// The same in every state that the phase is in once started.
    case always(FlowStage)
    /// Only in these states.
    case byState([PhaseState: FlowStage])

    /// The stage for a state of the phase.
    public func stage(in state: PhaseState) -> FlowStage? {
        switch self {
        case .none: nil
        case .always(let stage): stage
        case .byState(let stages): stages[state]
        }
    }
}

extension PhaseDefinition: Codable {
    enum CodingKeys: String, CodingKey {
        case name
        case dependsOn = "depends_on"
        case share, stage
    }

    /// Reads `{"name", "depends_on"?, "share"?, "stage"?}`; `stage` is the name of a stage or an
    /// object from phase states to names of stages.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            name: try container.decode(String.self, forKey: .name),
            dependsOn: try container.decodeIfPresent([String].self, forKey: .dependsOn) ?? [],
            share: try container.decodeIfPresent(Double.self, forKey: .share),
            stage: try container.decodeIfPresent(PhaseStage.self, forKey: .stage) ?? .none)
    }

    /// Writes the form that ``init(from:)`` reads, without what is empty.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
        if !dependsOn.isEmpty { try container.encode(dependsOn, forKey: .dependsOn) }
        try container.encodeIfPresent(share, forKey: .share)
        if stage != .none { try container.encode(stage, forKey: .stage) }
    }
}

extension PhaseStage: Codable {
    /// Reads `null`, the name of a stage, or an object from phase states to names of stages.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .none
        } else if let stage = try? container.decode(FlowStage.self) {
            self = .always(stage)
        } else {
            var stages: [PhaseState: FlowStage] = [:]
            for (key, stage) in try container.decode([String: FlowStage].self) {
                guard let state = PhaseState(rawValue: key) else {
                    throw DecodingError.dataCorruptedError(
                        in: container, debugDescription: "'\(key)' is not a state of a phase")
                }
                stages[state] = stage
            }
            self = .byState(stages)
        }
    }

    /// Writes the form that ``init(from:)`` reads.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .none: try container.encodeNil()
        case .always(let stage): try container.encode(stage)
        case .byState(let stages):
            var named: [String: FlowStage] = [:]
            for (state, stage) in stages { named[state.rawValue] = stage }
            try container.encode(named)
        }
    }
}
