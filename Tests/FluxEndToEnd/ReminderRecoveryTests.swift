import Glibc
import Testing

/// What becomes of reminders whose notifier is killed, or whose provider answers wrongly or not at all. What a provider
/// can be asked about goes out once; anything else twice at most, and says so. Times are in UTC.
@Suite("Reminders that went wrong half-way")
struct ReminderRecoveryTests {
    /// A step of task 1 at 10:00: the passes before it, and its own.
    struct Step: CustomTestStringConvertible, Sendable {
        let kind: PhoneRequest.Kind
        let channel: String
        let before: [String]
        let moment: String

        var testDescription: String { channel }

        static let all = [
            Step(kind: .push, channel: "ntfy", before: [], moment: "09:50"),
            Step(kind: .whatsapp, channel: "whatsapp", before: ["09:50"], moment: "10:00"),
            Step(kind: .voice, channel: "voice", before: ["09:50", "10:00"], moment: "10:02"),
        ]

        /// A later moment.
        func after(minutes: Int, seconds: Int = 0) -> String {
            let parts = moment.split(separator: ":").compactMap { Int($0) }
            let total = (parts[0] * 60 + parts[1] + minutes) * 60 + seconds
            func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
            return "\(two(total / 3600)):\(two(total / 60 % 60)):\(two(total % 60))"
        }
    }

    /// A home with a task, where the step is the next thing to do.
    private func home(before step: Step) throws -> ReachableHome {
        let home = try ReachableHome()
        // It lasts, so that nothing but the steps comes meanwhile.
        try home.add("Water the ficus", at: "2026-03-02T10:00", "--duration", "240")
        try home.walk(step.before)
        home.at(step.moment)
        try home.provider.set(now: "2026-03-02T\(step.moment):00Z")
        return home
    }

    /// Starts a pass and kills it once the provider was asked so often for a kind.
    private func killPass(
        _ home: ReachableHome, at moment: String? = nil, after count: Int, _ kind: PhoneRequest.Kind
    ) throws {
        if let moment { home.at(moment) }
        let child = try home.sandbox.start(["notify"])
        try home.provider.wait(for: count, kind)
        kill(child.pid, SIGKILL)
        #expect(try child.finish(within: 10).ending == .signaled(SIGKILL))
    }

    // MARK: - Killed

    @Test(
        "What a killed notifier had claimed is taken up after five minutes",
        arguments: Step.all, [false, true])
    func killed(_ step: Step, _ isDone: Bool) throws {
        let home = try home(before: step)
        try home.provider.fail(step.kind, isDone ? .hangsWhenDone : .hangs)
        try killPass(home, after: 1, step.kind)
        let status = try home.sandbox.json("notify", "status")
        #expect(status["pending"].int == 1 && status["stuck"].int == 0)

        func sent(at moment: String) throws -> Int {
            try home.pass(at: moment).sent.count { $0.hasPrefix(step.channel) }
        }
        #expect(try sent(at: step.after(minutes: 4, seconds: 59)) == 0, "it is still claimed")
        let isAsked = step.kind != .push
        #expect(try sent(at: step.after(minutes: 6)) == (isAsked && isDone ? 0 : 1))
        #expect(try sent(at: step.after(minutes: 12)) == 0)

        let taken = try home.provider.texts(step.kind).count
        #expect(taken == (isAsked || !isDone ? 1 : 2))
        #expect(try home.provider.requests.contains { $0.kind == .list } == isAsked)
        let events = try home.events().filter { $0["channel"].string == step.channel }
        #expect(events.map { $0["event"].string } == ["sent"])
        let isSaid = events.first?["detail"].string?.contains("twice") == true
        #expect(isSaid == !isAsked, "\(events)")
        #expect(try home.sandbox.json("notify", "status")["pending"].int == 0)
        try home.sandbox.expectSound()
    }

    @Test("Killed once more while it takes it up, a message or a call still goes out once")
    func killedTwice() throws {
        for step in Step.all.dropFirst() {
            let home = try home(before: step)
            // The first one asks for it in vain, the second one looks at the list and asks once more.
            try home.provider.fail(
                step.kind, .hangs,
                .answer(200, body: "{\"messages\": [], \"calls\": [], \"next_page_uri\": null}"),
                .hangsWhenDone)
            try killPass(home, after: 1, step.kind)
            try home.provider.set(now: "2026-03-02T\(step.after(minutes: 6))Z")
            try killPass(home, at: step.after(minutes: 6), after: 2, step.kind)
            try home.walk(step.after(minutes: 12), step.after(minutes: 18))
            #expect(try home.provider.texts(step.kind).count == 1, "\(step.channel)")
            #expect(try home.sandbox.json("notify", "status")["pending"].int == 0)
        }
    }

