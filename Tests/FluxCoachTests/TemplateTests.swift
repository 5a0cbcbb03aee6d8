import FluxCalendar
import Testing

@testable import FluxCoach

@Suite("Plan templates")
struct TemplateTests {
    @Test("Every shipped template can be read")
    func readable() {
        #expect(Support.templates.count == Support.templateCount)
        #expect(Support.templates.count >= 18)
    }

    @Test("Every shipped template keeps the rules", arguments: Support.templates)
    func valid(_ template: PlanTemplate) {
        #expect(template.validate() == [])
    }

    @Test("A broken template is named rule by rule")
    func problems() {
        guard var template = Support.templates.first(where: { $0.name == "strength" }) else {
            Issue.record("no template")
            return
        }
        template.tags = ["Muscles"]
        template.stages[2].minutes = 90
        template.stages[4].sessions = []
        template.levels.swapAt(0, 2)
        template.sources = []
        let paths = Set(template.validate().map(\.path))
        #expect(
            paths.isSuperset(of: [
                "tags", "sources", "levels", "stages[2].minutes", "stages[4].sessions",
            ]))
    }

    @Test(
        "A goal finds its template",
        arguments: [
            ("Run a 5K in 6 weeks", "running_5k"), ("start running", "running_5k"),
            ("get stronger", "strength"),
            ("lose 10 pounds by june", "weight_loss"), ("sleep better", "sleep"),
            ("meditate every day", "meditation"),
            ("read 12 books this year", "reading"), ("become fluent in Japanese", "language"),
            ("learn Spanish", "language"),
            ("learn to play the guitar", "instrument"), ("write a novel", "writing"),
            ("learn to code in Python", "coding"),
            ("pass my driving theory test", "exam"), ("find a new job", "job_search"),
            ("save $5000", "savings"),
            ("get out of debt", "debt"), ("declutter the garage", "declutter"),
            ("learn to draw portraits", "drawing"),
            ("write in my journal every day", "journaling"),
            ("run for mayor of Springfield in the chess club", "generic"),
            ("flumox the quibber", "generic"), ("write a book", "writing"),
            ("finish my book", "writing"), ("finish a book", "reading"),
            ("learn to play chess", "generic"),
        ])
    func matching(_ goal: String, _ name: String) {
        let library = TemplateLibrary(Support.templates.filter { Self.own.contains($0.name) })
        #expect(library.match(Support.facts(goal))?.name == name)
    }

    /// The templates the table above was written for; others that ship may know a goal better.
    static let own: Set<String> = [
        "running_5k", "strength", "weight_loss", "sleep", "meditation", "reading", "language",
        "instrument", "writing",
        "coding", "exam", "job_search", "savings", "debt", "declutter", "drawing", "journaling",
        "generic", "care_first",
    ]

    @Test("A template of the user's own replaces the shipped one of its name")
    func ownTemplates() {
        guard var mine = Support.templates.first(where: { $0.name == "reading" }) else { return }
        mine.title = "My reading"
        let library = TemplateLibrary(Support.templates + [mine])
        #expect(library.template(named: "reading")?.title == "My reading")
        #expect(library.templates.count == Support.templates.count)
    }

    @Test(
        "Words agree without their endings",
        arguments: [
            ("running", "runs"), ("runs", "run"), ("meditating", "meditate"), ("books", "book"),
            ("stopped", "stopping"), ("diaries", "diary"),
        ])
    func stems(_ one: String, _ other: String) {
        #expect(stem(one) == stem(other))
    }

    @Test(
        "Amounts are read with their units",
        arguments: [
            ("save $5,000 by may", 5000.0), ("put aside 2k dollars", 2000), ("save 750 euros", 750),
        ])
    func quantities(_ text: String, _ value: Double) {
        let money = QuantityTemplate(units: ["$", "dollar", "euro"], perSprint: 1000)
        #expect(Quantity.first(in: text, of: [money])?.value == value)
        #expect(Quantity.first(in: "read 12 books", of: [money]) == nil)
    }
}
