import FluxCalendar
import Testing

@testable import FluxCoach

@Suite("Safety")
struct SafetyTests {
    @Test(
        "Goals that no plan may serve are refused kindly, with help",
        arguments: [
            "I want to end my life", "help me kill myself", "stop eating for two weeks",
            "I want to fast for 10 days", "eat 500 calories a day",
            "be a better wife so he stops hitting me", "learn to purge after meals",
            "reach a BMI of 16", "I want to cut myself less", "water fast until june",
            "I want to stop eating", "hurt my boss",
        ])
    func refused(_ text: String) {
        guard
            case .refused(let refusal) = Support.coach.propose(
                goal: Support.facts(text), context: Support.context())
        else {
            Issue.record("a plan was made for: \(text)")
            return
        }
        #expect(refusal.code == "UNSAFE_GOAL")
        #expect(!refusal.help.isEmpty)
        #expect(refusal.message.count > 40)
    }

    @Test(
        "Words that only sound alarming are no alarm",
        arguments: [
            "this inbox is killing me, get to inbox zero", "kill the weeds in the garden",
            "cut the lawn every week", "run a 5k", "eat more vegetables",
            "die a little less at parties", "burn fat", "stop procrastinating",
            "end my procrastination", "fast typing", "beat my 10k record", "hit the gym",
            "stop eating junk food", "stop eating after 8pm", "purge my inbox",
            "kill my procrastination", "cut myself some slack", "hack my productivity",
            "stop taking my phone to bed",
        ])
    func clear(_ text: String) {
        #expect(SafetyScreen.screen(text) == .clear)
    }

    @Test(
        "Where a professional comes first, the plan only supports",
        arguments: [
            "quit drinking cold turkey", "come off my antidepressants", "stop gambling",
            "I no longer self-harm and want to sleep better", "get over my depression",
        ])
    func careFirst(_ text: String) {
        guard
            case .proposed(let found) = Support.coach.propose(
                goal: Support.facts(text), context: Support.context())
        else {
            Issue.record("refused: \(text)")
            return
        }
        #expect(found.plan.templateName == TemplateLibrary.careName)
        #expect(found.plan.warnings.contains { $0.code == "CARE_FIRST" })
        let later = Support.coach.reply("twice a week", to: found, context: Support.context())
        #expect(later.negotiation.plan.warnings.contains { $0.code == "CARE_FIRST" })
    }

    @Test(
        "What nobody can do, or not that soon, is refused",
        arguments: ["live forever", "travel to the moon", "become a millionaire"])
    func impossible(_ text: String) {
        let goal = Support.facts(text, deadline: Support.date("2026-03-06"))
        guard
            case .refused(let refusal) = Support.coach.propose(
                goal: goal, context: Support.context())
        else {
            Issue.record("planned: \(text)")
            return
        }
        #expect(refusal.code == "IMPOSSIBLE_GOAL")
    }

    @Test("A deadline that is over is refused")
    func pastDeadline() {
        let goal = Support.facts("learn spanish", deadline: Support.date("2026-03-02"))
        guard
            case .refused(let refusal) = Support.coach.propose(
                goal: goal, context: Support.context())
        else {
            Issue.record("planned")
            return
        }
        #expect(refusal.code == "IMPOSSIBLE_GOAL")
    }
}
