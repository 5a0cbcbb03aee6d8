import Foundation
import Glibc
import Testing

/// flux on a terminal that the test types at and reads from.
final class PseudoTerminal {
    let pid: pid_t
    private let master: Int32
    private var raw: [UInt8] = []
    /// Everything before this place of ``screen`` was waited for already.
    private var seen = 0
    private var ending: Ending?

    /// Starts flux on a new terminal.
    init(
        _ sandbox: Sandbox, _ arguments: [String], columns: UInt16 = 80, rows: UInt16 = 24,
        with changes: [String: String?] = [:]
    ) throws {
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        var (master, slave): (Int32, Int32) = (-1, -1)
        var buffer = [CChar](repeating: 0, count: 128)
        let result = Child.descriptors.withLock { _ in
            let result = openpty(&master, &slave, &buffer, nil, &size)
            for end in [master, slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            return result
        }
        guard result == 0 else { throw HarnessError.system("cannot make a terminal") }
        // While the test holds this end too, there is somebody to read from until the child has opened its own.
        defer { close(slave) }
        self.master = master
        let name = String(
            decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // Opened by the leader of a new session, it becomes the controlling terminal.
        posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        var variables = ["TERM": "xterm-256color"]
        for (variable, value) in sandbox.environment(with: changes) { variables[variable] = value }
        if case .some(.none) = changes["TERM"] { variables["TERM"] = nil }
        pid = try Child.spawn(
            Child.program, arguments.map { Array($0.utf8) }, variables, &actions,
            flags: PseudoTerminal.newSession)
    }

    /// `POSIX_SPAWN_SETSID`, which the C library declares for GNU sources only.
    private static let newSession: Int32 = 0x80

    deinit {
        if ending == nil {
            kill(pid, SIGKILL)
            _ = try? Child.wait(pid)
        }
        close(master)
    }

    /// What was written so far, without control sequences.
    var screen: String { PseudoTerminal.plain(raw) }

    /// What was written so far, with everything in it.
    var written: String { String(decoding: raw, as: UTF8.self) }

    /// Types text and return.
    func type(_ line: String) throws { try send(Array(line.utf8) + [0x0D]) }

    /// Presses Ctrl and a letter.
    ///
    /// - Parameter raw: once flux listens for single keys; before that the terminal itself would act on them.
    func control(_ letter: Character, raw: Bool = true) throws {
        let deadline = Clock.now + 15
        var modes = termios()
        while raw, tcgetattr(master, &modes) == 0, modes.c_lflag & tcflag_t(ICANON) != 0 {
            guard Clock.now < deadline else {
                throw HarnessError("nobody listens for keys:\n\(screen)")
            }
            _ = try readMore(until: Clock.now + 0.001)
        }
        try send([(letter.asciiValue ?? 0) & 0x1F])
    }

    private func send(_ bytes: [UInt8]) throws {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                write(master, $0.baseAddress! + sent, bytes.count - sent)
            }
            guard count > 0 else { throw HarnessError.system("typing") }
            sent += count
        }
    }

    /// Reads until the text appears after what was waited for before.
    func wait(for text: String, within seconds: Double = 15) throws {
        let deadline = Clock.now + seconds
        while true {
            let screen = screen
            let start = screen.index(screen.startIndex, offsetBy: min(seen, screen.count))
            if let range = screen[start...].range(of: text) {
                seen = screen.distance(from: screen.startIndex, to: range.upperBound)
                return
            }
            guard try readMore(until: deadline) else {
                throw HarnessError("'\(text)' did not appear; the terminal shows:\n\(screen)")
            }
        }
    }

    /// Reads to the end of the process.
    @discardableResult
    func finish(within seconds: Double = 15) throws -> Ending {
        let deadline = Clock.now + seconds
        while try readMore(until: deadline) {}
        if Clock.now >= deadline {
            throw HarnessError("it did not end; the terminal shows:\n\(screen)")
        }
        let result = try Child.wait(pid)
        ending = result
        return result
    }

    /// Kills it, as a crash or a power cut would.
    func crash() throws {
        kill(pid, SIGKILL)
        try finish()
    }

    /// - Returns: whether there was something to read before the end or the deadline.
    private func readMore(until deadline: Double) throws -> Bool {
        var polled = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        while true {
            let left = deadline - Clock.now
            guard left > 0 else { return false }
            let ready = poll(&polled, 1, Int32(left * 1000) + 1)
            if ready < 0, errno == EINTR { continue }
            guard ready > 0 else { return false }
            // A terminal whose last user has gone reads as an error, not as an end.
            guard let bytes = Child.readSome(master), !bytes.isEmpty else { return false }
            raw += bytes
            return true
        }
    }

    /// Text without escape sequences, bells and the like; a carriage return is a line's end.
    private static func plain(_ bytes: [UInt8]) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        let pattern =
            /\u{1B}(?:\[[0-?]*[ -\/]*[@-~]|\][^\u{07}\u{1B}]*(?:\u{07}|\u{1B}\\)|[@-Z\\^_=>]|\([0-9A-B])/
        return String(
            text.replacing(pattern, with: "").unicodeScalars.filter {
                $0 == "\n" || $0.value >= 0x20
            }.map(Character.init))
    }
}
