import FluxTerminal
import Testing

@Suite struct CardTests {
    private let card = Card(
        title: "Run a 5K",
        sections: [
            .init(nil, text: ["Three runs a week."]),
            .init("Dates", [KeyValueList([("start", "Monday"), ("note", "bring water")])]),
        ])

    @Test("a card is a box as wide as its content")
    func box() {
        #expect(
            card.lines(in: .plain()) == [
                "╭─ Run a 5K ─────────╮",
                "│ Three runs a week. │",
                "├─ Dates ────────────┤",
                "│ start  Monday      │",
                "│ note   bring water │",
                "╰────────────────────╯",
            ])
    }

    @Test("on an ASCII terminal the frame is ASCII")
    func ascii() {
        #expect(card.lines(in: .ascii())[0] == "+- Run a 5K ---------+")
        #expect(card.lines(in: .ascii())[1] == "| Three runs a week. |")
    }

    @Test("in 20 columns the text wraps inside of the box")
    func narrow() {
        #expect(
            card.lines(in: .plain(20)) == [
                "╭─ Run a 5K ────╮",
                "│ Three runs a  │",
                "│ week.         │",
                "├─ Dates ───────┤",
                "│ start  Monday │",
                "│ note   bring  │",
                "│        water  │",
                "╰───────────────╯",
            ])
    }

    @Test("accessible, titles and lines without a box")
    func accessible() {
        #expect(
            card.lines(in: .spoken) == [
                "Run a 5K", "Three runs a week.", "", "Dates", "start: Monday", "note: bring water",
            ])
    }

    @Test("changes show before and after; what does not fit takes two lines")
    func diff() {
        let diff = Diff([
            .init("time", from: "18:00", to: "19:00"), .init("note", from: nil, to: "water"),
            .init("place", from: "gym", to: nil), .init("same", from: "x", to: "x"),
            .init("title", from: "A title that is long", to: "Another long title"),
        ])
        #expect(
            diff.lines(in: .plain(40)) == [
                "time   18:00 → 19:00", "note   + water", "place  - gym",
                "title  - A title that is long", "       + Another long title",
            ])
        #expect(
            diff.lines(in: .spoken) == [
                "time: was 18:00, now 19:00", "note: added water", "place: removed gym",
                "title: was A title that is long, now Another long title",
            ])
        #expect(diff.lines(in: .ascii())[0] == "time   18:00 -> 19:00")
    }
}
