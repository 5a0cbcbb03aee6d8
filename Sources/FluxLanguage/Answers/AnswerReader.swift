/// Understands answers to the questions that flux asks when it gets to know somebody.
///
/// Every reader takes the answer as typed and either returns what it means or throws an
/// ``AnswerProblem`` that says what is accepted. None reads anything but the answer.
public struct AnswerReader: Sendable {
    /// The IANA names of the zones that may be chosen.
    public let zoneNames: [String]
    /// The digits of the country calling code for numbers without one, such as `49`.
    public let callingCode: String?

    /// Makes a reader.
    ///
    /// - Parameters:
    ///   - zoneNames: the IANA names that a time zone may be chosen from.
    ///   - callingCode: completes phone numbers without a country; `nil` refuses them.
    public init(zoneNames: [String] = [], callingCode: String? = nil) {
        self.zoneNames = zoneNames
        self.callingCode = callingCode
    }
}

extension AnswerReader {
    /// Refuses what is too long to be an answer, so that the time a reading takes has a bound.
    func refuseLong(_ answer: String, over limit: Int = 2_000) throws(AnswerProblem) {
        guard answer.utf8.count <= limit else {
            throw AnswerProblem("that is too long for an answer, use up to \(limit) characters")
        }
    }
}

/// The longest name or title that is kept, in characters.
let longestAnswerName = 80
