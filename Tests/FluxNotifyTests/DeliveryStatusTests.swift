import FluxNotify
import Testing

@Suite("Delivery status")
struct DeliveryStatusTests {
    /// For each state all those that take its place when they are heard of later.
    private static let overtakenBy: [DeliveryStatus: Set<DeliveryStatus>] = {
        let final: Set<DeliveryStatus> = [
            .delivered, .read, .undelivered, .failed, .canceled, .completed, .busy, .noAnswer,
        ]
        let answered: Set<DeliveryStatus> = [.inProgress, .answered]
        let third: Set<DeliveryStatus> = [.sent, .ringing]
        let second: Set<DeliveryStatus> = [.sending, .initiated]
        return [
            .scheduled: final.union(answered).union(third).union(second).union([
                .queued, .accepted,
            ]),
            .accepted: final.union(answered).union(third).union(second).union([.queued]),
            .queued: final.union(answered).union(third).union(second),
            .sending: final.union(answered).union(third),
            .initiated: final.union(answered).union(third),
            .sent: final.union(answered), .ringing: final.union(answered), .inProgress: final,
            .answered: final, .delivered: [.read], .read: [], .undelivered: [], .failed: [],
            .canceled: [], .completed: [], .busy: [], .noAnswer: [],
        ]
    }()

    @Test("an older state never takes the place of a newer one", arguments: DeliveryStatus.allCases)
    func pairs(status: DeliveryStatus) throws {
        let expected = try #require(DeliveryStatusTests.overtakenBy[status])
        for next in DeliveryStatus.allCases {
            #expect(status.isOvertaken(by: next) == expected.contains(next), "by \(next)")
        }
    }

    @Test("no state takes its own place, and no two each other's")
    func order() {
        for left in DeliveryStatus.allCases {
            for right in DeliveryStatus.allCases where left.isOvertaken(by: right) {
                #expect(!right.isOvertaken(by: left))
                #expect(left.rank < right.rank)
            }
        }
    }

    @Test(
        "in whatever order callbacks come, the end is the same",
        arguments: [
            ["queued", "sending", "sent", "delivered", "read"], ["queued", "sent", "undelivered"],
            ["queued", "initiated", "ringing", "in-progress", "completed"],
            ["initiated", "ringing", "no-answer"], ["queued", "canceled"],
        ])
    func anyOrder(words: [String]) throws {
        let states = try words.map { try #require(DeliveryStatus(rawValue: $0)) }
        for order in DeliveryStatusTests.orders(of: states) {
            let end = order.dropFirst().reduce(order[0]) { $0.isOvertaken(by: $1) ? $1 : $0 }
            #expect(end == states.last)
        }
    }

    private static func orders(of states: [DeliveryStatus]) -> [[DeliveryStatus]] {
        guard states.count > 1 else { return [states] }
        return states.indices.flatMap { index in
            var rest = states
            let first = rest.remove(at: index)
            return orders(of: rest).map { [first] + $0 }
        }
    }

    @Test("states are spelt as Twilio spells them")
    func spelling() {
        #expect(
            Set(DeliveryStatus.allCases.map(\.rawValue)) == [
                "accepted", "queued", "scheduled", "sending", "sent", "delivered", "read",
                "undelivered", "failed", "canceled", "initiated", "ringing", "in-progress",
                "answered", "completed", "busy", "no-answer",
            ])
        for word in ["", "Sent", "received", "partially_delivered"] {
            #expect(DeliveryStatus(rawValue: word) == nil)
        }
    }

    @Test("whether the person was reached")
    func reached() {
        func states(_ reached: Bool?) -> Set<DeliveryStatus> {
            Set(DeliveryStatus.allCases.filter { $0.reached == reached })
        }
        #expect(
            states(true) == [
                .delivered, .read, .ringing, .inProgress, .answered, .completed, .busy, .noAnswer,
            ])
        #expect(states(false) == [.undelivered, .failed, .canceled])
        #expect(states(nil) == [.scheduled, .accepted, .queued, .sending, .sent, .initiated])
    }

    @Test("of a final state it is known whether the person was reached")
    func final() {
        for status in DeliveryStatus.allCases where status.isFinal {
            #expect(status.reached != nil)
        }
        #expect(DeliveryStatus.allCases.filter(\.isFinal).count == 8)
    }
}
