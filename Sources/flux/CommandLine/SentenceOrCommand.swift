import ArgumentParser
import FluxApp

/// Decides whether a command line is a command or a sentence.
struct SentenceOrCommand {
    let host: Host

    /// The arguments as the parser takes them; a sentence becomes `ask -- words`.
    ///
    /// - Throws: `Failure` `USAGE` with a proposal for a near miss of a command.
    func resolve(_ arguments: [String]) throws -> [String] {
        guard let first = arguments.first else { return ["chat"] }
        if first == "--" { return ["ask", "--"] + arguments.dropFirst() }
        if first.hasPrefix("-") { return leadingOptions(arguments) }
        if first == "delete", let words = deletionOfWords(arguments) {
            throw Failure(
                code: "USAGE",
                message: "'flux delete' erases everything and takes no words; to drop a task use 'flux cancel \(words)'")
        }
        if let command = Flux.command(named: first) {
            return fits(arguments, command) ? arguments : ["ask"] + options(arguments) + ["--"] + words(arguments)
        }
        let words = words(arguments)
        if words.count > 1, try reads(words) { return ["ask"] + options(arguments) + ["--"] + words }
        throw unknown(first)
    }

    /// `flux --json today` is `flux today --json`.
    private func leadingOptions(_ arguments: [String]) -> [String] {
        let leading = arguments.prefix { $0.hasPrefix("-") && $0 != "--" }
        let rest = arguments.dropFirst(leading.count)
        if leading.contains(where: { ["--help", "-h", "--version"].contains($0) }) || rest.isEmpty {
            return rest.isEmpty && !leading.contains(where: { ["--help", "-h", "--version"].contains($0) })
                ? ["chat"] + leading : Array(arguments)
        }
        if rest.first == "--" { return ["ask"] + leading + rest }
        return Array(rest) + leading
    }

    private func deletionOfWords(_ arguments: [String]) -> String? {
        let words = words(Array(arguments.dropFirst()))
        let valued = arguments.contains { ["--goal", "--conversation", "--before", "--idempotency-key", "--color"].contains($0) }
        return words.isEmpty || valued ? nil : words.joined(separator: " ")
    }

    /// Whether the rest fits the command; if not, and the whole reads as something to do, it is a sentence.
    private func fits(_ arguments: [String], _ command: any ParsableCommand.Type) -> Bool {
        do {
            _ = try Flux.parseAsRoot(arguments)
            return true
        } catch {
            if Flux.exitCode(for: error) == .success { return true }
            return !((try? reads(words(arguments))) ?? false)
        }
    }

    private func reads(_ words: [String]) throws -> Bool {
        try words.count > 1 && App(host: host).readsAsSentence(words.joined(separator: " "))
    }

    private let outputOptions: Set<String> = [
        "--json", "--jsonl", "--quiet", "-q", "--accessible", "--dry-run", "--yes", "-y", "--explain",
    ]

    private func options(_ arguments: [String]) -> [String] {
        arguments.filter { outputOptions.contains($0) }
    }

    private func words(_ arguments: [String]) -> [String] {
        arguments.filter { !outputOptions.contains($0) && $0 != "--" }
    }

    private func unknown(_ word: String) -> Failure {
        let names = Flux.configuration.subcommands.map { $0._commandName }
        let near = names.min { distance(word, $0) < distance(word, $1) }
        let hint = near.flatMap { distance(word, $0) <= max(1, word.count / 3) ? "did you mean '\($0)'?" : nil }
            ?? "see 'flux --help', or write a whole sentence after 'flux ask'"
        return Failure(code: "USAGE", message: "there is no command '\(word)'; \(hint)")
    }

    /// The Levenshtein distance of two words.
    private func distance(_ a: String, _ b: String) -> Int {
        let left = Array(a.lowercased().prefix(40))
        let right = Array(b.lowercased())
        var row = Array(0...right.count)
        for (i, character) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for j in right.indices {
                let above = row[j + 1]
                row[j + 1] = min(above + 1, row[j] + 1, diagonal + (right[j] == character ? 0 : 1))
                diagonal = above
            }
        }
        return row[right.count]
    }
}
