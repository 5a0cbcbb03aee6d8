/// Draws the phases and machines of a workflow.
public struct FlowGraph {
    private let definition: WorkflowDefinition

    /// What to draw in.
    public enum Format: String, CaseIterable, Sendable {
        /// Indented text.
        case text
        /// Mermaid (https://mermaid.js.org/syntax/stateDiagram.html).
        case mermaid
        /// Graphviz DOT (https://graphviz.org/doc/info/lang.html).
        case dot
    }

    /// Takes up a workflow.
    public init(_ definition: WorkflowDefinition) { self.definition = definition }

    /// The lines of the drawing.
    public func lines(in format: Format) -> [String] {
        switch format {
        case .text: text
        case .mermaid: mermaid
        case .dot: dot
        }
    }

    private struct Machine {
        let title: String
        let identifier: String
        let states: [String]
        let initial: [Int]
        let next: [[Int]]
    }

    private var machines: [Machine] {
        definition.entities.flatMap { entity in
            entity.machines.map { machine in
                let title =
                    entity.machines.count == 1 ? entity.name : "\(entity.name).\(machine.name)"
                return Machine(
                    title: title,
                    identifier: title.replacing(".", with: "_").replacing("-", with: "_"),
                    states: machine.states, initial: machine.initial,
                    next: machine.states.indices.map { from in
                        machine.states.indices.filter {
                            machine.next[from] & (1 << UInt64($0)) != 0
                        }
                    })
            }
        }
    }

    private var text: [String] {
        var lines = ["\(definition.name) \(definition.version): \(definition.description)"]
        if !definition.phases.isEmpty { lines += ["", "phases"] }
        let width = definition.phases.map(\.name.count).max() ?? 0
        for phase in definition.phases {
            let after =
                phase.dependsOn.isEmpty ? "" : "  after \(phase.dependsOn.joined(separator: ", "))"
            let name =
                phase.name
                + String(repeating: " ", count: after.isEmpty ? 0 : width - phase.name.count)
            lines.append("  \(name)\(after)")
        }
        for machine in machines {
            lines += ["", machine.title]
            let width = machine.states.map(\.count).max() ?? 0
            for (index, state) in machine.states.enumerated() {
                let padding = String(repeating: " ", count: width - state.count)
                let mark = machine.initial.contains(index) ? "*" : " "
                let next =
                    machine.next[index].isEmpty
                    ? "(final)"
                    : "→ " + machine.next[index].map { machine.states[$0] }.joined(separator: ", ")
                lines.append(" \(mark)\(state)\(padding)  \(next)")
            }
        }
        if !definition.events.isEmpty {
            lines += ["", "events"]
            for event in definition.events {
                let parameters = event.parameters.map { $0.isRequired ? $0.name : "[\($0.name)]" }
                let list = parameters.isEmpty ? "" : " {\(parameters.joined(separator: ", "))}"
                lines.append("  \(event.name)\(list)")
            }
        }
        if !definition.timers.isEmpty {
            lines += ["", "timers"] + definition.timers.map { "  \($0.name)  \($0.description)" }
        }
        return lines
    }

    private var mermaid: [String] {
        var lines = ["stateDiagram-v2"]
        if !definition.phases.isEmpty {
            lines.append("    state \"phases\" as phases {")
            for phase in definition.phases {
                let name = "phases_\(identifier(phase.name))"
                lines.append("        state \"\(phase.name)\" as \(name)")
                if phase.dependsOn.isEmpty { lines.append("        [*] --> \(name)") }
                lines += phase.dependsOn.map { "        phases_\(identifier($0)) --> \(name)" }
            }
            lines.append("    }")
        }
        for machine in machines {
            lines.append("    state \"\(machine.title)\" as \(machine.identifier) {")
            for index in machine.states.indices {
                let name = "\(machine.identifier)_\(identifier(machine.states[index]))"
                lines.append("        state \"\(machine.states[index])\" as \(name)")
                if machine.initial.contains(index) { lines.append("        [*] --> \(name)") }
                for next in machine.next[index] {
                    lines.append(
                        "        \(name) --> \(machine.identifier)_\(identifier(machine.states[next]))"
                    )
                }
                if machine.next[index].isEmpty { lines.append("        \(name) --> [*]") }
            }
            lines.append("    }")
        }
        return lines
    }

    private var dot: [String] {
        var lines = [
            "digraph \"\(definition.name)\" {", "    rankdir=LR;",
            "    node [shape=box, style=rounded];",
        ]
        for phase in definition.phases {
            lines.append("    \"\(phase.name)\";")
            lines += phase.dependsOn.map { "    \"\($0)\" -> \"\(phase.name)\";" }
        }
        for machine in machines {
            lines.append("    subgraph \"cluster_\(machine.identifier)\" {")
            lines.append("        label=\"\(machine.title)\";")
            for (index, state) in machine.states.enumerated() {
                var attributes = "label=\"\(state)\""
                if machine.initial.contains(index) { attributes += ", style=\"rounded,bold\"" }
                if machine.next[index].isEmpty { attributes += ", peripheries=2" }
                lines.append("        \"\(machine.title).\(state)\" [\(attributes)];")
                lines += machine.next[index].map {
                    "        \"\(machine.title).\(state)\" -> \"\(machine.title).\(machine.states[$0])\";"
                }
            }
            lines.append("    }")
        }
        return lines + ["}"]
    }

    private func identifier(_ name: String) -> String { name.replacing("-", with: "_") }
}
