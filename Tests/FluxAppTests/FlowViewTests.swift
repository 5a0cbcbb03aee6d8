import FluxApp
import FluxJSON
import Testing

/// The document of a flow that is made by hand is the one that `Codable` makes.
@Suite struct FlowViewTests {
    private struct Wrapped: Encodable {
        let flow: FlowView
    }

    @Test("every member of a flow's document is there, in the same order, with the same value")
    func document() throws {
        let home = try TestHome()
        var views = [try home.app().startFlow("discovery", [], WriteOptions()).value]
        views.append(
            try home.app().startFlow(
                "teletherapy",
                [
                    JSON.Member("start_at", "2026-03-02T15:00:00Z"),
                    JSON.Member("end_at", "2026-03-02T16:00:00Z"), JSON.Member("fee", "80.5"),
                ], WriteOptions(dryRun: true)
            ).value)
        views.append(
            try home.app().moveFlow(
                "1", "data_import", to: "in_progress", reason: "now", WriteOptions()
            ).value)
        views.append(
            try home.app().failPhase(
                "1", "data_import", class: "AGENT_TIMEOUT", context: #"{"try": 1}"#,
                message: "slow",
                WriteOptions()
            ).value)
        views.append(
            try home.app().retryPhase("1", "data_import", force: false, WriteOptions()).value)
        views.append(try home.app().showFlow("1"))
        for view in views {
            let wrapped = try JSON(encoding: Wrapped(flow: view))
            #expect(view.json == wrapped["flow"])
        }
    }
}
