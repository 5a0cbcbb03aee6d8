import Foundation
import Testing

@Suite("Embedded data")
struct EmbeddedDataTests {
    @Test(
        "What is embedded is what share/embed writes",
        arguments: [
            "Sources/FluxApp/Embedded/EmbeddedPlans.swift",
            "Sources/FluxApp/Embedded/EmbeddedPrompts.swift",
            "Sources/FluxApp/Embedded/EmbeddedRoles.swift",
            "Sources/FluxApp/Embedded/EmbeddedSchemas.swift",
            "Sources/FlowEngine/Embedded/EmbeddedWorkflows.swift",
        ])
    func embedding(file: String) throws {
        let written = try Project.withFolder { folder in
            let files = FileManager.default
            for path in [
                "share/flux", "Sources/FluxApp/Embedded", "Sources/FlowEngine/Embedded",
            ] {
                try files.createDirectory(
                    at: folder.appending(path: path), withIntermediateDirectories: true)
            }
            for path in [
                "share/embed", "share/flux/plans", "share/flux/prompts", "share/flux/schema",
                "share/flux/workflows",
            ] {
                try files.copyItem(
                    at: Project.root.appending(path: path), to: folder.appending(path: path))
            }
            let result = try Project.run(
                "/usr/bin/env", ["bash", folder.appending(path: "share/embed").path])
            try #require(result.status == 0, "\(result.text)")
            return try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        }
        #expect(try written == Project.text(file), "run share/embed")
    }
}
