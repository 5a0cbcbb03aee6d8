/// Why what a browser handed over is no push subscription. Neither the endpoint nor a key stands in it: whoever knows
/// them can write to the browser.
public enum PushSubscriptionError: Error, Equatable, Sendable {
    /// It is no JSON; with the line of the first thing that is wrong, from 1.
    case notJSON(line: Int)
    /// A member is missing or not of its type: `endpoint`, `keys.p256dh`.
    case missing(String)
    /// The endpoint is longer than 2048 bytes; with its length in bytes.
    case endpointTooLong(Int)
    /// The endpoint is no address of the web.
    case badEndpoint
    /// The endpoint holds a name or a password.
    case endpointWithUser
    /// The endpoint holds a fragment.
    case endpointWithFragment
    /// The endpoint is plain `http` to another machine, which would show the network who is written to.
    case insecureEndpoint
    /// `expirationTime` is neither `null` nor a time.
    case badExpirationTime
    /// A key is no base64url text; with the member.
    case notBase64URL(String)
    /// A key has the wrong length; with the member and the octets it has and should have.
    case badLength(String, octets: Int, expected: Int)
    /// `keys.p256dh` is no uncompressed point on the curve P-256.
    case badPoint

    /// What is wrong, and what to do about it.
    public var words: String {
        "the push subscription cannot be used, \(reason); subscribe again in the browser and hand over all of it"
    }

    private var reason: String {
        switch self {
        case .notJSON(let line): "it is no JSON in line '\(line)'"
        case .missing(let member): "it has no '\(member)'"
        case .endpointTooLong(let length):
            "its endpoint has '\(length)' bytes and may have '\(PushAddress.maximumLength)'"
        case .badEndpoint: "its endpoint is no address of the web"
        case .endpointWithUser: "its endpoint holds a user name"
        case .endpointWithFragment: "its endpoint holds a fragment ('#')"
        case .insecureEndpoint: "its endpoint is not 'https'"
        case .badExpirationTime: "its 'expirationTime' is no time"
        case .notBase64URL(let member): "its '\(member)' is no base64url"
        case .badLength(let member, let octets, let expected):
            "its '\(member)' has '\(octets)' octets and must have '\(expected)'"
        case .badPoint: "its 'keys.p256dh' is no uncompressed point on P-256"
        }
    }
}
