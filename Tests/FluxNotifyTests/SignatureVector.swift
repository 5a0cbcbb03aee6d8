import FluxJSON
import FluxNotify
import Foundation
import Testing

/// A request with a signature and whether Twilio's own library for Python takes it.
struct SignatureVector: CustomTestStringConvertible {
    var name: String
    var publicURL: String
    var target: String
    var contentType: String
    var body: [UInt8]
    var signature: String
    var token: String
    var isValid: Bool
    /// What the unsigned header of the request says it is signed with.
    var algorithm: WebhookSignature.Algorithm

    var testDescription: String { name }

    /// How many there are, so that a file that cannot be read fails.
    static let count = 78

    static let all: [SignatureVector] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let file = folder.appending(path: "Fixtures/signatures.jsonl")
        let lines = ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n")
            .compactMap { try? JSON(parsing: String($0)) }
        let token = lines.first?["token"]?.stringValue ?? ""
        return lines.dropFirst().compactMap { SignatureVector($0, token: token) }
    }()

    private init?(_ line: JSON, token: String) {
        guard let name = line["name"]?.stringValue, let publicURL = line["public"]?.stringValue,
            let target = line["target"]?.stringValue, let body = line["body"]?.stringValue,
            let contentType = line["contentType"]?.stringValue,
            let signature = line["signature"]?.stringValue, let isValid = line["valid"]?.boolValue
        else { return nil }
        self.name = name
        self.publicURL = publicURL
        self.target = target
        self.contentType = contentType
        self.body = Array(body.utf8)
        self.signature = signature
        self.isValid = isValid
        self.token = line["token"]?.stringValue ?? token
        algorithm =
            line["settings"]?.stringValue?.hasSuffix("=HMAC_SHA256") == true ? .sha256 : .sha1
    }

    /// What a server says that is configured with an algorithm, the vector's own unless another is named.
    func verdict(
        _ algorithm: WebhookSignature.Algorithm? = nil, target: String? = nil, body: [UInt8]? = nil,
        signature: String? = nil
    ) throws -> Bool {
        let checker = try WebhookSignature(
            token: token, algorithm: algorithm ?? self.algorithm, publicURL: publicURL)
        return checker.accepts(
            target: target ?? self.target, contentType: contentType, body: body ?? self.body,
            signature: signature ?? self.signature)
    }

    static func named(_ name: String) throws -> SignatureVector {
        try #require(all.first { $0.name == name })
    }
}
