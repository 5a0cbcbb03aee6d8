import FluxTerminal
import Testing

@Suite struct TableTests {
    private let table = Table(
        columns: [
            .init("#", alignment: .right), .init("time"), .init("task", flexible: true),
            .init("goal", priority: 1, flexible: true),
            .init("min", alignment: .right, priority: 2),
        ],
        rows: [
            ["1", "18:00", "Easy run around the lake", "Run a 5K", "30"],
            ["104", "07:00", "漢字", "", "5"],
        ])

    @Test("columns align, numbers at the right, wide characters counted")
    func wide() {
        #expect(
            table.lines(in: .plain(80)) == [
                "  #  time   task                      goal      min",
                "  1  18:00  Easy run around the lake  Run a 5K   30",
                "104  07:00  漢字                                  5",
            ])
    }

    @Test("flexible columns shrink before any column is left out")
    func shrinks() {
        #expect(
            table.lines(in: .plain(44)) == [
                "  #  time   task               goal      min",
                "  1  18:00  Easy run around…   Run a 5K   30",
                "104  07:00  漢字                           5",
            ])
    }

    @Test("the column with the highest priority number goes first, 0 never")
    func drops() {
        let narrow = table.lines(in: .plain(32))
        #expect(narrow[0] == "  #  time   task        goal")
        #expect(table.lines(in: .plain(28))[0] == "  #  time   task")
        #expect(
            table.lines(in: .plain(20)) == [
                "  #  time   task", "  1  18:00  Easy ru…", "104  07:00  漢字",
            ])
    }

    @Test("a row may be short, an empty column takes no room")
    func raggedRows() {
        let ragged = Table(
            columns: [.init(""), .init("a"), .init("b")],
            rows: [["", "x"], ["", "y", "z", "beyond"]])
        #expect(ragged.lines(in: .plain()) == ["a  b", "x", "y  z"])
        #expect(Table(columns: [], rows: [[]]).lines(in: .plain()) == ["", ""])
    }

    @Test("accessible rows are labels and values, rows apart by an empty line")
    func accessible() {
        #expect(
            table.lines(in: .spoken) == [
                "#: 1", "time: 18:00", "task: Easy run around the lake", "goal: Run a 5K",
                "min: 30",
                "", "#: 104", "time: 07:00", "task: 漢字", "min: 5",
            ])
    }
}
