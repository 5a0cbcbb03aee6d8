import Foundation
import Testing

/// A home whose tasks of 10:00 were told about in a message or a call, and the door that answers come back through.
struct ServedHome {
    let home: ReachableHome
    let door: WebhookSender

    var sandbox: Sandbox { home.sandbox }
    var provider: PhoneProvider { home.provider }

    /// How the person was told.
    enum Way {
        case message
        case call
    }

    /// Makes a home and lets the reminders go out.
    init(
        _ titles: [String] = ["Water the ficus"], by way: Way = .message,
        settings: [String: String] = [:]
    ) throws {
        home = try ServedHome.home(by: way, settings: settings)
        for title in titles { try home.add(title) }
        try home.pass(at: "10:00")
        door = try WebhookSender(home.sandbox)
    }

    /// A home in which one way is set up, and where nothing was sent yet.
    static func home(by way: Way, settings: [String: String] = [:]) throws -> ReachableHome {
        let other = way == .message ? "TWILIO_FROM_VOICE" : "TWILIO_FROM_WHATSAPP"
        let own = ["SERVE_PUBLIC_URL": WebhookSender.publicURL, other: ""]
        return try ReachableHome(.phone, settings: own.merging(settings) { $1 })
    }

    /// The message or call that went out last.
    var lastSent: PhoneRequest { get throws { try #require(provider.sends.last) } }

    /// The local time of a task, `10:00`.
    func time(of task: Int = 1) throws -> String {
        let local = try sandbox.json("show", "\(task)")["task"]["scheduled_local"].string ?? ""
        return String(local.dropFirst(11).prefix(5))
    }

    /// The lines of the log.
    var log: [JSONValue] {
        get throws { try PythonServer.lines(of: "\(sandbox.home)/state/flux.log") }
    }
}

/// Another process that holds the store.
final class StoreHolder {
    private let child: Child
    private let input: Int32
    private let output: Int32
    private var isHolding = true

    /// Opens the store and does something that lasts.
    ///
    /// - Parameter statement: such as `BEGIN EXCLUSIVE`.
    init(_ sandbox: Sandbox, _ statement: String) throws {
        let (inputEnd, input) = try Child.pipe()
        let (output, outputEnd) = try Child.pipe()
        let started = Result {
            try Child(
                program: "/usr/bin/sqlite3", [Array("\(sandbox.home)/flux.db".utf8)],
                environment: sandbox.environment, input: .descriptor(inputEnd),
                output: .descriptor(outputEnd))
        }
        for end in [inputEnd, outputEnd] { close(end) }
        (self.input, self.output) = (input, output)
        child = try started.get()
        let order = Array("\(statement); SELECT 'held';\n".utf8)
        guard write(input, order, order.count) == order.count else {
            throw HarnessError.system("cannot write to sqlite3")
        }
        var answer: [UInt8] = []
        while !String(decoding: answer, as: UTF8.self).hasSuffix("held\n") {
            guard let bytes = Child.readSome(output), !bytes.isEmpty else {
                throw HarnessError("the store could not be held")
            }
            answer += bytes
        }
    }

    deinit {
        release()
        close(output)
    }

    /// Lets go of it.
    func release() {
        guard isHolding else { return }
        isHolding = false
        close(input)
        _ = try? child.finish(within: 10)
    }
}
