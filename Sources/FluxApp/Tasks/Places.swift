import FlowEngine
import FluxCalendar
import FluxStore

/// Coming to a place, or going from it.
public enum PlaceEvent: String, Sendable {
    /// Coming.
    case arrive
    /// Going.
    case leave
}

extension App {
    /// Lets the tasks come up that wait for a place: they are shown, and their reminders begin (`product.md` 5). Those
    /// of what is over with it, such as the tasks at a place that is left, end.
    ///
    /// - Parameter place: the place in the person's words; the name that they gave their home or work counts too.
    public func visit(
        _ event: PlaceEvent, _ place: String, _ options: WriteOptions
    ) throws -> Written<TaskResult> {
        var place = place.lowercased().trimmingSpace
        for word in ["at ", "in ", "from ", "the ", "my "] where place.hasPrefix(word) {
            place = String(place.dropFirst(word.count))
        }
        guard !place.isEmpty else {
            throw Failure.invalidArgument(
                "name the place, as in 'flux \(event.rawValue) home'")
        }
        place = try Title.checked(place, what: "place")
        return try writing(event.rawValue, options) { store in
            let clock = try clock(store)
            var tasks: [TaskRecord] = []
            for name in try names(of: place, store) {
                var query = TaskQuery()
                query.statuses = [.pending, .rescheduled]
                query.location = "\(event.rawValue):\(name)"
                tasks += try store.tasks(query)
            }
            let words = event == .arrive ? "at \(place)" : "leaving \(place)"
            for task in tasks {
                try store.note(task: task.number, channel: "place", event: event.rawValue)
            }
            let rests = try pauses(store).contains { $0.goal == nil && $0.contains(clock.today) }
            // Saying it twice brings no second reminder while the first one runs, and a rest brings none.
            let running = Set(
                try store.reminders(of: tasks.map(\.number)).filter { $0.endedAt == nil }.map(
                    \.task))
            for task in tasks where !rests && !running.contains(task.number) {
                _ = try store.beginReminder(
                    of: task.number, kind: .place, dueAt: now, scheduledAt: nil)
            }
            try store.endPlaceReminders(of: try opposite(event, place, store))
            let count = Phrase.count(tasks.count, "task")
            return TaskResult(
                tasks: tasks.map { TaskView($0, zone: clock.zone) }, updated: tasks.count,
                message: tasks.isEmpty
                    ? "nothing waits for you \(words)"
                    : "\(words): \(count) \(tasks.count == 1 ? "is" : "are") due now\(rests ? "; no reminder comes while everything rests" : "")",
                dryRun: options.dryRun)
        }
    }

    /// The tasks of a place that wait for the other event.
    private func opposite(
        _ event: PlaceEvent, _ place: String, _ store: ReadTransaction
    ) throws -> [Int64] {
        let other: PlaceEvent = event == .arrive ? .leave : .arrive
        return try names(of: place, store).flatMap { name in
            var query = TaskQuery()
            query.statuses = [.pending, .rescheduled]
            query.location = "\(other.rawValue):\(name)"
            return try store.tasks(query).map(\.number)
        }
    }

    /// A place by its name and by what it is to the person.
    private func names(of place: String, _ store: ReadTransaction) throws -> [String] {
        let profile = try store.profile()
        var names = [place]
        for (kind, own) in [("home", profile.home), ("work", profile.workPlace)] {
            guard let own = own?.lowercased(), own != kind else { continue }
            if place == own { names.append(kind) }
            if place == kind { names.append(own) }
        }
        return names
    }
}
