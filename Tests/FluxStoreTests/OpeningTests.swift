import FluxCalendar
import Foundation
import Testing

@testable import FluxStore

@Suite("Opening, creating and migrating")
struct OpeningTests {
    let fixture: StoreFixture

    init() throws { fixture = try StoreFixture() }

    @Test("reading before there is a store sees an empty one and creates nothing")
    func absentStore() throws {
        let store = try Store.openForReading(at: fixture.path)
        #expect(try fixture.titles(store).isEmpty)
        #expect(!FileManager.default.fileExists(atPath: fixture.path))
    }

    @Test("a new store is private, and reading leaves every byte of it")
    func readingLeavesTheFile() throws {
        do {
            let store = try fixture.open()
            try fixture.add("x", to: store)
        }
        let mode =
            try FileManager.default.attributesOfItem(atPath: fixture.path)[.posixPermissions]
            as? Int
        #expect(mode == 0o600)
        let before = try fixture.sha(fixture.path)
        do {
            let store = try Store.openForReading(at: fixture.path)
            #expect(try fixture.titles(store) == ["x"])
            _ = try store.read { try $0.checkRules(StoreFixture.rules) }
        }
        #expect(try fixture.sha(fixture.path) == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: fixture.folder) == ["flux.db"])
    }

    @Test(
        "every earlier schema is migrated with its rows, after a copy was kept",
        arguments: 1..<Migrations.current)
    func migration(from version: Int) throws {
        try Store.createForTesting(at: fixture.path, schema: version)
        #expect(
            throws: StoreError.schemaTooOld(
                path: fixture.path, found: version, supported: Migrations.current)
        ) {
            _ = try Store.openForReading(at: fixture.path)
        }
        let store = try fixture.open()
        #expect(try store.schemaVersion == Migrations.current)
        let copy = "\(fixture.backups)/flux.db.schema-\(version)"
        #expect(FileManager.default.fileExists(atPath: copy))
        try fixture.add("after", to: store)
        #expect(try store.read { try $0.checkRules(StoreFixture.rules) }.findings.isEmpty)
    }

    @Test("a migrated store finds the tasks it held before")
    func migrationKeepsRows() throws {
        try Store.createForTesting(at: fixture.path, schema: 1)
        try OpeningTests.insertByHand("needle in a haystack", into: fixture.path)
        let store = try fixture.open()
        var query = TaskQuery()
        query.search = "haystack"
        #expect(try store.read { try $0.tasks(query).map(\.title) } == ["needle in a haystack"])
    }

    @Test("a newer schema is refused in a plain sentence, for reading and for writing")
    func newerSchema() throws {
        do { _ = try fixture.open() }
        try OpeningTests.execute("PRAGMA user_version = 999", on: fixture.path)
        let error = StoreError.schemaTooNew(
            path: fixture.path, found: 999, supported: Migrations.current)
        #expect(throws: error) { _ = try Store.openForReading(at: fixture.path) }
        #expect(throws: error) { _ = try fixture.open() }
    }

    @Test("another program's database and a planted trigger are refused")
    func foreign() throws {
        try OpeningTests.execute("CREATE TABLE theirs (x)", on: fixture.path)
        #expect(throws: StoreError.self) { _ = try fixture.open() }
        let other = try StoreFixture()
        do { _ = try other.open() }
        try OpeningTests.execute(
            "CREATE TRIGGER evil AFTER INSERT ON tasks BEGIN DELETE FROM tasks; END", on: other.path
        )
        let store = try other.open()
        #expect(throws: StoreError.self) { try other.add("x", to: store) }
    }

    @Test(
        "what is no store is refused and left as it is",
        arguments: ["", "hello, I am text", String(repeating: "x", count: 9000)])
    func noStore(content: String) throws {
        try content.write(toFile: fixture.path, atomically: false, encoding: .utf8)
        #expect(throws: StoreError.self) { _ = try Store.openForReading(at: fixture.path) }
        #expect(throws: StoreError.self) { _ = try fixture.open() }
        #expect(try String(contentsOfFile: fixture.path, encoding: .utf8) == content)
    }

    static func execute(_ sql: String, on path: String) throws {
        try run("/usr/bin/sqlite3", [path, sql])
    }

    static func insertByHand(_ title: String, into path: String) throws {
        try execute(
            """
            INSERT INTO tasks (number, id, title, status, trigger_type, created_at, updated_at)
            VALUES (1, 'a', '\(title)', 'pending', 'time', 0, 0);
            UPDATE sequence SET value = 1;
            """, on: path)
    }

    private static func run(_ program: String, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }
}
