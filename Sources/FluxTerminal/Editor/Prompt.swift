/// Questions to a person at a terminal, on top of `LineEditor`.
///
/// Nothing here loops without an end: the end of input and Ctrl-C come back to the caller at once.
public struct Prompt {
    /// What came of a question.
    public enum Answer<Value: Sendable>: Sendable {
        /// The answer.
        case value(Value)
        /// The input ended.
        case endOfInput
        /// Ctrl-C.
        case interrupted
    }

    private let editor: LineEditor
    private let format: OutputFormat
    private let descriptor: Int32

    /// Asks through `editor`; questions are drawn for `format` where the editor draws its lines, or at `descriptor`.
    public init(editor: LineEditor, format: OutputFormat, descriptor: Int32? = nil) {
        self.editor = editor
        self.format = format
        self.descriptor = descriptor ?? editor.display
    }

    /// Asks for a line of text; the hint is shown below the question, the choices complete with Tab.
    public func ask(
        _ question: String, hint: String? = nil, choices: [String] = []
    ) throws(LineEditor.Failure) -> LineEditor.Line {
        show(Paragraph(question, role: .heading))
        if let hint { show(Paragraph(hint, role: .muted)) }
        editor.completion = Completion.among(choices)
        defer { editor.completion = { _ in [] } }
        return try editor.readLine(prompt: "> ")
    }

    /// Asks for yes or no until one of them comes; an empty line means the default if there is one.
    public func confirm(
        _ question: String, default standard: Bool? = nil
    ) throws(LineEditor.Failure) -> Answer<Bool> {
        let choices = standard.map { $0 ? "[Y/n]" : "[y/N]" } ?? "[y/n]"
        show(Paragraph("\(question) \(choices)", role: .heading))
        return try repeating(remember: false, help: "Answer yes or no") { text in
            YesNo.parse(text, default: standard)
        }
    }

    /// Lets a person choose one of `choices` by number or by its text; the answer is the index.
    public func choose(
        _ question: String, from choices: [String], default standard: Int? = nil
    ) throws(LineEditor.Failure) -> Answer<Int> {
        present(question, choices, default: standard)
        let help =
            "Answer with a number from 1 to \(choices.count), or with the words of the choice"
        return try completing(choices) { () throws(LineEditor.Failure) in
            try repeating(remember: false, help: help) { text in
                if TerminalText.isBlank(text) { return standard }
                return Choice.one(text, of: choices)
            }
        }
    }

    /// Lets a person choose several of `choices`, as in `1,3` or `2-4`; the answer is the indexes in ascending order.
    ///
    /// An empty line means none.
    public func chooseSeveral(
        _ question: String, from choices: [String]
    ) throws(LineEditor.Failure) -> Answer<[Int]> {
        present(question, choices, default: nil)
        let help = "Answer with numbers from 1 to \(choices.count), as in 1,3"
        return try completing(choices) { () throws(LineEditor.Failure) in
            try repeating(remember: false, help: help) { Choice.several($0, of: choices) }
        }
    }

    private func present(_ question: String, _ choices: [String], default standard: Int?) {
        show(Paragraph(question, role: .heading))
        for (index, choice) in choices.enumerated() {
            let mark = index == standard ? " (default)" : ""
            show(Paragraph("\(index + 1). \(choice)\(mark)", indent: 3))
        }
    }

    private func completing<Value>(
        _ choices: [String],
        _ body: () throws(LineEditor.Failure) -> Answer<Value>
    ) throws(LineEditor.Failure) -> Answer<Value> {
        editor.completion = Completion.among(choices)
        defer { editor.completion = { _ in [] } }
        return try body()
    }

    private func repeating<Value>(
        remember: Bool, help: String, _ parse: (String) -> Value?
    ) throws(LineEditor.Failure) -> Answer<Value> {
        while true {
            switch try editor.readLine(prompt: "> ", remember: remember) {
            case .endOfInput: return .endOfInput
            case .interrupted: return .interrupted
            case .text(let text):
                if let value = parse(text) { return .value(value) }
                show(Paragraph(help, role: .warning))
            }
        }
    }

    /// Shows something where the questions go.
    public func show(_ component: any Component) {
        let text = component.lines(in: format).map { $0 + "\n" }.joined()
        _ = Output.writeAll(Array(text.utf8)[...], to: descriptor)
    }
}
