import FluxCalendar
import FluxNotify
import FluxStore
import Glibc

/// A way of the first step: none of them costs anything.
enum PushWay: Equatable {
    /// `desktop`: a notification with buttons
    case desktop
    /// `webpush`: a browser or device that subscribed
    case webPush(PushSubscriptionRecord)
    /// `command`: a program that reads the text
    case command([String])
    /// `ntfy`: an ntfy-compatible topic (https://docs.ntfy.sh/publish/)
    case ntfy(url: String)
    /// `mail`: a sendmail-compatible program
    case mail(to: String, program: [String])

    /// The channel, as the log has it.
    var channel: String {
        switch self {
        case .desktop: "desktop"
        case .webPush: "webpush"
        case .command: "command"
        case .ntfy: "ntfy"
        case .mail: "mail"
        }
    }
}

/// A channel and whether it can be used.
public struct ChannelState: Codable, Equatable, Sendable {
    /// Its name.
    public let channel: String
    /// The step of the chain that it belongs to.
    public let step: ReminderStep
    /// Whether it can be used.
    public let ready: Bool
    /// Why not, or what it reaches.
    public let detail: String
}

/// How the person can be reached now.
struct ReminderWays {
    /// The ways of the first step.
    var push: [PushWay] = []
    /// The phone provider, where one is set up.
    var twilio: TwilioAccount?
    /// The verified number.
    var phone: String?
    /// Whether each step can be taken.
    var readiness: [ReminderStep: StepReadiness] = [:]
    /// All channels, for people.
    var channels: [ChannelState] = []

    /// The channels of the log that belong to a step.
    static func channels(of step: ReminderStep) -> [String] {
        switch step {
        case .push: ["desktop", "webpush", "command", "ntfy", "mail"]
        case .whatsapp: ["whatsapp"]
        case .voice: ["voice"]
        }
    }

    /// The step that a channel of the log belongs to.
    static func step(of channel: String) -> ReminderStep? {
        ReminderStep.allCases.first { channels(of: $0).contains(channel) }
    }
}

extension App {
    /// Finds out how the person can be reached.
    func reminderWays(_ store: ReadTransaction) throws -> ReminderWays {
        var ways = ReminderWays()
        func add(_ channel: String, _ step: ReminderStep, _ ready: Bool, _ detail: String) {
            ways.channels.append(
                ChannelState(channel: channel, step: step, ready: ready, detail: detail))
        }
        let desktop = try desktopState()
        if desktop.ready { ways.push.append(.desktop) }
        add("desktop", .push, desktop.ready, desktop.detail)
        let subscriptions = try store.pushSubscriptions()
        ways.push += subscriptions.map(PushWay.webPush)
        add(
            "webpush", .push, !subscriptions.isEmpty,
            subscriptions.isEmpty
                ? "nobody subscribed; add one with 'flux push subscribe FILE'"
                : Phrase.count(subscriptions.count, "subscription"))
        try addPrograms(to: &ways)
        ways.readiness[.push] =
            ways.push.isEmpty ? .missing("no way of 'push' is set up") : .ready
        try addPhone(to: &ways, store)
        return ways
    }

    /// A way whose setting cannot be used does not keep the others from working.
    private func addPrograms(to ways: inout ReminderWays) throws {
        func add(_ channel: String, _ setting: String, _ what: String, _ way: () throws -> PushWay)
            throws
        {
            guard try !settings.text(setting).trimmingSpace.isEmpty else {
                ways.channels.append(
                    .init(
                        channel: channel, step: .push, ready: false,
                        detail: "'\(setting)' is not set"))
                return
            }
            do {
                ways.push.append(try way())
                ways.channels.append(
                    .init(channel: channel, step: .push, ready: true, detail: what))
            } catch {
                ways.channels.append(
                    .init(
                        channel: channel, step: .push, ready: false, detail: Failure(error).message)
                )
            }
        }
        try add("command", "notify.command", "a program") {
            .command(try App.program(settings.text("notify.command"), of: "notify.command"))
        }
        try add("ntfy", "notify.ntfy_url", "a topic") {
            let url = try App.webAddress(settings.text("notify.ntfy_url").trimmingSpace)
            let hasToken = try !(settings.secret("notify.ntfy_token") ?? "").isEmpty
            guard !hasToken || url.hasPrefix("https:") || DispatchComposer.isLocal(url) else {
                throw Failure.invalidArgument(
                    "'notify.ntfy_url' is plain http to another machine, where anybody on the way reads the token; use https"
                )
            }
            return .ntfy(url: url)
        }
        try add("mail", "notify.mail_to", "an address") {
            let address = try settings.text("notify.mail_to").trimmingSpace
            guard address.contains("@") else {
                throw Failure.invalidArgument(
                    "'notify.mail_to' is no address; set it like 'flux config set notify.mail_to ada@example.org'"
                )
            }
            return .mail(
                to: address,
                program: try App.program(settings.text("notify.sendmail"), of: "notify.sendmail"))
        }
    }

