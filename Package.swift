// swift-tools-version: 6.1
import PackageDescription

// Read top down: each target may use only what stands below it. The pure ones (FluxCoach, FluxLanguage,
// FluxCalendar, FlowEngine, FluxJSON) import no other package, do no I/O and have no clock of their own.
let package = Package(
    name: "flux",
    platforms: [.macOS(.v13)],
    products: [.executable(name: "flux", targets: ["flux"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(
            url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        // What hummingbird is made of, where flux uses it by itself.
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        .executableTarget(
            name: "flux",
            dependencies: [
                "FluxApp", "FluxCoach", "FluxLanguage", "FluxStore", "FlowEngine", "FluxTerminal",
                "FluxJSON", "FluxCalendar",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .target(
            name: "FluxApp",
            dependencies: [
                "FluxCoach", "FluxLanguage", "FluxCalendar", "FlowEngine", "FluxStore",
                "FluxNotify",
                "ChatModel", "HTTPTransfer", "FluxJSON", "CMiniZip", "CCurl", "CWatch",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "TOMLKit", package: "TOMLKit"),
            ]),
        .target(name: "FluxCoach", dependencies: ["FluxLanguage", "FluxCalendar", "FluxJSON"]),
        .target(name: "FluxLanguage", dependencies: ["FluxCalendar"]),
        .target(
            name: "FluxStore",
            dependencies: [
                "FluxCalendar", "FlowEngine", "FluxJSON", "CSQLiteSession", "CSQLiteSandbox",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ]),
        .target(
            name: "FluxNotify",
            dependencies: [
                "FluxCalendar", "FluxJSON", "HTTPTransfer", "CDesktopBus",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]),
        .target(name: "ChatModel", dependencies: ["FluxJSON", "HTTPTransfer"]),
        .target(name: "FlowEngine", dependencies: ["FluxCalendar", "FluxJSON"]),
        .target(name: "FluxTerminal", dependencies: ["FluxCalendar", "CLineEditor"]),
        .target(name: "FluxCalendar"),
        .target(name: "FluxJSON"),
        // libcurl is opened on first use, so nothing is linked.
        .target(name: "CCurl"),
        .target(name: "HTTPTransfer", dependencies: ["CCurl"]),
        // So is libsystemd, which speaks to the desktop's bus.
        .target(name: "CDesktopBus"),
        .target(name: "CWatch"),
        .target(name: "CSQLiteSession", linkerSettings: [.linkedLibrary("sqlite3")]),
        .target(name: "CSQLiteSandbox", linkerSettings: [.linkedLibrary("sqlite3")]),
        .target(
            name: "CLineEditor",
            linkerSettings: [
                .linkedLibrary("edit"), .linkedLibrary("tinfo"), .linkedLibrary("bsd"),
                .linkedLibrary("md"),
            ]),
        .target(
            name: "CMiniZip",
            linkerSettings: [.linkedLibrary("minizip"), .linkedLibrary("z")]),

        // Beside the program: 'share/bench/run' builds and runs them.
        .executableTarget(
            name: "FlowBenchmark",
            dependencies: [
                "FluxApp", "FluxStore", "FlowEngine", "FluxCalendar", "FluxJSON", "CBareSQLite",
            ], path: "share/bench/FlowBenchmark"),
        .executableTarget(
            name: "CoachBenchmark",
            dependencies: ["FluxApp", "FluxCoach", "FluxLanguage", "FluxCalendar"],
            path: "share/bench/CoachBenchmark"),
        .target(
            name: "CBareSQLite", path: "share/bench/CBareSQLite",
            linkerSettings: [.linkedLibrary("sqlite3")]),

        .testTarget(name: "FluxJSONTests", dependencies: ["FluxJSON"]),
        .testTarget(
            name: "FluxCalendarTests", dependencies: ["FluxCalendar"], exclude: ["Fixtures"]),
        .testTarget(
            name: "FlowEngineTests",
            dependencies: ["FlowEngine", "FluxCalendar", "FluxJSON", "FluxStore"],
            exclude: ["Fixtures"]),
        .testTarget(
            name: "FluxStoreTests",
            dependencies: [
                "FluxStore", "FlowEngine", "FluxCalendar",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .testTarget(
            name: "ChatModelTests", dependencies: ["ChatModel", "FluxJSON"]),
        .testTarget(
            name: "FluxNotifyTests",
            dependencies: [
                "FluxNotify", "HTTPTransfer", "FluxCalendar", "FluxJSON",
                .product(name: "Crypto", package: "swift-crypto"),
            ], exclude: ["Fixtures"]),
        .testTarget(name: "FluxTerminalTests", dependencies: ["FluxTerminal", "FluxCalendar"]),
        .testTarget(
            name: "FluxLanguageTests", dependencies: ["FluxLanguage", "FluxCalendar"]),
        .testTarget(
            name: "FluxCoachTests",
            dependencies: ["FluxCoach", "FluxLanguage", "FluxCalendar", "FluxJSON"]),
        .testTarget(
            name: "FluxAppTests",
            dependencies: [
                "FluxApp", "ChatModel", "FluxStore", "FluxCoach", "FluxCalendar", "FluxJSON",
                "FlowEngine",
                .product(name: "Crypto", package: "swift-crypto"),
            ], exclude: ["Fixtures"]),
        // These two drive the built program as a person does.
        .testTarget(name: "FluxDocumentationTests", dependencies: ["flux"]),
        .testTarget(name: "FluxEndToEnd", dependencies: ["flux"]),
    ],
    swiftLanguageModes: [.v6]
)
