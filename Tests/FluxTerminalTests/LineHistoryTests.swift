import Glibc
import Testing

@testable import FluxTerminal

@Suite struct LineHistoryTests {
    /// Runs `body` with the path of a file that does not exist yet, in a folder of its own.
    private func withPath(_ body: (String) throws -> Void) throws {
        var template = Array("/tmp/flux-history-XXXXXX".utf8CString)
        try #require(mkdtemp(&template) != nil)
        let folder = String(
            decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer {
            unlink(folder + "/history")
            rmdir(folder)
        }
        try body(folder + "/history")
    }

    private func mode(_ path: String) -> mode_t {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
    }

    private func write(_ text: String, to path: String) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        _ = Output.writeAll(Array(text.utf8)[...], to: descriptor)
        close(descriptor)
    }

    @Test("equal neighbors are kept once, the oldest beyond 1,000 go")
    func memory() {
        var history = LineHistory()
        let added = ["a", "a", "b", "a"].map { history.add($0) }
        #expect(added == [true, false, true, true])
        #expect(history.entries == ["a", "b", "a"])
        for index in 0..<1_000 { history.add("\(index)") }
        #expect(history.entries.count == 1_000)
        #expect(history.entries.first == "0")
        #expect(history.entries.last == "999")
    }

    @Test("what one history adds another one loads, whatever the characters")
    func file() throws {
        try withPath { path in
            let entries = ["plain", "back\\slash\\n", "two\nlines", "日本 👍", "\u{1B}[31m"]
            var first = LineHistory(path: path)
            entries.forEach { first.add($0) }
            #expect(mode(path) == 0o600)
            var second = LineHistory(path: path)
            second.load()
            #expect(second.entries == entries)
        }
    }

    @Test("a file that others can read becomes the owner's alone")
    func permissions() throws {
        try withPath { path in
            write("old\n", to: path)
            chmod(path, 0o644)
            var history = LineHistory(path: path)
            history.add("new")
            #expect(mode(path) == 0o600)
            #expect(history.entries == ["old", "new"])
        }
    }

    @Test("two histories at once lose nothing to each other")
    func twoAtOnce() throws {
        try withPath { path in
            var first = LineHistory(path: path)
            var second = LineHistory(path: path)
            first.add("1")
            second.add("2")
            first.add("3")
            var third = LineHistory(path: path)
            third.load()
            #expect(third.entries == ["1", "2", "3"])
        }
    }

    @Test("a file of more than twice the limit is cut when it is loaded")
    func compaction() throws {
        try withPath { path in
            write((0..<2_500).map { "\($0)\n" }.joined(), to: path)
            var history = LineHistory(path: path)
            history.load()
            #expect(history.entries.first == "1500")
            var status = stat()
            #expect(stat(path, &status) == 0 && status.st_size == 5_000)
            #expect(mode(path) == 0o600)
        }
    }

    @Test("a file that cannot be used changes nothing but that nothing is kept")
    func unusable() throws {
        for path in ["/nonexistent/history", "/dev/zero", "/", "/proc/self/mem"] {
            var history = LineHistory(path: path)
            history.add("x")
            #expect(history.entries == ["x"])
        }
        try withPath { path in
            try #require(symlink("/etc/hostname", path) == 0)
            var history = LineHistory(path: path)
            history.load()
            #expect(history.entries.isEmpty)
        }
    }

    @Test("bytes that are not UTF-8 become the replacement character")
    func invalid() {
        #expect(LineHistory.decode([97, 0xFF, 98]) == "a\u{FFFD}b")
        #expect(LineHistory.decode([97, 92]) == "a")
    }
}
