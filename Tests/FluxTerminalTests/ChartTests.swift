import FluxTerminal
import Testing

@Suite struct ChartTests {
    @Test("a progress bar shows its share and says it in numbers")
    func progressBar() {
        let bar = ProgressBar(label: "Run", done: 3, total: 4)
        let drawn = String(repeating: "█", count: 18) + String(repeating: "░", count: 6)
        #expect(bar.lines(in: .plain(40)) == ["Run  " + drawn + "  3/4   75%"])
        #expect(bar.lines(in: .ascii(30)) == ["Run  ##########....  3/4   75%"])
        #expect(bar.lines(in: .spoken) == ["Run: 3 of 4 (75%)"])
    }

    @Test("something done is seen, only all done says 100%, nonsense does not break it")
    func progressBarEnds() {
        func line(_ done: Int, _ total: Int) -> String {
            ProgressBar(label: "x", done: done, total: total).lines(in: .plain(40))[0]
        }
        #expect(line(1, 1_000).contains("█"))
        #expect(line(999, 1_000).contains("99%"))
        #expect(line(999, 1_000).contains("░"))
        #expect(!line(4, 4).contains("░"))
        #expect(line(9, 4).contains("100%"))
        #expect(!line(0, 0).contains("█"))
        #expect(line(0, 0).contains("0%"))
        #expect(line(-3, 10).contains("0/10"))
    }

    @Test("aligned bars begin and end at the same columns")
    func aligned() {
        let lines = ProgressBar.aligned([("a", 1, 2), ("longer", 12, 120), ("漢字", 3, 3)])
            .flatMap { $0.lines(in: .plain(60)) }
        let widths = lines.map(DisplayWidth.columns(of:))
        #expect(Set(widths).count == 1)
        let starts = lines.map { line in
            DisplayWidth.columns(of: String(line.prefix { $0 != "█" }))
        }
        #expect(Set(starts) == [8])
    }

    @Test("bars are as long as their values")
    func barChart() {
        let chart = BarChart([.init("W1", 8), .init("week 2", 4), .init("W3", 0), .init("W4", 1)])
        #expect(
            chart.lines(in: .plain(27)) == [
                "W1      ████████████████  8", "week 2  ████████  4", "W3      0", "W4      ██  1",
            ])
        #expect(chart.lines(in: .ascii(27))[1] == "week 2  ########  4")
        #expect(
            chart.lines(in: .spoken) == ["W1: 8", "week 2: 4", "W3: 0", "W4: 1"])
        #expect(BarChart([.init("a", 1)], maximum: 2).lines(in: .plain(23))[0] == "a  ████████▌  1")
    }

    @Test("the smallest value above zero is drawn")
    func smallBars() {
        let chart = BarChart([.init("a", 100_000), .init("b", 1)])
        #expect(chart.lines(in: .plain(40))[1].contains("▏"))
        #expect(chart.lines(in: .ascii(40))[1].contains("#"))
    }

    @Test("a sparkline starts at zero, leaves gaps and shows the last values that fit")
    func sparkline() {
        let line = Sparkline(label: "done", values: [0, 1, nil, 7, 3.5], text: "best 7")
        #expect(line.lines(in: .plain()) == ["done  ▁▂ █▅  best 7"])
        #expect(line.lines(in: .spoken) == ["done: 0, 1, none, 7, 3.5 (best 7)"])
        #expect(line.lines(in: .ascii()) == ["done  _. #=  best 7"])
        let long = Sparkline(label: "x", values: (0..<100).map(Double.init))
        #expect(DisplayWidth.columns(of: long.lines(in: .plain(20))[0]) == 20)
        #expect(long.lines(in: .plain(20))[0].hasSuffix("█"))
        #expect(Sparkline(label: "x", values: [0, 0]).lines(in: .plain()) == ["x  ▁▁"])
    }
}
