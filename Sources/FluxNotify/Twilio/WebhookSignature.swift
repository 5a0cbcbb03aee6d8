import Crypto
import Foundation

/// Whether a request to a webhook comes from Twilio: its header `X-Twilio-Signature` is an HMAC, with the auth token as
/// key, over the address that Twilio called and what it sent
/// (https://www.twilio.com/docs/usage/webhooks/webhooks-security).
///
/// Names and values are signed without separators, so whoever can get a request signed can move bytes between them.
/// Read only the names that you expect.
public struct WebhookSignature: Sendable {
    /// The hash that Twilio signs with.
    public enum Algorithm: String, Sendable {
        /// `HMAC_SHA1`: with the auth token
        case sha1 = "HMAC_SHA1"
        /// `HMAC_SHA256`: with a key that is shared for webhooks
        case sha256 = "HMAC_SHA256"
    }

    /// Why nothing can be checked.
    public enum Problem: Error, Equatable, Sendable {
        /// There is no token; anybody could sign with an empty one.
        case noToken
        /// The public address is none.
        case badAddress
    }

    private let token: [UInt8]
    private let algorithm: Algorithm
    private let address: ProviderAddress

    /// Takes what is configured; nothing of it ever comes from a request.
    ///
    /// - Parameters:
    ///   - token: the auth token, or the shared key.
    ///   - algorithm: what goes with it. The request names one too, in a header that is not signed, so it is not asked.
    ///   - publicURL: the address under which Twilio reaches the server, without a query; it may have a path.
    /// - Throws: ``Problem``.
    public init(token: String, algorithm: Algorithm = .sha1, publicURL: String) throws(Problem) {
        guard !token.isEmpty else { throw .noToken }
        guard let address = ProviderAddress(publicURL) else { throw .badAddress }
        self.token = Array(token.utf8)
        self.algorithm = algorithm
        self.address = address
    }

    /// Whether Twilio has signed a request.
    ///
    /// A form is signed with the address. Of any other body the address holds the SHA-256, as the parameter
    /// `bodySHA256`; without it such a body is not taken.
    ///
    /// - Parameters:
    ///   - target: path and query as they stand in the first line of the request.
    ///   - contentType: the header `Content-Type`.
    ///   - body: the bytes as they came.
    ///   - signature: the header `X-Twilio-Signature`.
    public func accepts(target: String, contentType: String?, body: [UInt8], signature: String?)
        -> Bool
    {
        guard let signature, target.hasPrefix("/"),
            target.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
            let signed = WebhookSignature.signedBody(body, contentType, target)
        else { return false }
        let given = Array(signature.utf8)
        return addresses(of: target).reduce(false) { found, url in
            isEqual(code(Array(url.utf8) + signed), given) || found
        }
    }

    /// The addresses that Twilio may have called to make this request.
    ///
    /// What stands before the server may take the public path away or leave it. And Twilio signs sometimes with the
    /// port and sometimes without, so that its own libraries try both.
    func addresses(of target: String) -> [String] {
        let path = target.prefix { $0 != "?" }
        var bases = [address.path]
        if !address.path.isEmpty, path == address.path || path.hasPrefix(address.path + "/") {
            bases.append("")
        }
        let port = address.port ?? (address.isSecure ? "443" : "80")
        return bases.flatMap { base in
            ["", ":" + port].map { "\(address.scheme)://\(address.host)\($0)\(base)\(target)" }
        }
    }

    /// What is signed after the address; `nil` where the body cannot be what Twilio sent.
    private static func signedBody(_ body: [UInt8], _ contentType: String?, _ target: String)
        -> [UInt8]?
    {
        let type = (contentType ?? "").prefix { $0 != ";" }.filter { $0 != " " }.lowercased()
        if type == "application/x-www-form-urlencoded" {
            return (try? FormEncoding.decode(body)).map(signedParameters)
        }
        let query = target.utf8.drop { $0 != 0x3F }.dropFirst()
        let parameters = (try? FormEncoding.decode(query)) ?? []
        guard let digest = parameters.first(where: { $0.name == "bodySHA256" })?.value else {
            return body.isEmpty ? [] : nil
        }
        let digits = SHA256.hash(data: body).flatMap { byte in
            [byte >> 4, byte & 15].map { hexDigits[Int($0)] }
        }
        return isEqual(digits, Array(digest.utf8)) ? [] : nil
    }

    /// Names and values in the order of their bytes; of a name that repeats, each value once.
    ///
    /// As bytes throughout: Swift takes the composed and the decomposed form of a letter for the same.
    private static func signedParameters(_ pairs: [FormEncoding.Pair]) -> [UInt8] {
        var values: [[UInt8]: Set<[UInt8]>] = [:]
        for pair in pairs {
            values[Array(pair.name.utf8), default: []].insert(Array(pair.value.utf8))
        }
        return values.sorted { $0.key.lexicographicallyPrecedes($1.key) }.flatMap { name, values in
            values.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { name + $0 }
        }
    }

    private static let hexDigits = Array("0123456789abcdef".utf8)

    /// The signature of a text, in base64.
    private func code(_ text: [UInt8]) -> [UInt8] {
        let key = SymmetricKey(data: token)
        let code =
            switch algorithm {
            case .sha1: Data(HMAC<Insecure.SHA1>.authenticationCode(for: text, using: key))
            case .sha256: Data(HMAC<SHA256>.authenticationCode(for: text, using: key))
            }
        return Array(code.base64EncodedData())
    }
}

/// Whether two texts are the same, in a time that depends on their lengths only.
private func isEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
}
