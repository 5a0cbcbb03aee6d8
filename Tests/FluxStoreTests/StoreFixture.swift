import FluxCalendar
import Foundation
import Testing

@testable import FluxStore

/// A store in a folder of its own that goes when the fixture does.
final class StoreFixture {
    let folder: String
    var path: String { "\(folder)/flux.db" }
    var backups: String { "\(folder)/backups" }
    let now = Instant(rfc3339: "2026-03-02T14:00:00Z")!

    /// The settings that the rules are held with.
    static let rules = RuleSettings(
        now: Instant(rfc3339: "2026-03-02T14:00:00Z")!, activeGoals: 3, defaultMinutes: 30)

    init() throws {
        folder = NSTemporaryDirectory() + "flux-store-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func open() throws -> Store { try Store.openForWriting(at: path, backups: backups) }

    func context(
        _ command: String, key: String? = nil, digest: String = "",
        actor: WriteContext.Actor = .user
    ) -> WriteContext {
        WriteContext(
            command: command, actor: actor, now: now, correlationID: "test", idempotencyKey: key,
            requestDigest: digest)
    }

    @discardableResult
    func add(_ title: String, to store: Store, goal: Int64? = nil) throws -> Int64 {
        try store.write(context("add")) { transaction in
            var task = NewTask(title: title)
            task.schedule = Schedule(
                local: CivilDateTime("2026-03-03T09:00")!, zone: "UTC",
                instant: Instant(rfc3339: "2026-03-03T09:00:00Z")!)
            task.goal = goal
            return try transaction.insert(task)
        }.value
    }

    func titles(_ store: Store) throws -> [String] {
        try store.read { try $0.tasks(TaskQuery()).map(\.title) }
    }

    func fingerprint(_ store: Store) throws -> String { try store.read { try $0.fingerprint() } }

    func sha(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }
}
