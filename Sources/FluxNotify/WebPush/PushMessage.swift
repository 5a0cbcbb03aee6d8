import FluxCalendar
import HTTPTransfer

/// A message to a browser (RFC 8030): what is said, and how a push service treats it.
public struct PushMessage: Hashable, Sendable {
    /// What the page's worker gets; at most ``MessageEncryption/maximumPlaintext`` octets.
    public let payload: [UInt8]
    /// How long the service keeps it for a browser that is away, in seconds (RFC 8030, section 5.2).
    public let timeToLive: Int
    /// How much it may cost the device's battery.
    public let urgency: Urgency
    /// What a newer message replaces an undelivered one by (RFC 8030, section 5.4).
    public let topic: String?

    /// What a message may cost (RFC 8030, section 5.3).
    public enum Urgency: String, CaseIterable, Sendable {
        /// `very-low`
        case veryLow = "very-low"
        /// `low`
        case low
        /// `normal`
        case normal
        /// `high`
        case high
    }

    /// The times to live that every service takes, in seconds: up to 4 weeks. RFC 8030 sets no limit; large services
    /// refuse more.
    public static let timesToLive = 0...2_419_200

    /// Makes a message.
    ///
    /// - Parameters:
    ///   - timeToLive: seconds within ``timesToLive``; 0 reaches only a browser that is there.
    ///   - topic: 1 to 32 characters of the base64url alphabet.
    /// - Throws: ``WebPushError/payloadTooLarge(_:)``, ``WebPushError/badTimeToLive(_:)``,
    ///   ``WebPushError/badTopic``.
    public init(
        payload: [UInt8], timeToLive: Int, urgency: Urgency = .normal, topic: String? = nil
    ) throws(WebPushError) {
        guard payload.count <= MessageEncryption.maximumPlaintext else {
            throw .payloadTooLarge(payload.count)
        }
        guard PushMessage.timesToLive.contains(timeToLive) else {
            throw .badTimeToLive(timeToLive)
        }
        if let topic {
            guard (1...32).contains(topic.utf8.count), topic.utf8.allSatisfy(Base64URL.holds)
            else { throw .badTopic }
        }
        self.payload = payload
        self.timeToLive = timeToLive
        self.urgency = urgency
        self.topic = topic
    }

    /// The request that brings the message to a browser, encrypted anew each time it is called.
    ///
    /// - Parameters:
    ///   - key: the key that the browser subscribed to.
    ///   - subject: how the push service reaches who sends, `mailto:…@…` or `https://…`.
    ///   - now: the moment of sending, which the token's end is counted from.
    /// - Throws: ``WebPushError/badSubject``, ``WebPushError/encryptionFailed``.
    public func transfer(
        to subscription: PushSubscription, key: VAPIDKey, subject: String, now: Instant
    ) throws(WebPushError) -> Transfer {
        let authorization = try key.authorization(
            audience: subscription.origin, subject: subject, now: now)
        var headers = [
            (name: "TTL", value: String(timeToLive)),
            (name: "Urgency", value: urgency.rawValue),
        ]
        if let topic { headers.append((name: "Topic", value: topic)) }
        headers += [
            (name: "Content-Encoding", value: "aes128gcm"),
            (name: "Content-Type", value: "application/octet-stream"),
            (name: "Authorization", value: authorization),
        ]
        let body = try MessageEncryption.encrypt(payload, for: subscription)
        var transfer = Transfer(url: subscription.endpoint, headers: headers, body: body)
        transfer.isDirect = subscription.isLocal
        transfer.isOnce = true
        transfer.connectMilliseconds = 5_000
        transfer.idleMilliseconds = 15_000
        transfer.totalMilliseconds = 15_000
        return transfer
    }
}
