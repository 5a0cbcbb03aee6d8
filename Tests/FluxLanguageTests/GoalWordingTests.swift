import FluxLanguage
import Testing

@Suite("Goals in other words")
struct GoalWordingTests {
    /// Said on Monday 2 March 2026 at 09:00.
    static let sentences: [(String, String)] = [
        ("I want to get stronger", "goal: get stronger | Fitness"),
        (
            "I want to stop biting my nails within 2 months",
            "goal: stop biting my nails | 9 weeks | Health"
        ),
        ("I would like to become a morning person", "goal: become a morning person | Productivity"),
        (
            "I'd like to drink 2 liters of water every day",
            "goal: drink 2 liters of water | 7x | Nutrition"
        ),
        ("I want to practice piano 5 days a week", "goal: practice piano | 5x | Creativity"),
        ("I want to write 500 words a day", "goal: write 500 words | 7x | Creativity"),
        (
            "I want to play tennis on saturdays at 10",
            "task: play tennis | 2026-03-07T10:00 | FREQ=WEEKLY;BYDAY=SA"
        ),
        ("I want to see the dentist on tuesday at 3", "task: see the dentist | 2026-03-03T15:00"),
        (
            "I want to organize my closet by the end of the month",
            "goal: organize my closet | by 2026-03-31 | Productivity"
        ),
        ("I want to be debt free in 3 years", "goal: be debt free | 156 weeks | Financial"),
        ("I want to lose 5 kg over the next 3 months", "goal: lose 5 kg | 13 weeks | Health"),
        ("I want to save for a house", "goal: save for a house | Financial"),
        (
            "I hope to run my first marathon this year",
            "goal: run my first marathon | by 2026-12-31 | Fitness"
        ),
        (
            "I'm hoping to learn how to swim by summer",
            "goal: learn how to swim by summer | Fitness"
        ),
        ("I am trying to wake up earlier", "goal: wake up earlier | Productivity"),
        ("I've been trying to quit sugar", "goal: quit sugar | Nutrition"),
        ("I'm working on my public speaking", "goal: my public speaking | Career"),
        ("I plan to learn pottery", "goal: learn pottery | Creativity"),
        ("my dream is to open a bakery", "goal: open a bakery | Other"),
        (
            "my goal for this year is to read 30 books",
            "goal: read 30 books | by 2026-12-31 | Learning"
        ),
        ("my goal this year is to read 30 books", "goal: read 30 books | by 2026-12-31 | Learning"),
        (
            "our goal is to pay off the mortgage by 2030",
            "goal: pay off the mortgage | by 2030-01-01 | Financial"
        ),
        ("I want to start meditating", "goal: start meditating | Mental Health"),
        ("I want to start running 3 times a week", "goal: start running | 3x | Fitness"),
        ("help me get in shape for summer", "goal: get in shape for summer | Fitness"),
        ("help me to sleep better", "goal: sleep better | Health"),
        (
            "help me prepare for my driving test in 8 weeks",
            "goal: prepare for my driving test | 8 weeks | Learning"
        ),
        ("can you help me save $1000 by august", "goal: save $1000 | by 2026-08-01 | Financial"),
        ("become a better cook", "goal: become a better cook | Nutrition"),
        (
            "get my driving license by november 1",
            "goal: get my driving license | by 2026-11-01 | Learning"
        ),
        ("learn to code in 12 weeks", "goal: learn to code | 12 weeks | Learning"),
        (
            "write 10 songs by the end of the year",
            "goal: write 10 songs | by 2026-12-31 | Creativity"
        ),
        ("reduce screen time", "goal: reduce screen time | Productivity"),
        ("drink less coffee", "goal: drink less coffee | Nutrition"),
        ("go vegan", "goal: go vegan | Nutrition"),
        ("eat more vegetables", "goal: eat more vegetables | Nutrition"),
        ("be more organized", "goal: be more organized | Productivity"),
        ("make more friends", "goal: make more friends | Relationships"),
        (
            "run a sub-4 hour marathon by october",
            "goal: run a sub-4 hour marathon | by 2026-10-01 | Fitness"
        ),
        ("build a daily reading habit", "goal: build a daily reading habit | Productivity"),
        (
            "increase my bench press to 100 kg in 6 months",
            "goal: increase my bench press to 100 kg | 26 weeks | Fitness"
        ),
        (
            "improve my French before september",
            "goal: improve my French | by 2026-08-31 | Learning"
        ),
        (
            "spend more quality time with my wife",
            "goal: spend more quality time with my wife | Relationships"
        ),
        ("I want to take a walk every evening", "goal: take a walk | 7x | Fitness"),
        ("I need to exercise more", "goal: exercise more | Fitness"),
        ("I need to stop smoking", "goal: stop smoking | Health"),
        ("I should read more", "goal: read more | Learning"),
        ("I should probably exercise more", "goal: exercise more | Fitness"),
        ("I'd like your help to save for a car", "goal: save for a car | Financial"),
        ("my resolution is to quit soda", "goal: quit soda | Nutrition"),
        ("I only want to run twice a week", "goal: run | 2x | Fitness"),
        (
            "help me study for the bar exam by july 28",
            "goal: study for the bar exam | by 2026-07-28 | Learning"
        ),
        (
            "I want to run a half marathon on may 10",
            "goal: run a half marathon | by 2026-05-10 | Fitness"
        ),
        ("pass the driving test in 2 months", "goal: pass the driving test | 9 weeks | Learning"),
        (
            "pay off my credit cards by march 2027",
            "goal: pay off my credit cards | by 2027-03-01 | Financial"
        ),
        ("I would like to take up pottery", "goal: take up pottery | Creativity"),
        ("take up the carpet on friday", "task: take up the carpet | 2026-03-06T09:00"),
        ("start meditating", "goal: start meditating | Mental Health"),
        ("I want to work on my posture", "goal: work on my posture | Health"),
        ("I need to work on my slides", "ask: time"),
        ("I want to make my own clothes", "goal: make my own clothes | Other"),
        ("I want to complain less", "goal: complain less | Mental Health"),
        ("I want to go running this friday", "task: go running | 2026-03-06T09:00"),
        (
            "I want to organize my photo library over the next month",
            "goal: organize my photo library | 4 weeks | Creativity"
        ),
        (
            "learn French within the next year",
            "goal: learn French | 52 weeks | Learning"
        ),
        (
            "build a habit of flossing every night",
            "goal: build a habit of flossing | 7x | Productivity"
        ),
        ("launch my online store in 3 months", "goal: launch my online store | 13 weeks | Other"),
        (
            "get my grades up to 3.5 by june 1",
            "task: get my grades up to 3.5 | 2026-06-01T09:00"
        ),
        (
            "I want to see the northern lights this year",
            "goal: see the northern lights | by 2026-12-31 | Other"
        ),
        ("cook dinner tomorrow", "task: cook dinner | 2026-03-03T09:00"),
        ("learn my lines by thursday", "task: learn my lines | 2026-03-05T09:00"),
        (
            "study for the exam every evening",
            "task: study for the exam | 2026-03-02T18:00 | FREQ=DAILY"
        ),
        (
            "I'd like to go to bed at 10 every night",
            "task: go to bed | 2026-03-02T22:00 | FREQ=DAILY"
        ),
        ("I want to do yoga every morning at 7", "task: do yoga | 2026-03-03T07:00 | FREQ=DAILY"),
        ("I'd like to order a pizza for 7pm", "task: order a pizza | 2026-03-02T19:00"),
        ("I want to plan a trip in june", "task: plan a trip | 2026-06-01T09:00"),
        (
            "I want to volunteer at the shelter every saturday",
            "task: volunteer at the shelter | 2026-03-07T09:00 | FREQ=WEEKLY;BYDAY=SA"
        ),
    ]

    @Test("goals are told from acts", arguments: sentences)
    func reads(text: String, expected: String) {
        #expect(Shorthand.of(Reader(context: Fixture.monday).interpret(text)) == expected)
    }
}
