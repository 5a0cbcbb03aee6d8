extension ClauseParser {
    /// Sessions earlier or later in the day; said of the start, the whole plan moves.
    mutating func parseClockChange() {
        for item in items {
            guard case .clockBy(let minutes, let isLater) = item.item else { continue }
            if moves.contains(where: { if case .clockBy = $0 { true } else { false } }) { continue }
            let isNegated = negations(before: item.range.lowerBound) % 2 == 1
            if isNegated { continue }
            if isStarting,
                !has(["time", "day", "session", "sessions", "hour", "minutes", "am", "pm"]),
                minutes == 60, !scanner.text(item.range.lowerBound).hasPrefix("an")
            {
                moves.append(.startBy(isLater ? 7 : -7))
            } else {
                moves.append(.clockBy(minutes, isLater: isLater))
            }
        }
    }
}
