import FluxCalendar
import FluxLanguage
import FluxNotify
import FluxStore

/// A message that a person sent.
struct IncomingMessage: Codable, Equatable {
    /// What the provider calls it.
    var sid: String
    /// The number it came from, without `whatsapp:`.
    var from: String
    /// What it says.
    var body: String
    /// The message that it answers, where the person chose one.
    var repliedTo: String?
}

/// What is answered to a proposal.
enum ProposalAnswer {
    /// Yes, at that time.
    case yes
    /// It is done already.
    case done
    /// No.
    case no
    /// Neither.
    case other

    /// What choices say that do not agree.
    init(_ choices: [ReminderReply.Choice]) {
        guard choices.count == 1, let option = choices.first?.option else {
            self = .other
            return
        }
        switch option {
        case .first: self = .done
        case .third: self = .no
        case .second, .seen: self = .other
        }
    }
}

/// What is answered to something that came in.
struct IncomingAnswer: Codable, Equatable {
    /// What is said; nothing where silence is right.
    var text: String?
    /// Whether a yes or no is waited for.
    var asks = false
    /// Whether the question is asked once more.
    var repeats: Bool?
}

extension App {
    private static let help =
        "I understand 1 done, 2 reschedule, 3 missed, 'snooze 20', 'move to 6pm', and STOP to end these messages."

    /// Acts on a message. The provider's name for it is the idempotency key, so that one that is delivered twice acts
    /// once and gets the same answer.
    func take(_ message: IncomingMessage) throws -> IncomingAnswer {
        let options = WriteOptions(
            yes: true, idempotencyKey: "twilio:\(message.sid)", digest: "message")
        // Whoever else writes to the number is told nothing, not even that there is somebody, and leaves nothing behind.
        let profile = try reading { try $0.profile() }
        guard let phone = profile.phone, profile.phoneVerifiedAt != nil, phone == message.from
        else { return IncomingAnswer() }
        return try writingTasks("reply", options) { store -> IncomingAnswer in
            var answer: IncomingAnswer
            do {
                answer = try store.allOrNothing {
                    try self.answer(to: message, store, clock(store))
                }
            } catch let failure as Failure {
                answer = IncomingAnswer(text: App.plain(failure))
            }
            // Whoever does not want messages gets none, also as an answer.
            if try store.profile().whatsappConsentAt == nil { answer.text = nil }
            return answer
        }.value
    }

    /// What a refusal says to somebody who has no command line at hand.
    static func plain(_ failure: Failure) -> String {
        switch failure.code {
        case "ALREADY_DONE": "That is done already."
        case "ALREADY_MISSED": "That is missed already."
        default:
            String(failure.message.prefix { $0 != ";" }).capitalizedFirst + "."
        }
    }

    private func answer(
        to message: IncomingMessage, _ store: WriteTransaction, _ clock: UserClock
    ) throws -> IncomingAnswer {
        let reply = ReplyReader.read(message.body)
        if reply == .stop {
            try withdrawConsent(store, reason: "asked for on whatsapp")
            return IncomingAnswer()
        }
        let context = try replyContext(message, store)
        if !context.proposed.isEmpty, ReplyReader.agrees(message.body) {
            return try answerProposal(.yes, context.proposed, store, clock)
        }
        switch reply {
        case .choices(let choices):
            // Letters are those of the message; without any it is the proposal that is answered.
            guard !context.proposed.isEmpty, choices.allSatisfy(\.places.isEmpty) else {
                return try choose(choices, context, store, clock)
            }
            return try answerProposal(
                ProposalAnswer(choices), context.proposed, store, clock)
        case .snooze(let minutes):
            let tasks = context.open.filter(\.status.isOpen)
            guard !tasks.isEmpty else {
                return context.open.isEmpty
                    ? nothingOpen()
                    : IncomingAnswer(
                        text:
                            "It counts as missed by now. Reply 1 if it was done, or 'move to 6pm'.")
            }
            for task in tasks { try snooze(task, minutes: minutes, store) }
            return IncomingAnswer(
                text: "I will remind you again in \(Phrase.duration(minutes: minutes)).")
        case .move(let words, let place):
            return try move(words, place, context, store, clock)
        case .help, .unknown, .stop:
            let titles = context.open.map { "\($0.title)" }.joined(separator: "; ")
            return IncomingAnswer(
                text: App.help + (titles.isEmpty ? "" : " Open now: \(titles)."))
        }
    }

