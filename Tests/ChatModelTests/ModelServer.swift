import FluxJSON
import Foundation
import Testing

/// The scripted server of `Tests/Model/model_server.py`, where it is written what a script can
/// hold; it runs as long as this object lives.
final class ModelServer {
    /// The address of its API.
    let base: String
    private let folder: URL
    private let process: Process
    /// The server ends when this one does.
    private let input: Pipe

    private static let program = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Model/model_server.py")

    /// Starts a server that gives these replies to whoever asks; the last one repeats.
    convenience init(_ replies: [JSON], key: String? = nil, isSecure: Bool = false) throws {
        try self.init(script: ["*": .array(replies)], key: key, isSecure: isSecure)
    }

    /// Starts a server.
    ///
    /// - Parameters:
    ///   - key: what clients must send; `nil` where anything will do.
    ///   - isSecure: whether it speaks TLS, with a certificate that nobody trusts.
    init(script: JSON, key: String? = nil, isSecure: Bool = false) throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "flux-model-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let scriptFile = ModelServer.script(in: folder)
        try Data(script.text.utf8).write(to: scriptFile, options: .atomic)
        var arguments = [
            "python3", ModelServer.program.path, "--script", scriptFile.path, "--log",
            ModelServer.log(in: folder).path,
        ]
        if let key { arguments += ["--key", key] }
        if isSecure {
            arguments.append("--tls")
            arguments += try ModelServer.certificate(in: folder)
        }
        let process = Process()
        let input = Pipe()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let port = try ModelServer.line(of: output.fileHandleForReading)
        base = "\(isSecure ? "https" : "http")://127.0.0.1:\(port)/v1"
        self.folder = folder
        self.process = process
        self.input = input
    }

    deinit {
        try? input.fileHandleForWriting.close()
        try? FileManager.default.removeItem(at: folder)
    }

    /// The requests so far, in the order they came.
    var requests: [JSON] {
        get throws {
            let text = try String(contentsOf: ModelServer.log(in: folder), encoding: .utf8)
            return try text.split(separator: "\n").map { try JSON(parsing: String($0)) }
        }
    }

    /// Changes what it says. Which reply comes next is still counted from the start.
    func rewrite(_ script: JSON) throws {
        try Data(script.text.utf8).write(to: ModelServer.script(in: folder), options: .atomic)
    }

    /// Waits until somebody has asked.
    func isAsked() async {
        while !Task.isCancelled, (try? requests)?.isEmpty ?? true { await Task.yield() }
    }

    /// Ends it; its port is closed afterwards.
    func end() throws {
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    private static func script(in folder: URL) -> URL { folder.appending(path: "script.json") }

    private static func log(in folder: URL) -> URL { folder.appending(path: "log") }

    /// Makes a certificate that vouches for itself.
    ///
    /// - Returns: the paths of the certificate and of its key.
    private static func certificate(in folder: URL) throws -> [String] {
        let paths = ["certificate.pem", "key.pem"].map { folder.appending(path: $0).path }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
            "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj", "/CN=localhost",
            "-out", paths[0], "-keyout", paths[1],
        ]
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "openssl made no certificate")
        return paths
    }

    private static func line(of handle: FileHandle) throws -> String {
        var line = Data()
        while line.last != UInt8(ascii: "\n") {
            let piece = handle.availableData
            try #require(!piece.isEmpty, "the model server ended before it named its port")
            line += piece
        }
        return String(decoding: line, as: UTF8.self).trimmingCharacters(in: .newlines)
    }
}
