import Testing

@testable import FluxLanguage

@Suite struct PlacesAnswerTests {
    private let reader = AnswerReader()

    @Test(
        "names for home and work are read as typed",
        arguments: [
            ("Home", "Home", nil), ("home", "home", nil), ("Casa", "Casa", nil),
            ("home is Home, office downtown is work", "Home", "office downtown"),
            ("home; work: Office", "home", "Office"), ("home and work", "home", "work"),
            ("Home and Office", "Home", "Office"), ("home is Casa and work is HQ", "Casa", "HQ"),
            ("home: Casa, work: HQ", "Casa", "HQ"), ("home = Casa; work = HQ", "Casa", "HQ"),
            ("Casa is home and HQ is work", "Casa", "HQ"), ("Casa, HQ", "Casa", "HQ"),
            ("my home is called The Nest", "The Nest", nil), ("my home is Casa", "Casa", nil),
            ("the office is work", nil, "office"), ("call home Casa", "Casa", nil),
            ("I call home Casa", "Casa", nil), ("work is the lab", nil, "lab"),
            ("Casa for home, HQ for work", "Casa", "HQ"), ("home is \"My Place\"", "My Place", nil),
            ("I work from home", "home", "home"),
            ("home is Casa, I work from home", "Casa", "Casa"),
            ("home is Casa, I don't work", "Casa", nil), ("just home", "home", nil),
            ("Salt and Pepper", "Salt and Pepper", nil),
            ("work: Office, home: Flat 3", "Flat 3", "Office"),
            ("I work at the university", nil, "university"), ("Zuhause", "Zuhause", nil),
            ("home is Home.", "Home", nil), ("日本の家", "日本の家", nil),
            ("home and the office", "home", "office"), ("Home\nOffice", "Home", "Office"),
            ("my office is HQ", nil, "HQ"), ("home → Casa", "Casa", nil),
            ("home/work", "home", "work"),
            ("Home Sweet Home", "Home Sweet Home", nil),
            ("the house and the shop", "house", "shop"),
            ("Casa (home), HQ (work)", "Casa", "HQ"),
        ] as [(String, String?, String?)])
    func places(answer: String, home: String?, work: String?) throws {
        let places = try reader.readPlaces(answer)
        #expect(places == PlacesAnswer(home: home, work: work), "\(answer)")
    }

    @Test(
        "what names no place, or too many, is refused with an example",
        arguments: [
            "", " ", ",", "no", "none", "home is", "a, b, c", "home is A, home is B", "!!",
            String(repeating: "x", count: 81), "home: \u{1B}[31mred",
        ])
    func refused(answer: String) {
        let problem = #expect(throws: AnswerProblem.self, "\(answer)") {
            try reader.readPlaces(answer)
        }
        #expect(problem?.message.contains("'home is Casa") == true)
    }
}
