import FluxCalendar
import FluxLanguage

/// Plain words, read against the user's clock.
struct Words {
    private let clock: UserClock
    private let reader: Reader

    init(_ clock: UserClock) {
        self.clock = clock
        reader = Reader(context: clock.reading)
    }

    func day(_ text: String) -> CivilDate? { CivilDate(text) ?? reader.day(text) }
    func duration(_ text: String) -> Int? { reader.duration(text) }
    func when(_ text: String) -> WhenReading? { reader.when(text) }
    func interpret(_ text: String) -> Interpretation { reader.interpret(text) }
    func task(_ text: String) -> Interpretation { reader.task(text) }
    func chat(_ text: String) -> ChatReading? { reader.chat(text) }
    func goal(_ text: String) -> GoalReading { reader.goal(text) }
}
