/// Which stage a connection of HTTP/1.1 is in, which says how long it may stay there.
///
/// A client may send requests ahead of the answers, so what is read and what is answered are counted apart.
struct ConnectionStages: Equatable {
    /// What is waited for.
    enum Stage: Equatable {
        /// The rest of a request. Goes on to `answer`, or to `idle` where it was answered before its end.
        case request
        /// The answer to a request that was read. Goes on to all others.
        case answer
        /// The head of the next request. Goes on to `request`.
        case idle
        /// That the client closes its end too. The last one.
        case farewell
    }

    private var heads = 0
    private var ends = 0
    private var answers = 0
    /// Whether no request is taken any more.
    private(set) var isClosing = false

    /// How many requests have begun and are not answered.
    var unanswered: Int { heads - answers }

    /// The head of a request was read.
    ///
    /// - Returns: the stage that begins; `nil` where the one that runs goes on.
    mutating func headRead() -> Stage? {
        heads += 1
        return unanswered == 1 ? .request : nil
    }

    /// A request was read to its end.
    ///
    /// - Returns: the stage that begins; `nil` where the one that runs goes on.
    mutating func endRead() -> Stage? {
        ends += 1
        switch unanswered {
        case 0: return .idle
        case 1: return .answer
        // It stands behind another one, whose time runs.
        default: return nil
        }
    }

    /// An answer was written.
    ///
    /// - Parameter closes: whether it is the last one.
    mutating func answerWritten(closes: Bool) -> Stage {
        answers += 1
        if closes {
            isClosing = true
            return .farewell
        }
        if unanswered > 0 { return ends > answers ? .answer : .request }
        return ends == heads ? .idle : .request
    }
}
