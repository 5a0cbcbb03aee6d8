import FluxCalendar
import TOMLKit

/// The values of all settings and where each comes from: the environment, the settings file, or the default.
public struct Settings: Sendable {
    /// Where a value comes from.
    public enum Source: String, Codable, Sendable {
        /// A variable of the environment.
        case environment
        /// The settings file.
        case file
        /// Nobody set it.
        case `default`
    }

    private let environment: [String: String]
    private let file: [String: String]

    /// Reads the settings file, if there is one, below the environment.
    ///
    /// - Throws: ``Failure`` with the line when the file is no TOML.
    public init(environment: [String: String], path: String, read: (String) -> [UInt8]?) throws {
        self.environment = environment
        guard let bytes = read(path), !bytes.isEmpty else {
            file = [:]
            return
        }
        file = try Settings.flattened(String(decoding: bytes, as: UTF8.self), path: path)
    }

    /// The TOML parser asserts that a table's header has a name instead of reporting it, which would end the process.
    private static func refuseNamelessHeader(_ text: String, path: String) throws {
        var before = ""
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            let bare = String(line).trimmingSpace
            // Within an array that goes over several lines a bracket is no header.
            if bare.hasPrefix("["), !before.hasSuffix("["), !before.hasSuffix(",") {
                let opening = bare.hasPrefix("[[") ? 2 : 1
                let name = bare.dropFirst(opening).drop { $0 == " " || $0 == "\t" }.first
                let isName = name.map {
                    $0.isASCII && ($0.isLetter || $0.isNumber || "-_\"'".contains($0))
                }
                guard isName ?? false else {
                    throw Failure.invalidArgument(
                        "the settings file '\(path)' is no TOML at line \(index + 1) (a table without a name); mend it "
                            + "with 'flux config edit'")
                }
            }
            if !bare.isEmpty, !bare.hasPrefix("#") { before = bare }
        }
    }

    static func flattened(_ text: String, path: String) throws -> [String: String] {
        try refuseNamelessHeader(text, path: path)
        let table: TOMLTable
        do {
            table = try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            throw Failure.invalidArgument(
                "the settings file '\(path)' is no TOML at line \(error.source.begin.line) (\(error.description)); mend it with "
                    + "'flux config edit'")
        }
        var values: [String: String] = [:]
        func walk(_ table: TOMLTable, _ prefix: String) {
            for (key, value) in table {
                let name = prefix.isEmpty ? key : "\(prefix).\(key)"
                if let inner = value.table {
                    walk(inner, name)
                } else if let text = value.string {
                    values[name] = text
                } else if let number = value.int {
                    values[name] = String(number)
                } else if let flag = value.bool {
                    values[name] = String(flag)
                } else if let time = value.time {
                    values[name] = CivilTime(hour: time.hour, minute: time.minute)?.hourMinute ?? ""
                }
            }
        }
        walk(table, "")
        return values
    }

    /// The value of a setting as text, and where it comes from.
    ///
    /// - Throws: ``Failure`` when the value is not what the setting accepts.
    public func value(of setting: Setting) throws -> (text: String, source: Source) {
        if let text = environment[setting.variable], !text.isEmpty {
            return (try checked(text, setting, .environment), .environment)
        }
        if let text = file[setting.name] {
            return (try checked(text, setting, .file), .file)
        }
        return (setting.standard, .default)
    }

    /// Checks a value against what its setting accepts.
    public static func check(_ text: String, for setting: Setting) -> Bool {
        switch setting.kind {
        case .integer(let range): Int(text).map(range.contains) ?? false
        case .boolean: text == "true" || text == "false"
        case .time(let latest): CivilTime(text).map { $0.hourMinute <= latest } ?? false
        case .choice(let words): words.contains(text)
        case .text: true
        case .transport: (try? Transport(text)) != nil
        }
    }

    private func checked(_ text: String, _ setting: Setting, _ source: Source) throws -> String {
        if Settings.check(text, for: setting) { return text }
        let shown = setting.isSecret ? "a value" : "'\(text)'"
        let isVariable = source == .environment
        let place = isVariable ? "the variable \(setting.variable)" : "the settings file"
        let remedy =
            isVariable
            ? "unset it or give it such a value"
            : "set it with 'flux config set \(setting.name) \(setting.standard)'"
        throw Failure.invalidArgument(
            "\(place) has \(shown) for '\(setting.name)', which takes \(setting.accepted); \(remedy)"
        )
    }

    func text(_ name: String) throws -> String { try value(of: Setting.named(name)).text }
    func secret(_ name: String) throws -> String? { try value(of: Setting.named(name)).text }
    func integer(_ name: String) throws -> Int { Int(try text(name)) ?? 0 }
    func boolean(_ name: String) throws -> Bool { try text(name) == "true" }
    func time(_ name: String) throws -> CivilTime { CivilTime(try text(name)) ?? .midnight }

    /// Names in the file that are no settings.
    public var unknownNames: [String] {
        let known = Set(Setting.all.map(\.name))
        return file.keys.filter { !known.contains($0) && (try? Setting.named($0)) == nil }.sorted()
    }
}
