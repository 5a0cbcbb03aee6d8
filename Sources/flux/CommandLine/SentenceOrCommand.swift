import ArgumentParser
import FluxApp

/// Decides whether a command line is a command or a sentence.
struct SentenceOrCommand {
    let host: Host

    /// What a command line turns out to be.
    enum Resolution {
        /// A command that was parsed already.
        case command(any ParsableCommand)
        /// Arguments for the parser; a sentence becomes `ask -- words`.
        case arguments([String])
    }

    /// Decides.
    ///
    /// - Throws: `Failure` `USAGE` with a proposal for a near miss of a command.
    func resolve(_ arguments: [String]) throws -> Resolution {
        if let first = arguments.first, let command = Flux.command(named: first),
            // Parsing the one command alone saves building the tree of all.
            let parsed = try? command.parseAsRoot(Array(arguments.dropFirst())),
            parsed is any FluxCommand
        {
            return .command(parsed)
        }
        return .arguments(try rewrite(arguments))
    }

    private func rewrite(_ arguments: [String]) throws -> [String] {
        guard let first = arguments.first else { return ["chat"] }
        if first == "--" { return ["ask", "--"] + arguments.dropFirst() }
        if first.hasPrefix("-") { return leadingOptions(arguments) }
        if first == "delete", let words = deletionOfWords(arguments) {
            throw Failure(
                code: "USAGE",
                message:
                    "'flux delete' erases everything and takes no words; to drop a task use 'flux cancel \(words)'"
            )
        }
        let isCommand = first == "help" || Flux.command(named: first) != nil
        if isCommand, try isWellFormed(arguments) { return arguments }
        if let sentence = Sentence(arguments),
            try reads(sentence.words, orAsks: !isCommand && near(first) == nil)
        {
            return ["ask"] + sentence.options + ["--"] + sentence.words
        }
        if isCommand { return arguments }
        throw unknown(String(first.split(whereSeparator: \.isWhitespace).first ?? ""))
    }

    /// Words and the options that say how to print or write, taken apart.
    private struct Sentence {
        var words: [String] = []
        var options: [String] = []

        /// `nil` when there is an option that a sentence does not take: then it is a mistyped command.
        init?(_ arguments: [String]) {
            let flags: Set<String> = [
                "--json", "--jsonl", "--quiet", "-q", "--accessible", "--dry-run", "--yes", "-y",
                "--explain", "--no-model", "--no-fallback",
            ]
            let valued: Set<String> = ["--color", "--idempotency-key", "--conversation", "--model"]
            var rest = arguments[...]
            while let argument = rest.popFirst() {
                if argument == "--" {
                    words += rest
                    break
                } else if flags.contains(argument)
                    || valued.contains(where: { argument.hasPrefix($0 + "=") })
                {
                    options.append(argument)
                } else if valued.contains(argument), let value = rest.popFirst() {
                    options += [argument, value]
                } else if argument.hasPrefix("-"), argument.count > 1 {
                    return nil
                } else {
                    words.append(argument)
                }
            }
            // A sentence may come as one argument in quotation marks.
            guard words.joined(separator: " ").split(whereSeparator: \.isWhitespace).count > 1
            else { return nil }
        }
    }

    /// Options of flux itself, which stand without a command.
    private let ownOptions: Set<String> = [
        "--help", "-h", "--version", "--generate-completion-script", "--experimental-dump-help",
    ]

    /// `flux --json today` is `flux today --json`.
    private func leadingOptions(_ arguments: [String]) -> [String] {
        let leading = arguments.prefix { $0.hasPrefix("-") && $0 != "--" }
        let rest = Array(arguments.dropFirst(leading.count))
        if leading.contains(where: ownOptions.contains) { return arguments }
        if rest.isEmpty { return ["chat"] + leading }
        if rest.first == "--" { return ["ask"] + leading + rest }
        return rest + leading
    }

    private func deletionOfWords(_ arguments: [String]) -> String? {
        guard let first = arguments.dropFirst().first, !first.hasPrefix("-") else { return nil }
        return arguments.dropFirst().filter { !$0.hasPrefix("-") }.joined(separator: " ")
    }

    private func isWellFormed(_ arguments: [String]) throws -> Bool {
        do {
            _ = try Flux.parseAsRoot(arguments)
            return true
        } catch {
            return Flux.exitCode(for: error) == .success
        }
    }

    private func reads(_ words: [String], orAsks: Bool) throws -> Bool {
        try App(host: host).readsAsSentence(words.joined(separator: " "), orAsks: orAsks)
    }

    /// The command that a word nearly is.
    private func near(_ word: String) -> String? {
        let names = Flux.configuration.subcommands.map { $0._commandName }
        let nearest = names.min { distance(word, $0) < distance(word, $1) }
        return nearest.flatMap { distance(word, $0) <= max(1, word.count / 4) ? $0 : nil }
    }

    private func unknown(_ word: String) -> Failure {
        let hint =
            near(word).map { "did you mean '\($0)'?" }
            ?? "see 'flux --help', or write a whole sentence after 'flux ask'"
        return Failure(code: "USAGE", message: "there is no command '\(word)'; \(hint)")
    }

    /// How many letters were inserted, dropped, changed or swapped between two words (optimal string alignment).
    private func distance(_ a: String, _ b: String) -> Int {
        let left = Array(a.lowercased().prefix(40))
        let right = Array(b.lowercased())
        var before: [Int] = []
        var last = Array(0...right.count)
        for i in left.indices {
            var row = [i + 1]
            for j in right.indices {
                var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    cost = min(cost, before[j - 1] + 1)
                }
                row.append(cost)
            }
            (before, last) = (last, row)
        }
        return last[right.count]
    }
}
