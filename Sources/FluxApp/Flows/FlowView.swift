import FlowEngine
import FluxCalendar
import FluxJSON
import FluxStore

/// A flow as it is shown.
public struct FlowView: Codable, Sendable {
    /// Its UUID.
    public let id: String
    /// Its short number.
    public let number: Int64
    /// The name of its workflow.
    public let workflow: String
    /// The version it was started with.
    public let version: Int
    /// Its status.
    public let status: FlowStatus
    /// How much of it is done, 0–100.
    public let progressPercentage: Double
    /// Its phases.
    public let phases: [Phase]
    /// Its entities.
    public let entities: [Entity]
    /// What it was started with and has found out, for workflows with entities.
    public let data: JSON
    /// What can be done now.
    public internal(set) var recoveryOptions: [RecoveryView] = []
    /// Timers that run.
    public internal(set) var timers: [Timer] = []
    /// The data of ``entities``, in their order, with times in the user's zone; for people, not in documents.
    public internal(set) var localData: [JSON]?
    /// What was moved, after a change.
    public internal(set) var transitions: [Transition]?
    /// What somebody has to do now, after a change.
    public internal(set) var requiredActions: [String]?
    /// Rows that something else had changed, after a rollback.
    public internal(set) var conflicts: [RowConflict]?
    /// What was done, in a sentence, after a change.
    public internal(set) var message: String?
    /// Whether nothing was kept, after a change.
    public internal(set) var dryRun: Bool?
    /// When it was started.
    public let createdAt: Instant
    /// When it last changed.
    public let updatedAt: Instant

    /// All but ``localData``.
    private enum CodingKeys: CodingKey {
        case id, number, workflow, version, status, progressPercentage, phases, entities, data
        case recoveryOptions, timers, transitions, requiredActions, conflicts, message, dryRun
        case createdAt, updatedAt
    }

    /// A phase.
    public struct Phase: Codable, Sendable {
        /// Its name.
        public let name: String
        /// Its state.
        public let state: PhaseState
        /// How far the work inside it is, 0–1.
        public let progress: Double
        /// What must be completed before.
        public let dependsOn: [String]
        /// How often it was retried.
        public let retryCount: Int
        /// When it was retried last.
        public let lastRetryAt: Instant?
        /// When it may be retried by itself.
        public let nextRetryAt: Instant?
        /// The last failure.
        public let error: PhaseFailure?
    }

    /// An entity.
    public struct Entity: Codable, Sendable {
        /// Its name.
        public let name: String
        /// Its kind.
        public let kind: String
        /// The state of each machine.
        public let machines: JSON
        /// What is kept of it.
        public let data: JSON
    }

    /// A timer that runs.
    public struct Timer: Codable, Sendable {
        /// Its name.
        public let name: String
        /// When it is due.
        public let dueAt: Instant
        /// When it is due, with the user's offset.
        public let dueLocal: String
    }
}

/// One way on from where a flow stands.
public struct RecoveryView: Codable, Sendable {
    /// The phase or entity it is about.
    public let phase: String?
    /// What to do.
    public let action: RecoveryAction
    /// The state that follows.
    public let targetState: String
    /// Whether it happens by itself in due time.
    public let automatic: Bool
    /// What it means.
    public let description: String
    /// The event, where it is one.
    public let event: String?
    /// What comes with the event.
    public let parameters: JSON?
    /// The command that does it.
    public let command: String

    /// - Parameter ownCommand: what goes on with a flow that a model works in, in place of moving its phases by hand.
    init(_ option: RecoveryOption, flow: Int64, workflow: String, ownCommand: String?) {
        phase = option.phase
        action = option.action
        targetState = option.targetState
        automatic = option.automatic
        description = option.description
        event = option.event
        let values = (option.parameters ?? [:]).sorted { $0.key < $1.key }
        parameters =
            option.event == nil
            ? nil : .object(values.map { JSON.Member($0.key, .string($0.value)) })
        command =
            RecoveryView.ownCommand(option, flow, workflow, ownCommand)
            ?? RecoveryView.command(option, flow, values)
    }

    /// Planning and the introduction have commands of their own, which do what the phase is for and move it.
    private static func ownCommand(
        _ option: RecoveryOption, _ flow: Int64, _ workflow: String, _ own: String?
    ) -> String? {
        switch option.action {
        case .start, .complete, .approve:
            if let own { return own }
            if workflow == "goal", option.phase == "plan" || option.phase == "save" {
                return "flux goal approve \(flow)"
            }
            return nil
        case .reopen, .markForRetry, .retry, .forceRetry, .rollback, .reset, .resume, .cancel,
            .event, .move:
            return nil
        }
    }

