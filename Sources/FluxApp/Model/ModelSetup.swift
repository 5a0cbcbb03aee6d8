import ChatModel
import FluxCoach
import FluxJSON
import Glibc

/// How this run uses models, as the command line says.
public struct ModelOptions: Sendable {
    /// One model for every role, in place of the configured ones.
    public var model: String?
    /// No model is asked.
    public var isOff = false
    /// Where a model fails, the built-in role does not take its place.
    public var noFallback = false

    /// As configured.
    public init() {}
}

/// An endpoint and how each role asks it.
struct ModelSetup: Sendable {
    let service: any ChatService
    let base: String
    /// The models of each role, in the order they are asked.
    let models: [ModelRole: [String]]
    let tokens: [ModelRole: Int]
    /// What is asked beyond the hard limit.
    let cheap: String
    let softLimit: Int64
    let hardLimit: Int64
    let keepsContent: Bool
    let understanding: Understanding
    /// Where the key comes from, for `flux model show`.
    let keySource: KeySource

    /// Which sentences a model reads.
    enum Understanding: String, Sendable {
        /// `unclear`: those that flux is not sure of, and goals
        case unclear
        /// `always`: all
        case always
        /// `never`: none
        case never
    }

    /// Where a key comes from.
    enum KeySource: String, Codable, Sendable {
        /// `none`: the endpoint needs none
        case none
        /// `setting`: the environment or the settings file
        case setting
        /// `command`: a program prints it
        case command
        /// `file`: a file holds it
        case file
    }
}

extension App {
    /// The address that is asked when there is a key and nothing else.
    static let openRouter = "https://openrouter.ai/api/v1"

    /// The endpoint and the models; `nil` where none is configured or wanted.
    ///
    /// - Throws: ``Failure`` for a configuration that cannot be used.
    func modelSetup() throws -> ModelSetup? {
        guard !modelOptions.isOff else { return nil }
        // One for the run: its connections stay open, and the program that prints the key is asked once.
        if let setup = keptSetup, setup.model == modelOptions.model { return setup.value }
        let setup = try readModelSetup()
        keptSetup = (modelOptions.model, setup)
        return setup
    }

    private func readModelSetup() throws -> ModelSetup? {
        var base = try settings.text("model.base_url")
        let hasKey = try ["model.api_key", "model.api_key_command", "model.api_key_file"]
            .contains { try !settings.text($0).isEmpty }
        if base.isEmpty {
            guard hasKey else {
                guard modelOptions.model == nil else {
                    throw Failure.invalidArgument(
                        "no endpoint is configured to ask '\(modelOptions.model ?? "")'; name one with 'flux config set model.base_url …'"
                    )
                }
                return nil
            }
            base = App.openRouter
        }
        let key = try modelKey()
        var policy = ChatPolicy()
        policy.timeoutMilliseconds = try settings.integer("model.timeout_seconds") * 1_000
        policy.streams = try settings.boolean("model.stream")
        let endpoint: Endpoint
        do throws(Endpoint.Problem) {
            endpoint = try Endpoint(
                base, key: key.value, allowInsecure: try settingsAllowHTTP())
        } catch {
            throw App.failure(error, base)
        }
        var models: [ModelRole: [String]] = [:]
        var tokens: [ModelRole: Int] = [:]
        for role in ModelRole.allCases {
            models[role] = try self.models(of: role)
            tokens[role] = try settings.integer("model.\(role.rawValue)_tokens")
        }
        return ModelSetup(
            service: ChatClient(endpoint, policy: policy), base: endpoint.base, models: models,
            tokens: tokens, cheap: try cheapModel(),
            softLimit: Int64(try settings.integer("model.soft_limit")),
            hardLimit: Int64(try settings.integer("model.hard_limit")),
            keepsContent: try settings.boolean("model.log_content"),
            understanding: ModelSetup.Understanding(
                rawValue: try settings.text("model.understanding")) ?? .unclear,
            keySource: key.source)
    }

    /// Whether a model is configured and wanted.
    public func usesModel() throws -> Bool {
        guard !modelOptions.isOff else { return false }
        if modelOptions.model != nil { return true }
        return try [
            "model.base_url", "model.api_key", "model.api_key_command", "model.api_key_file",
        ].contains { try !settings.text($0).isEmpty }
    }

    /// A setting that cannot be read counts as the careful answer; what is wrong with it is said elsewhere.
    private func settingsAllowHTTP() throws(Endpoint.Problem) -> Bool {
        (try? settings.boolean("model.allow_http")) ?? false
    }

