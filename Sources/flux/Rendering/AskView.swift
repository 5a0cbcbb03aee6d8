import FluxApp
import FluxTerminal

/// What was understood and done.
struct AskView: ResultView {
    private let result: AskResult
    private let explain: Bool
    private let isSaid: Bool
    private let isScript: Bool

    /// What a model read waits for a yes, and nobody can be asked here.
    private var isProposal: Bool {
        isScript && result.source == "model" && result.requiresUserAction == "answer"
            && result.intent != .clarify
    }

    /// - Parameters:
    ///   - isSaid: whether what a model said stands on the screen already.
    ///   - isScript: whether nobody can be asked for a yes.
    init(_ result: AskResult, explain: Bool, isSaid: Bool = false, isScript: Bool = false) {
        self.isScript = isScript
        self.result = result
        self.explain = explain
        self.isSaid = isSaid
    }

    func lines(in format: OutputFormat) -> [String] {
        var lines: [String] = []
        if explain {
            lines += KeyValueList(
                [("intent", result.intent.rawValue)]
                    + result.spans.map {
                        ($0.kind.replacing("_", with: " "), "\($0.text)  =  \($0.meaning)")
                    }
            ).lines(in: format)
        }
        if let plan = result.plan {
            // Of a goal that runs only the difference is new.
            return lines
                + (result.intent == .modifyGoal
                    ? ReplyView(plan).lines(in: format)
                    : GoalPlanView(plan, isSaid: isSaid).lines(in: format))
        }
        if result.dryRun { return lines + understood(format) }
        lines += Sentence(result.message).lines(in: format)
        if isProposal, let id = result.conversationId {
            lines += Paragraph("Answer with: flux ask --conversation \(id) yes", role: .muted)
                .lines(in: format)
        }
        return lines + TaskTable(Array(result.tasks.prefix(8)), dates: true).lines(in: format)
    }

    private func understood(_ format: OutputFormat) -> [String] {
        if let question = result.clarificationQuestion {
            return Sentence(question).lines(in: format)
        }
        var pairs: [(label: String, value: String)] = [("intent", result.intent.rawValue)]
        for field in result.fields { pairs.append((field.0, field.1)) }
        return KeyValueList(pairs).lines(in: format)
    }
}
