import FluxLanguage
import Testing

@Suite("Places in other words")
struct LocationWordingTests {
    /// Said on Monday 2 March 2026 at 09:00.
    static let sentences: [(String, String)] = [
        ("when I arrive home turn on the heat", "task: turn on the heat | arrive:home"),
        ("when i get to work, email the boss", "task: email the boss | arrive:work"),
        ("whenever I get home feed the cat", "task: feed the cat | arrive:home"),
        ("once I'm home start the laundry", "task: start the laundry | arrive:home"),
        ("once I leave the gym text Sara", "task: text Sara | leave:gym"),
        ("when leaving the office lock the door", "task: lock the door | leave:office"),
        ("on arriving at the hotel call reception", "task: call reception | arrive:hotel"),
        ("when we get to the airport check in", "task: check in | arrive:airport"),
        (
            "remind me to ask about parking when I arrive at the clinic",
            "task: ask about parking | arrive:clinic"
        ),
        ("remind me about the umbrella when I leave home", "task: umbrella | leave:home"),
        ("after I leave work pick up the kids", "task: pick up the kids | leave:work"),
        ("when I get home tonight call mom", "task: call mom | arrive:home"),
        ("when I get home at 6 call mom", "task: call mom | arrive:home"),
        ("pick up bread when I'm near the bakery", "task: pick up bread | arrive:bakery"),
        ("next time I go to the store buy salt", "task: buy salt | arrive:store"),
        ("next time I'm in London see Kate", "task: see Kate | arrive:london"),
        (
            "as soon as I get back to the office, file the report",
            "task: file the report | arrive:office"
        ),
        ("when I get in the car put on the seatbelt", "task: put on the seatbelt | arrive:car"),
        ("when I reach the library return the books", "task: return the books | arrive:library"),
        ("as I leave the house take the trash", "task: take the trash | leave:house"),
        ("when I get to Mom's give her the photos", "task: give her the photos | arrive:mom's"),
        (
            "when I am at the doctor's ask about the rash",
            "task: ask about the rash | arrive:doctor's"
        ),
        ("when I get home from work call mom", "task: call mom | arrive:home"),
        ("when I'm close to the store buy eggs", "task: buy eggs | arrive:store"),
        ("on arrival at the hotel unpack", "task: unpack | arrive:hotel"),
        ("when I get back from vacation unpack", "ask: time"),
        ("buy milk on my way home", "ask: time"),
        ("when I'm done with the report call Al", "ask: time"),
        ("when I have time call Al", "ask: time"),
        ("when I get paid buy shoes", "ask: time"),
        ("call Al when he gets home", "ask: time"),
        (
            "buy flowers at the market on saturday",
            "task: buy flowers at the market | 2026-03-07T09:00"
        ),
    ]

    @Test("places are told from clauses", arguments: sentences)
    func reads(text: String, expected: String) {
        #expect(Shorthand.of(Reader(context: Fixture.monday).interpret(text)) == expected)
    }
}
