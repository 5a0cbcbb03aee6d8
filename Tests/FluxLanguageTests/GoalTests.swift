import FluxLanguage
import Testing

@Suite("Goals")
struct GoalTests {
    /// Said on Monday 2 March 2026 at 09:00.
    static let sentences: [(String, String)] = [
        ("I want to learn to play chess", "goal: learn to play chess | Learning"),
        (
            "I'd like to lose 15 pounds before my wedding on june 20",
            "goal: lose 15 pounds | by 2026-06-19 | Health"
        ),
        ("I want to run a marathon in october", "goal: run a marathon | by 2026-10-01 | Fitness"),
        (
            "I want to save 10000 dollars by december",
            "goal: save 10000 dollars | by 2026-12-01 | Financial"
        ),
        ("I want to exercise 4 times a week", "goal: exercise | 4x | Fitness"),
        ("I'd love to read more books", "goal: read more books | Learning"),
        ("help me quit smoking within 3 months", "goal: quit smoking | 13 weeks | Health"),
        ("my goal is to write a book this year", "goal: write a book | by 2026-12-31 | Creativity"),
        ("my new year's resolution is to drink less", "goal: drink less | Health"),
        (
            "goal: run a half marathon by september 15",
            "goal: run a half marathon | by 2026-09-15 | Fitness"
        ),
        ("new goal: learn piano", "goal: learn piano | Creativity"),
        ("I'm trying to eat less sugar", "goal: eat less sugar | Nutrition"),
        ("I wish I could speak Italian", "goal: speak Italian | Learning"),
        ("I wish I was better at chess", "goal: better at chess | Learning"),
        ("I want to get better at public speaking", "goal: get better at public speaking | Career"),
        (
            "I want to be more patient with my kids",
            "goal: be more patient with my kids | Relationships"
        ),
        ("I want to journal every night", "goal: journal | 7x | Creativity"),
        ("I want to walk 10000 steps a day", "goal: walk 10000 steps | 7x | Fitness"),
        ("I want to cook at home 5 times a week", "goal: cook at home | 5x | Nutrition"),
        (
            "I want to go to the gym on mondays and thursdays",
            "task: go to the gym | 2026-03-05T09:00 | FREQ=WEEKLY;BYDAY=MO,TH"
        ),
        (
            "I want to go to the gym every monday at 6pm",
            "task: go to the gym | 2026-03-02T18:00 | FREQ=WEEKLY;BYDAY=MO"
        ),
        ("I want to call mom every week", "goal: call mom | 1x | Relationships"),
        ("I want to call mom tomorrow", "task: call mom | 2026-03-03T09:00"),
        ("I want to buy milk", "ask: time"),
        ("I want to renew my passport by june 1", "task: renew my passport | 2026-06-01T09:00"),
        ("I'd like to book a haircut on friday", "task: book a haircut | 2026-03-06T09:00"),
        ("I need to lose weight by summer", "goal: lose weight by summer | Health"),
        (
            "I want to learn guitar over the next 10 weeks",
            "goal: learn guitar | 10 weeks | Creativity"
        ),
        ("I want to learn 500 kanji in 90 days", "goal: learn 500 kanji | 13 weeks | Learning"),
        ("learn spanish by december", "goal: learn spanish | by 2026-12-01 | Learning"),
        ("master python in 6 months", "goal: master python | 26 weeks | Learning"),
        (
            "save $2000 for a trip to Japan by october 1",
            "goal: save $2000 for a trip to Japan | by 2026-10-01 | Financial"
        ),
        (
            "pay off my credit card debt in 18 months",
            "goal: pay off my credit card debt | 78 weeks | Financial"
        ),
        ("get fit by july", "goal: get fit | by 2026-07-01 | Fitness"),
        (
            "get a promotion by the end of the year",
            "goal: get a promotion | by 2026-12-31 | Career"
        ),
        (
            "run a 10k under 50 minutes by may 30",
            "goal: run a 10k under 50 minutes | by 2026-05-30 | Fitness"
        ),
        ("start a podcast", "goal: start a podcast | Creativity"),
        ("become a better listener", "goal: become a better listener | Relationships"),
        (
            "improve my credit score in half a year",
            "goal: improve my credit score | 26 weeks | Financial"
        ),
        ("meditate daily", "task: meditate | 2026-03-03T09:00 | FREQ=DAILY"),
        ("meditate every day at 7am", "task: meditate | 2026-03-03T07:00 | FREQ=DAILY"),
        (
            "lift weights 3 times a week",
            "task: lift weights | 2026-03-04T09:00 | FREQ=WEEKLY;BYDAY=MO,WE,FR"
        ),
        ("exercise more", "goal: exercise more | Fitness"),
        ("sleep 8 hours a night", "goal: sleep 8 hours a night | Health"),
        ("wake up earlier", "goal: wake up earlier | Productivity"),
        ("spend less time on my phone", "goal: spend less time on my phone | Productivity"),
        ("declutter the house", "goal: declutter the house | Home"),
        ("finish my thesis by june", "goal: finish my thesis | by 2026-06-01 | Learning"),
        ("finish the report by friday", "task: finish the report | 2026-03-06T09:00"),
        ("write a letter to grandma", "ask: time"),
        ("travel to Japan next year", "task: travel to Japan | 2027-01-01T09:00"),
        ("build a treehouse", "ask: time"),
        ("train for a triathlon in 20 weeks", "goal: train for a triathlon | 20 weeks | Fitness"),
        (
            "prepare for the bar exam in 4 months",
            "goal: prepare for the bar exam | 17 weeks | Learning"
        ),
        ("stop biting my nails", "goal: stop biting my nails | Health"),
        ("stop the dishwasher at 5", "task: stop the dishwasher | 2026-03-02T17:00"),
        ("quit my job", "goal: quit my job | Career"),
        ("give up alcohol for 30 days", "goal: give up alcohol | 4 weeks | Health"),
        ("cut back on coffee", "goal: cut back on coffee | Nutrition"),
        ("drink more water", "goal: drink more water | Nutrition"),
        ("find a new job by march 31", "goal: find a new job | by 2026-03-31 | Career"),
        ("pray five times a day", "ask: time"),
        ("I want to pray every morning", "goal: pray | 7x | Spirituality"),
        ("I want to visit all 50 states", "goal: visit all 50 states | Travel"),
        ("I want to take my vitamins every day", "goal: take my vitamins | 7x | Health"),
        ("i want a promotion", "goal: promotion | Career"),
        ("I want better sleep", "goal: better sleep | Health"),
        (
            "I want to be able to do 20 pull-ups in 8 weeks",
            "goal: be able to do 20 pull-ups | 8 weeks | Fitness"
        ),
        ("we want to buy a house in two years", "goal: buy a house | 104 weeks | Home"),
        ("I plan to hike the Camino next spring", "goal: hike the Camino next spring | Travel"),
        (
            "set a goal to read 12 books by december 31",
            "goal: read 12 books | by 2026-12-31 | Learning"
        ),
        (
            "help me plan my wedding by september",
            "goal: plan my wedding | by 2026-09-01 | Productivity"
        ),
        (
            "I need to get my finances in order this month",
            "goal: get my finances in order | by 2026-03-31 | Financial"
        ),
        ("teach me spanish", "goal: spanish | Learning"),
        ("I want to", "ask: goal"),
        ("help me", "ask: goal"),
        ("I have a new goal", "ask: goal"),
        ("I want to change something", "ask: goal"),
        ("I want to move to Berlin by september", "goal: move to Berlin | by 2026-09-01 | Other"),
        ("I want to visit Japan next year", "goal: visit Japan | by 2027-01-01 | Travel"),
    ]

    @Test("goals follow sections J3 and K", arguments: sentences)
    func reads(text: String, expected: String) {
        #expect(Shorthand.of(Reader(context: Fixture.monday).interpret(text)) == expected)
    }
}
