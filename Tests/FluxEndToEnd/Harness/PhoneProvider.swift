import Foundation

/// The stand-in for a phone provider and for a topic of `Tests/Notify/provider_server.py`, where it is written what it
/// does; it runs as long as this object lives.
final class PhoneProvider {
    /// The number of the person.
    static let number = "+4915123456789"
    /// The code that the provider takes for right.
    static let code = "123456"
    private static let account = "AC" + String(repeating: "0", count: 32)
    private static let token = "0123456789abcdef0123456789abcdef"

    private let server: PythonServer
    private let folder: String

    /// Starts a provider.
    ///
    /// - Parameter now: what its messages and calls are dated with, as long as nothing else is said.
    init(now: String = "2026-03-02T09:00:00Z") throws {
        var template = Array("/tmp/flux-provider-XXXXXX".utf8CString)
        guard let path = mkdtemp(&template) else { throw HarnessError.system("mkdtemp") }
        folder = String(cString: path)
        server = try PythonServer(
            "Notify/provider_server.py",
            [
                "--sid", PhoneProvider.account, "--token", PhoneProvider.token, "--now", now,
                "--log", "\(folder)/log",
            ])
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Its address.
    var base: String { "http://127.0.0.1:\(server.port)" }
    /// The address of a topic.
    var topic: String { "\(base)/ntfy/reminders" }

    /// The settings with which flux sends messages, calls and codes by this provider.
    var phoneSettings: [String: String] {
        [
            "FLUX_TWILIO_BASE_URL": base, "FLUX_TWILIO_ACCOUNT_SID": PhoneProvider.account,
            "FLUX_TWILIO_AUTH_TOKEN": PhoneProvider.token,
            "FLUX_TWILIO_VERIFY_SID": "VA" + String(repeating: "0", count: 32),
            "FLUX_TWILIO_FROM_WHATSAPP": "+14155238886", "FLUX_TWILIO_FROM_VOICE": "+14155238887",
        ]
    }

    // MARK: - What came

    /// All requests so far, in the order they came.
    var requests: [PhoneRequest] {
        get throws { try PythonServer.lines(of: "\(folder)/log").map(PhoneRequest.init) }
    }

    /// What it was asked to send so far: the same without questions.
    var sends: [PhoneRequest] { get throws { try requests.filter { $0.kind.isSent } } }

    /// The kinds of what it was asked to send so far.
    var kinds: [PhoneRequest.Kind] { get throws { try sends.map(\.kind) } }

    /// What people read or hear of one kind, as far as the provider took it.
    func texts(_ kind: PhoneRequest.Kind) throws -> [String] {
        try requests.filter { $0.kind == kind && $0.isTaken }.map(\.text)
    }

    /// Waits until it was asked for so many of a kind.
    func wait(for count: Int, _ kind: PhoneRequest.Kind) throws {
        try PythonServer.wait(for: "\(count) \(kind)") {
            try requests.count { $0.kind == kind } >= count
        }
    }

    // MARK: - What it does

    /// Something that goes wrong once.
    enum Fault {
        /// This answer, and nothing is done.
        case status(Int, retryAfter: Int? = nil)
        /// A whole answer of another kind, and nothing is done.
        case answer(Int, body: String)
        /// Nothing is done and nothing is answered.
        case hangs
        /// It is done, but nothing is answered.
        case hangsWhenDone
        /// Nothing is done, and the connection ends.
        case cuts
        /// It is done, and the connection ends.
        case cutsWhenDone

        fileprivate var members: String {
            switch self {
            case .status(let status, let seconds):
                "\"status\": \(status)" + (seconds.map { ", \"retry_after\": \($0)" } ?? "")
            case .answer(let status, let body):
                "\"status\": \(status), \"body\": \(PhoneProvider.quoted(body))"
            // Longer than any test takes: whoever waits for it ends first.
            case .hangs: "\"hang\": 120"
            case .hangsWhenDone: "\"accept_then_hang\": 120"
            case .cuts: "\"cut\": true"
            case .cutsWhenDone: "\"accept_then_cut\": true"
            }
        }
    }

    /// Lets the next requests of a kind, questions about it among them, go wrong, one after the other.
    func fail(_ kind: PhoneRequest.Kind, _ faults: Fault...) throws {
        let list = faults.map { "{\($0.members), \"match\": \"\(kind.place)\"}" }
        try server.post("{\"next\": [\(list.joined(separator: ", "))]}", to: "/_control")
    }

    /// Dates what comes from now on.
    func set(now: String) throws { try server.post("{\"now\": \"\(now)\"}", to: "/_control") }

    private static func quoted(_ text: String) -> String {
        let bytes = (try? JSONEncoder().encode(text)) ?? Data("\"\"".utf8)
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// Something that the provider was asked for.
struct PhoneRequest {
    /// What it was.
    enum Kind: String, CaseIterable {
        /// A post to the topic.
        case push
        /// A message.
        case whatsapp
        /// A call.
        case voice
        /// A code to be sent.
        case code
        /// Whether a code is right.
        case check
        /// Which messages or calls there are.
        case list

        /// Whether something goes to the person with it.
        var isSent: Bool { self != .list && self != .check }

        /// A part of the path by which the server knows it.
        fileprivate var place: String {
            switch self {
            case .push: "/ntfy/"
            case .whatsapp: "/Messages.json"
            case .voice: "/Calls.json"
            case .code: "/Verifications"
            case .check: "/VerificationCheck"
            case .list: ".json"
            }
        }
    }

    /// The line of the server's log.
    let line: JSONValue
    let kind: Kind

    init(_ line: JSONValue) {
        self.line = line
        let path = line["path"].string ?? ""
        kind =
            line["method"].string == "GET"
            ? .list : Kind.allCases.first { path.contains($0.place) } ?? .list
    }

    /// What a person reads or hears.
    var text: String { field("Body") ?? field("Twiml") ?? line["body"].string ?? "" }
    /// The heading of a post to the topic.
    var title: String? { line["headers"]["title"].string }
    /// Whether it was done, answered or not.
    var isTaken: Bool { line["sid"].string != nil }

    /// A field of the form.
    func field(_ name: String) -> String? {
        line["form"].array.first { $0[0].string == name }?[1].string
    }
}

extension Sandbox {
    /// From now on flux sends messages, calls and codes by this provider.
    func use(_ provider: PhoneProvider) {
        environment.merge(provider.phoneSettings) { _, new in new }
    }
}
