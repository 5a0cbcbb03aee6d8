/// Names that people use for time zones and that no IANA name ends in.
enum ZoneAliases {
    /// By name in the form of ``ZoneName/plain(_:)``. Countries and states that lie in several zones
    /// stand here only where nearly all of their people live in one.
    static let zones: [String: String] = {
        var zones: [String: String] = [:]
        for (zone, names) in rows { for name in names { zones[name] = zone } }
        return zones
    }()

    /// Countries in several zones: after a city they change nothing.
    static let wideCountries: Set<String> = [
        "australia", "canada", "usa", "us", "america", "russia", "indonesia", "kazakhstan",
        "brazil", "mexico", "chile", "congo", "mongolia", "greenland",
    ]

    /// Words before a name that say only that one follows.
    static let leads: Set<String> = [
        "no", "nope", "actually", "its", "it", "is", "im", "i", "am", "in", "the", "live", "from",
        "near", "to", "change", "set", "use", "my", "time", "zone", "timezone", "should", "be",
        "close", "at", "based", "currently", "now", "living", "please", "not", "rather", "we",
        "are", "were", "wrong", "nah", "moved", "same", "as", "yes", "this", "that", "thats",
        "here", "stay", "staying", "around",
        "make",
    ]

    /// Words after a name that do not change it.
    static let closings: Set<String> = [
        "please", "now", "usa", "us", "thanks", "instead", "here", "at", "the", "moment",
        "currently",
    ]

