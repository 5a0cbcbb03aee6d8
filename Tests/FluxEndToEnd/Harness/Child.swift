import Glibc
import Synchronization

/// What went wrong in the harness itself.
struct HarnessError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }

    /// An error of the C library.
    static func system(_ what: String, _ number: Int32 = errno) -> HarnessError {
        HarnessError("\(what): \(String(cString: strerror(number)))")
    }
}

/// What a process ended with.
enum Ending: Equatable, Sendable {
    case exited(Int32)
    case signaled(Int32)

    init(status: Int32) {
        let signal = status & 0x7F
        self = signal == 0 ? .exited((status >> 8) & 0xFF) : .signaled(signal)
    }
}

/// Where a descriptor of the child leads.
enum Stream {
    /// These bytes, then the end.
    case bytes([UInt8])
    /// An open descriptor of the test.
    case descriptor(Int32)
    /// A pipe that the harness reads.
    case captured
    /// Not open at all.
    case closed
}

/// The flux under test, started as a process of its own.
struct Child {
    let pid: pid_t
    private let out: Int32
    private let errors: Int32

    /// The binary that the package built beside the tests.
    static let program: String = {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
        let path = String(
            decoding: buffer[..<max(count, 0)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return String(path[...(path.lastIndex(of: "/") ?? path.startIndex)]) + "flux"
    }()

    /// Starts a program; nothing of the test's own descriptors and signal settings reaches it.
    init(
        program: String = Child.program, _ arguments: [[UInt8]], environment: [String: String],
        input: Stream = .bytes([]), output: Stream = .captured
    ) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        var toClose: [Int32] = []
        defer { for descriptor in toClose { close(descriptor) } }

        switch input {
        case .bytes(let bytes):
            let file = try Child.file(of: bytes)
            toClose.append(file)
            posix_spawn_file_actions_adddup2(&actions, file, 0)
        case .descriptor(let descriptor): posix_spawn_file_actions_adddup2(&actions, descriptor, 0)
        case .captured: throw HarnessError("input cannot be captured")
        case .closed: posix_spawn_file_actions_addclose(&actions, 0)
        }
        switch output {
        case .captured:
            let (reading, writing) = try Child.pipe()
            out = reading
            toClose.append(writing)
            posix_spawn_file_actions_adddup2(&actions, writing, 1)
        case .descriptor(let descriptor):
            out = -1
            posix_spawn_file_actions_adddup2(&actions, descriptor, 1)
        case .closed:
            out = -1
            posix_spawn_file_actions_addclose(&actions, 1)
        case .bytes: throw HarnessError("output cannot be bytes")
        }
        let (reading, writing) = try Child.pipe()
        errors = reading
        toClose.append(writing)
        posix_spawn_file_actions_adddup2(&actions, writing, 2)
        pid = try Child.spawn(program, arguments, environment, &actions, flags: 0)
    }

    /// Starts `program` with file actions that are already made.
    static func spawn(
        _ program: String, _ arguments: [[UInt8]], _ environment: [String: String],
        _ actions: inout posix_spawn_file_actions_t, flags: Int32
    ) throws -> pid_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        let all = Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK) | flags
        posix_spawnattr_setflags(&attributes, Int16(all))
        let argv = ([Array(program.utf8)] + arguments).map(Child.cString) + [nil]
        let envp = environment.map { Child.cString(Array("\($0.key)=\($0.value)".utf8)) } + [nil]
        defer { for pointer in argv + envp { free(pointer) } }
        var pid: pid_t = 0
        let result = descriptors.withLock { _ in
            posix_spawn(&pid, program, &actions, &attributes, argv, envp)
        }
        guard result == 0 else { throw HarnessError.system("cannot start \(program)", result) }
        return pid
    }

    /// Waits for the end and takes what was written.
    ///
    /// - Parameter seconds: after so long it is killed, and that is an error.
    func finish(within seconds: Double = 60) throws -> Outcome {
        let deadline = Clock.now + seconds
        var collected: [Int32: [UInt8]] = [out: [], errors: []]
        var open = Set([out, errors].filter { $0 >= 0 })
        defer { for descriptor in [out, errors] where descriptor >= 0 { close(descriptor) } }
        var late = false
        while !open.isEmpty {
            let left = deadline - Clock.now
            if left <= 0, !late {
                late = true
                Glibc.kill(pid, SIGKILL)
            }
            var polled = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            let ready = poll(
                &polled, nfds_t(polled.count), late ? -1 : Int32(max(left, 0) * 1000) + 1)
            if ready < 0, errno != EINTR { throw HarnessError.system("poll") }
            for entry in polled where entry.revents != 0 {
                if let bytes = Child.readSome(entry.fd), !bytes.isEmpty {
                    collected[entry.fd, default: []] += bytes
                } else {
                    open.remove(entry.fd)
                }
            }
        }
        let ending = try Child.wait(pid)
        if late { throw HarnessError("the process did not end within \(seconds) s") }
        return Outcome(ending: ending, out: collected[out] ?? [], errors: collected[errors] ?? [])
    }

    /// Kills it after a while; whether it was still running then shows in the outcome.
    func kill(afterMicroseconds delay: Int) throws -> Outcome {
        // The moment of the kill is what is being tested, so here time has to pass.
        usleep(UInt32(delay))
        Glibc.kill(pid, SIGKILL)
        return try finish()
    }

    /// Reaps a process.
    static func wait(_ pid: pid_t) throws -> Ending {
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0 {
            guard errno == EINTR else { throw HarnessError.system("waitpid") }
        }
        return Ending(status: status)
    }

    /// What can be read now; `nil` or empty at the end.
    static func readSome(_ descriptor: Int32) -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            return count < 0 ? nil : Array(buffer[..<count])
        }
    }

    /// A pipe that other children do not inherit.
    static func pipe() throws -> (reading: Int32, writing: Int32) {
        var ends: [Int32] = [-1, -1]
        let result = descriptors.withLock { _ in
            let result = Glibc.pipe(&ends)
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            return result
        }
        guard result == 0 else { throw HarnessError.system("pipe") }
        return (ends[0], ends[1])
    }

    /// Held while a descriptor is not yet marked and while a child starts, so that no child inherits another's pipe and
    /// keeps it open.
    static let descriptors = Mutex(())

    private static func file(of bytes: [UInt8]) throws -> Int32 {
        var template = Array("/tmp/flux-input-XXXXXX".utf8CString)
        let descriptor = descriptors.withLock { _ in
            let descriptor = mkstemp(&template)
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
            return descriptor
        }
        guard descriptor >= 0 else { throw HarnessError.system("mkostemp") }
        unlink(template)
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                write(descriptor, $0.baseAddress! + written, bytes.count - written)
            }
            guard count > 0 else { throw HarnessError.system("write") }
            written += count
        }
        lseek(descriptor, 0, SEEK_SET)
        return descriptor
    }

    private static func cString(_ bytes: [UInt8]) -> UnsafeMutablePointer<CChar>? {
        let pointer = malloc(bytes.count + 1)?.assumingMemoryBound(to: CChar.self)
        for (index, byte) in bytes.enumerated() { pointer?[index] = CChar(bitPattern: byte) }
        pointer?[bytes.count] = 0
        return pointer
    }
}

/// The monotonic clock, for time-outs.
enum Clock {
    static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
