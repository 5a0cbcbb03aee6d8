import Testing

/// A command that writes, on the household.
struct WritingCommand: CustomTestStringConvertible, Sendable {
    let arguments: [String]
    /// The same command with other content.
    let other: [String]
    /// Commands that have to run before.
    let before: [[String]]

    init(_ arguments: [String], other: [String], before: [[String]] = []) {
        self.arguments = arguments
        self.other = other
        self.before = before
    }

    var testDescription: String { arguments.joined(separator: " ") }

    /// Every command that takes an idempotency key; made from the household, so a failure there is one failure here.
    static var all: [WritingCommand] {
        guard let household = try? Household.one else { return [] }
        let (task, flow, goal) = ("\(household.task)", "\(household.flow)", "\(household.goal)")
        return [
            .init(
                ["add", "Make tea", "--at", "2026-03-03T09:00"],
                other: ["add", "Make tea", "--at", "2026-03-03T10:00"]),
            .init(
                ["add", "call Ann tomorrow at 5pm"], other: ["add", "call Bob tomorrow at 5pm"]),
            .init(
                ["ask", "call Ann tomorrow at 5pm"], other: ["ask", "call Bob tomorrow at 5pm"]),
            .init(["done", task], other: ["done", "\(household.other)"]),
            .init(["missed", task], other: ["missed", "\(household.other)"]),
            .init(["edit", task, "--title", "Tea"], other: ["edit", task, "--title", "Coffee"]),
            .init(
                ["move", task, "--at", "2026-03-04T09:00"],
                other: ["move", task, "--at", "2026-03-05T09:00"]),
            .init(
                ["move", "--overdue", "tomorrow", "--yes"],
                other: ["move", "--overdue", "this week", "--yes"]),
            .init(
                ["move", "Standup", "--at", "2026-03-05T11:00", "--scope", "all"],
                other: ["move", "Standup", "--at", "2026-03-05T12:00", "--scope", "all"]),
            .init(["snooze", task, "30m"], other: ["snooze", task, "40m"]),
            .init(["skip", task, "--reason", "rain"], other: ["skip", task, "--reason", "snow"]),
            .init(["arrive", "home"], other: ["arrive", "work"]),
            .init(["leave", "home"], other: ["leave", "work"]),
            .init(
                ["pause", "--until", "2026-03-08", "--tasks", "excuse"],
                other: ["pause", "--until", "2026-03-08", "--tasks", "move"]),
            .init(
                ["unpause"], other: ["unpause", "--goal", goal], before: [["pause"]]),
            .init(
                ["account", "profile", "--name", "Ann"],
                other: ["account", "profile", "--name", "Bob"]),
            .init(
                ["account", "phone", "add", "+4930123456"],
                other: ["account", "phone", "add", "+4930123457"]),
            .init(
                ["account", "phone", "remove"], other: ["account", "phone", "add", "+4930123457"],
                before: [["account", "phone", "add", "+4930123456"]]),
            .init(
                ["notify", "respond", task, "done"],
                other: ["notify", "respond", task, "missed"]),
            .init(
                ["notify", "respond", task, "reschedule", "--yes"],
                other: ["notify", "respond", "\(household.other)", "reschedule", "--yes"]),
            .init(
                ["notify", "snooze", task, "20m"], other: ["notify", "snooze", task, "30m"]),
            .init(["cancel", task], other: ["cancel", "\(household.other)"]),
            .init(["goal", "read more books"], other: ["goal", "save money"]),
            .init(
                ["goal", "reply", flow, "only twice a week"],
                other: ["goal", "reply", flow, "mornings instead"]),
            .init(
                ["goal", "modify", goal, "only twice a week", "--yes"],
                other: ["goal", "modify", goal, "mornings instead", "--yes"]),
            .init(["goal", "approve", flow], other: ["goal", "approve", goal]),
            .init(["goal", "abandon", flow, "--yes"], other: ["goal", "abandon", goal, "--yes"]),
            .init(["undo"], other: ["undo", "2"]),
            .init(["redo"], other: ["redo", "2"], before: [["undo", "3"]]),
        ]
    }

    /// Those that have no key but change something too.
    static var others: [WritingCommand] {
        guard let household = try? Household.one else { return [] }
        return [
            .init(["delete", "--goal", "\(household.goal)", "--yes"], other: []),
            .init(["delete", "--yes"], other: []),
            .init(["config", "set", "day.end", "03:00"], other: []),
            .init(["goal", "read more books", "--yes"], other: []),
            .init(["call", "Ann", "tomorrow", "at", "5pm"], other: []),
            .init(
                ["add", "Standup", "--at", "2026-03-04T10:00", "--rrule", "FREQ=DAILY"], other: []),
        ]
    }
}
