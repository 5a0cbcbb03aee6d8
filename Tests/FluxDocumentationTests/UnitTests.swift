import Foundation
import Testing

/// The units of systemd that are shipped.
@Suite("Units of systemd")
struct UnitTests {
    @Test("systemd finds nothing to complain about")
    func verified() throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "flux-units-\(UUID().uuidString)")
        let manual = folder.appending(path: "man/man1")
        let runtime = folder.appending(path: "run")
        for made in [manual, runtime] {
            try FileManager.default.createDirectory(at: made, withIntermediateDirectories: true)
        }
        defer { try? FileManager.default.removeItem(at: folder) }
        for page in try Project.files(in: "man", ending: ".1") {
            try FileManager.default.copyItem(
                at: Project.root.appending(path: page),
                to: manual.appending(path: String(page.split(separator: "/").last ?? "")))
        }
        var units: [String] = []
        for path in try UnitTests.files() {
            // A unit is verified with the program that it starts; 'share/install' puts that into the path.
            let text = try Project.text(path)
                .replacing("ExecStart=flux ", with: "ExecStart=\(Project.binary.path) ")
            let unit = folder.appending(path: String(path.split(separator: "/").last ?? ""))
            try text.write(to: unit, atomically: true, encoding: .utf8)
            units.append(unit.path)
        }
        try #require(units.count >= 6)
        let verified = try Project.run(
            "/usr/bin/systemd-analyze", ["verify", "--user"] + units,
            environment: [
                "XDG_RUNTIME_DIR": runtime.path, "SYSTEMD_UNIT_PATH": "\(folder.path):",
                "MANPATH": folder.appending(path: "man").path,
            ])
        #expect(verified.status == 0 && verified.text.isEmpty, "\(verified.text)")
    }

    @Test("What they start is a command line that flux takes")
    func commands() throws {
        for path in try UnitTests.files() where path.hasSuffix(".service") {
            let text = try Project.text(path)
            let start = try #require(text.firstMatch(of: /\nExecStart=flux (.+)\n/), "\(path)")
            let words = start.1.split(separator: " ").map(String.init)
            #expect(try Project.run(Project.binary.path, words + ["--help"]).status == 0, "\(path)")
        }
    }

    private static func files() throws -> [String] {
        try Project.files(in: "share/systemd/user", ending: ".service")
            + Project.files(in: "share/systemd/user", ending: ".timer")
    }
}
