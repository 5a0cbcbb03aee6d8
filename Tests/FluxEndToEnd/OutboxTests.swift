import Foundation
import Testing

/// Messages that leave after the change they tell about, and the alerts that somebody has to look
/// at.
@Suite("Outbox and monitor")
struct OutboxTests {
    // MARK: - Delivery

    @Test("Without a transport messages wait, and a pass changes nothing")
    func waiting() throws {
        let post = try Post(Post.three)
        for transport in [nil, "none", ""] as [String?] {
            post.sandbox.environment["FLUX_OUTBOX_TRANSPORT"] = transport
            let before = try post.sandbox.files()
            let delivery = try post.notify()
            #expect(delivery["pending"].int == 3 && delivery["delivered"].int == 0)
            #expect(delivery["message"].string?.contains("outbox.transport") == true)
            try post.sandbox.expectUnchanged(since: before)
        }
    }

    @Test("A program gets each message once on its standard input")
    func program() throws {
        let post = try Post(Post.two)
        try post.useProgram()
        #expect(try post.notify()["delivered"].int == 2)
        #expect(try post.notify()["delivered"].int == 0)
        let mails = try post.received().sorted { $0.subject < $1.subject }
        #expect(mails.map(\.to) == ["client", "therapist"])
        #expect(mails.map(\.subject) == ["Appointment approved", "Appointment requested"])
        let mail = try #require(mails.first)
        #expect(mail.body.contains("The fee is 80 EUR."))
        #expect(mail.value("Date") == "Mon, 2 Mar 2026 14:00:00 +0000")
        #expect(mail.value("Content-Type") == "text/plain; charset=utf-8")
        #expect(Set(mails.map { $0.value("Message-ID") }).count == 2)
        #expect(mail.lineEnds, "every line ends with CR LF")
    }

    @Test("A maildir keeps each message in a file of its own, for its owner alone")
    func maildir() throws {
        let post = try Post(Post.two)
        let folder = "\(post.sandbox.folder)/Mail dir"
        post.sandbox.environment["FLUX_OUTBOX_TRANSPORT"] = "maildir:\(folder)"
        #expect(try post.notify()["delivered"].int == 2)
        let manager = FileManager.default
        #expect(try manager.contentsOfDirectory(atPath: "\(folder)/tmp") == [])
        #expect(try manager.contentsOfDirectory(atPath: "\(folder)/cur") == [])
        let names = try manager.contentsOfDirectory(atPath: "\(folder)/new")
        #expect(names.count == 2 && names.allSatisfy { !$0.contains(":") })
        for name in names {
            let path = "\(folder)/new/\(name)"
            #expect(try manager.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
            let mail = try Mail(Data(contentsOf: URL(fileURLWithPath: path)))
            let wanted = ["Date", "To", "Subject", "Message-ID", "MIME-Version", "Content-Type"]
            #expect(Set(wanted).isSubset(of: mail.headers.map(\.name)))
        }
        #expect(try post.notify()["delivered"].int == 0)
        #expect(try manager.contentsOfDirectory(atPath: "\(folder)/new").count == 2)
    }

    @Test(
        "A recipient with line breaks adds no header and no recipient",
        arguments: ["\n", "\r\n", "\r", "\u{2028}", "\u{0B}", "\u{85}", "\n\u{301}"])
    func hostileRecipient(_ lineBreak: String) throws {
        let evil = ["ada@example.org", "Bcc: eve@example.org", "", "Body"].joined(
            separator: lineBreak)
        let post = try Post(Post.two, client: evil)
        try post.useProgram()
        #expect(try post.notify()["delivered"].int == 2)
        let mail = try #require(post.received().first { $0.subject == "Appointment approved" })
        let names = mail.headers.map(\.name)
        #expect(Set(names).count == names.count && !names.contains("Bcc"), "\(names)")
        #expect(mail.body.hasPrefix("Your appointment"), "\(mail.body)")
        #expect(mail.headers.allSatisfy { !Outcome.hasControls($0.value) })
    }

