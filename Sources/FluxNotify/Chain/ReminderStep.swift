/// A step of the chain, in the order they are taken (`product.md` 5).
public enum ReminderStep: String, CaseIterable, Codable, Sendable {
    /// `push`: the desktop, Web Push and what else costs nothing
    case push
    /// `whatsapp`: a message
    case whatsapp
    /// `voice`: a call
    case voice

    /// Whether it is bound by quiet hours and the cap of a day.
    public var isLimited: Bool { self != .push }
}

/// Whether a step can be taken.
public enum StepReadiness: Equatable, Sendable {
    /// It can.
    case ready
    /// It cannot: nobody set it up, or the person did not allow it. In words.
    case missing(String)
}

/// What became of a step that was taken.
public struct TakenStep: Equatable, Sendable {
    /// When it was claimed, in seconds since 1970.
    public var at: Int64
    /// Whether it arrived; `nil` while nobody knows.
    public var ok: Bool?

    /// Describes what became of a step.
    public init(at: Int64, ok: Bool?) {
        self.at = at
        self.ok = ok
    }
}
