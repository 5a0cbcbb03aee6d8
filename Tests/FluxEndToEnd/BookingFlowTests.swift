import Foundation
import Testing

/// Carts that become bookings, with a waiting list: from the first item to the end of the last
/// booking, as `flows.md` says.
@Suite("A cart of bookings")
struct BookingFlowTests {
    /// A checked-out cart of two bookings: `booking-g` of two hours for 45, `booking-c` of one
    /// hour for 30.
    private func checkedOut() throws -> Carts {
        let carts = try Carts()
        try carts.add("a", "c1", 10, 11, price: 20, group: "g")
        try carts.add("b", "c1", 11, 12, price: 25, group: "g")
        try carts.add("c", "c2", 10, 11, price: 30)
        try carts.event("checkout")
        return carts
    }

    /// Two carts that want the same place: the first has it, the second waits for it.
    private func rivals() throws -> Carts {
        let carts = try Carts(2)
        try carts.add("a", "c1", 10, 11)
        try carts.event("checkout")
        try carts.add("b", "c1", 10, 11, cart: 2)
        try carts.event(
            "join-waitlist", "court=c1", "start_at=2026-03-03T10:00", "party=Bo", cart: 2)
        return carts
    }

    // MARK: - From the cart to the end

    @Test("Checking out makes a booking of every item, and one of those with the same word")
    func checkout() throws {
        let carts = try Carts()
        try carts.add("a", "c1", 10, 11, price: 20, group: "g")
        try carts.add("b", "c1", 11, 13, price: 25.5, group: "g")
        try carts.add("c", "c2", 9, 10, price: 30)
        try carts.add("d", "c3", 9, 10, price: 99)
        try carts.event("remove-item", "item=d")
        #expect(try carts.states("booking") == [:], "nothing is booked before the checkout")
        try carts.event("checkout")
        #expect(try carts.states("booking") == ["booking-g": "pending", "booking-c": "pending"])
        #expect(
            try carts.states("item")
                == ["a": "completed", "b": "completed", "c": "completed", "d": "cancelled"])
        let grouped = try carts.entity("booking-g")
        #expect(grouped["machines"]["payment"].string == "unpaid")
        #expect(grouped["data"]["start_at"].string == "2026-03-03T15:00:00Z")
        #expect(grouped["data"]["end_at"].string == "2026-03-03T18:00:00Z")
        #expect(grouped["data"]["price"] == .number(45.5))
        #expect(try carts.entity("cart")["data"]["price"] == .number(75.5))
        try carts.expectRefused("add-item", ["item=e"] + Carts.slot("c4", 9, 10, 1), "GUARD_FAILED")
        try carts.expectRefused(
            "checkout", [], "INVALID_STATE_TRANSITION", valid: ["checked_in"])
        try carts.sandbox.expectSound()
    }

    @Test("A proof is copied in, for its owner alone, and pays the cart and its bookings")
    func proof() throws {
        let carts = try checkedOut()
        let path = try carts.proof("a receipt\n")
        let sum = try carts.sandbox.tool("sha256sum", path).text.prefix(64)
        try carts.event("upload-proof", "file=\(path)")
        try FileManager.default.removeItem(atPath: path)
        let data = try carts.show()["data"]
        #expect(data["proof_sha256"].string == String(sum))
        let kept = try #require(data["proof"].string)
        let copy = "\(carts.sandbox.home)/\(kept)"
        #expect(FileManager.default.contents(atPath: copy) == Data("a receipt\n".utf8))
        let attributes = try FileManager.default.attributesOfItem(atPath: copy)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(
            try carts.states("booking", "payment") == ["booking-g": "paid", "booking-c": "paid"])
        #expect(try carts.entity("cart")["machines"]["payment"].string == "paid")
        for name in ["booking-g", "booking-c"] {
            #expect(try carts.entity(name)["data"]["proof"].string == kept)
        }
        try carts.sandbox.expectSound()
    }

    @Test("An approval gives every booking a code of its own; the second one is refused")
    func approval() throws {
        let carts = try checkedOut()
        try carts.event("approve")
        #expect(
            try carts.states("booking") == ["booking-g": "approved", "booking-c": "approved"])
        let codes = try [carts.code("booking-g"), carts.code("booking-c")]
        #expect(Set(codes).count == 2 && codes.allSatisfy { $0.count >= 6 }, "\(codes)")
        try carts.expectRefused("approve", [], "ALREADY_APPROVED", exitCode: 5)
        #expect(try [carts.code("booking-g"), carts.code("booking-c")] == codes)
        try carts.sandbox.expectSound()
    }

    @Test("Of two approvals at the same time exactly one wins")
    func race() throws {
        let carts = try checkedOut()
        let arguments = ["flow", "event", "1", "approve", "--json"]
        let children = try (1...4).map { _ in try carts.sandbox.start(arguments) }
        let outcomes = try children.map { try $0.finish() }
        #expect(outcomes.count(where: \.succeeded) == 1)
        for outcome in outcomes where !outcome.succeeded {
            try outcome.expectRefusalDocument(5, named: "ALREADY_APPROVED")
        }
        let history = try carts.sandbox.json("flow", "history", "1")["transitions"].array
        #expect(history.count { $0["to"].string == "approved" } == 3, "a cart and two bookings")
        try carts.sandbox.expectSound()
    }

    @Test("A wrong code is refused, the right one checks in, a used one is refused")
    func checkIn() throws {
        let carts = try checkedOut()
        try carts.expectRefused("check-in", ["code=ABCDEF"], "GUARD_FAILED")
        try carts.event("approve")
        let code = try carts.code("booking-c")
        try carts.expectRefused("check-in", ["code=\(code)X"], "GUARD_FAILED")
        try carts.expectRefused("check-in", ["code="], "GUARD_FAILED")
        try carts.expectRefused("check-in", ["code=\(code)", "booking=booking-g"], "GUARD_FAILED")
        try carts.event("check-in", "code= \(code.lowercased()) ", "booking=booking-c")
        #expect(try carts.entity("cart")["machines"]["status"].string == "checked_in")
        #expect(
            try carts.states("booking") == ["booking-g": "checked_in", "booking-c": "checked_in"])
        try carts.expectRefused(
            "check-in", ["code=\(code)"], "ALREADY_CHECKED_IN", exitCode: 5)
        try carts.sandbox.expectSound()
    }

    @Test("Bookings are completed when they end, and with the last one the flow")
    func ending() throws {
        let carts = try checkedOut()
        try carts.event("approve")
        try carts.event("check-in", "code=\(carts.code("booking-g"))")
        let waits = ["booking-g": "checked_in", "booking-c": "checked_in"]
        for (now, states, status) in [
            ("2026-03-03T15:59:59Z", waits, "active"),
            (
                "2026-03-03T16:00:00Z", ["booking-g": "checked_in", "booking-c": "completed"],
                "active"
            ),
            (
                "2026-03-03T17:00:00Z", ["booking-g": "completed", "booking-c": "completed"],
                "completed"
            ),
        ] {
            carts.sandbox.environment["FLUX_NOW"] = now
            try carts.sandbox.ok("flow", "tick")
            #expect(try carts.states("booking") == states, "\(now)")
            #expect(try carts.show()["status"].string == status, "\(now)")
        }
        #expect(try carts.show()["progress_percentage"].int == 100)
        let history = try carts.sandbox.json("flow", "history", "1")["transitions"].array
        let ends = history.filter {
            $0["to"].string == "completed" && $0["actor"].string == "timer"
        }
        #expect(
            ends.compactMap(\.["entity"].string).filter { $0 != "flow" } == [
                "booking-c", "booking-g",
            ])
        try carts.sandbox.expectSound()
    }

    // MARK: - Less than the whole

    @Test("Cancelling an item computes its booking anew, cancelling all of them cancels it")
    func cancellation() throws {
        let carts = try checkedOut()
        try carts.event("approve")
        try carts.event("cancel-item", "item=a")
        let left = try carts.entity("booking-g")
        #expect(left["machines"]["status"].string == "approved")
        #expect(left["data"]["start_at"].string == "2026-03-03T16:00:00Z")
        #expect(left["data"]["end_at"].string == "2026-03-03T17:00:00Z")
        #expect(left["data"]["price"].int == 25)
        #expect(try carts.entity("cart")["data"]["price"].int == 55)
        try carts.expectRefused("cancel-item", ["item=a"], "INVALID_STATE_TRANSITION", valid: [])
        try carts.event("cancel-item", "item=b")
        #expect(
            try carts.states("booking") == ["booking-g": "cancelled", "booking-c": "approved"])
        #expect(try carts.entity("cart")["data"]["price"].int == 30)
        try carts.sandbox.expectSound()
    }

    @Test("What was paid is paid back for one booking, and with the last one for the cart")
    func refundOfOne() throws {
        let carts = try checkedOut()
        try carts.event("upload-proof", "file=\(carts.proof())")
        try carts.event("refund", "booking=booking-g")
        #expect(
            try carts.states("booking", "payment")
                == ["booking-g": "refunded", "booking-c": "paid"])
        #expect(try carts.entity("cart")["machines"]["payment"].string == "paid")
        try carts.event("refund", "booking=booking-c")
        #expect(try carts.entity("cart")["machines"]["payment"].string == "refunded")
        try carts.expectRefused("refund", [], "INVALID_STATE_TRANSITION", valid: [])
        try carts.sandbox.expectSound()
    }

    @Test("What was paid is paid back for everything at once")
    func refundOfAll() throws {
        let carts = try checkedOut()
        try carts.expectRefused("refund", [], "INVALID_STATE_TRANSITION", valid: ["paid"])
        try carts.event("upload-proof", "file=\(carts.proof())")
        try carts.event("refund")
        #expect(
            try carts.states("booking", "payment")
                == ["booking-g": "refunded", "booking-c": "refunded"])
        #expect(try carts.entity("cart")["machines"]["payment"].string == "refunded")
        try carts.sandbox.expectSound()
    }

    @Test("A cart that nobody checks out expires, with its items and whoever waits")
    func expiry() throws {
        let carts = try Carts()
        try carts.add("a", "c1", 10, 11)
        try carts.event("join-waitlist", "court=c9", "start_at=2026-03-03T10:00", "party=Bo")
        try carts.event("expire")
        #expect(try carts.states("item") == ["a": "cancelled"])
        #expect(try carts.states("waitlist").values.map { $0 } == ["expired"])
        #expect(try carts.show()["status"].string == "completed")
        try carts.expectRefused("checkout", [], "INVALID_STATE_TRANSITION", valid: [])
        try carts.sandbox.expectSound()
        let late = try checkedOut()
        try late.expectRefused("expire", [], "INVALID_STATE_TRANSITION", valid: ["checked_in"])
    }

    @Test("A refused upload leaves no file behind, keeps those that are there, and changes nothing")
    func refusedUpload() throws {
        let carts = try Carts(2)
        try carts.add("a", "c1", 10, 11)
        let path = try carts.proof()
        let names = try Set(carts.sandbox.files().keys)
        try carts.expectRefused("upload-proof", ["file=\(path)"], "GUARD_FAILED")
        try carts.expectRefused(
            "upload-proof", ["file=\(path)", "booking=none"], "NOT_FOUND", exitCode: 3)
        try carts.expectRefused(
            "upload-proof", ["file=\(path).missing"], "NOT_FOUND", exitCode: 3)
        #expect(try Set(carts.sandbox.files().keys) == names)
        try carts.event("checkout")
        try carts.sandbox.ok(
            "flow", "event", "1", "upload-proof", "--set", "file=\(path)", "--dry-run")
        #expect(try Set(carts.sandbox.files().keys) == names)
        try carts.event("upload-proof", "file=\(path)")
        let kept = try Set(carts.sandbox.files().keys)
        #expect(kept.count == names.count + 1)
        // The same file again, in a cart that does not take it: the first cart still needs it.
        try carts.expectRefused("upload-proof", ["file=\(path)"], "GUARD_FAILED", cart: 2)
        try carts.expectRefused(
            "upload-proof", ["file=\(path)"], "INVALID_STATE_TRANSITION", valid: ["refunded"])
        #expect(try Set(carts.sandbox.files().keys) == kept)
        try carts.sandbox.expectSound()
    }

    // MARK: - The waiting list

    @Test("A rejection rejects the bookings, and whoever waits is told and has a pending booking")
    func rejection() throws {
        let carts = try rivals()
        try carts.event("join-waitlist", "court=c1", "start_at=2026-03-03T10:00", "party=Cy")
        try carts.event("reject", "reason=it rains")
        #expect(try carts.entity("cart")["machines"]["approval"].string == "rejected")
        #expect(try carts.entity("booking-a")["machines"]["status"].string == "rejected")
        #expect(try carts.show()["data"]["reason"].string == "it rains")
        #expect(try carts.show()["status"].string == "completed")
        for cart in 1...2 {
            let entries = try carts.states("waitlist", cart: cart)
            #expect(Array(entries.values) == ["notified"], "cart \(cart)")
            let entry = try #require(entries.keys.first)
            let given = try carts.show(cart)["entities"].array.filter {
                $0["data"]["entry"].string == entry
            }
            #expect(given.map { $0["machines"]["status"].string } == ["pending"], "cart \(cart)")
        }
        let told = try carts.sandbox.recipients()
        #expect(told.contains("Bo") && told.contains("Cy") && told.contains("customer"))
        try carts.expectRefused("reject", [], "ALREADY_REJECTED", exitCode: 5)
        try carts.sandbox.expectSound()
    }

    @Test("Nothing is rejected once somebody has checked in, and that attempt is an alert")
    func lateRejection() throws {
        let carts = try checkedOut()
        try carts.event("approve")
        try carts.event("check-in", "code=\(carts.code("booking-g"))")
        try carts.expectRefused("reject", ["reason=too late"], "GUARD_FAILED")
        try carts.event("complete-booking", "booking=booking-g")
        try carts.expectRefused("reject", [], "GUARD_FAILED")
        let monitor = try carts.sandbox.flux("monitor", "--json")
        #expect(monitor.exitCode == 1)
        let alerts = try monitor.document()["alerts"].array
        #expect(alerts.map { $0["code"].string } == ["rejection-failed"], "once, not twice")
    }

    @Test("A failed approval is an alert until one succeeds")
    func failedApproval() throws {
        let carts = try Carts()
        try carts.add("a", "c1", 10, 11)
        try carts.expectRefused("approve", [], "GUARD_FAILED")
        let monitor = try carts.sandbox.flux("monitor", "--json")
        #expect(monitor.exitCode == 1)
        #expect(try monitor.document()["alerts"][0]["code"].string == "approval-failed")
        try carts.event("checkout")
        try carts.event("approve")
        #expect(try carts.sandbox.flux("monitor").exitCode == 0)
    }

    @Test("A cart waits for a place that another cart has, overlapping or the same")
    func takenPlace() throws {
        let carts = try rivals()
        #expect(try carts.entity("cart", 2)["machines"]["approval"].string == "pending_waitlist")
        for (from, to, taken) in [(9, 10, false), (11, 12, false), (9, 11, true), (10, 12, true)] {
            try carts.sandbox.ok("flow", "new", "booking")
            let flows = try carts.sandbox.json("flow", "list")["flows"].array
            let cart = try #require(flows.compactMap(\.["number"].int).max())
            try carts.add("x", "c1", from, to, cart: cart)
            let approval = try carts.entity("cart", cart)["machines"]["approval"].string
            #expect(approval == (taken ? "pending_waitlist" : "pending"), "\(from) to \(to)")
        }
    }

    @Test("An approval cancels who waits for the place in this cart and in another, which is over")
    func approvalOfATakenPlace() throws {
        let carts = try rivals()
        try carts.event("join-waitlist", "court=c1", "start_at=2026-03-03T10:00", "party=Cy")
        try carts.event("join-waitlist", "court=c7", "start_at=2026-03-03T10:00", "party=Di")
        try carts.event("checkout", cart: 2)
        let before = try carts.sandbox.fingerprint()
        try carts.event("approve")
        let waits = try carts.states("waitlist")
        #expect(waits.filter { $0.key.contains("c1") }.map(\.value) == ["cancelled"])
        #expect(waits.filter { $0.key.contains("c7") }.map(\.value) == ["pending"])
        #expect(Array(try carts.states("waitlist", cart: 2).values) == ["cancelled"])
        #expect(try carts.states("item", cart: 2) == ["b": "cancelled"])
        #expect(try carts.states("booking", cart: 2) == ["booking-b": "cancelled"])
        #expect(try carts.entity("cart", 2)["machines"]["approval"].string == "rejected")
        #expect(try carts.show(2)["status"].string == "completed")
        try carts.sandbox.expectSound()
        try carts.sandbox.ok("undo")
        #expect(try carts.sandbox.fingerprint() == before, "one undo takes all of it back")
    }

    @Test("A cart that also wants another place goes on without the one that is gone")
    func remainder() throws {
        let carts = try rivals()
        try carts.add("other", "c5", 10, 11, cart: 2)
        try carts.event("approve")
        #expect(try carts.states("item", cart: 2) == ["b": "cancelled", "other": "pending"])
        #expect(try carts.show(2)["status"].string == "active")
        try carts.event("checkout", cart: 2)
        try carts.event("approve", cart: 2)
        #expect(try carts.states("booking", cart: 2) == ["booking-other": "approved"])
        try carts.sandbox.expectSound()
    }

    @Test("Whoever waited takes the place: a booking with a code, and the cart waits no more")
    func conversion() throws {
        let carts = try rivals()
        let entry = try #require(carts.states("waitlist", cart: 2).keys.first)
        try carts.expectRefused(
            "convert-waitlist", ["entry=\(entry)"], "INVALID_STATE_TRANSITION", cart: 2,
            valid: ["notified", "cancelled", "expired"])
        try carts.event("reject")
        try carts.event("convert-waitlist", "entry=\(entry)", cart: 2)
        #expect(try carts.states("waitlist", cart: 2) == [entry: "converted"])
        #expect(try carts.code("booking-\(entry)", 2).count >= 6)
        #expect(try carts.entity("cart", 2)["machines"]["approval"].string == "pending")
        try carts.sandbox.expectSound()
    }

    @Test("The place that whoever waits was given is taken for everybody else")
    func heldPlace() throws {
        let carts = try rivals()
        try carts.event("reject")
        try carts.sandbox.ok("flow", "new", "booking")
        let flows = try carts.sandbox.json("flow", "list")["flows"].array
        let third = try #require(flows.compactMap(\.["number"].int).max())
        try carts.add("x", "c1", 10, 11, cart: third)
        let approval = try carts.entity("cart", third)["machines"]["approval"].string
        #expect(approval == "pending_waitlist")
    }

    @Test("Whoever waited and then orders the place has it once")
    func orderedOnce() throws {
        let carts = try rivals()
        try carts.event("reject")
        try carts.event("checkout", cart: 2)
        #expect(Array(try carts.states("waitlist", cart: 2).values) == ["converted"])
        let live = try carts.states("booking", cart: 2).filter { $0.value == "pending" }
        #expect(live.count == 1, "one place, one booking: \(live.keys.sorted())")
        try carts.sandbox.expectSound()
    }

    @Test("The booking of whoever waited ends like any other, and with it the flow")
    func endOfAConversion() throws {
        let carts = try rivals()
        let entry = try #require(carts.states("waitlist", cart: 2).keys.first)
        try carts.event("reject")
        try carts.event("convert-waitlist", "entry=\(entry)", cart: 2)
        try carts.event("remove-item", "item=b", cart: 2)
        try carts.add("other", "c5", 10, 11, cart: 2)
        try carts.event("checkout", cart: 2)
        try carts.event("approve", cart: 2)
        try carts.event("check-in", "code=\(carts.code("booking-other", 2))", cart: 2)
        carts.sandbox.environment["FLUX_NOW"] = "2026-03-04T16:00:00Z"
        try carts.sandbox.ok("flow", "tick")
        let states = try carts.states("booking", cart: 2)
        #expect(Set(states.values) == ["completed"], "\(states)")
        #expect(try carts.show(2)["status"].string == "completed")
        try carts.sandbox.expectSound()
    }

    // MARK: - Many at once

    @Test("Approving many bookings is one entry of the log, and one undo takes all of it back")
    func manyBookings() throws {
        let carts = try Carts()
        for number in 1...20 { try carts.add("i\(number)", "c\(number)", 10, 11) }
        try carts.event("checkout")
        let before = try carts.sandbox.fingerprint()
        let entries = try carts.sandbox.json("log", "--limit", "100")["entries"].array.count
        try carts.event("approve")
        #expect(try Set(carts.states("booking").values) == ["approved"])
        let log = try carts.sandbox.json("log", "--limit", "100")["entries"].array
        #expect(log.count == entries + 1)
        #expect(log[0]["command"].string == "flow event" && log[0]["flow"].int == 1)
        try carts.sandbox.ok("undo")
        #expect(try carts.sandbox.fingerprint() == before)
        #expect(try Set(carts.states("booking").values) == ["pending"])
        try carts.sandbox.ok("redo")
        #expect(try Set(carts.states("booking").values) == ["approved"])
        try carts.sandbox.expectSound()
    }
}