    @Test("What nobody can be asked about is not sent a third time")
    func pushKilledTwice() throws {
        let step = Step.all[0]
        let home = try home(before: step)
        try home.provider.fail(.push, .hangsWhenDone, .hangsWhenDone)
        try killPass(home, after: 1, .push)
        try killPass(home, at: step.after(minutes: 6), after: 2, .push)
        // The message of 10:00 comes all the same.
        #expect(try home.pass(at: "10:02").sent == ["whatsapp 1"])
        try home.walk("10:10", "10:20")
        #expect(try home.provider.texts(.push).count == 2)
        let failed = try home.events().first { $0["event"].string == "failed" }
        #expect(failed?["channel"].string == "ntfy")
        #expect(failed?["detail"].string?.contains("nobody knows") == true)
    }

    /// A store with many tasks at 10:00, made once.
    private static let busy = Result { () throws -> Sandbox.Files in
        let home = try ReachableHome()
        try home.add((10..<34).map { "errand \($0)" }, due: "2026-03-02T10:00:00Z")
        return try home.sandbox.files()
    }

    /// How often each title stands in texts.
    private static func counts(_ texts: [String]) -> [String: Int] {
        texts.reduce(into: [:]) { counts, text in
            for match in text.matches(of: /errand \d\d/) {
                counts[String(match.output), default: 0] += 1
            }
        }
    }

    @Test(
        "Killed at any moment: each message once, each push once or twice and logged as such",
        arguments: [PhoneRequest.Kind.push, .whatsapp])
    func anyMoment(_ kind: PhoneRequest.Kind) throws {
        let moment = kind == .push ? "09:50" : "10:00"
        func busyHome() throws -> ReachableHome {
            let home = try ReachableHome(files: ReminderRecoveryTests.busy.get())
            try home.provider.set(now: "2026-03-02T\(moment):00Z")
            if kind != .push { try home.walk("09:50") }
            home.at(moment)
            return home
        }
        let rehearsal = try busyHome()
        let points = try KillPoints(6, seed: 12) { try rehearsal.pass() }
        for delay in points.delays {
            let home = try busyHome()
            _ = try home.sandbox.start(["notify"]).kill(afterMicroseconds: delay)
            try home.pass()
            let later = try home.pass(at: kind == .push ? "09:56" : "10:06")
            let headings = try home.provider.requests.filter { $0.kind == .push && $0.isTaken }
                .compactMap(\.title)
            let pushes = ReminderRecoveryTests.counts(headings)
            #expect(pushes.count == 24 && pushes.values.allSatisfy { $0 <= 2 }, "\(delay) µs")
            let doubted = later.json["sent"].array.filter {
                $0["remark"].string?.contains("twice") == true
            }.flatMap { $0["titles"].array.compactMap(\.string) }
            #expect(Set(pushes.filter { $0.value == 2 }.keys).isSubset(of: doubted), "\(delay) µs")
            if kind == .whatsapp {
                let messages = ReminderRecoveryTests.counts(try home.provider.texts(.whatsapp))
                #expect(messages.count == 24, "\(delay) µs")
                #expect(messages.values.allSatisfy { $0 == 1 }, "\(delay) µs: \(messages)")
            }
            #expect(try home.sandbox.json("notify", "status")["pending"].int == 0, "\(delay) µs")
            try home.sandbox.expectSound("killed after \(delay) µs")
        }
    }

    // MARK: - Connections that end

    @Test(
        "A connection that ends before the answer leaves it open, until the list says what it is",
        arguments: Step.all, [false, true])
    func cut(_ step: Step, _ isDone: Bool) throws {
        let home = try home(before: step)
        try home.provider.fail(step.kind, isDone ? .cutsWhenDone : .cuts)
        #expect(try home.pass().events == ["\(step.channel) failed 1"])
        try home.walk(step.after(minutes: 4, seconds: 59), step.after(minutes: 6))
        try home.walk(step.after(minutes: 12))
        let taken = try home.provider.texts(step.kind).count
        #expect(taken == (step.kind == .push && isDone ? 2 : 1))
        let events = try home.history().filter { $0.hasPrefix(step.channel) }
        #expect(events == ["\(step.channel) unknown", "\(step.channel) sent"])
    }

    @Test("A provider that never answers ends a pass all the same, and nobody knows what it did")
    func hangs() throws {
        let homes = try [home(before: Step.all[0]), home(before: Step.all[1])]
        let children = try zip(homes, Step.all).map { home, step in
            try home.provider.fail(step.kind, .hangs)
            return try home.sandbox.start(["notify", "--json"])
        }
        for (child, step) in zip(children, Step.all) {
            // It gives up after 15 seconds; both wait at the same time.
            let pass = try Pass(child.finish(within: 40).document())
            #expect(pass.events == ["\(step.channel) failed 1"])
        }
        for (home, step) in zip(homes, Step.all) {
            #expect(try home.history().last == "\(step.channel) unknown")
        }
    }

    // MARK: - Answers that are no yes

