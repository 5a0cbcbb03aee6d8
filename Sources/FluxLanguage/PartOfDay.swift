import FluxCalendar

/// A named part of the day.
public enum PartOfDay: String, Codable, Sendable, Hashable, CaseIterable {
    /// `early morning`, `first thing`
    case earlyMorning = "early morning"
    /// `morning`
    case morning
    /// `lunchtime`
    case lunchtime
    /// `afternoon`
    case afternoon
    /// `late afternoon`
    case lateAfternoon = "late afternoon"
    /// `end of day`, `EOD`, `close of business`
    case endOfDay = "end of day"
    /// `after work`
    case afterWork = "after work"
    /// `evening`
    case evening
    /// `night`, `tonight`
    case night
    /// `bedtime`, `before bed`
    case bedtime

    /// The time that stands for the part when no clock time is given.
    public var defaultTime: CivilTime {
        switch self {
        case .earlyMorning: CivilTime(minuteOfDay: 7 * 60)
        case .morning: CivilTime(minuteOfDay: 9 * 60)
        case .lunchtime: CivilTime(minuteOfDay: 12 * 60)
        case .afternoon: CivilTime(minuteOfDay: 15 * 60)
        case .lateAfternoon, .endOfDay: CivilTime(minuteOfDay: 17 * 60)
        case .afterWork, .evening: CivilTime(minuteOfDay: 18 * 60)
        case .night: CivilTime(minuteOfDay: 20 * 60)
        case .bedtime: CivilTime(minuteOfDay: 22 * 60)
        }
    }

    /// The minute of the day at which the part is over.
    var endMinute: Int {
        switch self {
        case .earlyMorning, .morning: 12 * 60
        case .lunchtime, .afternoon, .lateAfternoon, .endOfDay: 18 * 60
        case .afterWork, .evening, .night, .bedtime: 24 * 60
        }
    }

    /// The part that a goal's change names: `early morning` is a morning, `bedtime` a night.
    var broad: PartOfDay {
        switch self {
        case .earlyMorning, .morning: .morning
        case .lunchtime: .lunchtime
        case .afternoon, .lateAfternoon, .endOfDay: .afternoon
        case .afterWork, .evening: .evening
        case .night, .bedtime: .night
        }
    }
}
