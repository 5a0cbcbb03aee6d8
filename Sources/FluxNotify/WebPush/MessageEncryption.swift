import Crypto

/// Message encryption for Web Push (RFC 8291): the content coding aes128gcm (RFC 8188) with a key that only the browser
/// can derive, in one record.
public enum MessageEncryption {
    /// How long an encrypted message may be, in octets: what RFC 8291, section 4, lets a push service demand.
    public static let maximumBody = 4096
    /// How long a message may be before encryption, in octets: ``maximumBody`` less the header (16 of salt, 4 of
    /// record size, 1 of length, 65 of the sender's key), the delimiter (1) and the authentication tag (16).
    public static let maximumPlaintext = maximumBody - 86 - 1 - 16

    /// What a message is filled up to a multiple of, in octets, so that its length does not tell one text from another.
    static let block = 128

    /// Encrypts a message, under a sender's key and a salt that are used for nothing else.
    ///
    /// - Returns: the body to post, at most ``maximumBody`` octets.
    /// - Throws: ``WebPushError/payloadTooLarge(_:)``, ``WebPushError/encryptionFailed``.
    public static func encrypt(
        _ plaintext: [UInt8], for subscription: PushSubscription
    ) throws(WebPushError) -> [UInt8] {
        try encrypt(
            plaintext, for: subscription, sender: P256.KeyAgreement.PrivateKey(),
            salt: (0..<16).map { _ in UInt8.random(in: .min ... .max) },
            length: paddedLength(plaintext.count))
    }

    /// Encrypts a message.
    ///
    /// - Parameters:
    ///   - sender: a key pair of this message only.
    ///   - salt: 16 octets of this message only.
    ///   - length: what the plaintext is filled up to with zeros, in octets.
    static func encrypt(
        _ plaintext: [UInt8], for subscription: PushSubscription,
        sender: P256.KeyAgreement.PrivateKey, salt: [UInt8], length: Int
    ) throws(WebPushError) -> [UInt8] {
        guard plaintext.count <= maximumPlaintext else { throw .payloadTooLarge(plaintext.count) }
        let senderPoint = Array(sender.publicKey.x963Representation)
        // RFC 8188, section 2: 0x02 ends the last record, and padding follows it.
        var record = plaintext
        record.append(0x02)
        record += [UInt8](
            repeating: 0, count: max(0, min(length, maximumPlaintext) - plaintext.count))
        do {
            let receiver = try P256.KeyAgreement.PublicKey(
                x963Representation: subscription.publicKey)
            // RFC 8291, section 3.4.
            let material = try sender.sharedSecretFromKeyAgreement(with: receiver)
                .hkdfDerivedSymmetricKey(
                    using: SHA256.self, salt: subscription.authenticationSecret,
                    sharedInfo: label("WebPush: info") + subscription.publicKey + senderPoint,
                    outputByteCount: 32)
            let sealed = try seal(record, material: material, salt: salt)
            return header(salt: salt, sender: senderPoint) + sealed
        } catch {
            throw .encryptionFailed
        }
    }

    /// The length a message is filled up to: the next multiple of ``block``, ``maximumPlaintext`` at most.
    static func paddedLength(_ count: Int) -> Int {
        min(maximumPlaintext, (max(count, 1) + block - 1) / block * block)
    }

    /// RFC 8188, sections 2.2 and 2.3; the number of the only record is 0, so the nonce stays as it is derived.
    private static func seal(
        _ record: [UInt8], material: SymmetricKey, salt: [UInt8]
    ) throws -> [UInt8] {
        let key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: material, salt: salt, info: label("Content-Encoding: aes128gcm"),
            outputByteCount: 16)
        let nonce = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: material, salt: salt, info: label("Content-Encoding: nonce"),
            outputByteCount: 12)
        let box = try AES.GCM.seal(
            record, using: key,
            nonce: AES.GCM.Nonce(data: nonce.withUnsafeBytes { Array($0) }))
        return Array(box.ciphertext) + Array(box.tag)
    }

    /// RFC 8188, section 2.1: salt, record size, length of the key's name, and the sender's key as that name.
    private static func header(salt: [UInt8], sender: [UInt8]) -> [UInt8] {
        let size = UInt32(maximumBody)
        return salt + (0..<4).map { UInt8(truncatingIfNeeded: size >> UInt32(24 - 8 * $0)) }
            + [UInt8(sender.count)] + sender
    }

    /// A text of the derivation with the zero that ends it.
    private static func label(_ text: String) -> [UInt8] { Array(text.utf8) + [0] }
}
