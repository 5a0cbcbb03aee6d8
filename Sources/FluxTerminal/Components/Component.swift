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
