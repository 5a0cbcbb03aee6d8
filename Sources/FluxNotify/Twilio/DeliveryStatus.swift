/// Where a message or a call stands, in Twilio's words.
///
/// Sources: https://www.twilio.com/docs/messaging/api/message-resource#message-status-values and
/// https://www.twilio.com/docs/voice/api/call-resource#call-status-values.
public enum DeliveryStatus: String, CaseIterable, Codable, Sendable {
    /// `scheduled`: a message for later
    case scheduled
    /// `accepted`: a message whose sender is still to be chosen
    case accepted
    /// `queued`: a message or call that waits at Twilio
    case queued
    /// `sending`: a message on its way out of Twilio
    case sending
    /// `sent`: a message that WhatsApp took
    case sent
    /// `delivered`: a message that is on the phone
    case delivered
    /// `read`: a message that was opened
    case read
    /// `undelivered`: a message that WhatsApp could not deliver
    case undelivered
    /// `initiated`: a call that Twilio begins
    case initiated
    /// `ringing`: a call that rings
    case ringing
    /// `in-progress`: a call that was answered; the event `answered` comes with it
    case inProgress = "in-progress"
    /// `answered`: the same, as the event is called
    case answered
    /// `completed`: a call that was answered and is over
    case completed
    /// `busy`: a call to somebody who is talking, or who declined
    case busy
    /// `no-answer`: a call that rang until its time was over
    case noAnswer = "no-answer"
    /// `failed`: a message or call that did not leave
    case failed
    /// `canceled`: a message or call that was taken back before
    case canceled

    /// How far it has come: of two states of one message or call, the one with the smaller rank is the older.
    ///
    /// Final ones share the largest but one; only ``read`` comes after ``delivered``. Whether a state takes the place
    /// of another is said by ``isOvertaken(by:)``.
    public var rank: Int {
        switch self {
        case .scheduled: 0
        case .accepted: 1
        case .queued: 2
        case .sending, .initiated: 3
        case .sent, .ringing: 4
        case .inProgress, .answered: 5
        case .delivered, .undelivered, .failed, .canceled, .completed, .busy, .noAnswer: 6
        case .read: 7
        }
    }

    /// Whether nothing comes after it, but ``read`` after ``delivered``.
    public var isFinal: Bool { rank >= 6 }

    /// Whether a state that is heard of later takes this one's place; callbacks may come in any order and more than
    /// once.
    public func isOvertaken(by next: DeliveryStatus) -> Bool {
        isFinal ? self == .delivered && next == .read : next.rank > rank
    }

    /// Whether the person was reached: the message is on the phone, or the phone rang, answered or not; `nil` while
    /// that is open, and for a message of which only is known that it left.
    public var reached: Bool? {
        switch self {
        case .delivered, .read, .ringing, .inProgress, .answered, .completed, .busy, .noAnswer: true
        case .undelivered, .failed, .canceled: false
        case .scheduled, .accepted, .queued, .sending, .sent, .initiated: nil
        }
    }
}
