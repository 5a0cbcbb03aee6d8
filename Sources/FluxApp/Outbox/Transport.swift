import FluxCalendar
import FluxNotify
import FluxStore
import Glibc

/// How messages leave.
enum Transport: Equatable {
    /// Nobody said: messages wait.
    case none
    /// A program that reads the message on its standard input, such as `sendmail -t`.
    case command([String])
    /// A maildir (https://cr.yp.to/proto/maildir.html).
    case maildir(String)
    /// A notification on the desktop.
    case desktop

    /// Reads the setting.
    ///
    /// - Throws: ``Failure`` for one that names nothing.
    init(_ text: String) throws {
        let bare = text.trimmingSpace
        if bare.isEmpty || bare == "none" {
            self = .none
        } else if bare == "desktop" {
            self = .desktop
        } else if bare.hasPrefix("maildir:") {
            let path = String(bare.dropFirst(8))
            guard path.hasPrefix("/"), path.count > 1 else {
                throw Failure.invalidArgument(
                    "the transport 'maildir:' takes a path that begins with '/'; write it like 'maildir:/home/ada/Maildir'"
                )
            }
            self = .maildir(path)
        } else {
            let words = (bare.hasPrefix("command:") ? String(bare.dropFirst(8)) : bare)
                .split(separator: " ").map(String.init)
            guard let program = words.first, program.hasPrefix("/") else {
                throw Failure.invalidArgument(
                    "the transport '\(bare)' is none; use 'desktop', 'maildir:PATH' or a program by its whole path, such as '/usr/sbin/sendmail -t'"
                )
            }
            self = .command(words)
        }
    }

    /// Delivers a message.
    ///
    /// - Returns: why it failed, without a person's words; `nil` when it has left.
    func deliver(
        _ message: OutboxMessage, at now: Instant, environment: [String: String]
    ) -> String? {
        switch self {
        case .none: return "no transport is set"
        case .command(let words):
            return ChildProcess.run(words, input: Array(Mail(message, at: now).text.utf8))
        case .desktop:
            do throws(DesktopError) {
                let bus = try DesktopBus(environment: environment)
                _ = try bus.show(
                    DesktopNotice(
                        summary: message.subject, body: message.body, actions: [],
                        urgency: message.kind == "alert" ? .critical : .normal))
                return nil
            } catch {
                return error.words
            }
        case .maildir(let path):
            return Maildir(path).keep(Mail(message, at: now).text, message.number)
        }
    }
}

/// A message in the form of RFC 5322.
struct Mail {
    let text: String

    init(_ message: OutboxMessage, at now: Instant) {
        self.init(
            to: message.to, subject: message.subject, body: message.body, kind: message.kind,
            id: "\(message.number)-\(message.at.seconds)", correlationID: message.correlationID,
            at: now)
    }

    init(
        to recipient: String, subject: String, body: String, kind: String, id: String,
        correlationID: String, at now: Instant
    ) {
        let body = body.split(separator: "\n", omittingEmptySubsequences: false)
            .joined(separator: "\r\n")
        text = [
            "Date: \(Mail.date(now))", "To: \(Mail.recipient(recipient))",
            "Subject: \(Mail.header(subject))", "Message-ID: <flux-\(id)@localhost>",
            "X-Flux-Kind: \(Mail.header(kind))",
            "X-Correlation-ID: \(Mail.header(correlationID))",
            "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: 8bit", "", body, "",
        ].joined(separator: "\r\n")
    }

    /// A text as a header may hold it: a line break would let it add headers of its own.
    static func header(_ text: String) -> String { encoded(oneLine(text)) }

    /// At most 150 characters, encoded still shorter than a line may be (RFC 5322, section 2.1.1), without any that could end the line, also as part of a longer character.
    private static func oneLine(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(150) {
            let breaks = scalar.properties.generalCategory
            let isBreak =
                breaks == .control || breaks == .lineSeparator || breaks == .paragraphSeparator
            line.append(isBreak ? " " : scalar)
        }
        return String(line)
    }

    /// A name may hold any letters, an address may not be encoded (RFC 2047, section 5).
    private static func recipient(_ text: String) -> String {
        let line = oneLine(text)
        guard let open = line.lastIndex(of: "<"), line.hasSuffix(">"), open > line.startIndex else {
            return encoded(line)
        }
        let name = String(line[..<open]).trimmingSpace
        return "\(encoded(name)) \(line[open...].filter(\.isASCII))"
    }

    /// Plain text as it is; other letters as encoded words of at most 75 characters (RFC 2047, section 2).
    private static func encoded(_ line: String) -> String {
        if line.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return line }
        var words: [String] = []
        var bytes: [UInt8] = []
        for character in line {
            if bytes.count + character.utf8.count > 45 {
                words.append("=?UTF-8?B?\(base64(bytes))?=")
                bytes = []
            }
            bytes += character.utf8
        }
        if !bytes.isEmpty { words.append("=?UTF-8?B?\(base64(bytes))?=") }
        return words.joined(separator: " ")
    }

    /// RFC 5322, section 3.3.
    private static func date(_ instant: Instant) -> String {
        let local = CivilDateTime(wallSeconds: instant.seconds)
        let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        let weekday = days[local.date.days(since: local.date.startOfWeek)]
        let time = "\(instant)".dropFirst(11).prefix(8)
        return
            "\(weekday), \(local.date.day) \(months[local.date.month - 1]) \(local.date.year) \(time) +0000"
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var text = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let chunk = bytes[start..<min(start + 3, bytes.count)]
            var value = 0
            for index in 0..<3 {
                value = value << 8 | (start + index < bytes.count ? Int(bytes[start + index]) : 0)
            }
            for index in 0..<4 {
                text.append(index <= chunk.count ? alphabet[value >> (18 - 6 * index) & 63] : "=")
            }
        }
        return text
    }
}

/// A folder that keeps each message in a file of its own, put in place whole.
struct Maildir {
    private let path: String

    init(_ path: String) { self.path = path }

    /// Keeps a message.
    ///
    /// - Returns: why it failed.
    func keep(_ text: String, _ number: Int64) -> String? {
        for folder in ["tmp", "new", "cur"] {
            guard (try? PrivateFile.makeFolder(of: "\(path)/\(folder)/x")) != nil else {
                return "the maildir cannot be made"
            }
        }
        var name = timespec()
        clock_gettime(CLOCK_REALTIME, &name)
        let file = "\(name.tv_sec).M\(name.tv_nsec / 1000)P\(getpid())Q\(number).localhost"
        do {
            try PrivateFile.write(Array(text.utf8), to: "\(path)/tmp/\(file)")
        } catch {
            return "the maildir cannot be written"
        }
        guard rename("\(path)/tmp/\(file)", "\(path)/new/\(file)") == 0 else {
            unlink("\(path)/tmp/\(file)")
            return "the maildir cannot be written"
        }
        return nil
    }
}
