import FluxCalendar
import FluxJSON
import FluxNotify
import FluxStore
import Glibc

/// A notification that a process of its own shows and waits for.
struct WaitingNotice: Codable {
    var summary: String
    var body: String
    var actions: [Action]
    var isCritical: Bool
    var task: Int64
    var dueAt: Instant
    var until: Instant

    struct Action: Codable {
        var key: String
        var label: String
    }

    init(_ notice: DesktopNotice, task: Int64, dueAt: Instant, until: Instant) {
        summary = notice.summary
        body = notice.body
        actions = notice.actions.map { Action(key: $0.key, label: $0.label) }
        isCritical = notice.urgency == .critical
        self.task = task
        self.dueAt = dueAt
        self.until = until
    }

    var notice: DesktopNotice {
        DesktopNotice(
            summary: summary, body: body, actions: actions.map { ($0.key, $0.label) },
            urgency: isCritical ? .critical : .normal)
    }
}

extension App {
    /// How long a process may take to show a notification, in milliseconds.
    private static let patience = 5_000

    /// Shows a notification. Its buttons need somebody who listens: this process where it stays, else one of its own
    /// that stays until a moment.
    func show(
        _ notice: DesktopNotice, task: Int64, dueAt: Instant, until: Instant
    ) throws -> DispatchOutcome {
        if !notice.actions.isEmpty, !ports.listens {
            let waiting = WaitingNotice(notice, task: task, dueAt: dueAt, until: until)
            let answer = DetachedProcess.start(
                ["/proc/self/exe", "notify", "listen"], input: try JSON(encoding: waiting).text,
                patience: App.patience)
            guard let answer else { return .unknown("the process that shows it did not answer") }
            return answer == "shown" ? .sent(id: nil, status: nil) : .failed(answer)
        }
        do throws(DesktopError) {
            let bus = try ports.desktopBus(environment: host.environment)
            let id = try bus.show(notice)
            if ports.listens {
                ports.shown[id] = .init(task: task, dueAt: dueAt, until: until)
            }
            return .sent(id: nil, status: nil)
        } catch {
            if error == .busGone { ports.forgetBus() }
            return error == .timedOut ? .unknown(error.words) : .failed(error.words)
        }
    }

    /// Shows a notification that another process handed over, says how that went, and waits for its buttons.
    ///
    /// - Parameters:
    ///   - text: what was handed over.
    ///   - say: takes `shown`, or why it was not.
    public func listenForButton(_ text: String, say: (String) -> Void) throws {
        guard let waiting: WaitingNotice = try? JSON(parsing: text).decoded() else {
            return say("what was handed over is no notification")
        }
        do throws(DesktopError) {
            let bus = try DesktopBus(environment: host.environment)
            let id = try bus.show(waiting.notice)
            say("shown")
            // Whoever started it may want its folder back.
            _ = chdir("/")
            let seconds = min(max(0, waiting.until.seconds - now.seconds), 86_400)
            let end = ContinuousClock.now + .seconds(seconds)
            while ContinuousClock.now < end {
                let left = ContinuousClock.now.duration(to: end) / .milliseconds(1)
                let events = try bus.waitForEvents(milliseconds: Int(min(left, 60_000)) + 1)
                for event in events where event.id == id {
                    if case .action(_, let key) = event {
                        bus.close(id)
                        // It may have stood there for hours.
                        let pressed = try? App(host: host)
                        pressed?.press(key, task: waiting.task, dueAt: waiting.dueAt)
                        return
                    }
                    return
                }
            }
        } catch {
            say(error.words)
        }
    }

    /// Takes what was pressed on a notification.
    func press(_ key: String, task: Int64, dueAt: Instant) {
        guard let response = ReminderResponse(rawValue: key) else { return }
        let event = SpooledEvent.press(task: task, dueAt: dueAt, response: response, at: now)
        takeOrSpool(event)
    }
}