    @Test("The address of a recipient with a name in another script stays an address")
    func foreignName() throws {
        let post = try Post(Post.two, client: "Zoë Müller <zoe@example.org>")
        try post.useProgram()
        #expect(try post.notify()["delivered"].int == 2)
        let mail = try #require(post.received().first { $0.subject == "Appointment approved" })
        // RFC 2047, section 5: an encoded word must not appear in any part of an address.
        #expect(mail.to.hasSuffix("<zoe@example.org>"), "\(mail.to)")
        #expect(mail.headers.allSatisfy { $0.value.utf8.allSatisfy { $0 < 0x80 } })
    }

    @Test("Two passes at once deliver each message once")
    func together() throws {
        let post = try Post(Post.five)
        try post.useProgram()
        let children = try (1...4).map { _ in try post.sandbox.start(["notify", "--json"]) }
        let outcomes = try children.map { try $0.finish() }
        let delivered = try outcomes.map { try $0.document()["delivery"]["delivered"].int ?? 0 }
        #expect(delivered.reduce(0, +) == 5)
        let identifiers = try post.received().map { $0.value("Message-ID") }
        #expect(identifiers.count == 5 && Set(identifiers).count == 5)
        try post.sandbox.expectSound()
    }

    @Test("What a pass that was killed had taken goes out with a later one, after five minutes")
    func killedPass() throws {
        let post = try Post()
        try post.useProgram()
        _ = try post.sandbox.tool(
            "sqlite3", "\(post.sandbox.home)/flux.db",
            "UPDATE outbox SET claimed_at = unixepoch('2026-03-02T14:00:00Z'), attempts = 1")
        #expect(try post.notify(at: "2026-03-02T14:04:00Z")["delivered"].int == 0)
        #expect(try post.notify(at: "2026-03-02T14:06:00Z")["delivered"].int == 1)
        #expect(try post.received().count == 1)
    }

    @Test(
        "A transport that names nothing is refused",
        arguments: ["sendmail -t", "maildir:Mail", "maildir:/", "pigeon"])
    func noTransport(_ transport: String) throws {
        let post = try Post()
        post.sandbox.environment["FLUX_OUTBOX_TRANSPORT"] = transport
        try post.sandbox.flux("notify").expectRefusal(2, saying: [transport])
    }

    // MARK: - What cannot be delivered

    @Test("Mail that fails is tried every 15 minutes; nothing about the flow changes")
    func retries() throws {
        let post = try Post()
        let flow = try post.sandbox.json("flow", "show", "1")
        for (time, program, failed) in [
            ("14:00:00", "/bin/false", 1), ("14:14:59", "/bin/false", 0),
            ("14:15:00", "/nonexistent/sendmail -t", 1), ("14:29:59", "/bin/false", 0),
        ] {
            post.sandbox.environment["FLUX_OUTBOX_TRANSPORT"] = program
            let delivery = try post.notify(at: "2026-03-02T\(time)Z")
            #expect(delivery["failed"].int == failed && delivery["pending"].int == 1, "\(time)")
        }
        try post.useProgram()
        #expect(try post.notify(at: "2026-03-02T14:30:00Z")["delivered"].int == 1)
        #expect(try post.received().count == 1)
        #expect(try post.sandbox.json("flow", "show", "1") == flow)
        try post.sandbox.expectSound()
    }

    @Test("A call that fails is tried after 1, 2 and 4 minutes")
    func calls() throws {
        let post = try Post(
            [
                ["approve"], ["initiate-payment"], ["verify-payment", "--set", "as=confirmed"],
                ["complete-forms"], ["join", "--set", "party=client"],
                ["join", "--set", "party=therapist"],
            ], forms: false)
        post.sandbox.environment["FLUX_OUTBOX_TRANSPORT"] = "/bin/cat"
        #expect(try post.notify()["pending"].int == 0)
        try post.sandbox.ok("flow", "event", "1", "video-failed")
        post.sandbox.environment["FLUX_OUTBOX_TRANSPORT"] = "/bin/false"
        for (time, isDue) in [
            ("14:00:00", true), ("14:00:59", false), ("14:01:00", true), ("14:02:59", false),
            ("14:03:00", true), ("14:06:59", false), ("14:07:00", true),
        ] {
            let failed = try post.notify(at: "2026-03-02T\(time)Z")["failed"].int
            #expect(failed == (isDue ? 1 : 0), "\(time)")
        }
    }

