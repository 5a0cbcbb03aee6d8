import Testing

@testable import FluxLanguage

@Suite struct ZoneAnswerTests {
    private let reader = AnswerReader(zoneNames: [
        "Africa/Cairo", "Africa/Johannesburg", "America/Argentina/Buenos_Aires",
        "America/Chicago", "America/Denver", "America/Halifax", "America/Indiana/Indianapolis",
        "America/Indianapolis", "America/Los_Angeles", "America/New_York", "America/Phoenix",
        "America/Port-au-Prince", "America/Sao_Paulo", "America/St_Johns", "America/Toronto",
        "America/Vancouver", "Asia/Ho_Chi_Minh", "Asia/Istanbul", "Asia/Kolkata", "Asia/Shanghai",
        "Asia/Singapore", "Asia/Tokyo", "Atlantic/Canary", "Australia/Perth", "Australia/Sydney",
        "CET", "EST", "Etc/GMT+5", "Etc/GMT-2", "Etc/UTC", "Europe/Berlin", "Europe/Istanbul",
        "Europe/Jersey", "Europe/Kyiv", "Europe/London", "Europe/Madrid", "Europe/Paris",
        "Europe/Zurich", "GMT", "Pacific/Auckland", "Pacific/Honolulu", "Singapore", "US/Eastern",
    ])

    @Test(
        "cities, countries, names and offsets lead to a zone",
        arguments: [
            ("Europe/Berlin", "Europe/Berlin"), ("europe/berlin", "Europe/Berlin"),
            ("EUROPE/BERLIN", "Europe/Berlin"), ("berlin", "Europe/Berlin"),
            ("Berlin.", "Europe/Berlin"), ("I'm in Berlin", "Europe/Berlin"),
            ("no, Berlin", "Europe/Berlin"), ("it's Berlin time", "Europe/Berlin"),
            ("Berlin, Germany", "Europe/Berlin"), ("Germany", "Europe/Berlin"),
            ("Munich", "Europe/Berlin"), ("München", "Europe/Berlin"),
            ("New York", "America/New_York"), ("new_york", "America/New_York"),
            ("America/New York", "America/New_York"), ("New York City", "America/New_York"),
            ("NYC", "America/New_York"), ("Boston", "America/New_York"),
            ("eastern", "America/New_York"), ("Eastern Time", "America/New_York"),
            ("EST", "America/New_York"), ("US/Eastern", "America/New_York"),
            ("I live in San Francisco", "America/Los_Angeles"), ("PST", "America/Los_Angeles"),
            ("pacific time please", "America/Los_Angeles"), ("new jersey", "America/New_York"),
            ("Jersey", "Europe/Jersey"), ("São Paulo", "America/Sao_Paulo"),
            ("Buenos Aires", "America/Argentina/Buenos_Aires"), ("st. johns", "America/St_Johns"),
            ("St. John's", "America/St_Johns"), ("port-au-prince", "America/Port-au-Prince"),
            ("ho chi minh", "Asia/Ho_Chi_Minh"), ("Singapore", "Singapore"),
            ("Mumbai", "Asia/Kolkata"), ("india", "Asia/Kolkata"), ("Tokyo, Japan", "Asia/Tokyo"),
            ("Kiev", "Europe/Kyiv"), ("London", "Europe/London"), ("UK", "Europe/London"),
            ("Vancouver, Canada", "America/Vancouver"), ("UTC", "Etc/UTC"), ("utc", "Etc/UTC"),
            ("UTC+2", "Etc/GMT-2"), ("GMT +2", "Etc/GMT-2"), ("+02:00", "Etc/GMT-2"),
            ("UTC-5", "Etc/GMT+5"), ("CET", "CET"), ("Hawaii", "Pacific/Honolulu"),
            ("Zürich", "Europe/Zurich"), ("Geneva, Switzerland", "Europe/Zurich"),
            ("Portland, Oregon", "America/Los_Angeles"), ("Paris", "Europe/Paris"),
            ("Paris France", "Europe/Paris"), ("paris, france", "Europe/Paris"),
            ("Istanbul", "Asia/Istanbul"), ("change it to Perth", "Australia/Perth"),
            ("actually I'm based in Toronto now", "America/Toronto"),
            ("we are currently in New Delhi", "Asia/Kolkata"), ("Cape Town", "Africa/Johannesburg"),
            ("Sydney Australia", "Australia/Sydney"),
            ("nah, I'm in Madrid at the moment", "Europe/Madrid"), ("central european time", "CET"),
            ("Wrong, it's London", "Europe/London"),
            ("Indianapolis, Indiana", "America/Indiana/Indianapolis"),
        ])
    func zones(answer: String, zone: String) throws {
        #expect(try reader.readTimeZone(answer, detected: "Asia/Tokyo") == zone, "\(answer)")
    }

