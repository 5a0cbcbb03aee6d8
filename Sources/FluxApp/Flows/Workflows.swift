import Crypto
import FlowEngine
import FluxJSON
import FluxStore

/// A workflow that flows can be started of.
struct Workflow {
    /// Its definition.
    let definition: WorkflowDefinition
    /// Its text and the digest of it, by which flows keep the version they were started with.
    let text: DefinitionText
    /// Where it comes from: `built-in`, or the path of the user's file.
    let source: String
}

/// The workflows there are.
public struct WorkflowList: Codable, Sendable {
    /// The workflows, built-in ones first.
    public let workflows: [Entry]

    /// One workflow.
    public struct Entry: Codable, Sendable {
        /// Its name.
        public let name: String
        /// Its version.
        public let version: Int
        /// One line.
        public let description: String
        /// `built-in`, or the path of the user's file.
        public let source: String
    }
}

/// What is wrong with a definition.
public struct LintResult: Codable, Sendable {
    /// Whether nothing is.
    public let ok: Bool
    /// What is, with the place in the file.
    public let problems: [DefinitionProblem]
    /// The name of the workflow, where it could be read.
    public let workflow: String
}

extension App {
    /// The workflow of a name: the built-in one, whose name a file cannot take, else the user's own file.
    ///
    /// - Throws: ``Failure`` `NOT_FOUND`, or `INVALID_DEFINITION` for a file that `flux flow lint` refuses.
    func workflow(named name: String) throws -> Workflow {
        if !WorkflowDefinition.builtInNames.contains(name),
            let file = userWorkflowFiles().first(where: { fileName($0) == "\(name).json" })
                ?? userWorkflowFiles().first(where: { (try? read(file: $0))?.name == name })
        {
            let text = try self.text(ofFile: file)
            let (definition, problems) = WorkflowDefinition.read(try parse(text, file: file))
            let found = problems.isEmpty ? definition.lint(lintContext) : problems
            guard found.isEmpty else {
                throw Failure(
                    code: "INVALID_DEFINITION",
                    message: "the workflow '\(file)' is not sound; see 'flux flow lint \(file)'",
                    details: [
                        "problems": .array(found.map { .string("\($0.path): \($0.message)") })
                    ])
            }
            return Workflow(definition: definition, text: definitionText(text), source: file)
        }
        guard let text = WorkflowDefinition.builtInText(name) else {
            throw FlowError.unknown(
                workflow: name,
                known: WorkflowDefinition.builtInNames
                    + userWorkflowFiles().compactMap { (try? read(file: $0))?.name })
        }
        return Workflow(
            definition: try WorkflowDefinition.builtIn(named: name), text: definitionText(text),
            source: "built-in")
    }

    /// The definition that a flow was started with.
    func definition(of flow: FlowRecord, in store: ReadTransaction) throws -> WorkflowDefinition {
        guard let digest = flow.definition else {
            return try WorkflowDefinition.builtIn(named: flow.workflow)
        }
        if let known = definitions[digest] { return known }
        guard let text = try store.definitionText(digest) else {
            throw StoreError.failed(detail: "flow \(flow.number) has lost its definition")
        }
        // What is in the store was checked before it came there, and is data all the same.
        let definition = WorkflowDefinition.read(try parse(text, file: "flow \(flow.number)"))
            .definition
        definitions[digest] = definition
        return definition
    }

    /// Lists the workflows there are.
    public func workflows() throws -> WorkflowList {
        var entries = try WorkflowDefinition.builtInNames.map { name in
            let definition = try WorkflowDefinition.builtIn(named: name)
            return WorkflowList.Entry(
                name: name, version: definition.version, description: definition.description,
                source: "built-in")
        }
        for file in userWorkflowFiles() {
            guard let definition = try? read(file: file) else {
                note("unreadable", "'\(file)' is no workflow; see 'flux flow lint \(file)'")
                continue
            }
            if WorkflowDefinition.builtInNames.contains(definition.name) {
                note(
                    "shadowed",
                    "'\(file)' has the name of the built-in workflow '\(definition.name)', which stays; give it a name of its own"
                )
                continue
            }
            entries.append(
                .init(
                    name: definition.name, version: definition.version,
                    description: definition.description, source: file))
        }
        return WorkflowList(workflows: entries)
    }

