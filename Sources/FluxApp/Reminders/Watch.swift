import CWatch
import FluxCalendar
import FluxJSON
import FluxNotify
import FluxStore
import Glibc

/// `flux notify --watch`: passes when something is due, when the store changed, and every minute.
///
/// Each pass is a run of its own: the store may be erased, restored or migrated in between, and the settings changed.
public final class NotifyWatch {
    /// How long nothing is looked at, in seconds; half as long while a reminder waits for an answer (`product.md` 5).
    private static let interval: Int64 = 60
    private static let risingInterval: Int64 = 30
    /// Writes come in bursts; one pass looks at all of them, this many milliseconds after the first.
    private static let settling: Int32 = 200
    /// The longest wait for a store that is away, in seconds.
    private static let longestWait: Int64 = 60
    /// After so many seconds without a store somebody has to look.
    private static let alarming: Int64 = 300

    private let host: Host
    private let ports = ReminderPorts()
    private let report: (NotifyResult) -> Void
    private let complain: (Failure) -> Void
    private var awaySince: Instant?
    private var hasAlarmed = false
    private var wait: Int64 = 1

    /// Makes a watch.
    ///
    /// - Parameters:
    ///   - report: told what each pass did.
    ///   - complain: told when a pass failed, once until one succeeds.
    public init(
        host: Host, report: @escaping (NotifyResult) -> Void,
        complain: @escaping (Failure) -> Void
    ) {
        self.host = host
        self.report = report
        self.complain = complain
        ports.listens = true
    }

    /// Watches until the process is told to end.
    ///
    /// - Parameter started: called once everything is waited for.
    public func run(started: () -> Void) throws {
        let first = try App(host: host)
        let folder = String(first.paths.store.dropLast("/flux.db".count))
        try PrivateFile.makeFolder(of: first.paths.store)
        let signals = flux_watch_signals()
        let clock = flux_watch_clock()
        let files = flux_watch_folder(folder)
        defer {
            for descriptor in [signals, clock, files] where descriptor >= 0 { close(descriptor) }
        }
        guard signals >= 0, clock >= 0, files >= 0 else {
            throw Failure(
                code: "STORE_FAILED",
                message:
                    "the system gives no way to wait for changes in '\(folder)' (\(String(cString: strerror(errno)))); run 'flux notify' from cron instead"
            )
        }
        let beat = first.heartbeat
        beat.begin(at: host.now())
        defer { beat.end() }
        started()
        while true {
            // What is written from here on, also by this pass itself, is looked at in the next one.
            _ = flux_watch_drain_folder(files, "flux.db")
            _ = flux_watch_folder_again(files, folder)
            let next = pass()
            // The clock of the machine, which a frozen one differs from.
            _ = flux_watch_set_clock(clock, Int64(time(nil)) + next.seconds - host.now().seconds)
            if waitForSomething(signals: signals, clock: clock, files: files) { return }
        }
    }

    /// One pass.
    ///
    /// - Returns: when the next one is due.
    private func pass() -> Instant {
        let now = host.now()
        do {
            let app = try App(host: host)
            app.ports = ports
            let result = try app.notify(dryRun: false, listsLate: false)
            if hasAlarmed, let awaySince { app.noteStoreWasAway(since: awaySince) }
            (awaySince, hasAlarmed, wait) = (nil, false, 1)
            if result.isWorthTelling { report(result) }
            let most =
                result.reminders.isRising ? NotifyWatch.risingInterval : NotifyWatch.interval
            let next = result.reminders.nextAt.map { min($0.seconds, now.seconds + most) }
            // What waits in the spool is tried again soon.
            if result.reminders.isUnfinished || FileTest.exists(app.eventSpool.path) {
                return now.adding(seconds: 1)
            }
            return Instant(seconds: max(now.seconds + 1, next ?? now.seconds + most))
        } catch {
            let since = awaySince ?? now
            if awaySince == nil { complain(Failure(error)) }
            awaySince = since
            if !hasAlarmed, now.seconds - since.seconds >= NotifyWatch.alarming {
                hasAlarmed = true
                complain(
                    Failure(
                        code: "STORE_LOCKED",
                        message:
                            "the store could not be used for 5 minutes; look for what holds it with 'flux doctor'"
                    ))
            }
            wait = min(wait * 2, NotifyWatch.longestWait)
            return now.adding(seconds: wait)
        }
    }

