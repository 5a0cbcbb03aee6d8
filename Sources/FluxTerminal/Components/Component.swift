/// Something that can be drawn as lines of text.
///
/// Components take text as people wrote it and make it safe themselves; what they return may be printed as it is.
/// No line is wider than the format, except in accessible mode, where nothing is cut.
public protocol Component: Sendable {
    /// Draws for an output.
    func lines(in format: OutputFormat) -> [String]
}

/// Text that is wrapped at the width.
public struct Paragraph: Component {
    private let text: String
    private let role: Role
    private let indent: Int

    /// A paragraph; lines after the first are indented by `indent` columns.
    public init(_ text: String, role: Role = .body, indent: Int = 0) {
        self.text = text
        self.role = role
        self.indent = indent
    }

    /// Draws the text; accessible, each paragraph is one line.
    public func lines(in format: OutputFormat) -> [String] {
        let safe = TerminalText.safe(text, multiline: true)
        let theme = Theme(format)
        let lines =
            format.accessible
            ? safe.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            : DisplayWidth.wrap(safe, to: format.width, indent: indent)
        return lines.map { theme.paint($0, as: role) }
    }
}

/// A line that is laid out already, such as one of a drawing: it stays as it is where it fits, and is wrapped below its own
/// beginning where it does not.
public struct LaidOutLine: Component {
    private let text: String

    /// A line with spaces that mean something.
    public init(_ text: String) { self.text = text }

    /// Draws the line; accessible, it stays one.
    public func lines(in format: OutputFormat) -> [String] {
        let safe = TerminalText.safe(text)
        guard !format.accessible, DisplayWidth.columns(of: safe) > format.width else {
            return [safe]
        }
        let margin = String(safe.prefix { $0 == " " }.prefix(format.width / 2))
        return DisplayWidth.wrap(
            String(safe.drop { $0 == " " }), to: format.width - margin.count, indent: 2
        ).map { margin + $0 }
    }
}
