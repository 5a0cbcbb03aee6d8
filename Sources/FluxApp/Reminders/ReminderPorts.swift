import FluxCalendar
import FluxNotify
import HTTPTransfer

/// What reminders leave through. One for a process, so that connections last from pass to pass.
public final class ReminderPorts {
    /// What a button on a notification is about.
    struct Shown {
        let task: Int64
        let dueAt: Instant
        let until: Instant
    }

    /// Sends over HTTP.
    let http = TransferSession()
    /// Whether this process waits for buttons itself.
    public var listens = false
    /// The notifications that are on the screen, by their id.
    var shown: [UInt32: Shown] = [:]
    private var bus: DesktopBus?

    /// Makes ports; nothing is opened before it is needed.
    public init() {}

    /// The desktop's bus.
    func desktopBus(environment: [String: String]) throws(DesktopError) -> DesktopBus {
        if let bus { return bus }
        let opened = try DesktopBus(environment: environment)
        // Whoever listens answers this; a bus alone shows nothing.
        _ = try opened.capabilities
        bus = opened
        return opened
    }

    /// The bus, where it was opened.
    var openBus: DesktopBus? { bus }

    /// Lets the bus go, after it failed.
    func forgetBus() {
        bus = nil
        shown = [:]
    }
}
