/// Why a push message cannot be made.
public enum WebPushError: Error, Equatable, Sendable {
    /// The payload is longer than ``MessageEncryption/maximumPlaintext``; with its length in octets.
    case payloadTooLarge(Int)
    /// The time to live is not within ``PushMessage/timesToLive``; in seconds.
    case badTimeToLive(Int)
    /// The topic is not of 1 to 32 characters of the base64url alphabet.
    case badTopic
    /// The contact is neither `mailto:…@…` nor `https://…`.
    case badSubject
    /// The audience is no origin.
    case badAudience
    /// The text of a key is none.
    case badKey
    /// The cryptographic library refused what it should take.
    case encryptionFailed

    /// What failed, and what to do about it.
    public var words: String {
        switch self {
        case .payloadTooLarge(let octets):
            "the push message has '\(octets)' octets; shorten it to '\(MessageEncryption.maximumPlaintext)'"
        case .badTimeToLive(let seconds):
            "no push service keeps a message for '\(seconds)' seconds; use '\(PushMessage.timesToLive.lowerBound)' to '\(PushMessage.timesToLive.upperBound)'"
        case .badTopic:
            "the topic of the push message is none; use 1 to 32 letters, digits, '-' and '_'"
        case .badSubject:
            "the contact for push services is none; use 'mailto:NAME@HOST' or 'https://HOST'"
        case .badAudience:
            "the origin of the push service is none; use 'https://HOST' without a path"
        case .badKey:
            "the key for push services cannot be read; restore its file, or remove it and subscribe each browser again"
        case .encryptionFailed:
            "the push message could not be encrypted; this is a bug"
        }
    }
}
