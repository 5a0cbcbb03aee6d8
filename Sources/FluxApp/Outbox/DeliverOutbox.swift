import FlowEngine
import FluxCalendar
import FluxStore

/// What a delivery run did.
public struct DeliveryResult: Codable, Sendable {
    /// How many messages left.
    public var delivered = 0
    /// How many failed and are tried again.
    public var failed = 0
    /// How many were given up.
    public var givenUp = 0
    /// How many wait now.
    public var pending = 0
    /// What was done, in a sentence.
    public var message = ""
    /// Whether nothing was done.
    public var dryRun = false

    /// Nothing yet.
    public init() {}
}

/// When a message that could not be delivered is tried again.
enum DeliveryPolicy {
    /// How long a message is tried, in seconds: a day.
    static let patience: Int64 = 86_400
    /// Mail goes out every quarter of an hour.
    private static let mailInterval: Int64 = 900
    /// Others wait a minute, then twice as long each time, an hour at most.
    private static let firstInterval: Int64 = 60
    private static let longestInterval: Int64 = 3_600

    /// The moment of the next attempt; `nil` when a day is over.
    static func next(_ message: OutboxMessage, at now: Instant) -> Instant? {
        var interval = mailInterval
        if message.kind != "mail" {
            interval = firstInterval
            for _ in 1..<max(1, min(message.attempts, 12)) {
                interval = min(interval * 2, longestInterval)
            }
        }
        let next = now.adding(seconds: interval)
        return next.seconds - message.at.seconds > patience ? nil : next
    }
}

extension App {
    /// How many messages one run delivers at most.
    private static let mostMessages = 1_000

    /// Delivers what waits in the outbox. Each message is claimed, delivered and noted in transactions of their own:
    /// a process that dies in between leaves it to be tried again after 5 minutes.
    ///
    /// - Parameter again: a dry run counts what was given up as well.
    public func deliverOutbox(dryRun: Bool, again: Bool = false) throws -> DeliveryResult {
        var result = DeliveryResult()
        result.dryRun = dryRun
        guard FileTest.exists(paths.store) else {
            result.message = "nothing waits to be delivered"
            return result
        }
        let transport = try Transport(settings.text("outbox.transport"))
        let due = try reading { try $0.dueMessages(at: now, limit: App.mostMessages) }
        if dryRun || transport == .none {
            let state = try reading { try $0.outboxState(at: now) }
            result.pending = state.pending
            let count = due.count + (dryRun && again ? state.givenUp : 0)
            result.message =
                count == 0
                ? "nothing waits to be delivered"
                : dryRun
                    ? "would deliver \(Phrase.count(count, "message"))"
                    : "\(Phrase.count(count, "message")) wait\(count == 1 ? "s" : ""); say how they leave with 'flux config set outbox.transport …'"
            return result
        }
        if due.isEmpty {
            result.pending = try reading { try $0.outboxState(at: now).pending }
            result.message = "nothing waits to be delivered"
            return result
        }
        for number in due { try deliver(number, transport, &result) }
        result.pending = try reading { try $0.outboxState(at: now).pending }
        var words = "delivered \(Phrase.count(result.delivered, "message"))"
        if result.failed > 0 { words += ", \(result.failed) failed and will be tried again" }
        if result.givenUp > 0 { words += ", gave \(result.givenUp) up" }
        result.message = words
        return result
    }

    private func deliver(
        _ number: Int64, _ transport: Transport, _ result: inout DeliveryResult
    ) throws {
        let claimed: Written<Bool>
        var message: OutboxMessage?
        claimed = try writing("notify", WriteOptions(), actor: .system) { store in
            message = try store.claim(message: number)
            return message != nil
        }
        guard claimed.value, let message else { return }
        let problem = transport.deliver(
            message, at: now, environment: host.environment)
        _ = try writing("notify", WriteOptions(), flow: message.flow, actor: .system) {
            store -> Bool in
            guard let problem else {
                try store.delivered(message: number)
                return true
            }
            let next = DeliveryPolicy.next(message, at: now)
            try store.failed(message: number, error: problem, next: next)
            // An alert about an alert that cannot be delivered would go the same way.
            if next == nil, message.kind != "alert" {
                try store.raise(
                    AlertDefinition(
                        code: "message-given-up", severity: "critical",
                        message: "a message could not be delivered for a day (\(problem))",
                        action: "check 'flux config get outbox.transport'"), flow: message.flow,
                    entity: "message \(number)")
            }
            return true
        }
        if problem == nil {
            result.delivered += 1
        } else if DeliveryPolicy.next(message, at: now) == nil {
            result.givenUp += 1
        } else {
            result.failed += 1
        }
    }
}
