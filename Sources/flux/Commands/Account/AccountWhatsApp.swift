import ArgumentParser
import FluxApp

/// `flux account whatsapp`
struct AccountWhatsApp: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "whatsapp",
        abstract: "Consent to WhatsApp messages, or withdraw that.",
        discussion: """
            EXAMPLES:
              flux account whatsapp consent
              flux account whatsapp withdraw
            """,
        subcommands: [AccountWhatsAppConsent.self, AccountWhatsAppWithdraw.self])
}

/// `flux account whatsapp consent`
struct AccountWhatsAppConsent: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "consent",
        abstract: "Have reminders sent by WhatsApp; needs a verified number.",
        discussion: """
            The titles of tasks that are due go through the phone provider and WhatsApp. The moment of the consent stands \
            in the audit trail. 'flux undo' does not take it back: withdrawing does.

            EXAMPLES:
              flux account whatsapp consent
            """)

    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let written = try session.app.consentToWhatsApp(session.writing(writing))
        try session.show("account", written.value, replayed: written.replayed) {
            PhoneLines(written.value).lines(in: $0)
        }
    }
}

/// `flux account whatsapp withdraw`
struct AccountWhatsAppWithdraw: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Have no more messages sent, from now on.",
        discussion: """
            EXAMPLES:
              flux account whatsapp withdraw
            """)

    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let written = try session.app.withdrawWhatsApp(session.writing(writing))
        try session.show("account", written.value, replayed: written.replayed) {
            PhoneLines(written.value).lines(in: $0)
        }
    }
}
