import Foundation
import Testing

@Suite("Embedded plan templates")
struct EmbeddedPlansTests {
    private let embedded = "Sources/FluxApp/Embedded/EmbeddedPlans.swift"

    @Test("The embedded templates are what share/embed writes")
    func embedding() throws {
        let written = try Project.withFolder { folder in
            let files = FileManager.default
            for path in ["share/flux", "Sources/FluxApp/Embedded"] {
                try files.createDirectory(
                    at: folder.appending(path: path), withIntermediateDirectories: true)
            }
            for path in ["share/embed", "share/flux/plans"] {
                try files.copyItem(
                    at: Project.root.appending(path: path), to: folder.appending(path: path))
            }
            let result = try Project.run(
                "/usr/bin/env", ["bash", folder.appending(path: "share/embed").path])
            try #require(result.status == 0, "\(result.text)")
            return try String(contentsOf: folder.appending(path: embedded), encoding: .utf8)
        }
        #expect(try written == Project.text(embedded), "run share/embed")
    }
}