    @Test("After a day a message is given up, which is an alert; --again takes it up")
    func givenUp() throws {
        let post = try Post()
        post.sandbox.environment["FLUX_OUTBOX_TRANSPORT"] = "/bin/false"
        #expect(try post.notify()["failed"].int == 1)
        #expect(try post.notify(at: "2026-03-03T13:30:00Z")["failed"].int == 1)
        let last = try post.notify(at: "2026-03-03T14:00:00Z")
        #expect(last["given_up"].int == 1 && last["failed"].int == 0 && last["pending"].int == 0)
        let alerts = try post.alerts(exitCode: 1)
        #expect(alerts.map { $0["code"].string } == ["message-given-up"])
        #expect(alerts[0]["severity"].string == "critical" && alerts[0]["flow"].int == 1)
        #expect(alerts[0]["action"].string?.isEmpty == false)

        try post.useProgram()
        #expect(try post.notify(at: "2026-03-04T14:00:00Z")["delivered"].int == 0, "it is given up")
        let again = try post.sandbox.json("notify", "--again")["delivery"]
        #expect(again["delivered"].int == 1)
        #expect(try post.received().count == 1)
        #expect(try post.sandbox.json("notify", "--again")["delivery"]["delivered"].int == 0)
        #expect(try post.alerts(exitCode: 1).count == 1, "somebody has to look at it")
        try post.sandbox.ok("monitor", "--resolve", "message-given-up")
        #expect(try post.alerts(exitCode: 0).isEmpty)
        try post.sandbox.expectSound()
    }

    @Test("What is taken up again is tried for another day")
    func anotherDay() throws {
        let post = try Post()
        post.sandbox.environment["FLUX_OUTBOX_TRANSPORT"] = "/bin/false"
        #expect(try post.notify(at: "2026-03-03T14:00:00Z")["given_up"].int == 1)
        post.sandbox.environment["FLUX_NOW"] = "2026-03-05T08:00:00Z"
        #expect(try post.sandbox.json("notify", "--again")["delivery"]["failed"].int == 1)
        #expect(try post.notify(at: "2026-03-05T08:15:00Z")["failed"].int == 1)
        #expect(try post.notify(at: "2026-03-06T08:00:00Z")["given_up"].int == 1)
    }

    // MARK: - Alerts

    @Test("An alert is told about once, to whom the settings say, while it stands")
    func toldOnce() throws {
        let post = try Post([["approve"], ["initiate-payment"]])
        try post.useProgram()
        post.sandbox.environment["FLUX_MONITOR_RECIPIENT"] = "ops@example.org"
        post.sandbox.environment["FLUX_NOW"] = "2026-03-02T14:06:00Z"
        #expect(try post.alerts(exitCode: 1).count == 1, "what a due timer would raise is shown")
        for _ in 1...2 {
            let outcome = try post.sandbox.flux("monitor", "--deliver", "--json")
            #expect(outcome.ending == .exited(1))
            let codes = try outcome.document()["alerts"].array.map { $0["code"].string }
            #expect(codes == ["callback-delayed"])
        }
        let told = try post.received().filter { $0.to == "ops@example.org" }
        #expect(told.count == 1)
        #expect(told[0].subject.contains("callback-delayed"))
        #expect(told[0].body.contains("verify-payment"))
        try post.sandbox.ok("flow", "event", "1", "verify-payment", "--set", "as=confirmed")
        #expect(try post.sandbox.flux("monitor", "--deliver").succeeded, "the event ended it")
        #expect(try post.received().count { $0.to == "ops@example.org" } == 1)
    }

    @Test("The monitor ends with 1 while an alert stands, and with 0 after somebody ended it")
    func resolving() throws {
        let sandbox = try Sandbox()
        #expect(try sandbox.flux("monitor").succeeded, "without a store there is no alert")
        for number in ["1", "2"] {
            try sandbox.ok("flow", "new", "booking")
            #expect(try sandbox.flux("flow", "event", number, "approve").exitCode == 1)
        }
        for format in ["text", "json", "prometheus"] {
            #expect(try sandbox.flux("monitor", "--format", format).exitCode == 1, "\(format)")
        }
        let codes = try sandbox.run(["monitor", "--json"]).document()["alerts"].array
        #expect(codes.map { $0["flow"].int } == [1, 2])
        try sandbox.flux("monitor", "--resolve", "nothing", "--json")
            .expectRefusalDocument(3, named: "NOT_FOUND")
        try sandbox.ok("monitor", "--resolve", "approval-failed", "--flow", "1")
        let left = try sandbox.run(["monitor", "--json"])
        #expect(try left.exitCode == 1 && left.document()["alerts"].array.count == 1)
        try sandbox.ok("monitor", "--resolve", "approval-failed")
        for format in ["text", "json", "prometheus"] {
            #expect(try sandbox.flux("monitor", "--format", format).succeeded, "\(format)")
        }
    }

