import Glibc

/// A program that goes on after the one that started it has ended.
enum DetachedProcess {
    /// Starts a program in a session of its own, hands it a text, and waits for the first line that it says.
    ///
    /// - Parameter patience: how long it may take to say it, in milliseconds.
    /// - Returns: the line without its end; `nil` when none came.
    static func start(_ words: [String], input: String, patience: Int) -> String? {
        guard let program = words.first else { return nil }
        var toChild: [Int32] = [0, 0]
        var fromChild: [Int32] = [0, 0]
        guard pipe(&toChild) == 0 else { return nil }
        guard pipe(&fromChild) == 0 else {
            for end in toChild { close(end) }
            return nil
        }
        for end in toChild + fromChild { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(fromChild[0]) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, toChild[0], STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, fromChild[1], STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // The terminal that it was started from may close.
        posix_spawnattr_setflags(&attributes, DetachedProcess.newSession)
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var child = pid_t()
        let code = posix_spawn(&child, program, &actions, &attributes, &arguments, environ)
        close(toChild[0])
        close(fromChild[1])
        guard code == 0 else {
            close(toChild[1])
            return nil
        }
        write(input, to: toChild[1])
        close(toChild[1])
        return line(from: fromChild[0], patience: patience)
    }

    /// `POSIX_SPAWN_SETSID` of glibc's spawn.h, which Swift's module map leaves out.
    private static let newSession: Int16 = 0x80

    private static func write(_ text: String, to descriptor: Int32) {
        let before = signal(SIGPIPE, SIG_IGN)
        defer { signal(SIGPIPE, before) }
        let bytes = Array(text.utf8)
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress! + written, $0.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            written += count
        }
    }

    private static func line(from descriptor: Int32, patience: Int) -> String? {
        let end = ContinuousClock.now + .milliseconds(patience)
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while bytes.count < 1_000 {
            let left = ContinuousClock.now.duration(to: end) / .milliseconds(1)
            var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard left > 0, poll(&wanted, 1, Int32(left)) > 0 else { return nil }
            let count = read(descriptor, &byte, 1)
            if count < 0, errno == EINTR { continue }
            guard count == 1 else { return nil }
            if byte == UInt8(ascii: "\n") { return String(decoding: bytes, as: UTF8.self) }
            bytes.append(byte)
        }
        return nil
    }
}