    /// What an answer is about.
    private struct ReplyContext {
        /// All tasks of the message, as they stood in it.
        var listed: [TaskRecord?] = []
        /// Those of them that can still be answered for.
        var open: [TaskRecord] = []
        /// Those that the person said no to: they may think better of it.
        var refused: [TaskRecord] = []
        /// The tasks that a time was proposed for after that message.
        var proposed: [TaskRecord] = []
    }

    private func replyContext(
        _ message: IncomingMessage, _ store: ReadTransaction
    ) throws -> ReplyContext {
        var context = ReplyContext()
        let chosen = try message.repliedTo.flatMap { try store.dispatch(providerID: $0) }
        let dispatch = try chosen ?? store.lastDispatch(on: "whatsapp")
        if let dispatch {
            let listed = try store.tasks(ofDispatch: dispatch.number)
            let tasks = try store.tasks(numbered: listed.map(\.task))
            context.listed = listed.map { item in tasks.first { $0.number == item.task } }
            context.open = try answerable(ofDispatch: dispatch.number, store)
            context.refused = try answerable(ofDispatch: dispatch.number, store, refused: true)
        }
        let proposals = try store.openProposals().filter { $0.proposedOn == "whatsapp" }
        if chosen == nil, let last = proposals.last?.proposedAt, last >= dispatch?.at ?? last {
            context.proposed = try store.tasks(
                numbered: proposals.filter { $0.proposedAt == last }.map(\.task))
        }
        return context
    }

    private func nothingOpen() -> IncomingAnswer {
        IncomingAnswer(text: "None of those tasks is open any more.")
    }

    private func choose(
        _ choices: [ReminderReply.Choice], _ context: ReplyContext, _ store: WriteTransaction,
        _ clock: UserClock
    ) throws -> IncomingAnswer {
        var texts: [String] = []
        var asks = false
        for choice in choices {
            var tasks = context.open
            if !choice.places.isEmpty {
                let named = choice.places.map { place in
                    place < context.listed.count ? context.listed[place] : nil
                }
                guard !named.contains(nil) else {
                    return IncomingAnswer(
                        text: "There is no such letter in the message. \(App.help)")
                }
                let numbers = Set(named.compactMap { $0?.number })
                for task in named.compactMap(\.self)
                where !context.open.contains(where: { $0.number == task.number }) {
                    texts.append("\(task.title) has changed since; I left it alone.")
                }
                tasks = context.open.filter { numbers.contains($0.number) }
                if tasks.isEmpty, !texts.isEmpty { continue }
            }
            // What nobody answered in time can be done late, but is missed already.
            if choice.option == .third, tasks.contains(where: \.status.isOpen) {
                tasks.removeAll { !$0.status.isOpen }
            }
            if tasks.isEmpty, context.open.isEmpty, choice.option != .third {
                tasks = context.refused
            }
            guard !tasks.isEmpty else { return nothingOpen() }
            let response: ReminderResponse =
                switch choice.option {
                case .first: .done
                case .second: .reschedule
                case .third: .missed
                case .seen: .ack
                }
            let result = try respond(
                to: tasks, response, on: "whatsapp", store, clock, WriteOptions())
            texts.append(App.words(of: response, tasks, result, clock))
            asks = asks || response == .reschedule
        }
        return IncomingAnswer(text: texts.joined(separator: " "), asks: asks)
    }

