import FluxCalendar
import FluxNotify
import FluxStore
import HTTPTransfer

/// How sending ended.
enum DispatchOutcome: Equatable {
    /// It has left.
    case sent(id: String?, status: String?)
    /// It has not, and will not.
    case failed(String)
    /// It has not; later it may.
    case later(seconds: Int?, String)
    /// Nobody knows whether it has.
    case unknown(String)
    /// The subscription is no longer there.
    case gone(subscription: Int64)
}

extension App {
    /// How long a program that takes a reminder has, in seconds: those of a batch together less than a claim lasts.
    private static let programPatience = 10
    /// What a provider says of what did not arrive.
    private static let lostStatuses = DeliveryStatus.allCases.filter { $0.reached == false }
        .map(\.rawValue)
    /// How often something that certainly did not leave is tried.
    private static let mostAttempts = 5

    /// Sends what was claimed, and notes how it went.
    func perform(_ jobs: [DispatchJob], _ result: inout RemindResult) throws {
        guard !jobs.isEmpty else { return }
        let outcomes = try send(jobs)
        try settle(zip(jobs, outcomes).map { ($0, $1) })
        for (job, outcome) in zip(jobs, outcomes) {
            func line(_ remark: String?) -> RemindResult.Sent {
                .init(
                    channel: job.channel, tasks: job.entries.map(\.task.number),
                    titles: job.entries.map(\.task.title), remark: remark)
            }
            switch outcome {
            case .sent: result.sent.append(line(job.remark))
            case .failed(let words), .later(_, let words), .unknown(let words):
                result.failed.append(line(words))
            case .gone: result.failed.append(line("the subscription has expired and was removed"))
            }
        }
    }

    // MARK: - Sending

    private func send(_ jobs: [DispatchJob]) throws -> [DispatchOutcome] {
        var outcomes = [DispatchOutcome?](repeating: nil, count: jobs.count)
        var transfers: [(index: Int, transfer: Transfer)] = []
        for (index, job) in jobs.enumerated() {
            switch job.content {
            case .desktop(let notice, let task, let dueAt, let until):
                outcomes[index] = try show(notice, task: task, dueAt: dueAt, until: until)
            case .program(let words, let input):
                outcomes[index] =
                    ChildProcess.run(
                        words, input: input, patience: App.programPatience
                    ).map(DispatchOutcome.failed)
                    ?? .sent(id: nil, status: nil)
            case .topic(let transfer), .webPush(let transfer, _), .message(let transfer),
                .call(let transfer):
                transfers.append((index, transfer))
            case .impossible(let words): outcomes[index] = .failed(words)
            }
        }
        let answers = ports.http.send(transfers.map(\.transfer))
        for ((index, _), answer) in zip(transfers, answers) {
            outcomes[index] = App.outcome(jobs[index].content, answer)
        }
        return outcomes.map { $0 ?? .failed("it was not sent") }
    }

    private static func outcome(
        _ content: DispatchContent, _ answer: Result<TransferAnswer, TransferError>
    ) -> DispatchOutcome {
        switch content {
        case .webPush(_, let subscription):
            let outcome = PushOutcome(answer)
            switch outcome {
            // What a service calls it is of no use, and some call all alike.
            case .accepted: return .sent(id: nil, status: nil)
            case .gone: return .gone(subscription: subscription)
            case .later(let seconds): return .later(seconds: seconds, outcome.words)
            case .tooLarge, .refused, .unsent: return .failed(outcome.words)
            case .unknown: return .unknown(outcome.words)
            }
        case .message, .call:
            let outcome = TwilioOutcome(answer)
            switch outcome {
            case .accepted(let sid, let status): return .sent(id: sid, status: status)
            case .later(let seconds): return .later(seconds: seconds, outcome.words)
            case .refused: return .failed(outcome.words)
            case .unknown: return .unknown(outcome.words)
            }
        case .topic, .desktop, .program, .impossible: return topicOutcome(answer)
        }
    }

    private static func topicOutcome(
        _ answer: Result<TransferAnswer, TransferError>
    ) -> DispatchOutcome {
        switch answer {
        case .failure(let error) where error.neverArrived: return .later(seconds: nil, error.words)
        case .failure(let error): return .unknown(error.words)
        case .success(let answer):
            switch answer.status {
            case 200..<300: return .sent(id: nil, status: nil)
            case 429, 500...:
                return .later(
                    seconds: answer.retryAfter,
                    "the topic is not taking messages (\(answer.status))")
            default: return .failed("the topic refused the message (\(answer.status))")
            }
        }
    }

    // MARK: - Settling

    /// Notes how sending ended, all in one transaction.
    func settle(_ ended: [(job: DispatchJob, outcome: DispatchOutcome)]) throws {
        _ = try writing("notify", WriteOptions(), actor: .system) { store -> Bool in
            let window = Int64(try settings.integer("reminder.window_minutes")) * 60
            for (job, outcome) in ended {
                switch outcome {
                case .sent(let id, let status):
                    try store.dispatched(
                        job.number, providerID: id, providerStatus: status, remark: job.remark)
                    if case .webPush(_, let subscription) = job.content {
                        try store.used(subscription: subscription)
                    }
                    try note(job, "sent", job.remark, store)
                case .failed(let words): try fail(job, words, store)
                case .later(let seconds, let words):
                    let wait = Int64(seconds ?? 15 << min(job.attempts, 6))
                    // As long as it comes in time, it may take its time.
                    let ahead = (job.entries.first?.reminder.dueAt.seconds ?? 0) - now.seconds
                    let most = min(3_600, max(window, 300, ahead))
                    guard job.attempts < App.mostAttempts, wait <= most else {
                        let isLong = wait > most
                        try fail(
                            job,
                            isLong
                                ? "it asks to wait \(wait) s, which is too long for a reminder"
                                : "it was tried \(job.attempts) times: \(words)", store)
                        continue
                    }
                    try store.retryDispatch(
                        job.number, at: now.adding(seconds: wait), error: words)
                    try note(job, "later", words, store)
                // It stays claimed: whoever takes it up asks the provider first.
                case .unknown(let words): try note(job, "unknown", words, store)
                case .gone(let subscription):
                    if try store.remove(subscription: subscription) {
                        self.note(
                            "subscription_gone",
                            "push subscription \(subscription) has expired and was removed")
                    }
                    try fail(job, "the subscription has expired", store)
                }
                if let step = ReminderWays.step(of: job.channel) {
                    try store.settle(
                        step: step.rawValue, channels: ReminderWays.channels(of: step),
                        lost: App.lostStatuses, ofDispatch: job.number)
                }
            }
            return true
        }
    }

    private func fail(_ job: DispatchJob, _ words: String, _ store: WriteTransaction) throws {
        try store.dispatchFailed(job.number, error: words)
        try note(job, "failed", words, store)
    }

    private func note(
        _ job: DispatchJob, _ event: String, _ words: String?, _ store: WriteTransaction
    ) throws {
        for entry in job.entries {
            try store.note(
                task: entry.task.number, channel: job.channel, event: event, detail: words)
        }
    }
}
