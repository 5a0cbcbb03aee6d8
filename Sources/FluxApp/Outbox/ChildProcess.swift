import Glibc

/// Runs a program with a text on its standard input; no shell is between.
enum ChildProcess {
    /// How long a program has, in seconds.
    private static let patience = 30

    /// Runs a program to its end.
    ///
    /// - Parameter words: the program by its whole path, and its arguments.
    /// - Returns: why it failed, without anything it printed; `nil` when it ended with 0.
    static func run(_ words: [String], input: [UInt8]) -> String? {
        guard let program = words.first else { return "there is no program" }
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return reason("no pipe") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
        // What it prints is nobody's: it could hold the message itself.
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var child = pid_t()
        let code = posix_spawn(&child, program, &actions, nil, &arguments, environ)
        close(ends[0])
        guard code == 0 else {
            close(ends[1])
            return "the program cannot be started (\(String(cString: strerror(code))))"
        }
        let whole = feed(input, to: ends[1])
        close(ends[1])
        return wait(for: child) ?? (whole ? nil : "the program did not read the whole message")
    }

    /// Writes everything; a program that ends early is no reason to die of it.
    private static func feed(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        let before = signal(SIGPIPE, SIG_IGN)
        defer { signal(SIGPIPE, before) }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                write(descriptor, $0.baseAddress! + written, $0.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            written += count
        }
        return true
    }

    private static func wait(for child: pid_t) -> String? {
        var status: Int32 = 0
        for _ in 0..<patience * 100 {
            let ended = waitpid(child, &status, WNOHANG)
            if ended == child { return describe(status) }
            if ended < 0, errno != EINTR { return reason("the program is gone") }
            usleep(10_000)
        }
        kill(child, SIGKILL)
        _ = waitpid(child, &status, 0)
        return "the program took more than \(patience) seconds"
    }

    private static func describe(_ status: Int32) -> String? {
        let signal = status & 0x7F
        if signal != 0 { return "the program was ended by signal \(signal)" }
        let code = (status >> 8) & 0xFF
        return code == 0 ? nil : "the program ended with \(code)"
    }

    private static func reason(_ what: String) -> String {
        "\(what) (\(String(cString: strerror(errno))))"
    }
}
