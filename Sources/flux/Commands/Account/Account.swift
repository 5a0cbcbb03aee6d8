import ArgumentParser

/// `flux account`
struct Account: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account",
        abstract: "Show what flux knows about you, and set it right.",
        discussion: """
            EXAMPLES:
              flux account
              flux account profile --wake-time "half past six"
              flux account preferences --lead 15
              flux account usage
              flux account phone add +49 30 1234567
              flux account verify send
              flux account whatsapp consent
            """,
        subcommands: [
            AccountShow.self, AccountProfile.self, AccountPreferences.self, AccountUsage.self,
            AccountPhone.self, AccountVerify.self, AccountWhatsApp.self,
        ], defaultSubcommand: AccountShow.self)
}

/// `flux account show`
struct AccountShow: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show all of it.",
        discussion: """
            EXAMPLES:
              flux account
              flux account --json | jq .profile
            """)

    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let account = try session.app.account()
        try session.show("account", account) { AccountView(account).lines(in: $0) }
    }
}
