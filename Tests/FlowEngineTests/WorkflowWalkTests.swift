import FluxCalendar
import FluxJSON
import FluxStore
import Testing

@testable import FlowEngine

/// Long random walks over the built-in workflows: whatever happens, in whatever order, no flow gets where it must not be.
@Suite struct WorkflowWalkTests {
    private static let events = 100_000

    @Test(
        "100,000 random events never reach an illegal combination or a dead end",
        arguments: ["discovery", "onboarding", "goal", "teletherapy", "booking"])
    func walk(name: String) throws {
        let definition = try WorkflowDefinition.builtIn(named: name)
        let sandbox = ExpressionSandbox()
        var random = SeededGenerator(seed: 20_260_302)
        var now = moment
        var flow = try start(definition, context(sandbox))
        var seen: Set<String> = []
        var succeeded: Set<String> = []
        var steps = 0
        while steps < WorkflowWalkTests.events {
            steps += 1
            now = now.adding(seconds: Int64(random.next() % 60))
            let context = context(sandbox, at: now, taken: Int(random.next() % 8 / 7))
            let before = flow
            do {
                let decision = try act(&flow, &random, context, &succeeded)
                check(decision, of: definition)
            } catch let error as FlowError {
                #expect(flow.combination == before.combination, "\(error.message)")
                #expect(error.code != .invalidDefinition, "\(error.message)")
            }
            #expect(flow.syncViolations().isEmpty)
            let status = try flow.status(context)
            if seen.insert(flow.combination).inserted, seen.count < 4_000 {
                let isOver =
                    try flow.isDone(context) || status == .cancelled || status == .completed
                #expect(isOver || !flow.recoveryOptions(context).isEmpty, "\(flow.combination)")
            }
            // Flows that are over, or grow without end, make room for new ones.
            if status == .cancelled || status == .completed && random.next() % 12 == 0
                || flow.entities.count > 24
            {
                flow = try start(definition, context)
            }
        }
        #expect(seen.count > 5)
        // The second join starts the appointment, so nobody has to.
        for event in definition.events where event.name != "start" {
            #expect(succeeded.contains(event.name), "'\(event.name)' never succeeded")
        }
    }

    private func start(_ definition: WorkflowDefinition, _ context: FlowContext) throws
        -> FlowInstance
    {
        var given = FlowData()
        if definition.name == "teletherapy" {
            given = values([
                "start_at": .string("\(context.now.adding(minutes: 20))"),
                "end_at": .string("\(context.now.adding(minutes: 70))"), "fee": 80,
                "forms": .bool(context.now.seconds % 2 == 0),
            ])
        }
        return try FlowInstance.start(definition, given, context).flow
    }

    /// One thing that somebody might try: an event with likely values, a timer, a move by hand, an order.
    private func act(
        _ flow: inout FlowInstance, _ random: inout SeededGenerator, _ context: FlowContext,
        _ succeeded: inout Set<String>
    ) throws -> Decision {
        let definition = flow.definition
        switch random.next() % 20 {
        case 0 where !definition.timers.isEmpty:
            let timers = try flow.timers(context).filter { $0.due <= context.now }
            guard let timer = timers.first else { break }
            return try flow.run(timer: timer.name, context)
        case 1 where random.next() % 8 == 0:
            let order = FlowInstance.Order.allCases[Int(random.next() % 3)]
            return try flow.order(order, reason: nil, context)
        case 1...4:
            return try move(&flow, &random, context)
        default: break
        }
        guard !definition.events.isEmpty else { return try move(&flow, &random, context) }
        // A paused flow is resumed soon, so that the walk goes on.
        if flow.machine.snapshot.ordered == .paused, random.next() % 3 == 0 {
            return try flow.order(.resume, reason: nil, context)
        }
        let event = definition.events[Int(random.next() % UInt64(definition.events.count))]
        let decision = try flow.fire(event.name, likely(event, flow, &random, context), context)
        succeeded.insert(event.name)
        return decision
    }

    private func move(
        _ flow: inout FlowInstance, _ random: inout SeededGenerator, _ context: FlowContext
    ) throws -> Decision {
        let phases = flow.definition.phases
        if !phases.isEmpty {
            let phase = phases[Int(random.next() % UInt64(phases.count))].name
            switch random.next() % 6 {
            case 0:
                return try flow.changePhases { (machine) throws(FlowError) in
                    try machine.rollback(phase, cascade: true)
                }
            case 1:
                return try flow.changePhases { (machine) throws(FlowError) in
                    try machine.fail(
                        phase, PhaseFailure(.agentTimeout, message: "slow"), jitter: 0.5)
                }
            case 2:
                return try flow.changePhases { (machine) throws(FlowError) in
                    try machine.retry(phase)
                }
            default:
                let state = PhaseState.allCases[Int(random.next() % 8)]
                return try flow.move(phase, to: state.rawValue, context)
            }
        }
        let index = Int(random.next() % UInt64(flow.entities.count))
        let kind = flow.definition.entities[flow.entities[index].kind]
        let machine = kind.machines[Int(random.next() % UInt64(kind.machines.count))]
        let state = machine.states[Int(random.next() % UInt64(machine.states.count))]
        let name = flow.reference(to: index)
        let subject = kind.machines.count == 1 ? name : "\(name).\(machine.name)"
        return try flow.move(subject, to: state, context)
    }

