/// What Twilio is told to do, as the XML that it reads (https://www.twilio.com/docs/voice/twiml,
/// https://www.twilio.com/docs/messaging/twiml).
public struct TwiML: Equatable, Sendable {
    /// Something to be said.
    public struct Speech: Equatable, Sendable {
        /// What is said.
        public var text: String
        /// The language it is said in, a tag of BCP 47: `en-US`.
        public var language: String

        /// Describes something to be said.
        public init(_ text: String, language: String) {
            self.text = text
            self.language = language
        }
    }

    /// One thing to do.
    public enum Verb: Equatable, Sendable {
        /// `<Message>`: answers a message with a text
        case message(String)
        /// `<Say>`: says something in a call
        case say(Speech)
        /// `<Gather>`: says something and waits so many seconds for one digit, which is posted to the address
        case gather([Speech], action: String, timeout: Int)
        /// `<Hangup>`: ends a call
        case hangup
    }

    /// What is done, in this order; nothing answers nothing.
    public var verbs: [Verb]

    /// Describes what is to be done.
    public init(_ verbs: [Verb] = []) { self.verbs = verbs }

    /// The media type of ``text``.
    public static let contentType = "text/xml; charset=utf-8"

    /// The document, to be sent as UTF-8.
    public var text: String {
        let inner = verbs.map(TwiML.element).joined()
        return #"<?xml version="1.0" encoding="UTF-8"?>"#
            + (inner.isEmpty ? "<Response/>" : "<Response>\(inner)</Response>")
    }

    private static func element(_ verb: Verb) -> String {
        switch verb {
        case .message(let text): "<Message>\(escaped(text))</Message>"
        case .say(let speech): element(speech)
        case .gather(let speeches, let action, let timeout):
            #"<Gather input="dtmf" numDigits="1" timeout="\#(timeout)" action="\#(escaped(action))" method="POST">"#
                + speeches.map(element).joined() + "</Gather>"
        case .hangup: "<Hangup/>"
        }
    }

    private static func element(_ speech: Speech) -> String {
        #"<Say language="\#(escaped(speech.language))">\#(escaped(speech.text))</Say>"#
    }

    /// A text as it can stand in an element or in an attribute, without the characters that XML 1.0 has not (section
    /// 2.2).
    static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "'": result.append(contentsOf: "&apos;".unicodeScalars)
            // A reader makes spaces of these in an attribute, and a newline of a return (sections 2.11 and 3.3.3).
            case "\t", "\n", "\r":
                result.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
            case "\0"..<" ", "\u{FFFE}", "\u{FFFF}": continue
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
