/// A time zone: how far its wall clock is from UTC at every moment.
///
/// Built from a TZif file (RFC 9636, formerly 8536) by ``init(identifier:tzif:)``; `Zone.utc` needs none.
public struct Zone: Sendable, Hashable {
    /// The IANA name, such as `Europe/Berlin`.
    public let identifier: String
    /// Moments (seconds since 1970) at which the offset changes, ascending.
    let transitions: [Int64]
    /// `offsets[i]` holds from `transitions[i]` on, in seconds east of UTC.
    let offsets: [Int]
    /// The offset before the first transition.
    let initialOffset: Int
    /// What holds after the last transition.
    let tail: PosixZone?

    /// Universal time.
    public static let utc = Zone(
        identifier: "UTC", transitions: [], offsets: [], initialOffset: 0, tail: nil)

    init(
        identifier: String, transitions: [Int64], offsets: [Int], initialOffset: Int,
        tail: PosixZone?
    ) {
        self.identifier = identifier
        self.transitions = transitions
        self.offsets = offsets
        self.initialOffset = initialOffset
        self.tail = tail
    }

    /// Seconds east of UTC at a moment.
    public func offset(at instant: Instant) -> Int { offset(atSeconds: instant.seconds) }

    func offset(atSeconds seconds: Int64) -> Int { span(atSeconds: seconds).offset }

    /// The stretch of constant offset around a moment; its neighbors may have the same offset.
    func span(atSeconds seconds: Int64) -> OffsetSpan {
        guard let last = transitions.last else {
            return tail?.span(atSeconds: seconds) ?? OffsetSpan(offset: initialOffset)
        }
        if seconds >= last {
            var span =
                tail?.span(atSeconds: seconds) ?? OffsetSpan(offset: offsets[offsets.count - 1])
            span.from = max(span.from, last)
            return span
        }
        // The number of transitions at or before the moment.
        var low = 0
        var high = transitions.count
        while low < high {
            let middle = (low + high) / 2
            if transitions[middle] <= seconds { low = middle + 1 } else { high = middle }
        }
        if low == 0 { return OffsetSpan(offset: initialOffset, until: transitions[0]) }
        return OffsetSpan(
            offset: offsets[low - 1], from: transitions[low - 1], until: transitions[low])
    }

    /// Each offset and the moment (seconds since 1970) from which it holds, ascending; the first holds since ever.
    ///
    /// - Parameter end: changes after this moment are left out.
    public func offsetChanges(until end: Instant) -> [(since: Int64, offset: Int)] {
        var changes: [(since: Int64, offset: Int)] = []
        var span = span(atSeconds: .min)
        while true {
            if span.offset != changes.last?.offset {
                changes.append((changes.isEmpty ? .min : span.from, span.offset))
            }
            guard span.until <= end.seconds else { return changes }
            span = self.span(atSeconds: span.until)
        }
    }

    /// The wall time at a moment.
    public func local(at instant: Instant) -> CivilDateTime {
        CivilDateTime(wallSeconds: instant.seconds + Int64(offset(at: instant)))
    }

    /// The moment of a wall time.
    ///
    /// A wall time that a clock change skips takes the offset before the gap (02:30 becomes 03:30);
    /// one that occurs twice is its first occurrence (RFC 5545, section 3.3.5).
    public func instant(of local: CivilDateTime) -> Instant {
        let wall = local.wallSeconds
        return resolve(wall, from: span(atSeconds: wall - Zone.widestOffset)).instant
    }

    /// Offsets stay below 26 hours (RFC 9636, section 3.2), so a wall time is never further than
    /// this from the moment of the same number.
    static let widestOffset: Int64 = 26 * 3600

    /// The moment of a wall time and the stretch that gives its offset.
    ///
    /// - Parameter first: A stretch that begins before the moment, such as the one 26 hours before
    ///   the wall time taken as UTC.
    func resolve(
        _ wall: Int64, from first: OffsetSpan
    ) -> (instant: Instant, span: OffsetSpan, isGap: Bool) {
        var span = first
        while true {
            let candidate = wall - Int64(span.offset)
            if candidate < span.until { return (Instant(seconds: candidate), span, false) }
            let next = self.span(atSeconds: span.until)
            if wall - Int64(next.offset) < next.from {
                // Neither stretch has this wall time: the clock jumped over it.
                return (Instant(seconds: candidate), span, true)
            }
            span = next
        }
    }

    /// RFC 3339 with this zone's offset: `2026-03-02T09:00:00-05:00`.
    public func rfc3339(_ instant: Instant) -> String {
        let offset = offset(at: instant)
        let minutes = abs(offset) / 60
        return
            "\(local(at: instant))\(offset < 0 ? "-" : "+")\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))"
    }
}
