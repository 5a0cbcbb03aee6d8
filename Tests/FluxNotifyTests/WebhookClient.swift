import Foundation
import Glibc

/// A client that sends exactly the octets it is told to.
///
/// Whatever waits does so on a thread of its own: the server under test needs those of the tests.
actor WebhookClient {
    /// What goes wrong here.
    enum Problem: Error {
        /// Nobody listens.
        case refused
        /// The connection ended in the middle of an answer.
        case ended
        /// Nothing came for a long time.
        case silent
        /// What came is no answer.
        case malformed
    }

    private let descriptor: Int32
    private var received: [UInt8] = []

    /// Opens a connection.
    init(port: Int, host: String = "127.0.0.1") throws {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, "\(port)", &hints, &found) == 0, let address = found else {
            throw Problem.refused
        }
        defer { freeaddrinfo(found) }
        let descriptor = socket(
            address.pointee.ai_family, Int32(SOCK_STREAM.rawValue), Int32(IPPROTO_TCP))
        guard connect(descriptor, address.pointee.ai_addr, address.pointee.ai_addrlen) == 0 else {
            close(descriptor)
            throw Problem.refused
        }
        // So that a server that forgets a client fails a test instead of holding it up.
        var patience = timeval(tv_sec: 30, tv_usec: 0)
        setsockopt(
            descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// Sends text, as much of it as the server takes.
    func send(_ text: String) async {
        let descriptor = descriptor
        await WebhookClient.away {
            var rest = Array(text.utf8)[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes {
                    Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
                guard count > 0 else { return }
                rest = rest.dropFirst(count)
            }
        }
    }

    /// Ends this side's stream, and goes on reading.
    func finish() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// The next answer.
    ///
    /// - Parameter isHead: whether it answers HEAD, and so has no body.
    func answer(toHead isHead: Bool = false) async throws -> WebhookClientAnswer {
        while true {
            if let answer = try WebhookClientAnswer(takenFrom: &received, isHead: isHead) {
                return answer
            }
            guard try await receive() else { throw Problem.ended }
        }
    }

    /// Sends text and takes the next answer.
    func ask(_ text: String, isHead: Bool = false) async throws -> WebhookClientAnswer {
        await send(text)
        return try await answer(toHead: isHead)
    }

    /// Waits until the server ends the connection.
    ///
    /// - Returns: what came until then.
    func end() async throws -> String {
        while try await receive() {}
        return String(decoding: received, as: UTF8.self)
    }

    private func receive() async throws -> Bool {
        let descriptor = descriptor
        let piece: [UInt8]? = await WebhookClient.away {
            var buffer = [UInt8](repeating: 0, count: 65_536)
            let count = recv(descriptor, &buffer, buffer.count, 0)
            // A reset is an end too.
            if count < 0, errno == EAGAIN { return nil }
            return Array(buffer.prefix(max(0, count)))
        }
        guard let piece else { throw Problem.silent }
        received += piece
        return !piece.isEmpty
    }

    private static func away<Value: Sendable>(
        _ work: @escaping @Sendable () -> Value
    ) async -> Value {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: work()) }
        }
    }
}

/// An answer as it came.
struct WebhookClientAnswer: Sendable {
    let status: Int
    /// Names in lowercase.
    let fields: [(name: String, value: String)]
    let body: String

    /// The value of a field; `nil` where there is none.
    subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    /// Takes an answer from the front of what was received; `nil` where it is not all there yet.
    init?(takenFrom received: inout [UInt8], isHead: Bool) throws {
        guard let end = received.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        var lines = String(decoding: received[..<end.lowerBound], as: UTF8.self)
            .components(separatedBy: "\r\n")[...]
        let first = lines.removeFirst().split(separator: " ")
        guard first.count >= 2, first[0] == "HTTP/1.1", let status = Int(first[1]) else {
            throw WebhookClient.Problem.malformed
        }
        let fields = try lines.map { line in
            guard let colon = line.firstIndex(of: ":") else {
                throw WebhookClient.Problem.malformed
            }
            return (
                name: line[..<colon].lowercased(),
                value: line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
            )
        }
        let length = fields.first { $0.name == "content-length" }.flatMap { Int($0.value) } ?? 0
        let rest = received[end.upperBound...]
        let count = isHead || status < 200 ? 0 : length
        guard rest.count >= count else { return nil }
        self.status = status
        self.fields = fields
        body = String(decoding: rest.prefix(count), as: UTF8.self)
        received = Array(rest.dropFirst(count))
    }
}
