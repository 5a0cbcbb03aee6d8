import Foundation
import Testing

/// Where the project and the built program are, and how to run things.
enum Project {
    /// The root of the repository.
    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The folder `man`.
    static let manual = root.appending(path: "man")

    /// The program, built beside the running tests.
    static let binary = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appending(path: "flux")

    /// Whether documents are to be written anew instead of compared.
    static let regenerates = ProcessInfo.processInfo.environment["FLUX_REGENERATE"] == "1"

    /// The text of a file below the root.
    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// The files below a folder of the root whose names end so, as paths from the root, sorted.
    static func files(in folder: String, ending suffix: String) throws -> [String] {
        let names = try FileManager.default.subpathsOfDirectory(
            atPath: root.appending(path: folder).path)
        return names.filter { $0.hasSuffix(suffix) }.sorted().map {
            folder.isEmpty ? $0 : "\(folder)/\($0)"
        }
    }

    /// Runs a program; what it writes to both outputs comes in one text.
    static func run(
        _ program: String, _ arguments: [String], environment: [String: String] = [:]
    ) throws -> (status: Int32, text: String) {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.environment = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
            "LC_ALL": "C.UTF-8",
        ].merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }

    /// Runs flux on a store of its own, which is gone afterwards.
    static func flux(_ arguments: String...) throws -> String {
        try withFolder { folder in
            let result = try run(
                binary.path, arguments,
                environment: ["FLUX_HOME": folder.appending(path: "flux").path])
            try #require(
                result.status == 0, "flux \(arguments) ended with \(result.status): \(result.text)")
            return result.text
        }
    }

    /// Runs `body` with a folder that is gone afterwards.
    static func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "flux-documentation-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }
}
