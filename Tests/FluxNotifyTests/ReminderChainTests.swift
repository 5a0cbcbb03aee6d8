import FluxNotify
import Testing

/// What the chain does at single moments; all of them are minutes from the start of a task that lasts half an hour.
@Suite("Reminder chain")
struct ReminderChainTests {
    private typealias Act = ReminderChain.Act

    private static func chain(
        _ ready: [ReminderStep] = ReminderStep.allCases, lead: Int64 = 10, ends: Int64 = 30,
        dayEnds: Int64 = 600
    ) -> ReminderChain {
        ReminderChain(
            due: at(0), lead: lead * 60, window: 120, ends: at(ends), dayEnds: at(dayEnds),
            readiness: Dictionary(
                uniqueKeysWithValues: ReminderStep.allCases.map { step in
                    (step, ready.contains(step) ? .ready : .missing("it is not set up"))
                }))
    }

    private static func at(_ minute: Int64) -> Int64 { 1_800_000_000 + minute * 60 }

    /// Requires an act at each moment, and performs it.
    ///
    /// - Parameter ok: whether the steps arrive; `true` for those that are not named.
    private func expect(
        _ table: [(minute: Int64, act: Act)], of chain: inout ReminderChain,
        ok: [ReminderStep: Bool?] = [:], sourceLocation: SourceLocation = #_sourceLocation
    ) {
        for (minute, act) in table {
            let now = Self.at(minute)
            let decided = chain.decide(at: now).act
            #expect(decided == act, "at minute \(minute)", sourceLocation: sourceLocation)
            switch decided {
            case .send(let step):
                chain.taken[step] = TakenStep(at: now, ok: ok[step] ?? true)
            case .askAgain: chain.askedAgainAt = now
            case .wait, .hold, .resend, .miss, .end: continue
            }
        }
    }

    // MARK: - The whole chain

    @Test(
        "a push comes before the start, a message at it, a call after the window, then it is missed"
    )
    func whole() {
        var chain = Self.chain()
        expect(
            [
                (-600, .wait(until: Self.at(-10))), (-11, .wait(until: Self.at(-10))),
                (-10, .send(.push)), (-10, .wait(until: Self.at(0))),
                (-8, .wait(until: Self.at(0))),
                (0, .send(.whatsapp)), (0, .wait(until: Self.at(2))), (1, .wait(until: Self.at(2))),
                (2, .send(.voice)), (2, .wait(until: Self.at(32))), (31, .wait(until: Self.at(32))),
                (32, .miss),
            ], of: &chain)
    }

    @Test("without waiting for the start, each step follows the one before it")
    func fromPush() {
        var chain = Self.chain()
        chain.risesFromStart = false
        expect(
            [
                (-10, .send(.push)), (-9, .wait(until: Self.at(-8))), (-8, .send(.whatsapp)),
                (-6, .send(.voice)), (-4, .wait(until: Self.at(32))), (32, .miss),
            ], of: &chain)
    }

    @Test("without a lead the push comes at the start")
    func noLead() {
        var chain = Self.chain(lead: 0)
        expect(
            [
                (-1, .wait(until: Self.at(0))), (0, .send(.push)), (1, .wait(until: Self.at(2))),
                (2, .send(.whatsapp)), (4, .send(.voice)), (32, .miss),
            ], of: &chain)
    }

    @Test("with push alone nothing is missed before the day ends")
    func pushAlone() {
        var chain = Self.chain([.push])
        expect(
            [
                (-10, .send(.push)), (0, .wait(until: Self.at(600))),
                (599, .wait(until: Self.at(600))), (600, .miss),
            ], of: &chain)
    }

    @Test(
        "the last step that can be taken ends the chain",
        arguments: [ReminderStep.whatsapp, .voice])
    func lastStep(_ last: ReminderStep) {
        var chain = Self.chain([.push, last])
        expect(
            [
                (-10, .send(.push)), (0, .send(last)), (2, .wait(until: Self.at(32))), (32, .miss),
            ], of: &chain)
    }

    @Test("a task longer than a day is missed after its end, not before")
    func longTask() {
        var chain = Self.chain(ends: 1_800, dayEnds: 1_900)
        expect(
            [
                (-10, .send(.push)), (0, .send(.whatsapp)), (2, .send(.voice)),
                (1_500, .wait(until: Self.at(1_802))), (1_802, .miss),
            ], of: &chain)
    }

    // MARK: - Steps that cannot be taken

    @Test("what is not set up is passed over at once, with the reason")
    func skipping() {
        var chain = Self.chain([.voice])
        let early = chain.decide(at: Self.at(-10))
        #expect(early.act == .wait(until: Self.at(0)))
        #expect(early.skipped.map(\.step) == [.push])
        let decision = chain.decide(at: Self.at(0))
        #expect(decision.act == .send(.voice))
        #expect(decision.skipped.map(\.step) == [.push, .whatsapp])
        #expect(decision.skipped.map(\.reason) == ["it is not set up", "it is not set up"])
        expect([(0, .send(.voice)), (2, .wait(until: Self.at(32))), (32, .miss)], of: &chain)
    }

