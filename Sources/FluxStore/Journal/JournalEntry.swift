import FluxCalendar

/// One entry of the journal: a change that was made, or one that was taken back.
public struct JournalEntry: Codable, Equatable, Sendable {
    /// What an entry is.
    public enum Kind: String, CaseIterable, Codable, Sendable {
        /// A change that a person ordered.
        case change
        /// A change that flux made by itself; neither counted nor taken back by `undo`.
        case housekeeping
        /// The inverse of a change.
        case undo
        /// The inverse of an undo.
        case redo
        /// The removal of data for good; it keeps nothing that could bring it back.
        case erasure
    }

    /// Its number, by which `flux undo --id` names it.
    public let number: Int64
    /// When it happened.
    public let at: Instant
    /// Who ordered it.
    public let actor: String
    /// The command.
    public let command: String
    /// What it is.
    public let kind: Kind
    /// What was changed, in counts; never a person's words.
    public let summary: String
    /// The flow it belongs to.
    public let flow: Int64?
    /// The phase it belongs to.
    public let phase: String?
    /// The entry it takes back, or brings back.
    public let target: Int64?
    /// The entry that took it back.
    public let undoneBy: Int64?
    /// How many rows it changed.
    public let changes: Int
    /// Joins it with audit rows and log lines.
    public let correlationID: String

    /// Whether it is taken back at present.
    public var undone: Bool { undoneBy != nil }
}
