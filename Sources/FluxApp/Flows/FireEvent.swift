import Crypto
import FlowEngine
import FluxCalendar
import FluxJSON
import FluxStore

/// An event that somebody lets happen.
public struct EventRequest: Sendable {
    /// The flow: its number or UUID.
    public var flow: String
    /// The event.
    public var name: String
    /// What comes with it.
    public var values: [JSON.Member] = []
    /// A document that holds what comes with it, byte for byte as it was signed.
    public var payload: [UInt8]?
    /// HMAC-SHA256 of the document, in hexadecimal digits.
    public var signature: String?
    /// Who lets it happen.
    public var actor: WriteContext.Actor = .user

    /// Names an event.
    public init(flow: String, name: String) {
        self.flow = flow
        self.name = name
    }
}

extension App {
    /// Lets an event happen to a flow: everything it moves, or nothing.
    ///
    /// - Throws: ``Failure`` with the code of what stands in the way; `SIGNATURE_INVALID` for a document whose signature
    ///   is missing or wrong, which is recorded as a security incident.
    public func fireEvent(_ request: EventRequest, _ options: WriteOptions) throws -> Written<
        FlowView
    > {
        let started = host.monotonic()
        let flow = try knownFlow(request.flow)
        let event = flow.definition.event(named: request.name)
        var given = try absolute(request.values, event?.parameters ?? []) { try reading(clock) }
        if let setting = event?.signatureSetting {
            try verify(request, setting: setting, flow: flow.number, options)
        }
        if let payload = request.payload {
            for member in try document(payload).members ?? [] { given[member.name] = member.value }
        }
        var options = options
        try identify(request.name, given, of: flow, &options)
        let files = try copyIn(&given, event?.parameters ?? [], dryRun: options.dryRun)
        do {
            let written = try changeFlow(
                "flow event", String(flow.number), options, actor: request.actor,
                event: request.name
            ) { flow, context, store in
                store.phase = flow.phaseUnderWay
                return try flow.fire(request.name, given, context)
            }
            logEvent(request.name, written.value, since: started)
            return written
        } catch {
            files.remove()
            if let refusal = error as? FlowError, !options.dryRun {
                raiseAlerts(onRefusalOf: request.name, given, flow.number, refusal)
            }
            throw error
        }
    }

    /// Gives the request the key of the definition, and a digest of what it asks for, so that the same callback from a
    /// file and from standard input is the same.
    private func identify(
        _ event: String, _ values: FlowData, of flow: KnownFlow, _ options: inout WriteOptions
    ) throws {
        let content = values.members.sorted { $0.name < $1.name }
        options.digest = digest(of: [flow.id, event, JSON.object(content).text])
        guard flow.definition.event(named: event)?.key != nil else { return }
        let key = try reading { store in
            let record = try self.flow(flow.id, in: store)
            let context = context(of: record.workflow, flow: record.number, store, actor: .user)
            return try instance(of: record, in: store).key(of: event, values, context)
        }
        if let key, !key.isEmpty { options.idempotencyKey = "\(flow.id) \(event) \(key)" }
    }

    /// What of a flow never changes while it lives.
    struct KnownFlow {
        let id: String
        let number: Int64
        let definition: WorkflowDefinition
    }

    /// The flow of a reference, read once in a run.
    private func knownFlow(_ reference: String) throws -> KnownFlow {
        if let known = knownFlows[reference] { return known }
        let known = try reading { store in
            let record = try flow(reference, in: store)
            return KnownFlow(
                id: record.id, number: record.number,
                definition: try definition(of: record, in: store))
        }
        knownFlows[reference] = known
        return known
    }

    // MARK: - Signed documents

    private func document(_ bytes: [UInt8]) throws -> JSON {
        guard let json = try? JSON(parsing: bytes), case .object = json else {
            throw Failure(
                code: "MALFORMED_REQUEST",
                message:
                    "the document is no JSON object; write it like '{\"transaction_id\": \"t-1\"}'")
        }
        return json
    }