    @Test(
        "What an endpoint does not take now is tried again when it says, or after half a minute",
        arguments: [
            (Step.all[0], 429, 45), (Step.all[0], 500, nil), (Step.all[1], 429, nil),
            (Step.all[1], 503, 20), (Step.all[2], 500, nil),
        ] as [(Step, Int, Int?)])
    func later(_ step: Step, _ status: Int, _ seconds: Int?) throws {
        let home = try home(before: step)
        try home.provider.fail(step.kind, .status(status, retryAfter: seconds))
        let pass = try home.pass()
        #expect(pass.events == ["\(step.channel) failed 1"])
        let wait = seconds ?? 30
        #expect(pass.next == "2026-03-02T\(step.after(minutes: 0, seconds: wait))Z")
        #expect(try home.pass(at: step.after(minutes: 0, seconds: wait - 1)).events == [])
        let again = try home.pass(at: step.after(minutes: 0, seconds: wait))
        #expect(again.events == ["\(step.channel) 1"])
        let events = try home.history().filter { $0.hasPrefix(step.channel) }
        #expect(events == ["\(step.channel) later", "\(step.channel) sent"])
    }

    @Test("An endpoint that asks to wait longer than the chain can is passed over")
    func tooLong() throws {
        let home = try home(before: Step.all[1])
        try home.provider.fail(.whatsapp, .status(429, retryAfter: 3_600))
        #expect(try home.pass().events.contains("whatsapp failed 1"))
        let events = try home.walk("10:01", "10:02", "10:04")
        #expect(events.contains { $0.hasSuffix("voice 1") }, "\(events)")
        #expect(try home.history().contains("whatsapp failed"))
        #expect(try home.provider.requests.count { $0.kind == .whatsapp } == 1)
    }

    /// What a person does while a message waits to be tried again.
    private static let meanwhile = [
        ["notify", "respond", "1", "ack"], ["pause"], ["done", "1"],
        ["move", "1", "--at", "2026-03-02T15:00"], ["notify", "snooze", "1", "3h"],
        ["notify", "respond", "1", "reschedule"], ["cancel", "1"],
    ]

    @Test("What stops a reminder also stops what waits to be tried again", arguments: meanwhile)
    func stoppedMeanwhile(_ command: [String]) throws {
        let home = try home(before: Step.all[1])
        try home.provider.fail(.whatsapp, .status(429, retryAfter: 30))
        #expect(try home.pass().events == ["whatsapp failed 1"])
        home.at("10:00:10")
        _ = try home.sandbox.json(command)
        #expect(try home.walk("10:00:30", "10:02", "10:06") == [])
        #expect(try home.provider.requests.count { $0.kind == .whatsapp } == 1)
        #expect(try home.sandbox.json("notify", "status")["stuck"].int == 0)
    }

    @Test("What is taken up keeps quiet hours", arguments: [false, true])
    func quietMeanwhile(_ isKilled: Bool) throws {
        let home = try ReachableHome(now: "2026-03-02T20:00:00Z")
        try home.add(at: "2026-03-02T22:59")
        try home.walk("22:49")
        home.at("22:59")
        try home.provider.set(now: "2026-03-02T22:59:00Z")
        if isKilled {
            try home.provider.fail(.whatsapp, .hangs)
            try killPass(home, after: 1, .whatsapp)
        } else {
            try home.provider.fail(.whatsapp, .status(429, retryAfter: 100))
            try home.pass()
        }
        try home.walk("23:00:40", "23:06", "2026-03-03T02:00:00Z", "2026-03-03T06:59:00Z")
        #expect(try home.provider.requests.count { $0.kind == .whatsapp } == 1)
        #expect(try !home.provider.kinds.contains(.voice))
        // It goes on in the morning, with the message or with what comes after it.
        let morning = try home.walk("2026-03-03T07:00:00Z", "2026-03-03T07:06:00Z")
        #expect(morning.contains { $0.hasSuffix("whatsapp 1") || $0.hasSuffix("voice 1") })
    }

    @Test("After five tries it has failed")
    func givenUp() throws {
        let home = try home(before: Step.all[0])
        let fault = PhoneProvider.Fault.status(500)
        try home.provider.fail(.push, fault, fault, fault, fault, fault, fault)
        let events = try home.walk(
            "09:50", "09:50:30", "09:51:30", "09:53:30", "09:57:30", "09:59:59", "10:00")
        #expect(events.count { $0.hasSuffix("ntfy failed 1") } == 5, "\(events)")
        #expect(events.last == "10:00 whatsapp 1")
        #expect(try home.provider.requests.count { $0.kind == .push } == 5)
        #expect(try home.history().contains("ntfy failed"))
    }

    @Test(
        "What an endpoint refuses is not tried again",
        arguments: [
            (Step.all[0], 401), (Step.all[0], 404), (Step.all[0], 413), (Step.all[1], 401),
            (Step.all[1], 403), (Step.all[2], 404),
        ])
    func refused(_ step: Step, _ status: Int) throws {
        let home = try home(before: step)
        try home.provider.fail(step.kind, .status(status))
        #expect(try home.pass().events.contains("\(step.channel) failed 1"))
        try home.walk(step.after(minutes: 1), step.after(minutes: 6))
        #expect(try home.provider.requests.count { $0.kind == step.kind } == 1)
        #expect(try home.history().contains("\(step.channel) failed"))
    }
}
