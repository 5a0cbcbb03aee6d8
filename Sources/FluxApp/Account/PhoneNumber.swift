import FluxCalendar
import FluxLanguage
import FluxNotify
import FluxStore

extension App {
    /// Sets the phone number; verification and consent of another one do not carry over.
    ///
    /// - Throws: ``Failure`` `INVALID_ARGUMENT` for what is no number.
    public func addPhone(_ text: String, _ options: WriteOptions) throws -> Written<AccountResult> {
        let number: String
        guard !text.contains(where: \.isLetter) else {
            throw Failure.invalidArgument(
                "'\(text)' is no phone number; write it with its country code, as in 'flux account phone add +49 30 1234567'"
            )
        }
        do throws(AnswerProblem) {
            number = try AnswerReader().readPhone(text)
        } catch {
            throw Failure.invalidArgument("'\(text)' is no phone number: \(error.message)")
        }
        return try writing("account phone add", options) { store in
            var profile = try store.profile()
            if profile.phone != number {
                try forgetPhone(&profile, store, reason: "another number")
            }
            profile.phone = number
            try store.save(profile)
            return try changedAccount(store, options)
        }
    }

    /// Takes the phone number away, with its verification and the consent.
    ///
    /// - Throws: ``Failure`` `NOT_FOUND` where there is none.
    public func removePhone(_ options: WriteOptions) throws -> Written<AccountResult> {
        try writing("account phone remove", options) { store in
            var profile = try store.profile()
            guard profile.phone != nil else {
                throw Failure(
                    code: "NOT_FOUND",
                    message:
                        "no phone number is known; add one with 'flux account phone add NUMBER'")
            }
            try forgetPhone(&profile, store, reason: "number removed")
            profile.phone = nil
            try store.save(profile)
            return try changedAccount(store, options)
        }
    }

    /// Lets verification and consent go with their number. An undo would not bring them back for another one, nor the
    /// number: it must not consent for anybody.
    func forgetPhone(
        _ profile: inout ProfileRecord, _ store: WriteTransaction, reason: String
    ) throws {
        guard profile.phoneVerifiedAt != nil || profile.whatsappConsentAt != nil else { return }
        store.isFinal = true
        if profile.whatsappConsentAt != nil {
            try auditConsent(from: "given", to: "withdrawn", reason: reason, store)
        }
        if profile.phoneVerifiedAt != nil {
            try store.audit(
                entity: "account", subject: nil, machine: "phone", from: "verified",
                to: "unverified", reason: reason)
        }
        profile.phoneVerifiedAt = nil
        profile.whatsappConsentAt = nil
    }

    func changedAccount(
        _ store: WriteTransaction, _ options: WriteOptions
    ) throws -> AccountResult {
        var account = try account(store, settings)
        account.dryRun = options.dryRun
        return account
    }

    // MARK: - Consent

    /// Consents to WhatsApp messages.
    ///
    /// - Throws: ``Failure`` `GUARD_FAILED` without a verified number, `ALREADY_CONSENTED`.
    public func consentToWhatsApp(_ options: WriteOptions) throws -> Written<AccountResult> {
        try writing("account whatsapp consent", options) { store in
            var profile = try store.profile()
            guard profile.phone != nil, profile.phoneVerifiedAt != nil else {
                throw Failure(
                    code: "GUARD_FAILED",
                    message:
                        profile.phone == nil
                        ? "messages need a phone number; add one with 'flux account phone add NUMBER'"
                        : "messages need a verified number; verify it with 'flux account verify send'"
                )
            }
            guard profile.whatsappConsentAt == nil else {
                throw Failure(
                    code: "ALREADY_CONSENTED",
                    message:
                        "you have consented already; take that back with 'flux account whatsapp withdraw'"
                )
            }
            profile.whatsappConsentAt = now
            profile.whatsappWanted = true
            try store.save(profile)
            try auditConsent(from: "none", to: "given", reason: nil, store)
            // Taking a consent back is an act of its own, not an undo.
            store.isFinal = true
            return try changedAccount(store, options)
        }
    }

    /// Withdraws the consent; from then on nothing goes out.
    ///
    /// - Throws: ``Failure`` `GUARD_FAILED` where there is none.
    public func withdrawWhatsApp(_ options: WriteOptions) throws -> Written<AccountResult> {
        try writing("account whatsapp withdraw", options) { store in
            let profile = try store.profile()
            guard profile.whatsappConsentAt != nil || profile.whatsappWanted else {
                throw Failure(
                    code: "GUARD_FAILED",
                    message: "you have not consented, so nothing is sent; see 'flux account'")
            }
            try withdrawConsent(store, reason: nil)
            return try changedAccount(store, options)
        }
    }

    /// Withdraws the consent, where there is one.
    func withdrawConsent(_ store: WriteTransaction, reason: String?) throws {
        var profile = try store.profile()
        if profile.whatsappConsentAt != nil {
            try auditConsent(from: "given", to: "withdrawn", reason: reason, store)
        }
        profile.whatsappConsentAt = nil
        profile.whatsappWanted = false
        try store.save(profile)
        // An undo must not consent for anybody.
        store.isFinal = true
    }

    func auditConsent(
        from: String, to: String, reason: String?, _ store: WriteTransaction
    ) throws {
        try store.audit(
            entity: "account", subject: nil, machine: "whatsapp_consent", from: from, to: to,
            reason: reason)
    }
}
