import FlowEngine
import FluxCalendar
import FluxJSON
import FluxStore

/// Every keyed event stores its result, so a flow's document is made without going through `Codable`.
extension FlowView: JSONConvertible {
    /// The document of `interface.md`.
    public var json: JSON {
        .object([
            .init("id", .string(id)), .init("number", .int(number)),
            .init("workflow", .string(workflow)), .init("version", .int(Int64(version))),
            .init("status", .string(status.rawValue)),
            .init("progress_percentage", FlowView.number(progressPercentage)),
            .init("phases", .array(phases.map(FlowView.phase))),
            .init("entities", .array(entities.map(FlowView.entity))), .init("data", data),
            .init("recovery_options", FlowView.encoded(recoveryOptions)),
            .init("timers", FlowView.encoded(timers)),
            .init("transitions", transitions.map { .array($0.map(FlowView.transition)) } ?? .null),
            .init("required_actions", requiredActions.map { .array($0.map(JSON.string)) } ?? .null),
            .init("conflicts", conflicts.map(FlowView.encoded) ?? .null),
            .init("message", message.map(JSON.string) ?? .null),
            .init("dry_run", dryRun.map(JSON.bool) ?? .null),
            .init("created_at", .string("\(createdAt)")),
            .init("updated_at", .string("\(updatedAt)")),
        ])
    }

    private static func phase(_ phase: Phase) -> JSON {
        .object([
            .init("name", .string(phase.name)), .init("state", .string(phase.state.rawValue)),
            .init("progress", number(phase.progress)),
            .init("depends_on", .array(phase.dependsOn.map(JSON.string))),
            .init("retry_count", .int(Int64(phase.retryCount))),
            .init("last_retry_at", phase.lastRetryAt.map { .string("\($0)") } ?? .null),
            .init("next_retry_at", phase.nextRetryAt.map { .string("\($0)") } ?? .null),
            .init("error", phase.error.flatMap { try? JSON(encoding: $0) } ?? .null),
        ])
    }

    private static func entity(_ entity: Entity) -> JSON {
        .object([
            .init("name", .string(entity.name)), .init("kind", .string(entity.kind)),
            .init("machines", entity.machines), .init("data", entity.data),
        ])
    }

    private static func transition(_ transition: Transition) -> JSON {
        .object([
            .init("entity", .string(transition.entity)),
            .init("machine", .string(transition.machine)),
            .init("from", transition.from.map(JSON.string) ?? .null),
            .init("to", .string(transition.to)),
            .init("reason", transition.reason.map(JSON.string) ?? .null),
        ])
    }

    private static func number(_ value: Double) -> JSON { (try? JSON(encoding: value)) ?? .null }

    /// These are there only after a look at a flow, not after a change.
    private static func encoded<Value: Encodable>(_ values: [Value]) -> JSON {
        values.isEmpty ? .array([]) : (try? JSON(encoding: values)) ?? .array([])
    }
}
