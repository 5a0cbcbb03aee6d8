import FluxNotify

/// A reminder whose settings are drawn, and what was done with it so far.
///
/// What it holds an act to is taken from the specification (`product.md` 5), not from the chain.
struct ReminderPlay {
    typealias Act = ReminderChain.Act

    /// The reminder.
    var chain: ReminderChain
    /// What comes of each step; `nil` where nobody ever knows.
    let outcomes: [Bool?]
    /// When messages and calls are held back.
    var quiet: Range<Int64>?
    /// The moment it is looked at.
    var now: Int64
    /// What was sent, in order.
    private(set) var sent: [ReminderStep] = []
    /// When it was asked about once more, and how.
    private(set) var questions: [(step: ReminderStep, at: Int64)] = []

    /// When the task starts.
    static let due: Int64 = 1_800_000_000
    /// How many ways there are for three steps to be set up.
    static let settings = 8
    /// How many ways there are for three steps to end.
    static let ends = 27

    /// Draws a reminder.
    ///
    /// - Parameters:
    ///   - setting: which steps are set up, a bit for each.
    ///   - run: among others what comes of the steps.
    init(setting: Int, run: Int, _ random: inout SplitMix) {
        func minutes(_ range: ClosedRange<Int64>) -> Int64 {
            Int64.random(in: range, using: &random) * 60
        }
        let due = ReminderPlay.due
        let readiness = ReminderStep.allCases.enumerated().map { index, step in
            (step, setting & 1 << index > 0 ? StepReadiness.ready : .missing("not set up"))
        }
        chain = ReminderChain(
            due: due, lead: minutes(0...120), window: minutes(1...30), ends: due + minutes(1...180),
            dayEnds: due + minutes(0...1_440),
            readiness: Dictionary(uniqueKeysWithValues: readiness))
        chain.risesFromStart = Bool.random(using: &random)
        outcomes = [1, 3, 9].map { [true, false, nil][run / $0 % 3] }
        now = due - chain.lead - minutes(0...30)
        if Int.random(in: 0..<3, using: &random) == 0 {
            let start = due + minutes(-120...240)
            quiet = start..<start + minutes(1...600)
        }
    }

    /// Until when messages and calls are held back.
    private func held(at moment: Int64) -> Int64? {
        guard let quiet, quiet.contains(moment) else { return nil }
        return quiet.upperBound
    }

    /// The steps that are set up.
    var ready: [ReminderStep] { ReminderStep.allCases.filter { chain.readiness[$0] == .ready } }

    /// What the chain decides at a moment.
    func act(at moment: Int64) -> Act {
        var chain = chain
        chain.heldUntil = held(at: moment)
        chain.quietUntil = held(at: moment)
        return chain.decide(at: moment).act
    }

    /// Does what was decided, and waits where that is it.
    ///
    /// - Returns: whether anything is left to do.
    mutating func perform(_ act: Act) -> Bool {
        switch act {
        case .send(let step):
            let index = ReminderStep.allCases.firstIndex(of: step) ?? 0
            sent.append(step)
            chain.taken[step] = TakenStep(at: now, ok: outcomes[index])
        case .askAgain(let step):
            questions.append((step, now))
            chain.askedAgainAt = now
        case .wait(let until), .hold(_, let until): now = until
        case .resend, .miss, .end: return false
        }
        return true
    }

    // MARK: - What the specification says

    /// What is wrong with an act at this moment; `nil` when nothing is.
    func problem(_ act: Act) -> String? {
        switch act {
        case .wait(let until): until > now ? nil : "waits for what is over"
        case .hold(let step, let until):
            until > now && step.isLimited && ready.contains(step) && until == held(at: now)
                ? nil : "holds back what nothing holds"
        case .send(let step): problem(sending: step)
        case .askAgain:
            chain.ackedAt == nil || chain.askedAgainAt != nil || now < chain.ends
                ? "asks too early or too often" : nil
        case .resend:
            chain.isPlace && held(at: now) == nil ? nil : "begins anew where or when it may not"
        case .miss: problemOfMissing
        case .end(let end): problem(ending: end)
        }
    }

    private func problem(sending step: ReminderStep) -> String? {
        if chain.ackedAt != nil { return "rises though it was seen" }
        if sent.contains(step) { return "sends twice" }
        if !ready.contains(step) { return "sends what is not set up" }
        if ready.prefix(while: { $0 != step }) != sent[...] { return "leaves the order" }
        if now < (chain.isPlace ? chain.due : chain.due - chain.lead) { return "is too early" }
        if step != .push, chain.risesFromStart, now < chain.due { return "rises before the start" }
        if now > chain.due + 86_400 { return "sends after more than a day" }
        if step.isLimited, held(at: now) != nil { return "sends what is held back" }
        if let last = sent.last, let taken = chain.taken[last], taken.ok != false,
            now < taken.at + chain.window, now >= taken.at
        {
            return "does not wait for an answer"
        }
        return nil
    }

    private var problemOfMissing: String? {
        guard let last = ready.last, let taken = chain.taken[last], taken.ok == true else {
            return "is missed though the last step did not arrive"
        }
        if chain.isPlace { return "misses a place" }
        if sent != ready { return "is missed with steps left" }
        if now < chain.ends + chain.window { return "is missed before its end" }
        if now >= taken.at, now < taken.at + chain.window { return "is missed within the window" }
        if ready == [.push], now < chain.dayEnds { return "is missed before the day ends" }
        return chain.ackedAt != nil && ready != [.push] ? "is missed though it was seen" : nil
    }

    private func problem(ending end: ReminderChain.End) -> String? {
        let arrived = chain.taken.values.contains { $0.ok == true }
        let isOld = now > chain.due + 86_400
        switch end {
        case .tooOld: return isOld && sent.isEmpty ? nil : "ends as too old"
        case .unreachable: return arrived ? "ends as unreachable" : nil
        case .undelivered:
            let failed = ready.last.flatMap { chain.taken[$0] }?.ok == false
            return !sent.isEmpty && chain.ackedAt == nil && (failed && arrived || isOld)
                ? nil : "ends as undelivered"
        case .acknowledged:
            let isLate = now > max(chain.due, chain.ends) + 86_400
            return chain.ackedAt != nil && (chain.askedAgainAt != nil || isLate)
                ? nil : "ends as seen without a second question"
        case .extra: return chain.isExtra ? nil : "ends as one beside another"
        }
    }
}
