import Foundation
import Testing

@Suite("Manual pages")
struct ManualPageTests {
    @Test("Every command has a page, and every page a command")
    func pages() throws {
        let commands = try Command.program().commands.map { "flux-\($0.commandName).1" }
        let expected = Set(commands + ["flux.1", "flux-config.5", "flux-workflow.5"])
        #expect(Set(try ManualPage.names()) == expected)
    }

    @Test("The overview lists every command")
    func overview() throws {
        let overview = try ManualPage("flux.1")
        for title in ["COMMANDS", "SEE ALSO"] {
            let listed = overview.section(title).joined(separator: "\n")
                .matches(of: /Xr flux-([a-z]+) 1/).map { String($0.1) }
            let commands = try Command.program().commands.map(\.commandName)
            #expect(listed.sorted() == commands.sorted(), "in \(title)")
        }
    }

    @Test("Every option stands in the page of its command")
    func completeness() throws {
        let program = try Command.program()
        #expect(program.options.subtracting(try ManualPage("flux.1").flags) == [], "flux.1")
        for command in program.commands {
            let page = try ManualPage("flux-\(command.commandName).1")
            #expect(command.allOptions.subtracting(page.flags) == [], "\(page.name) lacks them")
        }
    }

    @Test("Every subcommand stands in the page of its command")
    func subcommands() throws {
        for command in try Command.program().commands {
            let page = try ManualPage("flux-\(command.commandName).1")
            let synopsis = page.section("SYNOPSIS").joined(separator: "\n") + "\n"
            for subcommand in command.commands {
                #expect(
                    synopsis.contains("\(command.commandName) \(subcommand.commandName)\n")
                        || synopsis.contains(".Op Cm \(subcommand.commandName)\n"),
                    "\(page.name): \(subcommand.commandName)")
            }
        }
    }

    @Test("No page names an option that does not exist")
    func soundness() throws {
        let program = try Command.program()
        let everything = program.allOptions
        for name in try ManualPage.names() {
            let page = try ManualPage(name)
            let own = program.commands.first { name == "flux-\($0.commandName).1" }
            #expect(
                page.flags.subtracting(own?.allOptions ?? everything) == [], "\(name) invents them")
            for mention in page.mentions {
                let known = options(of: mention.command, in: program) ?? everything
                #expect(
                    known.contains(mention.option),
                    "\(name): flux \(mention.command.joined(separator: " ")) \(mention.option)")
            }
        }
    }

    @Test("mandoc finds nothing to warn about", arguments: try ManualPage.names())
    func lint(_ name: String) throws {
        let result = try Project.run(
            "/usr/bin/env",
            ["mandoc", "-T", "lint", "-W", "warning", Project.manual.appending(path: name).path])
        try #require(result.status != 127, "install mandoc: apt-get install mandoc")
        #expect(result.status == 0 && result.text.isEmpty, "\(result.text)")
    }

    @Test("Every variable of the environment that is read stands in the overview")
    func environment() throws {
        let section = try ManualPage("flux.1").section("ENVIRONMENT").joined(separator: "\n")
        var read: Set<String> = []
        for path in try Project.files(in: "Sources", ending: ".swift") {
            let text = try Project.text(path)
            for match in text.matches(of: /environment\["([A-Z_]+)"\]/) {
                read.insert(String(match.1))
            }
        }
        try #require(read.count > 5, "the sources are searched in the wrong way")
        for variable in read {
            #expect(section.firstMatch(of: try Regex("\\b\(variable)\\b")) != nil, "\(variable)")
        }
    }

    /// The options of the command that words name; `nil` when they begin with none.
    private func options(of words: [String], in program: Command) -> Set<String>? {
        guard let first = words.first,
            let command = program.commands.first(where: { $0.commandName == first })
        else { return nil }
        let second = command.commands.first { $0.commandName == words.dropFirst().first }
        return second?.allOptions ?? command.allOptions
    }
}
