import ArgumentParser
import FluxApp
import FluxStore

/// `flux move`
struct Move: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "move",
        abstract: "Move a task to another time.",
        discussion: """
            A time that you state is kept. For 'later' or 'sometime this week' flux finds the best free slot and asks;
            --yes takes it at once.

            EXAMPLES:
              flux move 12 tomorrow at 5
              flux move 12 friday
              flux move "bank" later --yes
              flux move 12 --at 2026-03-09T16:00
            """)

    @Argument(help: "A number or a word of the title.")
    var task: String
    @Argument(help: "The new time.")
    var when: [String] = []
    @Option(help: ArgumentHelp("The new wall time, 2026-03-09T16:00.", valueName: "local"))
    var at: String?
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let words = when.isEmpty ? nil : when.joined(separator: " ")
        var options = session.writing(writing)
        func move() throws -> Written<MoveResult> {
            try session.choosing([task]) { references in
                try session.app.move(
                    MoveRequest(reference: references[0], when: words, at: at), options)
            }
        }
        let written: Written<MoveResult>
        do {
            written = try move()
        } catch {
            // A slot that flux chose needs a yes; a person at the terminal can give it now.
            let failure = Failure(error)
            guard failure.details["proposed"]?.stringValue != nil, session.canAsk,
                try session.confirm("\(failure.message.prefix { $0 != ";" }). Take it?", yes: false)
            else { throw error }
            options.yes = true
            written = try move()
        }
        let result = written.value
        try session.show("move", result, replayed: written.replayed) { format in
            Sentence(result.message).lines(in: format)
        }
    }
}
