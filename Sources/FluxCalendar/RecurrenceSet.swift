/// Rules, single dates and exceptions of one series (RFC 5545, sections 3.8.5.1 to 3.8.5.3).
public struct RecurrenceSet: Hashable, Sendable {
    /// `RRULE`.
    public var rules: [RecurrenceRule]
    /// `RDATE`; a date without time takes the start's.
    public var dates: [RecurrenceMoment]
    /// `EXDATE`; a date without time leaves out the whole day.
    public var exceptions: [RecurrenceMoment]

    /// Joins the parts of a series.
    public init(
        rules: [RecurrenceRule] = [], dates: [RecurrenceMoment] = [],
        exceptions: [RecurrenceMoment] = []
    ) {
        self.rules = rules
        self.dates = dates
        self.exceptions = exceptions
    }

    /// The occurrences from a start, ascending by moment and without duplicates.
    ///
    /// The start itself is an occurrence where a rule or date says so, or where there are no
    /// rules. Exceptions take away what a `COUNT` has counted.
    public func occurrences(from start: CivilDateTime, in zone: Zone) -> Occurrences {
        Occurrences(self, start: start, zone: zone)
    }

    /// The occurrences of a series, computed as they are asked for.
    public struct Occurrences: Sequence, IteratorProtocol, Sendable {
        private var rules: [RecurrenceRule.Occurrences]
        /// The next occurrence of each rule.
        private var heads: [Occurrence?]
        private let dates: [Occurrence]
        private var nextDate = 0
        private let excludedInstants: Set<Instant>
        private let excludedDays: Set<CivilDate>
        private var last: Instant?

        init(_ set: RecurrenceSet, start: CivilDateTime, zone: Zone) {
            rules = set.rules.map { $0.occurrences(from: start, in: zone) }
            heads = rules.indices.map { _ in nil }
            let moments = set.rules.isEmpty ? set.dates + [.local(start)] : set.dates
            dates = moments.map { $0.occurrence(time: start.time, in: zone) }
                .sorted { $0.instant < $1.instant }
            var instants: Set<Instant> = []
            var days: Set<CivilDate> = []
            for exception in set.exceptions {
                switch exception {
                case .date(let date): days.insert(date)
                case .local(let local): instants.insert(zone.instant(of: local))
                case .instant(let instant): instants.insert(instant)
                }
            }
            excludedInstants = instants
            excludedDays = days
            for index in rules.indices { heads[index] = rules[index].next() }
        }

        /// The next occurrence, or `nil` at the end.
        public mutating func next() -> Occurrence? {
            while let occurrence = takeEarliest() {
                if occurrence.instant == last { continue }
                last = occurrence.instant
                if excludedInstants.contains(occurrence.instant) { continue }
                if excludedDays.contains(occurrence.local.date) { continue }
                return occurrence
            }
            return nil
        }

        private mutating func takeEarliest() -> Occurrence? {
            var best = nextDate < dates.count ? dates[nextDate] : nil
            var source: Int?
            for (index, head) in heads.enumerated() {
                guard let head else { continue }
                if let found = best, found.instant <= head.instant { continue }
                best = head
                source = index
            }
            if let source {
                heads[source] = rules[source].next()
            } else if best != nil {
                nextDate += 1
            }
            return best
        }
    }
}

extension RecurrenceMoment {
    /// The occurrence that an `RDATE` names.
    fileprivate func occurrence(time: CivilTime, in zone: Zone) -> Occurrence {
        switch self {
        case .date(let date):
            let local = CivilDateTime(date, time)
            return Occurrence(local: local, instant: zone.instant(of: local))
        case .local(let local):
            return Occurrence(local: local, instant: zone.instant(of: local))
        case .instant(let instant):
            return Occurrence(local: zone.local(at: instant), instant: instant)
        }
    }
}
