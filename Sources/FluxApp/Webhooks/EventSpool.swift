import FluxCalendar
import FluxJSON
import FluxStore
import Glibc

/// Something that came in from a person or a provider.
enum SpooledEvent: Codable, Equatable {
    /// A button of a notification.
    case press(task: Int64, dueAt: Instant, response: ReminderResponse, at: Instant)
    /// A message.
    case message(IncomingMessage)
    /// A digit in a call, or none.
    case digit(IncomingDigit)
    /// What became of a message or a call.
    case status(providerID: String, status: String, dispatch: Int64?, errorCode: Int?)
}

/// What came in while the store could not be written: JSON lines in a file of its own, played back when it can.
struct EventSpool {
    /// What is longer is not kept, in bytes: nobody sends so much in the time that a store is away.
    private static let largest = 8 << 20

    let path: String

    /// Keeps an event.
    ///
    /// - Returns: whether it is kept.
    func append(_ event: SpooledEvent) -> Bool {
        guard let line = try? JSON(encoding: event).text + "\n",
            (try? PrivateFile.makeFolder(of: path)) != nil
        else { return false }
        let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        // Whoever plays it back holds the same lock, and takes the file away with it.
        guard flock(descriptor, LOCK_EX) == 0 else { return false }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_nlink > 0,
            status.st_size < EventSpool.largest
        else { return status.st_nlink == 0 ? append(event) : false }
        // A line that a crash cut off ends here.
        var last: UInt8 = 0
        let isCut =
            status.st_size > 0 && pread(descriptor, &last, 1, status.st_size - 1) == 1
            && last != UInt8(ascii: "\n")
        let bytes = Array(((isCut ? "\n" : "") + line).utf8)
        guard write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else {
            _ = ftruncate(descriptor, status.st_size)
            return false
        }
        return true
    }

    /// Whether the same may succeed later: it is the store that is away.
    static func mayPass(_ failure: Failure) -> Bool {
        failure.code.hasPrefix("STORE_") || failure.code.hasPrefix("SCHEMA_")
    }

    /// Hands the events to `take`, the oldest first, and takes the file away when all were taken. One that is not taken
    /// stays, with those behind it.
    ///
    /// - Parameter take: returns whether the event is done with.
    /// - Returns: how many were taken.
    func replay(_ take: (SpooledEvent) -> Bool) -> Int {
        let descriptor = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return 0 }
        defer { close(descriptor) }
        var status = stat()
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, fstat(descriptor, &status) == 0,
            // Somebody else may have played it back before the lock was free.
            status.st_nlink > 0
        else { return 0 }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        let count = pread(descriptor, &bytes, bytes.count, 0)
        guard count == bytes.count else { return 0 }
        var taken = 0
        let lines = bytes.split(separator: UInt8(ascii: "\n"))
        for line in lines {
            // A line that a crash cut off is nobody's event.
            let event: SpooledEvent? = try? JSON(parsing: Array(line)).decoded()
            if let event, !take(event) { break }
            taken += 1
        }
        if taken == lines.count {
            unlink(path)
        } else if taken > 0 {
            let rest = Array(lines[taken...].joined(separator: [UInt8(ascii: "\n")]))
            // Whoever waits for the lock finds that this file is no longer the one.
            try? PrivateFile.write(rest + [UInt8(ascii: "\n")], to: path)
        }
        return taken
    }
}

extension App {
    /// What came in while the store was away.
    var eventSpool: EventSpool { EventSpool(path: "\(paths.state)/incoming.spool") }

    /// Acts on an event; where the store cannot be written now, it is kept for later.
    ///
    /// - Returns: what is answered; `nil` where it had to be kept.
    @discardableResult
    func takeOrSpool(_ event: SpooledEvent) -> IncomingAnswer? {
        // What waits came first, and whoever waits for the store again keeps others waiting.
        if FileTest.exists(eventSpool.path), eventSpool.append(event) { return nil }
        do {
            do {
                return try take(event)
            } catch StoreError.schemaTooOld {
                // Nobody is there to say it: a store of an older flux is brought up to date.
                try keepingStoreOpen {}
                return try take(event)
            }
        } catch {
            let failure = Failure(error)
            guard EventSpool.mayPass(failure) else {
                LogFile.logger(for: self).info(
                    "answer refused", metadata: ["code": "\(failure.code)"])
                // What flux says of itself is nothing for whoever is at the other end.
                return IncomingAnswer()
            }
            let isKept = eventSpool.append(event)
            LogFile.logger(for: self).error(
                isKept ? "answer spooled" : "answer lost", metadata: ["code": "\(failure.code)"])
            return nil
        }
    }

    /// Plays back what came in while the store was away.
    ///
    /// - Returns: how many events.
    public func replaySpool() -> Int {
        guard FileTest.exists(eventSpool.path) else { return 0 }
        return eventSpool.replay { event in
            do {
                _ = try take(event)
                return true
            } catch {
                // What is refused would be refused again; a store that is away comes back.
                return !EventSpool.mayPass(Failure(error))
            }
        }
    }

    /// Acts on an event; said twice it acts once.
    func take(_ event: SpooledEvent) throws -> IncomingAnswer {
        switch event {
        case .press(let task, let dueAt, let response, let at):
            return try takePress(task, dueAt, response, at)
        case .message(let message): return try take(message)
        case .digit(let digit): return try take(digit)
        case .status(let providerID, let status, let dispatch, let code):
            return try takeStatus(status, of: providerID, dispatch: dispatch, errorCode: code)
        }
    }

    private func takePress(
        _ number: Int64, _ dueAt: Instant, _ response: ReminderResponse, _ at: Instant
    ) throws -> IncomingAnswer {
        let options = WriteOptions(
            idempotencyKey: "press:\(number):\(dueAt.seconds):\(response.rawValue)",
            digest: "press")
        let written = try writingTasks("notify respond", options) { store -> IncomingAnswer in
            let reminder = try store.reminders(of: [number]).last { $0.dueAt == dueAt }
            guard let task = try store.tasks(numbered: [number]).first, task.status.isOpen,
                let reminder, reminder.scheduledAt == task.schedule?.instant
            else {
                return IncomingAnswer(text: "it is not what the notification was about any more")
            }
            let result = try respond(
                to: [task], response, on: "desktop", store, clock(store), WriteOptions(),
                at: min(at, now))
            return IncomingAnswer(text: result.message)
        }
        return written.value
    }
}
