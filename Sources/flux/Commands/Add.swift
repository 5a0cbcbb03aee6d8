import ArgumentParser
import FluxApp

/// `flux add`
struct Add: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a task.",
        discussion: """
            In plain words, with a time, a recurrence or a place. With --at, --rrule or --at-location the text is the \
            title, word for word.

            EXAMPLES:
              flux add call the bank tomorrow at 4
              flux add "gym every tue and thu at 7pm for 45 minutes"
              flux add water the plants when I get home
              flux add "Team call" --at 2026-03-09T16:00 --duration 30
              flux add Standup --at 2026-03-09T09:30 --rrule "FREQ=WEEKLY;BYDAY=MO,WE" --until 2026-06-30
            """)

    @Argument(help: "What to do, and when.")
    var text: [String] = []
    @Flag(help: "Read the text from standard input.")
    var stdin = false
    @Option(help: ArgumentHelp("The wall time, 2026-03-09T16:00.", valueName: "local"))
    var at: String?
    @Option(help: ArgumentHelp("The zone of --at, such as Europe/Berlin.", valueName: "zone"))
    var tz: String?
    @Option(help: ArgumentHelp("An RFC 5545 rule.", valueName: "rule"))
    var rrule: String?
    @Option(help: ArgumentHelp("The last day of a series.", valueName: "day"))
    var until: String?
    @Option(help: ArgumentHelp("How long: 45, 1h30 …", valueName: "time"))
    var duration: String?
    @Option(help: ArgumentHelp("The goal it serves.", valueName: "goal"))
    var goal: String?
    @Option(help: ArgumentHelp("A place: home, arrive:home or leave:home.", valueName: "place"))
    var atLocation: String?
    @Option(
        name: .customLong("tag"), help: ArgumentHelp("A tag; may be given again.", valueName: "tag")
    )
    var tags: [String] = []
    @Option(help: ArgumentHelp("A note to keep with it.", valueName: "text"))
    var note: String?
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        var request = AddRequest(text: try session.text(text, stdin: stdin))
        request.at = at
        request.zone = tz
        request.rule = rrule
        request.until = until
        request.duration = duration
        request.goal = goal
        request.location = atLocation
        request.tags = tags
        request.note = note
        if tz != nil, at == nil {
            throw Failure.invalidArgument("'--tz' is the zone of '--at'; give both or none")
        }
        let written = try session.askingBack(request.text) { text in
            request.text = text
            return try session.app.add(request, session.writing(writing))
        }
        try session.show("add", written)
    }
}
