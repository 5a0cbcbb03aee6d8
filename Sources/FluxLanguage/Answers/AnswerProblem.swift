/// Why an answer was not understood.
public struct AnswerProblem: Error, Equatable, Sendable {
    /// One sentence for people: what is accepted, with an example.
    public let message: String

    init(_ message: String) { self.message = message }
}
