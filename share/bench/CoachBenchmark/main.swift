import FluxApp
import FluxCalendar
import FluxCoach
import FluxLanguage
import Glibc

// CoachBenchmark  how fast sentences are read, rules expanded, sprints planned and habits observed. Each
// figure is the median of several rounds; 'share/bench/run' sets the expansion beside python-dateutil doing the same.

func seconds(_ body: () -> Void) -> Double {
    var start = timespec()
    var end = timespec()
    clock_gettime(CLOCK_MONOTONIC, &start)
    body()
    clock_gettime(CLOCK_MONOTONIC, &end)
    return Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9
}

func median(_ rounds: Int = 7, _ body: () -> Void) -> Double {
    (0..<rounds).map { _ in seconds(body) }.sorted()[rounds / 2]
}

func show(_ label: String, _ value: String) {
    print("  \(label)\(String(repeating: " ", count: max(1, 44 - label.count)))\(value)")
}

let zones = ZoneDatabase(directories: ["/usr/share/zoneinfo"]) { path in
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 17)
    return Array(bytes[..<fread(&bytes, 1, bytes.count, file)])
}
let zone = zones.zone(named: "America/New_York") ?? .utc
let monday = CivilDateTime(CivilDate("2026-03-02") ?? CivilDate(dayNumber: 0), .midnight)
let now = zone.instant(of: monday).adding(minutes: 9 * 60)

// MARK: - Language

let sentences = [
    "remind me to buy groceries tomorrow at 5pm", "call the bank at half past six",
    "water the plants every other tuesday at 7am until june",
    "gym 3 times a week at 6pm for 45 minutes", "pay rent on the 15th of every month",
    "when I get home take out the trash", "meeting with Raj on monday from 2 to 3:30pm",
    "I want to learn Spanish in 6 months", "move my dentist appointment to next friday at 10",
    "push the call back by an hour", "make my running goal 4 times a week",
    "read 1984 tonight", "run every day except sunday", "what's the weather in Paris",
]
let reader = Reader(context: ReadingContext(now: zone.local(at: now), zone: zone))
print("Language")
let reading = median { for sentence in sentences { _ = reader.interpret(sentence) } }
show("sentences a second", "\(Int(Double(sentences.count) / reading))")
var worst = 0.0
for piece in sentences + ["every ", "12:30 ", "((((", "a\u{301}", "\u{1F468}\u{200D} "] {
    let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    worst = max(worst, median(3) { _ = reader.interpret(text) })
}
show("the worst of long texts of 1 MB", "\(Int(worst * 1000)) ms")

// MARK: - Recurrence

print("Recurrence")
let rules = [
    "FREQ=DAILY;INTERVAL=3", "FREQ=WEEKLY;BYDAY=MO,WE,FR", "FREQ=MONTHLY;BYDAY=-1FR",
    "FREQ=MONTHLY;BYMONTHDAY=15,-1", "FREQ=YEARLY;BYMONTH=1,6;BYDAY=2TU",
].compactMap { try? RecurrenceRule($0) }
let expanding = median {
    for rule in rules { for _ in rule.occurrences(from: monday, in: zone).prefix(2_000) {} }
}
show("occurrences a second", "\(Int(Double(rules.count * 2_000) / expanding))")

// MARK: - Planning and observing

print("Coach")
let templates = try App(host: Host.current()).planTemplates()
let busy = (0..<10_000).map { index in
    BusySlot(
        start: now.adding(minutes: index * 14 * 60 / 10 + 60), minutes: 20 + index % 40,
        title: "task \(index)", taskNumber: Int64(index))
}
let context = CoachContext(now: now, zone: zone, busy: busy)
let facts = GoalFacts(text: "run a 5K in 6 weeks", title: "run a 5K")
let coach = Coach(templates: templates)
show(
    "a sprint against 10,000 tasks",
    "\(Int(median { _ = coach.propose(goal: facts, context: context) } * 1000)) ms")
let history = (0..<100_000).map { index in
    HistoryItem(
        scheduled: now.adding(minutes: -(index * 37) % (180 * 1440)),
        status: index % 5 == 0 ? .missed : .done, tags: [["Fitness", "Home"][index % 2]])
}
let past = CoachContext(now: now, zone: zone, history: history)
show(
    "habits of 100,000 past tasks",
    "\(Int(median { _ = BuiltinObserver().patterns(in: past) } * 1000)) ms")
