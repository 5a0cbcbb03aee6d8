/// The state of a goal.
public enum GoalState: String, MachineState, Codable {
    /// `pipeline` → active, abandoned.
    case pipeline
    /// `active` → completed, abandoned.
    case active
    /// `completed` is final.
    case completed
    /// `abandoned` is final.
    case abandoned

    /// `goal`.
    public static let machineName = "goal"
    /// Every goal begins as `pipeline`.
    public static let initialStates: [GoalState] = [.pipeline]
    /// `INVALID_STATE_TRANSITION`.
    public static let refusalCode = FlowErrorCode.invalidStateTransition

    /// The states that may follow this one.
    public var validTransitions: [GoalState] {
        switch self {
        case .pipeline: [.active, .abandoned]
        case .active: [.completed, .abandoned]
        case .completed, .abandoned: []
        }
    }
}
