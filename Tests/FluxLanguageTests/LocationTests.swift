import FluxLanguage
import Testing

@Suite("Location triggers")
struct LocationTests {
    /// Said on Monday 2 March 2026 at 09:00.
    static let sentences: [(String, String)] = [
        (
            "when I get to the train station buy a ticket",
            "task: buy a ticket | arrive:train station"
        ),
        (
            "remind me when I get home to take out the trash",
            "task: take out the trash | arrive:home"
        ),
        ("remind me to call Bob when I leave the office", "task: call Bob | leave:office"),
        (
            "when I arrive at mom's house, give her the keys",
            "task: give her the keys | arrive:mom's house"
        ),
        ("buy stamps next time I'm at the post office", "task: buy stamps | arrive:post office"),
        ("once I get to the gym text coach", "task: text coach | arrive:gym"),
        ("when I'm at work email HR", "task: email HR | arrive:work"),
        ("as soon as I leave my office call the kids", "task: call the kids | leave:office"),
        ("when I'm back at the hotel charge phone", "task: charge phone | arrive:hotel"),
        ("when I get back to my desk reply to Kim", "task: reply to Kim | arrive:desk"),
        ("next time I am in Paris visit the Louvre", "task: visit the Louvre | arrive:paris"),
        ("water the plants as soon as I get home please", "task: water the plants | arrive:home"),
        ("ask for a refund when I'm at Whole Foods", "task: ask for a refund | arrive:whole foods"),
        ("when I leave Whole Foods call Ann", "task: call Ann | leave:whole foods"),
        ("when I get home", "ask: task"),
    ]

    @Test("places follow section H", arguments: sentences)
    func reads(text: String, expected: String) {
        #expect(Shorthand.of(Reader(context: Fixture.monday).interpret(text)) == expected)
    }
}
