import CSQLiteSandbox
import FlowEngine
import FluxJSON

/// Works out the expressions of workflows with SQLite, which sees nothing but the values it is given.
public final class ExpressionSandbox: ExpressionEvaluator {
    private var sandbox: UnsafeMutableRawPointer?
    /// Prepared once, since a flow asks the same question at every step.
    private var prepared: [String: UnsafeMutableRawPointer] = [:]

    /// An empty sandbox; the connection is opened by the first expression.
    public init() {}

    deinit {
        for statement in prepared.values { flux_sandbox_finalize(statement) }
        flux_sandbox_close(sandbox)
    }

    /// Works an expression out.
    ///
    /// - Throws: `INVALID_DEFINITION` for one that cannot be prepared or fails.
    public func evaluate(
        _ expression: Expression, _ value: (Expression.Variable) throws(FlowError) -> JSON
    ) throws(FlowError) -> JSON {
        let statement = try statement(of: expression)
        for (index, variable) in expression.variables.enumerated() {
            guard bind(try value(variable), to: statement, at: Int32(index + 1)) else {
                throw FlowError.badExpression(expression, "'\(variable.token)' is too long")
            }
        }
        defer { flux_sandbox_reset(statement) }
        if let problem = step(statement) { throw FlowError.badExpression(expression, problem) }
        switch flux_sandbox_type(statement) {
        case 1: return .int(flux_sandbox_int(statement))
        case 2:
            let number = flux_sandbox_double(statement)
            return number.isFinite ? .double(number) : .null
        case 3:
            var count: Int32 = 0
            guard let text = flux_sandbox_text(statement, &count) else { return .null }
            let bytes = UnsafeRawBufferPointer(start: text, count: Int(count))
            return .string(String(decoding: bytes, as: UTF8.self))
        case 4: throw FlowError.badExpression(expression, "its value is binary")
        default: return .null
        }
    }

    /// What is wrong with an expression; `nil` when it can be worked out.
    public func problem(with expression: Expression) -> String? {
        do {
            _ = try statement(of: expression)
            return nil
        } catch {
            return preparationProblem
        }
    }

    private var preparationProblem = ""

    private func statement(of expression: Expression) throws(FlowError) -> UnsafeMutableRawPointer {
        if let statement = prepared[expression.text] { return statement }
        guard let statement = prepare(expression) else {
            throw FlowError.badExpression(expression, preparationProblem)
        }
        prepared[expression.text] = statement
        return statement
    }

    private func prepare(_ expression: Expression) -> UnsafeMutableRawPointer? {
        if sandbox == nil { sandbox = flux_sandbox_open() }
        guard let sandbox else {
            preparationProblem = "SQLite cannot be opened"
            return nil
        }
        if expression.text.utf8.contains(0) || !ExpressionSandbox.isClosed(expression.text) {
            preparationProblem = "its parentheses or quotation marks do not match"
            return nil
        }
        if ExpressionSandbox.readsClock(expression.text) {
            preparationProblem =
                "it reads the clock of the machine; use ':now', in seconds since 1970"
            return nil
        }
        var message = [CChar](repeating: 0, count: 200)
        guard
            let statement = flux_sandbox_prepare(
                sandbox, expression.text, &message, Int32(message.count))
        else {
            preparationProblem = text(message)
            return nil
        }
        // SQLite numbers parameters by their first use, as the engine does; a '?' or '#' would shift them.
        let count = Int(flux_sandbox_parameter_count(statement))
        let names = (0..<count).map { index in
            flux_sandbox_parameter_name(statement, Int32(index + 1)).map { String(cString: $0) }
                ?? "?"
        }
        guard names == expression.variables.map(\.token) else {
            flux_sandbox_finalize(statement)
            preparationProblem = "values are named with ':', '$' or '@' alone"
            return nil
        }
        return statement
    }

    private func step(_ statement: UnsafeMutableRawPointer) -> String? {
        var message = [CChar](repeating: 0, count: 200)
        return flux_sandbox_step(sandbox, statement, &message, Int32(message.count)) == 1
            ? nil : text(message)
    }

    private func text(_ message: [CChar]) -> String {
        String(decoding: message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private func bind(
        _ value: JSON, to statement: UnsafeMutableRawPointer, at index: Int32
    ) -> Bool {
        switch value {
        case .null: flux_sandbox_bind_null(statement, index)
        case .bool(let value): flux_sandbox_bind_int(statement, index, value ? 1 : 0)
        case .int(let value): flux_sandbox_bind_int(statement, index, value)
        case .double(let value): flux_sandbox_bind_double(statement, index, value)
        case .string(let text): return bind(text, to: statement, at: index)
        case .array, .object: return bind(value.text, to: statement, at: index)
        }
        return true
    }

    private func bind(
        _ text: String, to statement: UnsafeMutableRawPointer, at index: Int32
    ) -> Bool {
        var text = text
        return text.withUTF8 { buffer in
            buffer.withMemoryRebound(to: CChar.self) {
                flux_sandbox_bind_text(statement, index, $0.baseAddress, Int32($0.count)) == 1
            }
        }
    }

    /// Whether every parenthesis that closes was opened inside the expression, so that it cannot break out of the one
    /// that is put around it.
    static func isClosed(_ text: String) -> Bool {
        var depth = 0
        var quote: UInt8?
        var before: UInt8 = 0
        for byte in text.utf8 {
            defer { before = byte }
            if let open = quote {
                if byte == open { quote = nil }
                continue
            }
            switch byte {
            case 0x27, 0x22, 0x60: quote = byte
            case 0x28: depth += 1
            case 0x29:
                depth -= 1
                if depth < 0 { return false }
            // A comment could hide what follows; brackets are one more way to quote.
            case 0x5B, 0x3B: return false
            case 0x2D where before == 0x2D, 0x2A where before == 0x2F: return false
            default: break
            }
        }
        return depth == 0 && quote == nil
    }

    /// Whether a date function would take the present, which is null in the sandbox: everything must happen again in the
    /// same way.
    static func readsClock(_ text: String) -> Bool {
        let lower = text.lowercased().filter { !$0.isWhitespace }
        if lower.contains("'now'") || lower.contains("\"now\"") { return true }
        return ["date()", "time()", "unixepoch()", "julianday()"].contains { lower.contains($0) }
    }
}
