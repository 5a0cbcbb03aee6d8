/// Finds the smallest change of preferences that makes a plan noticeably easier, harder, shorter or longer.
///
/// What a step does depends on the template and on what was fixed before; so each candidate is planned
/// and measured, and the first that moves the load the right way is taken.
struct LoadAdjuster {
    let goal: GoalFacts
    let context: CoachContext
    let planner: any GoalPlanner
    let current: PlanLoad

    init(_ goal: GoalFacts, plan: Plan, planner: any GoalPlanner, context: CoachContext) {
        self.goal = goal
        self.context = context
        self.planner = planner
        current = PlanLoad(plan)
    }

    private func load(_ preferences: PlanPreferences) -> PlanLoad {
        PlanLoad(planner.plan(for: goal, preferences: preferences, in: context))
    }

    private func first(
        _ candidates: [PlanPreferences], where isRight: (PlanLoad) -> Bool
    ) -> PlanPreferences? {
        candidates.first { isRight(load($0)) }
    }

    /// Preferences changed by a function.
    private func changed(
        _ preferences: PlanPreferences, _ change: (inout PlanPreferences) -> Void
    ) -> PlanPreferences {
        var copy = preferences
        change(&copy)
        return copy
    }

    /// Less in the first two weeks, and not more over the whole.
    func easier(_ preferences: PlanPreferences, perWeek: Int) -> PlanPreferences? {
        var candidates: [PlanPreferences] = []
        for step in 1...2 {
            candidates.append(changed(preferences) { $0.rung -= step })
        }
        for factor in [0.85, 0.75, 0.6, 0.5] {
            candidates.append(changed(preferences) { scale(&$0, factor) })
        }
        if perWeek > 1, preferences.onlyDays == nil {
            candidates.append(changed(preferences) { $0.perWeek = perWeek - 1 })
        }
        return first(candidates) {
            ($0.earlyMinutes < current.earlyMinutes || $0.earlySessions < current.earlySessions)
                && $0.earlyMinutes <= current.earlyMinutes
                && $0.totalMinutes <= current.totalMinutes && $0.totalMinutes > 0
        }
    }

    /// Less in the first two weeks, the rest as it is.
    func gentleStart(_ preferences: PlanPreferences) -> PlanPreferences? {
        let candidates = [0.75, 0.6, 0.5, 0.4].map { factor in
            changed(preferences) { $0.earlyFactor *= factor }
        }
        return first(candidates) { $0.earlyMinutes < current.earlyMinutes && $0.earlyMinutes > 0 }
    }

    /// More in the first two weeks.
    func harder(_ preferences: PlanPreferences, perWeek: Int) -> PlanPreferences? {
        var candidates: [PlanPreferences] = []
        if preferences.earlyFactor < 1 {
            candidates.append(changed(preferences) { $0.earlyFactor = 1 })
        }
        candidates.append(changed(preferences) { $0.rung += 1 })
        candidates.append(
            changed(preferences) {
                $0.rung += 1
                scale(&$0, 1.15)
            })
        candidates.append(changed(preferences) { $0.rung += 2 })
        for factor in [1.25, 1.5] {
            candidates.append(changed(preferences) { scale(&$0, factor) })
        }
        if perWeek < 7 {
            candidates.append(
                changed(preferences) {
                    $0.preferredDays = $0.onlyDays ?? $0.preferredDays
                    $0.onlyDays = nil
                    $0.perWeek = perWeek + 1
                })
        }
        return first(candidates) {
            ($0.earlyMinutes > current.earlyMinutes || $0.earlySessions > current.earlySessions)
                && $0.earlyMinutes >= current.earlyMinutes
        }
    }

    /// Shorter or longer sessions.
    func length(_ change: ReplyItem.Length, _ preferences: PlanPreferences) -> PlanPreferences? {
        switch change {
        case .shorter:
            return first([0.75, 0.6, 0.5, 0.35].map { scaled(preferences, $0) }) {
                $0.weeklyMinutes < current.weeklyMinutes && $0.totalMinutes > 0
            }
        case .longer:
            return first([1.34, 1.5, 2].map { scaled(preferences, $0) }) {
                $0.weeklyMinutes > current.weeklyMinutes
            }
        case .factor(let factor):
            return first([scaled(preferences, factor)]) {
                $0.weeklyMinutes != current.weeklyMinutes
            }
        case .by(let minutes):
            let moved = changed(preferences) {
                if let exact = $0.exactMinutes {
                    $0.exactMinutes = max(2, exact + minutes)
                } else {
                    $0.minutesDelta += minutes
                }
                release(&$0, isLess: minutes < 0)
            }
            return first([moved]) {
                $0.weeklyMinutes != current.weeklyMinutes && $0.totalMinutes > 0
            }
        }
    }

    private func scaled(_ preferences: PlanPreferences, _ factor: Double) -> PlanPreferences {
        changed(preferences) {
            scale(&$0, factor)
            release(&$0, isLess: factor < 1)
        }
    }

    private func scale(_ preferences: inout PlanPreferences, _ factor: Double) {
        if let exact = preferences.exactMinutes {
            preferences.exactMinutes = max(2, SessionLadder.rounded(Double(exact) * factor))
        } else if let weekly = preferences.weeklyMinutes {
            preferences.weeklyMinutes = max(5, SessionLadder.rounded(Double(weekly) * factor))
        } else {
            preferences.minutesFactor *= factor
        }
        if factor < 1 { release(&preferences, isLess: true) }
    }

    /// A wish to go lower lifts the floor that was set before, and the other way round.
    private func release(_ preferences: inout PlanPreferences, isLess: Bool) {
        if isLess { preferences.minMinutes = nil } else { preferences.maxMinutes = nil }
    }
}
