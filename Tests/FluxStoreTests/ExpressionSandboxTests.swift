import FlowEngine
import FluxJSON
import FluxStore
import Testing

/// Expressions of workflows come from files of strangers: they calculate, and nothing else.
@Suite struct ExpressionSandboxTests {
    private let sandbox = ExpressionSandbox()

    private func value(_ text: String, _ values: [String: JSON] = [:]) throws -> JSON {
        try sandbox.evaluate(Expression(text)) { (variable) throws(FlowError) in
            values[variable.token] ?? .null
        }
    }

    @Test(
        "operators and pure functions work out",
        arguments: [
            ("1 + 2", JSON.int(3)), ("$fee * 2", .int(160)), ("$fee / 3.0 > 26", .int(1)),
            ("'a' || @name", .string("aAnn")), ("coalesce(:missing, 7)", .int(7)),
            ("iif($ok, 'yes', 'no')", .string("yes")), ("$cart::approval = 'pending'", .int(1)),
            ("unixepoch('2026-03-02T14:00:00Z')", .int(1_772_460_000)), ("null", .null),
            ("case when :x is null then 1 else 2 end", .int(1)), ("round(2.567, 1)", .double(2.6)),
            ("'it''s' || ' :now'", .string("it's :now")), ("$text in ('a', 'b')", .int(1)),
            ("json_extract($doc, '$.a[1]')", .int(2)), ("min(3, 1, 2)", .int(1)),
            ("max(:a, :b)", .int(9)), ("1e400 > 1", .int(1)), ("9e999", .null),
        ] as [(String, JSON)])
    func works(text: String, expected: JSON) throws {
        let values: [String: JSON] = [
            "$fee": 80, "@name": "Ann", "$ok": true, "$cart::approval": "pending", "$text": "a",
            "$doc": ["a": [1, 2]], ":a": 4, ":b": 9,
        ]
        #expect(try value(text, values) == expected)
    }

    @Test(
        "tables, queries, other functions and ways out of the parentheses are refused",
        arguments: [
            "(SELECT 1)", "SELECT 1", "1 FROM sqlite_schema", "1) FROM sqlite_schema --",
            "1) UNION SELECT (2", "1), (2",
            "(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n)",
            "exists (select 1 from sqlite_master)", "1 in (select 1)", "1 in sqlite_master",
            "1 in pragma_database_list",
            "load_extension('/tmp/x.so')", "readfile('/etc/passwd')", "writefile('/tmp/x', 'y')",
            "randomblob(1000000000)", "zeroblob(1000000000)", "random()", "sqlite_version()",
            "last_insert_rowid()",
            "changes()", "total_changes()", "fts5('x')", "edit('x')", "eval('x')",
            "like('%a%', 'a')", "'a' like '%a'",
            "'a' glob '*'", "'a' regexp 'a'", "'a' match 'a'", "date('now')", "datetime(\"now\")",
            "unixepoch()", "date( )",
            "CURRENT_TIMESTAMP", "current_date", "1; DROP TABLE x", "1 -- comment",
            "1 /* comment */", "[name]", "`x`",
            "\"column\"", "column_name", "?", "?1", "#a", "group_concat('a')", "count(*) over ()",
            "x'00'; 1", "(1", "1)", "'open",
            "", "  ", "raise(abort, 'x')", "json_each('[1]')", "pragma_table_info('x')",
            "printf('%d', (select 1))",
        ])
    func hostile(text: String) {
        #expect(throws: FlowError.self, "\(text)") { try value(text) }
    }

    @Test("what is refused when it is prepared is a problem for the lint, with a reason")
    func problems() {
        #expect(sandbox.problem(with: Expression("1 + 1")) == nil)
        for text in ["(SELECT 1)", "load_extension('x')", "1)", "date('now')", "?"] {
            #expect(sandbox.problem(with: Expression(text))?.isEmpty == false, "\(text)")
        }
    }

    @Test("a long calculation ends, and the sandbox goes on working")
    func steps() throws {
        // Nested deeper than SQLite takes, longer than it reads, and more work than is allowed.
        let deep = String(repeating: "(", count: 500) + "1" + String(repeating: ")", count: 500)
        #expect(throws: FlowError.self) { try value(deep) }
        #expect(throws: FlowError.self) { try value(String(repeating: "1+", count: 20_000) + "1") }
        var bomb = "'a'"
        for _ in 0..<30 { bomb = "replace(\(bomb), 'a', 'aaaaaaaaaa')" }
        #expect(throws: FlowError.self) { try value(bomb) }
        #expect(try value("1 + 1") == 2)
    }

    @Test("texts are data: what stands in them is never part of the expression")
    func injection() throws {
        let hostile = "') FROM sqlite_schema; DROP TABLE tasks; --"
        #expect(try value(":x", [":x": .string(hostile)]) == .string(hostile))
        #expect(try value("length(:x)", [":x": .string(hostile)]) == .int(Int64(hostile.count)))
        #expect(try value("'a' || $x", ["$x": "b\u{0}c"]) == "ab\u{0}c")
    }
}
