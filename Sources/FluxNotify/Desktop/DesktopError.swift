/// Why the desktop does not show a notice.
public enum DesktopError: Error, Equatable, Sendable {
    /// libsystemd is not installed, or is older than version 237.
    case noLibrary
    /// There is no session bus: nobody is logged in, or nothing at its address answers.
    case noBus
    /// The session bus is there, but no program on it shows notices.
    case nobodyListens
    /// The session bus closed the connection; only another ``DesktopBus`` helps.
    case busGone
    /// No answer came in time. The notice may be shown all the same.
    case timedOut
    /// Something else, as the name of a D-Bus error: `org.freedesktop.DBus.Error.AccessDenied`.
    case failed(String)

    /// What happened and what helps, without a person's or the desktop's own words.
    public var words: String {
        switch self {
        case .noLibrary:
            "the desktop cannot be reached without 'libsystemd.so.0'; install the package 'libsystemd0'"
        case .noBus:
            "there is no session bus that answers; log in to a desktop or set DBUS_SESSION_BUS_ADDRESS"
        case .nobodyListens:
            "no program on this desktop shows notifications; start one, such as 'dunst' or 'mako'"
        case .busGone: "the session bus closed the connection; log in again"
        case .timedOut: "the desktop did not answer in time; restart its notification daemon"
        case .failed(let name):
            "the desktop refused the notification with '\(name)'; restart its notification daemon"
        }
    }
}
