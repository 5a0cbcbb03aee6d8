import ChatModel
import Synchronization

/// What was found out about models, shared by calls that run side by side.
final class TraitsBook: Sendable {
    private struct State {
        var traits: [String: EndpointTraits]
        var isChanged = false
    }

    private let state: Mutex<State>

    init(_ traits: [String: EndpointTraits] = [:]) {
        state = Mutex(State(traits: traits))
    }

    /// What is known of a model of an endpoint.
    func traits(of model: String, at base: String) -> EndpointTraits {
        state.withLock { $0.traits[key(model, base)] ?? EndpointTraits() }
    }

    func learn(_ traits: EndpointTraits, of model: String, at base: String) {
        state.withLock { state in
            guard state.traits[key(model, base)] ?? EndpointTraits() != traits else { return }
            state.traits[key(model, base)] = traits
            state.isChanged = true
        }
    }

    /// Everything known, where something new is among it.
    var changed: [String: EndpointTraits]? {
        state.withLock { $0.isChanged ? $0.traits : nil }
    }

    private func key(_ model: String, _ base: String) -> String { "\(base) \(model)" }
}
