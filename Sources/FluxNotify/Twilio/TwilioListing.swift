import FluxCalendar
import FluxJSON
import HTTPTransfer

/// A message or a call of a list.
public struct TwilioRecord: Equatable, Sendable {
    /// What callbacks name.
    public var sid: String
    /// What a message says; calls have none.
    public var body: String?
    /// Twilio's word for where it stands, empty where it gives none.
    public var status: String
    /// When Twilio took it.
    public var date: Instant?

    /// Describes a message or a call.
    public init(sid: String, body: String?, status: String, date: Instant?) {
        self.sid = sid
        self.body = body
        self.status = status
        self.date = date
    }
}

/// What Twilio says it was asked for before, so that nothing is sent twice after a crash.
public enum TwilioListing: Equatable, Sendable {
    /// Messages or calls, as Twilio orders them. Where the list is not whole, what is missing in it may exist.
    case found([TwilioRecord], isWhole: Bool)
    /// See ``TwilioOutcome/refused(code:status:)``.
    case refused(code: Int?, status: Int)
    /// The list could not be read; asking again does no harm.
    case later(seconds: Int?)

    /// Reads the answer to a question for messages or calls, or why there is none.
    public init(_ result: Result<TransferAnswer, TransferError>) {
        switch TwilioReply(result) {
        case .answer(let json):
            guard let rows = (json["messages"] ?? json["calls"])?.arrayValue else {
                self = .later(seconds: nil)
                return
            }
            let records = rows.compactMap(TwilioListing.record)
            let isLast = json["next_page_uri"]?.stringValue == nil
            self = .found(records, isWhole: isLast && records.count == rows.count)
        case .refused(let code, let status): self = .refused(code: code, status: status)
        case .later(let seconds): self = .later(seconds: seconds)
        case .unknown: self = .later(seconds: nil)
        }
    }

    /// The first message with exactly this body that Twilio took at a moment or later.
    ///
    /// - Parameter moment: by Twilio's clock; leave room for how far this machine's may differ.
    public func message(saying body: String, since moment: Instant) -> TwilioRecord? {
        // By bytes: Swift takes the composed and the decomposed form of a letter for the same.
        records(since: moment).first { $0.body.map { Array($0.utf8) } == Array(body.utf8) }
    }

    /// The first call that Twilio took at a moment or later, by Twilio's clock.
    public func call(since moment: Instant) -> TwilioRecord? { records(since: moment).first }

    private func records(since moment: Instant) -> [TwilioRecord] {
        guard case .found(let records, _) = self else { return [] }
        // What has no date may be what is looked for; taking it keeps a thing from being done twice.
        return records.filter { ($0.date ?? moment) >= moment }
            .sorted { ($0.date ?? moment) < ($1.date ?? moment) }
    }

    private static func record(_ row: JSON) -> TwilioRecord? {
        guard let sid = row["sid"]?.stringValue, ProviderText.isIdentifier(sid) else { return nil }
        let status = row["status"]?.stringValue ?? ""
        // 'date_sent' and 'start_time' are null while something waits, 'date_created' never is.
        let dates = ["date_created", "date_sent", "start_time"].lazy.compactMap {
            row[$0]?.stringValue.flatMap(InternetDate.instant)
        }
        return TwilioRecord(
            sid: sid, body: row["body"]?.stringValue,
            status: ProviderText.isStatus(status) ? status : "", date: dates.first)
    }
}
