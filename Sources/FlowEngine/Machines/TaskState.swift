/// The state of a task.
public enum TaskState: String, MachineState, Codable {
    /// `pending` → done, missed, rescheduled, cancelled.
    case pending
    /// `rescheduled` → done, missed, rescheduled, cancelled; it has a new time, otherwise like
    /// pending.
    case rescheduled
    /// `missed` → done, rescheduled; done means late.
    case missed
    /// `done` is final; only undo takes it back.
    case done
    /// `cancelled` is final; only undo takes it back.
    case cancelled

    /// `task`.
    public static let machineName = "task"
    /// Every task begins as `pending`.
    public static let initialStates: [TaskState] = [.pending]
    /// `INVALID_STATE_TRANSITION`.
    public static let refusalCode = FlowErrorCode.invalidStateTransition

    /// The states that may follow this one.
    public var validTransitions: [TaskState] {
        switch self {
        case .pending, .rescheduled: [.done, .missed, .rescheduled, .cancelled]
        case .missed: [.done, .rescheduled]
        case .done, .cancelled: []
        }
    }

    /// Whether the task is still to be done: `pending` and `rescheduled`.
    public var isOpen: Bool { self == .pending || self == .rescheduled }
}
