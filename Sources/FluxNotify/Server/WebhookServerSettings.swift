/// Where a ``WebhookServer`` listens and what it puts up with.
public struct WebhookServerSettings: Sendable, Equatable {
    /// The name or address to listen at.
    public var host = "127.0.0.1"
    /// The port; 0 takes any that is free.
    public var port = 0
    /// How many requests one client may send in a minute. All of a provider's come through one proxy, so one client
    /// is often everybody.
    public var requestsPerMinute = 600
    /// How long a body may be, in octets.
    public var maximumBody = 64 * 1024
    /// How many connections are open at once; further ones wait in the system's queue.
    public var maximumConnections = 256
    /// How long a client may take for the head of a request, and again for its body.
    public var requestTimeout = Duration.seconds(10)
    /// How long a connection stays open between requests.
    public var idleTimeout = Duration.seconds(30)
    /// How long the handler may take for an answer.
    public var answerTimeout = Duration.seconds(10)
    /// How long requests under way may take once the server is to stop.
    public var stopTimeout = Duration.seconds(5)
    /// Whether SIGTERM and SIGINT stop the server.
    public var stopsOnSignals = true

    /// The defaults, at a host and port.
    public init(host: String = "127.0.0.1", port: Int = 0) {
        self.host = host
        self.port = port
    }

    /// How long the head of a request may be, in octets: all fields and the target together.
    static let maximumHead = 16 * 1024
    /// How long the target or one field may be, in octets.
    static let maximumField = 8 * 1024
    /// How many fields a head may have.
    static let maximumFields = 100
    /// How many requests a client may send ahead of the answers on one connection.
    static let maximumPipeline = 100
    /// How long a connection that is being closed is still read, so that the answer is not lost (RFC 9112, section 9.6).
    static let farewell = Duration.seconds(2)
}
