import FluxNotify
import Testing

/// The chain over 20,000 reminders that are drawn: each way in which three steps can be set up, with each way in which
/// they can end.
@Suite("Reminder chain, played")
struct ReminderPlayTests {
    private static let runs = 2_500
    /// No reminder takes more turns to come to its end.
    private static let mostTurns = 400

    /// Plays reminders and requires that none of them has a problem.
    private func play(
        _ setting: Int, _ sourceLocation: SourceLocation = #_sourceLocation,
        _ body: (inout ReminderPlay, inout SplitMix) -> String?
    ) {
        var problems: [String] = []
        for run in 0..<Self.runs {
            var random = SplitMix(seed: UInt64(setting * Self.runs + run))
            var play = ReminderPlay(setting: setting, run: run, &random)
            if let problem = body(&play, &random) {
                problems.append("run \(run) of \(setting): \(problem)")
            }
        }
        #expect(problems.isEmpty, "\(problems.prefix(5))", sourceLocation: sourceLocation)
    }

    /// Plays on from one moment to the next until nothing is left to do.
    private func end(of play: inout ReminderPlay) -> (act: ReminderChain.Act?, problem: String?) {
        for _ in 0..<Self.mostTurns {
            let act = play.act(at: play.now)
            if let problem = play.problem(act) { return (act, problem) }
            if !play.perform(act) { return (act, nil) }
        }
        return (nil, "comes to no end")
    }

    @Test(
        "looked at whenever it may be, it keeps to the rules and comes to an end",
        arguments: 0..<ReminderPlay.settings)
    func anyMoments(_ setting: Int) {
        play(setting) { play, random in
            play.chain.isPlace = Int.random(in: 0..<8, using: &random) == 0
            let isSeen = Int.random(in: 0..<4, using: &random) == 0
            for _ in 0..<Self.mostTurns {
                let now = play.now
                let act = play.act(at: now)
                if let problem = play.problem(act) { return problem }
                guard play.perform(act) else { return nil }
                switch act {
                case .send where isSeen && play.chain.ackedAt == nil: play.chain.ackedAt = now
                case .wait, .hold:
                    // Sometimes somebody looks when there is something to do, mostly at another moment.
                    if Bool.random(using: &random) { continue }
                    let longest = [play.chain.window, 3_600, 100_000].randomElement(using: &random)
                    play.now = now + Int64.random(in: 0...(longest ?? 0), using: &random)
                case .send, .askAgain, .resend, .miss, .end: continue
                }
            }
            return "comes to no end"
        }
    }

    @Test(
        "it waits neither too long nor too short: until the moment there is nothing to do",
        arguments: 0..<ReminderPlay.settings)
    func waiting(_ setting: Int) {
        play(setting) { play, random in
            // While nobody knows whether the last step arrived, it looks again after each window.
            let last = play.ready.last.flatMap { ReminderStep.allCases.firstIndex(of: $0) }
            if let last, play.outcomes[last] == nil { return nil }
            for _ in 0..<Self.mostTurns {
                let now = play.now
                let act = play.act(at: now)
                if case .wait(let until) = act {
                    let moment = Int64.random(in: now..<max(until, now + 1), using: &random)
                    if play.act(at: moment) != act { return "something is due before \(until)" }
                    if play.act(at: until) == act { return "nothing is due at \(until)" }
                }
                guard play.perform(act) else { return nil }
            }
            return "comes to no end"
        }
    }

    @Test(
        "whatever the clock does within a day, each step is taken, and none of them twice",
        arguments: 0..<ReminderPlay.settings)
    func clocks(_ setting: Int) {
        play(setting) { play, random in
            play.quiet = nil
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                let act = play.act(at: play.now)
                if let problem = play.problem(act) { return problem }
                guard play.perform(act) else { break }
                let latest = play.chain.due + 86_400 - 5 * play.chain.window
                switch Int.random(in: 0..<4, using: &random) {
                case 0:
                    let steps: [Int64] = [1, 60, 3_600, 86_400, 400_000_000]
                    let back = steps.randomElement(using: &random)
                    play.now -= Int64.random(in: 0...(back ?? 0), using: &random)
                case 1 where play.now < latest:
                    play.now = Int64.random(in: play.now...latest, using: &random)
                default: continue
                }
            }
            // Nobody settles here what is open, so the end of it is not asked for.
            let problem = end(of: &play).problem
            if let problem, problem != "comes to no end" { return problem }
            return play.sent == play.ready ? nil : "sent \(play.sent)"
        }
    }

    @Test(
        "what was seen rises no further and is asked about exactly once, at its end",
        arguments: 1..<ReminderPlay.settings)
    func seen(_ setting: Int) {
        play(setting) { play, random in
            play.quiet = nil
            let wanted = Int.random(in: 1...play.ready.count, using: &random)
            while play.sent.count < wanted {
                guard play.perform(play.act(at: play.now)) else { return "ends before it was seen" }
            }
            let sent = play.sent
            play.now += Int64.random(in: 0...play.chain.window, using: &random)
            play.chain.ackedAt = play.now
            let again = max(play.chain.ends, play.now + play.chain.window)
            let (act, problem) = end(of: &play)
            if let problem { return problem }
            if play.sent != sent { return "rises" }
            guard play.questions.count == 1, play.questions[0] == (play.ready[0], again) else {
                return "asks \(play.questions), not at \(again)"
            }
            let isPushAlone = play.ready == [.push] && play.outcomes[0] == true
            return act == (isPushAlone ? .miss : .end(.acknowledged))
                ? nil : "ends with \(act as Any)"
        }
    }
}
