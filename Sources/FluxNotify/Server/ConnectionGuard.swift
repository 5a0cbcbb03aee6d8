import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Stands in each connection between the parser and Hummingbird, and does what neither of them does: it cuts clients
/// that are too slow, bounds what they send ahead, completes the fields of every answer, and closes in a way that the
/// last answer arrives (RFC 9112, section 9.6).
///
/// Not sendable: everything happens on the event loop of its connection.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let settings: WebhookServerSettings
    private let noteMalformed: @Sendable (String) -> Void
    private var stages = ConnectionStages()
    private var deadline: Scheduled<Void>?
    private var isStopping = false
    private var answerCloses = false
    /// The client wants another protocol: the parser stops at the end of this request, and would keep all that follows.
    private var leavesHTTP = false
    private var isDeaf = false

    /// - Parameter noteMalformed: takes the name of a request that only the parser has seen.
    init(settings: WebhookServerSettings, noteMalformed: @escaping @Sendable (String) -> Void) {
        self.settings = settings
        self.noteMalformed = noteMalformed
    }

    // MARK: - Time

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { begin(.request, context) }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        deadline?.cancel()
        deadline = nil
    }

    func channelActive(context: ChannelHandlerContext) {
        begin(.request, context)
        context.fireChannelActive()
    }

    private func begin(_ stage: ConnectionStages.Stage?, _ context: ChannelHandlerContext) {
        guard let stage else { return }
        let limit =
            switch stage {
            case .request: settings.requestTimeout
            // The handler's own limit comes first; the rest is for a client that does not read.
            case .answer: settings.answerTimeout + settings.requestTimeout
            case .idle: settings.idleTimeout
            case .farewell: WebhookServerSettings.farewell
            }
        deadline?.cancel()
        deadline = context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(limit)) {
            context.close(promise: nil)
        }
    }

    // MARK: - Requests

    func read(context: ChannelHandlerContext) {
        if !isDeaf { context.read() }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        // What comes after the last answer is read and forgotten.
        guard !stages.isClosing else { return }
        switch unwrapInboundIn(data) {
        case .head(let head):
            leavesHTTP = head.method == .connect || head.headerFields.contains(.upgrade)
            begin(stages.headRead(), context)
        case .body: break
        case .end:
            isDeaf = leavesHTTP
            begin(stages.endRead(), context)
        }
        guard stages.unanswered <= WebhookServerSettings.maximumPipeline else {
            context.close(promise: nil)
            return
        }
        context.fireChannelRead(data)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        context.fireChannelReadComplete()
        // Hummingbird no longer asks for more by then, but the end of the client's stream has to be seen.
        if stages.isClosing { read(context: context) }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is ChannelShouldQuiesceEvent { isStopping = true }
        context.fireUserInboundEventTriggered(event)
    }

    // MARK: - Answers

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(let head) where head.status.kind != .informational:
            context.write(wrapOutboundOut(.head(completed(head))), promise: promise)
        case .end where answerCloses:
            context.writeAndFlush(data, promise: promise)
            begin(stages.answerWritten(closes: true), context)
            context.close(mode: .output, promise: nil)
            read(context: context)
        case .end:
            context.write(data, promise: promise)
            begin(stages.answerWritten(closes: false), context)
        case .head, .body: context.write(data, promise: promise)
        }
    }

    private func completed(_ head: HTTPResponse) -> HTTPResponse {
        var head = head
        if let name = AnswerFields.complete(&head.headerFields) { noteMalformed(name) }
        if isStopping { head.headerFields[.connection] = "close" }
        answerCloses = head.headerFields[.connection] == "close"
        return head
    }
}