    /// Looks for everything that is wrong with a definition.
    ///
    /// - Parameters:
    ///   - reference: the name of a workflow, or the path of a file.
    ///   - text: the text, where it was read already.
    public func lint(_ reference: String, text: String? = nil) throws -> LintResult {
        let source = try text ?? definitionSource(reference)
        let json: JSON
        do {
            json = try JSON(parsing: source)
        } catch {
            return LintResult(
                ok: false,
                problems: [
                    DefinitionProblem("line \(error.line)", "this is no JSON: \(error.message)")
                ],
                workflow: "")
        }
        let (definition, problems) = WorkflowDefinition.read(json)
        var found = problems
        // Sense can be looked for only in what has form.
        if problems.isEmpty { found += definition.lint(lintContext) }
        if !definition.name.isEmpty, WorkflowDefinition.builtInNames.contains(definition.name),
            source != WorkflowDefinition.builtInText(definition.name)
        {
            found.append(
                DefinitionProblem(
                    "name",
                    "'\(definition.name)' is the name of a built-in workflow; choose another"))
        }
        return LintResult(ok: found.isEmpty, problems: found, workflow: definition.name)
    }

    /// Draws a workflow.
    public func graph(
        _ reference: String, text: String? = nil, format: FlowGraph.Format
    ) throws -> [String] {
        let json = try parse(text ?? definitionSource(reference), file: reference)
        let (definition, problems) = WorkflowDefinition.read(json)
        guard problems.isEmpty else {
            throw Failure(
                code: "INVALID_DEFINITION",
                message: "'\(reference)' is not sound; see 'flux flow lint \(reference)'")
        }
        return FlowGraph(definition).lines(in: format)
    }

    /// The text of a definition by its name or path.
    private func definitionSource(_ reference: String) throws -> String {
        if reference.contains("/") || reference.hasSuffix(".json") {
            return try text(ofFile: reference)
        }
        return try workflowText(named: reference)
    }

    private func workflowText(named name: String) throws -> String {
        if let text = WorkflowDefinition.builtInText(name) { return text }
        for file in userWorkflowFiles()
        where fileName(file) == "\(name).json" || (try? read(file: file))?.name == name {
            return try text(ofFile: file)
        }
        if FileTest.exists(name) { return try text(ofFile: name) }
        return try workflow(named: name).text.text
    }

    func definitionText(_ text: String) -> DefinitionText {
        DefinitionText(digest: Array(SHA256.hash(data: Array(text.utf8))).hexadecimal, text: text)
    }

    /// The text of a built-in definition, for a flow to keep.
    func builtInDefinition(_ name: String) -> DefinitionText? {
        WorkflowDefinition.builtInText(name).map(definitionText)
    }

    private func userWorkflowFiles() -> [String] {
        host.list(paths.userWorkflows).filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
            .sorted()
            .map { "\(paths.userWorkflows)/\($0)" }
    }

    private func fileName(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    private func read(file: String) throws -> WorkflowDefinition? {
        let (definition, _) = WorkflowDefinition.read(try parse(text(ofFile: file), file: file))
        return definition.name.isEmpty ? nil : definition
    }

    private func text(ofFile path: String) throws -> String {
        guard let bytes = host.read(path) else {
            throw Failure(
                code: "NOT_FOUND",
                message: "there is no workflow file '\(path)'; see 'flux flow workflows'")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure(
                code: "INVALID_DEFINITION",
                message: "'\(path)' holds no UTF-8 text; convert it with 'iconv'")
        }
        return text
    }

    private func parse(_ text: String, file: String) throws -> JSON {
        do {
            return try JSON(parsing: text)
        } catch {
            throw Failure(
                code: "INVALID_DEFINITION",
                message:
                    "'\(file)' is no JSON (line \(error.line): \(error.message)); mend it and run 'flux flow lint'"
            )
        }
    }

    private var lintContext: FlowContext {
        FlowContext(
            now: now, actor: "user", evaluator: sandbox, random: { "AAAAAA" },
            count: { _, _ throws(FlowError) in 0 })
    }
}
