import Glibc

/// Runs a program with a text on its standard input; no shell is between.
enum ChildProcess {
    /// How long a program has, in seconds, unless somebody says otherwise.
    private static let patience = 30

    /// Runs a program to its end.
    ///
    /// - Parameters:
    ///   - words: the program by its whole path, and its arguments.
    ///   - patience: how long it has, in seconds.
    /// - Returns: why it failed, without anything it printed; `nil` when it ended with 0.
    static func run(
        _ words: [String], input: [UInt8], patience: Int = ChildProcess.patience
    ) -> String? {
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
        // A watch holds signals back; a program that it starts must not.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var variables = ChildProcess.environment()
        defer { for variable in variables { free(variable) } }
        let code = posix_spawn(&child, program, &actions, &attributes, &arguments, &variables)
        close(ends[0])
        guard code == 0 else {
            close(ends[1])
            return "the program cannot be started (\(String(cString: strerror(code))))"
        }
        let limit = now() + Int64(patience) * 1_000
        feed(input, to: ends[1], until: limit)
        close(ends[1])
        return wait(for: child, until: limit, patience)
    }

    /// Runs a program and takes what it prints, such as a key.
    ///
    /// - Returns: the first `most` bytes at most; `nil` when it cannot be started, fails or takes too long.
    static func output(of words: [String], most: Int = 65_536) -> [UInt8]? {
        guard let program = words.first else { return nil }
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return nil }
        defer { close(ends[0]) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var child = pid_t()
        var variables = ChildProcess.environment()
        defer { for variable in variables { free(variable) } }
        let code = posix_spawnp(&child, program, &actions, nil, &arguments, &variables)
        close(ends[1])
        guard code == 0 else { return nil }
        let limit = now() + Int64(patience) * 1_000
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while bytes.count < most {
            var wanted = pollfd(fd: ends[0], events: Int16(POLLIN), revents: 0)
            guard poll(&wanted, 1, Int32(max(0, limit - now()))) > 0 else { break }
            let count = read(ends[0], &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        return wait(for: child, until: limit, patience) == nil ? bytes : nil
    }

    /// The variables of this process without the secrets of flux, which are no other program's.
    private static func environment() -> [UnsafeMutablePointer<CChar>?] {
        let secrets = Set(Setting.all.filter(\.isSecret).map(\.variable))
        var variables: [UnsafeMutablePointer<CChar>?] = []
        var entry = environ
        while let text = entry.pointee {
            let name = String(cString: text).prefix { $0 != "=" }
            if !secrets.contains(String(name)), !name.hasSuffix("_CALLBACK_SECRET") {
                variables.append(strdup(text))
            }
            entry += 1
        }
        return variables + [nil]
    }

    private static func now() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
    }

    /// Writes as much as the program takes in time. One that ends without reading it all says by its exit code whether
    /// that was right.
    private static func feed(_ bytes: [UInt8], to descriptor: Int32, until limit: Int64) {
        let before = signal(SIGPIPE, SIG_IGN)
        defer { signal(SIGPIPE, before) }
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                write(descriptor, $0.baseAddress! + written, $0.count - written)
            }
            if count > 0 {
                written += count
                continue
            }
            guard count < 0, errno == EINTR || errno == EAGAIN else { return }
            let left = limit - now()
            if left <= 0 { return }
            var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            poll(&ready, 1, Int32(left))
        }
    }

    private static func wait(
        for child: pid_t, until limit: Int64, _ patience: Int
    ) -> String? {
        var status: Int32 = 0
        while true {
            let ended = waitpid(child, &status, WNOHANG)
            if ended == child { return describe(status) }
            if ended < 0, errno != EINTR { return reason("the program is gone") }
            if now() >= limit { break }
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
