import FluxCalendar

/// Turns a chosen schedule into wall times, by the conventions of reading.
struct Resolver: Sendable {
    let context: ReadingContext
    let selection: Selection

    private var now: CivilDateTime { context.now }
    private var today: CivilDate { context.today }

    /// The time and recurrence of a task, or what is wrong with them.
    func task() -> (start: CivilDateTime?, recurrence: Recurrence?, trouble: Trouble?) {
        if let trouble = selection.trouble { return (nil, nil, trouble) }
        if selection.location != nil { return (nil, nil, nil) }
        if let how = selection.repeats { return repeated(how) }
        guard let start = single() else { return (nil, nil, nil) }
        if start.trouble != nil { return (nil, nil, start.trouble) }
        return (start.time.map { context.existing($0) }, nil, nil)
    }

    /// The minutes that the task takes, where they are stated.
    func duration(start: CivilDateTime?) -> Int? {
        if let range = selection.range, let start {
            return range.minutes(from: start.time.minuteOfDay)
        }
        return selection.duration
    }

    // MARK: One time

    private func single() -> (time: CivilDateTime?, trouble: Trouble?)? {
        if let elapsed = selection.elapsed {
            if selection.clock != nil || selection.range != nil || selection.day != nil {
                return (nil, .contradiction("two times"))
            }
            return (context.elapsed(minutes: elapsed), nil)
        }
        let clock = selection.range?.sharedStart ?? selection.clock
        if let day = selection.day ?? selection.starts {
            return on(day, clock)
        }
        if let part = selection.part, part.isToday {
            return (onToday(clock, part.part), nil)
        }
        if let clock { return (ahead(clock, selection.part?.part), nil) }
        if let part = selection.part?.part {
            let time = CivilDateTime(today, part.defaultTime)
            return (time > now ? time : time.adding(days: 1), nil)
        }
        return nil
    }

    private func on(
        _ day: DayReading, _ clock: ClockReading?
    ) -> (time: CivilDateTime?, trouble: Trouble?) {
        if case .running = day.kind { return (nil, nil) }
        if day.isPast { return (nil, .past("\(day.date)")) }
        let part = selection.part?.part ?? day.part
        if day.kind == .today { return (onToday(clock, part), nil) }
        if day.date == today, clock == nil { return (onToday(nil, part), nil) }
        let time: CivilDateTime
        if let clock {
            time = self.time(clock, part, on: day.date)
        } else {
            time = CivilDateTime(day.date, part?.defaultTime ?? Resolver.ordinary)
        }
        return time > now ? (time, nil) : (nil, .past("\(day.date)"))
    }

    /// The time of a day without one: 09:00.
    static let ordinary = CivilTime(minuteOfDay: 9 * 60)

    /// A clock time on a day that is not today.
    private func time(
        _ clock: ClockReading, _ part: PartOfDay?, on day: CivilDate
    ) -> CivilDateTime {
        if let part {
            let (minute, shift) = clock.settled(in: part)
            return CivilDateTime(day.adding(days: shift), CivilTime(minuteOfDay: minute))
        }
        if clock.style == .midnight { return CivilDateTime(day.adding(days: 1), .midnight) }
        return CivilDateTime(day, clock.settled)
    }

    /// "today", "tonight" and "this morning" with or without a clock time.
    private func onToday(_ clock: ClockReading?, _ part: PartOfDay?) -> CivilDateTime {
        if let clock {
            if let part {
                let time = self.time(clock, part, on: today)
                return time > now ? time : time.adding(days: 1)
            }
            if clock.style == .midnight { return CivilDateTime(today.adding(days: 1), .midnight) }
            for minute in clock.wakingReadings {
                let time = CivilDateTime(today, CivilTime(minuteOfDay: minute))
                if time > now { return time }
            }
            return CivilDateTime(today.adding(days: 1), clock.settled)
        }
        let usual = CivilDateTime(today, part?.defaultTime ?? Resolver.ordinary)
        if usual > now { return usual }
        let hour = now.time.hour + 1
        if hour * 60 < (part?.endMinute ?? 24 * 60), hour < 24 {
            return CivilDateTime(today, CivilTime(minuteOfDay: hour * 60))
        }
        return usual.adding(days: 1)
    }

    /// A clock time without a day: today if still ahead, otherwise tomorrow.
    private func ahead(_ clock: ClockReading, _ part: PartOfDay?) -> CivilDateTime {
        if let part {
            let time = self.time(clock, part, on: today)
            return time > now ? time : time.adding(days: 1)
        }
        if clock.style == .midnight { return CivilDateTime(today.adding(days: 1), .midnight) }
        for minute in clock.wakingReadings {
            let time = CivilDateTime(today, CivilTime(minuteOfDay: minute))
            if time > now { return time }
        }
        return CivilDateTime(today.adding(days: 1), clock.settled)
    }
}
