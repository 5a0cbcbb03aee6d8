import FluxApp
import FluxTerminal
import Glibc

/// What a person sees while models work: a sign that something is waited for, and the answer as it is written. Nothing of
/// either goes into a pipe.
final class ModelDisplay {
    private unowned let session: Session
    private let spinner: Spinner
    private let showsText: Bool
    private var flow: TextFlow
    /// Whether what was shown does not count; said only where somebody is asked again.
    private var isRejected = false
    private var lastText = ContinuousClock.now
    /// A model that stops in the middle of its words is at work on what is not shown.
    private static let pause: Duration = .milliseconds(700)

    init(_ session: Session) {
        self.session = session
        let isLookedAt = Terminal.isTerminal(STDERR_FILENO) && !session.options.quiet
        spinner = Spinner(
            label: "asking a model", format: session.errorFormat,
            isTTY: isLookedAt && !session.wantsJSON)
        showsText = session.writesToTerminal && !session.wantsJSON && !session.options.quiet
        flow = ModelDisplay.newFlow(session)
    }

    private static func newFlow(_ session: Session) -> TextFlow {
        TextFlow(
            width: session.format.width,
            takesBack: !session.format.accessible && session.host.environment["TERM"] != "dumb")
    }

    func show(_ news: ModelNews) {
        switch news {
        case .asking(let role, let model):
            spinner.label = "asking the \(role) (\(model))"
            if isRejected { try? session.remark("that answer could not be used; asking again") }
            isRejected = false
        case .waiting:
            guard !flow.hasShown || ContinuousClock.now - lastText > ModelDisplay.pause else {
                return
            }
            session.showAtOnce(flow.end())
            spinner.turn()
        case .text(let text):
            guard showsText else { return }
            spinner.stop()
            lastText = .now
            session.showAtOnce(flow.take(text))
        case .restarted:
            guard flow.hasShown else { return }
            session.showAtOnce(flow.end())
            isRejected = true
            flow = ModelDisplay.newFlow(session)
        case .ended:
            spinner.stop()
            session.showAtOnce(flow.end())
            session.hasShownAnswer = flow.hasShown
            isRejected = false
            flow = ModelDisplay.newFlow(session)
        }
    }
}
