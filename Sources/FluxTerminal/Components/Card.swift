/// A titled box with sections. Accessible: the title and the sections' titles as lines, no frame.
public struct Card: Component {
    /// A part of a card, under a title of its own or none.
    public struct Section: Sendable {
        let title: String?
        let body: [any Component]

        /// Makes a section of components, drawn one below the other.
        public init(_ title: String? = nil, _ body: [any Component]) {
            self.title = title.map { TerminalText.safe($0) }
            self.body = body
        }

        /// Makes a section of text, each string a paragraph.
        public init(_ title: String? = nil, text: [String]) {
            self.init(title, text.map { Paragraph($0) })
        }
    }

    /// The widest card; longer lines are hard to read.
    public static let widest = 100

    private let title: String
    private let sections: [Section]

    /// Makes a card.
    public init(title: String, sections: [Section]) {
        self.title = TerminalText.safe(title)
        self.sections = sections
    }

    /// Draws the box as wide as its content, at most as the format or `widest`.
    public func lines(in format: OutputFormat) -> [String] {
        format.accessible ? accessibleLines(format) : boxedLines(format)
    }

    private func accessibleLines(_ format: OutputFormat) -> [String] {
        let theme = Theme(format)
        return [theme.paint(title, as: .heading)]
            + sections.flatMap { section in
                (section.title.map { ["", theme.paint($0, as: .heading)] } ?? [])
                    + section.body.flatMap { $0.lines(in: format) }
            }
    }

    private func boxedLines(_ format: OutputFormat) -> [String] {
        let frame = 4
        let room = min(format.width, Card.widest) - frame
        let inner = format.with(width: room)
        let contents = sections.map { section in
            section.body.flatMap { $0.lines(in: inner) }.map {
                DisplayWidth.truncate($0, to: room, unicode: format.unicode)
            }
        }
        let titles = [title] + sections.compactMap(\.title)
        let titleWidths = titles.map { DisplayWidth.columns(of: $0) + 2 }
        let lineWidths = contents.joined().map(DisplayWidth.columns(of:))
        let width = min(room, (titleWidths + lineWidths).max() ?? 0)
        let box = Box(format: format, width: width)
        var result = [box.top(title)]
        for (index, section) in sections.enumerated() {
            if let title = section.title {
                result.append(box.divider(title))
            } else if index > 0 {
                result.append(box.divider(""))
            }
            result += contents[index].map(box.line)
        }
        return result + [box.bottom()]
    }
}

/// The lines of a frame around `width` columns.
private struct Box {
    let format: OutputFormat
    let width: Int
    private let glyphs: Glyphs
    private let theme: Theme

    init(format: OutputFormat, width: Int) {
        self.format = format
        self.width = width
        glyphs = Glyphs(format)
        theme = Theme(format)
    }

    func top(_ title: String) -> String { rule(glyphs.topLeft, title, glyphs.topRight) }

    func divider(_ title: String) -> String { rule(glyphs.leftJoin, title, glyphs.rightJoin) }

    func bottom() -> String { rule(glyphs.bottomLeft, "", glyphs.bottomRight) }

    func line(_ text: String) -> String {
        let side = theme.paint(glyphs.vertical, as: .muted)
        return side + " " + DisplayWidth.pad(text, to: width) + " " + side
    }

    private func rule(_ left: String, _ title: String, _ right: String) -> String {
        let total = width + 2
        guard !title.isEmpty else {
            let line = String(repeating: glyphs.horizontal, count: total)
            return theme.paint(left + line + right, as: .muted)
        }
        let shown = DisplayWidth.truncate(title, to: total - 4, unicode: format.unicode)
        let rest = total - 3 - DisplayWidth.columns(of: shown)
        let end = String(repeating: glyphs.horizontal, count: max(0, rest)) + right
        return theme.paint(left + glyphs.horizontal, as: .muted) + " "
            + theme.paint(shown, as: .heading) + " " + theme.paint(end, as: .muted)
    }
}
