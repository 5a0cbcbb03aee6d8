import FluxJSON

/// One message of a conversation with a model.
public struct ChatMessage: Equatable, Sendable {
    /// Who speaks.
    public enum Speaker: String, Sendable {
        /// `system`: what the model is to be
        case system
        /// `user`: what it is given
        case user
        /// `assistant`: what it said before
        case assistant
    }

    /// Who speaks.
    public var speaker: Speaker
    /// What is said.
    public var text: String

    /// Makes a message.
    public init(_ speaker: Speaker, _ text: String) {
        self.speaker = speaker
        self.text = text
    }
}

/// What a model is asked.
public struct ChatRequest: Sendable {
    /// The model's name at the endpoint.
    public var model: String
    /// The conversation so far.
    public var messages: [ChatMessage]
    /// The most tokens of the answer.
    public var maxTokens: Int
    /// The name and the JSON Schema of the answer; `nil` for free text.
    public var schema: (name: String, schema: JSON)?

    /// Describes a question.
    public init(
        model: String, messages: [ChatMessage], maxTokens: Int,
        schema: (name: String, schema: JSON)? = nil
    ) {
        self.model = model
        self.messages = messages
        self.maxTokens = maxTokens
        self.schema = schema
    }
}

/// What a model answered.
public struct ChatAnswer: Sendable {
    /// The text.
    public var text: String
    /// The model that answered, as the endpoint names it.
    public var model: String
    /// Tokens of the question; an estimate where the endpoint does not count.
    public var promptTokens: Int
    /// Tokens of the answer; an estimate where the endpoint does not count.
    public var completionTokens: Int
    /// What the endpoint says it cost, in millionths of its unit (OpenRouter: US dollars).
    public var costMicros: Int64?
    /// How the answer's form was asked for.
    public var form: AnswerForm
    /// Microseconds from sending to the end of the answer.
    public var latency: Int64
    /// Microseconds from sending to the first text.
    public var firstText: Int64?
}

/// How an endpoint is asked for JSON.
public enum AnswerForm: String, CaseIterable, Codable, Sendable {
    /// `json_schema`: by a schema that the endpoint holds the model to
    case schema = "json_schema"
    /// `json_object`: as some JSON object
    case object = "json_object"
    /// `text`: in plain words
    case text

    /// What is tried when this one is not supported.
    var simpler: AnswerForm? {
        switch self {
        case .schema: .object
        case .object: .text
        case .text: nil
        }
    }
}

/// What was found out about a model of an endpoint; worth keeping, since finding out costs a call.
public struct EndpointTraits: Codable, Equatable, Sendable {
    /// The best form that it takes.
    public var form = AnswerForm.schema
    /// Whether it takes `stream_options`.
    public var countsInStreams = true
    /// Whether it wants `max_completion_tokens` in place of `max_tokens`.
    public var namesCompletionTokens = false

    /// Nothing known yet: the best is hoped for.
    public init() {}

    enum CodingKeys: String, CodingKey {
        case form
        case countsInStreams = "counts_in_streams"
        case namesCompletionTokens = "names_completion_tokens"
    }
}
