import FluxCalendar
import FluxJSON
import FluxNotify
import FluxStore
import HTTPTransfer

/// What goes out on a channel.
enum DispatchContent {
    /// A notification on the desktop, about a task, with buttons until a moment.
    case desktop(DesktopNotice, task: Int64, dueAt: Instant, until: Instant)
    /// A program that reads the text.
    case program([String], input: [UInt8])
    /// A post to a topic.
    case topic(Transfer)
    /// A Web Push message to a subscription.
    case webPush(Transfer, subscription: Int64)
    /// A message of the phone provider.
    case message(Transfer)
    /// A call of the phone provider.
    case call(Transfer)
    /// Nothing: what it needs is no longer there. In words.
    case impossible(String)
}

/// Writes what goes out.
struct DispatchComposer {
    let app: App
    let terms: ReminderTerms

    private var text: ReminderText { ReminderText(clock: terms.clock) }

    /// A reminder on a way of the first step.
    func push(_ entry: RemindedTask, _ way: PushWay, again: Bool) throws -> DispatchContent {
        let heading = text.heading(entry, again: again)
        let line = text.line(entry)
        let chain = terms.chain(entry)
        if case .desktop = way {
            let buttons = try app.settings.boolean("notify.buttons")
            let notice = DesktopNotice(
                summary: heading, body: line,
                actions: buttons
                    ? [("done", "Done"), ("reschedule", "Reschedule"), ("missed", "Missed")] : [],
                urgency: again ? .critical : .normal)
            return .desktop(
                notice, task: entry.task.number, dueAt: entry.reminder.dueAt,
                until: Instant(seconds: max(chain.due, app.now.seconds) + terms.window))
        }
        return try plain(
            heading, line, way, task: entry.task,
            lasting: max(60, min(86_400, chain.ends - app.now.seconds)),
            id: "reminder-\(entry.reminder.number)-\(again ? 2 : 1)")
    }

    /// A word that shows whether a way of the first step works.
    func trial(_ heading: String, _ line: String, _ way: PushWay) throws -> DispatchContent {
        if case .desktop = way {
            return .desktop(
                DesktopNotice(summary: heading, body: line, actions: []), task: 0, dueAt: app.now,
                until: app.now)
        }
        return try plain(
            heading, line, way, task: nil, lasting: 300, id: "test-\(app.host.correlationID)")
    }

    private func plain(
        _ heading: String, _ line: String, _ way: PushWay, task: TaskRecord?, lasting: Int64,
        id: String
    ) throws -> DispatchContent {
        switch way {
        case .desktop: return .impossible("the desktop shows it by itself")
        case .webPush(let record):
            return try webPush(heading, line, record, task: task, lasting: lasting)
        case .command(let words):
            return .program(words, input: Array("\(heading)\n\(line)\n".utf8))
        case .ntfy(let url): return try topic(url, heading, line)
        case .mail(let recipient, let program):
            let mail = Mail(
                to: recipient, subject: heading, body: "\(line)\n", kind: "reminder", id: id,
                correlationID: app.host.correlationID, at: app.now)
            return .program(program, input: Array(mail.text.utf8))
        }
    }

    /// A message for a subscription.
    func webPush(
        _ heading: String, _ line: String, _ record: PushSubscriptionRecord, task: TaskRecord?,
        lasting seconds: Int64
    ) throws -> DispatchContent {
        let payload: JSON = [
            // A message holds 4 KB; a title that is longer is cut.
            "title": .string(ReminderText.cut(heading, to: 1_000)),
            "body": .string(ReminderText.cut(line, to: 1_000)),
            "tag": .string(task.map { "task-\($0.number)" } ?? "flux"),
            "task": task.map { .int($0.number) } ?? .null,
        ]
        do {
            let subscription = try PushSubscription(
                endpoint: record.endpoint, p256dh: record.p256dh, auth: record.auth)
            let message = try PushMessage(
                payload: Array(payload.text.utf8), timeToLive: Int(seconds), urgency: .high,
                topic: task.map { "task-\($0.number)" })
            let transfer = try message.transfer(
                to: subscription, key: app.vapidKey(), subject: app.settings.text("push.contact"),
                now: app.now)
            return .webPush(transfer, subscription: record.number)
        } catch let failure as Failure {
            throw failure
        } catch {
            return .impossible("a message for this subscription cannot be made")
        }
    }

    private func topic(_ url: String, _ heading: String, _ line: String) throws -> DispatchContent {
        // A header holds no other letters than ASCII; ntfy reads them encoded (https://docs.ntfy.sh/publish/#message-title).
        var headers = [
            (name: "Title", value: Mail.header(ReminderText.cut(heading, to: 140))),
            (name: "Tags", value: "alarm_clock"),
            (name: "Content-Type", value: "text/plain; charset=utf-8"), (name: "Expect", value: ""),
        ]
        if let token = try app.settings.secret("notify.ntfy_token"), !token.isEmpty {
            headers.append((name: "Authorization", value: "Bearer \(token)"))
        }
        var transfer = Transfer(url: url, headers: headers, body: Array(line.utf8))
        transfer.connectMilliseconds = 5_000
        transfer.totalMilliseconds = 15_000
        transfer.isDirect = DispatchComposer.isLocal(url)
        transfer.isOnce = true
        return .topic(transfer)
    }

    /// A message or a call about tasks.
    func phone(
        _ entries: [RemindedTask], _ step: ReminderStep, dispatch: Int64, body: String?,
        reschedules: Bool
    ) throws -> DispatchContent {
        guard let account = terms.ways.twilio, let phone = terms.ways.phone,
            terms.ways.readiness[step] == .ready
        else { return .impossible("it is no longer set up, or no longer allowed") }
        let hooks = try app.webhookAddresses()
        let status = hooks?.status(dispatch: dispatch)
        if let body {
            return account.message(to: phone, body: body, statusCallback: status)
                .map(DispatchContent.message) ?? .impossible("no number is set to send from")
        }
        let speech = VoiceScript(hooks: hooks, dispatch: dispatch).question(
            text.speech(entries), reschedules: reschedules)
        return account.call(to: phone, twiml: speech, statusCallback: status)
            .map(DispatchContent.call) ?? .impossible("no number is set to call from")
    }

    /// Whether an address is on this machine, which no proxy is needed for.
    static func isLocal(_ url: String) -> Bool {
        ["http://127.", "http://localhost", "http://[::1]"].contains { url.hasPrefix($0) }
    }
}
