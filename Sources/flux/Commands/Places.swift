import ArgumentParser
import FluxApp
import FluxCalendar
import FluxLanguage

/// `flux arrive`
struct Arrive: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "arrive",
        abstract: "Say that you have come to a place.",
        discussion: """
            Tasks that wait for the place come up, and 'flux notify' brings one message about them. A phone or a \
            script that knows where you are can call it.

            EXAMPLES:
              flux arrive home
              flux arrive "the office" --json
            """)

    @Argument(help: "The place.")
    var place: [String]
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func validate() throws { try Place.check(place, after: "arrive") }

    func run(_ session: Session) throws {
        try session.visit(.arrive, place, writing)
    }
}

/// `flux leave`
struct Leave: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "leave",
        abstract: "Say that you go from a place.",
        discussion: """
            EXAMPLES:
              flux leave work
            """)

    @Argument(help: "The place.")
    var place: [String]
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func validate() throws { try Place.check(place, after: "leave") }

    func run(_ session: Session) throws {
        try session.visit(.leave, place, writing)
    }
}

/// The words of a place.
private enum Place {
    /// "leave for the airport tomorrow at 5" is something to do, not a place.
    static func check(_ words: [String], after verb: String) throws {
        let midnight = CivilDateTime(CivilDate(dayNumber: 0), .midnight)
        let reader = Reader(context: ReadingContext(now: midnight, zone: .utc))
        let sentence = "\(verb) \(words.joined(separator: " "))"
        if reader.interpret(sentence).intent == .newTask {
            throw ValidationError(
                "that is something to do at a time, not a place; add it with 'flux add \(sentence)'"
            )
        }
    }
}

extension Session {
    fileprivate func visit(_ event: PlaceEvent, _ place: [String], _ writing: WritingOptions) throws
    {
        let written = try app.visit(
            event, place.joined(separator: " "), self.writing(writing))
        try show(event.rawValue, written)
    }
}
