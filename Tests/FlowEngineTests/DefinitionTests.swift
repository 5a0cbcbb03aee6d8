import FluxJSON
import Testing

@testable import FlowEngine

@Suite struct DefinitionTests {
    @Test("the built-in workflows are sound and come by their names")
    func builtIn() throws {
        let names = ["booking", "discovery", "goal", "onboarding", "talk", "teletherapy"]
        #expect(WorkflowDefinition.builtInNames == names)
        for name in names {
            let definition = try WorkflowDefinition.builtIn(named: name)
            #expect(definition.problems() == [])
            let text = try #require(WorkflowDefinition.builtInText(name))
            #expect(try read(text).problems == [])
            #expect(definition.name == name)
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

    @Test("a definition can be written with no more than names")
    func short() throws {
        let (definition, problems) = try read(
            """
            {"name": "visa", "phases": [{"name": "papers"},
             {"name": "visit", "depends_on": ["papers"], "share": 70, "stage": "planning"},
             {"name": "wait", "stage": {"waiting_validation": "discovery"}}]}
            """)
        #expect(definition.version == 1)
        #expect(definition.shares == [15, 70, 15])
        #expect(definition.phases[1].stage == .always(.planning))
        #expect(definition.phases[2].stage.stage(in: .waitingValidation) == .discovery)
        #expect(definition.phases[2].stage.stage(in: .inProgress) == nil)
        #expect(problems == [])
    }

    @Test(
        "what is wrong with the form of a definition is said with its place",
        arguments: [
            (#"[]"#, ["(top)"]),
            (#"{"phases": []}"#, ["name"]),
            (#"{"name": "Visa"}"#, ["name"]),
            (#"{"name": "v", "phase": []}"#, ["phase"]),
            (
                #"{"name": "v", "phases": [{"name": "p", "stage": "completed"}]}"#,
                ["phases[0].stage"]
            ),
            (
                #"{"name": "v", "phases": [{"name": "p", "stage": {"lost": "planning"}}]}"#,
                ["phases[0].stage.lost"]
            ),
            (#"{"name": "v", "phases": [{"name": "p", "stage": 3}]}"#, ["phases[0].stage"]),
            (
                #"{"name": "v", "entities": {"a": {"machines": {"m": {"initial": "x", "transitions": {"y": ["z"]}}}}}}"#,
                ["entities.a.machines.m.transitions.y[0]", "entities.a.machines.m.initial"]
            ),
            (
                #"{"name": "v", "entities": {"a": {"machines": {"m": {"transitions": {"y": []}}}}}}"#,
                ["entities.a.machines.m.initial"]
            ),
            (
                #"{"name": "v", "sync": [{"when": "a", "then": "b", "allowed": {}}]}"#,
                ["sync[0].when", "sync[0].then"]
            ),
            (#"{"name": "v", "events": {"e": {"do": [{"mvoe": "a"}]}}}"#, ["events.e.do[0]"]),
            (#"{"name": "v", "events": {"e": {"do": [{"fire": "f"}]}}}"#, ["events.e.do[0].fire"]),
            (
                #"{"name": "v", "events": {"e": {"guards": [{"if": "1", "code": "NO", "message": "m"}]}}}"#,
                ["events.e.guards[0].code"]
            ),
            (
                #"{"name": "v", "events": {"e": {"parameters": {"now": {"type": "text"}}}}}"#,
                ["events.e.parameters.now"]
            ),
            (
                #"{"name": "v", "events": {"e": {"parameters": {"p": {"type": "date"}}}}}"#,
                ["events.e.parameters.p.type"]
            ),
        ])
    func form(text: String, paths: [String]) throws {
        let found = try read(text).problems.map(\.path)
        #expect(paths.allSatisfy(found.contains), "\(found)")
    }

    private func read(_ text: String) throws -> (
        definition: WorkflowDefinition, problems: [DefinitionProblem]
    ) {
        WorkflowDefinition.read(try JSON(parsing: text))
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
