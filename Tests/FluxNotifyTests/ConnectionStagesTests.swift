import Testing

@testable import FluxNotify

@Suite("Stages of a connection")
struct ConnectionStagesTests {
    @Test("one request after another")
    func simple() {
        var stages = ConnectionStages()
        for _ in 1...2 {
            #expect(stages.headRead() == .request)
            #expect(stages.endRead() == .answer)
            #expect(stages.unanswered == 1)
            #expect(stages.answerWritten(closes: false) == .idle)
            #expect(stages.unanswered == 0)
        }
        #expect(!stages.isClosing)
    }

    @Test("requests sent ahead do not give the one before them more time")
    func pipelined() {
        var stages = ConnectionStages()
        #expect(stages.headRead() == .request)
        #expect(stages.endRead() == .answer)
        #expect(stages.headRead() == nil)
        #expect(stages.endRead() == nil)
        #expect(stages.headRead() == nil)
        #expect(stages.unanswered == 3)
        #expect(stages.answerWritten(closes: false) == .answer)
        #expect(stages.answerWritten(closes: false) == .request)
        #expect(stages.endRead() == .answer)
        #expect(stages.answerWritten(closes: false) == .idle)
    }

    @Test("an answer before the end of its request waits for that end")
    func early() {
        var stages = ConnectionStages()
        #expect(stages.headRead() == .request)
        #expect(stages.answerWritten(closes: false) == .request)
        #expect(stages.endRead() == .idle)
    }

    @Test("after the last answer nothing follows, whether its request was read or not")
    func last() {
        var stages = ConnectionStages()
        #expect(stages.answerWritten(closes: true) == .farewell)
        #expect(stages.isClosing)
        stages = ConnectionStages()
        #expect(stages.headRead() == .request)
        #expect(stages.answerWritten(closes: true) == .farewell)
        #expect(stages.isClosing)
    }
}