    @Test("a step that nobody speaks of is one that is not set up")
    func unnamed() {
        var chain = Self.chain([])
        chain.readiness = [:]
        #expect(chain.decide(at: Self.at(0)).skipped.map(\.step) == ReminderStep.allCases)
        #expect(chain.decide(at: Self.at(0)).act == .end(.unreachable))
    }

    @Test("with no way to reach the person it ends without being missed")
    func unreachable() {
        var chain = Self.chain([])
        expect([(-10, .wait(until: Self.at(0))), (0, .end(.unreachable))], of: &chain)
    }

    @Test("a step that fails is followed by the next one at once")
    func failing() {
        var chain = Self.chain()
        expect(
            [
                (-10, .send(.push)), (-10, .wait(until: Self.at(0))), (0, .send(.whatsapp)),
                (0, .send(.voice)), (32, .miss),
            ], of: &chain, ok: [.push: false, .whatsapp: false])
    }

    @Test("nothing is missed when the last step failed, whatever arrived before")
    func lastFails() {
        var chain = Self.chain()
        expect(
            [
                (-10, .send(.push)), (0, .send(.whatsapp)), (2, .send(.voice)),
                (2, .end(.undelivered)),
            ],
            of: &chain, ok: [.voice: false])
        chain.taken[.push]?.ok = false
        chain.taken[.whatsapp]?.ok = false
        #expect(chain.decide(at: Self.at(600)).act == .end(.unreachable))
    }

    @Test("while nobody knows whether the last step arrived, nothing is missed")
    func unknown() {
        var chain = Self.chain()
        expect(
            [
                (-10, .send(.push)), (0, .send(.whatsapp)), (2, .send(.voice)),
                (32, .wait(until: Self.at(34))), (34, .wait(until: Self.at(36))),
            ], of: &chain, ok: [.voice: nil])
        chain.taken[.voice]?.ok = true
        #expect(chain.decide(at: Self.at(36)).act == .miss)
        chain.taken[.voice]?.ok = false
        #expect(chain.decide(at: Self.at(36)).act == .end(.undelivered))
        chain.taken[.voice]?.ok = nil
        #expect(chain.decide(at: Self.at(1_441)).act == .end(.undelivered))
    }

    // MARK: - Held back

    @Test("quiet hours and the cap hold a message back, never a push; nothing is missed for it")
    func held() {
        var chain = Self.chain()
        chain.heldUntil = Self.at(480)
        expect(
            [
                (-10, .send(.push)), (0, .hold(.whatsapp, until: Self.at(480))),
                (479, .hold(.whatsapp, until: Self.at(480))), (480, .send(.whatsapp)),
                (482, .send(.voice)), (483, .wait(until: Self.at(484))), (484, .miss),
            ], of: &chain)
    }

    @Test("what is held back for more than a day is neither sent nor missed")
    func heldForADay() {
        var chain = Self.chain()
        chain.heldUntil = Self.at(1_500)
        expect(
            [
                (-10, .send(.push)), (1_440, .hold(.whatsapp, until: Self.at(1_500))),
                (1_441, .end(.undelivered)), (1_500, .end(.undelivered)),
            ], of: &chain)
    }

    // MARK: - Late

    @Test("a notifier that starts late begins with the push and leaves out no step")
    func late() {
        var chain = Self.chain()
        expect(
            [
                (180, .send(.push)), (181, .wait(until: Self.at(182))), (182, .send(.whatsapp)),
                (184, .send(.voice)), (185, .wait(until: Self.at(186))), (186, .miss),
            ], of: &chain)
    }

    @Test("what is a day late is sent, what is later is not")
    func tooLate() {
        let chain = Self.chain()
        #expect(chain.decide(at: Self.at(1_440)).act == .send(.push))
        #expect(chain.decide(at: Self.at(1_440) + 1).act == .end(.tooOld))
    }

    // MARK: - Places

    @Test("at a place it comes again two hours after the last step, and is never missed")
    func place() {
        var chain = Self.chain(dayEnds: 100)
        chain.isPlace = true
        expect(
            [
                (-1, .wait(until: Self.at(0))), (0, .send(.push)), (2, .send(.whatsapp)),
                (4, .send(.voice)), (4, .wait(until: Self.at(124))),
                (123, .wait(until: Self.at(124))), (124, .resend), (1_440, .resend),
            ], of: &chain)
    }