    // MARK: - Numbers

    @Test("The Prometheus format can be parsed and has the numbers of the JSON document")
    func prometheus() throws {
        let sandbox = try Sandbox()
        try sandbox.ok("flow", "new", "discovery")
        try sandbox.ok("flow", "move", "1", "data_import", "in_progress")
        try sandbox.ok("flow", "fail", "1", "data_import", "--class", "AGENT_TIMEOUT")
        sandbox.environment["FLUX_NOW"] = "2026-03-02T14:10:01Z"
        try sandbox.ok("flow", "retry", "1", "data_import")
        try sandbox.ok("flow", "move", "1", "data_import", "completed")
        try sandbox.ok("flow", "rollback", "1", "data_import")
        _ = try sandbox.flux("flow", "move", "1", "data_import", "completed")
        let exposition = try Exposition(sandbox.flux("monitor", "--format", "prometheus"))
        let metrics = try sandbox.run(["monitor", "--json"]).document()["metrics"]
        for key in metrics.keys {
            #expect(exposition.types["flux_\(key)"] != nil, "\(key)")
            let told = exposition.samples.filter { $0.name == "flux_\(key)" }.map(\.value)
            let values =
                metrics[key].isArray ? metrics[key].array.map { $0["value"] } : [metrics[key]]
            #expect(values == told.map { .number($0) }, "\(key)")
        }
        let rollbacks = exposition.samples.filter { $0.name == "flux_rollbacks_total" }
        #expect(rollbacks.map(\.labels) == [["workflow": "discovery", "phase": "data_import"]])
    }

    // MARK: - Dry runs

    @Test("A dry run says what would be done and changes nothing")
    func dryRuns() throws {
        let post = try Post()
        try post.sandbox.ok("flow", "new", "booking")
        #expect(try post.sandbox.flux("flow", "event", "2", "approve").exitCode == 1)
        try post.useProgram()
        post.sandbox.environment["FLUX_NOW"] = "2026-03-03T18:00:00Z"
        let before = try post.sandbox.files()
        let notify = try post.sandbox.json("notify", "--dry-run")
        #expect(notify["delivery"]["dry_run"].bool == true)
        #expect(notify["delivery"]["message"].string?.contains("1 message") == true)
        for arguments in [
            ["notify", "--again", "--dry-run"], ["flow", "tick", "--dry-run"],
            ["monitor", "--deliver", "--dry-run"],
            ["monitor", "--resolve", "approval-failed", "--dry-run"],
        ] {
            let outcome = try post.sandbox.run(arguments)
            #expect(outcome.exitCode <= 1, "\(outcome)")
            try post.sandbox.expectUnchanged(since: before, "\(arguments)")
        }
        #expect(try post.received().isEmpty)
    }

    @Test("A dry run of --again counts what was given up")
    func dryRunOfAgain() throws {
        let post = try Post()
        post.sandbox.environment["FLUX_OUTBOX_TRANSPORT"] = "/bin/false"
        #expect(try post.notify(at: "2026-03-03T14:00:00Z")["given_up"].int == 1)
        let before = try post.sandbox.files()
        let trial = try post.sandbox.json("notify", "--again", "--dry-run")["delivery"]
        #expect(trial["message"].string?.contains("1 message") == true, "\(trial)")
        try post.sandbox.expectUnchanged(since: before)
    }
}

/// A home with an appointment, and messages that wait.
private struct Post {
    let sandbox: Sandbox

    /// Events that leave so many mails.
    static let two = [["approve"]]
    static let three =
        two + [
            ["initiate-payment"], ["verify-payment", "--set", "as=confirmed"], ["require-forms"],
        ]
    static let five = three + [["cancel"]]