    /// Refuses a document whose signature is missing or wrong, in a time that does not tell how wrong it is.
    private func verify(
        _ request: EventRequest, setting: String, flow: Int64, _ options: WriteOptions
    ) throws {
        let secret = try settings.secret(setting)
        let digits = request.signature.flatMap(App.bytes(ofHex:))
        if let secret, !secret.isEmpty, let digits, let payload = request.payload,
            HMAC<SHA256>.isValidAuthenticationCode(
                digits, authenticating: payload, using: SymmetricKey(data: Array(secret.utf8)))
        {
            return
        }
        let reason =
            secret?.isEmpty ?? true
            ? "the setting '\(setting)' holds no secret; set it in the environment or the settings file"
            : request.payload == nil
                ? "give the signed document with '--from-file' and its HMAC-SHA256 with '--signature'"
                : "check the secret and that the document was not changed on its way"
        if !options.dryRun, FileTest.exists(paths.store) {
            noting("flow event", flow: flow, actor: .provider) { store in
                try store.recordViolation(
                    code: "SIGNATURE_INVALID", flow: flow, entity: "flow", subject: flow,
                    details: ["event": .string(request.name)])
                try store.raise(
                    AlertDefinition(
                        code: "signature-invalid", severity: "critical",
                        message: "a document for '\(request.name)' had no valid signature",
                        action: "check the secret at the provider and in '\(setting)'"), flow: flow)
            }
        }
        throw Failure(
            code: "SIGNATURE_INVALID",
            message: "the signature of '\(request.name)' is not valid; \(reason)")
    }

    static func bytes(ofHex text: String) -> [UInt8]? {
        let digits = Array(text.utf8)
        guard digits.count % 2 == 0 else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard
                let byte = UInt8(
                    String(decoding: digits[index...index + 1], as: UTF8.self), radix: 16)
            else { return nil }
            bytes.append(byte)
        }
        return bytes
    }

    // MARK: - Files

    /// Files that were copied in for an event, to be taken away again when it is refused.
    private struct CopiedFiles {
        var paths: [String] = []

        func remove() { for path in paths { FileTest.remove(path) } }
    }

    /// Copies the files that an event names into flux's own folder and puts their names and checksums in their place.
    private func copyIn(
        _ values: inout FlowData, _ parameters: [ParameterDefinition], dryRun: Bool
    ) throws -> CopiedFiles {
        var copied = CopiedFiles()
        for parameter in parameters where parameter.type == .file {
            guard let path = values[parameter.name]?.stringValue, !path.isEmpty else { continue }
            guard let bytes = host.read(path) else {
                copied.remove()
                throw Failure(
                    code: "NOT_FOUND",
                    message: "'\(path)' cannot be read; give the path of a file of at most 16 MiB")
            }
            let sum = Array(SHA256.hash(data: bytes)).hexadecimal
            let name = "\(sum.prefix(32))\(App.ending(of: path))"
            let target = "\(paths.files)/\(name)"
            values[parameter.name] = .string("files/\(name)")
            values["\(parameter.name)_sha256"] = .string(sum)
            if dryRun || FileTest.exists(target) { continue }
            do {
                try PrivateFile.write(bytes, to: target)
            } catch {
                copied.remove()
                throw error
            }
            copied.paths.append(target)
        }
        return copied
    }

    /// `.pdf` of `proof.pdf`; nothing that could mean anything to a shell or a terminal.
    private static func ending(of path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
        let ending = name[name.index(after: dot)...]
        let isPlain = ending.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        }
        return isPlain && (1...8).contains(ending.utf8.count) ? ".\(ending.lowercased())" : ""
    }

    // MARK: - Afterwards

    private func raiseAlerts(
        onRefusalOf event: String, _ values: FlowData, _ flow: Int64, _ refusal: FlowError
    ) {
        guard refusal.isViolation else { return }
        noting("flow event", flow: flow, actor: .system) { store in
            guard let record = try store.flow(reference: String(flow)) else { return }
            let context = context(of: record.workflow, flow: flow, store, actor: .system)
            for alert in try instance(of: record, in: store).alerts(
                onRefusalOf: event, values, context)
            {
                try store.raise(alert, flow: flow)
            }
        }
    }

    /// One line with the duration and the number of rows, no person's words.
    private func logEvent(_ event: String, _ view: FlowView, since started: Int64) {
        guard logsEvents else { return }
        LogFile.logger(for: self).info(
            "flow event",
            metadata: [
                "flow": "\(view.number)", "workflow": "\(view.workflow)", "name": "\(event)",
                "microseconds": "\(host.monotonic() - started)",
                "rows": "\(Set((view.transitions ?? []).map(\.entity)).count)",
                "transitions": "\(view.transitions?.count ?? 0)",
            ])
    }
}