    private func likely(
        _ event: EventDefinition, _ flow: FlowInstance, _ random: inout SeededGenerator,
        _ context: FlowContext
    ) -> FlowData {
        var given = FlowData()
        for parameter in event.parameters {
            if !parameter.isRequired, random.next() % 2 == 0 { continue }
            switch parameter.type {
            case .choice(let words):
                given[parameter.name] = .string(words[Int(random.next() % UInt64(words.count))])
            case .boolean: given[parameter.name] = .bool(random.next() % 2 == 0)
            case .integer: given[parameter.name] = .int(Int64(random.next() % 90))
            case .number:
                given[parameter.name] =
                    parameter.name == "amount" ? 80 : .int(Int64(random.next() % 100))
            case .time:
                let hour =
                    Int64(random.next() % 3) * 3_600 + (parameter.name == "end_at" ? 7_200 : 0)
                given[parameter.name] = .string("\(Instant(seconds: 1_772_500_000 + hour))")
            case .entity(let kind):
                let names = flow.entities.filter { $0.kind == kind }.map(\.name)
                given[parameter.name] = .string(
                    names.isEmpty ? "none" : names[Int(random.next() % UInt64(names.count))])
            case .file: given[parameter.name] = "files/proof.pdf"
            case .text:
                switch parameter.name {
                case "code":
                    let codes = flow.entities.compactMap { $0.data["code"]?.stringValue }
                    given["code"] = .string(
                        codes.isEmpty ? "none" : codes[Int(random.next() % UInt64(codes.count))])
                case "court": given["court"] = .string("court \(random.next() % 2)")
                case "booking": given["booking"] = .string(random.next() % 3 == 0 ? "group" : "")
                case "series": given["series"] = .string(random.next() % 4 == 0 ? "weekly" : "")
                default: given[parameter.name] = .string("w\(random.next() % 40)")
                }
            }
        }
        return given
    }

    /// Whatever was moved was moved along the tables.
    private func check(_ decision: Decision, of definition: WorkflowDefinition) {
        for transition in decision.transitions {
            guard let from = transition.from else { continue }
            if transition.machine == "phase" {
                #expect(PhaseState.machine.canMove(from: from, to: transition.to))
            } else if transition.machine != "flow" {
                let machine = definition.entities.flatMap(\.machines).first { machine in
                    machine.name == transition.machine && machine.index(of: from) != nil
                        && machine.index(of: transition.to) != nil
                        && machine.validTransitions(from: machine.index(of: from) ?? 0)
                            .contains(transition.to)
                }
                #expect(machine != nil, "\(transition)")
            }
        }
        #expect(
            decision.statusBefore == decision.statusAfter
                || decision.statusBefore.canMove(to: decision.statusAfter)
                || decision.statusAfter == .initialized || definition.phases.isEmpty,
            "\(decision.statusBefore) → \(decision.statusAfter)")
    }

    @Test(
        "every way on that is listed works when it is taken, from every combination a walk reaches",
        arguments: ["discovery", "onboarding", "goal", "teletherapy", "booking"])
    func recovery(name: String) throws {
        let definition = try WorkflowDefinition.builtIn(named: name)
        let sandbox = ExpressionSandbox()
        let context = context(sandbox)
        var random = SeededGenerator(seed: 7)
        var queue = [try start(definition, context)]
        if name == "booking" { queue += try carts(context) }
        var seen = Set(queue.map(\.combination))
        var taken = 0
        var next = 0
        while next < queue.count, next < 600 {
            let flow = queue[next]
            next += 1
            for option in flow.recoveryOptions(context) {
                var copy = flow
                try take(option, &copy, context)
                taken += 1
                if seen.insert(copy.combination).inserted { queue.append(copy) }
            }
            // Failures and orders come from outside; from there on too every way must work.
            for _ in 0..<2 {
                var copy = flow
                var succeeded: Set<String> = []
                _ = try? act(&copy, &random, context, &succeeded)
                if seen.insert(copy.combination).inserted { queue.append(copy) }
            }
        }
        #expect(taken > 20)
    }

    /// Carts with what only somebody outside can put into them.
    private func carts(_ context: FlowContext) throws -> [FlowInstance] {
        var one = try start(.booking, context)
        for (item, court) in [("a", "1"), ("b", "2")] {
            _ = try one.fire(
                "add-item",
                values([
                    "item": .string(item), "court": .string(court),
                    "start_at": "2026-03-03T09:00:00Z",
                    "end_at": "2026-03-03T10:00:00Z", "price": 20,
                ]), context)
        }
        _ = try one.fire(
            "join-waitlist",
            values(["court": "1", "start_at": "2026-03-03T09:00:00Z", "party": "Ann"]), context)
        var two = one
        _ = try two.fire("checkout", FlowData(), context)
        return [one, two]
    }

    private func take(
        _ option: RecoveryOption, _ flow: inout FlowInstance, _ context: FlowContext
    ) throws {
        let phase = option.phase ?? ""
        switch option.action {
        case .start, .complete, .approve, .reopen, .markForRetry, .reset, .move:
            _ = try flow.move(phase, to: option.targetState, context)
        case .retry, .forceRetry:
            let forced = option.action == .forceRetry
            _ = try flow.changePhases { (machine) throws(FlowError) in
                try machine.retry(phase, order: forced ? .forced : .person)
            }
        case .rollback:
            _ = try flow.changePhases { (machine) throws(FlowError) in try machine.rollback(phase) }
        case .resume: _ = try flow.order(.resume, reason: nil, context)
        case .cancel: _ = try flow.order(.cancel, reason: nil, context)
        case .event:
            let given = (option.parameters ?? [:]).map { JSON.Member($0.key, .string($0.value)) }
            _ = try flow.fire(option.event ?? "", FlowData(.object(given)), context)
        }
    }
}
