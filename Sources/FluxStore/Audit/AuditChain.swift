import Crypto
import FluxJSON
import Foundation
import GRDB

/// The chain of the audit trail: each row holds SHA-256(hash of the row before, salt, content), so that nobody can
/// edit, remove or swap rows without breaking it. Erasing a person's data blanks content and salt and keeps number
/// and hash; without the salt the content cannot be guessed from the hash.
enum AuditChain {
    /// The hash before the first row.
    static let start = [UInt8](repeating: 0, count: 32)

    /// The columns that are the content of a row, in the order they are hashed.
    static let columns = [
        "at", "flow", "entity", "subject", "machine", "from_state", "to_state", "event", "reason",
        "actor", "metadata", "correlation_id",
    ]

    /// What the trail's own rows about erasures are called.
    static let erasure = "erasure"

    /// The last row: its number and its hash.
    struct Head: Equatable {
        var number: Int64
        var hash: [UInt8]
    }

    static func head(_ db: Database) throws -> Head {
        try db.rows(kept: "SELECT number, hash FROM transitions ORDER BY number DESC LIMIT 1") {
            Head(number: $0.int(0), hash: $0.blob(1))
        }.first ?? Head(number: 0, hash: start)
    }

    /// The hash of a row.
    static func hash(after previous: [UInt8], salt: [UInt8], content: [DatabaseValue]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(256)
        bytes += previous
        bytes += salt
        for value in content {
            // The type and the length keep neighboring values apart, whatever stands in them.
            switch value.storage {
            case .null: append(0, [], to: &bytes)
            case .int64(let number): append(1, String(number).utf8, to: &bytes)
            case .double(let number): append(2, "\(number)".utf8, to: &bytes)
            case .string(let text): append(3, text.utf8, to: &bytes)
            case .blob(let data): append(4, data, to: &bytes)
            }
        }
        return Array(SHA256.hash(data: bytes))
    }

    private static func append(
        _ type: UInt8, _ value: some Collection<UInt8>, to bytes: inout [UInt8]
    ) {
        bytes.append(type)
        withUnsafeBytes(of: UInt32(truncatingIfNeeded: value.count).littleEndian) { bytes += $0 }
        bytes += value
    }

    static func newSalt(_ generator: inout RandomPool) -> [UInt8] {
        withUnsafeBytes(of: (generator.next(), generator.next())) { Array($0) }
    }

    /// Brings rows from before there was a chain into it, in the order of their numbers.
    @Sendable
    static func chainUnchained(_ db: Database) throws {
        var previous = start
        var random = RandomPool()
        let list = columns.joined(separator: ", ")
        let rows = try Row.fetchAll(
            db, sql: "SELECT number, \(list) FROM transitions ORDER BY number")
        for row in rows {
            let salt = newSalt(&random)
            let content: [DatabaseValue] = columns.map { row[$0] }
            previous = hash(after: previous, salt: salt, content: content)
            try db.execute(
                sql: "UPDATE transitions SET salt = ?, hash = ? WHERE number = ?",
                arguments: [Data(salt), Data(previous), row["number"] as Int64])
        }
    }

    /// Blanks rows for good; their numbers and hashes stay.
    static func blank(where condition: String, arguments: StatementArguments, _ db: Database) throws
        -> Int
    {
        try db.execute(
            sql: """
                UPDATE transitions SET salt = NULL, at = 0, flow = NULL, entity = '', subject = NULL, machine = '',
                    from_state = NULL, to_state = '', event = '', reason = NULL, actor = '', metadata = NULL,
                    correlation_id = ''
                WHERE salt IS NOT NULL AND (\(condition))
                """, arguments: arguments)
        return db.changesCount
    }
}

/// What a look at the whole chain found.
public struct AuditVerification: Codable, Sendable {
    /// Whether nobody tampered with it.
    public let ok: Bool
    /// How many rows there are.
    public let rows: Int
    /// How many were blanked by an erasure.
    public let erased: Int
    /// How many are newer than the seal.
    public let unsealed: Int
    /// What is wrong.
    public let problems: [Problem]

    /// A row that is not as it was written.
    public struct Problem: Codable, Equatable, Sendable {
        /// Its number.
        public let row: Int64
        /// `edited`, `removed`, `swapped`, or `truncated` where the chain is shorter than its seal.
        public let kind: String
        /// What is wrong, in a sentence.
        public let message: String
    }
}

/// The end of the chain as it was noted outside the store after a commit.
public struct AuditSeal: Equatable, Sendable {
    /// The number of the last row.
    public let number: Int64
    private let bytes: [UInt8]

    /// Its hash, in hexadecimal digits.
    public var hash: String { bytes.hexadecimal }

    /// One line, always of the same length: the number in 20 digits and the hash.
    public var text: String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 20 - digits.count)) + "\(digits) \(hash)\n"
    }

    /// Reads the line back; `nil` when it is none.
    public init?(text: String) {
        let parts = text.split(whereSeparator: \.isWhitespace)
        guard parts.count == 2, let number = Int64(parts[0]), number >= 0, parts[1].count == 64,
            let bytes = AuditSeal.bytes(hex: parts[1])
        else { return nil }
        self.number = number
        self.bytes = bytes
    }

    init(_ head: AuditChain.Head) {
        number = head.number
        bytes = head.hash
    }

    private static func bytes(hex text: Substring) -> [UInt8]? {
        let digits = text.utf8.map { Character(Unicode.Scalar($0)).hexDigitValue }
        let bytes = stride(from: 0, to: digits.count - 1, by: 2).compactMap { index -> UInt8? in
            guard let high = digits[index], let low = digits[index + 1] else { return nil }
            return UInt8(high << 4 | low)
        }
        return bytes.count == 32 ? bytes : nil
    }
}

