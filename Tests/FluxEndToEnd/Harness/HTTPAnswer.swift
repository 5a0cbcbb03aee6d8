import Foundation
import Glibc

/// The answer to one HTTP request, read as an outsider reads it.
struct HTTPAnswer {
    let status: Int
    /// The fields by their names in lower case.
    let headers: [String: String]
    let body: String

    /// What a message or a call says: the text of all elements of a name, without escapes.
    func texts(_ element: String) -> [String] {
        body.components(separatedBy: "<\(element)").dropFirst().compactMap { part in
            guard let start = part.firstIndex(of: ">"),
                let end = part.range(of: "</\(element)>")?.lowerBound, start < end
            else { return nil }
            return HTTPAnswer.unescaped(String(part[part.index(after: start)..<end]))
        }
    }

    /// What a message says; `nil` where nothing is said.
    var message: String? { texts("Message").first }
    /// What a call says, all of it.
    var speech: String { texts("Say").joined(separator: " ") }
    /// Where a digit goes; `nil` where none is waited for.
    var action: String? { HTTPAnswer.action(in: body) }

    /// Where a script of a call sends a digit.
    static func action(in script: String) -> String? {
        guard let start = script.range(of: " action=\"")?.upperBound,
            let end = script[start...].firstIndex(of: "\"")
        else { return nil }
        return unescaped(String(script[start..<end]))
    }

    private static func unescaped(_ text: String) -> String {
        let escapes = [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&"),
        ]
        return escapes.reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
    }
}

/// One request on a connection of its own, which may be still on its way.
final class HTTPExchange {
    private let descriptor: Int32

    /// Connects and sends a request.
    ///
    /// - Parameter headers: beside `Host` and the length of the body.
    init(
        port: Int, _ method: String, _ target: String, headers: [(String, String)] = [],
        body: [UInt8] = []
    ) throws {
        descriptor = try HTTPExchange.connection(to: port)
        var head = "\(method) \(target) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n"
        for (name, value) in headers { head += "\(name): \(value)\r\n" }
        if method != "GET" || !body.isEmpty { head += "Content-Length: \(body.count)\r\n" }
        var rest = (Array(head.utf8) + [13, 10] + body)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            // Who refuses a body may end the connection before it has all of it.
            guard count > 0 else { break }
            rest = rest.dropFirst(count)
        }
    }

    deinit { close(descriptor) }

    /// A connection to a port of this machine.
    static func connection(to port: Int) throws -> Int32 {
        let descriptor = Child.descriptors.withLock { _ in
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
            return descriptor
        }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else {
            let error = HarnessError.system("cannot connect")
            close(descriptor)
            throw error
        }
        return descriptor
    }

    /// Waits for the answer.
    func answer(within seconds: Double = 20) throws -> HTTPAnswer {
        let deadline = Clock.now + seconds
        var bytes: [UInt8] = []
        while true {
            if let answer = HTTPExchange.answer(in: bytes) { return answer }
            var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let left = Int32(max(0, deadline - Clock.now) * 1_000)
            guard left > 0, poll(&polled, 1, left) > 0, let more = Child.readSome(descriptor),
                !more.isEmpty
            else { throw HarnessError("no answer: \(String(decoding: bytes, as: UTF8.self))") }
            bytes += more
        }
    }

    /// Reads an answer; `nil` while it is not there as a whole.
    private static func answer(in bytes: [UInt8]) -> HTTPAnswer? {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let end = text.range(of: "\r\n\r\n") else { return nil }
        let lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
        let status = lines[0].split(separator: " ").dropFirst().first.flatMap { Int($0) }
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { continue }
            headers[line[..<colon].lowercased()] =
                line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
        }
        let body = String(text[end.upperBound...])
        guard let status, let length = headers["content-length"].flatMap({ Int($0) }),
            body.utf8.count >= length
        else { return nil }
        return HTTPAnswer(status: status, headers: headers, body: body)
    }
}
