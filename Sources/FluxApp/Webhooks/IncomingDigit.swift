import FluxCalendar
import FluxNotify
import FluxStore

/// A digit that was pressed in a call, or that none was.
struct IncomingDigit: Codable, Equatable {
    /// What the provider calls the call.
    var sid: String
    /// What was pressed.
    var digits: String
    /// The dispatch that the address names.
    var dispatch: Int64?
    /// Which question it answers: `answer` or `accept`.
    var step: String
}

extension App {
    /// Acts on a digit. The call, the question and the digit are the idempotency key.
    func take(_ digit: IncomingDigit) throws -> IncomingAnswer {
        let options = WriteOptions(
            yes: true, idempotencyKey: "twilio:\(digit.sid):\(digit.step):\(digit.digits)",
            digest: "digit")
        return try writingTasks("reply", options) { store -> IncomingAnswer in
            guard let call = try call(digit, store) else {
                return IncomingAnswer(text: "None of those tasks is open any more. Goodbye.")
            }
            do {
                return try store.allOrNothing {
                    try answer(digit, about: call, store, clock(store))
                }
            } catch let failure as Failure {
                return IncomingAnswer(text: "\(App.plain(failure)) Goodbye.")
            }
        }.value
    }

    /// The call by the provider's name; by the number in its address where the name is not known yet.
    func call(_ digit: IncomingDigit, _ store: ReadTransaction) throws -> DispatchRecord? {
        let named = try store.dispatch(providerID: digit.sid)
        let numbered = try digit.dispatch.flatMap { try store.dispatch($0) }
        guard let call = named ?? (numbered?.providerID == nil ? numbered : nil),
            call.channel == ReminderStep.voice.rawValue
        else { return nil }
        return call
    }

    /// The tasks of a message or call that can still be answered for: those that are open, and those that nobody
    /// answered in time, which can be done late. One that has another time now is not what it was about.
    ///
    /// - Parameter refused: those instead that the person said no to.
    func answerable(
        ofDispatch number: Int64, _ store: ReadTransaction, refused: Bool = false
    ) throws -> [TaskRecord] {
        let listed = try store.tasks(ofDispatch: number)
        let reminders = try store.reminders(of: listed.map(\.task))
        return try store.tasks(numbered: listed.map(\.task)).filter { task in
            guard let item = listed.first(where: { $0.task == task.number }),
                let reminder = reminders.last(where: {
                    $0.task == task.number && $0.dueAt == item.dueAt
                })
            else { return false }
            guard task.schedule?.instant == reminder.scheduledAt else { return false }
            if task.status.isOpen { return !refused }
            guard task.status == .missed else { return false }
            // Nobody answered in time, or late with the wish for another time.
            return refused
                ? reminder.outcome == .refused
                : reminder.outcome == .missed || reminder.outcome == .proposed
        }
    }

    private func answer(
        _ digit: IncomingDigit, about call: DispatchRecord, _ store: WriteTransaction,
        _ clock: UserClock
    ) throws -> IncomingAnswer {
        let tasks = try answerable(ofDispatch: call.number, store)
        guard !tasks.isEmpty else {
            return IncomingAnswer(text: "None of those tasks is open any more. Goodbye.")
        }
        let asked = try store.openProposals().contains { proposal in
            proposal.proposedOn == "voice" && tasks.contains { $0.number == proposal.task }
        }
        if digit.step == "accept" || asked && digit.digits != "2" {
            let choice = digit.digits == "1" ? ProposalAnswer.yes : .no
            let answer = try answerProposal(choice, tasks, store, clock)
            return IncomingAnswer(text: "\(answer.text ?? "") Goodbye.")
        }
        let response: ReminderResponse
        switch digit.digits {
        case "1": response = .done
        case "2": response = .reschedule
        case "3": response = .missed
        default:
            guard digit.step == "answer" else {
                return IncomingAnswer(text: "I did not understand that either. Goodbye.")
            }
            return IncomingAnswer(text: "I did not understand that.", repeats: true)
        }
        let result = try respond(to: tasks, response, on: "voice", store, clock, WriteOptions())
        let words = App.words(of: response, tasks, result, clock, spoken: true)
        return response == .reschedule
            ? IncomingAnswer(text: words, asks: true) : IncomingAnswer(text: "\(words) Goodbye.")
    }

    /// Notes what the provider says became of a message or a call, where that is newer than what is known.
    func takeStatus(
        _ status: String, of providerID: String, dispatch: Int64? = nil, errorCode: Int? = nil
    ) throws -> IncomingAnswer {
        guard let next = DeliveryStatus(rawValue: status) else { return IncomingAnswer() }
        let known = try reading { store in
            try store.dispatch(providerID: providerID)
                ?? dispatch.flatMap { try store.dispatch($0) }.flatMap {
                    $0.providerID == nil ? $0 : nil
                }
        }
        guard let known, App.isOvertaken(known.providerStatus, by: next) else {
            return IncomingAnswer()
        }
        let reason = errorCode.map { TwilioOutcome.refused(code: $0, status: 0).words }
        _ = try writing("reply", WriteOptions(), actor: .system) { store -> Bool in
            guard let fresh = try store.dispatch(known.number),
                App.isOvertaken(fresh.providerStatus, by: next),
                try store.setProviderStatus(next.rawValue, of: fresh, error: reason)
            else { return false }
            guard let step = ReminderWays.step(of: fresh.channel), let reached = next.reached else {
                return true
            }
            try store.setReached(reached, step: step.rawValue, ofDispatch: fresh.number)
            for task in try store.tasks(ofDispatch: fresh.number) {
                try store.note(
                    task: task.task, channel: fresh.channel, event: next.rawValue, detail: reason)
            }
            return true
        }
        return IncomingAnswer()
    }

    private static func isOvertaken(_ known: String?, by next: DeliveryStatus) -> Bool {
        guard let known = known.flatMap(DeliveryStatus.init(rawValue:)) else { return true }
        return known.isOvertaken(by: next)
    }
}
