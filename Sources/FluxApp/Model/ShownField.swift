import ChatModel
import FluxCoach
import Synchronization

/// The part of an answer that a person reads while it comes: one field of it, with what was hidden put back.
final class ShownField: Sendable {
    private struct State {
        var field: TextField?
        var held = ""
        var hasShown = false
    }

    private let name: String?
    private let redactor: Redactor
    private let state: Mutex<State>

    init(_ name: String?, _ redactor: Redactor) {
        self.name = name
        self.redactor = redactor
        state = Mutex(State(field: name.map { TextField($0) }))
    }

    /// Takes a piece of the answer; returns what a person may read of it.
    func take(_ piece: String) -> String {
        state.withLock { state in
            guard var field = state.field else { return "" }
            state.held += field.take(piece.utf8)
            state.field = field
            // A placeholder that is not whole yet waits for its end.
            var end = state.held.endIndex
            if let open = state.held.lastIndex(of: "⟦"), !state.held[open...].contains("⟧") {
                end = open
            }
            let ready = String(state.held[..<end])
            state.held.removeSubrange(..<end)
            guard !ready.isEmpty else { return "" }
            state.hasShown = true
            // What is no placeholder of ours makes the whole answer invalid in a moment.
            return (try? redactor.restore(ready)) ?? ""
        }
    }

    /// Begins anew; returns whether something was shown.
    func restart() -> Bool {
        state.withLock { state in
            defer { state = State(field: name.map { TextField($0) }) }
            return state.hasShown
        }
    }
}