    @Test("at a place it does not come again in quiet hours")
    func placeInQuietHours() {
        var chain = Self.chain([.push])
        chain.isPlace = true
        expect([(0, .send(.push))], of: &chain)
        chain.quietUntil = Self.at(400)
        expect([(120, .wait(until: Self.at(400)))], of: &chain)
        chain.quietUntil = nil
        expect([(400, .resend)], of: &chain)
    }

    @Test("at a place it comes again even if nothing arrived", arguments: [true, false])
    func placeUndelivered(_ ok: Bool) {
        var chain = Self.chain([.push])
        chain.isPlace = true
        expect([(0, .send(.push)), (120, .resend)], of: &chain, ok: [.push: ok])
    }

    // MARK: - Put off

    @Test("a reminder that was put off does not rise before the task starts")
    func putOff() {
        var chain = Self.chain(lead: 0)
        chain.taskStarts = Self.at(20)
        expect(
            [
                (0, .send(.push)), (2, .wait(until: Self.at(20))), (20, .send(.whatsapp)),
                (22, .send(.voice)),
            ], of: &chain)
        chain.risesFromStart = false
        chain.taken = [:]
        expect([(0, .send(.push)), (2, .send(.whatsapp)), (4, .send(.voice))], of: &chain)
    }

    // MARK: - Seen

    @Test("what was seen rises no further and is asked about once, at its end")
    func seen() {
        var chain = Self.chain()
        expect([(-10, .send(.push))], of: &chain)
        chain.ackedAt = Self.at(-5)
        expect(
            [
                (-5, .wait(until: Self.at(30))), (0, .wait(until: Self.at(30))),
                (30, .askAgain(.push)), (30, .wait(until: Self.at(32))),
                (32, .end(.acknowledged)), (600, .end(.acknowledged)),
            ], of: &chain)
    }

    @Test("what was seen after its end is asked about once the window is over")
    func seenLate() {
        var chain = Self.chain([.whatsapp])
        expect([(0, .send(.whatsapp))], of: &chain)
        chain.ackedAt = Self.at(31)
        expect(
            [
                (32, .wait(until: Self.at(33))), (33, .askAgain(.whatsapp)),
                (35, .end(.acknowledged)),
            ], of: &chain)
    }

    @Test("with push alone, what was seen and not answered is missed when the day ends")
    func seenWithPushAlone() {
        var chain = Self.chain([.push])
        expect([(-10, .send(.push))], of: &chain)
        chain.ackedAt = Self.at(-5)
        expect(
            [(30, .askAgain(.push)), (32, .wait(until: Self.at(600))), (600, .miss)], of: &chain)
    }

    @Test("the second question waits for the end of quiet hours where only messages can be sent")
    func seenInQuietHours() {
        var chain = Self.chain([.whatsapp, .voice])
        expect([(0, .send(.whatsapp))], of: &chain)
        chain.ackedAt = Self.at(1)
        chain.heldUntil = Self.at(480)
        expect(
            [
                (1, .wait(until: Self.at(30))), (30, .hold(.whatsapp, until: Self.at(480))),
                (480, .askAgain(.whatsapp)), (482, .end(.acknowledged)),
            ], of: &chain)
    }

    @Test("the second question comes as a push where messages are held back")
    func seenWithPush() {
        var chain = Self.chain()
        expect([(-10, .send(.push))], of: &chain)
        chain.ackedAt = Self.at(-5)
        chain.heldUntil = Self.at(480)
        expect([(30, .askAgain(.push)), (32, .end(.acknowledged))], of: &chain)
    }

    @Test("what was seen more than a day ago ends as seen")
    func seenLongAgo() {
        var chain = Self.chain()
        expect([(-10, .send(.push))], of: &chain)
        chain.ackedAt = Self.at(-5)
        expect([(1_480, .end(.acknowledged))], of: &chain)
    }

    // MARK: - Clocks

    @Test("after the clock was set back nothing is sent twice")
    func setBack() {
        var chain = Self.chain()
        expect(
            [
                (-10, .send(.push)), (-40, .wait(until: Self.at(-10))),
                (-10, .wait(until: Self.at(0))), (0, .send(.whatsapp)),
                (-5, .wait(until: Self.at(0))), (0, .wait(until: Self.at(2))), (2, .send(.voice)),
                (2, .wait(until: Self.at(32))),
            ], of: &chain)
    }

    @Test("a stamp of a clock that was ahead counts as long ago", arguments: [1, 60, 525_600])
    func stampAhead(_ minutes: Int64) {
        var chain = Self.chain()
        chain.taken[.push] = TakenStep(at: Self.at(minutes), ok: true)
        expect([(0, .send(.whatsapp))], of: &chain)
        chain.taken[.whatsapp] = TakenStep(at: Self.at(40 + minutes), ok: true)
        chain.taken[.voice] = TakenStep(at: Self.at(40 + minutes), ok: true)
        expect([(40, .miss)], of: &chain)
    }
}
