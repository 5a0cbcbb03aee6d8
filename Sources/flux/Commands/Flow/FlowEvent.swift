import ArgumentParser
import FluxApp
import FluxJSON

/// `flux flow event`
struct FlowEvent: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "event", abstract: "Let something happen to a flow.",
        discussion: """
            An event moves everything it moves, or nothing. With a key it happens once: repeated, the first result comes \
            back. --from-file takes what comes with it from a JSON document, whose bytes --signature signs.

            EXAMPLES:
              flux flow event 7 approve
              flux flow event 7 join --set party=client
              flux flow event 7 complete-forms --key forms-2026-03-02
              flux flow event 7 payment-callback --from-file - --signature 5d41402a… < callback.json
            """)

    @Argument(help: "The flow: its number.")
    var flow: String
    @Argument(help: "The event; 'flux flow graph WORKFLOW' lists them.")
    var name: String
    @OptionGroup var values: ValueOptions
    @Option(
        help: ArgumentHelp(
            "A JSON document with the values, '-' for standard input.", valueName: "file"))
    var fromFile: String?
    @Option(help: ArgumentHelp("HMAC-SHA256 of the document's bytes.", valueName: "hex"))
    var signature: String?
    @Option(help: ArgumentHelp("As --idempotency-key.", valueName: "key"))
    var key: String?
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        var request = EventRequest(flow: flow, name: name)
        request.values = try values.members
        request.payload = try fromFile.map { Array(try session.file($0).utf8) }
        request.signature = signature
        var options = session.writing(writing)
        options.idempotencyKey = options.idempotencyKey ?? key
        let written = try session.app.fireEvent(request, options)
        try session.show(flow: written, dryRun: writing.dryRun)
    }
}

extension ValueOptions {
    /// The values by name.
    var members: [JSON.Member] {
        get throws {
            try set.map { text in
                guard let equals = text.firstIndex(of: "="), equals > text.startIndex else {
                    throw Failure.invalidArgument("'\(text)' is no value; write it as 'name=value'")
                }
                return JSON.Member(
                    String(text[..<equals]), .string(String(text[text.index(after: equals)...])))
            }
        }
    }
}
