import Testing

/// What a run of flux came to.
struct Outcome: CustomTestStringConvertible {
    let ending: Ending
    let out: [UInt8]
    let errors: [UInt8]

    var testDescription: String {
        "\(ending), output \(String(text.prefix(300)).debugDescription), errors "
            + String(errorText.prefix(500)).debugDescription
    }

    /// Whether it ended with exit code 0.
    var succeeded: Bool { ending == .exited(0) }

    /// The exit code; -1 for a process that a signal ended.
    var exitCode: Int32 {
        switch ending {
        case .exited(let code): code
        case .signaled: -1
        }
    }

    /// Standard output as text.
    var text: String { String(decoding: out, as: UTF8.self) }
    /// Standard error as text.
    var errorText: String { String(decoding: errors, as: UTF8.self) }
    /// The lines of standard output.
    var lines: [String] { Outcome.lines(text) }

    /// Standard output, which has to be one JSON document on one line.
    func document(sourceLocation: SourceLocation = #_sourceLocation) throws -> JSONValue {
        let text = try #require(
            String(validating: out, as: UTF8.self), "no UTF-8", sourceLocation: sourceLocation)
        #expect(text.last == "\n", "no line feed at the end", sourceLocation: sourceLocation)
        #expect(
            text.dropLast().contains("\n") == false, "more than one line",
            sourceLocation: sourceLocation)
        return try JSONValue(parsing: text)
    }

    /// Requires a refusal as `interface.md` wants it: nothing on standard output, one line with a remedy on standard error.
    func expectRefusal(
        _ code: Int32, saying words: [String] = [],
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        var problems: [String] = []
        if ending != .exited(code) { problems.append("not exit code \(code)") }
        if !out.isEmpty { problems.append("something on standard output") }
        if Outcome.lines(errorText).count != 1 { problems.append("not one line on standard error") }
        if !errorText.hasPrefix("flux: ") { problems.append("no 'flux: ' in front") }
        if !Outcome.namesRemedy(errorText) { problems.append("no remedy") }
        if Outcome.hasControls(errorText) { problems.append("control characters") }
        problems += words.filter { !errorText.contains($0) }.map { "does not say '\($0)'" }
        record(problems, sourceLocation)
    }

    /// Requires the same refusal as one JSON document on standard error.
    @discardableResult
    func expectRefusalDocument(
        _ code: Int32, named name: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> JSONValue {
        var problems: [String] = []
        if ending != .exited(code) { problems.append("not exit code \(code)") }
        if !out.isEmpty { problems.append("something on standard output") }
        let json = (try? JSONValue(parsing: errorText)) ?? .absent
        if Outcome.lines(errorText).count != 1 { problems.append("not one line on standard error") }
        if json["status"].string != "failed" { problems.append("no 'status'") }
        if json["message"].string?.isEmpty != false { problems.append("no 'message'") }
        let wanted = "status error_code message details retry_allowed timestamp correlation_id"
        problems += json.missing(wanted).map { "no '\($0)'" }
        if let name, json["error_code"].string != name { problems.append("not \(name)") }
        record(problems, sourceLocation)
        return json
    }

    private func record(_ problems: [String], _ sourceLocation: SourceLocation) {
        if problems.isEmpty { return }
        Issue.record(
            "\(problems.joined(separator: ", ")): \(testDescription)",
            sourceLocation: sourceLocation)
    }

    /// Requires that a terminal can show what was written: no control character but the line feed.
    func expectClean(sourceLocation: SourceLocation = #_sourceLocation) {
        let problems = [("output", text), ("errors", errorText)].filter {
            Outcome.hasControls($0.1)
        }
        record(problems.map { "control characters in the \($0.0)" }, sourceLocation)
    }

    /// Whether text holds a control character other than the line feed.
    static func hasControls(_ text: String) -> Bool {
        text.unicodeScalars.contains {
            $0 != "\n" && ($0.value < 0x20 || (0x7F...0x9F).contains($0.value))
        }
    }

    private static func lines(_ text: String) -> [String] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        return lines
    }

    /// What is wrong comes first, then what to do: after a semicolon, as a command, as a question or as what is accepted.
    private static func namesRemedy(_ text: String) -> Bool {
        let message = text.dropFirst("flux: ".count)
        return ["; ", ": ", "'flux ", "?", ", not ", "--"].contains { message.contains($0) }
    }
}
