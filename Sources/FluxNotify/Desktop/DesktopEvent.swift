/// What became of a notice that was shown.
public enum DesktopEvent: Equatable, Sendable {
    /// Somebody pressed the button of that key.
    case action(id: UInt32, key: String)
    /// It is no longer shown, for whatever reason: it was dismissed, its time was over, it was closed by the program,
    /// or the daemon that showed it has ended. One that had a button pressed is usually closed after that.
    case closed(id: UInt32)

    /// The notice.
    public var id: UInt32 {
        switch self {
        case .action(let id, _), .closed(let id): id
        }
    }
}

/// What the bus says, before it is known whose notice it is about.
enum BusSignal: Equatable {
    case action(id: UInt32, key: String, sender: String)
    case closed(id: UInt32, sender: String)
    /// The daemon of that unique name has ended.
    case ended(sender: String)
}

/// The notices of one connection, each with the daemon that shows it.
///
/// Signals about the notices of every program reach all of them, and each daemon counts from 1: an id alone does not
/// tell whose notice it is.
struct ShownNotices {
    private struct Notice {
        /// The unique name of the daemon; `nil` when that has ended.
        var sender: String?
        var isOpen = true
    }

    private var notices: [UInt32: Notice] = [:]

    /// Notes that a daemon shows a notice.
    mutating func show(_ id: UInt32, by sender: String) {
        notices[id] = Notice(sender: sender)
    }

    /// Whether the daemon that gave a notice this id has ended: by now the id may be that of another program's notice.
    func isStale(_ id: UInt32) -> Bool {
        notices[id].map { $0.sender == nil } ?? false
    }

    /// What a signal tells about these notices; nothing when it is about others.
    mutating func take(_ signal: BusSignal) -> [DesktopEvent] {
        switch signal {
        case .action(let id, let key, let sender):
            // A closed one counts as well: some daemons close a notice before they tell what was pressed.
            return notices[id]?.sender == sender ? [.action(id: id, key: key)] : []
        case .closed(let id, let sender):
            guard let notice = notices[id], notice.sender == sender, notice.isOpen else {
                return []
            }
            notices[id]?.isOpen = false
            return [.closed(id: id)]
        case .ended(let sender):
            let ended = notices.filter { $0.value.sender == sender }
            for id in ended.keys { notices[id] = Notice(sender: nil, isOpen: false) }
            return ended.filter(\.value.isOpen).keys.sorted().map { .closed(id: $0) }
        }
    }
}
