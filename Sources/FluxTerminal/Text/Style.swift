/// The eight colors of the standard palette and their bright forms, by the SGR number of the foreground.
public enum Color: Int, CaseIterable, Sendable {
    case black = 30
    case red, green, yellow, blue, magenta, cyan, white
    case brightBlack = 90
    case brightRed, brightGreen, brightYellow, brightBlue, brightMagenta, brightCyan, brightWhite
}

/// How a piece of text looks.
public struct Style: Equatable, Sendable {
    /// The color, `nil` for the terminal's own.
    public var color: Color?
    /// Bold or brighter.
    public var bold: Bool
    /// Fainter.
    public var dim: Bool

    /// Text as it comes.
    public static let plain = Style()

    /// Makes a style.
    public init(_ color: Color? = nil, bold: Bool = false, dim: Bool = false) {
        self.color = color
        self.bold = bold
        self.dim = dim
    }

    /// Wraps `text` in the SGR sequences (ECMA-48, 8.3.117) of this style; returns it as it is when not `enabled`.
    public func apply(to text: String, enabled: Bool) -> String {
        var codes: [String] = []
        if bold { codes.append("1") }
        if dim { codes.append("2") }
        if let color { codes.append(String(color.rawValue)) }
        guard enabled, !codes.isEmpty, !text.isEmpty else { return text }
        return "\u{1B}[" + codes.joined(separator: ";") + "m" + text + "\u{1B}[0m"
    }
}

/// What a piece of text is; the theme decides how it looks.
public enum Role: String, CaseIterable, Sendable {
    /// Ordinary text.
    case body
    /// A title.
    case heading
    /// A label, a frame, something said by the way.
    case muted
    /// Something that can be typed or that stands out.
    case accent
    /// Done, kept.
    case success
    /// Soon, or to be looked at.
    case warning
    /// Missed, failed.
    case danger
}

/// The look of every role. The meaning is always in the words or shapes as well, never in the color alone.
public struct Theme: Sendable {
    private let enabled: Bool

    /// The theme for an output.
    public init(_ format: OutputFormat) { enabled = format.color }

    /// Returns `text` in the look of `role`; `text` must be safe for a terminal already.
    public func paint(_ text: String, as role: Role) -> String {
        style(of: role).apply(to: text, enabled: enabled)
    }

    /// Returns `text` in a style of its own.
    public func paint(_ text: String, _ style: Style) -> String {
        style.apply(to: text, enabled: enabled)
    }

    private func style(of role: Role) -> Style {
        switch role {
        case .body: .plain
        case .heading: Style(bold: true)
        case .muted: Style(dim: true)
        case .accent: Style(.cyan)
        case .success: Style(.green)
        case .warning: Style(.yellow)
        case .danger: Style(.red, bold: true)
        }
    }
}
