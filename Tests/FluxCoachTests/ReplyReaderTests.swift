import FluxCalendar
import Testing

@testable import FluxCoach

@Suite("Reading replies")
struct ReplyReaderTests {
    /// Monday 2 March 2026.
    static let today = Support.date("2026-03-02")
    static let plan = BuiltinPlanner(templates: Support.templates).plan(
        for: Support.facts("learn spanish"), preferences: PlanPreferences(), in: Support.context())

    static func read(_ text: String) -> ReplyReading {
        ReplyReader.read(text, plan: plan, today: today)
    }

    static let work: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
    static let ends: [Weekday] = [.saturday, .sunday]

    static let frequencies: [(String, [ReplyMove])] = [
        ("twice a week", [.perWeek(2)]), ("3 times a week please", [.perWeek(3)]),
        ("let's do four days a week", [.perWeek(4)]),
        ("once a week is plenty", [.perWeek(1)]), ("daily", [.perWeek(7)]),
        ("every single day", [.perWeek(7)]),
        ("5x per week", [.perWeek(5)]), ("a couple of times a week", [.perWeek(2)]),
        ("twice", [.perWeek(2)]),
        ("no more than three times a week", [.perWeek(3)]), ("less often", [.perWeekBy(-1)]),
        ("one more day", [.perWeekBy(1)]),
        ("too many sessions", [.perWeekBy(-1)]), ("make it three", [.perWeek(3)]),
        ("every other day", [.perWeek(3)]),
        ("twice a day", [.perWeek(14)]), ("once every two weeks", [.perWeek(0)]),
        ("two check-ins a week", [.perWeek(2)]), ("five is too many, do three", [.perWeek(3)]),
        ("cut one session", [.perWeekBy(-1)]), ("add another day", [.perWeekBy(1)]),
        ("once more a week", [.perWeekBy(1)]), ("twice as often", [.perWeekBy(2)]),
    ]

    static let days: [(String, [ReplyMove])] = [
        ("not on mondays", [.excludeDays([.monday])]),
        ("I can't on tuesdays", [.excludeDays([.tuesday])]),
        ("wednesdays don't work for me", [.excludeDays([.wednesday])]),
        ("keep thursdays free", [.excludeDays([.thursday])]),
        ("any day but friday", [.excludeDays([.friday])]),
        ("cancel the saturdays", [.excludeDays([.saturday])]),
        ("I'm busy on sundays", [.excludeDays([.sunday])]), ("weekends only", [.onlyDays(ends)]),
        ("only on weekdays", [.onlyDays(work)]),
        ("mon, wed & fri", [.days([.monday, .wednesday, .friday])]),
        ("monday to wednesday", [.days([.monday, .tuesday, .wednesday])]),
        ("only tuesdays", [.days([.tuesday])]), ("also on sundays", [.addDays([.sunday])]),
        ("swap monday for friday", [.swapDays([.monday], [.friday])]),
        ("sunday instead of saturday", [.swapDays([.saturday], [.sunday])]),
        ("move the tuesday session to thursday", [.swapDays([.tuesday], [.thursday])]),
        ("weekends are family time", [.excludeDays(ends)]),
        ("I play football on wednesdays", [.excludeDays([.wednesday])]),
        ("tuesday should be wednesday", [.swapDays([.tuesday], [.wednesday])]),
        ("can friday become saturday", [.swapDays([.friday], [.saturday])]),
        ("replace the thursday one by sunday", [.swapDays([.thursday], [.sunday])]),
        ("fridays I'm with my kids, so not then", [.excludeDays([.friday])]),
        ("push sunday to monday", [.swapDays([.sunday], [.monday])]),
        ("instead of fridays do sundays", [.swapDays([.friday], [.sunday])]),
        ("how about just saturdays", [.days([.saturday])]),
    ]

