import FluxStore

/// Whether the store holds its rules.
public struct CheckResult: Codable, Sendable {
    /// The rules.
    public let checked: [RuleCount]
    /// What breaks them.
    public let violations: [CheckedViolation]
    /// Whether nothing but warnings was found.
    public let ok: Bool
}

/// Something that breaks a rule.
public struct CheckedViolation: Codable, Sendable {
    /// The rule.
    public let rule: String
    /// `error` or `warning`.
    public let severity: String
    /// What breaks it.
    public let subject: String
    /// What is wrong.
    public let description: String
    /// Whether flux could repair it.
    public let fixable: Bool
    /// Whether it did.
    public let fixed: Bool
}

extension App {
    /// Holds the store against its rules.
    public func check() throws -> CheckResult {
        try reading { store in
            let (counts, findings) = try store.checkRules()
            return CheckResult(
                checked: counts,
                violations: findings.map {
                    CheckedViolation(
                        rule: $0.rule, severity: $0.severity, subject: $0.subject,
                        description: $0.description,
                        fixable: false, fixed: false)
                }, ok: !findings.contains { $0.severity == "error" })
        }
    }

    /// A hash of everything a person would call their data.
    ///
    /// - Throws: ``Failure`` when the store is not sound.
    public func fingerprint() throws -> String {
        try reading { store in
            let broken = try store.checkRules().findings.filter { $0.severity == "error" }
            guard broken.isEmpty else {
                throw Failure(
                    code: "DATA_INVALID",
                    message:
                        "the store breaks \(Phrase.count(broken.count, "rule")); see 'flux check'")
            }
            return try store.fingerprint()
        }
    }

    /// Brings an older store up to date; the same happens before the first write.
    ///
    /// - Parameter dryRun: only say whether it is older.
    public func migrate(dryRun: Bool) throws -> MigrationResult {
        guard FileTest.exists(paths.store) else {
            return MigrationResult(
                migrated: false, message: "there is no store yet", dryRun: dryRun)
        }
        do {
            _ = try Store.openForReading(at: paths.store)
            return MigrationResult(
                migrated: false, message: "the store is up to date", dryRun: dryRun)
        } catch StoreError.schemaTooOld(_, let found, let supported) {
            let steps = "from schema \(found) to \(supported)"
            if dryRun {
                return MigrationResult(
                    migrated: false, message: "would bring the store \(steps)", dryRun: true)
            }
            _ = try Store.openForWriting(at: paths.store, backups: paths.backups)
            return MigrationResult(
                migrated: true,
                message: "brought the store \(steps); a copy of the old one is in \(paths.backups)",
                dryRun: false)
        }
    }
}

/// What became of an older store.
public struct MigrationResult: Codable, Sendable {
    /// Whether it was brought up to date now.
    public let migrated: Bool
    /// What happened, in a sentence.
    public let message: String
    /// Whether nothing was done.
    public let dryRun: Bool
}
