import ArgumentParser
import FluxApp

/// `flux account phone`
struct AccountPhone: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "phone",
        abstract: "Set the phone number, or take it away.",
        discussion: """
            EXAMPLES:
              flux account phone add +49 30 1234567
              flux account phone remove
            """,
        subcommands: [AccountPhoneAdd.self, AccountPhoneRemove.self])
}

/// `flux account phone add`
struct AccountPhoneAdd: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Set the number that messages and calls go to.",
        discussion: """
            Verification and consent that were given for another number end with it.

            EXAMPLES:
              flux account phone add +49 30 1234567
            """)

    @Argument(help: "The number, with its country code.")
    var number: [String]
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let written = try session.app.addPhone(
            number.joined(separator: " "), session.writing(writing))
        try session.show("account", written.value, replayed: written.replayed) {
            PhoneLines(written.value).lines(in: $0)
        }
    }
}

/// `flux account phone remove`
struct AccountPhoneRemove: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Forget the number, with its verification and the consent.",
        discussion: """
            EXAMPLES:
              flux account phone remove
            """)

    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let written = try session.app.removePhone(session.writing(writing))
        try session.show("account", written.value, replayed: written.replayed) {
            PhoneLines(written.value).lines(in: $0)
        }
    }
}
