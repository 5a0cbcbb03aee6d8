import Glibc
import Testing

@testable import FluxTerminal

@Suite struct OutputTests {
    /// Runs `body` with both ends of a pipe, which are closed afterwards.
    private func withPipe(_ body: (_ reader: Int32, _ writer: Int32) throws -> Void) throws {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        defer { ends.forEach { close($0) } }
        try body(ends[0], ends[1])
    }

    private func readAll(_ descriptor: Int32) -> String {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
        let count = read(descriptor, &bytes, bytes.count)
        return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : ""
    }

    @Test("text is kept until the buffer is full or flushed")
    func buffering() throws {
        try withPipe { reader, writer in
            let output = Output(descriptor: writer, capacity: 8)
            try output.write("1234567")
            #expect(readAll(reader) == "")
            try output.writeLine()
            #expect(readAll(reader) == "1234567\n")
            try output.writeLines(["a", "b"])
            try output.flush()
            #expect(readAll(reader) == "a\nb\n")
        }
    }

    @Test("a reader that has gone is an error, not a signal, and stays one")
    func brokenPipe() throws {
        Terminal.prepareStandardDescriptors()
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        close(ends[0])
        let output = Output(descriptor: ends[1])
        try output.write("x")
        #expect(throws: OutputError.brokenPipe) { try output.flush() }
        #expect(throws: OutputError.brokenPipe) { try output.write("y") }
        #expect(throws: OutputError.brokenPipe) { try output.flush() }
        close(ends[1])
    }

    @Test("a full disk and a closed descriptor are told apart")
    func fullAndClosed() throws {
        let full = open("/dev/full", O_WRONLY | O_CLOEXEC)
        try #require(full >= 0)
        let output = Output(descriptor: full)
        try output.write("x")
        #expect(throws: OutputError.noSpace) { try output.flush() }
        close(full)
        let readOnly = open("/dev/null", O_RDONLY | O_CLOEXEC)
        let closed = Output(descriptor: readOnly)
        try closed.write("x")
        #expect(throws: OutputError.closed) { try closed.flush() }
        close(readOnly)
        let missing = Output(descriptor: -1)
        try missing.write("x")
        #expect(throws: OutputError.closed) { try missing.flush() }
        #expect(OutputError(errno: EDQUOT) == .noSpace)
        #expect(OutputError(errno: EIO) == .system(EIO))
        #expect(OutputError.noSpace.message.contains("disk is full"))
        #expect(OutputError.brokenPipe.message.isEmpty)
    }

    @Test("a non-blocking pipe with a slow reader gets everything")
    func slowReader() async throws {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        let (reader, writer) = (ends[0], ends[1])
        _ = fcntl(writer, F_SETFL, O_NONBLOCK)
        let size = 1_000_000
        let writing = Task.detached {
            let output = Output(descriptor: writer)
            try output.write(String(repeating: "x", count: size))
            try output.flush()
            close(writer)
        }
        var total = 0
        var bytes = [UInt8](repeating: 0, count: 4_096)
        while case let count = read(reader, &bytes, bytes.count), count > 0 { total += count }
        close(reader)
        try await writing.value
        #expect(total == size)
    }
}

@Suite struct ProgressTests {
    /// A clock that is moved by hand.
    private final class Clock {
        var time = ContinuousClock.now
    }

    private func shown(
        _ format: OutputFormat = .plain(40), isTTY: Bool = true,
        _ steps: (Progress, Clock) -> Void
    ) throws -> String {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        let clock = Clock()
        let progress = Progress(
            label: "Exporting", total: 10, format: format, descriptor: ends[1], isTTY: isTTY,
            now: { clock.time })
        steps(progress, clock)
        close(ends[1])
        var bytes = [UInt8](repeating: 0, count: 4_096)
        let count = read(ends[0], &bytes, bytes.count)
        close(ends[0])
        return String(decoding: bytes[..<max(0, count)], as: UTF8.self)
    }

    @Test("work that takes less than a second shows nothing")
    func short() throws {
        let text = try shown { progress, clock in
            progress.update(1)
            clock.time += .milliseconds(999)
            progress.update(2)
            progress.finish()
        }
        #expect(text.isEmpty)
    }

    @Test("after a second a bar is drawn over itself, at most ten times a second, and taken away")
    func long() throws {
        let text = try shown { progress, clock in
            clock.time += .seconds(1)
            progress.update(3)
            clock.time += .milliseconds(50)
            progress.update(4)
            clock.time += .milliseconds(50)
            progress.update(5)
            progress.finish()
            progress.finish()
        }
        let parts = text.split(separator: "\r")
        #expect(parts.count == 3)
        #expect(parts[0].hasPrefix("Exporting") && parts[0].contains("3/10"))
        #expect(parts[1].contains("5/10"))
        #expect(parts[2] == "\u{1B}[K")
        #expect(!text.contains("\n"))
    }

    @Test("nothing is shown where there is no terminal")
    func noTerminal() throws {
        let text = try shown(isTTY: false) { progress, clock in
            clock.time += .seconds(5)
            progress.update(3)
            progress.finish()
        }
        #expect(text.isEmpty)
    }

    @Test("accessible, two lines and no redrawing")
    func accessible() throws {
        let text = try shown(.spoken) { progress, clock in
            for step in 1...9 {
                clock.time += .seconds(1)
                progress.update(step)
            }
            progress.finish()
        }
        #expect(text == "Exporting: 1 of 10 (10%)\nExporting: done\n")
    }

    @Test("the line leaves the last column free")
    func width() {
        for width in 20...120 {
            let line = Progress.line(
                label: "Exporting everything", done: 7, total: 10, format: .plain(width))
            #expect(DisplayWidth.columns(of: line) < width)
        }
    }
}
