import FlowEngine
import FluxCalendar
import FluxJSON
import FluxStore

extension App {
    /// Starts a flow of a workflow.
    ///
    /// - Parameter values: what it is started with; local times are the user's.
    public func startFlow(
        _ workflow: String, _ values: [JSON.Member], _ options: WriteOptions
    ) throws -> Written<FlowView> {
        let workflow = try self.workflow(named: workflow)
        return try writing("flow new", options) { store in
            let context = context(
                of: workflow.definition.name, flow: nil, store, actor: store.context.actor)
            let read = try absolute(values, workflow.definition.parameters) { try clock(store) }
            let (flow, decision) = try FlowInstance.start(workflow.definition, read, context)
            let number = try store.insertFlow(
                flow, decision, definition: workflow.text, timers: flow.timers(context))
            guard let record = try store.flow(reference: String(number)) else {
                throw StoreError.failed(detail: "a flow that was just started is not there")
            }
            var result = view(record, flow, decision.statusAfter)
            result.transitions = decision.transitions
            result.requiredActions = decision.requiredActions
            if options.dryRun { result.dryRun = true }
            result.message =
                "\(options.dryRun ? "would start" : "started") flow \(number) of workflow '\(record.workflow)'"
            return result
        }
    }

    /// Moves a phase, or one machine of one entity.
    public func moveFlow(
        _ reference: String, _ subject: String, to state: String, reason: String?,
        _ options: WriteOptions
    ) throws -> Written<FlowView> {
        try changeFlow("flow move", reference, options) { flow, context, store in
            // A yes that does nothing would be none.
            if subject == "act", state == PhaseState.completed.rawValue,
                let record = try store.flow.flatMap({ try store.flow(reference: String($0)) }),
                talkData(record) != nil, let command = try ownCommand(of: record, store)
            {
                throw Failure(
                    code: "INVALID_PHASE_TRANSITION",
                    message:
                        "phase 'act' of flow \(record.number) waits for your word; say it with '\(command)'",
                    details: ["valid_transitions": .array([])])
            }
            if flow.definition.phase(named: subject) != nil { store.phase = subject }
            return try flow.move(subject, to: state, reason: reason, context)
        }
    }

    /// Reports that a phase failed.
    public func failPhase(
        _ reference: String, _ phase: String, class name: String, context details: String?,
        message: String?, _ options: WriteOptions
    ) throws -> Written<FlowView> {
        guard let failureClass = FailureClass(rawValue: name) else {
            throw Failure.invalidArgument(
                "there is no class '\(name)'; use one of \(FailureClass.allCases.map(\.rawValue).joined(separator: ", "))"
            )
        }
        if let details, (try? JSON(parsing: details)) == nil {
            throw Failure.invalidArgument("the context is no JSON; write it like '{\"step\": 3}'")
        }
        let failure = PhaseFailure(
            failureClass, message: message ?? failureClass.rawValue, context: details)
        return try changePhases("flow fail", reference, phase, options) {
            (machine) throws(FlowError) in
            try machine.fail(phase, failure, jitter: .random(in: 0...1))
        }
    }

    /// Notes how far the work inside a phase is.
    public func progressPhase(
        _ reference: String, _ phase: String, _ progress: Double, _ options: WriteOptions
    ) throws -> Written<FlowView> {
        try changePhases("flow progress", reference, phase, options) {
            (machine) throws(FlowError) in
            try machine.progress(phase, progress)
        }
    }

    /// Tries a failed phase again.
    public func retryPhase(
        _ reference: String, _ phase: String, force: Bool, _ options: WriteOptions
    ) throws -> Written<FlowView> {
        // A phase that was interrupted is at work already: nothing is to be moved, only to be done.
        if !options.dryRun, let number = try interruptedWork(phase, of: reference) {
            let said = try workOn(phase, of: number)
            var view = try showFlow(String(number))
            view.message = said ?? "flow \(number) is \(view.status.rawValue)"
            return Written(value: view, replayed: false)
        }
        let written = try changePhases("flow retry", reference, phase, options) {
            (machine) throws(FlowError) in
            try machine.retry(phase, order: force ? .forced : .person)
        }
        guard !options.dryRun, !written.replayed,
            let said = try workOn(phase, of: written.value.number)
        else { return written }
        // What the phase did since shows in the flow as it is now.
        var view = try showFlow(String(written.value.number))
        view.transitions = written.value.transitions
        view.message = [written.value.message, said].compactMap { $0 }.filter { !$0.isEmpty }
            .joined(separator: "; ")
        return Written(value: view, replayed: false)
    }