    private func addPhone(to ways: inout ReminderWays, _ store: ReadTransaction) throws {
        let profile = try store.profile()
        var problem: String?
        do {
            ways.twilio = try twilioAccount()
        } catch {
            problem = Failure(error).message
        }
        let isVerified = profile.phone != nil && profile.phoneVerifiedAt != nil
        ways.phone = isVerified ? profile.phone : nil
        let steps: [(step: ReminderStep, sender: String)] = [
            (.whatsapp, "twilio.from_whatsapp"), (.voice, "twilio.from_voice"),
        ]
        for (step, sender) in steps {
            var reason: String?
            if let problem {
                reason = problem
            } else if ways.twilio == nil {
                reason = "'twilio.account_sid' and 'twilio.auth_token' are not set"
            } else if try settings.text(sender).isEmpty {
                reason = "'\(sender)' is not set"
            } else if profile.phone == nil {
                reason = "no phone number is known; add it with 'flux account phone add NUMBER'"
            } else if !isVerified {
                reason = "the phone number is not verified; see 'flux account verify send'"
            } else if step == .whatsapp, profile.whatsappConsentAt == nil {
                reason = "you have not consented; see 'flux account whatsapp consent'"
            }
            ways.readiness[step] = reason.map(StepReadiness.missing) ?? .ready
            ways.channels.append(
                ChannelState(
                    channel: step.rawValue, step: step, ready: reason == nil,
                    detail: reason ?? ProfileView(profile).phoneMasked ?? ""))
        }
    }

    /// Whether the desktop listens. It is asked once in a run, and not while a transaction holds the store.
    func desktopState() throws -> (ready: Bool, detail: String) {
        if let keptDesktop { return keptDesktop }
        let state = try askDesktop()
        keptDesktop = state
        return state
    }

    private func askDesktop() throws -> (ready: Bool, detail: String) {
        let wish = try settings.text("notify.desktop")
        if wish == "off" { return (false, "'notify.desktop' is off") }
        guard DesktopBus.isThere(environment: host.environment) else {
            return (false, "there is no session bus")
        }
        // One that nobody listens on cannot be told from one that a desktop listens on without asking it.
        do throws(DesktopError) {
            _ = try ports.desktopBus(environment: host.environment)
            return (true, "notifications with buttons")
        } catch {
            return (wish == "on", error.words)
        }
    }

    /// The phone provider; `nil` where none is set up.
    func twilioAccount() throws -> TwilioAccount? {
        let sid = try settings.text("twilio.account_sid")
        let token = try settings.secret("twilio.auth_token") ?? ""
        guard !sid.isEmpty, !token.isEmpty else { return nil }
        do {
            return try TwilioAccount(
                sid: sid, token: token, base: settings.text("twilio.base_url"),
                verifySID: settings.text("twilio.verify_sid"),
                fromWhatsApp: settings.text("twilio.from_whatsapp"),
                fromVoice: settings.text("twilio.from_voice"))
        } catch let problem as TwilioAccount.Problem {
            throw Failure.invalidArgument(problem.words)
        }
    }

    /// A program by its whole path, and its arguments.
    static func program(_ text: String, of setting: String) throws -> [String] {
        let words = text.split(separator: " ").map(String.init)
        guard let first = words.first, first.hasPrefix("/") else {
            throw Failure.invalidArgument(
                "'\(setting)' takes a program by its whole path; set it with 'flux config set \(setting) …'"
            )
        }
        guard access(first, X_OK) == 0 else {
            throw Failure.invalidArgument(
                "'\(first)' of '\(setting)' cannot be run (\(String(cString: strerror(errno)))); install it or name another program"
            )
        }
        return words
    }

    /// An address that a topic can be at.
    static func webAddress(_ text: String) throws -> String {
        guard text.hasPrefix("https://") || text.hasPrefix("http://"), !text.contains(" ") else {
            throw Failure.invalidArgument(
                "'notify.ntfy_url' takes an address such as 'https://ntfy.sh/your-topic'; set it with 'flux config set notify.ntfy_url …'"
            )
        }
        return text
    }
}
