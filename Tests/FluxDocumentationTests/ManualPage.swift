import Foundation

/// A manual page in mdoc(7).
struct ManualPage {
    /// Its file name, such as `flux-add.1`.
    let name: String
    /// Its lines.
    let lines: [String]

    /// Reads a page of the folder `man`.
    init(_ name: String) throws {
        self.name = name
        lines = try Project.text("man/\(name)").split(separator: "\n").map(String.init)
    }

    /// The names of all pages.
    static func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: Project.manual.path)
            .filter { $0.hasSuffix(".1") || $0.hasSuffix(".5") }.sorted()
    }

    /// The flags that the page sets with the macro `Fl`, as they are typed.
    var flags: Set<String> {
        var flags: Set<String> = []
        for line in lines where line.hasPrefix(".") {
            var follows = false
            for word in line.dropFirst().split(separator: " ") {
                if word == "Fl" {
                    follows = true
                } else if follows, word.first?.isUppercase == true {
                    follows = false
                } else if follows, word.contains(where: \.isLetter) {
                    flags.insert("-\(word)")
                }
            }
        }
        return flags
    }

    /// Options in examples and in running text: the commands before them on the line, if any, and
    /// the option.
    var mentions: [(command: [String], option: String)] {
        lines.filter { !$0.contains("Fl ") }.flatMap {
            line -> [(command: [String], option: String)] in
            let words = line.matches(of: /flux((?: [a-z]+)*)/).last.map { String($0.1) } ?? ""
            return line.matches(of: /(?:^|[ '])(--[a-z][a-z-]*)/).map {
                (words.split(separator: " ").map(String.init), String($0.1))
            }
        }
    }

    /// The lines of a section, without its heading.
    func section(_ title: String) -> [String] {
        let start = lines.firstIndex(of: ".Sh \(title)").map { $0 + 1 } ?? lines.endIndex
        let end = lines[start...].firstIndex { $0.hasPrefix(".Sh ") } ?? lines.endIndex
        return Array(lines[start..<end])
    }

    /// The first lines of the items of the page's lists, each with the lines that follow it.
    var items: [(head: String, body: [String])] {
        var items: [(head: String, body: [String])] = []
        for line in lines {
            if line.hasPrefix(".It ") {
                items.append((String(line.dropFirst(4)), []))
            } else if !items.isEmpty {
                items[items.count - 1].body.append(line)
            }
        }
        return items
    }
}