    static let times: [(String, [ReplyMove])] = [
        ("mornings", [.part(.morning)]), ("in the evening please", [.part(.evening)]),
        ("after work", [.part(.afterWork)]),
        ("not in the morning", [.excludePart(.morning)]),
        ("evenings are bad", [.excludePart(.evening)]),
        ("at 7pm", [.time(CivilTime(minuteOfDay: 1140))]),
        ("half past six in the evening", [.time(CivilTime(minuteOfDay: 1110))]),
        ("at 8", [.time(CivilTime(minuteOfDay: 480))]),
        ("at 5", [.time(CivilTime(minuteOfDay: 1020))]),
        ("quarter to nine in the evening", [.time(CivilTime(minuteOfDay: 1245))]),
        ("06:45", [.time(CivilTime(minuteOfDay: 405))]),
        ("noon", [.time(CivilTime(minuteOfDay: 720))]),
        ("not before 9am", [.earliest(CivilTime(minuteOfDay: 540))]),
        ("no later than 9pm", [.latest(CivilTime(minuteOfDay: 1260))]),
        ("an hour later", [.clockBy(60, isLater: true)]),
        ("too early for me", [.clockBy(60, isLater: true)]),
        (
            "between 6 and 8pm",
            [.earliest(CivilTime(minuteOfDay: 1080)), .latest(CivilTime(minuteOfDay: 1200))]
        ),
        ("switch from evenings to mornings", [.part(.morning)]),
        ("I prefer mornings over evenings", [.part(.morning)]),
        ("change 7am to 8am", [.time(CivilTime(minuteOfDay: 480))]),
        ("make it 7 instead of 8 in the morning", [.time(CivilTime(minuteOfDay: 420))]),
        ("7 is too early, 9 is better", [.time(CivilTime(minuteOfDay: 540))]),
        ("as soon as I get up", [.part(.earlyMorning)]),
        ("not in the morning or afternoon", [.excludePart(.morning), .excludePart(.afternoon)]),
    ]

    static let lengths: [(String, [ReplyMove])] = [
        ("20 minutes max", [.maxMinutes(20)]), ("at least an hour", [.minMinutes(60)]),
        ("half an hour each", [.exactMinutes(30)]),
        ("an hour and a half", [.exactMinutes(90)]), ("1h15 per session", [.exactMinutes(75)]),
        ("1.5 hours", [.exactMinutes(90)]),
        ("no longer than 25 min", [.maxMinutes(25)]), ("shorter", [.length(.shorter)]),
        ("too short", [.length(.longer)]),
        ("twice as long", [.length(.factor(2))]), ("10 minutes less", [.length(.by(-10))]),
        ("2 hours a week", [.weeklyMinutes(120)]),
        ("20-30 minutes", [.minMinutes(20), .maxMinutes(30)]),
        ("cut it to 15 minutes", [.exactMinutes(15)]),
        ("20 minutes is too long, make it 15", [.exactMinutes(15)]),
        ("no session shorter than 30 minutes", [.minMinutes(30)]),
        ("these are a bit short", [.length(.longer)]),
        ("a bit shorter, like 15 minutes", [.exactMinutes(15)]),
    ]

    static let dates: [(String, [ReplyMove])] = [
        ("start tomorrow", [.start(Support.date("2026-03-03"))]),
        ("start next monday", [.start(Support.date("2026-03-09"))]),
        ("begin on friday", [.start(Support.date("2026-03-06"))]),
        ("starting march 20th", [.start(Support.date("2026-03-20"))]),
        ("I'm away until march 18", [.start(Support.date("2026-03-19"))]),
        ("start in two weeks", [.start(Support.date("2026-03-16"))]),
        ("can't start before the 16th", [.start(Support.date("2026-03-16"))]),
        ("a week later", [.startBy(7)]),
        ("done by april 5", [.end(Support.date("2026-04-05"))]),
        ("finish before april 1", [.end(Support.date("2026-03-31"))]),
        ("until the end of march", [.end(Support.date("2026-03-31"))]),
        ("just 4 weeks", [.weeks(4)]),
        ("start yesterday", [.start(Support.date("2026-03-01"))]),
        ("start on 2026-04-06", [.start(Support.date("2026-04-06"))]),
        ("my trip is on april 3 so wrap up by then", [.end(Support.date("2026-04-03"))]),
        ("the exam is on march 27", [.end(Support.date("2026-03-27"))]),
        ("must be finished by easter, april 5", [.end(Support.date("2026-04-05"))]),
        ("our flight is april 9, I need to be finished", [.end(Support.date("2026-04-09"))]),
        ("start the monday after next", [.start(Support.date("2026-03-16"))]),
        ("we're moving on april 2, finish before that", [.end(Support.date("2026-04-01"))]),
        ("guests arrive april 3, so finish by april 2", [.end(Support.date("2026-04-02"))]),
        ("make it a month", [.weeks(4)]), ("let's wait a week", [.startBy(7)]),
    ]

