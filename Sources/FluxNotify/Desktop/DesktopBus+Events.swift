import CDesktopBus
import Glibc

extension DesktopBus {
    /// The descriptor to be polled; -1 when the connection is gone. To be asked for before each poll, like
    /// ``pollEvents`` and ``pollMilliseconds``.
    public var descriptor: Int32 { flux_bus_descriptor(handle) }

    /// What the descriptor is to be polled for.
    public var pollEvents: Int16 { flux_bus_poll_events(handle) }

    /// How long a poll may wait, in milliseconds: -1 for any time, 0 when there is something to be taken already, which
    /// the descriptor would not tell.
    public var pollMilliseconds: Int32 {
        waiting.isEmpty ? flux_bus_poll_milliseconds(handle) : 0
    }

    /// Takes what has happened to the notices of this connection, in its order, without waiting.
    ///
    /// - Throws: ``DesktopError/busGone``, once all that happened before was taken.
    public func takeEvents() throws(DesktopError) -> [DesktopEvent] {
        do {
            try collect()
        } catch {
            if waiting.isEmpty { throw error }
        }
        defer { waiting = [] }
        return waiting
    }

    /// Waits until something has happened and takes it.
    ///
    /// - Parameter milliseconds: how long at most.
    /// - Returns: nothing when the time is over, or when a signal came: whoever asked may have to do what it wants.
    /// - Throws: ``DesktopError/busGone``.
    public func waitForEvents(milliseconds: Int) throws(DesktopError) -> [DesktopEvent] {
        let end = ContinuousClock.now.advanced(by: .milliseconds(Int32(clamping: milliseconds)))
        while true {
            let events = try takeEvents()
            let left = ContinuousClock.now.duration(to: end)
            guard events.isEmpty, left > .zero else { return events }
            // Rounded up, or the last millisecond would be spent in polling without waiting.
            var patience = Int32((left / .milliseconds(1)).rounded(.up))
            let most = pollMilliseconds
            if most >= 0 { patience = min(patience, most) }
            var wanted = pollfd(fd: descriptor, events: pollEvents, revents: 0)
            if poll(&wanted, 1, patience) < 0 { return [] }
        }
    }

    /// How many signals are read at once. A daemon that floods the bus shall not keep the caller from its work.
    private static let handful = 256

    /// Reads what the bus has sent into ``waiting``.
    func collect() throws(DesktopError) {
        for _ in 0..<DesktopBus.handful {
            var event = flux_bus_event()
            try check(flux_bus_next(handle, &event))
            let text = event.text.map { String(cString: $0) } ?? ""
            let sender = String(cString: flux_bus_sender(handle))
            switch event.kind {
            case FLUX_BUS_ACTION:
                waiting += shown.take(.action(id: event.id, key: text, sender: sender))
            case FLUX_BUS_CLOSED:
                waiting += shown.take(.closed(id: event.id, sender: sender))
            case FLUX_BUS_SERVER_CHANGED:
                known = nil
                waiting += shown.take(.ended(sender: text))
            case _: return
            }
        }
    }
}
