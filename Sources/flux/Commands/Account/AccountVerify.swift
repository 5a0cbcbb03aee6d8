import ArgumentParser
import FluxApp
import FluxNotify

extension VerificationChannel: ExpressibleByArgument {}

/// `flux account verify`
struct AccountVerify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Show that the phone number is yours.",
        discussion: """
            EXAMPLES:
              flux account verify send
              flux account verify confirm 123456
            """,
        subcommands: [AccountVerifySend.self, AccountVerifyConfirm.self])
}

/// `flux account verify send`
struct AccountVerifySend: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "send",
        abstract: "Have a code sent to the number; three times an hour at most.",
        discussion: """
            EXAMPLES:
              flux account verify send
              flux account verify send --by call
            """)

    @Option(help: ArgumentHelp("sms, call or whatsapp.", valueName: "way"))
    var by: VerificationChannel = .sms
    @Flag(help: "Say what would be done, and do nothing.")
    var dryRun = false
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let result = try session.app.sendVerification(by: by, dryRun: dryRun)
        try session.show("account", result) { Sentence(result.message).lines(in: $0) }
    }
}

/// `flux account verify confirm`
struct AccountVerifyConfirm: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm",
        abstract: "Give the code that was sent.",
        discussion: """
            The code is good once, for ten minutes. '-' reads it from standard input.

            EXAMPLES:
              flux account verify confirm 123456
              flux account verify confirm -
            """)

    @Argument(help: "The code; - reads standard input.")
    var code: String
    @Flag(help: "Say what would be done, and do nothing.")
    var dryRun = false
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let text = code == "-" ? try session.file("-") : code
        let result = try session.app.confirmVerification(text, dryRun: dryRun)
        try session.show("account", result) { Sentence(result.message).lines(in: $0) }
    }
}
