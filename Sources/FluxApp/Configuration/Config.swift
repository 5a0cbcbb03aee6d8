import Foundation
import Glibc
import TOMLKit

/// A setting as `flux config` shows it.
public struct SettingView: Codable, Sendable {
    /// Its name.
    public let name: String
    /// Its value; `(set)` or `(not set)` for a secret.
    public let value: String
    /// `environment`, `file` or `default`.
    public let source: Settings.Source
    /// What it does.
    public let help: String
    /// What it accepts.
    public let accepts: String
    /// The variable that overrides it.
    public let variable: String
}

/// Settings that a command lists.
public struct ConfigResult: Codable, Sendable {
    /// The settings.
    public let settings: [SettingView]
    /// The settings file.
    public let path: String
}

extension App {
    /// Shows all settings, or one.
    public func config(_ name: String? = nil) throws -> ConfigResult {
        let shown = try name.map { [try Setting.named($0)] } ?? Setting.all
        return ConfigResult(
            settings: try shown.map { setting in
                let value = try settings.value(of: setting)
                let secret = value.text.isEmpty ? "(not set)" : "(set)"
                return SettingView(
                    name: setting.name, value: setting.isSecret ? secret : value.text,
                    source: value.source,
                    help: setting.help, accepts: setting.accepted, variable: setting.variable)
            }, path: paths.config)
    }

    /// Writes a setting into the settings file, keeping everything else in it; `nil` removes it.
    ///
    /// - Throws: ``Failure`` for a value that the setting does not accept, and for a secret, which never comes as an
    ///   argument.
    public func setConfig(_ name: String, to value: String?, dryRun: Bool) throws -> ConfigResult {
        let setting = try Setting.named(name)
        if setting.isSecret {
            throw Failure.invalidArgument(
                "'\(name)' is secret and would show in the process list; set \(setting.variable) or write it with "
                    + "'flux config edit'")
        }
        if let value, !Settings.check(value, for: setting) {
            throw Failure.invalidArgument("'\(name)' takes \(setting.accepted), not '\(value)'")
        }
        if FileTest.exists(paths.config), host.read(paths.config) == nil {
            throw Failure(
                code: "STORE_READ_ONLY",
                message:
                    "the settings file '\(paths.config)' cannot be read; make it readable, or it would be overwritten"
            )
        }
        let old = host.read(paths.config).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let text = SettingsFile(text: old).setting(setting, to: value)
        // What is written must read back as what was meant, whatever was in the file before.
        let back = try Settings.flattened(text, path: paths.config)
        guard back[name] == value else {
            throw Failure.invalidArgument(
                "the settings file '\(paths.config)' holds '\(name)' in a form that cannot be changed here; use "
                    + "'flux config edit'")
        }
        if !dryRun { try SettingsFile.write(text, to: paths.config) }
        let changed = SettingView(
            name: name, value: value ?? setting.standard, source: value == nil ? .default : .file,
            help: setting.help,
            accepts: setting.accepted, variable: setting.variable)
        return ConfigResult(settings: [changed], path: paths.config)
    }
}

/// The text of a settings file. TOML libraries lose comments when they write, so single lines are exchanged here.
struct SettingsFile {
    var text: String

    func setting(_ setting: Setting, to value: String?) -> String {
        let parts = setting.name.split(separator: ".").map(String.init)
        let table = parts.dropLast().joined(separator: ".")
        let key = parts.last ?? ""
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        let entry = value.map { "\(key) = \(literal($0, setting.kind))" }
        var section = ""
        var end: Int?
        for (index, line) in lines.enumerated() {
            let bare = line.trimmingSpace
            if bare.hasPrefix("[") {
                section = bare.drop { $0 == "[" }.prefix { $0 != "]" }.filter { $0 != " " }
            }
            if section == table { end = index + 1 }
            let name = bare.prefix { $0 != "=" }.filter { $0 != " " && $0 != "\t" }
            let full = section.isEmpty ? String(name) : "\(section).\(name)"
            guard bare.contains("="), full == setting.name else { continue }
            if let entry {
                lines[index] =
                    section == table ? entry : "\(name) = \(literal(value ?? "", setting.kind))"
            } else {
                lines.remove(at: index)
            }
            return lines.joined(separator: "\n") + "\n"
        }
        guard let entry else { return text }
        if table.isEmpty {
            lines.insert(
                entry, at: lines.firstIndex { $0.trimmingSpace.hasPrefix("[") } ?? lines.count)
        } else if let end {
            lines.insert(entry, at: end)
        } else {
            if !lines.isEmpty { lines.append("") }
            lines += ["[\(table)]", entry]
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func literal(_ value: String, _ kind: Setting.Kind) -> String {
        switch kind {
        case .integer, .boolean: return value
        case .time, .choice, .text, .transport:
            var escaped = ""
            for scalar in value.unicodeScalars {
                switch scalar {
                case "\"", "\\": escaped += "\\\(scalar)"
                case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                    let digits = String(scalar.value, radix: 16)
                    escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                default: escaped.unicodeScalars.append(scalar)
                }
            }
            return "\"\(escaped)\""
        }
    }

    /// Puts the file in place whole, with mode 0600 in a folder of mode 0700.
    static func write(_ text: String, to path: String) throws {
        try PrivateFile.write(Array(text.utf8), to: path)
    }
}