extension ReadTransaction {
    /// Whether the row that was sealed is still the one that was sealed.
    public func holds(_ seal: AuditSeal) throws -> Bool {
        if seal.number == 0 { return true }
        let hash = try Data.fetchOne(
            db.cachedStatement(sql: "SELECT hash FROM transitions WHERE number = ?"),
            arguments: [seal.number])
        return hash.map { $0.hexadecimal == seal.hash } ?? false
    }

    /// The end of the chain as it is now.
    public func auditHead() throws -> AuditSeal { AuditSeal(try AuditChain.head(db)) }

    /// Follows the whole chain and names each row that is not as it was written.
    ///
    /// - Parameter seal: the end as it was noted outside; rows after it are counted as unsealed.
    public func verifyAudit(against seal: AuditSeal?) throws -> AuditVerification {
        typealias Problem = AuditVerification.Problem
        var problems: [Problem] = []
        var broken:
            [(number: Int64, salt: [UInt8], content: [DatabaseValue], hash: [UInt8], index: Int)] =
                []
        var hashes: [[UInt8]] = []
        var numbers: [Int64] = []
        var erased = 0
        var admitted = 0
        var firstBlank: Int64 = 0
        var previous = AuditChain.start
        var expected: Int64 = 1
        var sealedHash: String?
        let list = AuditChain.columns.joined(separator: ", ")
        let cursor = try Row.fetchCursor(
            db, sql: "SELECT number, salt, hash, \(list) FROM transitions ORDER BY number")
        while let row = try cursor.next() {
            let number: Int64 = row["number"]
            let hash = Array((row["hash"] as Data?) ?? Data())
            var isGap = false
            if number > expected {
                isGap = true
                problems.append(
                    Problem(
                        row: expected, kind: "removed",
                        message: number == expected + 1
                            ? "row \(expected) is gone"
                            : "rows \(expected) to \(number - 1) are gone"))
            }
            expected = number + 1
            if let salt = row["salt"] as Data? {
                let content: [DatabaseValue] = AuditChain.columns.map { row[$0] }
                // What follows a gap chains to a row that is not there; that was said already.
                if !isGap,
                    AuditChain.hash(after: previous, salt: Array(salt), content: content) != hash
                {
                    broken.append((number, Array(salt), content, hash, numbers.count))
                }
                if row["entity"] == AuditChain.erasure, row["to_state"] == AuditChain.erasure,
                    let text = row["metadata"] as String?
                {
                    admitted += Int(try StoredJSON.value(text)["rows"]?.intValue ?? 0)
                }
            } else {
                erased += 1
                if firstBlank == 0 { firstBlank = number }
                let isBlank = AuditChain.columns.allSatisfy { column in
                    let value: DatabaseValue = row[column]
                    return value == .null || value == "".databaseValue || value == 0.databaseValue
                }
                if !isBlank {
                    problems.append(
                        Problem(
                            row: number, kind: "edited",
                            message: "row \(number) passes for erased and is not blank"))
                }
            }
            if number == seal?.number { sealedHash = hash.hexadecimal }
            hashes.append(hash)
            numbers.append(number)
            previous = hash
        }
        if erased > admitted {
            problems.append(
                Problem(
                    row: firstBlank, kind: "removed",
                    message: "\(erased) rows are blank, but only \(admitted) were erased by flux"))
        }
        problems += AuditChain.explain(broken.prefix(100).map { $0 }, hashes)
        let last = numbers.last ?? 0
        if let seal, seal.number > last {
            problems.append(
                Problem(
                    row: last + 1, kind: "truncated",
                    message: "the trail ends at row \(last), but its seal is at row \(seal.number)")
            )
        } else if let seal, seal.number > 0, let found = sealedHash, found != seal.hash {
            problems.append(
                Problem(
                    row: seal.number, kind: "edited",
                    message: "row \(seal.number) is not the one that was sealed"))
        }
        return AuditVerification(
            ok: problems.isEmpty, rows: numbers.count, erased: erased,
            unsealed: numbers.filter { $0 > seal?.number ?? 0 }.count,
            problems: problems.sorted { $0.row < $1.row })
    }
}

extension AuditChain {
    /// Tells a row whose content was changed from one that stands in another's place.
    static func explain(
        _ broken: [(
            number: Int64, salt: [UInt8], content: [DatabaseValue], hash: [UInt8], index: Int
        )],
        _ hashes: [[UInt8]]
    ) -> [AuditVerification.Problem] {
        broken.map { row in
            // A swapped row fits its own hash after the row that it stood behind.
            let candidates = broken.flatMap { other in
                [other.index == 0 ? start : hashes[other.index - 1], hashes[other.index]]
            }
            let isElsewhere = candidates.contains {
                hash(after: $0, salt: row.salt, content: row.content) == row.hash
            }
            return AuditVerification.Problem(
                row: row.number, kind: isElsewhere ? "swapped" : "edited",
                message: isElsewhere
                    ? "row \(row.number) stands in another's place"
                    : "row \(row.number) is not as it was written, or the one before it is not")
        }
    }
}