    /// What is said of an answer to somebody who reads it on a telephone, or hears it.
    static func words(
        of response: ReminderResponse, _ tasks: [TaskRecord], _ result: RespondResult,
        _ clock: UserClock, spoken: Bool = false
    ) -> String {
        let titles = tasks.map(\.title).joined(separator: "; ")
        switch response {
        case .done: return "Done: \(titles)."
        case .missed: return "Noted as missed: \(titles)."
        case .ack: return "All right. I will ask once more when the time is over."
        case .reschedule:
            let times = result.proposals.map { proposal -> String in
                "\(proposal.title): \(when(proposal.local ?? clock.localNow, clock))"
            }.joined(separator: "; ")
            return spoken
                ? "The best free time is: \(times)." : "\(times)? Reply 1 yes, 3 no."
        }
    }

    func answerProposal(
        _ answer: ProposalAnswer, _ tasks: [TaskRecord], _ store: WriteTransaction,
        _ clock: UserClock
    ) throws -> IncomingAnswer {
        switch answer {
        case .yes:
            let moved = try accept(tasks, store, clock, WriteOptions())
            let times = moved.tasks.map { task -> String in
                "\(task.title) is now \(App.when(task.local ?? clock.localNow, clock))"
            }
            return IncomingAnswer(text: times.joined(separator: "; ") + ".")
        case .done:
            let result = try respond(
                to: tasks, .done, on: "whatsapp", store, clock, WriteOptions())
            return IncomingAnswer(text: App.words(of: .done, tasks, result, clock))
        case .no:
            try decline(tasks, store)
            return IncomingAnswer(text: "It stays where it is.")
        case .other:
            let times = try proposals(store, clock).filter { proposal in
                tasks.contains { $0.number == proposal.task }
            }.map { proposal -> String in
                "\(proposal.title): \(App.when(proposal.local ?? clock.localNow, clock))"
            }
            return IncomingAnswer(
                text:
                    "\(times.joined(separator: "; "))? Reply 1 yes, 3 no, or say another time, such as 'move to 6pm'.",
                asks: true)
        }
    }

    /// A time as somebody says it: `today at 18:00`, `on Fri 11 Dec at 14:00`.
    static func when(_ local: CivilDateTime, _ clock: UserClock) -> String {
        let days = local.date.days(since: clock.date)
        let day =
            (0...1).contains(days)
            ? Phrase.distance(local.date, from: clock.date) : "on \(local.date.shortText)"
        return "\(day) at \(local.time.hourMinute)"
    }

    private func snooze(_ task: TaskRecord, minutes: Int, _ store: WriteTransaction) throws {
        _ = try store.snoozeReminder(
            of: task.number, until: now.adding(minutes: minutes),
            scheduledAt: task.schedule?.instant)
        try store.note(task: task.number, channel: "whatsapp", event: "snoozed")
    }

    private func move(
        _ words: String, _ place: Int?, _ context: ReplyContext, _ store: WriteTransaction,
        _ clock: UserClock
    ) throws -> IncomingAnswer {
        var tasks = context.proposed.isEmpty ? context.open : context.proposed
        if let place {
            let named = place < context.listed.count ? context.listed[place]?.number : nil
            tasks = context.open.filter { $0.number == named }
        }
        guard let task = tasks.first else { return nothingOpen() }
        guard tasks.count == 1 else {
            return IncomingAnswer(
                text: "One at a time, please: name it by its letter, like '2a tomorrow at 9'.")
        }
        guard let time = Words(clock).when(words) else {
            return IncomingAnswer(text: "I do not understand '\(words)' as a time. \(App.help)")
        }
        let moved = try move(
            MoveReading(
                task: String(task.number), start: time.start, shiftMinutes: time.shiftMinutes,
                shiftDays: time.shiftDays, dayOnly: time.hasDay && !time.hasTime, vague: time.vague
            ), .this, store, clock, WriteOptions(yes: true))
        for reminder in try store.reminders(of: [task.number]) {
            try store.end(reminder, .rescheduled)
        }
        guard let local = moved.tasks.first?.local else {
            return IncomingAnswer(text: moved.message)
        }
        return IncomingAnswer(text: "\(task.title) is now \(App.when(local, clock)).")
    }
}

extension String {
    /// With a capital at its beginning.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
