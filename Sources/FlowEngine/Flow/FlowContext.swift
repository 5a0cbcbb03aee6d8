import FluxCalendar
import FluxJSON

/// Works out expressions. The engine has none of its own: SQLite does it in a sandbox.
public protocol ExpressionEvaluator {
    /// The value of an expression.
    ///
    /// - Parameter value: gives the value of each of its variables.
    /// - Throws: `INVALID_DEFINITION` when it cannot be worked out.
    func evaluate(
        _ expression: Expression, _ value: (Expression.Variable) throws(FlowError) -> JSON
    ) throws(FlowError) -> JSON

    /// What is wrong with an expression; `nil` when it can be worked out.
    func problem(with expression: Expression) -> String?
}

/// What a change of a flow needs from outside.
public struct FlowContext {
    /// When it happens.
    public let now: Instant
    /// Who orders it: `user`, `timer`, `provider`, `fix`, `system`.
    public let actor: String
    /// Works out expressions.
    public let evaluator: any ExpressionEvaluator
    /// Makes a short text by chance, such as a check-in code.
    public let random: () -> String
    /// Answers questions about the other flows of the workflow: how many entities fit.
    public let count: (LookupDefinition, FlowData) throws(FlowError) -> Int

    /// Joins what is needed.
    public init(
        now: Instant, actor: String, evaluator: any ExpressionEvaluator,
        random: @escaping () -> String,
        count: @escaping (LookupDefinition, FlowData) throws(FlowError) -> Int
    ) {
        self.now = now
        self.actor = actor
        self.evaluator = evaluator
        self.random = random
        self.count = count
    }
}
