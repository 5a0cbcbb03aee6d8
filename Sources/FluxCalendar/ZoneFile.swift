/// Why a TZif file was refused.
public enum ZoneFileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file does not start with `TZif`, or its version is unknown.
    case notZoneFile
    /// The file ends before its header says it does.
    case truncated
    /// The file counts leap seconds, which the system's clock does not.
    case leapSeconds
    /// Something in the file contradicts RFC 9636; the text names it.
    case damaged(String)

    /// What is wrong, for people.
    public var description: String {
        switch self {
        case .notZoneFile: "not a time zone file"
        case .truncated: "the time zone file is cut short"
        case .leapSeconds: "the time zone file counts leap seconds"
        case .damaged(let what): "the time zone file is damaged: \(what)"
        }
    }
}

extension Zone {
    /// Reads a TZif file of version 1 to 4 (RFC 9636).
    ///
    /// - Throws: ``ZoneFileError``, also for any file that is damaged.
    public init(identifier: String, tzif: [UInt8]) throws {
        var reader = ZoneFileReader(bytes: tzif)
        var header = try reader.header()
        var wide = false
        if header.version >= 0x32 {
            // The 32-bit block is there for old readers; the one after it says the same and more.
            try reader.skip(header.size(timeWidth: 4))
            header = try reader.header()
            wide = true
        }
        guard header.leapCount == 0 else { throw ZoneFileError.leapSeconds }
        let block = try reader.block(header, wide: wide)
        self.init(
            identifier: identifier, transitions: block.transitions, offsets: block.offsets,
            initialOffset: block.initialOffset, tail: wide ? try reader.footer() : nil)
    }
}

/// The counts at the head of a data block (RFC 9636, section 3.1).
private struct ZoneFileHeader {
    let version: UInt8
    let utcCount: Int
    let standardCount: Int
    let leapCount: Int
    let timeCount: Int
    let typeCount: Int
    let nameBytes: Int

    func size(timeWidth: Int) -> Int {
        timeCount * (timeWidth + 1) + typeCount * 6 + nameBytes + leapCount * (timeWidth + 4)
            + standardCount + utcCount
    }
}

private struct ZoneFileReader {
    let bytes: [UInt8]
    private var index = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func header() throws -> ZoneFileHeader {
        guard bytes.count - index >= 44 else {
            throw index == 0 ? ZoneFileError.notZoneFile : ZoneFileError.truncated
        }
        guard bytes[index..<(index + 4)].elementsEqual("TZif".utf8) else {
            throw index == 0 ? ZoneFileError.notZoneFile : ZoneFileError.damaged("no second block")
        }
        let version = bytes[index + 4]
        guard version == 0 || (0x32...0x34).contains(version) else {
            throw ZoneFileError.notZoneFile
        }
        index += 20
        let counts = (0..<6).map { _ in Int(integer(width: 4)) }
        // Negative as signed numbers: no file is that large, and sums of them could not be trusted.
        guard counts.allSatisfy({ $0 >= 0 }) else { throw ZoneFileError.damaged("counts") }
        return ZoneFileHeader(
            version: version, utcCount: counts[0], standardCount: counts[1], leapCount: counts[2],
            timeCount: counts[3], typeCount: counts[4], nameBytes: counts[5])
    }

    mutating func skip(_ count: Int) throws {
        guard bytes.count - index >= count else { throw ZoneFileError.truncated }
        index += count
    }

    /// A big-endian signed number; the caller has checked that it is there.
    private mutating func integer(width: Int) -> Int64 {
        var value: UInt64 = bytes[index] >= 0x80 ? .max : 0
        for byte in bytes[index..<(index + width)] { value = value << 8 | UInt64(byte) }
        index += width
        return Int64(bitPattern: value)
    }

    mutating func block(
        _ header: ZoneFileHeader, wide: Bool
    ) throws -> (transitions: [Int64], offsets: [Int], initialOffset: Int) {
        let width = wide ? 8 : 4
        let size = header.size(timeWidth: width)
        guard bytes.count - index >= size else { throw ZoneFileError.truncated }
        guard (1...256).contains(header.typeCount) else {
            throw ZoneFileError.damaged("number of time types")
        }
        let end = index + size
        let times = (0..<header.timeCount).map { _ in integer(width: width) }
        let kinds = bytes[index..<(index + header.timeCount)].map { Int($0) }
        index += header.timeCount
        var types: [Int] = []
        for _ in 0..<header.typeCount {
            let offset = Int(integer(width: 4))
            // The bounds of RFC 9636, section 3.2.
            guard offset > -25 * 3600, offset < 26 * 3600 else {
                throw ZoneFileError.damaged("offset from UTC")
            }
            types.append(offset)
            index += 2
        }
        index = end
        var transitions: [Int64] = []
        var offsets: [Int] = []
        var previous = Int64.min
        for (time, kind) in zip(times, kinds) {
            guard time > previous || (time == .min && transitions.isEmpty) else {
                throw ZoneFileError.damaged("order of changes")
            }
            guard kind < types.count else { throw ZoneFileError.damaged("kind of change") }
            previous = time
            // A change of the name alone does not move the clock.
            if types[kind] == offsets.last ?? types[0], time != times.last { continue }
            // The last change stays in any case: the footer's rule holds only from there on.
            transitions.append(time)
            offsets.append(types[kind])
        }
        return (transitions, offsets, types[0])
    }

    /// The TZ string between two line feeds at the end of the file; empty when nothing is known.
    mutating func footer() throws -> PosixZone? {
        guard index < bytes.count, bytes[index] == 0x0A else { throw ZoneFileError.truncated }
        index += 1
        guard let end = bytes[index...].firstIndex(of: 0x0A) else { throw ZoneFileError.truncated }
        let text = bytes[index..<end]
        if text.isEmpty { return nil }
        guard let zone = PosixZone(text) else { throw ZoneFileError.damaged("rule of the footer") }
        return zone
    }
}