/// Carts in a home of their own; they are the flows 1, 2 and so on.
private struct Carts {
    let sandbox: Sandbox

    init(_ count: Int = 1) throws {
        sandbox = try Sandbox()
        for _ in 1...count { try sandbox.ok("flow", "new", "booking") }
    }

    /// The values of a place on 3 March, from one full hour to another.
    static func slot(_ court: String, _ from: Int, _ to: Int, _ price: Double) -> [String] {
        func time(_ hour: Int) -> String { "2026-03-03T\(hour < 10 ? "0" : "")\(hour):00" }
        return ["court=\(court)", "start_at=\(time(from))", "end_at=\(time(to))", "price=\(price)"]
    }

    /// Puts an item into a cart.
    func add(
        _ item: String, _ court: String, _ from: Int, _ to: Int, price: Double = 20,
        group: String? = nil, cart: Int = 1, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let values = ["item=\(item)"] + Carts.slot(court, from, to, price)
        _ = try sandbox.json(
            words("add-item", values + (group.map { ["booking=\($0)"] } ?? []), cart),
            sourceLocation: sourceLocation)
    }

    /// Lets an event happen, which has to succeed.
    @discardableResult
    func event(
        _ name: String, _ values: String..., cart: Int = 1,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> JSONValue {
        try sandbox.json(words(name, values, cart), sourceLocation: sourceLocation)
    }

    /// Requires that an event is refused and changes nothing.
    ///
    /// - Parameter valid: the `valid_transitions` that the refusal has to name.
    func expectRefused(
        _ name: String, _ values: [String], _ code: String, exitCode: Int32 = 1, cart: Int = 1,
        valid: Set<String>? = nil, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let before = try sandbox.fingerprint()
        let json = try sandbox.run(words(name, values, cart) + ["--json"])
            .expectRefusalDocument(exitCode, named: code, sourceLocation: sourceLocation)
        if let valid {
            let told = json["details"]["valid_transitions"].array.compactMap(\.string)
            #expect(Set(told) == valid, sourceLocation: sourceLocation)
        }
        #expect(try sandbox.fingerprint() == before, sourceLocation: sourceLocation)
    }

    private func words(_ name: String, _ values: [String], _ cart: Int) -> [String] {
        ["flow", "event", "\(cart)", name] + (values.isEmpty ? [] : ["--set"] + values)
    }

    func show(_ cart: Int = 1) throws -> JSONValue { try sandbox.json("flow", "show", "\(cart)") }

    /// An entity of a cart, by its name.
    func entity(_ name: String, _ cart: Int = 1) throws -> JSONValue {
        let entities = try show(cart)["entities"].array
        return try #require(entities.first { $0["name"].string == name }, "no entity \(name)")
    }

    /// The states of one machine of all entities of a kind, by their names.
    func states(
        _ kind: String, _ machine: String = "status", cart: Int = 1
    ) throws -> [String: String] {
        let entities = try show(cart)["entities"].array.filter { $0["kind"].string == kind }
        let pairs = entities.map {
            ($0["name"].string ?? "", $0["machines"][machine].string ?? "")
        }
        return Dictionary(pairs) { first, _ in first }
    }

    /// The check-in code of a booking.
    func code(_ booking: String, _ cart: Int = 1) throws -> String {
        try #require(entity(booking, cart)["data"]["code"].string, "\(booking) has no code")
    }

    /// A file that proves a payment.
    func proof(_ text: String = "paid\n") throws -> String {
        let path = "\(sandbox.folder)/proof.pdf"
        try sandbox.write(Array(text.utf8), to: path)
        return path
    }
}

extension Sandbox {
    /// Whom the messages go to that wait in the outbox.
    fileprivate func recipients() throws -> [String] {
        try tool(
            "sqlite3", "\(home)/flux.db", "SELECT payload ->> '$.to' FROM outbox ORDER BY number"
        ).lines
    }
}
