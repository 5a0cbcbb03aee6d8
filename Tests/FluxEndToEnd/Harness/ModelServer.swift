import Foundation
import Glibc
import Testing

/// The scripted server of `Tests/Model/model_server.py`, where it is written what a script can hold; it runs as long as
/// this object lives.
final class ModelServer {
    /// The key that it wants to see.
    static let key = "sk-test-5f0e2d7c9b1a48363c"

    /// The address of its API.
    let base: String
    private let folder: String
    private let child: Child
    /// The server ends when this end of its input is closed.
    private let input: Int32

    private static let program = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Model/model_server.py").path

    /// Starts a server.
    ///
    /// - Parameter isSecure: whether it speaks TLS, with a certificate that nobody trusts.
    init(_ script: ModelScript = .good, isSecure: Bool = false) throws {
        var template = Array("/tmp/flux-model-XXXXXX".utf8CString)
        guard let path = mkdtemp(&template) else { throw HarnessError.system("mkdtemp") }
        let folder = String(cString: path)
        try script.write(to: "\(folder)/script")
        var arguments = [
            ModelServer.program, "--script", "\(folder)/script", "--log", "\(folder)/log", "--key",
            ModelServer.key,
        ]
        if isSecure { arguments += ["--tls"] + (try ModelServer.certificate(in: folder)) }
        let (inputEnd, input) = try Child.pipe()
        let (output, outputEnd) = try Child.pipe()
        defer { for end in [inputEnd, output, outputEnd] { close(end) } }
        let child = try Child(
            program: "/usr/bin/python3", arguments.map { Array($0.utf8) },
            environment: ModelServer.environment, input: .descriptor(inputEnd),
            output: .descriptor(outputEnd))
        var line: [UInt8] = []
        while line.last != UInt8(ascii: "\n") {
            guard poll(output), let bytes = Child.readSome(output), !bytes.isEmpty else {
                close(input)
                throw HarnessError("the model server named no port")
            }
            line += bytes
        }
        let port = String(decoding: line.dropLast(), as: UTF8.self)
        base = "\(isSecure ? "https" : "http")://127.0.0.1:\(port)/v1"
        self.folder = folder
        self.child = child
        self.input = input
    }

    deinit {
        close(input)
        _ = try? child.finish(within: 10)
        try? FileManager.default.removeItem(atPath: folder)
    }

    private static let environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]

    /// Makes a certificate that vouches for itself.
    ///
    /// - Returns: the paths of the certificate and of its key.
    private static func certificate(in folder: String) throws -> [String] {
        let paths = ["\(folder)/certificate.pem", "\(folder)/key.pem"]
        let arguments = [
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
            "-days", "2", "-subj", "/CN=localhost", "-out", paths[0], "-keyout", paths[1],
        ]
        let outcome = try Child(
            program: "/usr/bin/openssl", arguments.map { Array($0.utf8) }, environment: environment
        ).finish()
        try #require(outcome.succeeded, "openssl: \(outcome.errorText)")
        return paths
    }

    /// Changes what it says. Which reply comes next is still counted from the start.
    func rewrite(_ script: ModelScript) throws { try script.write(to: "\(folder)/script") }

    /// The questions so far, in the order they came.
    var questions: [ModelQuestion] {
        get throws {
            let text = try String(contentsOfFile: "\(folder)/log", encoding: .utf8)
            // What comes after the last line feed is empty, or a line that is still being written.
            return try text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
                .map { ModelQuestion(body: try JSONValue(parsing: String($0))["body"]) }
        }
    }

    /// Who was asked so far, in that order.
    var roles: [String] { get throws { try questions.map(\.role) } }

    /// How often a role was asked so far.
    func count(of role: String) throws -> Int { try roles.count { $0 == role } }

    /// Waits until a role is asked.
    func waitUntilAsked(_ role: String) throws {
        let deadline = Clock.now + 20
        while try count(of: role) == 0 {
            guard Clock.now < deadline else {
                throw HarnessError("the \(role) was not asked, but \(try roles)")
            }
            // Between two looks at the log the processor is for others.
            Glibc.poll(nil, 0, 5)
        }
    }
}

/// Waits until there is something to read, or the end of it.
private func poll(_ descriptor: Int32) -> Bool {
    var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return Glibc.poll(&polled, 1, 20_000) > 0
}

/// What a model was asked.
struct ModelQuestion {
    /// The body of the request.
    let body: JSONValue

    /// The name of the role, or of a task of it: the first line of what the model is told it is.
    var role: String {
        let line = messages.first?.split(separator: "\n").first ?? ""
        return line.hasPrefix("Role: ") ? String(line.dropFirst(6)) : ""
    }
    var model: String? { body["model"].string }
    /// What was said, one text for each message; the first one is the prompt.
    var messages: [String] { body["messages"].array.map { $0["content"].string ?? "" } }
    /// What the role was told of this person.
    var facts: String { messages.dropFirst().first ?? "" }
}

extension Sandbox {
    /// From now on flux asks this server.
    func use(_ server: ModelServer) {
        environment["FLUX_MODEL_BASE_URL"] = server.base
        environment["FLUX_MODEL_API_KEY"] = ModelServer.key
    }

    /// Where a phase of a flow stands.
    func phase(_ name: String, of flow: String) throws -> JSONValue {
        try json("flow", "show", flow)["phases"].array.first { $0["name"].string == name }
            ?? .absent
    }

    /// The tasks of any state.
    func tasks() throws -> JSONValue { try json("list", "--status", "all")["tasks"] }
}
