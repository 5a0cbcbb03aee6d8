import ArgumentParser
import FluxApp

/// `flux account profile`
struct AccountProfile: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "profile",
        abstract: "Show the profile, or change it in plain words.",
        discussion: """
            What is not named stays. The answers are read as 'flux onboard' reads them; '--phone none' takes the number \
            away. One 'flux undo' takes a change back.

            EXAMPLES:
              flux account profile
              flux account profile --work "9 to 5 on weekdays" --chronotype "morning person"
              flux account profile --timezone Europe/Madrid
              flux account profile --phone none
            """)

    @Option(help: ArgumentHelp("What flux calls you.", valueName: "words"))
    var name: String?
    @Option(help: ArgumentHelp("When you usually get up.", valueName: "words"))
    var wakeTime: String?
    @Option(help: ArgumentHelp("When you usually go to bed.", valueName: "words"))
    var bedtime: String?
    @Option(help: ArgumentHelp("When you work.", valueName: "words"))
    var work: String?
    @Option(help: ArgumentHelp("When you are at your best.", valueName: "words"))
    var chronotype: String?
    @Option(help: ArgumentHelp("Where your clock is: an IANA name or a city.", valueName: "words"))
    var timezone: String?
    @Option(help: ArgumentHelp("What you call home, and work.", valueName: "words"))
    var home: String?
    @Option(help: ArgumentHelp("Your phone number.", valueName: "words"))
    var phone: String?
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let stated: [(String, String?)] = [
            ("name", name), ("wake_time", wakeTime), ("bedtime", bedtime), ("work", work),
            ("chronotype", chronotype), ("timezone", timezone), ("home", home), ("phone", phone),
        ]
        let answers = stated.compactMap { name, text in text.map { (name, $0) } }
        guard !answers.isEmpty else {
            let account = try session.app.account()
            return try session.show("account", account) {
                ProfileLines(account.profile).lines(in: $0)
            }
        }
        let written = try session.app.changeProfile(answers, session.writing(writing))
        let account = written.value
        try session.show("account", account, replayed: written.replayed) {
            ProfileLines(account.profile).lines(in: $0)
        }
    }
}
