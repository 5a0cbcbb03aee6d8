import ArgumentParser

/// `flux account`
struct Account: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "account",
        abstract: "Show what flux knows about you.",
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
