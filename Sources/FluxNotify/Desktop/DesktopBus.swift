import CDesktopBus
import Glibc

/// A connection to the desktop that shows notices and tells what becomes of them (Desktop Notifications Specification).
///
/// It belongs to one thread and to the process that made it. A daemon that does not answer is given up after 3 seconds.
/// One that is restarted needs nothing of the caller: what it showed counts as closed, and the next notice goes to the
/// new one. Once a call has thrown ``DesktopError/busGone``, all do.
public final class DesktopBus {
    let handle: OpaquePointer
    var shown = ShownNotices()
    /// What happened and was not taken yet.
    var waiting: [DesktopEvent] = []
    /// What the daemon can do, while it is the same one.
    var known: Set<String>?

    /// Whether an environment has a session bus at all. Nothing is connected.
    public static func isThere(environment: [String: String]) -> Bool {
        BusAddress.ofSession(environment) != nil
    }

    /// Connects to the session bus of an environment: `DBUS_SESSION_BUS_ADDRESS`, else the socket `bus` in
    /// `XDG_RUNTIME_DIR` or in `/run/user/UID`. No bus is started.
    ///
    /// - Throws: ``DesktopError/noBus``, ``DesktopError/noLibrary``, ``DesktopError/timedOut``, or another.
    public init(environment: [String: String]) throws(DesktopError) {
        guard let address = BusAddress.ofSession(environment) else { throw .noBus }
        guard let handle = flux_bus_new() else {
            throw .failed("org.freedesktop.DBus.Error.NoMemory")
        }
        if let error = DesktopBus.error(flux_bus_open(handle, address), handle) {
            flux_bus_free(handle)
            throw error
        }
        self.handle = handle
    }

    deinit { flux_bus_free(handle) }

    /// What the daemon can do, in the words of the specification ("GetCapabilities"): `actions`, `body-markup` and
    /// others.
    ///
    /// - Throws: ``DesktopError``; `nobodyListens` when there is no daemon and none can be started.
    public var capabilities: Set<String> {
        get throws(DesktopError) {
            try collect()
            if let known { return known }
            try check(flux_bus_ask_capabilities(handle))
            var names: Set<String> = []
            while let name = flux_bus_next_capability(handle) {
                names.insert(String(cString: name))
            }
            known = names
            return names
        }
    }

    /// Shows a notice, without the buttons when the daemon has none.
    ///
    /// - Returns: its id, which is that of the replaced one where the daemon could replace it.
    /// - Throws: ``DesktopError``.
    public func show(_ notice: DesktopNotice) throws(DesktopError) -> UInt32 {
        do {
            return try showOnce(notice)
        } catch {
            // A daemon that has just ended took its notices along; the next one may be there already.
            guard error == .nobodyListens else { throw error }
            return try showOnce(notice)
        }
    }

    /// Takes a notice away. One that is no longer shown is fine, and so is a daemon that is gone.
    public func close(_ id: UInt32) {
        // An error has nothing to say: the next call meets a bus that is gone as well.
        guard (try? collect()) != nil, !shown.isStale(id) else { return }
        _ = flux_bus_close_notice(handle, id)
    }

    private func showOnce(_ notice: DesktopNotice) throws(DesktopError) -> UInt32 {
        var arguments = notice.arguments(for: try capabilities)
        if shown.isStale(arguments.replaces) { arguments.replaces = 0 }
        do {
            return try notify(arguments)
        } catch {
            // GNOME lets a notice be replaced by the connection that showed it only, as long as that is open.
            guard error == .failed("org.freedesktop.DBus.Error.InvalidArgs"),
                arguments.replaces != 0
            else { throw error }
            arguments.replaces = 0
            return try notify(arguments)
        }
    }

    private func notify(_ arguments: NoticeArguments) throws(DesktopError) -> UInt32 {
        var actions = arguments.actions.map { strdup($0) } + [nil]
        defer { for action in actions { free(action) } }
        var id: UInt32 = 0
        // The icon is one of the Icon Naming Specification. By the category people tell their daemon how to show these.
        try check(
            flux_bus_notify(
                handle, "flux", arguments.replaces, "appointment-soon", arguments.summary,
                arguments.body, &actions, arguments.urgency, "x-flux.reminder",
                arguments.expireMilliseconds, &id))
        // A daemon that came meanwhile counts anew: what is told of this id so far was about another notice.
        if id != arguments.replaces { waiting.removeAll { $0.id == id } }
        shown.show(id, by: String(cString: flux_bus_sender(handle)))
        return id
    }

    func check(_ outcome: flux_bus_outcome) throws(DesktopError) {
        if let error = DesktopBus.error(outcome, handle) { throw error }
    }

    private static func error(
        _ outcome: flux_bus_outcome, _ handle: OpaquePointer
    ) -> DesktopError? {
        switch outcome {
        case FLUX_BUS_DONE: nil
        case FLUX_BUS_NO_LIBRARY: .noLibrary
        case FLUX_BUS_NO_BUS: .noBus
        case FLUX_BUS_NOBODY: .nobodyListens
        case FLUX_BUS_LOST: .busGone
        case FLUX_BUS_TIMED_OUT: .timedOut
        case _: .failed(String(cString: flux_bus_error_name(handle)))
        }
    }
}
