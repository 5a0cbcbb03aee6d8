/// A state of a machine whose table is fixed at compile time.
///
/// The raw value is the text that the store, the command line and JSON use.
public protocol MachineState: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// The machine's name as it stands in the history: `phase`, `task`, …
    static var machineName: String { get }
    /// The states that something new may start in.
    static var initialStates: [Self] { get }
    /// The code of the error that a refused move is reported with.
    static var refusalCode: FlowErrorCode { get }
    /// The states that may follow this one, in the order they are offered to people.
    var validTransitions: [Self] { get }
}

extension MachineState {
    /// Whether this state may be followed by `target`.
    public func canMove(to target: Self) -> Bool { validTransitions.contains(target) }

    /// Whether nothing follows this state.
    public var isFinal: Bool { validTransitions.isEmpty }

    /// The machine as data.
    public static var machine: StateMachine {
        var transitions: [String: [String]] = [:]
        for state in allCases {
            transitions[state.rawValue] = state.validTransitions.map(\.rawValue)
        }
        return StateMachine(
            name: machineName, initialStates: initialStates.map(\.rawValue),
            states: allCases.map(\.rawValue), transitions: transitions)
    }

    /// The state that follows when something is moved to the state named `target`.
    ///
    /// - Parameters:
    ///   - target: the raw value of a state.
    ///   - subject: what is moved, for the message: `task 'Call Ann'`.
    /// - Throws: ``refusalCode`` when there is no such state or the machine does not allow the move;
    ///   staying in the same state counts as a move and is refused unless the table lists it.
    public func moved(to target: String, subject: String) throws(FlowError) -> Self {
        guard let state = Self(rawValue: target), canMove(to: state) else {
            throw FlowError.refusedMove(
                code: Self.refusalCode, subject: subject, from: rawValue, to: target,
                isKnownState: Self(rawValue: target) != nil,
                validTransitions: validTransitions.map(\.rawValue))
        }
        return state
    }
}
