import HTTPTypes

/// What the head of a request says, beyond one field at a time.
extension HTTPRequest {
    /// Whether no further request comes on this connection: the client says so (RFC 9112, section 9.6), or it asks for
    /// another protocol, and what follows is no HTTP.
    var endsConnection: Bool {
        method == .connect || headerFields.contains(.upgrade)
            || HTTPRequest.members(headerFields[.connection]).contains("close")
    }

    /// Whether a body follows (RFC 9112, section 6.3).
    var hasBody: Bool {
        headerFields.contains(.transferEncoding) || (declaredLength ?? 0) > 0
    }

    /// How long the body will be, in octets; `nil` where the head does not say it.
    var declaredLength: Int? {
        // The parser has let only digits pass: what is no Int is a number that is too large for one.
        headerFields[.contentLength].map { Int($0) ?? .max }
    }

    /// Whether the body is coded for the transfer in another way than in chunks.
    var hasForeignTransferCoding: Bool {
        headerFields.contains(.transferEncoding)
            && HTTPRequest.members(headerFields[.transferEncoding]) != ["chunked"]
    }

    /// Whether the content is compressed, or coded in another way.
    var hasContentCoding: Bool {
        HTTPRequest.members(headerFields[.contentEncoding]).contains { $0 != "identity" }
    }

    /// Whether the client waits for a word before it sends the body (RFC 9110, section 10.1.1).
    var expectsContinue: Bool {
        HTTPRequest.members(headerFields[.expect]).contains("100-continue")
    }

    /// Whether a proxy passed it on, and so the client may be anybody.
    var cameThroughProxy: Bool {
        let names: [HTTPField.Name] = [.forwardedFor, .forwardedHost, .forwarded, .via]
        return names.contains { headerFields.contains($0) }
    }

    /// The value of a field that may stand only once; `nil` where it is missing or stands twice.
    func single(_ name: HTTPField.Name) -> String? {
        let values = headerFields[values: name]
        return values.count == 1 ? values[0] : nil
    }

    /// The members of a list (RFC 9110, section 5.6.1), in lowercase.
    private static func members(_ value: String?) -> [String] {
        (value ?? "").split(separator: ",")
            .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased() }
            .filter { !$0.isEmpty }
    }
}
