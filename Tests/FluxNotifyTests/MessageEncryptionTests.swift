import Crypto
import Testing

@testable import FluxNotify

@Suite("Encryption of push messages")
struct MessageEncryptionTests {
    /// RFC 8291, section 5 and appendix A.
    private enum Example {
        static let plaintext = Array("When I grow up, I want to be a watermelon".utf8)
        static let senderKey = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"
        static let receiverKey = "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94"
        static let receiverPoint =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"
        static let secret = "BTBZMqHH6r4Tts7J_aSIgg"
        static let salt = "DGv6ra1nlYgDCS1FRnbzlw"
        static let body =
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
    }

    @Test("the example of RFC 8291 comes out byte for byte")
    func example() throws {
        let subscription = try PushSubscription(
            endpoint: "https://push.example.net/push/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV",
            p256dh: Example.receiverPoint, auth: Example.secret)
        let body = try MessageEncryption.encrypt(
            Example.plaintext, for: subscription,
            sender: P256.KeyAgreement.PrivateKey(rawRepresentation: octets(Example.senderKey)),
            salt: octets(Example.salt), length: 0)
        #expect(Base64URL.text(body) == Example.body)
    }

    @Test("the browser of the tests reads the example of RFC 8291")
    func exampleIsRead() throws {
        let receiver = try PushReceiver(key: Example.receiverKey, secret: Example.secret)
        #expect(try receiver.plaintext(octets(Example.body)) == Example.plaintext)
    }

    @Test(
        "what is encrypted is read again, whatever its length",
        arguments: [0, 1, 2, 127, 128, 129, 1000, 3968, 3969, 3992, 3993])
    func roundTrip(count: Int) throws {
        let receiver = PushReceiver()
        // Zeros at the end must not be taken for padding.
        let plaintext = (0..<count).map { $0 + 3 > count ? 0 : UInt8(truncatingIfNeeded: $0) }
        let bytes = try MessageEncryption.encrypt(plaintext, for: receiver.subscription())
        #expect(try receiver.plaintext(bytes) == plaintext)
        let body = PushReceiver.Body(bytes)
        #expect(body.recordSize == 4096)
        #expect(body.keyLength == 65)
        #expect(bytes.count <= 4096)
        // RFC 8291, section 4: the record size is greater than all that stands in the record.
        #expect(body.record.count < body.recordSize)
    }

    @Test("3993 octets fill a message of 4096 octets, 3994 are refused")
    func limit() throws {
        let subscription = try PushReceiver().subscription()
        let longest = [UInt8](repeating: 0x61, count: 3993)
        #expect(try MessageEncryption.encrypt(longest, for: subscription).count == 4096)
        #expect(throws: WebPushError.payloadTooLarge(3994)) {
            try MessageEncryption.encrypt(longest + [0x61], for: subscription)
        }
    }

    @Test("messages of the same block have the same length")
    func padding() throws {
        #expect(MessageEncryption.paddedLength(0) == 128)
        for count in 0...MessageEncryption.maximumPlaintext {
            let padded = MessageEncryption.paddedLength(count)
            #expect(padded >= count && padded - count <= 128)
            #expect(padded % 128 == 0 || padded == 3993)
        }
        let subscription = try PushReceiver().subscription()
        let lengths = try [0, 1, 64, 128].map {
            try MessageEncryption.encrypt([UInt8](repeating: 1, count: $0), for: subscription).count
        }
        #expect(Set(lengths) == [86 + 128 + 1 + 16])
    }

    @Test("no two messages share a salt or a key")
    func fresh() throws {
        let subscription = try PushReceiver().subscription()
        let bodies = try (0..<50).map { _ in
            PushReceiver.Body(try MessageEncryption.encrypt([1, 2, 3], for: subscription))
        }
        #expect(Set(bodies.map(\.salt)).count == 50)
        #expect(Set(bodies.map(\.sender)).count == 50)
        #expect(Set(bodies.map(\.record)).count == 50)
    }

    @Test("another browser, another secret and a changed octet read nothing")
    func onlyTheReceiver() throws {
        let receiver = PushReceiver()
        let bytes = try MessageEncryption.encrypt([1, 2, 3], for: receiver.subscription())
        #expect(throws: (any Error).self) { try PushReceiver().record(bytes) }
        let key = Base64URL.text(receiver.key.rawRepresentation)
        let other = try PushReceiver(key: key, secret: "AAAAAAAAAAAAAAAAAAAAAA")
        #expect(throws: (any Error).self) { try other.record(bytes) }
        for index in [0, 86, bytes.count - 1] {
            var changed = bytes
            changed[index] ^= 1
            #expect(throws: (any Error).self) { try receiver.record(changed) }
        }
    }
}
