import HTTPTypes
import HummingbirdCore
import NIOCore

/// The connection is over: there is nobody to answer, or nothing more to read.
struct ConnectionEnded: Error {}

/// Reading the body of a request.
enum BodyReading {
    /// Reads a body, telling a client that waits for a word that it may send it.
    ///
    /// - Returns: `nil` where it is longer than the limit; then the rest is unread.
    /// - Throws: ``ConnectionEnded`` where the connection ended before the body did, and what the parser throws.
    static func body(
        of request: Request, limit: Int, on channel: any Channel,
        _ writer: borrowing ResponseWriter
    ) async throws -> [UInt8]? {
        let declared = request.head.declaredLength
        if let declared, declared > limit { return nil }
        if request.head.expectsContinue {
            try await writer.writeInformationalHead(HTTPResponse(status: .continue))
        }
        var body: [UInt8] = []
        for try await piece in request.body {
            guard body.count + piece.readableBytes <= limit else { return nil }
            body += piece.readableBytesView
        }
        // The sequence ends in the same way when the body does and when the connection breaks off in its middle.
        let isWhole =
            if let declared {
                body.count == declared
            } else {
                !request.head.hasBody || (channel.isActive && !Task.isCancelled)
            }
        guard isWhole else { throw ConnectionEnded() }
        return body
    }
}
