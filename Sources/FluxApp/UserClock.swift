import FluxCalendar
import FluxLanguage
import FluxStore
import Foundation

/// The user's time: their zone and where their days end.
public struct UserClock: Sendable {
    /// The present moment.
    public let now: Instant
    /// The user's zone.
    public let zone: Zone
    /// When a day ends; later than midnight it belongs to the day before (product rule "day_end").
    public let dayEnd: CivilTime

    /// The wall time now.
    public var localNow: CivilDateTime { zone.local(at: now) }

    /// The calendar date now; words and dates follow it.
    public var date: CivilDate { localNow.date }

    /// The logical day now; agenda, overdue, streaks and analytics follow it.
    public var today: CivilDate { logicalDay(of: now) }

    /// The one function that decides which day a moment belongs to.
    public func logicalDay(of instant: Instant) -> CivilDate {
        let local = zone.local(at: instant)
        return local.time < dayEnd ? local.date.adding(days: -1) : local.date
    }

    /// The moment a logical day begins.
    public func start(of day: CivilDate) -> Instant { zone.instant(of: CivilDateTime(day, dayEnd)) }

    /// The moment a logical day ends.
    public func end(of day: CivilDate) -> Instant { start(of: day.adding(days: 1)) }

    /// What plain words are read against.
    public var reading: ReadingContext { ReadingContext(now: localNow, zone: zone) }

    /// A wall time in this zone as a schedule.
    public func schedule(_ local: CivilDateTime) -> Schedule {
        Schedule(local: local, zone: zone.identifier, instant: zone.instant(of: local))
    }
}

extension App {
    /// The user's clock: the zone of `TZ`, else of the profile, else of the system.
    func clock(_ store: ReadTransaction) throws -> UserClock {
        UserClock(
            now: now, zone: try userZone(profile: store.profile().timezone),
            dayEnd: try settings.time("day.end"))
    }

    /// The zone of a name.
    ///
    /// - Throws: ``Failure`` with a proposal when there is none.
    func zone(named name: String) throws -> Zone {
        if let zone = zones.zone(named: name) { return zone }
        let near = zones.find(name)
        let hint =
            near.first.map { "did you mean '\($0)'?" } ?? "use an IANA name such as 'Europe/Berlin'"
        throw Failure.invalidArgument("there is no time zone '\(name)'; \(hint)")
    }

    private func userZone(profile: String?) throws -> Zone {
        if let text = host.environment["TZ"], !text.isEmpty {
            let name = text.hasPrefix(":") ? String(text.dropFirst()) : text
            guard let zone = zones.zone(named: name) else {
                throw Failure.invalidArgument(
                    "TZ is set to '\(text)', which is no time zone; unset it or use an IANA name such as 'Europe/Berlin'"
                )
            }
            return zone
        }
        if let profile { return try zone(named: profile) }
        return systemZone
    }

    /// The zone that the system is set to; UTC when it does not say.
    var systemZone: Zone {
        if let text = host.environment["TZ"], let zone = zones.zone(named: text) { return zone }
        if let bytes = host.read("/etc/timezone") {
            let name = String(decoding: bytes, as: UTF8.self).filter { !$0.isWhitespace }
            if let zone = zones.zone(named: name) { return zone }
        }
        if let target = host.readLink("/etc/localtime"), let range = target.range(of: "zoneinfo/"),
            let zone = zones.zone(named: String(target[range.upperBound...]))
        {
            return zone
        }
        return .utc
    }
}
