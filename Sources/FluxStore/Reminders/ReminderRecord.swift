import FluxCalendar
import GRDB

/// What a reminder counts from.
public enum ReminderKind: String, CaseIterable, Codable, Sendable {
    /// `time`: the time of the task
    case time
    /// `place`: coming to its place, or leaving it
    case place
    /// `snooze`: a moment that the person chose
    case snooze
}

/// Why a reminder is over.
public enum ReminderOutcome: String, CaseIterable, Codable, Sendable {
    /// `done`: the person said so
    case done
    /// `refused`: the person said that it will not be done
    case refused
    /// `missed`: nobody answered
    case missed
    /// `rescheduled`: another time was accepted
    case rescheduled
    /// `proposed`: the person wants another time, and one is proposed
    case proposed
    /// `snoozed`: a later reminder took its place
    case snoozed
    /// `moved`: the task has another time, or is no longer open
    case moved
    /// `unreachable`: nothing could reach the person
    case unreachable
    /// `undelivered`: the last step did not arrive
    case undelivered
    /// `too_old`: its time was more than a day ago
    case tooOld = "too_old"
    /// `acknowledged`: the person has seen it, and was asked once more
    case acknowledged
    /// `resent`: without an answer it began anew
    case resent

    /// Whether a change of the task ended it: with the task as it was, it goes on.
    public var isByChange: Bool {
        switch self {
        case .done, .refused, .missed, .rescheduled, .moved: true
        case .proposed, .snoozed, .unreachable, .undelivered, .tooOld, .acknowledged, .resent: false
        }
    }
}

/// What was sent on one step of the chain.
public struct SentStep: Equatable, Sendable {
    /// When it was claimed.
    public var at: Instant
    /// Whether it arrived; `nil` while nobody knows.
    public var ok: Bool?

    /// Describes what was sent.
    public init(at: Instant, ok: Bool?) {
        self.at = at
        self.ok = ok
    }
}

/// The reminder of a task for one of its times.
public struct ReminderRecord: Equatable, Sendable {
    /// Its number, ascending.
    public var number: Int64
    /// The task.
    public var task: Int64
    /// What it counts from.
    public var kind: ReminderKind
    /// The moment it counts from.
    public var dueAt: Instant
    /// The time the task had; `nil` for a place.
    public var scheduledAt: Instant?
    /// The steps that were claimed, by name.
    public var sent: [String: SentStep] = [:]
    /// The steps that were passed over.
    public var skipped: Set<String> = []
    /// Since when it is held back by quiet hours or the cap of a day, or was last.
    public var heldAt: Instant?
    /// When the person said that they have seen it.
    public var ackedAt: Instant?
    /// When it was asked about once more.
    public var askedAgainAt: Instant?
    /// The time that is proposed.
    public var proposedLocal: CivilDateTime?
    /// When it was proposed.
    public var proposedAt: Instant?
    /// Where it was proposed: a channel, or `command`.
    public var proposedOn: String?
    /// When it ended.
    public var endedAt: Instant?
    /// How it ended.
    public var outcome: ReminderOutcome?
    /// When it went on after a change of the task that was taken back.
    public var reopenedAt: Instant?

    /// A reminder that has not begun, and has no row yet.
    public init(task: Int64, kind: ReminderKind, dueAt: Instant, scheduledAt: Instant?) {
        number = 0
        self.task = task
        self.kind = kind
        self.dueAt = dueAt
        self.scheduledAt = scheduledAt
    }

    init(row: Row) {
        func moment(_ column: String) -> Instant? {
            (row[column] as Int64?).map(Instant.init(seconds:))
        }
        number = row["number"]
        task = row["task"]
        kind = ReminderKind(rawValue: row["kind"]) ?? .time
        dueAt = Instant(seconds: row["due_at"])
        scheduledAt = moment("scheduled_at")
        for step in ReminderRecord.steps {
            if let at = moment("\(step)_sent_at") {
                sent[step] = SentStep(at: at, ok: row["\(step)_ok"])
            }
        }
        skipped = Set((row["skipped"] as String).split(separator: " ").map(String.init))
        heldAt = moment("held_at")
        ackedAt = moment("acked_at")
        askedAgainAt = moment("asked_again_at")
        proposedLocal = (row["proposed_local"] as String?).flatMap { CivilDateTime($0) }
        proposedAt = moment("proposed_at")
        proposedOn = row["proposed_on"]
        endedAt = moment("ended_at")
        outcome = (row["outcome"] as String?).flatMap(ReminderOutcome.init(rawValue:))
        reopenedAt = moment("reopened_at")
    }

    /// The steps of the chain; their columns are named after them.
    static let steps = ["push", "whatsapp", "voice"]
}
