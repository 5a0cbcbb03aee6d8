import FlowEngine
import FluxCalendar
import FluxJSON
import FluxStore

extension App {
    /// Lists flows.
    ///
    /// - Parameters:
    ///   - workflow: only those of a workflow.
    ///   - statuses: only those in these; all but the completed and cancelled ones when empty, `all` for all.
    public func flows(workflow: String?, statuses: [String], limit: Int?) throws -> FlowList {
        let wanted = try statuses.filter { $0 != "all" }.map { text -> FlowStatus in
            guard let status = FlowStatus(rawValue: text) else {
                throw Failure.invalidArgument(
                    "there is no status '\(text)'; use 'all' or one of \(FlowStatus.allCases.map(\.rawValue).joined(separator: ", "))"
                )
            }
            return status
        }
        return try reading { store in
            let found = try store.flows(workflow: workflow, unfinished: statuses.isEmpty)
                .filter { wanted.isEmpty || wanted.contains($0.status) }
            let zone = try clock(store).zone
            let entries = found.prefix(limit ?? .max).map { flow -> FlowList.Entry in
                // One flow that is broken must not hide the others; 'check' names it.
                let instance = try? self.instance(of: flow, in: store)
                return FlowList.Entry(
                    id: flow.id, number: flow.number, workflow: flow.workflow,
                    version: flow.version,
                    status: flow.status,
                    progressPercentage: instance?.progressPercentage(flow.status) ?? 0,
                    createdAt: flow.createdAt, updatedAt: flow.updatedAt,
                    updatedLocal: zone.rfc3339(flow.updatedAt))
            }
            return FlowList(flows: entries, total: found.count)
        }
    }

    /// Shows a flow with everything that can be done about it.
    public func showFlow(_ reference: String) throws -> FlowView {
        try reading { store in
            let flow = try self.flow(reference, in: store)
            let instance = try self.instance(of: flow, in: store)
            return try complete(view(flow, instance, flow.status), instance, flow, store)
        }
    }

    /// Adds what depends on the moment: the ways on and the timers.
    func complete(
        _ view: FlowView, _ instance: FlowInstance, _ flow: FlowRecord, _ store: ReadTransaction
    ) throws -> FlowView {
        var view = view
        let context = context(of: flow.workflow, flow: flow.number, store, actor: .user)
        let own = try ownCommand(of: flow, store)
        view.recoveryOptions = instance.recoveryOptions(context).map {
            RecoveryView($0, flow: flow.number, workflow: flow.workflow, ownCommand: own)
        }
        let zone = try clock(store).zone
        view.timers = try instance.timers(context).map {
            FlowView.Timer(name: $0.name, dueAt: $0.due, dueLocal: zone.rfc3339($0.due))
        }
        view.localData = view.entities.map { withLocalTimes($0.data, in: zone) }
        return view
    }

    /// Parameters keep times as RFC 3339; expressions compute seconds since 1970, which only the name of a field
    /// (`…_at`) tells from another number.
    private func withLocalTimes(_ data: JSON, in zone: Zone) -> JSON {
        guard let members = data.members else { return data }
        return .object(
            members.map { member in
                let instant =
                    member.value.stringValue.flatMap { Instant(rfc3339: $0) }
                    ?? (member.name.hasSuffix("_at")
                        ? member.value.intValue.map { Instant(seconds: $0) } : nil)
                return instant.map { .init(member.name, .string(zone.rfc3339($0))) } ?? member
            })
    }

    /// The ways on of a flow that was changed, as it stands now.
    public func completed(_ change: FlowView) throws -> FlowView {
        try reading { store in
            guard let flow = try store.flow(reference: String(change.number)) else { return change }
            return try complete(change, instance(of: flow, in: store), flow, store)
        }
    }

    /// Lists everything that can be done about a flow.
    public func recovery(_ reference: String) throws -> RecoveryList {
        let view = try showFlow(reference)
        return RecoveryList(
            number: view.number, status: view.status, recoveryOptions: view.recoveryOptions)
    }

    /// What happened to a flow.
    public func history(ofFlow reference: String) throws -> FlowHistory {
        try reading { store in
            let zone = try clock(store).zone
            return FlowHistory(
                transitions: try store.transitions(ofFlow: flow(reference, in: store).number)
                    .map { FlowHistory.Entry($0, zone) })
        }
    }

    /// The flow that a reference names: its number, its UUID, or the number of its goal.
    func flow(_ reference: String, in store: ReadTransaction) throws -> FlowRecord {
        let text = reference.hasPrefix("#") ? String(reference.dropFirst()) : reference
        if let flow = try store.flow(reference: text) { return flow }
        if let number = try store.goal(reference: text)?.flow,
            let flow = try store.flow(reference: String(number))
        {
            return flow
        }
        throw StoreError.notFound(kind: "flow", reference: reference)
    }

    func instance(of flow: FlowRecord, in store: ReadTransaction) throws -> FlowInstance {
        do {
            return try flow.instance(definition(of: flow, in: store), now: now)
        } catch let error as UnknownStateError {
            throw Failure(
                code: "STORE_CORRUPT",
                message:
                    "flow \(error.flow) is in a state that its workflow does not know; see 'flux check'"
            )
        }
    }

    /// What the engine needs from outside.
    func context(
        of workflow: String, flow: Int64?, _ store: ReadTransaction, actor: WriteContext.Actor
    ) -> FlowContext {
        FlowContext(
            now: now, actor: actor.rawValue, evaluator: sandbox, random: App.newCode,
            count: { lookup, values throws(FlowError) in
                do {
                    return try store.count(lookup, values, workflow: workflow, except: flow)
                } catch {
                    throw FlowError.lookupFailed(lookup.name)
                }
            })
    }

    /// Six letters and digits that cannot be mistaken for others.
    static func newCode() -> String {
        let alphabet = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")
        var generator = SystemRandomNumberGenerator()
        return String(
            (0..<6).map { _ in alphabet[Int.random(in: alphabet.indices, using: &generator)] })
    }
}
