import ChatModel
import FluxCalendar
import FluxCoach
import FluxJSON
import FluxStore

extension App {
    /// Asks a model what a reply to a plan means: changes in phrases that the rules know, or an answer in words.
    ///
    /// - Returns: `nil` where it does not know either.
    func reread(
        _ reference: String, _ text: String, _ setup: ModelSetup
    ) throws -> ReplyAnswer? {
        let (flow, facts, plan, today, redactor) = try reading {
            store -> (Int64, JSON, Plan, CivilDate, Redactor) in
            let clock = try clock(store)
            let flow = try openGoalFlow(reference, in: store)
            let plan = try goalData(flow).negotiation.plan
            var redactor = try self.redactor(store)
            let facts: JSON = [
                "plan": App.outline(of: plan), "text": .string(redactor.hide(text)),
            ]
            return (flow.number, facts, plan, clock.zone.local(at: now).date, redactor)
        }
        let question = RoleQuestion<ReplyAnswer>(
            role: .orchestrator, name: "reply", facts: facts,
            read: { (json) throws(AnswerFlaw) in
                try ReplyAnswer(json, plan: plan, today: today)
            }, redactor: redactor, shows: "say")
        let place = ModelPlace(flow: flow, phase: [.orchestrator: "plan"])
        let answer = try asking(setup, place) { caller -> Result<ReplyAnswer, RoleFailure> in
            do throws(RoleFailure) {
                return .success(try await caller.ask(question))
            } catch {
                return .failure(error)
            }
        }
        switch answer {
        case .success(let answer): return answer
        case .failure(let failure):
            // The plan waits as before: the phase has not failed, only this reply was not understood.
            if modelOptions.noFallback { throw failure.failure }
            noteStandIn(failure)
            return nil
        }
    }

    /// A plan in numbers: what a model needs to know to understand a reply, and no title of it.
    private static func outline(of plan: Plan) -> JSON {
        let occurrences = plan.occurrences
        let days = Set(occurrences.map(\.local.date.weekday)).sorted()
        let weeks = plan.proposedTasks.map(\.weekRange.upperBound).max() ?? 0
        return [
            "per_week": .int(
                Int64((Double(occurrences.count) / Double(max(1, weeks))).rounded())),
            "days": .array(days.map { .string($0.code) }),
            "time": occurrences.first.map { .string($0.local.time.hourMinute) } ?? .null,
            "minutes": occurrences.first.map { .int(Int64($0.durationMinutes)) } ?? .null,
            "weeks": .int(Int64(weeks)),
            "start": occurrences.first.map { .string("\($0.local.date)") } ?? .null,
        ]
    }
}
