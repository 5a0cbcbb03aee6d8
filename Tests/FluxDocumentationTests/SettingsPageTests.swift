import Foundation
import Testing

@Suite("The page of settings")
struct SettingsPageTests {
    /// A setting as `flux config --json` prints it.
    private struct Setting: Decodable {
        let name: String
        let value: String
        let source: String
        let variable: String
    }

    private struct Settings: Decodable { let settings: [Setting] }

    private func settings() throws -> [Setting] {
        let text = try Project.flux("config", "list", "--json")
        return try JSONDecoder().decode(Settings.self, from: Data(text.utf8)).settings
    }

    @Test("Every setting stands there with its variable and its default")
    func completeness() throws {
        let items = try ManualPage("flux-config.5").items
        for setting in try settings() {
            try #require(setting.source == "default", "the environment sets \(setting.variable)")
            let item = items.first { $0.head == "Cm \(setting.name) Pq Ev \(setting.variable)" }
            let body = try #require(item, "\(setting.name) is missing").body.joined(separator: "\n")
            let isEmpty = setting.value.isEmpty || setting.value == "(not set)"
            #expect(
                body.contains(isEmpty ? "empty unless set." : "default\n.Cm \(setting.value) ."),
                "the default of \(setting.name) is '\(setting.value)'")
        }
    }

    @Test("No setting stands there that does not exist")
    func soundness() throws {
        let known = Set(try settings().map(\.name))
        let named = try ManualPage("flux-config.5").items.map(\.head).filter { $0.hasPrefix("Cm ") }
            .compactMap { $0.split(separator: " ").dropFirst().first.map(String.init) }
        #expect(Set(named) == known)
    }
}
