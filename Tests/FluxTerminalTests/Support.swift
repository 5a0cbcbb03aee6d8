import FluxTerminal

/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

/// Scalars that break terminals, layouts or readers, and ordinary ones between them.
private let oddScalars: [Unicode.Scalar] = [
    "\u{1B}", "[", "]", "2", "J", "m", ";", "\u{7}", "\r", "\n", "\t", "\u{8}", "\u{0}", "\u{7F}",
    "\u{85}", "\u{9B}", "\u{9D}", "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2028}",
    "\u{202E}", "\u{2066}", "\u{2069}", "\u{FEFF}", "\u{FE0F}", "\u{E0041}", "\u{E007F}", "\u{301}",
    "\u{20E3}", "\u{1F3F4}", "\u{1F469}", "\u{1F466}", "\u{1F3FD}", "\u{1F1EA}", "\u{1F1F8}", "漢",
    "한", "\u{1100}", "\u{1161}", "ñ", "ש", "ع", "न", "\u{94D}", "a", "b", " ", " ", "❤", "✅", "1",
    "\u{FFFF}", "\u{E000}", "\u{3000}", "Ａ",
]

/// A text of up to `length` odd scalars.
func oddText(_ generator: inout SeededGenerator, length: Int) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...length, using: &generator) {
        if Int.random(in: 0..<8, using: &generator) == 0 {
            let value = UInt32.random(in: 0...0x10FFFF, using: &generator)
            if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
        } else if let scalar = oddScalars.randomElement(using: &generator) {
            scalars.append(scalar)
        }
    }
    return String(scalars)
}

/// Whether a scalar steers a terminal, reorders text or breaks a line.
func isHostile(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0x200B, 0x2060: true
    case _: false
    }
}

extension OutputFormat {
    static func plain(_ width: Int = 80) -> OutputFormat { OutputFormat(width: width) }
    static func ascii(_ width: Int = 80) -> OutputFormat {
        OutputFormat(width: width, unicode: false)
    }
    static let spoken = OutputFormat(accessible: true)
}

/// The text without its SGR sequences, scalar by scalar.
func withoutColor(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let first = rest.first {
        let tail = rest.dropFirst(2).drop { ("0"..."9").contains($0) || $0 == ";" }
        if first == "\u{1B}", rest.dropFirst().first == "[", tail.first == "m" {
            rest = tail.dropFirst()
        } else {
            result.append(first)
            rest = rest.dropFirst()
        }
    }
    return String(result)
}
