import FluxCalendar
import Foundation
import Testing

@testable import FluxCoach

@Suite("Negotiation")
struct NegotiationTests {
    /// Says several things in turn; the last outcome, or `nil` when there was no plan.
    private func say(
        _ goal: String, _ replies: [String], perWeek: Int? = nil,
        context: CoachContext = Support.context()
    ) -> (before: Plan, outcome: ReplyOutcome)? {
        guard var negotiation = Support.negotiation(goal, perWeek: perWeek, context: context) else {
            return nil
        }
        var before = negotiation.plan
        var last: ReplyOutcome?
        for reply in replies {
            before = negotiation.plan
            let outcome = Support.coach.reply(reply, to: negotiation, context: context)
            negotiation = outcome.negotiation
            last = outcome
        }
        return last.map { (before, $0) }
    }

    private func days(_ plan: Plan) -> Set<Weekday> {
        Set(plan.occurrences.map(\.local.date.weekday))
    }

    @Test("What was said before stays while something else changes")
    func memory() throws {
        let found = try #require(
            say(
                "learn spanish",
                [
                    "three times a week", "not on mondays", "evenings", "20 minutes",
                    "start next monday",
                ]))
        let plan = found.outcome.negotiation.plan
        #expect(plan.occurrences.count == 18)
        #expect(!days(plan).contains(.monday))
        #expect(
            plan.occurrences.allSatisfy { $0.local.time.hour >= 17 && $0.durationMinutes == 20 })
        #expect(plan.occurrences.first.map { $0.local.date >= Support.date("2026-03-09") } == true)
        #expect(found.outcome.negotiation.turns.count == 5)
        #expect(plan.status == .negotiating)
    }

    @Test("A change says what changed, and only what changed")
    func diff() throws {
        let found = try #require(say("learn spanish", ["evenings"]))
        #expect(found.outcome.effect == .changed)
        #expect(found.outcome.changes.map(\.kind) == ["time"])
        #expect(PlanDiff.changes(from: found.before, to: found.before).isEmpty)
    }

    @Test(
        "A question gets an answer and leaves everything as it is",
        arguments: [
            "why?", "why is week one so easy?", "what if I miss a day?", "what about sunday?",
            "how long?", "when does it end?", "which days?", "how many sessions?",
            "what comes next?", "who are you?", "can I change it later?", "is it hard?",
        ])
    func questions(_ text: String) throws {
        let found = try #require(say("learn spanish", [text]))
        #expect(found.outcome.effect == .answered)
        #expect(found.outcome.negotiation.plan == found.before)
        #expect(found.outcome.message.count > 20)
        #expect(found.outcome.changes.isEmpty)
    }

    @Test(
        "Contradictions and impossibilities are refused with a reason and change nothing",
        arguments: [
            "every day but only on mondays", "weekends only but never on saturday or sunday",
            "40 hours a week", "start yesterday", "ten times a week", "8 weeks",
            "5 hours each time", "start on february 30", "at 25:00", "finish last week",
            "mornings only but never in the morning", "at least 40 minutes but at most 20",
            "three times a week only on sundays", "less than once a week, once every two weeks",
            "start in 2030",
        ])
    func refusals(_ text: String) throws {
        let found = try #require(say("learn spanish", [text]))
        #expect(found.outcome.effect == .refused)
        #expect(found.outcome.negotiation.plan == found.before)
        #expect(found.outcome.message.count > 15)
    }

    @Test("Excluding the last day that is left is refused")
    func noDayLeft() throws {
        let found = try #require(say("learn spanish", ["only on mondays", "not on mondays"]))
        #expect(found.outcome.effect == .refused)
    }

    @Test("Approval, with and without a change before it")
    func approval() throws {
        let plain = try #require(say("learn spanish", ["ok"]))
        #expect(plain.outcome.effect == .approved)
        #expect(plain.outcome.negotiation.plan.status == .approved)
        let mixed = try #require(say("learn spanish", ["make it evenings then save it"]))
        #expect(mixed.outcome.effect == .changedAndApproved)
        #expect(mixed.outcome.negotiation.plan.status == .approved)
        #expect(!mixed.outcome.changes.isEmpty)
        let open = try #require(say("learn spanish", ["yes but in the evening"]))
        #expect(open.outcome.negotiation.plan.status == .negotiating)
    }

    @Test("Giving up, and leaving it open")
    func endings() throws {
        #expect(
            try #require(say("learn spanish", ["forget it"])).outcome.negotiation.plan.status
                == .abandoned)
        let later = try #require(say("learn spanish", ["let me think about it"]))
        #expect(later.outcome.effect == .later)
        #expect(later.outcome.negotiation.plan == later.before)
    }

    @Test("Noise and half a wish bring back a question")
    func unclear() throws {
        for text in ["asdf qwer", "change the day", "different times", "no", "it is not good"] {
            let found = try #require(say("learn spanish", [text]))
            #expect(found.outcome.effect == .unclear, "\(text)")
            #expect(found.outcome.question != nil)
            #expect(found.outcome.negotiation.plan == found.before)
        }
    }

    @Test("A stated time in the sleep window is kept, with a warning")
    func sleep() throws {
        let found = try #require(say("learn spanish", ["at 3am"]))
        #expect(
            Set(found.outcome.negotiation.plan.occurrences.map(\.local.time.hourMinute)) == [
                "03:00"
            ])
        #expect(found.outcome.warnings.map(\.code) == ["SLEEP_TIME"])
    }

    @Test(
        "Easier, harder, shorter, longer move the load that way in every template",
        arguments: Support.templates.map(\.name))
    func loads(_ name: String) throws {
        var preferences = PlanPreferences()
        preferences.templateName = name
        let context = Support.context()
        guard
            case .proposed(let negotiation) = Support.coach.propose(
                goal: Support.facts("a thing"), context: context, preferences: preferences)
        else {
            Issue.record("no plan")
            return
        }
        let before = PlanLoad(negotiation.plan)
        func after(_ text: String) -> PlanLoad {
            PlanLoad(Support.coach.reply(text, to: negotiation, context: context).negotiation.plan)
        }
        let easier = after("too hard")
        #expect(
            easier.earlyMinutes < before.earlyMinutes || easier.earlySessions < before.earlySessions
        )
        let harder = after("too easy")
        #expect(harder.earlyMinutes >= before.earlyMinutes)
        #expect(
            harder.earlyMinutes > before.earlyMinutes || harder.earlySessions > before.earlySessions
        )
        #expect(after("shorter").weeklyMinutes < before.weeklyMinutes)
        #expect(after("longer").weeklyMinutes > before.weeklyMinutes)
        let gentle = after("go easier on me in the first weeks")
        #expect(gentle.earlyMinutes < before.earlyMinutes)
        let level = after("I have been doing this for ten years")
        #expect(
            level.earlyMinutes >= before.earlyMinutes && level.earlySessions >= before.earlySessions
        )
    }

    @Test("Dropping takes a session out; dropping what is not there changes nothing")
    func drops() throws {
        let start = try #require(Support.negotiation("learn spanish"))
        let title = try #require(start.plan.proposedTasks.last?.title)
        let found = try #require(say("learn spanish", ["drop \(title)"]))
        #expect(!found.outcome.negotiation.plan.occurrences.isEmpty)
        #expect(!found.outcome.negotiation.plan.occurrences.contains { $0.title == title })
        let nothing = try #require(say("learn spanish", ["drop the swimming"]))
        #expect(nothing.outcome.effect == .answered)
        #expect(nothing.outcome.negotiation.plan == nothing.before)
        #expect(nothing.outcome.message.contains("swimming"))
    }

    @Test("The last change can be taken back, and the first version brought back")
    func undo() throws {
        let first = try #require(Support.negotiation("learn spanish"))
        let undone = try #require(say("learn spanish", ["twice a week", "evenings", "undo that"]))
        #expect(undone.outcome.negotiation.plan.occurrences.count == 12)
        #expect(undone.outcome.negotiation.plan.occurrences.allSatisfy { $0.local.time.hour < 12 })
        let reset = try #require(
            say("learn spanish", ["twice a week", "evenings", "back to the first version"]))
        #expect(reset.outcome.negotiation.plan.occurrences == first.plan.occurrences)
    }

    @Test("A negotiation survives being stored between any two turns")
    func stored() throws {
        let context = Support.context()
        var negotiation = try #require(Support.negotiation("get stronger"))
        for text in [
            "tuesdays and saturdays", "at 7am", "why?", "actually make it evenings",
            "swap tuesday for sunday", "ok",
        ] {
            let data = try JSONEncoder().encode(negotiation)
            let restored = try JSONDecoder().decode(Negotiation.self, from: data)
            #expect(restored == negotiation)
            negotiation = Support.coach.reply(text, to: restored, context: context).negotiation
        }
        #expect(days(negotiation.plan) == [.saturday, .sunday])
        #expect(negotiation.plan.status == .approved)
        #expect(negotiation.turns.count == 6)
    }

    @Test("Of two days to be swapped the one in the plan goes")
    func exchange() throws {
        let swapped = try #require(
            say("learn spanish", ["tuesdays and thursdays", "can we swap tuesday and friday"]))
        #expect(days(swapped.outcome.negotiation.plan) == [.thursday, .friday])
        let corrected = try #require(say("learn spanish", ["mondays", "not mondays, tuesdays"]))
        #expect(days(corrected.outcome.negotiation.plan) == [.tuesday])
    }

    @Test("Different times on different days")
    func timings() throws {
        let found = try #require(say("learn spanish", ["tuesdays at 7pm and saturdays at 10am"]))
        let plan = found.outcome.negotiation.plan
        #expect(days(plan) == [.tuesday, .saturday])
        for occurrence in plan.occurrences {
            #expect(
                occurrence.local.time.hourMinute
                    == (occurrence.local.date.weekday == .tuesday ? "19:00" : "10:00"))
        }
    }

    @Test(
        "What the plan proposes by itself never lies in sleep, whatever was said about days and parts"
    )
    func hardRulesHold() throws {
        let parts = [
            "mornings", "evenings", "before work", "after work", "lunch break",
            "not in the morning", "before bed", "late at night",
        ]
        for part in parts {
            let found = try #require(say("learn spanish", ["four times a week", part]))
            for occurrence in found.outcome.negotiation.plan.occurrences {
                let end = occurrence.local.adding(minutes: occurrence.durationMinutes)
                #expect(occurrence.local.time >= Support.time("07:00"), "\(part)")
                #expect(
                    end.time <= Support.time("23:00") && end.date == occurrence.local.date,
                    "\(part)")
            }
        }
    }
}
