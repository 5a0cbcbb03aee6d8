import FluxJSON

/// The documents that there is a JSON Schema of.
public struct SchemaListResult: Codable, Sendable {
    /// The documents, by name.
    public let commands: [Entry]

    /// One document.
    public struct Entry: Codable, Sendable {
        /// The name, which stands in the document between `flux.` and its version.
        public let name: String
        /// What the document says, in a sentence.
        public let description: String
    }
}

extension App {
    /// Commands that print the document of another one.
    private static let sharedSchemas = ["week": "today"]

    /// How many letters a mistyped name has in common with the one that was meant.
    private static let commonLetters = 3

    /// The names of all documents that there is a schema of: those of commands, and `error`.
    public var schemaNames: [String] { EmbeddedSchemas.all.map(\.name) }

    /// The JSON Schema of the document that a command prints, as it is in the file, with a newline at the end.
    ///
    /// - Parameter command: the words of the command; a subcommand prints the document of its command, so that only
    ///   the first one is looked at.
    /// - Throws: ``Failure`` `NOT_FOUND` with the names that come near.
    public func schema(of command: [String]) throws -> String {
        let word = command.first ?? ""
        let name = App.sharedSchemas[word] ?? word
        if let schema = EmbeddedSchemas.all.first(where: { $0.name == name }) { return schema.text }
        let near = schemaNames.filter { known in
            zip(known, word).prefix { $0 == $1 }.count >= App.commonLetters
        }
        let proposals = near.map { "'\($0)'" }.joined(separator: " or ")
        let hint = near.isEmpty ? "see 'flux schema'" : "did you mean \(proposals)?"
        throw Failure(
            code: "NOT_FOUND", message: "there is no schema of '\(word)'; \(hint)",
            details: ["known_names": .array(schemaNames.map(JSON.string))])
    }

    /// Lists the documents that there is a schema of.
    public func schemas() throws -> SchemaListResult {
        SchemaListResult(
            commands: try EmbeddedSchemas.all.map { entry in
                let schema = try JSON(parsing: entry.text)
                return SchemaListResult.Entry(
                    name: entry.name, description: schema["description"]?.stringValue ?? "")
            })
    }
}