    @Test(
        "a yes, or nothing, takes the zone that was offered",
        arguments: [
            "", "  ", "yes", "Y", "yep", "that's right", "That’s right.", "correct", "ok", "sure",
            "yes, that's right", "keep it", "looks good", "right", "it is",
        ])
    func offered(answer: String) throws {
        #expect(try reader.readTimeZone(answer, detected: "Mars/Base") == "Mars/Base", "\(answer)")
        #expect(throws: AnswerProblem.self) { try reader.readTimeZone(answer) }
    }

    @Test(
        "what is no zone is refused with an example",
        arguments: [
            "no", "nope", "Atlantis", "Europe/Atlantis", "UTC+99", "UTC+5:30", "America/", "/",
            "?", "12", "somewhere", "the moon",
        ])
    func refused(answer: String) {
        let problem = #expect(throws: AnswerProblem.self, "\(answer)") {
            try reader.readTimeZone(answer, detected: "Asia/Tokyo")
        }
        #expect(problem?.message.contains("'America/New_York'") == true)
    }

    @Test("a slip is answered with the name that was probably meant")
    func slips() {
        for (answer, zone) in [
            ("Berln", "Europe/Berlin"), ("Tokio", "Asia/Tokyo"), ("Sidney", "Australia/Sydney"),
            ("the Berlin office", "Europe/Berlin"),
        ] {
            let problem = #expect(throws: AnswerProblem.self) {
                try reader.readTimeZone(answer)
            }
            #expect(problem?.message.contains("did you mean '\(zone)'?") == true, "\(answer)")
        }
    }

    @Test("a city that lies on two continents is asked about")
    func twoContinents() {
        let problem = #expect(throws: AnswerProblem.self) {
            try reader.readTimeZone("Paris, Texas")
        }
        #expect(problem?.message.contains("'Europe/Paris' or 'America/Chicago'") == true)
    }

    @Test("a city of one name in two states is asked about")
    func twoStates() {
        let problem = #expect(throws: AnswerProblem.self) {
            try reader.readTimeZone("Portland, Maine")
        }
        #expect(problem?.message.contains("'America/New_York'") == true)
    }

    @Test("only zones that there are can be chosen")
    func absent() {
        #expect(throws: AnswerProblem.self) { try reader.readTimeZone("Dublin") }
        #expect(throws: AnswerProblem.self) { try AnswerReader().readTimeZone("Berlin") }
    }

    @Test("every name is read as itself, in any case, unless a common name stands for another")
    func everyName() throws {
        for name in reader.zoneNames where !["EST", "GMT", "US/Eastern"].contains(name) {
            #expect(try reader.readTimeZone(name) == name)
            #expect(try reader.readTimeZone(name.uppercased()) == name)
        }
    }

    @Test("no common name stands twice")
    func aliases() {
        #expect(ZoneAliases.zones.count > 300)
        for name in ZoneAliases.zones.keys { #expect(ZoneName.plain(name) == name) }
    }
}