    /// The command that goes on with a flow in which a model works; `nil` for any other.
    func ownCommand(of flow: FlowRecord, _ store: ReadTransaction) throws -> String? {
        // What is not planned yet cannot be approved; going on does what is left.
        if planningData(flow) != nil { return "flux goal resume \(flow.number)" }
        guard let talk = talkData(flow) else { return nil }
        guard flow.snapshot.phase(named: "act")?.state == .waitingApproval,
            let conversation = try store.conversation(number: talk.conversation)
        else { return nil }
        return "flux ask --conversation \(conversation.id) yes"
    }

    /// The flow whose phase is at work for a model that nobody waits for any more.
    private func interruptedWork(_ phase: String, of reference: String) throws -> Int64? {
        try reading { store in
            let record = try flow(reference, in: store)
            let isWork =
                planningData(record) != nil && phase != "intake" && phase != "save"
                || talkData(record) != nil && phase == "understand"
            let state = record.snapshot.phase(named: phase)?.state
            // A sentence that is understood and was not acted on by then.
            let isLeft =
                talkData(record) != nil && phase == "act" && state == .notStarted
                && record.snapshot.phase(named: "understand")?.state == .completed
            return isLeft || isWork && state == .inProgress ? record.number : nil
        }
    }

    /// Does the work of a phase in which a model is asked.
    ///
    /// - Returns: what came of it; `nil` where there was nothing to do.
    func workOn(_ phase: String, of number: Int64) throws -> String? {
        let record = try reading { try $0.flow(reference: String(number)) }
        guard let record else { return nil }
        if planningData(record) != nil {
            return try finishPlanning(number, only: phase, WriteOptions()).value.message
        }
        if phase == "understand" || phase == "act", talkData(record) != nil {
            return try finishTalk(number, WriteOptions()).value.message
        }
        return nil
    }

    /// Takes back what a phase did, and with `cascade` what those that depend on it did.
    ///
    /// - Throws: ``Failure`` `ROLLBACK_CONFLICT` with the rows that something else changed since.
    public func rollBackPhase(
        _ reference: String, _ phase: String, cascade: Bool, policy: ConflictPolicy,
        _ options: WriteOptions
    ) throws -> Written<FlowView> {
        var conflicts: [RowConflict] = []
        let written = try changeFlow("flow rollback", reference, options) { flow, context, store in
            let before = try flow.status(context)
            var decision = try flow.changePhases { (machine) throws(FlowError) in
                try machine.rollback(phase, cascade: cascade)
            }
            decision.keep(before: before, after: try flow.status(context))
            guard let record = try store.flow.flatMap({ try store.flow(reference: String($0)) })
            else {
                throw StoreError.notFound(kind: "flow", reference: reference)
            }
            let phases = decision.changedPhases
            let undone = try store.rollBack(phases, of: record, onConflict: policy)
            conflicts = undone.conflicts
            // What the phase did to the entities is undone in the store; the states left must still go together.
            guard let restored = try store.flow(reference: String(record.number)) else {
                throw StoreError.notFound(kind: "flow", reference: reference)
            }
            let entities = try restored.instance(flow.definition, now: now).entities
            try flow.restore(entities: entities, data: FlowData(undone.data))
            return decision
        }
        var view = written.value
        view.conflicts = conflicts
        var result = Written(value: view, replayed: written.replayed)
        result.auditSeal = written.auditSeal
        return result
    }

    /// Pauses, resumes or cancels a flow; cancelling fires the workflow's `cancel` event where there is one.
    public func orderFlow(
        _ reference: String, _ order: FlowInstance.Order, reason: String?, _ options: WriteOptions
    ) throws -> Written<FlowView> {
        try changeFlow("flow \(order.rawValue)", reference, options) { flow, context, _ in
            try flow.order(order, reason: reason, context)
        }
    }

    // MARK: - Shared steps

    private func changePhases(
        _ command: String, _ reference: String, _ phase: String, _ options: WriteOptions,
        _ change: (inout FlowMachine) throws(FlowError) -> Decision
    ) throws -> Written<FlowView> {
        try changeFlow(command, reference, options) { flow, context, store in
            store.phase = flow.definition.phase(named: phase) == nil ? nil : phase
            let before = try flow.status(context)
            var decision = try flow.changePhases(change)
            decision.keep(before: before, after: try flow.status(context))
            return decision
        }
    }

