import Dispatch
import FluxCalendar
import Foundation
import Synchronization
import Testing

@testable import FluxApp

extension EventSpool {
    /// How many events wait.
    fileprivate var count: Int {
        FileManager.default.contents(atPath: path)?.count { $0 == UInt8(ascii: "\n") } ?? 0
    }
}

@Suite("Events that wait for the store")
struct EventSpoolTests {
    /// A folder of its own, gone with the test.
    private final class Folder {
        let path = NSTemporaryDirectory() + "flux-spool-" + UUID().uuidString
        var spool: EventSpool { EventSpool(path: "\(path)/state/incoming.spool") }
        var bytes: [UInt8]? {
            FileManager.default.contents(atPath: spool.path).map { [UInt8]($0) }
        }

        func write(_ bytes: [UInt8]) throws {
            try FileManager.default.createDirectory(
                atPath: "\(path)/state", withIntermediateDirectories: true)
            try Data(bytes).write(to: URL(fileURLWithPath: spool.path))
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }
    }

    private let folder = Folder()
    private var spool: EventSpool { folder.spool }

    private static func message(_ number: Int) -> SpooledEvent {
        .message(
            IncomingMessage(
                sid: "SM\(number)", from: "+4915123456789", body: "1\n\"é\u{1F44D}\"\u{2028}",
                repliedTo: nil))
    }

    private static let kinds: [SpooledEvent] = [
        message(1),
        .message(IncomingMessage(sid: "SM2", from: "", body: "", repliedTo: "SM0")),
        .digit(IncomingDigit(sid: "CA1", digits: "1", dispatch: 7, step: "answer")),
        .digit(IncomingDigit(sid: "CA1", digits: "", dispatch: nil, step: "accept")),
        .status(providerID: "SM1", status: "failed", dispatch: nil, errorCode: 63_016),
        .status(providerID: "CA1", status: "no-answer", dispatch: 7, errorCode: nil),
        .press(
            task: 3, dueAt: Instant(seconds: 1_772_445_600), response: .reschedule,
            at: Instant(seconds: 1_772_445_700)),
    ]

    /// Takes everything.
    private func taken(_ spool: EventSpool) -> [SpooledEvent] {
        var events: [SpooledEvent] = []
        _ = spool.replay {
            events.append($0)
            return true
        }
        return events
    }

    // MARK: - One after the other

