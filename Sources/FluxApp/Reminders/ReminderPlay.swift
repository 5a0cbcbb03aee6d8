import FluxCalendar
import FluxNotify
import FluxStore

/// Passes to come, played through without sending anything: every step arrives, and nobody answers.
struct ReminderPlay {
    /// How long after one call the next pass makes another, in seconds.
    private static let nextPass: Int64 = 60
    /// The most things that all reminders together do.
    private static let mostActs = 50_000

    private let terms: ReminderTerms
    private let until: Int64
    private var entries: [RemindedTask]
    /// Who is looked at when.
    private var due: [Int64: [Int]] = [:]
    /// How many messages and calls went out on each day.
    private var sent: [CivilDate: Int]
    /// What happened.
    private(set) var events: [SimulationResult.Event] = []

    init(_ terms: ReminderTerms, _ entries: [RemindedTask], until: Int64) {
        self.terms = terms
        self.until = until
        self.entries = entries
        sent = [terms.clock.today: terms.sentToday]
        if !entries.isEmpty { due[terms.clock.now.seconds] = Array(entries.indices) }
    }

    mutating func run() {
        var acts = 0
        while let at = due.keys.min(), at <= until, acts < ReminderPlay.mostActs {
            let indexes = due.removeValue(forKey: at) ?? []
            acts += indexes.count
            var shared: [ReminderStep: [Int]] = [:]
            for index in indexes { look(at: index, at, &shared) }
            for step in ReminderStep.allCases { share(step, shared[step] ?? [], at) }
        }
    }

    /// The terms of a pass at a moment.
    private func terms(at moment: Int64) -> ReminderTerms {
        var later = terms
        later.clock = UserClock(
            now: Instant(seconds: moment), zone: terms.clock.zone, dayEnd: terms.clock.dayEnd)
        later.sentToday = sent[later.clock.today] ?? 0
        return later
    }

    private mutating func look(at index: Int, _ at: Int64, _ shared: inout [ReminderStep: [Int]]) {
        let decision = terms(at: at).chain(entries[index]).decide(at: at)
        for (step, reason) in decision.skipped
        where entries[index].reminder.skipped.insert(step.rawValue).inserted {
            tell(index, at, "skipped", "\(step.rawValue): \(reason)")
        }
        switch decision.act {
        case .wait(let moment): due[max(moment, at + 1), default: []].append(index)
        case .hold(let step, let moment): hold(index, step, at, until: moment)
        case .send(.push):
            take(index, .push, at)
            due[at, default: []].append(index)
        case .askAgain(.push):
            tell(index, at, "push", "once more")
            entries[index].reminder.askedAgainAt = Instant(seconds: at)
            due[at, default: []].append(index)
        case .send(let step), .askAgain(let step): shared[step, default: []].append(index)
        case .resend:
            entries[index].reminder = ReminderRecord(
                task: entries[index].task.number, kind: .place, dueAt: Instant(seconds: at),
                scheduledAt: nil)
            due[at, default: []].append(index)
        case .miss: tell(index, at, "missed", nil)
        case .end: tell(index, at, "nothing", App.words(of: decision.act))
        }
    }

    /// A message or a call about several tasks counts once for the day.
    private mutating func share(_ step: ReminderStep, _ indexes: [Int], _ at: Int64) {
        for start in stride(from: 0, to: indexes.count, by: ReminderText.mostTasks) {
            let part = indexes[start..<min(start + ReminderText.mostTasks, indexes.count)]
            let terms = terms(at: at)
            for index in part {
                if step == .voice, start > 0 {
                    due[at + ReminderPlay.nextPass, default: []].append(index)
                } else if case .hold(let held, let moment) = terms.chain(entries[index]).decide(
                    at: at
                ).act {
                    hold(index, held, at, until: moment)
                } else {
                    take(index, step, at)
                    due[at, default: []].append(index)
                }
            }
            let isSent = part.contains {
                entries[$0].reminder.sent[step.rawValue]?.at.seconds == at
            }
            if isSent { sent[terms.clock.today, default: 0] += 1 }
        }
    }

    private mutating func take(_ index: Int, _ step: ReminderStep, _ at: Int64) {
        if entries[index].reminder.ackedAt != nil {
            entries[index].reminder.askedAgainAt = Instant(seconds: at)
            return tell(index, at, step.rawValue, "once more")
        }
        entries[index].reminder.sent[step.rawValue] = SentStep(
            at: Instant(seconds: at), ok: true)
        tell(index, at, step.rawValue, nil)
    }

    private mutating func hold(_ index: Int, _ step: ReminderStep, _ at: Int64, until: Int64) {
        tell(index, at, "held", step.rawValue)
        due[max(until, at + 1), default: []].append(index)
    }

    private mutating func tell(_ index: Int, _ at: Int64, _ event: String, _ detail: String?) {
        let moment = Instant(seconds: at)
        events.append(
            SimulationResult.Event(
                at: moment, atLocal: terms.clock.zone.rfc3339(moment),
                task: entries[index].task.number, title: entries[index].task.title, event: event,
                detail: detail))
    }
}
