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