    static let loads: [(String, [ReplyMove])] = [
        ("I'm a total beginner", [.level(.novice)]),
        ("I've never done this before", [.level(.novice)]),
        ("I already speak some", [.level(.intermediate)]), ("I'm advanced", [.level(.advanced)]),
        ("not a beginner", [.level(.intermediate)]),
        ("I have been doing this for ten years", [.level(.advanced)]), ("too easy", [.harder]),
        ("push me", [.harder]),
        ("that's too much for me", [.easier]), ("slow down please", [.easier]),
        ("to hard", [.easier]), ("dats 2 much", [.easier]),
        ("go easy on me in the first weeks", [.gentleStart]), ("undo that", [.undo]),
        ("back to the first version", [.reset]),
        ("drop the milestone", [.dropUnknown("milestone")]),
        ("I've never touched a guitar", [.level(.novice)]),
        ("I had Spanish in high school for two years", [.level(.intermediate)]),
        ("I'm worried that I can't keep this up", [.easier]),
        ("don't go so hard on me", [.easier]),
    ]

    static let all: [(String, [ReplyMove])] = {
        var rows = frequencies
        rows += days
        rows += times
        rows += lengths
        rows += dates
        rows += loads
        return rows
    }()

    @Test("A reply becomes moves", arguments: all)
    func moves(_ text: String, _ expected: [ReplyMove]) {
        let reading = Self.read(text)
        let found = reading.moves.map { move in
            if case .strictDays(let days) = move { ReplyMove.days(days) } else { move }
        }
        #expect(found == expected)
        #expect(reading.question == nil)
        #expect(!reading.abandons)
    }

    @Test(
        "A question asks and moves nothing",
        arguments: [
            "why?", "why so slow", "what if I miss a day?", "what about sunday?",
            "how about evenings?", "how long does it take?", "would mornings be better?",
            "is 20 minutes enough?", "should I do it on mondays?", "when does it start",
            "which days?", "sunday?", "can I skip a day?", "what time is it at?",
            "do I need a teacher?",
            "will I be fluent?", "and on fridays?", "tell me why it is so easy",
            "and if I only manage half of it?",
        ])
    func questions(_ text: String) {
        let reading = Self.read(text)
        #expect(reading.question != nil)
        #expect(reading.moves.isEmpty)
        #expect(!reading.approves && !reading.abandons)
    }

    @Test(
        "A polite request is a request",
        arguments: Self.politeRequests)
    func requests(_ text: String, _ expected: ReplyMove) {
        #expect(Self.read(text).moves == [expected])
    }

    static let politeRequests: [(String, ReplyMove)] = [
        ("could you move it to the evening?", ReplyMove.part(.evening)),
        ("can we start next monday?", .start(Support.date("2026-03-09"))),
        ("would it be possible to do 20 minutes?", .exactMinutes(20)),
        ("can I do it twice a week?", .perWeek(2)), ("how about evenings instead", .part(.evening)),
        ("would you be so kind as to move it to the evening?", .part(.evening)),
        ("can't we do it over lunch?", .part(.lunch)),
        ("One thing: can we do evenings?", .part(.evening)),
    ]

