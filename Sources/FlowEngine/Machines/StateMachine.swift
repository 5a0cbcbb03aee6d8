/// A state machine as data: names of states and which may follow which.
public struct StateMachine: Equatable, Sendable {
    /// The machine's name.
    public let name: String
    /// The states that something new may start in.
    public let initialStates: [String]
    /// All states, in the order they are listed to people.
    public let states: [String]
    /// For each state the ones that may follow it; a state without an entry is final.
    public let transitions: [String: [String]]

    /// Joins the parts of a machine; they are not compared with each other.
    public init(
        name: String, initialStates: [String], states: [String], transitions: [String: [String]]
    ) {
        self.name = name
        self.initialStates = initialStates
        self.states = states
        self.transitions = transitions
    }

    /// The states that nothing follows.
    public var finalStates: [String] { states.filter { validTransitions(from: $0).isEmpty } }

    /// The states that may follow `state`; none for an unknown one.
    public func validTransitions(from state: String) -> [String] { transitions[state] ?? [] }

    /// Whether `target` may follow `state`; `false` when either is unknown.
    public func canMove(from state: String, to target: String) -> Bool {
        validTransitions(from: state).contains(target)
    }
}
