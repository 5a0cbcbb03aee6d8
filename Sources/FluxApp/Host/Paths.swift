/// Where flux keeps its files: under `FLUX_HOME` when that is set, else by the XDG base directory specification.
public struct Paths: Sendable, Equatable {
    /// The store.
    public let store: String
    /// The settings.
    public let config: String
    /// The folder for the user's own plan templates.
    public let userPlans: String
    /// The folder for the user's own prompts for models.
    public let userPrompts: String
    /// The folder for the user's own workflows.
    public let userWorkflows: String
    /// The folder for files that were copied in, such as proofs of payment.
    public let files: String
    /// The folder for input history and logs.
    public let state: String
    /// The folder for what can be made again.
    public let cache: String
    /// The folder for copies of the store.
    public let backups: String
    /// The end of the audit trail, as it was after the last commit.
    public var auditSeal: String { "\(state)/audit.seal" }
    /// Every folder that is flux's own, the deepest first.
    public let folders: [String]

    /// Finds the folders.
    ///
    /// - Throws: ``Failure`` when neither `FLUX_HOME` nor `HOME` nor the XDG variables say where.
    public init(environment: [String: String]) throws {
        func absolute(_ name: String) -> String? {
            // The specification tells to ignore relative paths.
            environment[name].flatMap { $0.hasPrefix("/") ? trimmed($0) : nil }
        }
        func trimmed(_ path: String) -> String {
            var path = path
            while path.count > 1, path.hasSuffix("/") { path.removeLast() }
            return path
        }
        if let text = environment["FLUX_HOME"], !text.isEmpty {
            guard !text.utf8.contains(0) else {
                throw Failure.invalidArgument("FLUX_HOME is no path")
            }
            let home = trimmed(text)
            store = "\(home)/flux.db"
            config =
                environment["FLUX_CONFIG"].flatMap { $0.isEmpty ? nil : $0 }
                ?? "\(home)/config.toml"
            userPlans = "\(home)/plans"
            userPrompts = "\(home)/prompts"
            userWorkflows = "\(home)/workflows"
            files = "\(home)/files"
            state = "\(home)/state"
            cache = "\(home)/cache"
            backups = "\(home)/backups"
            folders = [state, cache, backups, userPlans, userPrompts, userWorkflows, files, home]
            return
        }
        let home = absolute("HOME")
        func base(_ variable: String, _ fallback: String) throws -> String {
            if let path = absolute(variable) { return "\(path)/flux" }
            if let home { return "\(home)/\(fallback)/flux" }
            throw Failure(
                code: "INVALID_ARGUMENT",
                message:
                    "HOME is not set, so there is no place for the store; set HOME or FLUX_HOME to a folder"
            )
        }
        let data = try base("XDG_DATA_HOME", ".local/share")
        let settings = try base("XDG_CONFIG_HOME", ".config")
        store = "\(data)/flux.db"
        config =
            environment["FLUX_CONFIG"].flatMap { $0.isEmpty ? nil : $0 }
            ?? "\(settings)/config.toml"
        userPlans = "\(settings)/plans"
        userPrompts = "\(settings)/prompts"
        userWorkflows = "\(settings)/workflows"
        files = "\(data)/files"
        state = try base("XDG_STATE_HOME", ".local/state")
        cache = try base("XDG_CACHE_HOME", ".cache")
        backups = "\(data)/backups"
        folders = [
            state, cache, backups, files, data, userPlans, userPrompts, userWorkflows, settings,
        ]
    }
}