    /// Waits until something is to be looked at.
    ///
    /// - Returns: whether the process is to end.
    private func waitForSomething(signals: Int32, clock: Int32, files: Int32) -> Bool {
        while true {
            var wanted = [signals, clock, files].map {
                pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
            }
            var patience: Int32 = -1
            if let bus = ports.openBus {
                wanted.append(pollfd(fd: bus.descriptor, events: bus.pollEvents, revents: 0))
                patience = bus.pollMilliseconds
            }
            if poll(&wanted, nfds_t(wanted.count), patience) < 0, errno != EINTR { return true }
            if wanted[0].revents != 0 { return true }
            if takePresses() { return false }
            if wanted[1].revents != 0 {
                flux_watch_drain(clock)
                return false
            }
            if wanted[2].revents != 0, flux_watch_drain_folder(files, "flux.db") {
                var signal = pollfd(fd: signals, events: Int16(POLLIN), revents: 0)
                if poll(&signal, 1, NotifyWatch.settling) > 0 { return true }
                return false
            }
        }
    }

    /// Acts on buttons that were pressed.
    ///
    /// - Returns: whether there were any.
    private func takePresses() -> Bool {
        guard let bus = ports.openBus else { return false }
        do throws(DesktopError) {
            var found = false
            for event in try bus.takeEvents() {
                guard let shown = ports.shown.removeValue(forKey: event.id),
                    case .action(let id, let key) = event
                else { continue }
                bus.close(id)
                let app = try? App(host: host)
                app?.press(key, task: shown.task, dueAt: shown.dueAt)
                found = true
            }
            return found
        } catch {
            ports.forgetBus()
            return false
        }
    }
}

extension App {
    /// Says whether a notifier watches.
    var heartbeat: Heartbeat { Heartbeat(path: "\(paths.state)/notifier.json") }
}

/// A file that says that a notifier runs: one that is left behind without its process tells that it crashed.
struct Heartbeat {
    let path: String

    /// What it says.
    struct Content: Codable {
        var pid: Int32
        var since: Instant
        /// The start of the process, in ticks since the machine started: a number of a process is used again.
        var startTicks: Int64
    }

    func begin(at now: Instant) {
        let content = Content(
            pid: getpid(), since: now, startTicks: Heartbeat.startTicks(of: getpid()) ?? 0)
        guard let text = try? JSON(encoding: content).text else { return }
        try? PrivateFile.makeFolder(of: path)
        try? PrivateFile.write(Array(text.utf8), to: path)
    }

    func end() {
        // Another one that was started meanwhile has its own.
        if read()?.pid == getpid() { unlink(path) }
    }

    func read() -> Content? {
        Host.readFile(path).flatMap { try? JSON(parsing: $0).decoded() }
    }

    /// Whether the process that wrote it is there.
    static func runs(_ content: Content) -> Bool {
        startTicks(of: content.pid) == content.startTicks
    }

    /// Field 22 of `/proc/PID/stat` (proc(5)); the name before it may hold anything.
    private static func startTicks(of pid: Int32) -> Int64? {
        guard let bytes = Host.readProcess(pid),
            let end = bytes.lastIndex(of: UInt8(ascii: ")"))
        else { return nil }
        let fields = bytes[(end + 1)...].split(separator: UInt8(ascii: " "))
        return fields.count > 19 ? Int64(String(decoding: fields[19], as: UTF8.self)) : nil
    }
}
