import ArgumentParser
import FluxApp

/// What the argument parser found wrong, in one line with a remedy.
struct UsageProblem {
    let failure: Failure

    init(_ error: any Error, _ arguments: [String]) {
        let text = Flux.message(for: error)
        let words = arguments.prefix { !$0.hasPrefix("-") }
        let path = UsageProblem.commandPath(Array(words))
        let remedy = "see 'flux \((path + ["--help"]).joined(separator: " "))'"
        let line =
            text.split(separator: "\n", maxSplits: 1).first.map(String.init)
            ?? "the arguments do not fit"
        let plain = line.hasPrefix("Error: ") ? String(line.dropFirst(7)) : line
        // A question of the parser's own becomes a part of the sentence.
        let joined = plain.replacing(". Did you mean", with: "; did you mean")
        let sentence = joined.prefix(1).lowercased() + joined.dropFirst()
        failure = Failure(
            code: "USAGE",
            message:
                "\(sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence); \(remedy)")
    }

    private static func commandPath(_ words: [String]) -> [String] {
        var path: [String] = []
        var commands = Flux.configuration.subcommands
        for word in words {
            guard let next = commands.first(where: { $0._commandName == word }) else { break }
            path.append(word)
            commands = next.configuration.subcommands
        }
        return path
    }
}
