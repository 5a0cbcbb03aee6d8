import Foundation
import Glibc

/// `flux serve` in a home, and what the phone provider sends to it; it runs as long as this object lives.
final class WebhookSender {
    /// The address under which the provider calls.
    static let publicURL = "https://flux.example.org"
    /// The number that answers come from.
    static let number = PhoneProvider.number
    /// Where messages that come in are posted.
    static let messages = "/webhooks/twilio/whatsapp"

    /// The port on 127.0.0.1.
    let port: Int
    /// What it said when it began to listen.
    let document: JSONValue
    private let token: String
    private let child: Child
    private let output: Int32
    private var isRunning = true

    /// Starts `flux serve` at a port that is free.
    init(_ sandbox: Sandbox, with changes: [String: String?] = [:]) throws {
        token = sandbox.environment(with: changes)["FLUX_TWILIO_AUTH_TOKEN"] ?? ""
        let (output, outputEnd) = try Child.pipe()
        let started = Result {
            try sandbox.start(
                ["serve", "--port", "0", "--json"], output: .descriptor(outputEnd), with: changes)
        }
        // With this the process has the only end to write to, so that its end is seen here.
        close(outputEnd)
        do {
            child = try started.get()
            document = try WebhookSender.line(from: output)
        } catch {
            close(output)
            throw error
        }
        self.output = output
        port = document["port"].int ?? 0
    }

    deinit {
        _ = try? stop()
        close(output)
    }

    /// Ends it as a service manager does, and waits for its end.
    func stop(by signal: Int32 = SIGTERM) throws -> Outcome? {
        guard isRunning else { return nil }
        isRunning = false
        kill(child.pid, signal)
        let outcome = try child.finish(within: 20)
        // What it said beside its first line.
        let rest = Child.readSome(output) ?? []
        return Outcome(ending: outcome.ending, out: rest, errors: outcome.errors)
    }

    private static func line(from output: Int32) throws -> JSONValue {
        var line: [UInt8] = []
        while line.last != UInt8(ascii: "\n") {
            var polled = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
            guard poll(&polled, 1, 20_000) > 0, let bytes = Child.readSome(output), !bytes.isEmpty
            else { throw HarnessError("flux serve named no port") }
            line += bytes
        }
        return try JSONValue(parsing: String(decoding: line, as: UTF8.self))
    }

    // MARK: - What the provider sends

    /// A form, signed as the provider signs it.
    struct Form {
        /// The path and the query that it is posted to.
        var target: String
        /// The address that it is signed for, without the target.
        var signedFor = WebhookSender.publicURL
        var fields: [(String, String)]
        /// What it is signed with in place of the provider's token.
        var token: String?
        /// `sha1`, or `sha256` where that is agreed.
        var hash = "sha1"
        /// What stands in place of the signature; empty leaves the header out.
        var signature: String?
        /// Further headers.
        var headers: [(String, String)] = []

        /// What stands for itself in a form.
        private static let plain = CharacterSet(
            charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")

        /// The form as it goes over the wire.
        var body: [UInt8] {
            func coded(_ text: String) -> String {
                text.addingPercentEncoding(withAllowedCharacters: Form.plain) ?? ""
            }
            return Array(
                fields.map { "\(coded($0.0))=\(coded($0.1))" }.joined(separator: "&").utf8)
        }

        /// The text that is signed (https://www.twilio.com/docs/usage/security#validating-requests).
        var signedText: String {
            signedFor + target
                + fields.sorted { $0.0 < $1.0 }.map { $0.0 + $0.1 }.joined()
        }
    }

    /// A message that came in.
    static func message(
        _ text: String, _ sid: String, from number: String = WebhookSender.number,
        answering message: String? = nil
    ) -> Form {
        var fields = [
            ("MessageSid", sid), ("SmsMessageSid", sid), ("AccountSid", "AC0"),
            ("From", "whatsapp:\(number)"), ("To", "whatsapp:+14155238886"), ("Body", text),
            ("NumMedia", "0"),
        ]
        if let message { fields.append(("OriginalRepliedMessageSid", message)) }
        return Form(target: messages, fields: fields)
    }

    /// A digit that was pressed in a call.
    ///
    /// - Parameter action: where the script of the call sends it.
    static func digit(_ digit: String?, _ sid: String, to action: String) -> Form {
        var fields = [("CallSid", sid), ("CallStatus", "in-progress"), ("AccountSid", "AC0")]
        if let digit { fields.append(("Digits", digit)) }
        return Form(target: String(action.dropFirst(publicURL.count)), fields: fields)
    }

    /// What became of something that was sent.
    static func status(_ status: String, of request: PhoneRequest) -> Form {
        let sid = request.line["sid"].string ?? ""
        let callback = request.field("StatusCallback") ?? ""
        let names =
            request.kind == .voice
            ? ("CallSid", "CallStatus") : ("MessageSid", "MessageStatus")
        return Form(
            target: String(callback.dropFirst(publicURL.count)),
            fields: [(names.0, sid), (names.1, status), ("AccountSid", "AC0")])
    }

    /// Begins to post a form.
    func begin(_ form: Form) throws -> HTTPExchange {
        var headers = [("Content-Type", "application/x-www-form-urlencoded")] + form.headers
        let signature = try form.signature ?? WebhookSender.signature(form, form.token ?? token)
        if !signature.isEmpty { headers.append(("X-Twilio-Signature", signature)) }
        return try HTTPExchange(
            port: port, "POST", form.target, headers: headers, body: form.body)
    }

    /// Posts a form.
    func post(_ form: Form) throws -> HTTPAnswer { try begin(form).answer() }

    /// Posts a message.
    func say(_ text: String, _ sid: String) throws -> HTTPAnswer {
        try post(WebhookSender.message(text, sid))
    }

    /// Asks without a body.
    func ask(
        _ method: String, _ target: String, headers: [(String, String)] = []
    ) throws -> HTTPAnswer {
        try HTTPExchange(port: port, method, target, headers: headers).answer()
    }

    /// The signature of a form, made by a program that is not flux.
    private static func signature(_ form: Form, _ key: String) throws -> String {
        let outcome = try Child(
            program: "/usr/bin/openssl",
            ["dgst", "-\(form.hash)", "-hmac", key, "-binary"].map { Array($0.utf8) },
            environment: ["PATH": "/usr/bin:/bin"], input: .bytes(Array(form.signedText.utf8))
        ).finish()
        guard outcome.succeeded else { throw HarnessError("openssl: \(outcome.errorText)") }
        return Data(outcome.out).base64EncodedString()
    }
}
