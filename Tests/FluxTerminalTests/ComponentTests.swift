import FluxCalendar
import FluxTerminal
import Testing

/// Every component, made of the given texts.
private func components(_ texts: [String], _ generator: inout SeededGenerator) -> [any Component] {
    func text() -> String { texts.randomElement(using: &generator) ?? "" }
    func number() -> Int { Int.random(in: -2...1_000, using: &generator) }
    let columns = (0..<6).map { index in
        Table.Column(
            text(), alignment: index.isMultiple(of: 2) ? .left : .right, priority: index % 3,
            flexible: index % 3 != 1)
    }
    let rows = (0..<4).map { row in (0..<(5 + row)).map { _ in Table.Cell(text(), role: .accent) } }
    let end = CivilDate(dayNumber: 20_000 + number())
    let days = (0..<300).map { (end.adding(days: -$0), $0 % 9) }
    let parts: [any Component] = [
        Table(columns: columns, rows: rows),
        KeyValueList((0..<3).map { _ in (text(), text()) }),
        Diff([
            .init(text(), from: text(), to: text()), .init(text(), from: nil, to: text()),
            .init(text(), from: text(), to: nil),
        ]),
        Paragraph(text(), indent: 3),
        ProgressBar(label: text(), done: number(), total: number()),
        Sparkline(label: text(), values: [1, nil, 3, .nan, -4], text: text()),
        BarChart((0..<3).map { _ in BarChart.Item(text(), Double(number()), text: text()) }),
        Heatmap(
            end: end, values: Dictionary(uniqueKeysWithValues: days), unit: text()),
    ]
    return parts + [
        Card(title: text(), sections: [.init(text(), parts), .init(nil, text: [text()])])
    ]
}

@Suite struct ComponentTests {
    @Test("at every width from 20 to 200 no line is wider, whatever the text")
    func widths() {
        var generator = SeededGenerator(4)
        for width in 20...200 {
            let texts = (0..<6).map { _ in oddText(&generator, length: 40) } + ["short", ""]
            for color in [false, true] {
                let format = OutputFormat(width: width, color: color, unicode: color)
                for component in components(texts, &generator) {
                    for line in component.lines(in: format) {
                        #expect(
                            DisplayWidth.columns(of: line) <= width,
                            "\(type(of: component)) \(width): \(line.debugDescription)")
                    }
                }
            }
        }
    }

    @Test("without color no hostile scalar is drawn; with color only SGR sequences are")
    func safety() {
        var generator = SeededGenerator(5)
        for round in 0..<150 {
            let texts = (0..<6).map { _ in oddText(&generator, length: 30) }
            let format = OutputFormat(
                width: 20 + round, color: round.isMultiple(of: 2), accessible: round % 3 == 0)
            for component in components(texts, &generator) {
                for line in component.lines(in: format) {
                    let rest = withoutColor(line)
                    #expect(
                        !rest.unicodeScalars.contains { isHostile($0) }, "\(line.debugDescription)")
                    if !format.color { #expect(rest == line) }
                }
            }
        }
    }

    @Test("an ASCII terminal gets ASCII for ASCII, accessible mode no drawing characters")
    func asciiAndAccessible() {
        var generator = SeededGenerator(6)
        let drawing = Set("─│╭╮╰╯├┤█░▒▓▁▂▃▄▅▆▇·→…#".unicodeScalars)
        for component in components(["one", "two words", "three"], &generator) {
            for line in component.lines(in: .ascii(60)) {
                #expect(line.unicodeScalars.allSatisfy { $0.isASCII }, "\(line)")
            }
            for line in component.lines(in: .spoken) {
                #expect(!line.unicodeScalars.contains { drawing.contains($0) }, "\(line)")
            }
        }
    }

    @Test("color changes no character of a picture")
    func colorIsNotMeaning() {
        for seed in UInt64(7)..<12 {
            var first = SeededGenerator(seed)
            var second = SeededGenerator(seed)
            let plain = components(["one", "two"], &first)
            let colored = components(["one", "two"], &second)
            for (left, right) in zip(plain, colored) {
                let lines = right.lines(in: OutputFormat(width: 70, color: true)).map {
                    withoutColor($0)
                }
                #expect(left.lines(in: .plain(70)) == lines)
            }
        }
    }
}
