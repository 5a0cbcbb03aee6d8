import FluxCalendar

/// Says in words why a place was chosen.
enum SlotReasons {
    /// The reasons for one place, most important first.
    static func reasons(
        _ model: CostModel, day: WakingDay, minute: Int, from: Int64, to: Int64
    ) -> [String] {
        var reasons: [String] = []
        let weekday = day.date.weekday
        let time = CivilTime(minuteOfDay: minute)
        for pattern in model.activePatterns where pattern.type == .bestTime {
            guard pattern.day == nil || pattern.day == weekday,
                pattern.timeRange?.contains(time) == true
            else { continue }
            reasons.append("you usually do what you plan for then")
            break
        }
        if !model.statistics.isColdStart {
            let rate = model.statistics.lowerBound(weekday: weekday, minute: minute)
            if rate >= 0.5 {
                reasons.append(
                    "at least \(Int((rate * 100).rounded())) % of what you plan there gets done")
            }
        } else if let baseline = model.baseline(template: .any),
            CostModel.distance(minute, baseline) < 1
        {
            switch model.context.profile.chronotype {
            case .morning: reasons.append("you are a morning person")
            case .evening: reasons.append("you are an evening person")
            case .neutral: break
            }
        }
        if day.workMinutes(from: from, to: to) > 0 {
            reasons.append("in working hours, because nothing else is left")
        } else if model.context.profile.work?.days.contains(weekday) == true {
            reasons.append("outside working hours")
        }
        return reasons
    }

    /// The reasons for the weekdays and the usual time of a sprint.
    static func reasons(
        _ model: CostModel, request: SlotRequest, days: [Weekday], time: CivilTime
    ) -> [String] {
        var reasons: [String] = []
        if request.rules.values.contains(where: { $0.exact != nil }) {
            reasons.append("\(time.hourMinute) because you said so")
        } else if request.rules.values.contains(where: \.isStated) {
            reasons.append(
                "\(time.hourMinute) is the best free time in the part of day you asked for")
        } else if !model.statistics.isColdStart {
            reasons.append("\(time.hourMinute) is where your plans get done most reliably")
        } else {
            switch model.context.profile.chronotype {
            case .morning: reasons.append("\(time.hourMinute) because you are a morning person")
            case .evening: reasons.append("\(time.hourMinute) because you are an evening person")
            case .neutral: reasons.append("\(time.hourMinute) is free on all days")
            }
        }
        reasons.append("the same time every day, because a fixed cue makes a habit easier")
        if request.requiredDays == nil, days.count > 1, days.count < 7 {
            reasons.append("spread over the week, so that there is time to recover")
        }
        return reasons
    }
}
