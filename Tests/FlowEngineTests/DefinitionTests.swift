import Foundation
import Testing

@testable import FlowEngine

@Suite struct DefinitionTests {
    @Test("the built-in workflows are sound and come by their names")
    func builtIn() throws {
        #expect(WorkflowDefinition.builtIn.map(\.name) == ["onboarding", "goal", "discovery"])
        for definition in WorkflowDefinition.builtIn {
            #expect(definition.problems() == [])
            #expect(try WorkflowDefinition.builtIn(named: definition.name) == definition)
            #expect(!definition.description.isEmpty)
        }
        let error = #expect(throws: FlowError.self) {
            try WorkflowDefinition.builtIn(named: "Goal")
        }
        #expect(error?.code == .notFound)
    }

    @Test("onboarding asks its eleven questions one after the other")
    func onboarding() {
        let phases = WorkflowDefinition.onboarding.phases
        #expect(
            phases.map(\.name) == [
                "name", "wake_time", "bedtime", "work", "chronotype", "timezone", "home",
                "commitments", "phone", "whatsapp", "first",
            ])
        for (index, phase) in phases.enumerated() {
            #expect(phase.dependsOn == (index == 0 ? [] : [phases[index - 1].name]))
        }
    }

    @Test("planning a goal looks at tags, slots and habits side by side")
    func goal() {
        let goal = WorkflowDefinition.goal
        #expect(
            goal.phases.map(\.name).joined(separator: " ")
                == "intake classify schedule observe plan save")
        for phase in ["classify", "schedule", "observe"] {
            #expect(goal.phase(named: phase)?.dependsOn == ["intake"])
        }
        #expect(goal.phase(named: "plan")?.dependsOn == ["classify", "schedule", "observe"])
        #expect(goal.phase(named: "save")?.dependsOn == ["plan"])
        #expect(goal.dependents(of: "schedule") == ["plan", "save"])
        #expect(goal.dependents(of: "save") == [])
    }

    @Test("every definition survives being written as JSON and read again")
    func roundTrip() throws {
        for definition in WorkflowDefinition.builtIn + [chain, side] {
            let data = try JSONEncoder().encode(definition)
            #expect(try JSONDecoder().decode(WorkflowDefinition.self, from: data) == definition)
        }
    }

    @Test("a definition can be written with no more than names")
    func short() throws {
        let json = """
            {"name": "visa", "phases": [{"name": "papers"},
             {"name": "visit", "depends_on": ["papers"], "share": 70, "stage": "planning"},
             {"name": "wait", "stage": {"waiting_validation": "discovery"}}]}
            """
        let definition = try JSONDecoder().decode(WorkflowDefinition.self, from: Data(json.utf8))
        #expect(definition.version == 1)
        #expect(definition.shares == [15, 70, 15])
        #expect(definition.phases[1].stage == .always(.planning))
        #expect(definition.phases[2].stage.stage(in: .waitingValidation) == .discovery)
        #expect(definition.phases[2].stage.stage(in: .inProgress) == nil)
        #expect(definition.problems() == [])
    }

    @Test(
        "a stage that does not exist is refused",
        arguments: ["\"completed\"", "{\"lost\": \"planning\"}", "{\"failed\": \"paused\"}", "3"])
    func wrongStage(stage: String) {
        let json = Data("{\"name\": \"p\", \"stage\": \(stage)}".utf8)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(PhaseDefinition.self, from: json)
        }
    }

    @Test("each problem is found with its place", arguments: problems)
    func finds(definition: WorkflowDefinition, paths: [String]) {
        let found = definition.problems()
        #expect(found.map(\.path) == paths)
        for problem in found {
            #expect(problem.code == .invalidDefinition)
            #expect(!problem.message.isEmpty)
        }
    }

    static let problems: [(WorkflowDefinition, [String])] = [
        (workflow([]), []),
        (workflow([], name: ""), ["name"]),
        (workflow([], version: 0), ["version"]),
        (workflow([PhaseDefinition(name: "")]), ["phases[0].name"]),
        (workflow([PhaseDefinition(name: "a"), PhaseDefinition(name: "a")]), ["phases[1].name"]),
        (
            workflow([PhaseDefinition(name: "a", dependsOn: ["x", "y"])]),
            ["phases[0].depends_on[0]", "phases[0].depends_on[1]"]
        ),
        (workflow([PhaseDefinition(name: "a", dependsOn: ["a"])]), ["phases[0].depends_on"]),
        (
            workflow([
                PhaseDefinition(name: "a", dependsOn: ["b"]),
                PhaseDefinition(name: "b", dependsOn: ["c"]),
                PhaseDefinition(name: "c", dependsOn: ["a"]), PhaseDefinition(name: "d"),
                PhaseDefinition(name: "e", dependsOn: ["a"]),
            ]), ["phases[0].depends_on", "phases[1].depends_on", "phases[2].depends_on"]
        ),
        (
            workflow([PhaseDefinition(name: "a", share: -1), PhaseDefinition(name: "b")]),
            ["phases[0].share"]
        ),
        (
            workflow([PhaseDefinition(name: "a", share: .nan), PhaseDefinition(name: "b")]),
            ["phases[0].share"]
        ),
        (
            workflow([PhaseDefinition(name: "a", share: 60), PhaseDefinition(name: "b", share: 60)]
            ),
            ["phases"]
        ),
        (workflow([PhaseDefinition(name: "a", share: 60)]), ["phases"]),
        (
            workflow(["a", "b", "c"].map { PhaseDefinition(name: $0, share: 33.333) }), []
        ),
    ]

    private static func workflow(
        _ phases: [PhaseDefinition], name: String = "w", version: Int = 1
    ) -> WorkflowDefinition {
        WorkflowDefinition(name: name, version: version, description: "", phases: phases)
    }
}
