import HTTPTypes

extension HTTPField.Name {
    /// `X-Correlation-ID`
    static let correlationID = Self("X-Correlation-ID")!
    /// `X-Twilio-Signature`
    static let twilioSignature = Self("X-Twilio-Signature")!
    /// `X-Forwarded-For`
    static let forwardedFor = Self("X-Forwarded-For")!
    /// `X-Forwarded-Host`
    static let forwardedHost = Self("X-Forwarded-Host")!
    /// `Forwarded` (RFC 7239)
    static let forwarded = Self("Forwarded")!
}

/// The fields of an answer.
enum AnswerFields {
    /// The ones of one answer, and what names its request.
    static func fields(of reply: WebhookReply, correlationID: String) -> HTTPFields {
        let answer = reply.answer
        var fields = HTTPFields()
        fields[.correlationID] = correlationID
        fields[.contentType] = answer.contentType
        fields[.contentLength] = "\(reply.body.count)"
        if let seconds = answer.retryAfter { fields[.retryAfter] = "\(max(0, seconds))" }
        if let allow = reply.allow { fields[.allow] = allow }
        if reply.closes { fields[.connection] = "close" }
        return fields
    }

    /// Adds the ones that every answer has, those that Hummingbird gives by itself too.
    ///
    /// - Returns: the name of the request if it had none: nobody but the parser has seen it.
    static func complete(_ fields: inout HTTPFields) -> String? {
        fields[.cacheControl] = "no-store"
        fields[.xContentTypeOptions] = "nosniff"
        fields[.date] = HTTPDate.now
        guard fields[.correlationID] == nil else { return nil }
        let name = CorrelationID.fresh()
        fields[.correlationID] = name
        return name
    }
}
