#if DEBUG
    import GRDB

    /// Lets the n-th row that is written fail, so that tests can see that a change is whole or not there, wherever it
    /// breaks. Exists in debug builds alone.
    enum FaultInjection {
        /// Counts the rows of every table that are inserted, updated or deleted, and fails at the n-th.
        ///
        /// Temporary triggers count: they belong to the connection, and the file knows nothing of them.
        static func fail(atWrite number: Int, in db: Database) throws {
            final class Counter: @unchecked Sendable {
                // The connection is used by one thread at a time.
                var left: Int
                init(_ left: Int) { self.left = left }
            }
            let counter = Counter(number)
            db.add(
                function: DatabaseFunction("flux_fault", argumentCount: 0) { _ in
                    counter.left -= 1
                    if counter.left == 0 {
                        throw DatabaseError(resultCode: .SQLITE_IOERR, message: "injected fault")
                    }
                    return 0
                })
            let tables = try String.fetchAll(
                db,
                sql: """
                    SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
                        AND name NOT LIKE '%_search%'
                    """)
            for table in tables {
                for operation in ["INSERT", "UPDATE", "DELETE"] {
                    try db.execute(
                        sql: """
                            CREATE TEMP TRIGGER IF NOT EXISTS fault_\(table)_\(operation) BEFORE \(operation) ON main.\(table)
                            BEGIN SELECT flux_fault(); END
                            """)
                }
            }
        }
    }

    extension Store {
        /// The variable of the environment that says which write fails; release builds do not read it.
        public static let faultSwitch = "FAULT_AT_WRITE"

        /// Lets the n-th row fail that is written through this store.
        public func failAtWrite(_ number: Int) throws {
            try queue.writeWithoutTransaction { db in
                try FaultInjection.fail(atWrite: number, in: db)
            }
        }
    }
#endif