    /// Reads a flow, changes it, writes what was decided: one transaction.
    func changeFlow(
        _ command: String, _ reference: String, _ options: WriteOptions,
        actor: WriteContext.Actor = .user, event: String? = nil,
        _ change: (inout FlowInstance, FlowContext, WriteTransaction) throws -> Decision
    ) throws -> Written<FlowView> {
        try writing(command, options, actor: actor) { store in
            let record = try flow(reference, in: store)
            store.flow = record.number
            store.event = event
            return try apply(to: record, store, depth: 0, dryRun: options.dryRun, change)
        }
    }

    /// How many flows an event may reach through others before it is taken for a circle.
    private static let deepestBroadcast = 4

    func apply(
        to record: FlowRecord, _ store: WriteTransaction, depth: Int, dryRun: Bool = false,
        _ change: (inout FlowInstance, FlowContext, WriteTransaction) throws -> Decision
    ) throws -> FlowView {
        let context = context(
            of: record.workflow, flow: record.number, store, actor: store.context.actor)
        var instance = try self.instance(of: record, in: store)
        let decision = try change(&instance, context, store)
        if decision.repetition == nil {
            try store.save(
                instance, decision, before: record, timers: instance.timers(context))
            try broadcast(decision, from: record, store, depth: depth)
        }
        var result = view(record, instance, decision.statusAfter, updatedAt: now)
        result.transitions = decision.transitions
        result.requiredActions = decision.requiredActions
        if dryRun { result.dryRun = true }
        result.message =
            decision.repetition ?? App.sentence(decision, flow: record.number, dryRun: dryRun)
        return result
    }

    private func broadcast(
        _ decision: Decision, from origin: FlowRecord, _ store: WriteTransaction, depth: Int
    ) throws {
        guard depth < App.deepestBroadcast else { return }
        for message in decision.broadcasts {
            let others = try store.flows(
                with: message.to, message.parameters, workflow: origin.workflow,
                except: origin.number)
            for number in Set(others).sorted() {
                guard let other = try store.flow(reference: String(number)) else { continue }
                let (flow, event) = (store.flow, store.event)
                store.flow = number
                store.event = message.event
                defer { (store.flow, store.event) = (flow, event) }
                do {
                    _ = try apply(to: other, store, depth: depth + 1) { instance, context, _ in
                        try instance.fire(message.event, message.parameters, context)
                    }
                } catch let error as FlowError {
                    // What another flow refuses does not hold this one up, but somebody has to look at it.
                    try store.raise(
                        AlertDefinition(
                            code: "broadcast-refused", severity: "warning",
                            message:
                                "'\(message.event)' from flow \(origin.number) was refused (\(error.reportedCode))",
                            action: "look at it with 'flux flow show \(number)'"), flow: number)
                }
            }
        }
    }

    private static func sentence(_ decision: Decision, flow: Int64, dryRun: Bool) -> String {
        let moves = decision.transitions.filter { $0.from != nil }
        let verb = dryRun ? "would move" : "moved"
        switch moves.count {
        case 0: return "flow \(flow) is \(decision.statusAfter.rawValue)"
        case 1:
            return
                "\(verb) '\(moves[0].entity)' from '\(moves[0].from ?? "")' to '\(moves[0].to)'; flow \(flow) is \(decision.statusAfter.rawValue)"
        default:
            return
                "\(verb) \(moves.count) states; flow \(flow) is \(decision.statusAfter.rawValue)"
        }
    }

    /// Values with local times made absolute, in the user's zone, which is asked for only where there is one.
    func absolute(
        _ values: [JSON.Member], _ parameters: [ParameterDefinition],
        _ clock: () throws -> UserClock
    ) throws -> FlowData {
        var data = FlowData()
        for member in values {
            guard data[member.name] == nil else {
                throw Failure.invalidArgument("'\(member.name)' is given twice; give it once")
            }
            var value = member.value
            if parameters.contains(where: { $0.name == member.name && $0.type == .time }),
                let text = value.stringValue, Instant(rfc3339: text) == nil,
                let local = CivilDateTime(text.replacing(" ", with: "T"))
            {
                value = .string("\(try clock().zone.instant(of: local))")
            }
            data[member.name] = value
        }
        return data
    }
}
