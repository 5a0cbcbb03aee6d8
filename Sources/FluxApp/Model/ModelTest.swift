import CCurl
import ChatModel
import FluxCoach
import FluxJSON
import FluxStore
import Synchronization

/// What is configured of models, and what a test of it found.
public struct ModelResult: Codable, Sendable {
    /// The address of the endpoint; `nil` where no model is configured.
    public let baseUrl: String?
    /// Where the key comes from: `none`, `setting`, `command` or `file`.
    public let key: String
    /// What each role asks.
    public let roles: [Role]
    /// What was tested; empty where nothing was.
    public var checks: [Check] = []
    /// Whether all of it went well.
    public var ok = true

    /// What a role asks.
    public struct Role: Codable, Sendable {
        /// The role.
        public let role: String
        /// The model.
        public let model: String
        /// The model that is asked when that one fails; `nil` for none.
        public let fallback: String?
        /// The most tokens of an answer.
        public let maxTokens: Int
        /// How JSON is asked for, as far as that was found out: `json_schema`, `json_object` or `text`.
        public var form: String
    }

    /// One thing that was tested.
    public struct Check: Codable, Sendable {
        /// What: `library`, `endpoint`, or `model NAME`.
        public let name: String
        /// Whether it went well.
        public let ok: Bool
        /// What was found.
        public let detail: String
        /// What to do about it; `nil` where nothing is to be done.
        public let remedy: String?
    }
}

extension App {
    /// Shows what is configured of models, without asking any.
    public func showModel() throws -> ModelResult {
        guard let setup = try modelSetup() else {
            return ModelResult(baseUrl: nil, key: "none", roles: [])
        }
        return result(of: setup, knownTraits())
    }

    private func result(of setup: ModelSetup, _ traits: TraitsBook) -> ModelResult {
        ModelResult(
            baseUrl: setup.base, key: setup.keySource.rawValue,
            roles: ModelRole.allCases.map { role in
                let models = setup.models[role] ?? []
                let first = models.first ?? ""
                return .init(
                    role: role.rawValue, model: first, fallback: models.dropFirst().first,
                    maxTokens: setup.tokens[role] ?? 0,
                    form: traits.traits(of: first, at: setup.base).form.rawValue)
            })
    }

    /// Asks every configured model something small, and finds out what the endpoint can do.
    ///
    /// - Throws: ``Failure`` where no model is configured.
    public func testModel() throws -> ModelResult {
        guard let setup = try modelSetup() else {
            throw Failure(
                code: "NOT_FOUND",
                message:
                    "no model is configured; name an endpoint with 'flux config set model.base_url http://localhost:11434/v1', or set FLUX_MODEL_API_KEY for OpenRouter"
            )
        }
        guard flux_curl_open() else {
            var result = result(of: setup, knownTraits())
            result.checks = [
                .init(
                    name: "library", ok: false, detail: ChatError.noLibrary.words,
                    remedy: "install it: apt-get install libcurl4")
            ]
            result.ok = false
            return result
        }
        var names: [String] = []
        for role in ModelRole.allCases {
            for model in setup.models[role] ?? [] where !names.contains(model) {
                names.append(model)
            }
        }
        let models = names
        let checks = try asking(setup, ModelPlace()) { caller -> [ModelResult.Check] in
            var checks = [await ModelProbe(caller).endpoint()]
            // Where nobody is there, no model of it is either.
            for model in models where checks[0].ok {
                checks.append(await ModelProbe(caller).model(model))
            }
            return checks
        }
        var tested = result(of: setup, knownTraits())
        let library = flux_curl_version().map { String(cString: $0) } ?? ""
        tested.checks =
            [.init(name: "library", ok: true, detail: "libcurl \(library)", remedy: nil)] + checks
        tested.ok = tested.checks.allSatisfy(\.ok)
        return tested
    }
}

/// Asks an endpoint small questions to find out what it can do.
private struct ModelProbe: Sendable {
    private static let schema: JSON = [
        "type": "object", "additionalProperties": false, "required": ["ok"],
        "properties": ["ok": ["type": "boolean"]],
    ]
    private let caller: RoleCaller

    init(_ caller: RoleCaller) { self.caller = caller }

