import Testing

@testable import FluxCalendar

@Suite struct ZoneDatabaseTests {
    private static let index = """
        # version 2025b
        # This zic input file is in the public domain.
        R A 1916 o - Jun 14 23s 1 S
        Z America/New_York -4:56:2 - LMT 1883 N 18 17u
        -5 u E%sT 1920
        Z America/Argentina/Buenos_Aires -3:53:48 - LMT 1894 O 31
        Z America/Sao_Paulo -3:6:28 - LMT 1914
        Z Europe/Berlin 0:53:28 - LMT 1893 Ap
        Z Europe/London -0:1:15 - LMT 1847 D
        Z Asia/Tokyo 9:18:59 - LMT 1887 D 31 15u
        Z Asia/Kolkata 5:53:28 - LMT 1854 Jun 28
        Z Asia/Shanghai 8:5:43 - LMT 1901
        Z Etc/GMT+5 -5 - %z
        L Asia/Kolkata Asia/Calcutta
        L America/Argentina/Buenos_Aires America/Buenos_Aires
        L Asia/Tokyo Japan
        L ../../x Evil/../Name
        """
    private static let table = """
        # comment
        US\t+404251-0740023\tAmerica/New_York\tEastern (most areas)
        AR\t-3436-05827\tAmerica/Argentina/Buenos_Aires\tBuenos Aires (BA, CF)
        BR\t-2332-04637\tAmerica/Sao_Paulo
        DE\t+5230+01322\tEurope/Berlin
        GB\t+513030-0000731\tEurope/London
        JP\t+353916+1394441\tAsia/Tokyo
        IN\t+2232+08822\tAsia/Kolkata
        CN\t+3114+12128\tAsia/Shanghai
        """
    private static let countries =
        "DE\tGermany\nJP\tJapan\nGB\tBritain (UK)\nIN\tIndia\nCN\tChina\n"

    private func database(_ extra: [String: [UInt8]] = [:]) -> ZoneDatabase {
        var files: [String: [UInt8]] = [
            "/b/tzdata.zi": Array(Self.index.utf8), "/b/zone.tab": Array(Self.table.utf8),
            "/b/iso3166.tab": Array(Self.countries.utf8), "/b/Broken": Array("no zone".utf8),
        ]
        for (name, bytes) in Fixtures.zoneFiles { files["/b/\(name)"] = bytes }
        files.merge(extra) { $1 }
        return ZoneDatabase(directories: ["/a", "/b"]) { [files] in files[$0] }
    }

    @Test("a zone is read from the first directory that has it whole")
    func directories() throws {
        let lordHowe = try #require(Fixtures.zoneFiles["Australia/Lord_Howe"])
        let moved = database(["/a/Europe/London": lordHowe])
        #expect(moved.zone(named: "Europe/London")?.offset(at: Instant(seconds: 0)) == 36_000)
        let damaged = database(["/a/Europe/London": [1, 2, 3]])
        #expect(damaged.zone(named: "Europe/London")?.offset(at: Instant(seconds: 0)) == 3_600)
        #expect(database().zone(named: "Broken") == nil)
        #expect(database().zone(named: "Mars/Phobos") == nil)
    }

    @Test("universal time needs no file")
    func universal() {
        let empty = ZoneDatabase(directories: []) { _ in nil }
        for name in ["UTC", "Etc/UTC", "Z"] {
            #expect(empty.zone(named: name)?.offset(at: Instant(seconds: 0)) == 0)
        }
        #expect(empty.zone(named: "Z")?.identifier == "UTC")
        #expect(empty.identifiers() == ["UTC"])
        #expect(empty.version == nil)
        #expect(empty.find("utc") == ["UTC"])
    }

    @Test(
        "names that could lead out of the directory are never read",
        arguments: [
            "", "/etc/passwd", "../x", "Europe/../../x", "Europe//London", "Europe/London/", ".",
            "Europe/Lon don", "Europe/London\0", "Europe\\London", "Zürich", "tzdata.zi",
            String(repeating: "A", count: 200),
        ])
    func names(name: String) {
        let trap = ZoneDatabase(directories: ["/b"]) { path in
            Issue.record("read \(path)")
            return nil
        }
        #expect(trap.zone(named: name) == nil)
    }

    @Test("the release comes from the index, else from its own file")
    func version() {
        #expect(database().version == "2025b")
        let other = ZoneDatabase(directories: ["/c"]) { path in
            path == "/c/+VERSION" ? Array("2026a\n".utf8) : nil
        }
        #expect(other.version == "2026a")
    }

    @Test("names are listed from the index, else from the table")
    func identifiers() {
        let all = database().identifiers()
        #expect(all.contains("Asia/Calcutta") && all.contains("UTC") && all.contains("Etc/GMT+5"))
        #expect(!all.contains { $0.contains("..") })
        #expect(all == all.sorted())
        let tableOnly = ZoneDatabase(directories: ["/c"]) { path in
            path == "/c/zone.tab" ? Array(Self.table.utf8) : nil
        }
        #expect(tableOnly.identifiers().contains("Europe/Berlin"))
        #expect(tableOnly.identifiers().count == 9)
    }

    @Test(
        "places are found by their words",
        arguments: [
            ("New York", ["America/New_York"]), ("new york", ["America/New_York"]),
            ("america/new_york", ["America/New_York"]), ("AMERICA/NEW YORK", ["America/New_York"]),
            ("  berlin ", ["Europe/Berlin"]), ("Tokyo", ["Asia/Tokyo"]), ("Japan", ["Asia/Tokyo"]),
            ("Buenos Aires", ["America/Argentina/Buenos_Aires"]),
            ("calcutta", ["Asia/Calcutta"]), ("São Paulo", ["America/Sao_Paulo"]),
            ("Germany", ["Europe/Berlin"]), ("Munich", ["Europe/Berlin"]),
            ("Mumbai", ["Asia/Kolkata"]), ("U.K.", ["Europe/London"]), ("tokyo's", []),
            ("lond", ["Europe/London"]),
            ("etc/gmt+5", ["Etc/GMT+5"]), ("UTC", ["UTC"]), ("", []), ("Atlantis", []), ("a", []),
        ])
    func search(words: String, expected: [String]) {
        #expect(database().find(words) == expected)
    }
}
