import Foundation
import Glibc

/// A server of `Tests/Notify` that says `{"port": N}` first and ends with its input; it runs as long as this object
/// lives.
final class PythonServer {
    /// Its port on 127.0.0.1.
    let port: Int
    private let child: Child
    /// The server ends when this end of its input is closed.
    private let input: Int32

    /// The path of a file beside the test targets, such as `Notify/provider_server.py`.
    static func path(of name: String) -> String {
        URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent(name).path
    }

    /// Starts a server and waits until it listens.
    init(_ name: String, _ arguments: [String]) throws {
        let (inputEnd, input) = try Child.pipe()
        let (output, outputEnd) = try Child.pipe()
        defer { close(output) }
        let words = [PythonServer.path(of: name), "--until-stdin-ends"] + arguments
        let started = Result {
            try Child(
                program: "/usr/bin/python3", words.map { Array($0.utf8) },
                environment: ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"],
                input: .descriptor(inputEnd), output: .descriptor(outputEnd))
        }
        // With these the server's own ends are the only ones, so that its end is seen here, and this one's there.
        for end in [inputEnd, outputEnd] { close(end) }
        do {
            child = try started.get()
            port = try PythonServer.port(from: output)
        } catch {
            close(input)
            throw error
        }
        self.input = input
    }

    deinit {
        close(input)
        _ = try? child.finish(within: 10)
    }

    private static func port(from output: Int32) throws -> Int {
        var line: [UInt8] = []
        while line.last != UInt8(ascii: "\n") {
            var polled = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
            guard poll(&polled, 1, 20_000) > 0, let bytes = Child.readSome(output), !bytes.isEmpty
            else { throw HarnessError("the server named no port") }
            line += bytes
        }
        guard let port = try JSONValue(parsing: String(decoding: line, as: UTF8.self))["port"].int
        else { throw HarnessError("the server named no port") }
        return port
    }
}

extension PythonServer {
    /// Waits until something is so, and looks every few milliseconds.
    static func wait(
        for what: String, within seconds: Double = 20, until isSo: () throws -> Bool
    ) throws {
        let deadline = Clock.now + seconds
        while try !isSo() {
            guard Clock.now < deadline else { throw HarnessError("waited in vain for \(what)") }
            // Between two looks the processor is for others.
            poll(nil, 0, 5)
        }
    }

    /// The whole lines of a file of JSON lines that is being written; none where there is no file yet.
    static func lines(of path: String) throws -> [JSONValue] {
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        let text = try String(contentsOfFile: path, encoding: .utf8)
        return try text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            .map { try JSONValue(parsing: String($0)) }
    }

    /// Posts a text to a path of the server and waits for the end of its answer.
    func post(_ text: String, to path: String) throws {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw HarnessError.system("cannot reach the server") }
        let body = Array(text.utf8)
        let head =
            "POST \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
            + "Content-Length: \(body.count)\r\n\r\n"
        var rest = (Array(head.utf8) + body)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw HarnessError.system("cannot write to the server") }
            rest = rest.dropFirst(count)
        }
        var answer: [UInt8] = []
        while let bytes = Child.readSome(descriptor), !bytes.isEmpty { answer += bytes }
        guard String(decoding: answer, as: UTF8.self).hasPrefix("HTTP/1.1 200 ") else {
            throw HarnessError("refused: \(String(decoding: answer, as: UTF8.self))")
        }
    }
}