    @Test(
        "Approval",
        arguments: [
            "ok", "yes please", "looks good", "let's do it", "perfect, thanks", "go ahead",
            "works for me", "sure, why not", "\u{1F44D}", "looks gud lets go", "save it",
            "sign me up", "this is exactly what I need", "can we just start with this?",
        ])
    func approvals(_ text: String) {
        let reading = Self.read(text)
        #expect(reading.approves)
        #expect(
            reading.moves.isEmpty && !reading.abandons && !reading.postpones
                && reading.unclear == nil)
    }

    @Test(
        "No approval",
        arguments: [
            "not good", "don't save it", "start in 1999 bananas", "ok?? what", "not yet",
            "I don't like it", "12", "asdf qwer", "change the day", "no",
        ])
    func noApprovals(_ text: String) {
        let reading = Self.read(text)
        #expect(
            !reading.approves || reading.unclear != nil || !reading.moves.isEmpty
                || reading.question != nil || reading.postpones)
    }

    @Test(
        "Giving up",
        arguments: [
            "never mind", "nvm", "forget it", "cancel that", "scrap the whole thing",
            "I changed my mind", "drop the whole plan", "not interested anymore",
            "forget it, this is too hard", "nah forget it", "I don't need this after all",
        ])
    func abandonments(_ text: String) {
        let reading = Self.read(text)
        #expect(reading.abandons)
        #expect(reading.moves.isEmpty)
    }

    @Test(
        "Not giving up",
        arguments: [
            "don't cancel it", "please do not drop the plan", "never cancel it",
            "cancel the fridays", "forget about mondays", "stop at the end of march",
            "drop one session",
        ])
    func noAbandonments(_ text: String) {
        #expect(!Self.read(text).abandons)
    }

    @Test(
        "Leaving it open",
        arguments: [
            "let me think about it", "ask me tomorrow", "maybe later", "not now",
            "I need to sleep on it", "not sure yet", "remind me on monday",
        ])
    func postponements(_ text: String) {
        let reading = Self.read(text)
        #expect(reading.postpones)
        #expect(reading.moves.isEmpty)
    }

    @Test(
        "Everything may stay",
        arguments: [
            "don't change anything", "leave it as it is", "don't make it harder",
            "keep it like this",
        ])
    func keeps(_ text: String) {
        let reading = Self.read(text)
        #expect(reading.keeps)
        #expect(reading.moves.isEmpty)
    }

    @Test("Only an approval after the last change saves it")
    func mixed() {
        #expect(Self.read("make it mornings then save it").commits)
        #expect(Self.read("twice a week and go ahead").commits)
        #expect(!Self.read("yes but not on fridays").commits)
        #expect(!Self.read("ok, evenings").commits)
        #expect(!Self.read("do it on mondays").commits)
        #expect(Self.read("looks good, but shorter").moves == [.length(.shorter)])
    }

    @Test("A lone 'no' takes back what stands before it")
    func retraction() {
        #expect(Self.read("twice a week, no, three times a week").corrects)
        #expect(!Self.read("no, twice a week").corrects)
    }

    @Test(
        "Misspelled words of the grammar are repaired, other words are left alone",
        arguments: [
            ("weeek", "week"), ("mornigns", "mornings"), ("olny", "only"), ("tusday", "tuesday"),
            ("evnings", "evenings"), ("weak", "weak"), ("party", "party"), ("better", "better"),
        ])
    func spelling(_ typed: String, _ meant: String) {
        #expect(ReplySpelling.repaired(typed) == meant)
    }

    @Test("No reply, however strange, crashes or approves by accident")
    func fuzz() {
        var pieces: [String] = Self.all.map(\.0)
        pieces += [
            "?", "!", "...", "\u{1F600}", "\"", "'", "-", "/", "99999999999", "0", "\u{0}",
            "\u{202E}", "and", "but", "not", "to", "from", "between", "a", "the", "half", "1:99",
            "30.2.", "2026-13-99",
        ]
        var random = SeededRandom(seed: 11)
        for _ in 0..<3000 {
            let count = Int.random(in: 1...5, using: &random)
            var text = (0..<count).map { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &random)]
            }.joined(separator: " ")
            if Bool.random(using: &random), !text.isEmpty {
                let at = text.index(
                    text.startIndex, offsetBy: Int.random(in: 0..<text.count, using: &random))
                text.remove(at: at)
            }
            let reading = Self.read(text)
            #expect(!reading.commits, "\(text)")
        }
        _ = Self.read(String(repeating: "monday ", count: 5000))
        _ = Self.read(String(repeating: "\u{1F468}\u{200D}\u{1F469}", count: 5000))
    }
}
