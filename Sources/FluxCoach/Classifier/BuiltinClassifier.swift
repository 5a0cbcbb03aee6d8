/// Takes the categories from what the template says the goal is about.
public struct BuiltinClassifier: GoalClassifier {
    private let library: TemplateLibrary

    /// Makes a classifier.
    public init(library: TemplateLibrary) { self.library = library }

    /// One to three of the fourteen categories, most specific first.
    public func tags(for goal: GoalFacts) -> [String] {
        let stated = goal.tags.filter { PlanTemplate.categories.contains($0) }
        if !stated.isEmpty { return Array(stated.prefix(3)) }
        return library.match(goal).map { Array($0.tags.prefix(3)) } ?? ["Other"]
    }
}
