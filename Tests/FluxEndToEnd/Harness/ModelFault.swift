import Testing

/// A way in which a model fails, and what has to come of it.
struct ModelFault: CustomTestStringConvertible, Sendable {
    /// What is wrong.
    enum Place: Sendable {
        /// What is answered.
        case answer
        /// The same; nobody waits long for the rest.
        case silence
        /// The key.
        case key
        /// The port, where nobody listens.
        case port
        /// The certificate.
        case certificate
    }

    let testDescription: String
    let reply: String
    let place: Place
    /// The `error_code` of a command that ends with it.
    let code: String
    /// The class of the failure that the phase keeps.
    let failureClass: String
    /// How often one role is asked before it is given up.
    let times: Int

    init(
        _ name: String, _ reply: String = "{}", at place: Place = .answer, _ code: String,
        _ failureClass: String, times: Int = 1
    ) {
        testDescription = name
        self.reply = reply
        self.place = place
        self.code = code
        self.failureClass = failureClass
        self.times = times
    }

    var exitCode: Int32 { code == "PERMISSION_DENIED" ? 8 : 7 }

    /// The state of the phase: what trying again cannot help has failed.
    var state: String {
        ["PERMISSION_DENIED", "MALFORMED_REQUEST"].contains(failureClass)
            ? "failed" : "retry_needed"
    }

    private static let external = "EXTERNAL_SERVICE_ERROR"
    private static let execution = "PHASE_EXECUTION_FAILED"
    private static let output = "MODEL_OUTPUT_INVALID"

    /// What passes is tried three times in all, and so is what can be corrected.
    static let all = [
        ModelFault("a wrong key (401)", at: .key, "PERMISSION_DENIED", "PERMISSION_DENIED"),
        ModelFault("no credit (402)", #"{"status": 402}"#, "PROVIDER_ERROR", external),
        ModelFault(
            "no such model (404)", #"{"status": 404}"#, "PROVIDER_ERROR", "MALFORMED_REQUEST"),
        ModelFault(
            "too many requests (429)", #"{"status": 429}"#, "RATE_LIMITED",
            "TEMPORARY_RESOURCE_UNAVAILABLE", times: 3),
        ModelFault(
            "an error of its own (500)", #"{"status": 500}"#, "PROVIDER_ERROR", external, times: 3),
        ModelFault(
            "not available (503)", #"{"status": 503}"#, "PROVIDER_ERROR", external, times: 3),
        ModelFault("no JSON on the wire", #"{"fault": "notjson"}"#, output, external),
        ModelFault("a page", #"{"fault": "html"}"#, output, external),
        ModelFault("no choices", #"{"fault": "empty"}"#, output, execution, times: 3),
        ModelFault("no content", #"{"content": null}"#, output, execution, times: 3),
        ModelFault(
            "cut off at the limit of tokens", #"{"content": "{\"tags\":", "finish": "length"}"#,
            output,
            execution, times: 3),
        ModelFault(
            "filtered", #"{"content": "", "finish": "content_filter"}"#, output, execution, times: 3
        ),
        ModelFault("another schema", #"{"json": {"x": 1}}"#, output, execution, times: 3),
        ModelFault("prose", #"{"content": "Sure! Here you are."}"#, output, execution, times: 3),
        ModelFault("silence", ModelScript.hangs, at: .silence, "PROVIDER_TIMEOUT", "AGENT_TIMEOUT"),
        ModelFault(
            "silence half-way", #"{"fault": "stall"}"#, at: .silence, "PROVIDER_TIMEOUT",
            "AGENT_TIMEOUT"),
        ModelFault(
            "a broken connection", #"{"fault": "cut"}"#, "PROVIDER_ERROR", external, times: 3),
        ModelFault("a reset", #"{"fault": "reset"}"#, "PROVIDER_ERROR", external, times: 3),
        ModelFault("a line of 8 MB", #"{"fault": "bigline"}"#, output, external),
        ModelFault("an answer of 50 MB", #"{"fault": "huge"}"#, output, external),
        ModelFault(
            "a redirect to another host", #"{"fault": "redirect"}"#, "PERMISSION_DENIED",
            "PERMISSION_DENIED"),
        ModelFault("nobody there", at: .port, "PROVIDER_ERROR", external, times: 0),
        ModelFault(
            "a certificate of its own", at: .certificate, "PROVIDER_ERROR", external, times: 0),
    ]
}
