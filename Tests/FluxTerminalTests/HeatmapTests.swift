import FluxCalendar
import FluxTerminal
import Testing

@Suite struct HeatmapTests {
    /// A Friday.
    private let end = CivilDate(dayNumber: 20_777)

    private func map(_ days: ClosedRange<Int>, _ value: (Int) -> Int) -> Heatmap {
        let pairs = days.map { (end.adding(days: -$0), value($0)) }
        return Heatmap(end: end, values: Dictionary(uniqueKeysWithValues: pairs), unit: "tasks")
    }

    @Test("the last column ends at the last day, the rows are weekdays")
    func shape() {
        #expect(end.weekday == .friday)
        let lines = map(0...6) { 6 - $0 }.lines(in: .plain(20))
        let rows = lines[1...7].map { String($0.dropFirst(4)) }
        #expect(
            lines[1...7].map { $0.prefix(3) } == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
        // Saturday of the week before is six days ago: nothing done; the days to come are blank.
        let column = { (row: Int, at: Int) -> Character in
            let cells = Array(rows[row])
            return at < cells.count ? cells[at] : " "
        }
        #expect((0..<7).map { column($0, 14) } == [" ", " ", " ", " ", " ", "·", "░"])
        #expect((0..<7).map { column($0, 15) } == ["░", "▒", "▓", "▓", "█", " ", " "])
    }

    @Test("each day of the year is drawn once at widths that hold a year")
    func allDays() {
        for width in [57, 60, 80, 120, 200] {
            let lines = map(0...364) { $0 % 5 }.lines(in: .plain(width))
            let cells = lines[1...7].joined().filter { "·░▒▓█".contains($0) }
            #expect(cells.count == 365)
        }
    }

    @Test("as many weeks as fit are shown")
    func narrow() {
        for width in 20...56 {
            let lines = map(0...400) { _ in 1 }.lines(in: .plain(width))
            #expect(lines[1].count == width)
        }
        #expect(map(0...400) { _ in 1 }.lines(in: .plain(57))[1].count == 57)
        #expect(map(0...400) { _ in 1 }.lines(in: .plain(109))[1].count == 109)
    }

    @Test("the week can begin on Sunday")
    func sunday() {
        let map = Heatmap(end: end, values: [end: 1], firstWeekday: .sunday, unit: "tasks")
        let lines = map.lines(in: .plain())
        #expect(lines[1].hasPrefix("Sun"))
        #expect(lines[6].hasPrefix("Fri"))
        #expect(lines[6].last == "░")
    }

    @Test("months stand above their first week, and never run into each other")
    func months() {
        for offset in 0..<366 {
            let map = Heatmap(end: end.adding(days: offset), values: [:], unit: "tasks")
            for width in [20, 60, 120] {
                let names = map.lines(in: .plain(width))[0].split(separator: " ")
                #expect(names.allSatisfy { $0.count == 3 }, "\(names)")
            }
        }
        let start = CivilDate(year: 2026, month: 6, day: 1)
        let last = CivilDate(year: 2026, month: 6, day: 7)
        guard let start, let last else { return #expect(Bool(false)) }
        let lines = Heatmap(end: last, values: [start: 1], unit: "tasks").lines(in: .plain(60))
        // The first of June 2026 is a Monday, the first cell of the last week: too near the edge for a name.
        #expect(!lines[0].contains("Jun"))
        let later = Heatmap(end: last.adding(days: 21), values: [start: 1], unit: "tasks")
        let picture = later.lines(in: .plain(60))
        let column = picture[1].distance(
            from: picture[1].startIndex, to: picture[1].firstIndex(of: "░") ?? picture[1].startIndex
        )
        #expect(picture[0].count == column + 3)
    }

    @Test("the legend names the numbers of every shape, and they hold")
    func legend() {
        for largest in 0...60 {
            let legend = map(0...largest) { $0 }.lines(in: .plain(120)).last ?? ""
            let entries = legend.split(separator: ":")[1].split(separator: " ")
            var shapes: [String] = []
            for index in stride(from: 0, to: entries.count, by: 2) {
                let ends = entries[index + 1].split { $0 == "–" || $0 == "+" }.compactMap {
                    Int($0)
                }
                let last =
                    ends.count > 1 ? ends[1] : entries[index + 1].hasSuffix("+") ? largest : ends[0]
                #expect(ends[0] == shapes.count)
                shapes += Array(repeating: String(entries[index]), count: last - ends[0] + 1)
            }
            #expect(shapes.count == largest + 1)
            for value in 0...largest {
                let single = Heatmap(
                    end: end, values: [end: value, end.adding(days: -400): largest], unit: "tasks")
                let cell = single.lines(in: .plain())[5].last.map(String.init)
                #expect(cell == shapes[value], "\(value) of \(largest)")
            }
        }
    }

    @Test("on an ASCII terminal the shapes are ASCII")
    func ascii() {
        let lines = map(0...4) { $0 }.lines(in: .ascii())
        #expect(lines.last == "    tasks a day:  . 0  : 1  + 2  # 3  @ 4")
        #expect(lines[1...5].map { $0.last } == ["@", "#", "+", ":", "."])
    }

    @Test("accessible, each month is a line with its sum and days")
    func accessible() {
        let start = CivilDate(year: 2026, month: 2, day: 27)
        guard let start else { return #expect(Bool(false)) }
        let values = [start: 3, start.adding(days: 1): 0, start.adding(days: 2): 2]
        let map = Heatmap(end: start.adding(days: 3), values: values, unit: "tasks")
        #expect(
            map.lines(in: .spoken) == [
                "2026-02: tasks 3, on 1 of 2 days", "2026-03: tasks 2, on 1 of 1 days",
            ])
    }
}
