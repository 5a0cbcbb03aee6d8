import FluxCalendar

/// What is taken within a stretch of time, merged and sorted, for fast questions.
struct BusyIndex: Sendable {
    /// Starts of disjoint taken stretches, ascending, in seconds.
    private var starts: [Int64] = []
    /// Their ends.
    private var ends: [Int64] = []
    /// The slots themselves by start, to name what is in the way.
    let slots: [BusySlot]
    private let defaultMinutes: Int
    /// The longest slot in seconds: how far back one that reaches a moment may start.
    private let longest: Int64

    /// Keeps what lies between two moments; slots without a length count `defaultMinutes`.
    init(_ busy: [BusySlot], from: Instant, to: Instant, defaultMinutes: Int) {
        self.defaultMinutes = max(1, defaultMinutes)
        var kept: [BusySlot] = []
        var longest: Int64 = 0
        for slot in busy {
            let seconds = Int64(slot.minutes > 0 ? slot.minutes : max(1, defaultMinutes)) * 60
            if slot.start.seconds < to.seconds, slot.start.seconds + seconds > from.seconds {
                kept.append(slot)
                longest = max(longest, seconds)
            }
        }
        kept.sort { $0.start < $1.start }
        slots = kept
        self.longest = longest
        for slot in kept {
            let start = slot.start.seconds
            let end = end(of: slot)
            if let last = ends.last, start <= last {
                ends[ends.count - 1] = max(last, end)
            } else {
                starts.append(start)
                ends.append(end)
            }
        }
    }

    private func end(of slot: BusySlot) -> Int64 {
        slot.start.seconds + Int64(slot.minutes > 0 ? slot.minutes : defaultMinutes) * 60
    }

    /// Whether nothing is taken between two moments (in seconds), the second excluded.
    func isFree(from: Int64, to: Int64) -> Bool {
        // The first stretch that ends after `from` is the only one that can be in the way.
        var low = 0
        var high = ends.count
        while low < high {
            let middle = (low + high) / 2
            if ends[middle] <= from { low = middle + 1 } else { high = middle }
        }
        return low == ends.count || starts[low] >= to
    }

    /// How many seconds are taken between two moments.
    func taken(from: Int64, to: Int64) -> Int64 {
        var low = 0
        var high = ends.count
        while low < high {
            let middle = (low + high) / 2
            if ends[middle] <= from { low = middle + 1 } else { high = middle }
        }
        var sum: Int64 = 0
        while low < starts.count, starts[low] < to {
            sum += min(ends[low], to) - max(starts[low], from)
            low += 1
        }
        return sum
    }

    /// The slots that reach into a stretch of time.
    func slots(from: Int64, to: Int64) -> [BusySlot] {
        var low = 0
        var high = slots.count
        let first = from - longest
        while low < high {
            let middle = (low + high) / 2
            if slots[middle].start.seconds < first { low = middle + 1 } else { high = middle }
        }
        var found: [BusySlot] = []
        while low < slots.count, slots[low].start.seconds < to {
            if end(of: slots[low]) > from { found.append(slots[low]) }
            low += 1
        }
        return found
    }
}
