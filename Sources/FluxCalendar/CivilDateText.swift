/// Names of months in English.
public enum MonthName {
    private static let names = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]

    /// The full name of a month 1–12: `March`.
    public static func full(_ month: Int) -> String {
        names.indices.contains(month - 1) ? names[month - 1] : String(month)
    }

    /// The first three letters of the name: `Mar`.
    public static func short(_ month: Int) -> String { String(full(month).prefix(3)) }
}

extension CivilDate {
    /// `Mon 2 March`.
    public var weekdayMonthDay: String {
        "\(weekday.shortName) \(day) \(MonthName.full(month))"
    }

    /// `Mon 2 Mar`.
    public var shortText: String { "\(weekday.shortName) \(day) \(MonthName.short(month))" }

    /// `Mon 2 Mar 2026`.
    public var shortTextWithYear: String { "\(shortText) \(year)" }

    /// `Monday 2 March 2026`.
    public var longText: String { "\(weekday.name) \(day) \(MonthName.full(month)) \(year)" }
}
