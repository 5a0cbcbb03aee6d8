import Foundation
import Testing

/// The stand-in for a push service of `Tests/Notify/push_receiver.py`; it runs as long as this object lives.
final class PushService {
    private let server: PythonServer
    private let folder: String

    /// Starts a service.
    init() throws {
        var template = Array("/tmp/flux-push-XXXXXX".utf8CString)
        guard let path = mkdtemp(&template) else { throw HarnessError.system("mkdtemp") }
        folder = String(cString: path)
        server = try PythonServer("Notify/push_receiver.py", ["--log", "\(folder)/log"])
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Its origin.
    var origin: String { "http://127.0.0.1:\(server.port)" }

    /// What a browser hands over, as JSON.
    ///
    /// - Parameters:
    ///   - answers: what the service answers for it, as its file says it: `410`, `429-20,201`.
    ///   - name: what tells it from other subscriptions.
    func subscription(_ answers: String, name: String = "one") -> String {
        // The key and the secret of RFC 8291, appendix A.
        """
        {"endpoint": "\(origin)/\(name)/\(answers)", "expirationTime": null, "keys": {
          "p256dh": "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
          "auth": "BTBZMqHH6r4Tts7J_aSIgg"}}
        """
    }

    /// The messages so far, in the order they came.
    var messages: [PushMessageReceived] {
        get throws { try PythonServer.lines(of: "\(folder)/log").map(PushMessageReceived.init) }
    }
}

/// A message as a push service sees it.
struct PushMessageReceived {
    let path: String
    let headers: JSONValue
    let body: [UInt8]

    init(_ line: JSONValue) {
        path = line["path"].string ?? ""
        headers = line["headers"]
        body = Data(base64Encoded: line["body"].string ?? "").map { [UInt8]($0) } ?? []
    }

    // The header of aes128gcm: a salt, the size of records, and the id of the key (RFC 8188, section 2.1).

    /// The salt.
    var salt: [UInt8] { Array(body.prefix(16)) }
    /// How long records are, in octets.
    var recordSize: Int { body.dropFirst(16).prefix(4).reduce(0) { $0 << 8 | Int($1) } }
    /// The id of the key: the sender's public key of this message (RFC 8291, section 4).
    var keyID: [UInt8] {
        guard body.count > 20 else { return [] }
        return Array(body.dropFirst(21).prefix(Int(body[20])))
    }
    /// What follows the header.
    var records: [UInt8] { Array(body.dropFirst(21 + keyID.count)) }

    /// A parameter of the VAPID authorization (RFC 8292, section 3).
    func vapid(_ name: String) -> String? {
        guard let text = headers["authorization"].string, text.hasPrefix("vapid ") else {
            return nil
        }
        let fields = text.dropFirst(6).split(separator: ",").map { $0.drop { $0 == " " } }
        let field = fields.first { $0.hasPrefix("\(name)=") }
        return field.map { String($0.dropFirst(name.count + 1)) }
    }

    /// The claims of the token.
    var claims: JSONValue {
        get throws {
            let parts = (vapid("t") ?? "").split(separator: ".")
            try #require(parts.count == 3)
            var text = String(parts[1]).replacing("-", with: "+").replacing("_", with: "/")
            while !text.utf8.count.isMultiple(of: 4) { text += "=" }
            let data = try #require(Data(base64Encoded: text))
            return try JSONValue(parsing: String(decoding: data, as: UTF8.self))
        }
    }
}
