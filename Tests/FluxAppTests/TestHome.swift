import FluxApp
import FluxCalendar
import Foundation
import Testing

/// A home in a folder of its own, and flux in it at any moment.
final class TestHome {
    /// The folder; gone with the test.
    let folder: String
    /// The environment of flux.
    var environment: [String: String]

    /// Makes an empty home.
    init(zone: String = "America/New_York", settings: [String: String] = [:]) throws {
        folder = NSTemporaryDirectory() + "flux-app-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        environment = ["FLUX_HOME": folder, "TZ": zone].merging(settings) { $1 }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// flux at a moment, RFC 3339.
    func app(_ moment: String = "2026-03-02T14:00:00Z") throws -> App {
        let now = try #require(Instant(rfc3339: moment), "\(moment)")
        return try App(
            host: Host(
                environment: environment, now: { now },
                read: { path in FileManager.default.contents(atPath: path).map { [UInt8]($0) } },
                list: { (try? FileManager.default.contentsOfDirectory(atPath: $0)) ?? [] },
                readLink: { try? FileManager.default.destinationOfSymbolicLink(atPath: $0) },
                correlationID: "0123456789abcdef"))
    }

    /// Adds a task or a series at a wall time and returns what was written.
    @discardableResult
    func add(
        _ title: String, at local: String, zone: String? = nil, rule: String? = nil,
        now: String = "2026-03-02T14:00:00Z"
    ) throws -> [TaskView] {
        var request = AddRequest(text: title)
        request.at = local
        request.zone = zone
        request.rule = rule
        return try app(now).add(request, WriteOptions()).value.tasks
    }

    /// Marks tasks as done or missed.
    @discardableResult
    func complete(
        _ tasks: [TaskView], _ outcome: CompletionRequest.Outcome = .done,
        now: String = "2026-03-02T14:00:00Z"
    ) throws -> TaskChangeResult {
        let request = CompletionRequest(
            references: tasks.map { String($0.number) }, outcome: outcome)
        return try app(now).complete(request, WriteOptions()).value
    }

    /// Plans a goal and approves the plan.
    func approve(_ goal: String, now: String = "2026-03-02T14:00:00Z") throws -> GoalPlanResult {
        let plan = try app(now).planGoal(goal, WriteOptions()).value
        return try app(now).approveGoal(plan.flowId, WriteOptions()).value
    }

    /// A goal as it stands.
    func goal(_ number: Int64) throws -> GoalView { try app().showGoal(String(number)).goal }

    /// Requires that every rule of the store holds.
    func expectSound(sourceLocation: SourceLocation = #_sourceLocation) throws {
        let check = try app().check()
        #expect(check.ok, "\(check.violations)", sourceLocation: sourceLocation)
    }
}
