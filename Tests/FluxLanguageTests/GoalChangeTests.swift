import FluxLanguage
import Testing

@Suite("Changes of goals")
struct GoalChangeTests {
    /// Said on Monday 2 March 2026 at 09:00.
    static let sentences: [(String, String)] = [
        ("make my reading habit 5 times a week", "change: reading | frequency | 5x"),
        ("change my yoga goal to weekends", "change: yoga | days"),
        ("do my spanish plan in the mornings", "change: spanish | time | morning"),
        ("my fitness plan is too easy", "change: fitness | difficulty"),
        ("my guitar practice should be shorter", "change: guitar practice | duration"),
        ("make my workouts 30 minutes", "change: workouts | duration"),
        ("take a break from my diet plan", "change: diet | pause"),
        ("put my novel goal on hold for a month", "change: novel | pause"),
        ("pause my running goal", "change: running | pause"),
        ("make my meditation goal daily", "change: meditation | frequency | 7x"),
        ("reduce my gym goal to 2 days a week", "change: gym | frequency | 2x"),
        ("increase my reading goal to 6 times per week", "change: reading | frequency | 6x"),
        ("switch my swimming plan to tuesdays and thursdays", "change: swimming | days"),
        ("move my study plan to 6am", "change: study | time | 06:00"),
        ("move my training to the evenings", "change: training | time | evening"),
        ("set my journaling goal to 9pm", "change: journaling | time | 21:00"),
        ("make the french plan more challenging", "change: french | difficulty"),
        ("lower the intensity of my training plan", "change: training | difficulty"),
        ("do yoga less often", "change: yoga | frequency"),
        ("I want to do my running goal only on weekdays", "change: running | days"),
        ("can we make my piano routine 20 minutes long", "change: piano | duration"),
        ("lengthen my walks", "change: walks | duration"),
        ("cut my meditation to 10 minutes", "change: meditation | duration"),
        ("change the duration of my yoga goal to 45 minutes", "change: yoga | duration"),
        ("set my meditation goal to 15 minutes a day", "change: meditation | duration"),
        ("double the length of my piano sessions", "change: piano sessions | duration"),
        (
            "increase my swimming goal from 2 to 4 times a week",
            "change: swimming | frequency | 4x"
        ),
        ("change my yoga routine from mornings to evenings", "change: yoga | time | evening"),
        ("change running to mondays and fridays", "change: running | days"),
        ("remove sundays from my running goal", "change: running | days"),
        ("up my reading goal to every day", "change: reading | frequency | 7x"),
        ("scale back my exercise plan to 3 days", "change: exercise | frequency | 3x"),
        ("make my coding challenge more difficult", "change: coding challenge | difficulty"),
        ("lighten my workout plan", "change: workout | difficulty"),
        ("stop my diet plan for a while", "change: diet | pause"),
        ("make my goal easier", "ask: goal"),
        ("change my running plan to every other day", "change: running | frequency"),
        ("make my savings goal once a week", "change: savings | frequency | 1x"),
        ("work on my novel goal in the afternoons", "change: novel | time | afternoon"),
        ("drop my gym goal to once a week", "change: gym | frequency | 1x"),
        ("schedule my guitar goal for 7:30 in the evening", "change: guitar | time | 19:30"),
        ("make it easier", "ask: goal"),
        ("make it 3 times a week", "ask: goal"),
        ("pause it", "ask: goal"),
        ("change my plan", "ask: goal"),
        (
            "review my training plan tomorrow at 5pm",
            "task: review my training plan | 2026-03-03T17:00"
        ),
        ("do my workout plan tomorrow at 6", "task: do my workout plan | 2026-03-03T18:00"),
        ("go swimming on friday", "task: go swimming | 2026-03-06T09:00"),
        ("do yoga this evening", "task: do yoga | 2026-03-02T18:00"),
        ("hold a training on friday", "task: hold a training | 2026-03-06T09:00"),
        (
            "make a plan for the weekend on friday",
            "task: make a plan for the weekend | 2026-03-06T09:00"
        ),
        ("update my training plan on monday", "task: update my training plan | 2026-03-09T09:00"),
        ("do my reading goal on monday", "change: reading | days"),
        ("my workouts are too long", "change: workouts | duration"),
        (
            "change guitar strings every 3 months",
            "task: change guitar strings | 2026-03-03T09:00 | FREQ=MONTHLY;INTERVAL=3"
        ),
        (
            "update the reading list every monday",
            "task: update the reading list | 2026-03-09T09:00 | FREQ=WEEKLY;BYDAY=MO"
        ),
        ("write a business plan by friday", "task: write a business plan | 2026-03-06T09:00"),
        ("start my diet plan on monday", "task: start my diet plan | 2026-03-09T09:00"),
        ("my goal to run a marathon is too hard", "change: run | difficulty"),
    ]

    @Test("changes follow section M", arguments: sentences)
    func reads(text: String, expected: String) {
        #expect(Shorthand.of(Reader(context: Fixture.monday).interpret(text)) == expected)
    }
}
