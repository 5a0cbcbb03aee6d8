import FluxCalendar

/// English names of days, months, parts of day, units and numbers.
enum EnglishCalendarWords {
    static let weekdays: [(Weekday, [String])] = [
        (.monday, ["monday", "mon"]),
        (.tuesday, ["tuesday", "tue", "tues"]),
        (.wednesday, ["wednesday", "wed", "weds"]),
        (.thursday, ["thursday", "thu", "thur", "thurs"]),
        (.friday, ["friday", "fri"]),
        (.saturday, ["saturday", "sat"]),
        (.sunday, ["sunday", "sun"]),
    ]

    static let months: [[String]] = [
        ["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may"],
        ["june", "jun"], ["july", "jul"], ["august", "aug"], ["september", "sept", "sep"],
        ["october", "oct"], ["november", "nov"], ["december", "dec"],
    ]

    /// Names of months that are also ordinary words: a number must stand beside them.
    static let ambiguousMonths: Set<String> = ["may", "march", "mar", "jan", "august", "april"]

    static let parts: [(PartOfDay, one: [String], many: [String])] = [
        (.morning, ["morning"], ["mornings"]),
        (.lunchtime, ["lunchtime"], ["lunchtimes"]),
        (.afternoon, ["afternoon"], ["afternoons"]),
        (.endOfDay, ["eod", "cob"], []),
        (.evening, ["evening"], ["evenings"]),
        (.night, ["night"], ["nights"]),
        (.bedtime, ["bedtime"], []),
    ]

    /// Parts of day of several words, whole or after a day.
    static let partPhrases = PhraseTable<PartOfDay>([
        ("early morning", .earlyMorning),
        ("early in the morning", .earlyMorning),
        ("first thing in the morning", .earlyMorning),
        ("first thing", .earlyMorning),
        ("the early morning", .earlyMorning),
        ("late afternoon", .lateAfternoon),
        ("late in the afternoon", .lateAfternoon),
        ("the late afternoon", .lateAfternoon),
        ("early afternoon", .afternoon),
        ("early evening", .evening),
        ("late evening|night", .night),
        ("late at night", .night),
        ("end of the|_ day", .endOfDay),
        ("the end of the|_ day", .endOfDay),
        ("close of business|play", .endOfDay),
        ("end of business|work", .endOfDay),
        ("after work", .afterWork),
        ("before bed|bedtime", .bedtime),
        ("before going|_ to bed", .bedtime),
        ("before i go to bed|sleep", .bedtime),
        ("before sleep", .bedtime),
    ])

    static let units: [(TimeUnit, one: [String], many: [String])] = [
        (.minute, ["minute", "min"], ["minutes", "mins", "minutes'"]),
        (.hour, ["hour", "hr", "hour's"], ["hours", "hrs", "hours'"]),
        (.day, ["day", "day's"], ["days", "days'"]),
        (.week, ["week", "wk", "week's"], ["weeks", "wks", "weeks'"]),
        (.fortnight, ["fortnight"], ["fortnights"]),
        (.month, ["month", "month's"], ["months", "months'"]),
        (.year, ["year", "yr"], ["years", "yrs"]),
    ]

    /// Units written right behind a number.
    static let shortUnits: [(String, TimeUnit)] = [
        ("h", .hour), ("m", .minute), ("d", .day), ("w", .week),
    ]

    static let numbers = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
        "nineteen",
    ]

    static let tens = [
        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ]

    static let ordinals = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
        "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ]

    /// The endings of ordinals in digits.
    static let ordinalEndings: Set<String> = ["st", "nd", "rd", "th"]

    static let frequencies: [(String, Frequency)] = [
        ("hourly", Frequency(unit: .hour)),
        ("daily", Frequency(unit: .day)),
        ("nightly", Frequency(unit: .day, part: .night)),
        ("weekly", Frequency(unit: .week)),
        ("biweekly", Frequency(unit: .week, interval: 2)),
        ("fortnightly", Frequency(unit: .week, interval: 2)),
        ("monthly", Frequency(unit: .month)),
        ("bimonthly", Frequency(unit: .month, interval: 2)),
        ("quarterly", Frequency(unit: .month, interval: 3)),
        ("yearly", Frequency(unit: .year)),
        ("annually", Frequency(unit: .year)),
    ]

    /// Fixed holidays: month and day.
    static let holidays = PhraseTable<MonthDay>([
        ("new year's|years|year day", MonthDay(1, 1)),
        ("new year's|years", MonthDay(1, 1)),
        ("valentine's|valentines|valentine day", MonthDay(2, 14)),
        ("valentine's|valentines", MonthDay(2, 14)),
        ("halloween", MonthDay(10, 31)),
        ("christmas|xmas eve", MonthDay(12, 24)),
        ("christmas|xmas day", MonthDay(12, 25)),
        ("christmas|xmas", MonthDay(12, 25)),
        ("new year's|years|year eve", MonthDay(12, 31)),
        ("nye", MonthDay(12, 31)),
    ])

    /// A month and a day of it.
    struct MonthDay: Sendable, Hashable {
        let month: Int
        let day: Int

        init(_ month: Int, _ day: Int) {
            self.month = month
            self.day = day
        }
    }
}
