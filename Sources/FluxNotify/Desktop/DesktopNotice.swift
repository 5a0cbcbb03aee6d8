/// A notification for the desktop, in a person's own words.
public struct DesktopNotice: Sendable {
    /// How much it matters (Desktop Notifications Specification, "Urgency Levels").
    public enum Urgency: UInt8, Sendable {
        /// Can wait.
        case low = 0
        /// Matters as usual.
        case normal = 1
        /// Stays on the screen until somebody looks at it.
        case critical = 2
    }

    /// The title, one line.
    public var summary: String
    /// What more there is to say: plain text, of any number of lines.
    public var body: String
    /// The buttons. A key is chosen by the program and comes back in ``DesktopEvent/action(id:key:)``; the key
    /// `default` is not shown as a button but pressed by a click on the notice itself.
    public var actions: [(key: String, label: String)]
    /// How much it matters.
    public var urgency: Urgency
    /// How long it is shown, in milliseconds: 0 until somebody closes it, -1 for as long as the desktop likes.
    public var expireMilliseconds: Int
    /// The id of a notice that this one takes the place of; 0 for none. One of the same ``DesktopBus`` is safe. That of
    /// an earlier connection may by now be the id of another program's notice, if the daemon was restarted.
    public var replaces: UInt32

    /// A notice without buttons that replaces nothing, unless told otherwise.
    public init(
        summary: String, body: String = "", actions: [(key: String, label: String)] = [],
        urgency: Urgency = .normal, expireMilliseconds: Int = -1, replaces: UInt32 = 0
    ) {
        self.summary = summary
        self.body = body
        self.actions = actions
        self.urgency = urgency
        self.expireMilliseconds = expireMilliseconds
        self.replaces = replaces
    }
}

/// A notice as a server is told it, in the types of `Notify` (specification, "org.freedesktop.Notifications.Notify").
struct NoticeArguments: Equatable {
    var replaces: UInt32
    let summary: String
    let body: String
    /// Key, label, key, label, and so on.
    let actions: [String]
    let urgency: UInt8
    let expireMilliseconds: Int32
}

extension DesktopNotice {
    /// Fits the notice to what a server can show.
    ///
    /// What is longer than a notice has room for ends in `…`. Only a server with `body-markup` reads `&` and `<` of a
    /// body as markup, and only one with `actions` is given buttons (specification, "GetCapabilities").
    func arguments(for capabilities: Set<String>) -> NoticeArguments {
        let body = DesktopText.plain(body, limit: 1_000, multiline: true)
        return NoticeArguments(
            replaces: replaces,
            summary: DesktopText.plain(summary, limit: 200),
            body: capabilities.contains("body-markup") ? DesktopText.escaped(body) : body,
            actions: capabilities.contains("actions")
                ? actions.flatMap { [$0.key, DesktopText.plain($0.label, limit: 40)] } : [],
            urgency: urgency.rawValue,
            expireMilliseconds: Int32(clamping: max(-1, expireMilliseconds)))
    }
}