    /// An appointment to which something happened; a mail to the therapist waits in any case.
    init(_ events: [[String]] = [], client: String = "client", forms: Bool = true) throws {
        sandbox = try Sandbox()
        try sandbox.ok(
            "flow", "new", "teletherapy", "--set", "start_at=2026-03-04T10:00",
            "end_at=2026-03-04T10:50", "fee=80", "forms=\(forms)", "client=\(client)")
        for event in events { _ = try sandbox.json(["flow", "event", "1"] + event) }
    }

    /// Has messages kept by a small program, in files of their own.
    func useProgram() throws {
        let script = "\(sandbox.folder)/keep.sh"
        try sandbox.write(Array("cat > \"$(mktemp \"$1/XXXXXX\")\"\n".utf8), to: script)
        try FileManager.default.createDirectory(
            atPath: "\(sandbox.folder)/kept", withIntermediateDirectories: true)
        sandbox.environment["FLUX_OUTBOX_TRANSPORT"] = "/bin/sh \(script) \(sandbox.folder)/kept"
    }

    /// What the program kept.
    func received() throws -> [Mail] {
        let folder = "\(sandbox.folder)/kept"
        return try FileManager.default.contentsOfDirectory(atPath: folder).map {
            try Mail(Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0)")))
        }
    }

    /// One pass.
    ///
    /// - Parameter now: the moment from now on.
    /// - Returns: what became of the messages.
    func notify(
        at now: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> JSONValue {
        if let now { sandbox.environment["FLUX_NOW"] = now }
        return try sandbox.json("notify", sourceLocation: sourceLocation)["delivery"]
    }

    /// The alerts that stand.
    func alerts(
        exitCode: Int32, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> [JSONValue] {
        let outcome = try sandbox.run(["monitor", "--json"])
        #expect(outcome.ending == .exited(exitCode), sourceLocation: sourceLocation)
        return try outcome.document()["alerts"].array
    }
}

/// A message as a mail program reads it.
private struct Mail {
    let headers: [(name: String, value: String)]
    let body: String
    /// Whether no line feed stands without a carriage return, and the other way round.
    let lineEnds: Bool

    init(_ data: Data) throws {
        let text = String(decoding: data, as: UTF8.self)
        let end = try #require(text.range(of: "\r\n\r\n"), "no end of the headers: \(text)")
        headers = try text[..<end.lowerBound].components(separatedBy: "\r\n").map { line in
            let match = try #require(
                line.wholeMatch(of: /([A-Za-z-]+): (.*)/), "no header: \(line)")
            return (String(match.1), String(match.2))
        }
        body = String(text[end.upperBound...])
        let bare = text.replacing("\r\n", with: "").unicodeScalars
        lineEnds = !bare.contains { $0 == "\r" || $0 == "\n" } && text.hasSuffix("\r\n")
    }

    var to: String { value("To") ?? "" }
    var subject: String { value("Subject") ?? "" }

    /// The value of a header.
    func value(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}

/// Numbers in the text format of Prometheus, version 0.0.4.
private struct Exposition {
    private(set) var types: [String: String] = [:]
    private(set) var samples: [(name: String, labels: [String: String], value: Double)] = []

    /// Reads what flux printed, every line of which has to be one of the format.
    init(_ outcome: Outcome) throws {
        for line in outcome.lines {
            if let match = line.wholeMatch(of: /# TYPE ([a-z_]+) (gauge|counter)/) {
                #expect(types.updateValue(String(match.2), forKey: String(match.1)) == nil, "twice")
            } else if line.hasPrefix("#") {
                #expect(line.wholeMatch(of: /# HELP flux_[a-z_]+ [^\\]+/) != nil, "\(line)")
            } else {
                let sample = /(flux_[a-z_]+)(?:\{([^{}]+)\})? (-?[0-9.]+(?:[eE][+-]?[0-9]+)?)/
                let match = try #require(line.wholeMatch(of: sample), "\(line)")
                var labels: [String: String] = [:]
                for label in (match.2 ?? "").split(separator: ",") {
                    let parts = try #require(label.wholeMatch(of: /([a-z]+)="([^"]*)"/), "\(line)")
                    labels[String(parts.1)] = String(parts.2)
                }
                let value: Double = try #require(Double(match.3), "\(line)")
                samples.append((String(match.1), labels, value))
                #expect(types[String(match.1)] != nil, "a sample before its type: \(line)")
            }
        }
    }
}
