import FluxCalendar

extension AnalyticsResult {
    /// Everything that was counted as one table (RFC 4180): a row a day, week, goal, category and slot.
    ///
    /// - Returns: the lines without their line feed.
    public func csv() -> [String] {
        func line(
            _ section: String, _ name: String, done: Int, missed: Int? = nil, total: Int,
            percent: Double? = nil
        ) -> String {
            let share = percent ?? (total == 0 ? 0 : Double(done * 1000 / total) / 10)
            return [
                section, CSV.field(name), "\(done)", missed.map { "\($0)" } ?? "", "\(total)",
                "\(share)",
            ].joined(separator: ",") + "\r"
        }
        var lines = ["section,name,done,missed,total,percent\r"]
        if sections.contains("streak") {
            lines.append(line("streak", "days", done: streakDays, total: streakDays))
            lines.append(
                line("streak", "longest days", done: longestStreakDays, total: longestStreakDays))
        }
        if sections.contains("strength") {
            lines.append("strength,,,,,\(strengthPct)\r")
        }
        if sections.contains("today") {
            lines.append(line("today", "", done: todayDone, total: todayTotal))
        }
        for (name, period) in [
            ("current", comparison?.current), ("previous", comparison?.previous),
        ] {
            guard let period else { continue }
            lines.append(
                line(
                    "comparison", "\(name) \(period.from)/\(period.to)", done: period.completed,
                    total: period.total))
        }
        lines += heatmap.map { line("heatmap", "\($0.day)", done: $0.completed, total: $0.total) }
        lines += weekly.map { line("weekly", "\($0.week)", done: $0.completed, total: $0.total) }
        lines += goals.map { line("goals", $0.goal.title, done: $0.done, total: $0.total) }
        lines += missedByCategory.map { category in
            // What is done of a category is not counted apart; its missed share is.
            "missed_by_category,\(CSV.field(category.category)),,\(category.missedCount),\(category.totalCount),\r"
        }
        for (section, slots) in [
            ("slots", slots), ("best_slots", bestSlots), ("avoid_slots", avoidSlots),
        ] {
            lines += slots.map { slot in
                line(
                    section, "\(slot.day) \(slot.time)", done: slot.done,
                    missed: slot.total - slot.done, total: slot.total)
            }
        }
        return lines
    }
}

extension App {
    /// Writes a page into a file with mode 0600, which is put in place whole.
    ///
    /// - Throws: ``Failure`` when the file exists and `overwrite` is not set, or cannot be written.
    public func write(page: String, to path: String, overwrite: Bool) throws {
        if FileTest.exists(path), !overwrite {
            throw Failure.invalidArgument(
                "'\(path)' exists; name another file or overwrite it with '--yes'")
        }
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        guard FileTest.exists(folder.isEmpty ? "/" : folder) else {
            throw Failure(
                code: "NOT_FOUND",
                message: "there is no folder '\(folder)'; make it, or name another")
        }
        try PrivateFile.write(Array(page.utf8), to: path)
        rememberCopy(path)
    }
}