    @Test("what was kept comes back as it was, the oldest first, and then the file is gone")
    func order() throws {
        for event in Self.kinds { #expect(spool.append(event)) }
        #expect(spool.count == Self.kinds.count)
        let attributes = try FileManager.default.attributesOfItem(atPath: spool.path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(taken(spool) == Self.kinds)
        #expect(folder.bytes == nil && spool.count == 0)
        #expect(taken(spool).isEmpty)
    }

    @Test("an event that cannot be taken stays, with those behind it", arguments: [0, 1, 3, 6])
    func partial(_ most: Int) {
        for event in Self.kinds { #expect(spool.append(event)) }
        var seen: [SpooledEvent] = []
        let count = spool.replay { event in
            guard seen.count < most else { return false }
            seen.append(event)
            return true
        }
        #expect(count == most && seen == Array(Self.kinds.prefix(most)))
        #expect(spool.count == Self.kinds.count - most)
        #expect(spool.append(Self.message(9)))
        #expect(taken(spool) == Self.kinds.dropFirst(most) + [Self.message(9)])
    }

    @Test("when nothing is taken, not a byte changes")
    func nothingTaken() {
        for event in Self.kinds { #expect(spool.append(event)) }
        let before = folder.bytes
        #expect(spool.replay { _ in false } == 0)
        #expect(folder.bytes == before)
    }

    // MARK: - Damage

    @Test("lines that are none are passed over and go away with the others")
    func damaged() throws {
        #expect(spool.append(Self.message(1)))
        let line = try #require(folder.bytes)
        let noise: [[UInt8]] = [
            Array("none\n".utf8), Array("\n\n".utf8), Array("{}\n".utf8), Array("[1]\n".utf8),
            [0, 0xFF, 0xFE, 10], Array(line.dropLast(12)) + [10],
            Array("{\"message\":{\"_0\":{}}}\n".utf8), Array("{\"later\":{\"_0\":1}}\n".utf8),
        ]
        try folder.write(noise.flatMap { $0 + line } + line.dropLast(9))
        #expect(taken(spool) == Array(repeating: Self.message(1), count: noise.count))
        #expect(folder.bytes == nil)
    }

    @Test("an event that is kept after a line that was cut off is not lost with it")
    func afterCut() throws {
        #expect(spool.append(Self.message(1)))
        let line = try #require(folder.bytes)
        try folder.write(line + line.dropLast(9))
        #expect(spool.append(Self.message(2)))
        #expect(taken(spool) == [Self.message(1), Self.message(2)])
    }

    @Test("a file that grew too large takes nothing more, and says so")
    func full() throws {
        let bytes = [UInt8](repeating: 10, count: 8 << 20)
        try folder.write(bytes)
        #expect(!spool.append(Self.message(1)))
        #expect(folder.bytes?.count == bytes.count)
    }

    @Test("what a link leads to is neither written nor read")
    func link() throws {
        let elsewhere = folder.path + "/elsewhere"
        try folder.write([])
        try FileManager.default.removeItem(atPath: spool.path)
        try Data("{}\n".utf8).write(to: URL(fileURLWithPath: elsewhere))
        try FileManager.default.createSymbolicLink(
            atPath: spool.path, withDestinationPath: elsewhere)
        #expect(!spool.append(Self.message(1)))
        #expect(taken(spool).isEmpty)
        #expect(FileManager.default.contents(atPath: elsewhere) == Data("{}\n".utf8))
    }

    // MARK: - At once

    /// Runs work on threads of their own and waits for all of them.
    ///
    /// The lock belongs to the opened file, and each call opens it anew: threads are to it what processes are.
    private static func together(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
        let group = DispatchGroup()
        for index in 0..<count {
            group.enter()
            Thread {
                work(index)
                group.leave()
            }.start()
        }
        group.wait()
    }

    /// What several threads did.
    private final class Found: Sendable {
        let kept = Mutex<[Int]>([])
        let taken = Mutex<[Int]>([])
        let writers: Mutex<Int>

        init(writers: Int) { self.writers = Mutex(writers) }

        /// Keeps some events.
        func write(_ range: Range<Int>, to spool: EventSpool) {
            for number in range where spool.append(EventSpoolTests.message(number)) {
                kept.withLock { $0.append(number) }
            }
            writers.withLock { $0 -= 1 }
        }

        /// Takes some events; those that are left are written anew among those who write.
        func take(_ most: Int, from spool: EventSpool) {
            var count = 0
            _ = spool.replay { event in
                guard count < most, case .message(let message) = event else { return false }
                count += 1
                taken.withLock { $0.append(Int(message.sid.dropFirst(2)) ?? -1) }
                return true
            }
        }
    }

    @Test("what several keep at the same time never mixes")
    func appending() {
        let (spool, found) = (spool, Found(writers: 8))
        Self.together(8) { found.write($0 * 1_000..<$0 * 1_000 + 25, to: spool) }
        found.take(.max, from: spool)
        let numbers = found.taken.withLock { $0 }
        #expect(numbers.count == 200)
        for writer in 0..<8 {
            let own = numbers.filter { $0 / 1_000 == writer }
            #expect(own == (0..<25).map { writer * 1_000 + $0 }, "the order of \(writer)")
        }
    }

    @Test("while two play back what four keep, each event is taken once and none is lost")
    func replaying() {
        // Two, since the server and the watching notifier do so.
        let (spool, found) = (spool, Found(writers: 4))
        Self.together(6) { worker in
            if worker < 4 {
                found.write(worker * 1_000..<worker * 1_000 + 60, to: spool)
            } else {
                while found.writers.withLock({ $0 > 0 }) {
                    found.take(worker, from: spool)
                    sched_yield()
                }
            }
        }
        found.take(.max, from: spool)
        let (kept, taken) = (found.kept.withLock { $0 }, found.taken.withLock { $0 })
        #expect(kept.count == 240)
        #expect(taken.count == Set(taken).count, "some were taken twice")
        #expect(Set(taken) == Set(kept), "lost \(Set(kept).subtracting(taken).sorted())")
    }
}
