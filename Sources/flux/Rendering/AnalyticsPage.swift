import FluxApp
import FluxCalendar

/// How it is going, as one page for a browser.
///
/// The page holds all that it needs and has no script; its policy forbids the browser to fetch
/// anything.
struct AnalyticsPage {
    private let result: AnalyticsResult
    private let timeZone: String
    private let madeAt: String
    /// Days from this one on are not over.
    private let today: CivilDate
    /// The most bars of missed tasks; the table has all.
    private static let mostCategories = 12

    /// Makes a page.
    ///
    /// - Parameters:
    ///   - result: what the page shows; only the sections that were asked for.
    ///   - timeZone: the identifier of the zone that days and hours are of.
    ///   - madeAt: when it was counted, RFC 3339 on the person's clock.
    init(_ result: AnalyticsResult, timeZone: String, madeAt: String) {
        self.result = result
        self.timeZone = timeZone
        self.madeAt = madeAt
        today = CivilDate(madeAt.prefix(10)) ?? result.to
    }

    /// The page, from its document type to its last line.
    func html() -> String { page.source }

    private var page: Markup {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" \
        content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>How it is going – flux</title>
        <style>
        \(Self.style)
        </style>
        </head>
        <body>
        <header>
        <h1>How it is going</h1>
        <p>\(result.from.shortTextWithYear) to \(result.to.shortTextWithYear), \
        on the clock of \(timeZone)</p>
        </header>
        <main>
        \(isEmpty ? [nothing] : sections)
        </main>
        <footer><p>Made by flux at \(Self.moment(madeAt)).</p></footer>
        </body>
        </html>

        """
    }

    // MARK: - Sections

    private var isEmpty: Bool {
        // A section that was not asked for is empty too and says nothing.
        AnalyticsRequest.sections.allSatisfy(shows)
            && result.heatmap.isEmpty && result.goals.isEmpty && result.missedByCategory.isEmpty
            && result.slots.isEmpty && result.weekly.allSatisfy { $0.total == 0 }
            && result.todayTotal == 0 && result.longestStreakDays == 0
            && (result.comparison.map { $0.current.total + $0.previous.total } ?? 0) == 0
    }

    private var nothing: Markup {
        card(
            "nothing", "Nothing to show yet", wide: true,
            """
            <p>This page fills with your days. Add something to do, and mark it when it is done:</p>
            <p><code>flux add call the bank tomorrow at 4</code></p>
            """)
    }

    private var sections: [Markup] {
        var cards: [Markup] = []
        if ["streak", "strength", "today", "comparison"].contains(where: shows) {
            cards.append(head)
        }
        if shows("heatmap") { cards.append(days) }
        if shows("weekly") { cards.append(weeks) }
        if shows("goals") { cards.append(goals) }
        if shows("missed_by_category") { cards.append(missed) }
        if shows("best_slots") || shows("avoid_slots") { cards.append(times) }
        if shows("slots") { cards.append(slots) }
        if shows("actions") { cards.append(actions) }
        return cards
    }

    private func shows(_ section: String) -> Bool { result.sections.contains(section) }

    private func card(_ id: String, _ heading: String, wide: Bool = false, _ body: Markup) -> Markup
    {
        """
        <section class="card\(wide ? " wide" : "")" aria-labelledby="\(id)">
        <h2 id="\(id)">\(heading)</h2>
        \(body)
        </section>
        """
    }

    private var days: Markup {
        let (done, all) = (result.heatmap.sum(\.completed), result.heatmap.sum(\.total))
        let good = result.heatmap.count { $0.completed > 0 }
        let some = result.heatmap.count { $0.total > 0 }
        return card(
            "by-day", "Done by day", wide: true,
            all == 0
                ? "<p>No day of this time has a task.</p>"
                : """
                <p>\(done) of \(all) tasks done, on \(good) of \(Self.count(some, "day")) with tasks.</p>
                \(DayCalendar(result, today: today).markup)
                """)
    }

    private var weeks: Markup {
        let bars = WeekBars(result.weekly)
        let (done, all) = (result.weekly.sum(\.completed), result.weekly.sum(\.total))
        return card(
            "by-week", "Done by week", wide: bars.isWide,
            all == 0
                ? "<p>None of these weeks has a task.</p>"
                : """
                <p>\(done) of \(all) tasks done in \(Self.count(result.weekly.count, "week")).</p>
                \(bars.markup)
                """
        )
    }

    private var goals: Markup {
        guard !result.goals.isEmpty else {
            return card(
                "goals", "Goals",
                """
                <p>No goal is active. One begins like this:</p>
                <p><code>flux goal "run a 5K in 6 weeks"</code></p>
                """
            )
        }
        let bars = ShareBars(
            id: "goal",
            items: result.goals.map {
                .init(
                    name: $0.goal.title, percent: $0.percent,
                    words: "\(Percent.text($0.percent)), \($0.done) of \($0.total)")
            }, kind: "kept")
        let table = DataTable(
            caption: "Progress of goals", columns: ["Goal", "Done", "Tasks", "Share"],
            rows: result.goals.map {
                [$0.goal.title, String($0.done), String($0.total), Percent.text($0.percent)]
            })
        return card("goals", "Goals", "\(bars.markup)\n\(table.markup)")
    }

    private var missed: Markup {
        let some = result.missedByCategory.filter { $0.missedCount > 0 }
        guard let most = some.map(\.missedCount).max() else {
            return card("missed", "Missed by category", "<p>Nothing was missed.</p>")
        }
        let bars = ShareBars(
            id: "category",
            items: some.prefix(Self.mostCategories).map {
                .init(
                    name: $0.category, percent: Double($0.missedCount) * 100 / Double(most),
                    words: "\($0.missedCount) of \($0.totalCount) missed")
            }, kind: "missed")
        let rest = some.count - Self.mostCategories
        let table = DataTable(
            caption: "Missed tasks by category", columns: ["Category", "Missed", "Tasks"],
            rows: result.missedByCategory.map {
                [$0.category, String($0.missedCount), String($0.totalCount)]
            })
        return card(
            "missed", "Missed by category",
            """
            \(bars.markup)
            \(rest > 0 ? "<p>The table has \(rest) more.</p>" as Markup : "")
            \(table.markup)
            """)
    }

    private var times: Markup {
        func list(_ heading: String, _ slots: [AnalyticsResult.SlotCount]) -> Markup {
            let items = slots.map { slot -> Markup in
                """
                <li><b>\(Weekday(code: slot.day)?.name ?? slot.day) \(slot.time)</b> \
                <span>kept \(slot.done) of \(slot.total)</span></li>
                """
            }
            return slots.isEmpty
                ? "" : "<div><h3>\(heading)</h3>\n<ul class=\"times\">\n\(items)\n</ul></div>"
        }
        let isEmpty = result.bestSlots.isEmpty && result.avoidSlots.isEmpty
        return card(
            "times", "Times",
            isEmpty
                ? "<p>It takes three tasks at the same weekday and hour to tell which times work.</p>"
                : """
                <div class="columns">
                \(list("Work best", result.bestSlots))
                \(list("Fail most", result.avoidSlots))
                </div>
                """)
    }

    private var slots: Markup {
        card(
            "by-hour", "By weekday and hour", wide: true,
            result.slots.isEmpty
                ? "<p>No task that had a time is over yet.</p>"
                : """
                <p>How many tasks were kept of those planned at that time.</p>
                \(SlotGrid(result.slots).markup)
                """)
    }

    private var actions: Markup {
        let items = result.actions.map { action -> Markup in
            let message = action.message.prefix(1).uppercased() + action.message.dropFirst()
            return "<li><span>\(message)</span> <code>\(action.command)</code></li>"
        }
        return card(
            "actions", "What to do", wide: true,
            items.isEmpty
                ? "<p>Nothing needs changing: no time that fails has something planned.</p>"
                : "<ul class=\"actions\">\n\(items)\n</ul>")
    }
}

extension Sequence {
    fileprivate func sum(_ value: (Element) -> Int) -> Int { reduce(0) { $0 + value($1) } }
}

// MARK: - Head figures

extension AnalyticsPage {
    fileprivate var head: Markup {
        var figures: [Markup] = []
        if shows("streak") { figures.append(streak) }
        if shows("strength") {
            figures.append(
                figure(
                    "Strength", "\(Int(result.strengthPct))", "%",
                    "A miss takes a little of it, never all.",
                    bar: .init(
                        name: "Strength", percent: result.strengthPct,
                        words: Percent.text(result.strengthPct))))
        }
        if shows("today") { figures.append(ofToday) }
        if shows("comparison"), let comparison = result.comparison {
            figures.append(compared(comparison))
        }
        return """
            <section class="wide" aria-labelledby="glance">
            <h2 id="glance" class="unseen">At a glance</h2>
            <dl class="figures">
            \(figures)
            </dl>
            </section>
            """
    }

    private func figure(
        _ name: String, _ number: String, _ unit: String, _ note: String, bar: ShareBars.Item? = nil
    ) -> Markup {
        let meter = bar.map { ShareBars.bar(id: "glance-\(name.lowercased())", $0, kind: "kept") }
        return """
            <div class="card"><dt>\(name)</dt>
            <dd class="number"><span>\(number)</span> \(unit)</dd>
            <dd>\(meter ?? "")\(note)</dd></div>
            """
    }

    private var streak: Markup {
        var note = "Longest: \(Self.count(result.longestStreakDays, "day"))."
        if let next = result.streakBreaks {
            let open = next.open == 1 ? "the task" : "one of the \(next.open) tasks"
            note += " To keep it, do \(open) of \(next.day.shortText)"
            note += " before \(Self.moment(next.breaksLocal, withYear: false))."
        } else if result.streakDays == 0 {
            note += " One task done begins the next."
        }
        return figure(
            "Streak", "\(result.streakDays)", result.streakDays == 1 ? "day" : "days", note)
    }

    private var ofToday: Markup {
        guard result.todayTotal > 0 else {
            return figure("Today", "0", "tasks", "Nothing planned.")
        }
        let percent = Percent.text(result.todayCompletionPct)
        return figure(
            "Today", String(result.todayDone), "of \(result.todayTotal) done",
            "\(percent) of today's tasks.",
            bar: .init(name: "Today", percent: result.todayCompletionPct, words: percent))
    }

    private func compared(_ comparison: AnalyticsResult.Comparison) -> Markup {
        let (current, previous) = (comparison.current, comparison.previous)
        let length = Self.count(current.to.days(since: current.from) + 1, "day")
        guard let change = comparison.changePoints else {
            let empty = current.total == 0 ? "these \(length)" : "the \(length) before"
            return figure("Compared", "–", "", "No tasks in \(empty).")
        }
        let arrow = change > 0 ? "↑" : change < 0 ? "↓" : "="
        let words = change > 0 ? "more than" : change < 0 ? "less than" : "as much as"
        return figure(
            "Compared", "\(arrow) \(Self.tenths(abs(change)))", "points",
            """
            \(Percent.text(current.completionPct)) done in \(length), \(words) the \
            \(Percent.text(previous.completionPct)) of the \(length) before.
            """)
    }

    fileprivate static func count(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)\(count == 1 ? "" : "s")"
    }

    private static func tenths(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
    }

    /// `09:00 on Tue 3 Mar 2026` of an RFC 3339 time, in the offset that it has; any other text as
    /// it is.
    fileprivate static func moment(_ text: String, withYear: Bool = true) -> String {
        guard let day = CivilDate(text.prefix(10)), text.count >= 16 else { return text }
        let time = text.dropFirst(11).prefix(5)
        return "\(time) on \(withYear ? day.shortTextWithYear : day.shortText)"
    }
}

// MARK: - Style

extension AnalyticsPage {
    /// Blue in steps of lightness, which also those tell apart who see few colors. Each step, and
    /// each line that means something, has a contrast of 3:1 to its card, text one of 4.5:1 (WCAG
    /// 2.2, 1.4.3 and 1.4.11); `hair` only adorns. Paper takes the light colors.
    private static let style: Markup = """
        :root{color-scheme:light dark;
        --page:#f3f5f8;--card:#ffffff;--ink:#1b2027;--soft:#57606a;--edge:#7f8894;--hair:#dfe4ea;
        --l1:#5c93d9;--l2:#246dc2;--l3:#05488e;--l4:#02254e;--bar:#246dc2;--miss:#b4510b;
        --on0:#1b2027;--on1:#0b1220;--on2:#ffffff;--on3:#ffffff;--on4:#ffffff}
        @media screen and (prefers-color-scheme:dark){:root{
        --page:#0e1116;--card:#171b21;--ink:#e8ecf1;--soft:#a2abb6;--edge:#727c88;--hair:#2b323b;
        --l1:#306bb4;--l2:#4d8fe0;--l3:#84b8fa;--l4:#cde3ff;--bar:#4d8fe0;--miss:#f0955a;
        --on0:#e8ecf1;--on1:#ffffff;--on2:#0b1220;--on3:#0b1220;--on4:#0b1220}}
        *{box-sizing:border-box}
        body{margin:0 auto;max-width:72rem;padding:2rem 1rem;background:var(--page);color:var(--ink);
        font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;
        font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
        header{margin-bottom:1.5rem}
        h1{font-size:1.75rem;line-height:1.2;margin:0 0 .25rem;letter-spacing:-.01em}
        h2{font-size:1.125rem;line-height:1.3;margin:0 0 .5rem}
        h3{font-size:1rem;margin:0 0 .25rem}
        p{margin:0 0 .75rem}
        header p,footer p,.card>p,.card dd,dt,.times span{color:var(--soft)}
        main{display:flex;flex-wrap:wrap;gap:1rem}
        section{flex:1 1 28rem;min-width:0}
        .wide{flex-basis:100%}
        .card{background:var(--card);border:1px solid var(--hair);border-radius:.75rem;padding:1.25rem}
        .card>:last-child{margin-bottom:0}
        .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        .figures{display:grid;gap:1rem;margin:0}
        .figures dt{font-weight:600}
        .figures dd{margin:0;font-size:.875rem}
        .figures .number{font-size:1rem}
        .number span{font-size:2rem;line-height:1.25;font-weight:650;color:var(--ink);letter-spacing:-.02em}
        svg{display:block}
        svg text{font-size:12px;fill:var(--soft);pointer-events:none}
        .scroll{overflow-x:auto;border-radius:.25rem}
        .scroll>*{direction:ltr}
        .newest{direction:rtl}
        .chart{width:100%;height:auto;margin-right:auto}
        .legend{max-width:100%;height:auto;margin-bottom:.75rem}
        .none{fill:none;stroke:var(--hair)}
        .l0,.open{fill:none;stroke:var(--edge)}
        .l1{fill:var(--l1)}.l2{fill:var(--l2)}.l3{fill:var(--l3)}.l4{fill:var(--l4)}
        svg .on0{fill:var(--on0)}svg .on1{fill:var(--on1)}svg .on2{fill:var(--on2)}svg .on3{fill:var(--on3)}
        svg .on4{fill:var(--on4)}
        .slash{fill:none;stroke:var(--miss);stroke-width:2;stroke-linecap:round;pointer-events:none}
        .bar{fill:var(--bar)}
        .missed .bar{fill:var(--miss)}
        .base{stroke:var(--edge)}
        .grid{stroke:var(--edge);stroke-dasharray:1 5}
        .middle{text-anchor:middle}
        svg .value{fill:var(--ink);paint-order:stroke;stroke:var(--card);stroke-width:4px}
        .meter{width:100%;height:.625rem;margin:.25rem 0}
        .kept{border:1px solid var(--edge);border-radius:.3125rem}
        .bars,.times,.actions{list-style:none;margin:0;padding:0}
        .bars li{display:grid;grid-template-columns:1fr auto;column-gap:1rem;margin-bottom:.75rem}
        .bars .meter{grid-row:2;grid-column:1/-1}
        .bars bdi{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:4;overflow:hidden}
        .bars .value{color:var(--soft);white-space:nowrap}
        .columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,13rem),1fr));gap:1rem}
        .times b{display:block;font-weight:500}
        .times li{margin-bottom:.5rem}
        .actions li{padding:.75rem 0;border-top:1px solid var(--hair)}
        .actions li:first-child{border:0;padding-top:0}
        .actions li:last-child{padding-bottom:0}
        .actions span{display:block;margin-bottom:.25rem}
        code{font:.875rem/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;background:var(--page);
        border:1px solid var(--hair);border-radius:.375rem;padding:.125rem .375rem;user-select:all}
        details{margin-top:1rem;font-size:.875rem}
        summary{color:var(--soft);cursor:pointer;width:fit-content}
        :focus-visible{outline:2px solid var(--bar);outline-offset:2px}
        .table{max-height:24rem;overflow:auto;margin-top:.5rem}
        table{border-collapse:collapse}
        caption{text-align:left;color:var(--soft);padding-bottom:.25rem}
        th,td{text-align:right;padding:.25rem .75rem;border-bottom:1px solid var(--hair)}
        th:first-child{text-align:left;padding-left:0;font-weight:500}
        thead th{position:sticky;top:0;background:var(--card)}
        footer{margin-top:1.5rem;font-size:.875rem}
        .far{display:none}
        @media (max-width:62rem){.days text{font-size:15px}.far{display:inline}}
        @media (min-width:34rem){.figures{grid-template-columns:1fr 1fr}}
        @media (min-width:62rem){.figures{grid-template-columns:repeat(auto-fit,minmax(14rem,1fr))}}
        @media print{@page{margin:1.5cm}
        :root{--page:#ffffff}
        body{padding:0;max-width:none;font-size:.8125rem}
        main{display:block}
        section{margin-bottom:.75rem}
        .card{break-inside:avoid;padding:.75rem 1rem}
        .weeks{max-width:26rem!important}
        .scroll{overflow:visible;max-height:none}
        .chart{min-width:0!important}
        details:not([open]){display:none}}
        """
}
