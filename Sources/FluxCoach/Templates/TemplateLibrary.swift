/// The templates at hand, and which of them a goal calls for.
public struct TemplateLibrary: Sendable {
    /// All templates by name; a later one of the same name replaces an earlier one.
    public let templates: [PlanTemplate]
    private let index: [(phrase: [String], weight: Int, template: Int)]
    private let fallback: Int?

    /// The name of the template that fits any goal.
    public static let fallbackName = "generic"
    /// The name of the template that a goal that needs care first gets.
    public static let careName = "care_first"

    /// Makes a library; templates that come later (the user's own) win over those of the same name.
    public init(_ templates: [PlanTemplate]) {
        var byName: [String: PlanTemplate] = [:]
        for template in templates { byName[template.name] = template }
        self.templates = byName.values.sorted { $0.name < $1.name }
        var index: [(phrase: [String], weight: Int, template: Int)] = []
        for (number, template) in self.templates.enumerated() {
            for keyword in template.keywords + template.topics {
                let phrase = plainWords(keyword).map(stem)
                guard !phrase.isEmpty else { continue }
                let weight = phrase.count * 10 + phrase.reduce(0) { $0 + $1.count }
                index.append((phrase, weight, number))
            }
        }
        self.index = index
        fallback = self.templates.firstIndex { $0.name == TemplateLibrary.fallbackName }
    }

    /// The template of a name.
    public func template(named name: String) -> PlanTemplate? {
        templates.first { $0.name == name }
    }

    /// The template a goal calls for: the one with the longest phrase found in the goal, then the
    /// most phrases, then the first by name; the generic one when none is found.
    public func match(_ goal: GoalFacts) -> PlanTemplate? {
        let words = plainWords(goal.text + " " + goal.title).map(stem)
        var best = [Int](repeating: 0, count: templates.count)
        var sum = [Int](repeating: 0, count: templates.count)
        // 'lose 10 pounds' is 'lose pounds' with an amount.
        let bare = words.filter { $0.first?.isNumber != true }
        for entry in index
        where find(entry.phrase, in: words) != nil || find(entry.phrase, in: bare) != nil {
            best[entry.template] = max(best[entry.template], entry.weight)
            sum[entry.template] += entry.weight
        }
        let ranked = templates.indices.filter { best[$0] > 0 }.max {
            (best[$0], sum[$0], -$0) < (best[$1], sum[$1], -$1)
        }
        return (ranked ?? fallback ?? templates.indices.first).map { templates[$0] }
    }

    /// What of a template's topics a goal is about, as the template writes it.
    static func topic(of goal: GoalFacts, in template: PlanTemplate) -> String {
        let words = plainWords(goal.text).map(stem)
        let found = template.topics.filter { find(plainWords($0).map(stem), in: words) != nil }
        return found.max { $0.count < $1.count } ?? template.defaultTopic
    }
}
