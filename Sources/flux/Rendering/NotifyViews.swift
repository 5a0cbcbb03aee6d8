import FluxApp
import FluxCalendar
import FluxNotify
import FluxTerminal

/// What one pass did.
struct NotifyView: ResultView {
    private let result: NotifyResult

    init(_ result: NotifyResult) { self.result = result }

    func lines(in format: OutputFormat) -> [String] {
        let reminders = result.reminders
        var lines = Sentence(reminders.message).lines(in: format)
        for sent in reminders.sent { lines += line(sent, .body, format) }
        for failed in reminders.failed { lines += line(failed, .warning, format) }
        for held in reminders.held {
            let until = CivilDateTime(String(held.untilLocal.prefix(19)))
            lines += IndentedText(
                "\(held.channel)  task \(held.task) is held back by \(held.reason) until \(until.map { "\($0.date.shortText) \($0.time.hourMinute)" } ?? "")",
                by: 2, role: .muted
            ).lines(in: format)
        }
        if !reminders.missed.isEmpty {
            lines += Paragraph(
                reminders.dryRun ? "Would be missed:" : "Missed, since nobody answered:",
                role: .warning
            ).lines(in: format)
            lines += TaskTable(reminders.missed, dates: true).lines(in: format)
        }
        if !reminders.late.isEmpty {
            lines += Paragraph(
                "Due more than a day ago, without a reminder\(reminders.moreLate ? "; these and more" : ""):",
                role: .muted
            ).lines(in: format)
            lines += TaskTable(reminders.late, dates: true).lines(in: format)
        }
        if !result.timers.fired.isEmpty { lines += TickView(result.timers).lines(in: format) }
        let delivery = result.delivery
        let isQuiet =
            delivery.delivered + delivery.failed + delivery.givenUp + delivery.pending == 0
        if isQuiet, !lines.isEmpty { return lines }
        return lines + Sentence(delivery.message).lines(in: format)
    }

    private func line(
        _ sent: RemindResult.Sent, _ role: Role, _ format: OutputFormat
    ) -> [String] {
        let what = zip(sent.tasks, sent.titles).map { "\($0)  \($1)" }.joined(separator: ", ")
        let remark = sent.remark.map { ": \($0)" } ?? ""
        return IndentedText("\(sent.channel)  \(what)\(remark)", by: 2, role: role)
            .lines(in: format)
    }
}

/// What would be sent.
struct SimulationView: ResultView {
    private let result: SimulationResult

    init(_ result: SimulationResult) { self.result = result }

    func lines(in format: OutputFormat) -> [String] {
        guard !result.events.isEmpty else {
            return Sentence("nothing would be sent").lines(in: format)
        }
        return Table(
            columns: [
                Table.Column("when"), Table.Column("#", alignment: .right),
                Table.Column("task", flexible: true, minimum: 10), Table.Column("what"),
                Table.Column("", priority: 2, flexible: true, minimum: 10),
            ],
            rows: result.events.map { event in
                let local = CivilDateTime(String(event.atLocal.prefix(19)))
                return [
                    Table.Cell(local.map { "\($0.date.shortText) \($0.time.hourMinute)" } ?? ""),
                    Table.Cell("\(event.task)"), Table.Cell(event.title), Table.Cell(event.event),
                    Table.Cell(event.detail ?? "", role: .muted),
                ]
            }
        ).lines(in: format)
            + (result.more
                ? Sentence("there is more than could be played through").lines(in: format) : [])
    }
}

/// What can reach a person, and what runs.
struct NotifyStatusView: ResultView {
    private let status: NotifyStatus

    init(_ status: NotifyStatus) { self.status = status }

    func lines(in format: OutputFormat) -> [String] {
        var lines = Sentence(status.message).lines(in: format)
        lines += ChannelTable(status.channels).lines(in: format)
        lines += Paragraph(
            "\(status.sentToday) of \(status.dailyCap) messages and calls today"
                + (status.quiet ? "; quiet hours hold further ones back" : "")
        ).lines(in: format)
        if status.pending > 0 {
            lines += Paragraph(
                "\(status.pending) on the way"
                    + (status.stuck > 0 ? ", \(status.stuck) of them stuck" : ""), role: .warning
            ).lines(in: format)
        }
        for running in status.running {
            let taken =
                running.taken.isEmpty ? "" : "sent by \(running.taken.joined(separator: ", ")), "
            lines += Paragraph("\(running.task)  \(running.title): \(taken)next \(running.next)")
                .lines(in: format)
        }
        for proposal in status.proposals {
            let time = CivilDateTime(String(proposal.proposedLocal.prefix(19)))
            lines += Paragraph(
                "\(proposal.task)  \(proposal.title): proposed for \(time.map { "\($0.date.shortText) \($0.time.hourMinute)" } ?? "")"
            ).lines(in: format)
        }
        if !status.late.isEmpty {
            lines += Paragraph("Due more than a day ago, without a reminder:", role: .muted)
                .lines(in: format)
            lines += TaskTable(status.late, dates: true).lines(in: format)
        }
        return lines
    }
}

