@testable import FluxCalendar
import FluxLanguage

/// Moments, zones and sentences that the tests share.
enum Fixture {
    /// Monday 2 March 2026, 09:00.
    static let monday = context("2026-03-02T09:00:00")

    static func context(_ now: String, zone: Zone = .utc) -> ReadingContext {
        ReadingContext(
            now: CivilDateTime(now) ?? CivilDateTime(CivilDate(dayNumber: 0), .midnight), zone: zone
        )
    }

    /// A zone that goes from UTC-5 to UTC-4 on 8 March 2026 and back on 1 November 2026.
    static let eastern = Zone(
        identifier: "Test/Eastern", transitions: [1_772_953_200, 1_793_512_800],
        offsets: [-14_400, -18_000], initialOffset: -18_000, tail: nil)

    static let alphabet = Array(
        "abcdefghijklmnopqrstuvwxyz0123456789 :.,'\"-/#@!?()&\u{2019}\u{201C}\u{E9}\u{1F382}\u{0}\t\n"
            .unicodeScalars)

    static let seeds = [
        "remind me to buy groceries tomorrow at 5pm", "call the bank at half past six",
        "water the plants every other tuesday at 7am until june",
        "gym 3 times a week at 6pm for 45 minutes", "pay rent on the 15th of every month",
        "when I get home take out the trash", "meeting with Raj on monday from 2 to 3:30pm",
        "I want to learn Spanish in 6 months", "lose 10 pounds by june 1",
        "move my dentist appointment to next friday at 10", "push the call back by an hour",
        "make my running goal 4 times a week", "in an hour and a half call Priya",
        "stretch every 90 minutes", "pay taxes on the last friday of april",
        "twice a day take pills", "run every day except sunday", "read 1984 tonight",
        "the day after tomorrow at noon call Jo", "put \"Friday night\" on my list for tomorrow",
        "descale 30 days after I last did it", "book club first monday of each month at 7pm",
        "party on christmas eve at 8", "submit the form before 5pm on 2026-05-03",
        "nap for a quarter of an hour at 2pm", "swap tyres two weeks from monday",
        "mon/wed/fri swim 7am starting next week for 10 times", "25/12 open presents",
        "tonight at 12 open the champagne", "what's the weather in Paris", "delete task 4",
    ]
}
