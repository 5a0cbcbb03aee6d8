import ChatModel
import FluxCoach
import FluxJSON
import FluxStore
import Synchronization

/// A question to a role.
struct RoleQuestion<Answer: Sendable>: Sendable {
    let role: ModelRole
    /// The name of the prompt and the schema: that of the role, or of a special task of it.
    let name: String
    /// What the role is told.
    let facts: JSON
    /// Takes the answer apart.
    let read: @Sendable (JSON) throws(AnswerFlaw) -> Answer
    /// Puts back what was hidden before it went out.
    var redactor = Redactor()
    /// The field that a person may read while the rest is written.
    var shows: String?
}

/// Why a role gave no answer.
enum RoleFailure: Error, Equatable, Sendable {
    /// No model answered.
    case call(ChatError)
    /// A model answered, three times in a row as nothing that can be used.
    case invalid(AnswerFlaw)
}

/// What happens while roles are asked, told to the thread that shows and stores.
enum RoleEvent: Sendable {
    /// A model is asked.
    case asking(ModelRole, model: String)
    /// What a person may read goes on.
    case text(ModelRole, String)
    /// What was shown does not count.
    case restarted(ModelRole)
    /// A call ended.
    case called(ModelCallRecord)
    /// Something that is stored before anything else happens.
    case finished(@Sendable (App) throws -> Void)
}

/// Asks roles: sends the question, holds the answer to the schema and to the facts, sends it back where it is wrong, and
/// goes on to the next model where one fails.
struct RoleCaller: Sendable {
    /// How often an answer that is wrong is sent back.
    static let mostCorrections = 2
    /// Of a wrong answer no more is sent back, in characters.
    private static let longestQuote = 4_000

    let setup: ModelSetup
    let traits: TraitsBook
    let prompts: [String: String]
    let schemas: [String: JSON]
    /// Whether only the cheap model may be asked.
    let isOverBudget: Bool
    let tell: @Sendable (RoleEvent) -> Void

    /// Asks a role.
    ///
    /// - Throws: ``RoleFailure``.
    func ask<Answer: Sendable>(
        _ question: RoleQuestion<Answer>
    ) async throws(RoleFailure) -> Answer {
        let models = isOverBudget ? [setup.cheap] : setup.models[question.role] ?? []
        var corrections = 0
        // What is wrong is said with the names put back, which must not leave either.
        var redactor = question.redactor
        var conversation = [
            ChatMessage(
                .system, "Role: \(question.name)\n\n\(prompts[question.name] ?? "")"),
            ChatMessage(.user, question.facts.text),
        ]
        var failure = RoleFailure.call(.failed("no model is configured"))
        for model in models {
            asking: while true {
                tell(.asking(question.role, model: model))
                let answer: ChatAnswer
                do {
                    answer = try await call(model, conversation, question)
                } catch let error {
                    failure = .call(error)
                    if error == .truncated || error == .empty,
                        corrections < RoleCaller.mostCorrections
                    {
                        corrections += 1
                        conversation.append(
                            ChatMessage(
                                .user,
                                "There was no whole answer. Answer again, shorter, with the JSON object alone."
                            ))
                        continue asking
                    }
                    if error.concernsEndpoint { throw failure }
                    break asking
                }
                do throws(AnswerFlaw) {
                    let json = try AnswerText.object(in: answer.text)
                    let value = try question.read(try redactor.restore(json))
                    report(answer, model, "ok", conversation, question)
                    return value
                } catch {
                    report(answer, model, "invalid", conversation, question)
                    tell(.restarted(question.role))
                    failure = .invalid(error)
                    guard corrections < RoleCaller.mostCorrections else { throw failure }
                    corrections += 1
                    conversation.append(
                        ChatMessage(
                            .assistant, String(answer.text.prefix(RoleCaller.longestQuote))))
                    conversation.append(
                        ChatMessage(
                            .user,
                            "That answer was not taken: \(redactor.hideAgain(error.message)). Answer again with the whole JSON object."
                        ))
                }
            }
        }
        throw failure
    }

    private func call<Answer>(
        _ model: String, _ conversation: [ChatMessage], _ question: RoleQuestion<Answer>
    ) async throws(ChatError) -> ChatAnswer {
        let request = ChatRequest(
            model: model, messages: conversation, maxTokens: setup.tokens[question.role] ?? 1024,
            schema: schemas[question.name].map { (question.name, $0) })
        var known = traits.traits(of: model, at: setup.base)
        let shown = ShownField(question.shows, question.redactor)
        let spent = Mutex<(prompt: Int, completion: Int, cost: Int64?)>((0, 0, nil))
        let started = ContinuousClock.now
        do {
            let answer = try await setup.service.answer(request, traits: &known) {
                [tell, role = question.role] progress in
                switch progress {
                case .text(let piece):
                    let text = shown.take(piece)
                    if !text.isEmpty { tell(.text(role, text)) }
                case .restarted:
                    if shown.restart() { tell(.restarted(role)) }
                case .spent(let prompt, let completion, let cost):
                    spent.withLock { spent in
                        spent.prompt += prompt
                        spent.completion += completion
                        if let cost { spent.cost = (spent.cost ?? 0) + cost }
                    }
                }
            }
            traits.learn(known, of: model, at: setup.base)
            return answer
        } catch {
            traits.learn(known, of: model, at: setup.base)
            if shown.restart() { tell(.restarted(question.role)) }
            let paid = spent.withLock { $0 }
            tell(
                .called(
                    ModelCallRecord(
                        role: question.role.rawValue, provider: setup.service.host, model: model,
                        outcome: error.code, form: known.form.rawValue,
                        latencyMs: started.microseconds(to: .now) / 1_000,
                        promptTokens: Int64(paid.prompt),
                        completionTokens: Int64(paid.completion), costMicros: paid.cost)))
            throw error
        }
    }

    private func report<Answer>(
        _ answer: ChatAnswer, _ model: String, _ outcome: String, _ conversation: [ChatMessage],
        _ question: RoleQuestion<Answer>
    ) {
        var record = ModelCallRecord(
            answer, role: question.role.rawValue, provider: setup.service.host, model: model,
            outcome: outcome)
        if setup.keepsContent {
            record.question = conversation.dropFirst().map(\.text).joined(separator: "\n")
            record.answer = answer.text
        }
        tell(.called(record))
    }
}

extension ModelCallRecord {
    /// What is kept of a call that was answered.
    init(_ answer: ChatAnswer, role: String, provider: String, model: String, outcome: String) {
        self.init(
            role: role, provider: provider, model: model, outcome: outcome,
            form: answer.form.rawValue, latencyMs: answer.latency / 1_000,
            firstTextMs: answer.firstText.map { $0 / 1_000 },
            promptTokens: Int64(answer.promptTokens),
            completionTokens: Int64(answer.completionTokens), costMicros: answer.costMicros)
    }
}
