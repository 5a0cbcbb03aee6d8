import Testing

/// What a run of flux came to.
struct Outcome {
    let ending: Ending
    let out: [UInt8]
    let errors: [UInt8]

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
        let text = try #require(String(validating: out, as: UTF8.self), "no UTF-8", sourceLocation: sourceLocation)
        #expect(text.last == "\n", "no line feed at the end", sourceLocation: sourceLocation)
        #expect(text.dropLast().contains("\n") == false, "more than one line", sourceLocation: sourceLocation)
        return try JSONValue(parsing: text)
    }

    /// Requires a refusal as `interface.md` wants it: nothing on standard output, one line with a remedy on standard error.
    func expectRefusal(
        _ code: Int32, saying words: [String] = [], sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(ending == .exited(code), "\(errorText)\(text)", sourceLocation: sourceLocation)
        #expect(out.isEmpty, "standard output: \(text)", sourceLocation: sourceLocation)
        let lines = Outcome.lines(errorText)
        #expect(lines.count == 1, "standard error: \(errorText)", sourceLocation: sourceLocation)
        #expect(errorText.hasPrefix("flux: "), "standard error: \(errorText)", sourceLocation: sourceLocation)
        #expect(Outcome.namesRemedy(errorText), "no remedy: \(errorText)", sourceLocation: sourceLocation)
        expectClean(errors, sourceLocation: sourceLocation)
        for word in words {
            #expect(errorText.contains(word), "\(errorText)", sourceLocation: sourceLocation)
        }
    }

    /// Requires the same refusal as one JSON document on standard error.
    @discardableResult
    func expectRefusalDocument(
        _ code: Int32, named name: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> JSONValue {
        #expect(ending == .exited(code), "\(errorText)\(text)", sourceLocation: sourceLocation)
        #expect(out.isEmpty, "standard output: \(text)", sourceLocation: sourceLocation)
        let json = try JSONValue(parsing: errorText)
        #expect(Outcome.lines(errorText).count == 1, "\(errorText)", sourceLocation: sourceLocation)
        #expect(json["status"].string == "failed", sourceLocation: sourceLocation)
        #expect(json["message"].string?.isEmpty == false, sourceLocation: sourceLocation)
        for key in ["error_code", "details", "retry_allowed", "timestamp", "correlation_id"] {
            #expect(json[key] != .absent, "no '\(key)' in \(errorText)", sourceLocation: sourceLocation)
        }
        if let name { #expect(json["error_code"].string == name, "\(errorText)", sourceLocation: sourceLocation) }
        return json
    }

    /// Requires that a terminal can show these bytes: no control character but the line feed.
    func expectClean(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
        let text = String(decoding: bytes, as: UTF8.self)
        let controls = text.unicodeScalars.filter {
            $0 != "\n" && ($0.value < 0x20 || (0x7F...0x9F).contains($0.value))
        }
        #expect(controls.isEmpty, "control characters in: \(text.debugDescription)", sourceLocation: sourceLocation)
    }

    private static func lines(_ text: String) -> [String] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        return lines
    }

    /// What is wrong comes first, and what to do after a semicolon, a colon or as a question.
    private static func namesRemedy(_ text: String) -> Bool {
        let message = text.dropFirst("flux: ".count)
        return message.contains("; ") || message.contains("'flux ") || message.contains("?")
    }
}
