/// When output is colored: the value of `--color`.
public enum ColorChoice: String, CaseIterable, Sendable {
    /// `auto`: on a terminal that is not dumb, unless `NO_COLOR` is set.
    case auto
    /// `always`: even into a pipe.
    case always
    /// `never`
    case never
}

/// What the place that output goes to can show; every component draws for one.
public struct OutputFormat: Equatable, Sendable {
    /// The columns of a line, at least 20.
    public let width: Int
    /// Whether color sequences may be written.
    public let color: Bool
    /// Labels instead of glyphs, nothing redrawn, one `label: value` a line.
    public let accessible: Bool
    /// Whether characters outside ASCII may be used for drawing.
    public let unicode: Bool

    /// The narrowest width that is drawn for; a narrower terminal wraps the lines itself.
    public static let minimumWidth = 20
    /// The widest width that is drawn for; a terminal that claims more is wrong.
    public static let maximumWidth = 10_000
    /// The width where nothing says how wide the output is: a pipe, a file.
    public static let defaultWidth = 80

    /// Makes a format; a width below `minimumWidth` becomes that.
    public init(
        width: Int = OutputFormat.defaultWidth, color: Bool = false, accessible: Bool = false,
        unicode: Bool = true
    ) {
        self.init(
            exactly: min(max(width, OutputFormat.minimumWidth), OutputFormat.maximumWidth),
            color: color, accessible: accessible, unicode: unicode)
    }

    /// Decides the format of an output.
    ///
    /// - Parameters:
    ///   - isTTY: whether the output is a terminal.
    ///   - environment: `NO_COLOR` (any value but empty: no color), `TERM` (`dumb` or missing: no color), `COLUMNS`
    ///     (the width of a terminal that does not tell its own), `ACCESSIBLE` (any value but empty or `0`), and
    ///     the locale in `LC_ALL`, `LC_CTYPE`, `LANG`, the first that is set.
    ///   - columns: what the terminal said about its width.
    ///   - color: the flag, which overrides the environment.
    ///   - accessible: the flag or setting; `nil` leaves it to the environment.
    public static func resolve(
        isTTY: Bool, environment: [String: String], columns: Int?, color: ColorChoice = .auto,
        accessible: Bool? = nil
    ) -> OutputFormat {
        OutputFormat(
            width: width(isTTY: isTTY, environment: environment, columns: columns),
            color: hasColor(isTTY: isTTY, environment: environment, choice: color),
            accessible: accessible ?? isAccessible(environment),
            unicode: hasUnicode(environment))
    }

    /// The same format with other columns, at least 4: for what is drawn inside of something else.
    public func with(width: Int) -> OutputFormat {
        OutputFormat(
            exactly: max(width, 4), color: color, accessible: accessible, unicode: unicode)
    }

    private init(exactly width: Int, color: Bool, accessible: Bool, unicode: Bool) {
        self.width = width
        self.color = color
        self.accessible = accessible
        self.unicode = unicode
    }

    /// Whether `ACCESSIBLE` asks for the accessible mode.
    public static func isAccessible(_ environment: [String: String]) -> Bool {
        guard let value = environment["ACCESSIBLE"] else { return false }
        return !value.isEmpty && value != "0"
    }

    private static func width(isTTY: Bool, environment: [String: String], columns: Int?) -> Int {
        guard isTTY else { return defaultWidth }
        if let columns, columns > 0 { return columns }
        if let text = environment["COLUMNS"], let value = Int(text), value > 0 { return value }
        return defaultWidth
    }

    private static func hasColor(
        isTTY: Bool, environment: [String: String], choice: ColorChoice
    ) -> Bool {
        switch choice {
        case .always: return true
        case .never: return false
        case .auto:
            if let value = environment["NO_COLOR"], !value.isEmpty { return false }
            guard let terminal = environment["TERM"], !terminal.isEmpty else { return false }
            return isTTY && terminal != "dumb"
        }
    }

    private static func hasUnicode(_ environment: [String: String]) -> Bool {
        let names = ["LC_ALL", "LC_CTYPE", "LANG"]
        let locale = names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? "C"
        let charset = locale.lowercased().filter { $0 != "-" }
        return charset.contains("utf8")
    }
}
