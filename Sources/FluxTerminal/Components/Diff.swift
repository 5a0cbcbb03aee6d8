/// What a change does: a line a field, before and after. Accessible: `time: was 18:00, now 19:00`.
public struct Diff: Component {
    /// One field; `nil` before is an added value, `nil` after a removed one.
    public struct Change: Sendable {
        let label: String
        let before: String?
        let after: String?

        /// Makes a change.
        public init(_ label: String, from before: String?, to after: String?) {
            self.label = TerminalText.safe(label)
            self.before = before.map { TerminalText.safe($0) }
            self.after = after.map { TerminalText.safe($0) }
        }
    }

    private let changes: [Change]

    /// Makes a list of changes; those that change nothing are not shown.
    public init(_ changes: [Change]) {
        self.changes = changes.filter { $0.before != $0.after }
    }

    /// Draws the changes; one that does not fit on a line takes two.
    public func lines(in format: OutputFormat) -> [String] {
        if format.accessible { return changes.map(accessibleLine) }
        let theme = Theme(format)
        let arrow = Glyphs(format).arrow
        let widest = changes.map { DisplayWidth.columns(of: $0.label) }.max() ?? 0
        let labelRoom = min(widest, format.width / 3)
        let room = format.width - labelRoom - 4
        let margin = String(repeating: " ", count: labelRoom)
        return changes.flatMap { change -> [String] in
            let label = DisplayWidth.pad(
                DisplayWidth.truncate(change.label, to: labelRoom, unicode: format.unicode),
                to: labelRoom)
            func field(_ sign: String, _ text: String, _ role: Role) -> String {
                let shown = DisplayWidth.truncate(text, to: room, unicode: format.unicode)
                return theme.paint("\(sign) \(shown)", as: role)
            }
            switch (change.before, change.after) {
            case (nil, let after): return ["\(label)  " + field("+", after ?? "", .success)]
            case (let before, nil): return ["\(label)  " + field("-", before ?? "", .danger)]
            case (let before?, let after?):
                let width = DisplayWidth.columns(of: "\(before) \(arrow) \(after)")
                if width <= room + 2 {
                    return [
                        "\(label)  " + theme.paint("\(before) \(arrow) ", as: .muted)
                            + theme.paint(after, as: .accent)
                    ]
                }
                return [
                    "\(label)  " + field("-", before, .danger),
                    "\(margin)  " + field("+", after, .success),
                ]
            }
        }
    }

    private func accessibleLine(_ change: Change) -> String {
        switch (change.before, change.after) {
        case (nil, let after): "\(change.label): added \(after ?? "")"
        case (let before, nil): "\(change.label): removed \(before ?? "")"
        case (let before?, let after?): "\(change.label): was \(before), now \(after)"
        }
    }
}
