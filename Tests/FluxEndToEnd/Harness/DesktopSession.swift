import Foundation
import Testing

/// A desktop of its own: a private session bus on which `Tests/Notify/desktop_mock.py` plays the notification daemon and
/// the person, for one script of `sh`.
struct DesktopSession {
    let home: ReachableHome
    private var log: String { "\(home.sandbox.folder)/desktop.log" }

    /// Runs a script to its end, in which `$FLUX` is the program under test.
    ///
    /// - Parameters:
    ///   - person: what the mock is told that the person or the daemon does.
    ///   - settings: variables of the environment, as ``ReachableHome`` takes them.
    @discardableResult
    func run(
        _ script: String, person: [String] = [], settings: [String: String] = [:],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Outcome {
        // In a file, so that no process but flux has its words among its arguments.
        let path = "\(home.sandbox.folder)/script.sh"
        try home.sandbox.write(Array(script.utf8), to: path)
        var changes: [String: String?] = ["FLUX": Child.program]
        for (name, value) in settings { changes["FLUX_\(name)"] = value }
        let mock = PythonServer.path(of: "Notify/desktop_mock.py")
        let words = ["--", "/usr/bin/python3", mock, "--log", log] + person + ["/bin/sh", path]
        let outcome = try Child(
            program: "/usr/bin/dbus-run-session", words.map { Array($0.utf8) },
            environment: home.sandbox.environment(with: changes)
        ).finish()
        try #require(
            outcome.succeeded, "\(outcome.text)\(outcome.errorText)",
            sourceLocation: sourceLocation)
        return outcome
    }

    /// One pass.
    @discardableResult
    func pass(
        person: [String] = [], settings: [String: String] = [:],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Pass {
        let outcome = try run(
            "\"$FLUX\" notify --json", person: person, settings: settings,
            sourceLocation: sourceLocation)
        return Pass(try outcome.document(sourceLocation: sourceLocation))
    }

    // MARK: - Parts of scripts

    /// Prints a word for each process that waits for a button.
    static let listeners = """
        for file in /proc/[0-9]*/cmdline; do
            tr '\\0' ' ' < "$file" | grep -q ' notify listen' || continue
            tr '\\0' '\\n' < "${file%cmdline}environ" | grep -qx "FLUX_HOME=$FLUX_HOME" && echo listens
        done 2> /dev/null
        true

        """

    /// Waits until no process waits for a button.
    static let untilNobodyListens = waiting(while: "[ -n \"$(\(listeners))\" ]")

    /// Waits until what a command of flux prints holds a text.
    static func until(_ command: String, says text: String) -> String {
        waiting(while: "! \"$FLUX\" \(command) --json | grep -q '\(text)'")
    }

    /// Waits while a condition of `sh` holds, for ten seconds at most.
    private static func waiting(while condition: String) -> String {
        """
        i=0
        while \(condition); do
            i=$((i + 1)); [ $i -lt 200 ] || exit 9
            sleep 0.05
        done

        """
    }

    /// The calls that the daemon got so far of one kind.
    func calls(_ name: String = "Notify") throws -> [JSONValue] {
        try PythonServer.lines(of: log).filter { $0["call"].string == name }
    }
}
