import FluxCalendar
import FluxJSON

/// What is known of one entity of a flow.
public struct EntityRecord: Equatable, Sendable {
    /// The place of its kind in the definition.
    public let kind: Int
    /// Its name, unique among its kind in the flow.
    public let name: String
    /// The number of the state of each machine, in the order of the definition.
    public var states: [Int]
    /// When each machine came into its state, in seconds since 1970.
    public var since: [Int64]
    /// What is kept of it.
    public var data: FlowData

    /// Joins what is known.
    public init(kind: Int, name: String, states: [Int], since: [Int64], data: FlowData = FlowData())
    {
        self.kind = kind
        self.name = name
        self.states = states
        self.since = since
        self.data = data
    }

    /// A new one, with every machine in its usual initial state.
    public init(new kind: Int, of definition: WorkflowDefinition, name: String, at now: Instant) {
        let machines = definition.entities[kind].machines
        self.init(
            kind: kind, name: name, states: machines.map { $0.initial.first ?? 0 },
            since: machines.map { _ in now.seconds })
    }
}
