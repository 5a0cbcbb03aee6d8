/// The characters that things are drawn with, in Unicode or in ASCII.
struct Glyphs {
    let unicode: Bool

    init(_ format: OutputFormat) { unicode = format.unicode }

    var horizontal: String { unicode ? "─" : "-" }
    var vertical: String { unicode ? "│" : "|" }
    var topLeft: String { unicode ? "╭" : "+" }
    var topRight: String { unicode ? "╮" : "+" }
    var bottomLeft: String { unicode ? "╰" : "+" }
    var bottomRight: String { unicode ? "╯" : "+" }
    var leftJoin: String { unicode ? "├" : "+" }
    var rightJoin: String { unicode ? "┤" : "+" }
    var arrow: String { unicode ? "→" : "->" }
    var rangeDash: String { unicode ? "–" : "-" }
    var barFull: String { unicode ? "█" : "#" }
    var barEmpty: String { unicode ? "░" : "." }
    /// Eighths of a bar's last column, from one to seven.
    var barParts: [String] { unicode ? ["▏", "▎", "▍", "▌", "▋", "▊", "▉"] : [] }
    var sparks: [String] {
        unicode
            ? ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
            : ["_", ".", ":", "-", "=", "+", "*", "#"]
    }
    /// Intensities from none to most.
    var shades: [String] {
        unicode ? ["·", "░", "▒", "▓", "█"] : [".", ":", "+", "#", "@"]
    }
}
