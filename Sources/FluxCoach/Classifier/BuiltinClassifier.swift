import FluxLanguage

/// Takes the categories from the goal's words, and where they tell nothing from its template.
public struct BuiltinClassifier: GoalClassifier {
    private let library: TemplateLibrary
    private let tagger = GoalTagger()

    /// Makes a classifier.
    public init(library: TemplateLibrary) { self.library = library }

    /// One to three of the fourteen categories, most specific first; an invented one is left out.
    public func tags(for goal: GoalFacts) -> [String] {
        let stated = goal.tags.filter { PlanTemplate.categories.contains($0) && $0 != "Other" }
        if !stated.isEmpty { return Array(stated.prefix(3)) }
        let read = tagger.tags(for: goal.text).filter { $0 != "Other" }
        if !read.isEmpty { return Array(read.prefix(3)) }
        return library.match(goal).map { Array($0.tags.prefix(3)) } ?? ["Other"]
    }
}
