import FluxJSON

/// JSON that stands in a column.
enum StoredJSON {
    static func strings(_ text: String) throws -> [String] {
        // Nearly every row has no tags; do not parse for those.
        if text == "[]" { return [] }
        return try value(text).arrayValue?.compactMap(\.stringValue) ?? []
    }

    static func text(_ strings: [String]) -> String { JSON.array(strings.map(JSON.string)).text }

    static func value(_ text: String) throws -> JSON {
        do {
            return try JSON(parsing: text)
        } catch {
            throw StoreError.failed(detail: "a stored JSON value cannot be read")
        }
    }
}
