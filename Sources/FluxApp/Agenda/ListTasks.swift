import FlowEngine
import FluxCalendar
import FluxStore

/// Which tasks to list.
public struct ListRequest: Sendable {
    /// The states, `all` or `open`; empty means open ones.
    public var statuses: [String] = []
    /// A goal by number, UUID or words.
    public var goal: String?
    /// A tag.
    public var tag: String?
    /// The first day.
    public var from: String?
    /// The last day, inclusive.
    public var to: String?
    /// Only open ones of earlier days.
    public var overdue = false
    /// A place.
    public var location: String?
    /// Words to find.
    public var search: String?
    /// `schedule`, `number`, `title` or `created`.
    public var sort: String?
    /// At most so many.
    public var limit: Int?

    /// All open tasks.
    public init() {}
}

extension App {
    /// Lists tasks; open ones unless states are named.
    ///
    /// - Throws: ``Failure`` for a state, day or order that does not exist.
    public func list(_ request: ListRequest) throws -> TaskListResult {
        try reading { store in
            let clock = try clock(store)
            let query = try query(request, clock, store)
            let tasks = try store.tasks(query).map { TaskView($0, zone: clock.zone) }
            let total = query.limit == nil ? tasks.count : try store.taskCount(query)
            return TaskListResult(tasks: tasks, total: total)
        }
    }

    private func query(
        _ request: ListRequest, _ clock: UserClock, _ store: ReadTransaction
    ) throws -> TaskQuery {
        var query = TaskQuery()
        query.statuses = try statuses(request)
        if let goal = request.goal { query.goal = try self.goal(goal, in: store).number }
        query.tag = request.tag
        query.location = request.location
        if let from = request.from { query.from = clock.start(of: try day(from, clock)) }
        if let to = request.to { query.until = clock.end(of: try day(to, clock)) }
        if let from = query.from, let until = query.until, from >= until,
            CivilDate(request.to ?? "") == nil
        {
            // "from monday to sunday": the end is the first such day after the start.
            query.until = clock.end(of: clock.logicalDay(of: until).adding(days: 6))
        }
        if let from = query.from, let until = query.until, from >= until {
            throw Failure.invalidArgument("'--from' lies after '--to'; swap them")
        }
        if request.overdue {
            query.statuses = [.pending, .rescheduled]
            query.until = clock.start(of: clock.today)
        }
        if let words = request.search {
            guard !words.allSatisfy(\.isWhitespace) else {
                throw Failure.invalidArgument(
                    "there are no words to search for; try 'flux search bank'")
            }
            query.search = words
            query.order = .relevance
        }
        if let sort = request.sort {
            guard let order = TaskQuery.Order(rawValue: sort) else {
                throw Failure.invalidArgument(
                    "'\(sort)' is no order; use schedule, number, title, created or relevance")
            }
            query.order = order
        }
        if let limit = request.limit {
            guard limit > 0 else {
                throw Failure.invalidArgument("a limit is at least 1, not \(limit)")
            }
            query.limit = limit
        }
        return query
    }

    private func statuses(_ request: ListRequest) throws -> [TaskState]? {
        if request.statuses.isEmpty {
            return request.search == nil ? [.pending, .rescheduled] : nil
        }
        var states: [TaskState] = []
        for word in request.statuses.flatMap({ $0.split(separator: ",").map(String.init) }) {
            switch word {
            case "all": return nil
            case "open": states += [.pending, .rescheduled]
            default:
                guard let state = TaskState(rawValue: word) else {
                    let known = TaskState.allCases.map(\.rawValue).joined(separator: ", ")
                    throw Failure.invalidArgument("'\(word)' is no state; use open, all, \(known)")
                }
                states.append(state)
            }
        }
        return states
    }
}