    /// Whether somebody is there; a list of models is a courtesy that not every endpoint has.
    func endpoint() async -> ModelResult.Check {
        guard let client = caller.setup.service as? ChatClient else {
            return .init(name: "endpoint", ok: true, detail: caller.setup.base, remedy: nil)
        }
        do throws(ChatError) {
            let models = try await client.models()
            return .init(
                name: "endpoint", ok: true,
                detail:
                    "\(caller.setup.base) is there and lists \(Phrase.count(models.count, "model"))",
                remedy: nil)
        } catch {
            if error == .notFound || error == .malformed {
                return .init(
                    name: "endpoint", ok: true,
                    detail: "\(caller.setup.base) is there; it lists no models", remedy: nil)
            }
            return .init(
                name: "endpoint", ok: false, detail: error.words, remedy: ModelProbe.remedy(error))
        }
    }

    /// Asks a model for a little JSON: that tells whether the key is taken, whether it streams, and which form it keeps.
    func model(_ model: String) async -> ModelResult.Check {
        let request = ChatRequest(
            model: model,
            messages: [
                ChatMessage(.system, "Role: test\n\nAnswer with one JSON object: {\"ok\": true}"),
                ChatMessage(.user, "{}"),
            ], maxTokens: 512, schema: ("test", ModelProbe.schema))
        // Found out anew: what was kept may be out of date.
        var traits = EndpointTraits()
        let started = ContinuousClock.now
        let pieces = PieceCount()
        do throws(ChatError) {
            let answer = try await caller.setup.service.answer(request, traits: &traits) {
                if case .text = $0 { pieces.add() }
            }
            caller.traits.learn(traits, of: model, at: caller.setup.base)
            caller.tell(
                .called(
                    ModelCallRecord(
                        answer, role: "test", provider: caller.setup.service.host, model: model,
                        outcome: "ok")))
            let isJSON = (try? AnswerText.object(in: answer.text)) != nil
            let streams =
                pieces.count > 1 || answer.firstText.map { $0 < answer.latency } ?? false
            let first = answer.firstText.map { ", first text after \($0 / 1_000) ms" } ?? ""
            return .init(
                name: "model \(model)", ok: isJSON,
                detail:
                    "\(streams ? "streams" : "answers at once")\(first), whole after \(answer.latency / 1_000) ms; JSON by \(traits.form.rawValue)\(isJSON ? "" : ", but this answer was none")",
                remedy: isJSON
                    ? nil : "flux cannot use it: name a model that keeps to JSON")
        } catch {
            if error == .truncated || error == .empty {
                caller.traits.learn(traits, of: model, at: caller.setup.base)
            }
            caller.tell(
                .called(
                    ModelCallRecord(
                        role: "test", provider: caller.setup.service.host, model: model,
                        outcome: error.code, form: traits.form.rawValue,
                        latencyMs: started.microseconds(to: .now) / 1_000)))
            let answers = error == .truncated || error == .empty
            return .init(
                name: "model \(model)", ok: false,
                detail: answers
                    ? "takes \(traits.form.rawValue), but \(error.words)" : error.words,
                remedy: ModelProbe.remedy(error))
        }
    }

    private static func remedy(_ error: ChatError) -> String {
        switch error {
        case .noLibrary: "install it: apt-get install libcurl4"
        case .badAddress, .redirected, .malformed, .tooLarge:
            "look at the address: flux config get model.base_url"
        case .unreachable: "start the server, or look at the address and the proxy"
        case .tls: "look at the address and at the certificates of this machine"
        case .timedOut: "try again, or wait longer: flux config set model.timeout_seconds 120"
        case .unauthorized: "set the key: FLUX_MODEL_API_KEY, or model.api_key_file"
        case .noCredit: "buy credit at the provider, or configure a free model"
        case .notFound, .refused: "name a model that the endpoint has: flux config set model.name …"
        case .empty, .truncated:
            "flux cannot use such answers: name a model that answers in JSON"
        case .cut, .server, .rateLimited, .cancelled, .failed: "try again in a while"
        }
    }
}

/// Counts the pieces that an answer comes in, from whatever thread.
private final class PieceCount: Sendable {
    private let value = Mutex(0)

    var count: Int { value.withLock { $0 } }

    func add() { value.withLock { $0 += 1 } }
}
