/// One time at which a rule falls.
public struct Occurrence: Hashable, Sendable {
    /// The wall time that the rule asks for.
    ///
    /// It may be one that the clock skips: 02:30 stands for 03:30 on that day.
    public let local: CivilDateTime
    /// The moment.
    public let instant: Instant

    /// Joins a wall time and its moment.
    public init(local: CivilDateTime, instant: Instant) {
        self.local = local
        self.instant = instant
    }
}

extension RecurrenceRule {
    /// The occurrences of a rule, computed as they are asked for.
    public struct Occurrences: Sequence, IteratorProtocol, Sendable {
        // One of the two is there.
        private var civil: CivilExpansion?
        private var elapsed: ElapsedExpansion?
        private var ready: [RecurrenceCandidate] = []
        private var index = 0
        private var left: Int
        private let notBefore: Int64
        private let lastInstant: Int64
        private let lastWall: Int64

        init(_ rule: RecurrenceRule, start: CivilDateTime, zone: Zone, notBefore: Instant?) {
            left = rule.count ?? .max
            self.notBefore = notBefore?.seconds ?? .min
            var lastInstant = Int64.max
            var lastWall = Int64.max
            switch rule.until {
            case .instant(let instant): lastInstant = instant.seconds
            case .local(let local): lastInstant = zone.instant(of: local).seconds
            case .date(let date): lastWall = Int64(date.dayNumber) * 86_400 + 86_399
            case nil: break
            }
            self.lastInstant = lastInstant
            self.lastWall = lastWall
            // Counting has to begin at the beginning.
            let skip = rule.count == nil ? notBefore : nil
            switch rule.frequency {
            case .yearly, .monthly, .weekly, .daily:
                civil = CivilExpansion(rule, start: start, zone: zone, notBefore: skip)
            case .hourly, .minutely:
                elapsed = ElapsedExpansion(rule, start: start, zone: zone, notBefore: skip)
            }
        }

        /// The next occurrence, or `nil` at the end of the rule or of the year 9999.
        public mutating func next() -> Occurrence? {
            while left > 0 {
                if index == ready.count {
                    index = 0
                    let found =
                        civil?.advance(into: &ready) ?? elapsed?.advance(into: &ready) ?? false
                    if !found { break }
                }
                let candidate = ready[index]
                index += 1
                if candidate.instant > lastInstant || candidate.wall > lastWall { break }
                left -= 1
                if candidate.instant < notBefore { continue }
                return Occurrence(
                    local: CivilDateTime(wallSeconds: candidate.wall),
                    instant: Instant(seconds: candidate.instant))
            }
            left = 0
            return nil
        }
    }

    /// The occurrences from a start, ascending by moment.
    ///
    /// Rules of days and longer are expanded on the wall calendar. A wall time that a clock change
    /// skips is read with the offset before the change, one that occurs twice is its first
    /// occurrence (RFC 5545, section 3.3.5); so two occurrences may share a moment, and `COUNT`
    /// counts both. Rules of hours and minutes go by elapsed time.
    ///
    /// - Parameters:
    ///   - start: The first wall time that may occur. One that does not fit the rule is no
    ///     occurrence; it only gives what the rule leaves open and the phase of `INTERVAL`.
    ///   - zone: The zone of the wall times.
    ///   - earliest: Leaves out what is before this moment, without changing what `COUNT` counts;
    ///     rules without `COUNT` get there at once.
    public func occurrences(
        from start: CivilDateTime, in zone: Zone, onOrAfter earliest: Instant? = nil
    ) -> Occurrences {
        Occurrences(self, start: start, zone: zone, notBefore: earliest)
    }

    /// The first occurrence at or after a moment, or `nil` when the rule has ended by then.
    public func firstOccurrence(
        onOrAfter earliest: Instant, from start: CivilDateTime, in zone: Zone
    ) -> Occurrence? {
        var occurrences = occurrences(from: start, in: zone, onOrAfter: earliest)
        return occurrences.next()
    }
}
