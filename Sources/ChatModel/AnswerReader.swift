import HTTPTransfer
import FluxJSON

/// Puts an answer together from the pieces of a transfer, whole or streamed.
struct AnswerReader: ~Copyable {
    /// No answer that could be used is larger, in bytes on the wire.
    static let largest = 4 << 20
    /// Of an error no more is looked at.
    static let largestError = 64 << 10

    private enum Body {
        case unknown
        case whole([UInt8])
        case stream(EventStream)
        case error([UInt8])
    }

    /// The text so far.
    private(set) var text = ""
    private(set) var model: String?
    private(set) var usage: JSON?
    private(set) var head: TransferHead?
    /// Why the rest need not come.
    private(set) var failure: ChatError?
    private var body = Body.unknown
    private var count = 0
    private var finish: String?
    private var isDone = false

    /// Takes an event.
    ///
    /// - Returns: the text it adds; `nil` to give the transfer up.
    mutating func take(_ event: TransferEvent) -> String? {
        do throws(ChatError) {
            switch event {
            case .head(let head):
                self.head = head
                if !(200..<300).contains(head.status) { body = .error([]) }
                return ""
            case .bytes(let bytes):
                count += bytes.count
                guard count <= AnswerReader.largest else { throw .tooLarge }
                return try take(bytes)
            }
        } catch {
            failure = error
            return nil
        }
    }

    private mutating func take(_ bytes: [UInt8]) throws(ChatError) -> String {
        if case .unknown = body { body = try kind(of: bytes) }
        switch body {
        case .unknown: return ""
        case .error(let before):
            if before.count < AnswerReader.largestError { body = .error(before + bytes) }
            return ""
        case .whole(var all):
            body = .unknown
            all += bytes
            body = .whole(all)
            return ""
        case .stream(var stream):
            body = .unknown
            let events = try stream.take(bytes)
            body = .stream(stream)
            var added = ""
            for event in events { added += try take(event: event) }
            return added
        }
    }

    /// What the endpoint sends, by what it says and, where it says little, by how it begins.
    private func kind(of bytes: [UInt8]) throws(ChatError) -> Body {
        let type = head?.contentType?.lowercased() ?? ""
        if type.contains("event-stream") { return .stream(EventStream()) }
        guard type.isEmpty || ["json", "text/plain", "octet-stream"].contains(where: type.contains)
        else { throw .malformed }
        let first = bytes.first { $0 > 0x20 }
        guard let first else { return .unknown }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
            ? .whole([]) : .stream(EventStream())
    }

    private mutating func take(event: [UInt8]) throws(ChatError) -> String {
        if event.elementsEqual("[DONE]".utf8) {
            isDone = true
            return ""
        }
        guard let json = try? JSON(parsing: event) else { throw .malformed }
        return try take(json, member: "delta")
    }

    /// Takes a chunk, or a whole answer, which differ in where the text stands.
    private mutating func take(_ json: JSON, member: String) throws(ChatError) -> String {
        if let error = json["error"], error != .null {
            throw ChatError(
                status: error["code"]?.intValue.flatMap { Int(exactly: $0) } ?? 500,
                retryAfter: nil)
        }
        if let name = json["model"]?.stringValue { model = String(name.prefix(200)) }
        if let counts = json["usage"], counts.members != nil { usage = counts }
        guard let choices = json["choices"]?.arrayValue else { throw .malformed }
        guard let choice = choices.first else { return "" }
        if let reason = choice["finish_reason"]?.stringValue { finish = reason }
        guard let added = choice[member]?["content"]?.stringValue else { return "" }
        text += added
        return added
    }

    /// The end of a transfer that ended well.
    ///
    /// - Returns: the text that only came now.
    mutating func end() throws(ChatError) -> String {
        if let failure { throw failure }
        guard let head else { throw .cut }
        var added = ""
        switch body {
        case .error: throw ChatError(status: head.status, retryAfter: head.retryAfter)
        case .unknown: throw .malformed
        case .whole(let bytes):
            guard let json = try? JSON(parsing: bytes) else { throw .malformed }
            added = try take(json, member: "message")
        case .stream(var stream):
            body = .unknown
            if let event = stream.finish() { added = try take(event: event) }
            guard isDone || finish != nil else { throw .cut }
        }
        if finish == "length" { throw .truncated }
        if finish == "content_filter" || text.isEmpty { throw .empty }
        return added
    }

    /// What an error says about the request, in lower case, to find out what of it was not liked.
    var complaint: String {
        guard case .error(let bytes) = body else { return "" }
        return String(decoding: bytes, as: UTF8.self).lowercased()
    }

    /// A count of the endpoint's, where it is one.
    func tokens(_ name: String) -> Int? {
        guard let value = usage?[name]?.doubleValue, value >= 0, value < 1e9 else { return nil }
        return Int(value)
    }

    /// OpenRouter counts `usage.cost`, LiteLLM's proxy sends a header.
    var costMicros: Int64? {
        let value = usage?["cost"]?.doubleValue ?? head?.cost.flatMap { Double($0) }
        guard let value, value >= 0, value < 1e6 else { return nil }
        return Int64((value * 1e6).rounded())
    }
}

extension ChatError {
    /// What a status that is no success means.
    init(status: Int, retryAfter: Int?) {
        switch status {
        case 300..<400: self = .redirected
        case 401, 403: self = .unauthorized(status)
        case 402: self = .noCredit
        case 404: self = .notFound
        case 408: self = .timedOut
        case 429: self = .rateLimited(retryAfter: retryAfter)
        case 500...: self = .server(status)
        default: self = .refused(status)
        }
    }
}
