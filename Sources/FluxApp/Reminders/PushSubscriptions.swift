import FluxCalendar
import FluxNotify
import FluxStore

/// Web Push: the key that flux signs with, and who takes messages.
public struct PushResult: Codable, Sendable {
    /// The public key, as a browser takes it for `applicationServerKey`.
    public let publicKey: String?
    /// Who takes messages, the oldest first.
    public let subscriptions: [Subscription]
    /// How many were changed.
    public let updated: Int
    /// What happened, in a sentence.
    public let message: String
    /// Whether nothing was kept.
    public let dryRun: Bool

    /// A browser or device.
    public struct Subscription: Codable, Equatable, Sendable {
        /// Its number.
        public let number: Int64
        /// The push service, without the part that is secret.
        public let service: String
        /// What the person calls it.
        public let label: String?
        /// When it was added.
        public let createdAt: Instant
        /// When it last took a message.
        public let usedAt: Instant?
    }
}

extension App {
    /// The key that Web Push messages are signed with; made when it is first needed.
    ///
    /// - Throws: ``Failure`` when its file cannot be read or written.
    func vapidKey() throws -> VAPIDKey {
        if let key = try existingVAPIDKey() { return key }
        let key = VAPIDKey()
        try PrivateFile.makeFolder(of: vapidPath)
        // Of two processes that make one at the same time, the first one's counts.
        guard try PrivateFile.create(Array("\(key.text)\n".utf8), at: vapidPath) else {
            return try existingVAPIDKey() ?? key
        }
        return key
    }

    var vapidPath: String { "\(paths.state)/vapid.key" }

    private func existingVAPIDKey() throws -> VAPIDKey? {
        guard FileTest.exists(vapidPath) else { return nil }
        do {
            return try VAPIDKey(String(decoding: host.read(vapidPath) ?? [], as: UTF8.self))
        } catch {
            throw Failure.invalidArgument(
                "the key in '\(vapidPath)' cannot be used; move the file away, and have browsers subscribe anew"
            )
        }
    }

    /// The key for browsers.
    public func pushKeys(dryRun: Bool) throws -> PushResult {
        let key = dryRun ? try existingVAPIDKey() : try vapidKey()
        return PushResult(
            publicKey: key?.publicText, subscriptions: [], updated: 0,
            message: key.map { "the public key is \($0.publicText)" } ?? "a key would be made",
            dryRun: dryRun)
    }

    /// Adds what a browser handed over.
    ///
    /// - Throws: ``Failure`` `INVALID_ARGUMENT` for a text that is no subscription.
    public func pushSubscribe(
        _ text: String, label: String?, _ options: WriteOptions
    ) throws -> Written<PushResult> {
        let subscription: PushSubscription
        do throws(PushSubscriptionError) {
            subscription = try PushSubscription(parsing: text)
        } catch {
            throw Failure.invalidArgument(error.words)
        }
        let label = try label.map { try Title.checked($0, what: "label") }
        if !options.dryRun { _ = try vapidKey() }
        return try writing("push subscribe", options) { store in
            let number = try store.save(
                subscription: subscription.endpoint, p256dh: subscription.p256dh,
                auth: subscription.auth, label: label)
            return PushResult(
                publicKey: nil, subscriptions: try App.views(store).filter { $0.number == number },
                updated: 1,
                message:
                    "subscription \(number) at \(subscription.origin) \(options.dryRun ? "would take" : "takes") reminders now; try it with 'flux push test'",
                dryRun: options.dryRun)
        }
    }

    /// Lists who takes messages.
    public func pushList() throws -> PushResult {
        try reading { store in
            let views = try App.views(store)
            return PushResult(
                publicKey: try existingVAPIDKey()?.publicText, subscriptions: views, updated: 0,
                message: views.isEmpty
                    ? "nobody subscribed" : Phrase.count(views.count, "subscription"),
                dryRun: false)
        }
    }

    /// Takes a subscription away.
    ///
    /// - Throws: ``Failure`` `NOT_FOUND`.
    public func pushRemove(_ number: Int64, _ options: WriteOptions) throws -> Written<PushResult> {
        try writing("push remove", options) { store in
            guard try store.remove(subscription: number) else {
                throw Failure(
                    code: "NOT_FOUND",
                    message: "there is no subscription \(number); see 'flux push list'")
            }
            return PushResult(
                publicKey: nil, subscriptions: try App.views(store), updated: 1,
                message:
                    "subscription \(number) \(options.dryRun ? "would take" : "takes") no more messages",
                dryRun: options.dryRun)
        }
    }

    private static func views(_ store: ReadTransaction) throws -> [PushResult.Subscription] {
        try store.pushSubscriptions().map { record in
            // What follows the host is what lets anybody send.
            let parts = record.endpoint.split(
                separator: "/", maxSplits: 2, omittingEmptySubsequences: true)
            let service = parts.count > 1 ? "\(parts[0])//\(parts[1].split(separator: "/")[0])" : ""
            return PushResult.Subscription(
                number: record.number, service: service, label: record.label,
                createdAt: record.createdAt, usedAt: record.usedAt)
        }
    }
}
