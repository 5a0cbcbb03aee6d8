import Crypto

@testable import FluxNotify

/// A browser: the half of a subscription that reads.
struct PushReceiver {
    let key: P256.KeyAgreement.PrivateKey
    let secret: [UInt8]

    /// A browser with keys of its own.
    init() {
        key = P256.KeyAgreement.PrivateKey()
        secret = (0..<16).map { _ in UInt8.random(in: .min ... .max) }
    }

    /// A browser with known keys, in base64url.
    init(key: String, secret: String) throws {
        self.key = try P256.KeyAgreement.PrivateKey(rawRepresentation: octets(key))
        self.secret = octets(secret)
    }

    /// What it hands over.
    func subscription(
        at endpoint: String = "https://push.example.net/push/1"
    ) throws -> PushSubscription {
        try PushSubscription(
            endpoint: endpoint, p256dh: Base64URL.text(key.publicKey.x963Representation),
            auth: Base64URL.text(secret))
    }

    /// The parts of a body (RFC 8188, section 2.1).
    struct Body {
        let salt: [UInt8]
        let recordSize: Int
        let keyLength: Int
        let sender: [UInt8]
        let record: [UInt8]

        init(_ bytes: [UInt8]) {
            salt = Array(bytes[..<16])
            recordSize = bytes[16..<20].reduce(0) { $0 << 8 | Int($1) }
            keyLength = Int(bytes[20])
            sender = Array(bytes[21..<86])
            record = Array(bytes[86...])
        }
    }

    /// Decrypts a body of one record, without taking the padding off.
    func record(_ bytes: [UInt8]) throws -> [UInt8] {
        let body = Body(bytes)
        let own = Array(key.publicKey.x963Representation)
        let sender = try P256.KeyAgreement.PublicKey(x963Representation: body.sender)
        let material = try key.sharedSecretFromKeyAgreement(with: sender).hkdfDerivedSymmetricKey(
            using: SHA256.self, salt: secret,
            sharedInfo: Array("WebPush: info\0".utf8) + own + body.sender, outputByteCount: 32)
        let extracted = HKDF<SHA256>.extract(inputKeyMaterial: material, salt: body.salt)
        let contentKey = HKDF<SHA256>.expand(
            pseudoRandomKey: extracted, info: Array("Content-Encoding: aes128gcm\0".utf8),
            outputByteCount: 16)
        let nonce = HKDF<SHA256>.expand(
            pseudoRandomKey: extracted, info: Array("Content-Encoding: nonce\0".utf8),
            outputByteCount: 12)
        let box = try AES.GCM.SealedBox(
            combined: nonce.withUnsafeBytes { Array($0) } + body.record)
        return Array(try AES.GCM.open(box, using: contentKey))
    }

    /// Decrypts a body; `nil` when its record does not end as the last one does.
    func plaintext(_ bytes: [UInt8]) throws -> [UInt8]? {
        let record = try record(bytes)
        guard let delimiter = record.lastIndex(where: { $0 != 0 }), record[delimiter] == 0x02 else {
            return nil
        }
        return Array(record[..<delimiter])
    }
}

/// The bytes of a base64url text; none where it is not one, which no test takes for right.
func octets(_ text: String) -> [UInt8] { Base64URL.bytes(text) ?? [] }
