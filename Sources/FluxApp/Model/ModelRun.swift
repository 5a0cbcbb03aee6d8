import CCurl
import ChatModel
import Dispatch
import FluxCoach
import FluxJSON
import FluxStore
import Synchronization

/// What a person can be shown while models work.
public enum ModelNews: Sendable {
    /// A model is asked, in this role.
    case asking(role: String, model: String)
    /// An answer goes on.
    case text(String)
    /// The answer that was shown does not count.
    case restarted
    /// Time passes.
    case waiting
    /// All is over.
    case ended
}

/// Events on their way from the threads of the calls to the one that owns the store and the screen.
private final class EventQueue: Sendable {
    private let events = Mutex<[RoleEvent]>([])
    private let isOver = Mutex(false)
    private let signal = DispatchSemaphore(value: 0)

    func add(_ event: RoleEvent) {
        events.withLock { $0.append(event) }
        signal.signal()
    }

    func end() {
        isOver.withLock { $0 = true }
        signal.signal()
    }

    /// Waits for something to happen, at most so long.
    ///
    /// - Returns: what happened, and whether more may come.
    func take(milliseconds: Int) -> (events: [RoleEvent], isOver: Bool) {
        _ = signal.wait(timeout: .now() + .milliseconds(milliseconds))
        let ended = isOver.withLock { $0 }
        return (
            events.withLock { events in
                defer { events = [] }
                return events
            }, ended
        )
    }
}

extension App {
    /// How often Ctrl-C is looked for, and a person told that time passes, in milliseconds.
    private static let pulse = 40

    /// What a call to a model belongs to.
    struct ModelPlace {
        var flow: Int64?
        var phase: [ModelRole: String] = [:]
        var conversation: Int64?
        /// The command that goes on after an interruption.
        var resumes: String?
    }

    /// Asks models while this thread stores what comes and shows it.
    ///
    /// - Parameter work: asks; what it tells is handled here, in order.
    /// - Throws: ``Failure`` `INTERRUPTED` after Ctrl-C; what was answered by then is stored.
    func asking<Result: Sendable>(
        _ setup: ModelSetup, _ place: ModelPlace,
        _ work: @escaping @Sendable (RoleCaller) async -> Result
    ) throws -> Result {
        let queue = EventQueue()
        let traits = knownTraits()
        let caller = RoleCaller(
            setup: setup, traits: traits, prompts: modelPrompts(), schemas: ModelTexts.schemas,
            isOverBudget: try spendBudget(setup), tell: { queue.add($0) })
        let result = Mutex<Result?>(nil)
        flux_interrupts_note()
        defer { flux_interrupts_end() }
        let task = Task.detached {
            let value = await work(caller)
            result.withLock { $0 = value }
            queue.end()
        }
        var problem: (any Error)?
        var wasInterrupted = false
        while true {
            let (events, isOver) = queue.take(milliseconds: App.pulse)
            for event in events where problem == nil {
                do {
                    try handle(event, place)
                } catch {
                    problem = error
                    task.cancel()
                }
            }
            if isOver, events.isEmpty { break }
            if !wasInterrupted, flux_interrupted() {
                wasInterrupted = true
                task.cancel()
            }
            if events.isEmpty { onModel?(.waiting) }
        }
        onModel?(.ended)
        keep(traits)
        if let problem { throw problem }
        guard !wasInterrupted, let value = result.withLock({ $0 }) else {
            throw Failure(
                code: "INTERRUPTED",
                message: place.resumes.map {
                    "interrupted; what was answered is kept, '\($0)' goes on"
                } ?? "interrupted; nothing was changed", details: ["model": true])
        }
        return value
    }

    private func handle(_ event: RoleEvent, _ place: ModelPlace) throws {
        switch event {
        case .asking(let role, let model): onModel?(.asking(role: role.rawValue, model: model))
        case .text(_, let text): onModel?(.text(text))
        case .restarted: onModel?(.restarted)
        case .called(var call):
            call.flow = place.flow
            call.phase = ModelRole(rawValue: call.role).flatMap { place.phase[$0] }
            call.conversation = place.conversation
            LogFile.logger(for: self).info(
                "model called",
                metadata: [
                    "role": "\(call.role)", "outcome": "\(call.outcome)",
                    "latency_ms": "\(call.latencyMs)",
                ])
            // A test of the endpoint makes no store.
            guard FileTest.exists(paths.store) else { return }
            _ = try writing("model", WriteOptions(), flow: place.flow, actor: .system) {
                store -> Bool in
                try store.record(call, month: month(store))
                return true
            }
        case .finished(let store): try store(self)
        }
    }

    /// Says something once a run.
    func noteOnce(_ code: String, _ message: String) {
        if !notices.contains(where: { $0.code == code }) { note(code, message) }
    }

    func month(_ store: ReadTransaction) throws -> String {
        String("\(try clock(store).date)".prefix(7))
    }

    /// Looks at what was used this month; warns beyond the soft limit.
    ///
    /// - Returns: whether only the cheap model may be asked.
    private func spendBudget(_ setup: ModelSetup) throws -> Bool {
        let used = try reading { store in
            try store.usage(month: month(store)).reduce(0) { $0 + $1.tokens }
        }
        if used >= setup.hardLimit {
            noteOnce(
                "budget_hard",
                "models used \(used) tokens this month, more than 'model.hard_limit'; the cheap model '\(setup.cheap)' is asked until the month ends"
            )
            return true
        }
        if used >= setup.softLimit {
            noteOnce(
                "budget_soft",
                "models used \(used) tokens this month; from \(setup.hardLimit) on the cheap model is asked, see 'flux account usage'"
            )
        }
        return false
    }
}

/// The prompts and schemas of the roles.
enum ModelTexts {
    /// The schemas, by name.
    static let schemas: [String: JSON] = Dictionary(
        EmbeddedRoles.all.compactMap { entry in
            (try? JSON(parsing: entry.text)).map { (entry.name, $0) }
        }, uniquingKeysWith: { first, _ in first })
}

extension App {
    /// The most characters of a prompt of a person's own.
    private static let longestPrompt = 64_000

    /// The prompts, by name: those that ship, and the person's own, which win.
    func modelPrompts() -> [String: String] {
        var prompts = Dictionary(
            EmbeddedPrompts.all.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
        for name in prompts.keys {
            guard let bytes = host.read("\(paths.userPrompts)/\(name).md") else { continue }
            guard bytes.count <= App.longestPrompt,
                let text = String(validating: bytes, as: UTF8.self),
                !text.trimmingSpace.isEmpty
            else {
                noteOnce(
                    "prompt_ignored",
                    "the prompt '\(paths.userPrompts)/\(name).md' is not used: it is empty, no UTF-8, or has more than \(App.longestPrompt) bytes; mend it or take it away"
                )
                continue
            }
            prompts[name] = text
        }
        return prompts
    }
}