/// Channels and whether they can be used.
private struct ChannelTable: ResultView {
    private let channels: [ChannelState]

    init(_ channels: [ChannelState]) { self.channels = channels }

    func lines(in format: OutputFormat) -> [String] {
        Table(
            columns: [
                Table.Column("channel"), Table.Column("step", priority: 2),
                Table.Column(format.accessible ? "ready" : ""),
                Table.Column("", flexible: true, minimum: 20),
            ],
            rows: channels.map { channel in
                let mark =
                    format.accessible
                    ? channel.ready ? "yes" : "no"
                    : format.unicode ? channel.ready ? "✓" : "–" : channel.ready ? "+" : "-"
                return [
                    Table.Cell(channel.channel), Table.Cell(channel.step.rawValue, role: .muted),
                    Table.Cell(mark),
                    Table.Cell(channel.detail, role: channel.ready ? .body : .muted),
                ]
            }
        ).lines(in: format)
    }
}

/// What was sent for a task.
struct NotifyWhyView: ResultView {
    private let why: NotifyWhy

    init(_ why: NotifyWhy) { self.why = why }

    func lines(in format: OutputFormat) -> [String] {
        var lines = TaskTable([why.task], dates: true).lines(in: format)
        if why.events.isEmpty {
            lines += Sentence("nothing was sent for it").lines(in: format)
        }
        let zone = why.zoneOffset
        for event in why.events {
            let local = CivilDateTime(wallSeconds: event.at.seconds + zone)
            let detail = event.detail.map { ": \($0)" } ?? ""
            lines += IndentedText(
                "\(local.date.shortText) \(local.time.hourMinute)  \(event.channel)  \(event.event)\(detail)",
                by: 2, role: .body
            ).lines(in: format)
        }
        return lines + Sentence("next: \(why.next)").lines(in: format)
    }
}

/// Who takes Web Push messages.
struct PushView: ResultView {
    private let result: PushResult

    init(_ result: PushResult) { self.result = result }

    func lines(in format: OutputFormat) -> [String] {
        guard !result.subscriptions.isEmpty else {
            return Sentence(
                "nobody subscribed; give what a browser hands over to 'flux push subscribe'"
            ).lines(in: format)
        }
        return Table(
            columns: [
                Table.Column("#", alignment: .right),
                Table.Column("label", flexible: true, minimum: 8),
                Table.Column("service", flexible: true, minimum: 16),
                Table.Column("last used", priority: 2),
            ],
            rows: result.subscriptions.map { subscription in
                [
                    Table.Cell("\(subscription.number)"), Table.Cell(subscription.label ?? ""),
                    Table.Cell(subscription.service),
                    Table.Cell(
                        subscription.usedAt.map { String("\($0)".prefix(10)) } ?? "never",
                        role: .muted),
                ]
            }
        ).lines(in: format)
    }
}

/// The phone number and what it may be used for.
struct PhoneLines: ResultView {
    private let account: AccountResult

    init(_ account: AccountResult) { self.account = account }

    func lines(in format: OutputFormat) -> [String] {
        KeyValueList(
            [("phone", account.phone.numberMasked ?? "none")] + PhoneStateLines.pairs(account)
        ).lines(in: format)
    }
}

/// What the phone number may be used for.
struct PhoneStateLines: ResultView {
    private let account: AccountResult

    init(_ account: AccountResult) { self.account = account }

    func lines(in format: OutputFormat) -> [String] {
        KeyValueList(PhoneStateLines.pairs(account)).lines(in: format)
    }

    static func pairs(_ account: AccountResult) -> [(String, String)] {
        [
            ("verified", account.phone.verifiedAt ?? "no"),
            ("WhatsApp", account.whatsappConsentAt.map { "consented \($0)" } ?? "no consent"),
        ]
    }
}
