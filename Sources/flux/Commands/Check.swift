import ArgumentParser
import FluxApp

/// `flux check`
struct Check: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Hold the store against its rules.",
        discussion: """
            Exit code 1 when something is wrong; warnings alone leave it 0. --fix mends what has one right repair, in one \
            step that 'flux undo' takes back, and lists the rest. --fingerprint prints a hash of all data instead, which \
            stays the same through copies.

            EXAMPLES:
              flux check
              flux check --fix
              flux check --fix --dry-run
              flux check --fingerprint
              flux check --sql | sqlite3 -readonly flux.db
            """)

    @Flag(help: "Print the rules between the tables as SQL, and check nothing.")
    var sql = false
    @Flag(help: "Print a hash of all data, if the store is sound.")
    var fingerprint = false
    @Flag(help: "Mend what has one right repair.")
    var fix = false
    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        if sql {
            try session.show(lines: try session.app.rulesAsSQL())
            return
        }
        if fingerprint {
            let result = FingerprintResult(fingerprint: try session.app.fingerprint())
            try session.show("check", result) { _ in [result.fingerprint] }
            return
        }
        if fix {
            let written = try session.app.checkAndFix(session.writing(writing))
            try session.show("check", written.value, replayed: written.replayed) {
                CheckView(written.value).lines(in: $0)
            }
            if !written.value.ok { session.exitCode = 1 }
            return
        }
        let result = try session.app.check()
        try session.show("check", result) { CheckView(result).lines(in: $0) }
        if !result.ok { session.exitCode = 1 }
    }
}

/// `flux migrate`
struct Migrate: FluxCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Bring a store of an earlier flux up to date.",
        discussion: """
            Keeps a copy of the file in the backups folder first. Writing commands do the same by themselves; reading \
            ones never change the file.

            EXAMPLES:
              flux migrate
            """)

    @Flag(help: "Say whether there is something to do, and do nothing.")
    var dryRun = false
    @OptionGroup var output: OutputOptions

    func run(_ session: Session) throws {
        let result = try session.app.migrate(dryRun: dryRun)
        try session.show("migrate", result) { Sentence(result.message).lines(in: $0) }
    }
}

/// What `flux check --fingerprint` prints.
struct FingerprintResult: Encodable {
    let fingerprint: String
}
