import FluxCoach
import FluxStore

extension App {
    /// Whether words may go to a model at all: those of despair, and those that call for a professional first, stay, now
    /// and whenever they would be told of later.
    static func mayLeave(_ text: String) -> Bool {
        switch SafetyScreen.screen(text) {
        case .refuse, .careFirst: false
        case .clear, .caution: true
        }
    }

    /// A goal as it may be told to a model, and what puts the hidden words back.
    func hidden(
        _ facts: GoalFacts, _ store: ReadTransaction
    ) throws -> (facts: GoalFacts, redactor: Redactor) {
        var redactor = try redactor(store)
        var facts = facts
        facts.text = redactor.hide(facts.text)
        facts.title = redactor.hide(facts.title)
        return (facts, redactor)
    }

    /// Words for a place that are nobody's.
    private static let commonPlaces: Set<String> = [
        "home", "house", "flat", "apartment", "work", "office", "school", "gym", "studio",
    ]

    /// Takes the person's name, number and places out of what goes to a model.
    func redactor(_ store: ReadTransaction) throws -> Redactor {
        let profile = try store.profile()
        var known = [profile.name, profile.phone].compactMap { $0 }
        for place in [profile.home, profile.workPlace].compactMap({ $0 })
        where !App.commonPlaces.contains(place.lowercased()) {
            known.append(place)
        }
        // Each part of a name is a name.
        known += (profile.name ?? "").split(separator: " ").map(String.init)
        for setting in Setting.all where setting.isSecret {
            known.append(try settings.text(setting.name))
        }
        return Redactor(known: known.filter { !$0.isEmpty })
    }
}
