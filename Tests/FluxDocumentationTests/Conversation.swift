import Foundation
import Glibc
import Testing

/// A conversation with flux on a terminal of its own.
struct Conversation {
    private let master: Int32
    private let process = Process()
    private var shown = ""

    /// Starts flux on a terminal of 80 columns that edits no lines, so that what is typed is shown
    /// as it is.
    init(environment: [String: String], in folder: URL) throws {
        // What posix_openpt and its companions do; the module map of Glibc hides them
        // (ioctl_tty(2)).
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        let (unlock, ask): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
        var locked: Int32 = 0
        var number: Int32 = 0
        try #require(
            master >= 0 && ioctl(master, unlock, &locked) == 0
                && ioctl(master, ask, &number) == 0)
        let slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
        try #require(slave >= 0)
        var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
        try #require(ioctl(slave, UInt(TIOCSWINSZ), &size) == 0)
        let terminal = FileHandle(fileDescriptor: slave, closeOnDealloc: true)
        process.executableURL = Project.binary
        process.currentDirectoryURL = folder
        process.environment = ["TERM": "dumb", "LC_ALL": "C.UTF-8"].merging(environment) { $1 }
        process.standardInput = terminal
        process.standardOutput = terminal
        process.standardError = terminal
        try process.run()
        try terminal.close()
    }

    /// Waits for a prompt before each line, types it, and waits for the end.
    ///
    /// - Returns: what the terminal showed.
    mutating func type(_ lines: [String]) throws -> String {
        defer {
            if process.isRunning { process.terminate() }
            close(master)
        }
        for line in lines {
            while !shown.hasSuffix("> ") {
                try #require(try readMore(), "flux ended before '\(line)' was typed: \(shown)")
            }
            let bytes = Array("\(line)\n".utf8)
            try #require(write(master, bytes, bytes.count) == bytes.count)
            // The echo of what was typed no longer ends in a prompt.
            try #require(try readMore())
        }
        while try readMore() {}
        process.waitUntilExit()
        return shown.replacing("\r\n", with: "\n")
    }

    /// - Returns: whether there was more; `false` when flux has closed the terminal.
    private mutating func readMore() throws -> Bool {
        var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        try #require(poll(&ready, 1, 20_000) == 1, "flux says nothing more after: \(shown)")
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(master, &buffer, buffer.count)
        // Linux reports a terminal whose other side is closed as an input/output error.
        guard count > 0 else { return false }
        shown += String(decoding: buffer[..<count], as: UTF8.self)
        return true
    }
}
