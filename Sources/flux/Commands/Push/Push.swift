import ArgumentParser
import FluxApp

/// `flux push`
struct Push: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "push",
        abstract: "Have browsers and devices take reminders by Web Push.",
        discussion: """
            A page asks its browser for a subscription with the key of 'flux push keys', and what the browser hands over is \
            given to 'flux push subscribe'. Messages are encrypted for the browser alone.

            EXAMPLES:
              flux push keys
              flux push subscribe subscription.json --label phone
              flux push list
              flux push test
              flux push remove 1
            """,
        subcommands: [
            PushKeys.self, PushSubscribe.self, PushList.self, PushTest.self, PushRemove.self,
        ])
}

/// `flux push keys`
struct PushKeys: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys",
        abstract: "Print the public key that browsers subscribe with.",
        discussion: """
            The key is made when it is first needed, and stays; with another one all subscriptions end.

            EXAMPLES:
              flux push keys
              flux push keys --json | jq -r .public_key
            """)

    @Flag(help: "Make no key.")
    var dryRun = false
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let result = try session.app.pushKeys(dryRun: dryRun)
        try session.show("push", result) { format in
            result.publicKey.map { [$0] } ?? Sentence(result.message).lines(in: format)
        }
    }
}

/// `flux push subscribe`
struct PushSubscribe: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "subscribe",
        abstract: "Add what a browser handed over.",
        discussion: """
            The file holds what PushSubscription.toJSON() gives: an endpoint and two keys. '-' reads standard input.

            EXAMPLES:
              flux push subscribe subscription.json
              flux push subscribe - --label "phone" < subscription.json
            """)

    @Argument(help: "A JSON file; - reads standard input.")
    var file: String
    @Option(help: ArgumentHelp("What to call it.", valueName: "words"))
    var label: String?
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let text = try session.file(file)
        let written = try session.app.pushSubscribe(
            text, label: label, session.writing(writing))
        let result = written.value
        try session.show("push", result, replayed: written.replayed, rows: "subscriptions") {
            Sentence(result.message).lines(in: $0)
        }
    }
}

/// `flux push list`
struct PushList: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List who takes reminders.",
        discussion: """
            EXAMPLES:
              flux push list
            """)

    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let result = try session.app.pushList()
        try session.show("push", result, rows: "subscriptions") {
            PushView(result).lines(in: $0)
        }
    }
}

/// `flux push test`
struct PushTest: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Send a word to every subscription.",
        discussion: """
            EXAMPLES:
              flux push test
            """)

    @Flag(help: "Say what would be done, and do nothing.")
    var dryRun = false
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let result = try session.app.testChannel("webpush", dryRun: dryRun)
        try session.show("push", result) { Sentence(result.message).lines(in: $0) }
    }
}

/// `flux push remove`
struct PushRemove: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Take a subscription away.",
        discussion: """
            EXAMPLES:
              flux push remove 1
            """)

    @Argument(help: "Its number, as 'flux push list' shows it.")
    var number: Int64
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let written = try session.app.pushRemove(number, session.writing(writing))
        let result = written.value
        try session.show("push", result, replayed: written.replayed, rows: "subscriptions") {
            Sentence(result.message).lines(in: $0)
        }
    }
}
