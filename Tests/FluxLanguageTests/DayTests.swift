import FluxLanguage
import Testing

@Suite("Days and dates")
struct DayTests {
    /// Said on Monday 2 March 2026 at 09:00.
    static let sentences: [(String, String)] = [
        ("clean on the 15th", "task: clean | 2026-03-15T09:00"),
        ("pay rent on the 31st", "task: pay rent | 2026-03-31T09:00"),
        ("in may book flights", "task: book flights | 2026-05-01T09:00"),
        ("party on christmas eve", "task: party | 2026-12-24T09:00"),
        ("buy gifts before christmas", "task: buy gifts | 2026-12-24T09:00"),
        ("christmas shopping on saturday", "task: christmas shopping | 2026-03-07T09:00"),
        ("wrap gifts on new year's eve at 6pm", "task: wrap gifts | 2026-12-31T18:00"),
        ("dinner on valentine's day at 7", "task: dinner | 2027-02-14T07:00"),
        ("two weeks from monday do taxes", "task: do taxes | 2026-03-23T09:00"),
        ("a week from friday meet Al", "task: meet Al | 2026-03-13T09:00"),
        ("meet Al friday week at 3", "task: meet Al | 2026-03-13T15:00"),
        ("meet Al a week on friday", "task: meet Al | 2026-03-13T09:00"),
        ("meet in a week", "task: meet | 2026-03-09T09:00"),
        ("review on tuesday the 10th at 2", "task: review | 2026-03-10T14:00"),
        ("review friday march 6 at noon", "task: review | 2026-03-06T12:00"),
        ("lunch on friday next week", "task: lunch | 2026-03-13T09:00"),
        ("gym next week on tuesday at 7", "task: gym | 2026-03-10T07:00"),
        ("standup monday of next week at 9:30", "task: standup | 2026-03-09T09:30"),
        ("invoice at the end of next month", "task: invoice | 2026-04-30T09:00"),
        ("invoice end of march", "task: invoice | 2026-03-31T09:00"),
        ("kickoff at the beginning of april", "task: kickoff | 2026-04-01T09:00"),
        ("kickoff at the start of next month", "task: kickoff | 2026-04-01T09:00"),
        ("the last friday of march submit expenses", "task: submit expenses | 2026-03-27T09:00"),
        ("second tuesday of april dentist", "task: dentist | 2026-04-14T09:00"),
        ("on the first of the month pay rent", "task: pay rent | 2026-04-01T09:00"),
        ("on the 1st of april pay rent", "task: pay rent | 2026-04-01T09:00"),
        ("pay rent on april the 1st", "task: pay rent | 2026-04-01T09:00"),
        ("due 3/15 essay", "task: essay | 2026-03-15T09:00"),
        ("essay due on 3/15/2026 at 11:59pm", "task: essay | 2026-03-15T23:59"),
        ("25/12/2026 open presents", "task: open presents | 2026-12-25T09:00"),
        ("on 4.5. call Jo", "task: call Jo | 2026-05-04T09:00"),
        ("2026-04-03T14:30 call Jo", "task: call Jo | 2026-04-03T14:30"),
        ("call Jo yesterday", "ask: time"),
        ("call Jo last friday", "ask: time"),
        ("call Jo 2 days ago", "ask: time"),
        ("call Jo on march 3 2020", "ask: time"),
        ("meet at the weekend", "task: meet | 2026-03-07T09:00"),
        ("brunch on the weekend at 11", "task: brunch | 2026-03-07T11:00"),
        ("next week call Al", "task: call Al | 2026-03-09T09:00"),
        ("this week call Al", "ask: time"),
        ("call Al this month", "ask: time"),
        ("next year renew visa", "task: renew visa | 2027-01-01T09:00"),
        ("on sunday the 8th of march brunch", "task: brunch | 2026-03-08T09:00"),
        ("feb 29 party", "task: party | 2028-02-29T09:00"),
        ("31/12 party", "task: party | 2026-12-31T09:00"),
        ("12/31/2026 party", "task: party | 2026-12-31T09:00"),
        ("2026-12-31 at 8pm party", "task: party | 2026-12-31T20:00"),
        ("on 13.4.2026 call Al", "task: call Al | 2026-04-13T09:00"),
        ("april 31 party", "ask: time"),
        ("at 7pm on the first monday of may party", "task: party | 2026-05-04T19:00"),
        ("dentist 2026-02-30", "ask: time"),
    ]

    @Test("days and dates follow section C", arguments: sentences)
    func reads(text: String, expected: String) {
        #expect(Shorthand.of(Reader(context: Fixture.monday).interpret(text)) == expected)
    }
}