    private static func command(
        _ option: RecoveryOption, _ flow: Int64, _ values: [(key: String, value: String)]
    ) -> String {
        let phase = option.phase ?? ""
        switch option.action {
        case .start, .complete, .approve, .reopen, .markForRetry, .reset, .move:
            return "flux flow move \(flow) \(quoted(phase)) \(option.targetState)"
        case .retry: return "flux flow retry \(flow) \(phase)"
        case .forceRetry: return "flux flow retry \(flow) \(phase) --force"
        case .rollback: return "flux flow rollback \(flow) \(phase)"
        case .resume: return "flux flow resume \(flow)"
        case .cancel: return "flux flow cancel \(flow)"
        case .event:
            let set = values.map { quoted("\($0.key)=\($0.value)") }.joined(separator: " ")
            return "flux flow event \(flow) \(option.event ?? "")"
                + (set.isEmpty ? "" : " --set \(set)")
        }
    }

    private static func quoted(_ text: String) -> String {
        let plain = text.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
                || [0x2D, 0x2E, 0x3A, 0x3D, 0x5F, 0x40].contains($0)
        }
        return plain ? text : "'\(text.replacing("'", with: "'\\''"))'"
    }
}

/// Flows in a list.
public struct FlowList: Codable, Sendable {
    /// The flows, newest first.
    public let flows: [Entry]
    /// How many there are.
    public let total: Int

    /// One flow.
    public struct Entry: Codable, Sendable {
        /// Its UUID.
        public let id: String
        /// Its short number.
        public let number: Int64
        /// Its workflow.
        public let workflow: String
        /// The version it was started with.
        public let version: Int
        /// Its status.
        public let status: FlowStatus
        /// How much of it is done, 0–100.
        public let progressPercentage: Double
        /// When it was started.
        public let createdAt: Instant
        /// When it last changed.
        public let updatedAt: Instant
        /// When it last changed, with the user's offset.
        public let updatedLocal: String
    }
}

/// What can be done about a flow.
public struct RecoveryList: Codable, Sendable {
    /// The flow.
    public let number: Int64
    /// Its status.
    public let status: FlowStatus
    /// The ways on.
    public let recoveryOptions: [RecoveryView]
}

/// What happened to a flow.
public struct FlowHistory: Codable, Sendable {
    /// The changes, oldest first.
    public let transitions: [Entry]

    /// One change.
    public struct Entry: Codable, Sendable {
        /// When.
        public let at: Instant
        /// When, with the user's offset.
        public let atLocal: String
        /// The phase or entity that moved.
        public let entity: String
        /// The machine.
        public let machine: String
        /// The state before; `nil` when it began.
        public let from: String?
        /// The state after.
        public let to: String
        /// The event or command.
        public let event: String
        /// Why.
        public let reason: String?
        /// Who.
        public let actor: String
        /// Details.
        public let metadata: JSON?
        /// Joins what happened in one run.
        public let correlationId: String

        init(_ record: TransitionRecord, _ zone: Zone) {
            at = record.at
            atLocal = zone.rfc3339(record.at)
            entity = record.entity
            machine = record.machine
            from = record.from
            to = record.to
            event = record.event
            reason = record.reason
            actor = record.actor
            metadata = record.metadata
            correlationId = record.correlationId
        }
    }
}

extension App {
    /// What of a flow does not depend on the moment it is looked at.
    func view(
        _ flow: FlowRecord, _ instance: FlowInstance, _ status: FlowStatus,
        updatedAt: Instant? = nil
    ) -> FlowView {
        let definition = instance.definition
        return FlowView(
            id: flow.id, number: flow.number, workflow: flow.workflow, version: flow.version,
            status: status, progressPercentage: instance.progressPercentage(status),
            phases: zip(definition.phases, instance.machine.phases).map { phase, record in
                FlowView.Phase(
                    name: phase.name, state: record.state, progress: record.progress,
                    dependsOn: phase.dependsOn, retryCount: record.retryCount,
                    lastRetryAt: record.lastRetryAt, nextRetryAt: record.nextRetryAt,
                    error: record.error)
            },
            entities: instance.entities.map { entity in
                let kind = definition.entities[entity.kind]
                return FlowView.Entity(
                    name: entity.name, kind: kind.name,
                    machines: .object(
                        zip(kind.machines, entity.states).map {
                            JSON.Member($0.name, .string($0.states[$1]))
                        }), data: entity.data.json)
            },
            // What onboarding and planning keep is theirs, and shown by their own commands.
            data: definition.entities.isEmpty && definition.parameters.isEmpty
                ? .object([]) : instance.data.json,
            createdAt: flow.createdAt, updatedAt: updatedAt ?? flow.updatedAt)
    }
}
