import FluxLanguage
import Testing

@Suite("Categories of goals")
struct TaggerTests {
    static let goals: [(String, String)] = [
        ("run a marathon", "Fitness"), ("do 50 pushups in a row", "Fitness"),
        ("go to the gym", "Fitness"), ("swim 2 km without a break", "Fitness"),
        ("eat more vegetables", "Nutrition"), ("cut out sugar", "Nutrition"),
        ("stop drinking soda", "Nutrition"), ("quit smoking", "Health"),
        ("lose 20 pounds", "Health"), ("sleep 8 hours a night", "Health"),
        ("lower my blood pressure", "Health"), ("manage my anxiety", "Mental Health"),
        ("be less stressed", "Mental Health"), ("get promoted to manager", "Career"),
        ("find a new job", "Career"), ("start a business", "Career"),
        ("learn French", "Learning"), ("finish my degree", "Learning"),
        ("pass the driving exam", "Learning"), ("save $3000", "Financial"),
        ("pay off my student loans", "Financial"), ("stick to a budget", "Financial"),
        ("spend more time with my parents", "Relationships"), ("make new friends", "Relationships"),
        ("write a novel", "Creativity"), ("learn to play the guitar", "Creativity"),
        ("take better photos", "Creativity"), ("stop procrastinating", "Productivity"),
        ("build a morning routine", "Productivity"), ("read the bible", "Spirituality"),
        ("pray every day", "Spirituality"), ("renovate the bathroom", "Home"),
        ("declutter the garage", "Home"), ("backpack through Asia", "Travel"),
        ("visit ten countries", "Travel"), ("zork the blorb", "Other"), ("", "Other"),
        ("be a better father", "Relationships"), ("get over my fear of flying", "Mental Health"),
        ("reduce my carbon footprint", "Other"), ("build an app", "Career"),
        ("publish my first book", "Creativity"), ("get into medical school", "Learning"),
    ]

    @Test("the most specific category comes first", arguments: goals)
    func first(goal: String, tag: String) {
        #expect(GoalTagger().tags(for: goal).first == tag)
    }

    @Test("there are one to three categories of the fourteen", arguments: goals)
    func range(goal: String, tag: String) {
        let tags = GoalTagger().tags(for: goal)
        #expect((1...3).contains(tags.count))
        #expect(tags.allSatisfy { GoalTagger.allTags.contains($0) })
        #expect(Set(tags).count == tags.count)
    }
}
