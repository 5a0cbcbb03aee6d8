/// What the Tab key does to the text left of the cursor.
public enum Completion: Equatable, Sendable {
    /// Nothing fits.
    case none
    /// The text left of the cursor becomes this.
    case replace(String)
    /// Several fit and have no more in common: they are shown.
    case list([String])

    /// Decides from the candidates, each of which could replace `left` as a whole.
    public static func of(_ left: String, candidates: [String]) -> Completion {
        guard let first = candidates.first else { return .none }
        if candidates.count == 1 { return first == left ? .none : .replace(first) }
        let common = candidates.dropFirst().reduce(first) { commonPrefix($0, $1) }
        return common.count > left.count ? .replace(common) : .list(candidates)
    }

    /// A completion function that offers those of `choices` that begin with what was typed, in any case of letters.
    public static func among(_ choices: [String]) -> (String) -> [String] {
        { left in
            let typed = left.lowercased()
            return choices.filter { $0.lowercased().hasPrefix(typed) }
        }
    }

    /// The candidates in columns, as many as fit into `width`, read downwards; at most 100 of them.
    static func listing(_ candidates: [String], width: Int) -> [String] {
        let limit = 100
        var items = candidates.prefix(limit).map {
            DisplayWidth.truncate(TerminalText.safe($0), to: width - 1)
        }
        if candidates.count > limit { items.append("and \(candidates.count - limit) more") }
        let cell = (items.map(DisplayWidth.columns(of:)).max() ?? 0) + 2
        let columns = max(1, width / cell)
        let rows = (items.count + columns - 1) / columns
        return (0..<rows).map { row in
            let cells = stride(from: row, to: items.count, by: rows).map { items[$0] }
            let padded = cells.dropLast().map { DisplayWidth.pad($0, to: cell) }
            return padded.joined() + (cells.last ?? "")
        }
    }

    /// What both begin with, letters compared without case and taken from `left`.
    private static func commonPrefix(_ left: String, _ right: String) -> String {
        let length = zip(left, right).prefix { $0.lowercased() == $1.lowercased() }.count
        return String(left.prefix(length))
    }
}
