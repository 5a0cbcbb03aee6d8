/// The time zones of a machine, read from its zone files.
///
/// Reading is passed in, so that the database itself touches no file. Nothing is cached.
public struct ZoneDatabase: Sendable {
    private let directories: [String]
    private let read: @Sendable (String) -> [UInt8]?

    /// Makes a database.
    ///
    /// - Parameters:
    ///   - directories: Where zone files may be, best first, such as `/usr/share/zoneinfo`.
    ///   - read: The bytes of a file, or `nil` when there is no such file.
    public init(directories: [String], read: @escaping @Sendable (String) -> [UInt8]?) {
        self.directories = directories
        self.read = read
    }

    /// The zone of an IANA name, or `nil` when there is none or its file is damaged.
    ///
    /// `UTC`, `Etc/UTC` and `Z` need no file.
    public func zone(named name: String) -> Zone? {
        if name == "UTC" || name == "Z" { return .utc }
        if name == "Etc/UTC" { return Zone.utc.renamed(name) }
        guard ZoneDatabase.isValid(name) else { return nil }
        for directory in directories {
            guard let bytes = read("\(directory)/\(name)") else { continue }
            if let zone = try? Zone(identifier: name, tzif: bytes) { return zone }
        }
        return nil
    }

    /// The release of the zone data, such as `2025b`, or `nil` when the files do not say.
    public var version: String? {
        if let text = text(of: "tzdata.zi") {
            let words = text.prefix(80).split(whereSeparator: { $0 == "\n" }).first?
                .split(separator: " ")
            if let words, words.count == 3, words[0] == "#", words[1] == "version" {
                return String(words[2])
            }
        }
        guard let text = text(of: "+VERSION") else { return nil }
        return text.split(whereSeparator: { $0.isWhitespace }).first.map { String($0) }
    }

    /// All names that the files list, sorted; `UTC` is always among them.
    public func identifiers() -> [String] {
        var names: Set<String> = ["UTC"]
        let index = ZoneIndex(zi: text(of: "tzdata.zi"))
        names.formUnion(index.zones)
        names.formUnion(index.links)
        if names.count == 1 { names.formUnion(listed().map { $0.name }) }
        return names.filter { ZoneDatabase.isValid($0) }.sorted()
    }

    /// Zones with the countries that use them, from `zone.tab` or `zone1970.tab`.
    func listed() -> [ZoneIndex.Listed] {
        ZoneIndex.table(text(of: "zone.tab") ?? text(of: "zone1970.tab") ?? "")
    }

    /// Names of countries by ISO 3166 code.
    func countries() -> [(code: String, name: String)] {
        ZoneIndex.countries(text(of: "iso3166.tab") ?? "")
    }

    private func text(of file: String) -> String? {
        for directory in directories {
            if let bytes = read("\(directory)/\(file)") {
                return String(decoding: bytes, as: UTF8.self)
            }
        }
        return nil
    }

    /// Whether a name can be that of a zone, and never leads out of the zone directory.
    static func isValid(_ name: String) -> Bool {
        guard !name.isEmpty, name.utf8.count <= 100 else { return false }
        // Without dots there is no "..", and without empty components no absolute path.
        return name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
            !$0.isEmpty && $0.utf8.allSatisfy { isNameByte($0) }
        }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0x5F, 0x2B, 0x2D: true
        default: false
        }
    }
}

extension Zone {
    /// The same rules under another name.
    func renamed(_ name: String) -> Zone {
        Zone(
            identifier: name, transitions: transitions, offsets: offsets,
            initialOffset: initialOffset, tail: tail)
    }
}

/// What the text files of the zone data list.
struct ZoneIndex {
    /// A line of `zone.tab`.
    struct Listed {
        let codes: [Substring]
        let name: String
    }

    /// Zones with rules of their own.
    private(set) var zones: [String] = []
    /// Other names of zones.
    private(set) var links: [String] = []

    /// Reads the `Z` and `L` lines of `tzdata.zi`.
    init(zi text: String?) {
        guard let text else { return }
        for line in text.utf8.split(separator: 0x0A) {
            guard let kind = line.first, kind == 0x5A || kind == 0x4C else { continue }
            let words = line.split(separator: 0x20)
            guard words.count >= 3 else { continue }
            if kind == 0x5A {
                zones.append(String(Substring(words[1])))
            } else {
                links.append(String(Substring(words[2])))
            }
        }
    }

    static func table(_ text: String) -> [Listed] {
        rows(text).compactMap { columns in
            guard columns.count >= 3 else { return nil }
            return Listed(codes: columns[0].split(separator: ","), name: String(columns[2]))
        }
    }

    static func countries(_ text: String) -> [(code: String, name: String)] {
        rows(text).compactMap { columns in
            guard columns.count >= 2 else { return nil }
            return (String(columns[0]), String(columns[1]))
        }
    }

    private static func rows(_ text: String) -> [[Substring]] {
        text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
            $0.split(separator: "\t", omittingEmptySubsequences: false)
        }
    }
}
