import Crypto
import FluxCalendar
import FluxJSON

/// Where and how to write to one browser (W3C Push API, section 8): the address of a push resource, and the keys that
/// only the browser can read messages with.
public struct PushSubscription: Hashable, Sendable {
    /// The address to post to. Whoever knows it can write to the browser, so it stands in no log.
    public let endpoint: String
    /// Scheme, host and port of the endpoint as RFC 6454, section 6.2, writes them: `https://push.example.net`. What a
    /// token of RFC 8292 is made out to.
    public let origin: String
    /// When the push service ends it; `nil` where it does not say.
    public let expires: Instant?
    /// Whether the push service is on this machine.
    let isLocal: Bool
    /// The browser's key: an uncompressed point on P-256, 65 octets.
    let publicKey: [UInt8]
    /// The secret that the browser shares with who may write to it, 16 octets.
    let authenticationSecret: [UInt8]

    /// Reads what `JSON.stringify(subscription)` gives in a browser:
    /// `{"endpoint", "expirationTime", "keys": {"p256dh", "auth"}}`. Members that are not among these are passed over.
    ///
    /// - Throws: ``PushSubscriptionError``.
    public init(parsing text: String) throws(PushSubscriptionError) {
        let json: JSON
        do { json = try JSON(parsing: text) } catch { throw .notJSON(line: error.line) }
        try self.init(json)
    }

    /// Reads the document.
    ///
    /// - Throws: ``PushSubscriptionError``.
    public init(_ json: JSON) throws(PushSubscriptionError) {
        guard let endpoint = json["endpoint"]?.stringValue else { throw .missing("endpoint") }
        guard let keys = json["keys"], keys.members != nil else { throw .missing("keys") }
        guard let point = keys["p256dh"]?.stringValue else { throw .missing("keys.p256dh") }
        guard let secret = keys["auth"]?.stringValue else { throw .missing("keys.auth") }
        var expires: Instant?
        if let time = json["expirationTime"], time != .null {
            // A DOMHighResTimeStamp: milliseconds since 1970. ECMA-262, section 21.4.1.1, ends time at 8.64e15 of them.
            guard let milliseconds = time.doubleValue, (0...8.64e15).contains(milliseconds) else {
                throw .badExpirationTime
            }
            expires = Instant(seconds: Int64(milliseconds / 1_000))
        }
        try self.init(endpoint: endpoint, p256dh: point, auth: secret, expires: expires)
    }

    /// Joins the parts, as they are stored.
    ///
    /// - Parameters:
    ///   - endpoint: an `https` address of at most 2048 bytes without user name and fragment; plain `http` only to this
    ///     machine.
    ///   - p256dh: the browser's key, 65 octets in base64url with or without padding.
    ///   - auth: the shared secret, 16 octets in base64url with or without padding.
    /// - Throws: ``PushSubscriptionError``.
    public init(
        endpoint: String, p256dh: String, auth: String, expires: Instant? = nil
    ) throws(PushSubscriptionError) {
        let address: PushAddress
        do { address = try PushAddress(endpoint) } catch {
            switch error {
            case .tooLong(let length): throw .endpointTooLong(length)
            case .noAddress: throw .badEndpoint
            case .userInformation: throw .endpointWithUser
            case .fragment: throw .endpointWithFragment
            case .insecure: throw .insecureEndpoint
            }
        }
        publicKey = try PushSubscription.octets(p256dh, "keys.p256dh", count: 65)
        guard (try? P256.KeyAgreement.PublicKey(x963Representation: publicKey)) != nil else {
            throw .badPoint
        }
        authenticationSecret = try PushSubscription.octets(auth, "keys.auth", count: 16)
        self.endpoint = endpoint
        self.expires = expires
        origin = address.origin
        isLocal = address.host.isLoopback
    }

    /// The browser's key in base64url, without padding.
    public var p256dh: String { Base64URL.text(publicKey) }

    /// The shared secret in base64url, without padding.
    public var auth: String { Base64URL.text(authenticationSecret) }

    private static func octets(
        _ text: String, _ member: String, count: Int
    ) throws(PushSubscriptionError) -> [UInt8] {
        guard let octets = Base64URL.bytes(text) else { throw .notBase64URL(member) }
        guard octets.count == count else {
            throw .badLength(member, octets: octets.count, expected: count)
        }
        return octets
    }
}

extension PushSubscription: CustomStringConvertible {
    /// The origin: the rest is as good as a password.
    public var description: String { origin }
}
