import Crypto
import FluxCalendar
import FluxJSON

/// The key that identifies this sender to push services (Voluntary Application Server Identification, RFC 8292): an
/// ECDSA key on P-256. A browser subscribes to one such key, and only its holder can write to the subscription.
public struct VAPIDKey: Sendable {
    private let key: P256.Signing.PrivateKey

    /// How long a token is good, in seconds: 12 hours. RFC 8292, section 2, allows 24; half of it leaves room for
    /// clocks that disagree.
    static let lifetime: Int64 = 43_200

    /// A new key.
    public init() { key = P256.Signing.PrivateKey() }

    /// Reads a key back, as ``text`` wrote it; white space around it is passed over.
    ///
    /// - Throws: ``WebPushError/badKey`` where it is not the base64url of a scalar of P-256 in 32 octets.
    public init(_ text: String) throws(WebPushError) {
        var characters = Array(text.utf8)[...]
        while let last = characters.last, VAPIDKey.isSpace(last) { characters.removeLast() }
        characters = characters.drop { VAPIDKey.isSpace($0) }
        guard let octets = Base64URL.bytes(String(decoding: characters, as: UTF8.self)),
            octets.count == 32,
            let key = try? P256.Signing.PrivateKey(rawRepresentation: octets)
        else { throw .badKey }
        self.key = key
    }

    /// The private key in base64url, 43 characters: what to keep in a file that only its owner can read.
    public var text: String { Base64URL.text(key.rawRepresentation) }

    /// The public key as an uncompressed point in base64url, 87 characters: what a page hands to
    /// `pushManager.subscribe` as `applicationServerKey`.
    public var publicText: String { Base64URL.text(key.publicKey.x963Representation) }

    /// The value of an `Authorization` header (RFC 8292, section 3): `vapid t=TOKEN, k=KEY`.
    ///
    /// - Parameters:
    ///   - audience: the origin of the push service, ``PushSubscription/origin``.
    ///   - subject: how the service reaches who sends, `mailto:…@…` or `https://…`.
    ///   - now: the moment of sending; the token is good for 12 hours from it.
    /// - Throws: ``WebPushError/badSubject``, ``WebPushError/badAudience``, ``WebPushError/encryptionFailed``.
    public func authorization(
        audience: String, subject: String, now: Instant
    ) throws(WebPushError) -> String {
        guard VAPIDSubject.isValid(subject) else { throw .badSubject }
        guard let address = try? PushAddress(audience), address.origin == audience else {
            throw .badAudience
        }
        // RFC 7515, section 3.1, and RFC 7518, section 3.4: ECDSA on P-256 with SHA-256, signed as r and s in a row.
        let header: JSON = ["typ": "JWT", "alg": "ES256"]
        let claims: JSON = [
            "aud": .string(audience), "exp": .int(now.seconds + VAPIDKey.lifetime),
            "sub": .string(subject),
        ]
        let content = Base64URL.text(header.text.utf8) + "." + Base64URL.text(claims.text.utf8)
        guard let signature = try? key.signature(for: Array(content.utf8)) else {
            throw .encryptionFailed
        }
        let token = content + "." + Base64URL.text(signature.rawRepresentation)
        return "vapid t=\(token), k=\(publicText)"
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}

extension VAPIDKey: CustomStringConvertible {
    /// The public key.
    public var description: String { publicText }
}