    private static let rows: [(String, [String])] = [
        (
            "America/New_York",
            [
                "eastern", "eastern time", "et", "est", "edt", "us eastern", "us/eastern", "nyc",
                "ny", "manhattan", "brooklyn", "boston", "miami", "philadelphia", "atlanta",
                "washington dc", "dc", "baltimore", "pittsburgh", "cleveland", "columbus",
                "charlotte", "orlando", "tampa", "buffalo", "cincinnati", "new jersey",
                "new york state", "massachusetts", "pennsylvania", "virginia", "maryland",
                "connecticut", "north carolina", "south carolina", "ohio", "vermont", "maine",
                "new hampshire", "rhode island", "delaware", "west virginia", "jacksonville",
                "raleigh", "florida", "east coast", "us east coast",
            ]
        ),
        (
            "America/Chicago",
            [
                "central", "central time", "ct", "cst", "cdt", "us central", "us/central",
                "dallas", "houston", "austin", "san antonio", "minneapolis", "milwaukee",
                "st louis", "saint louis", "kansas city", "new orleans", "nashville", "memphis",
                "omaha", "oklahoma city", "texas", "illinois", "minnesota", "wisconsin", "iowa",
                "missouri", "arkansas", "louisiana", "mississippi", "alabama", "oklahoma",
            ]
        ),
        (
            "America/Denver",
            [
                "mountain", "mountain time", "mt", "mst", "mdt", "us mountain", "us/mountain",
                "salt lake city", "albuquerque", "santa fe", "colorado", "utah", "new mexico",
                "montana", "wyoming", "boulder",
            ]
        ),
        (
            "America/Los_Angeles",
            [
                "pacific", "pacific time", "pt", "pst", "pdt", "us pacific", "us/pacific", "la",
                "san francisco", "sf", "bay area", "san diego", "seattle", "portland",
                "sacramento", "san jose", "oakland", "silicon valley", "palo alto", "las vegas",
                "california", "washington state", "oregon", "nevada", "west coast",
                "us west coast",
            ]
        ),
        ("America/Phoenix", ["arizona", "tucson"]),
        ("America/Anchorage", ["alaska"]),
        ("Pacific/Honolulu", ["hawaii", "hst"]),
        ("America/Detroit", ["michigan"]),
        ("America/Toronto", ["ottawa", "quebec", "ontario", "montreal"]),
        ("America/Vancouver", ["british columbia"]),
        ("America/Edmonton", ["calgary", "alberta"]),
        ("America/Mexico_City", ["mexico", "guadalajara"]),
        (
            "America/Sao_Paulo",
            ["rio", "rio de janeiro", "brasilia", "sao paulo", "brazil", "belo horizonte"]
        ),
        ("America/Argentina/Buenos_Aires", ["argentina", "buenos aires"]),
        ("America/Bogota", ["colombia", "medellin"]),
        ("America/Lima", ["peru"]),
        ("America/Santiago", ["chile"]),
        ("America/Caracas", ["venezuela"]),
        (
            "Europe/London",
            [
                "uk", "united kingdom", "britain", "great britain", "england", "scotland",
                "wales", "manchester", "birmingham", "edinburgh", "glasgow", "liverpool", "leeds",
                "bristol", "oxford", "cambridge", "cardiff", "bst", "british time",
                "northern ireland",
            ]
        ),
        ("Europe/Dublin", ["ireland", "cork", "galway"]),
        ("Europe/Lisbon", ["portugal", "porto", "lisboa"]),
        ("Europe/Madrid", ["spain", "barcelona", "valencia", "seville", "sevilla", "bilbao"]),
        (
            "Europe/Paris",
            ["france", "lyon", "marseille", "toulouse", "nice", "bordeaux", "strasbourg", "lille"]
        ),
        (
            "Europe/Berlin",
            [
                "germany", "munich", "munchen", "muenchen", "hamburg", "frankfurt", "cologne",
                "koln", "koeln", "stuttgart", "dusseldorf", "leipzig", "dresden", "bonn",
                "hannover", "nuremberg", "deutschland", "bremen", "heidelberg", "freiburg",
            ]
        ),
        (
            "Europe/Zurich",
            ["switzerland", "geneva", "basel", "bern", "lausanne", "zuerich", "geneve"]
        ),
        ("Europe/Vienna", ["austria", "graz", "salzburg", "wien", "innsbruck"]),
        (
            "Europe/Rome",
            [
                "italy", "milan", "milano", "naples", "turin", "florence", "venice", "bologna",
                "roma",
            ]
        ),
        ("Europe/Amsterdam", ["netherlands", "holland", "rotterdam", "the hague", "utrecht"]),
        ("Europe/Brussels", ["belgium", "antwerp", "ghent"]),
        ("Europe/Copenhagen", ["denmark", "aarhus"]),
        ("Europe/Stockholm", ["sweden", "gothenburg", "malmo"]),
        ("Europe/Oslo", ["norway", "bergen"]),
        ("Europe/Helsinki", ["finland", "tampere", "espoo"]),
        ("Europe/Warsaw", ["poland", "krakow", "cracow", "gdansk", "wroclaw"]),
        ("Europe/Prague", ["czechia", "czech republic", "brno"]),
        ("Europe/Budapest", ["hungary"]),
        ("Europe/Athens", ["greece", "thessaloniki"]),
        ("Europe/Bucharest", ["romania", "cluj"]),
        ("Europe/Sofia", ["bulgaria"]),
        ("Europe/Belgrade", ["serbia"]),
        ("Europe/Zagreb", ["croatia"]),
        ("Europe/Istanbul", ["turkey", "turkiye", "ankara", "izmir"]),
        ("Europe/Kyiv", ["ukraine", "kiev", "lviv"]),
        ("Europe/Moscow", ["st petersburg", "saint petersburg", "msk"]),
        ("Asia/Jerusalem", ["israel", "tel aviv", "haifa"]),
        ("Africa/Cairo", ["egypt"]),
        ("Africa/Lagos", ["nigeria", "abuja"]),
        ("Africa/Nairobi", ["kenya"]),
        ("Africa/Johannesburg", ["south africa", "cape town", "durban", "pretoria"]),
        ("Africa/Casablanca", ["morocco", "rabat"]),
        ("Asia/Dubai", ["uae", "united arab emirates", "abu dhabi"]),
        ("Asia/Riyadh", ["saudi arabia", "jeddah"]),
        ("Asia/Tehran", ["iran"]),
        ("Asia/Karachi", ["pakistan", "lahore", "islamabad"]),
        (
            "Asia/Kolkata",
            [
                "india", "mumbai", "bombay", "delhi", "new delhi", "bangalore", "bengaluru",
                "chennai", "hyderabad", "pune", "calcutta", "indian time",
            ]
        ),
        ("Asia/Dhaka", ["bangladesh"]),
        ("Asia/Bangkok", ["thailand"]),
        ("Asia/Ho_Chi_Minh", ["vietnam", "hanoi", "saigon"]),
        ("Asia/Kuala_Lumpur", ["malaysia"]),
        ("Asia/Jakarta", ["java"]),
        ("Asia/Manila", ["philippines"]),
        ("Asia/Shanghai", ["china", "beijing", "shenzhen", "guangzhou"]),
        ("Asia/Taipei", ["taiwan"]),
        ("Asia/Tokyo", ["japan", "osaka", "kyoto", "jst"]),
        ("Asia/Seoul", ["korea", "south korea", "busan", "kst"]),
        ("Australia/Sydney", ["canberra", "new south wales", "nsw", "aest", "aedt"]),
        ("Australia/Melbourne", ["victoria australia"]),
        ("Australia/Brisbane", ["queensland"]),
        ("Pacific/Auckland", ["new zealand", "wellington", "christchurch", "nz"]),
        ("CET", ["central european time", "central european", "cest", "mez", "mesz"]),
        ("EET", ["eastern european time", "eastern european", "eest"]),
        ("WET", ["western european time", "western european"]),
        ("America/Havana", ["cuba"]),
        ("America/Guayaquil", ["ecuador", "quito"]),
        ("America/La_Paz", ["bolivia"]),
        ("America/Montevideo", ["uruguay"]),
        ("America/Asuncion", ["paraguay"]),
        ("America/Tegucigalpa", ["honduras"]),
        ("America/Santo_Domingo", ["dominican republic"]),
        ("Atlantic/Reykjavik", ["iceland"]),
        ("Europe/Vilnius", ["lithuania"]),
        ("Europe/Riga", ["latvia"]),
        ("Europe/Tallinn", ["estonia"]),
        ("Europe/Bratislava", ["slovakia"]),
        ("Europe/Ljubljana", ["slovenia"]),
        ("Europe/Sarajevo", ["bosnia"]),
        ("Europe/Tirane", ["albania", "tirana"]),
        ("Europe/Skopje", ["north macedonia", "macedonia"]),
        ("Europe/Chisinau", ["moldova"]),
        ("Europe/Minsk", ["belarus"]),
        ("Asia/Yerevan", ["armenia"]),
        ("Asia/Baku", ["azerbaijan"]),
        ("Asia/Nicosia", ["cyprus"]),
        ("Asia/Beirut", ["lebanon"]),
        ("Asia/Amman", ["jordan"]),
        ("Asia/Baghdad", ["iraq"]),
        ("Asia/Muscat", ["oman"]),
        ("Asia/Kathmandu", ["nepal"]),
        ("Asia/Colombo", ["sri lanka"]),
        ("Asia/Phnom_Penh", ["cambodia"]),
        ("Asia/Vientiane", ["laos"]),
        ("Asia/Yangon", ["myanmar", "burma", "rangoon"]),
        ("Africa/Accra", ["ghana"]),
        ("Africa/Addis_Ababa", ["ethiopia"]),
        ("Africa/Dar_es_Salaam", ["tanzania"]),
        ("Africa/Kampala", ["uganda"]),
        ("Africa/Dakar", ["senegal"]),
        ("Africa/Tunis", ["tunisia"]),
        ("Africa/Algiers", ["algeria"]),
        ("Etc/UTC", ["utc", "gmt", "zulu", "universal time", "coordinated universal time"]),
    ]
}
