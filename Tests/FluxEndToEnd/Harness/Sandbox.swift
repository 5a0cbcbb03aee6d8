import Foundation
import Testing

/// A home of flux's own for one test, with a frozen clock; gone when the test ends.
final class Sandbox {
    /// The folder that everything of the test lies in.
    let folder: String
    /// `FLUX_HOME`, which need not exist yet.
    let home: String
    /// The environment of every run; nothing is inherited.
    var environment: [String: String]

    /// Makes a sandbox.
    ///
    /// - Parameters:
    ///   - now: the frozen moment; Monday 2 March 2026, 09:00 in New York unless said otherwise.
    ///   - files: what lies in the home already.
    init(
        now: String = "2026-03-02T14:00:00Z", zone: String = "America/New_York", files: Files = [:]
    ) throws {
        var template = Array("/tmp/flux-test-XXXXXX".utf8CString)
        guard let path = mkdtemp(&template) else { throw HarnessError.system("mkdtemp") }
        folder = String(cString: path)
        home = folder + "/home"
        environment = [
            "FLUX_HOME": home, "FLUX_NOW": now, "TZ": zone, "SWIFT_BACKTRACE": "enable=no",
            "HOME": folder,
            "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8",
        ]
        for (name, bytes) in files { try write(bytes, to: "\(home)/\(name)") }
    }

    deinit {
        chmod(home, 0o700)
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Writes a file, making its folder.
    func write(_ bytes: [UInt8], to path: String) throws {
        let parent = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
        try FileManager.default.createDirectory(
            atPath: parent, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        chmod(path, 0o600)
    }

    /// The contents of every file in the home, by its path there.
    typealias Files = [String: [UInt8]]

    /// The contents of every file in the home but the log of what was refused, which every error may add to.
    func files() throws -> Files {
        var files: Files = [:]
        for case let name as String in FileManager.default.enumerator(atPath: home) ?? .init() {
            var isFolder: ObjCBool = false
            let path = "\(home)/\(name)"
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
                !isFolder.boolValue,
                name != "state/flux.log"
            else { continue }
            files[name] = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
        }
        return files
    }

    // MARK: - Running

    /// Starts flux.
    func start(
        _ arguments: [String], input: Stream = .bytes([]), output: Stream = .captured,
        with changes: [String: String?] = [:]
    ) throws -> Child {
        try Child(
            arguments.map { Array($0.utf8) }, environment: environment(with: changes), input: input,
            output: output)
    }

    /// The environment with some variables changed or, for `nil`, taken out.
    func environment(with changes: [String: String?]) -> [String: String] {
        var variables = environment
        for (name, value) in changes { variables[name] = value }
        return variables
    }

    /// Runs flux to its end.
    func run(
        _ arguments: [String], input: Stream = .bytes([]), output: Stream = .captured,
        with changes: [String: String?] = [:]
    ) throws -> Outcome {
        try start(arguments, input: input, output: output, with: changes).finish()
    }

    /// Runs flux to its end.
    func flux(_ arguments: String...) throws -> Outcome { try run(arguments) }

    /// Runs flux, which has to succeed.
    @discardableResult
    func ok(_ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation) throws
        -> Outcome
    {
        let outcome = try run(arguments)
        try #require(
            outcome.succeeded, "flux \(arguments.joined(separator: " ")): \(outcome.errorText)",
            sourceLocation: sourceLocation)
        return outcome
    }

    /// Runs flux with `--json`, which has to succeed, and reads its document.
    @discardableResult
    func json(_ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation) throws
        -> JSONValue
    {
        try json(arguments, sourceLocation: sourceLocation)
    }

    /// Runs flux with `--json`, which has to succeed, and reads its document.
    func json(_ arguments: [String], sourceLocation: SourceLocation = #_sourceLocation) throws
        -> JSONValue
    {
        let outcome = try run(arguments + ["--json"])
        try #require(
            outcome.succeeded, "flux \(arguments.joined(separator: " ")): \(outcome.errorText)",
            sourceLocation: sourceLocation)
        return try outcome.document(sourceLocation: sourceLocation)
    }

    /// Runs another program of the system, which has to succeed.
    func tool(_ name: String, _ arguments: String..., input: String = "") throws -> Outcome {
        let outcome = try Child(
            program: "/usr/bin/\(name)", arguments.map { Array($0.utf8) }, environment: environment,
            input: .bytes(Array(input.utf8))
        ).finish()
        try #require(outcome.succeeded, "\(name): \(outcome.errorText)")
        return outcome
    }

    // MARK: - Looking at the store

    /// The hash of everything a person would call their data.
    func fingerprint() throws -> String { try ok("check", "--fingerprint").text }

    /// Requires that SQLite and flux find nothing wrong.
    func expectSound(_ comment: String = "", sourceLocation: SourceLocation = #_sourceLocation)
        throws
    {
        let check = try run(["check", "--json"])
        #expect(
            check.succeeded, "\(comment): \(check.text)\(check.errorText)",
            sourceLocation: sourceLocation)
        guard FileManager.default.fileExists(atPath: "\(home)/flux.db") else { return }
        let integrity = try tool("sqlite3", "\(home)/flux.db", "PRAGMA integrity_check")
        #expect(integrity.text == "ok\n", "\(comment)", sourceLocation: sourceLocation)
    }

    /// Requires that nothing in the home differs from `before`.
    func expectUnchanged(
        since before: Files, _ comment: String = "",
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let after = try files()
        let changed = Set(after.keys).union(before.keys).filter { after[$0] != before[$0] }.sorted()
        if !changed.isEmpty {
            Issue.record("changed \(changed): \(comment)", sourceLocation: sourceLocation)
        }
    }
}