    private static func failure(_ problem: Endpoint.Problem, _ base: String) -> Failure {
        switch problem {
        case .noAddress:
            .invalidArgument(
                "'model.base_url' is no address of an API; write it like '\(openRouter)' or 'http://localhost:11434/v1'"
            )
        case .insecure:
            .invalidArgument(
                "'\(base)' is plain http to another machine, where anybody on the way reads the key and your words; use https, or allow it with 'flux config set model.allow_http true'"
            )
        case .badKey:
            .invalidArgument(
                "the key of the model has characters that no key has; set FLUX_MODEL_API_KEY, 'model.api_key_command' or 'model.api_key_file' anew"
            )
        }
    }

    /// The models of a role in the order they are asked: what the command line names, else what is set for the role, else
    /// what is set for all, else the standard.
    private func models(of role: ModelRole) throws -> [String] {
        if let model = modelOptions.model { return [model] }
        let common = try settings.text("model.name")
        func chosen(_ name: String) throws -> String? {
            let value = try settings.value(of: Setting.named(name))
            return value.source == .default ? nil : value.text
        }
        let name = "model.\(role.rawValue)"
        // The standard names are OpenRouter's; another endpoint need not have them.
        let base = try settings.text("model.base_url")
        let isOpenRouter = base.isEmpty || base.contains("openrouter.ai")
        let first = try chosen(name) ?? (common.isEmpty ? role.standardModel : common)
        let second =
            try chosen("\(name)_fallback")
            ?? (common.isEmpty && isOpenRouter ? role.standardFallback : first)
        return first == second || second.isEmpty ? [first] : [first, second]
    }

    private func cheapModel() throws -> String {
        let stated = try settings.text("model.cheap")
        if !stated.isEmpty { return stated }
        let common = try settings.text("model.name")
        return try common.isEmpty ? settings.text("model.classifier") : common
    }

    /// The key, from the first place that has one: environment or settings file, program, file.
    private func modelKey() throws -> (value: String?, source: ModelSetup.KeySource) {
        let stated = try settings.value(of: Setting.named("model.api_key"))
        if !stated.text.isEmpty {
            if stated.source == .file { try requirePrivate(paths.config, "the settings file") }
            return (stated.text, .setting)
        }
        let command = try settings.text("model.api_key_command")
        if !command.isEmpty {
            let words = command.split(separator: " ").map(String.init)
            guard let bytes = ChildProcess.output(of: words), !App.key(in: bytes).isEmpty else {
                throw Failure(
                    code: "PERMISSION_DENIED",
                    message:
                        "the program of 'model.api_key_command' gave no key within 30 s; run it by hand to see why"
                )
            }
            return (App.key(in: bytes), .command)
        }
        let file = try settings.text("model.api_key_file")
        guard !file.isEmpty else { return (nil, .none) }
        var path = file
        if path.hasPrefix("~/"), let home = host.environment["HOME"] {
            path = home + path.dropFirst()
        }
        try requirePrivate(path, "the file of the key")
        guard let bytes = host.read(path), !App.key(in: bytes).isEmpty else {
            throw Failure(
                code: "PERMISSION_DENIED",
                message:
                    "the file '\(path)' of 'model.api_key_file' is no file with a key in its first line; make it, or name another"
            )
        }
        return (App.key(in: bytes), .file)
    }

    /// The first line, as password managers print a secret.
    private static func key(in bytes: [UInt8]) -> String {
        let line = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        return String(decoding: line, as: UTF8.self).trimmingSpace
    }

    private func requirePrivate(_ path: String, _ what: String) throws {
        var status = Glibc.stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
        guard status.st_mode & 0o077 == 0 else {
            throw Failure(
                code: "PERMISSION_DENIED",
                message:
                    "\(what) '\(path)' can be read by others; protect it with 'chmod 600 \(path)'"
            )
        }
    }

    // MARK: - What was found out about endpoints

    private var traitsFile: String { "\(paths.cache)/endpoints.json" }

    /// What is known of the models of an endpoint. Kept in the cache: it is found out again where it is lost.
    func knownTraits() -> TraitsBook {
        guard let bytes = host.read(traitsFile), let json = try? JSON(parsing: bytes),
            let known = try? json.decoded(as: [String: EndpointTraits].self)
        else { return TraitsBook() }
        return TraitsBook(known)
    }

    func keep(_ book: TraitsBook) {
        guard let changed = book.changed, let json = try? JSON(encoding: changed) else { return }
        try? PrivateFile.overwrite(Array(json.text.utf8), at: traitsFile)
    }
}
