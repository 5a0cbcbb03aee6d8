/// Finds telephone numbers, accounts and cards in a text: seven digits or more, however they are parted, that are neither
/// a date nor a time.
enum NumberSpans {
    private static let fewestDigits = 7
    /// Between two digits of a number there are no more marks than this: `+1 (555) 010`.
    private static let widestGap = 3

    /// The places of numbers, in order.
    static func find(in text: [Character]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = 0
        while index < text.count {
            guard text[index].isNumber else {
                index += 1
                continue
            }
            let end = endOfRun(text, from: index)
            var start = index
            while start > 0, "+(".contains(text[start - 1]) { start -= 1 }
            found += numbers(text, in: start..<end)
            index = end
        }
        return found
    }

    private static func endOfRun(_ text: [Character], from start: Int) -> Int {
        var end = start
        var gap = 0
        for index in start..<text.count {
            if text[index].isNumber {
                end = index + 1
                gap = 0
            } else if isMark(text[index]), gap < widestGap {
                gap += 1
            } else {
                break
            }
        }
        return end
    }

    private static func isMark(_ character: Character) -> Bool {
        character.isWhitespace || character.isPunctuation && !"⟦⟧\"'@".contains(character)
            || "+|".contains(character)
    }

    /// What is left of a run between the dates and times in it.
    private static func numbers(_ text: [Character], in run: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var group: Range<Int>?
        func close() {
            defer { group = nil }
            guard let range = group, text[range].count(where: \.isNumber) >= fewestDigits else {
                return
            }
            found.append(range)
        }
        var index = run.lowerBound
        while index < run.upperBound {
            guard !text[index].isWhitespace else {
                index += 1
                continue
            }
            var end = index
            while end < run.upperBound, !text[end].isWhitespace { end += 1 }
            if isMoment(String(text[index..<end])) {
                close()
            } else {
                group = (group?.lowerBound ?? index)..<end
            }
            index = end
        }
        close()
        return found
    }

    /// Whether a word is a date or a time: `2026-03-05`, `3/4`, `5.3.2026`, `16:30`.
    private static func isMoment(_ word: String) -> Bool {
        let bare = word.trimmingMarks
        func sizes(_ mark: Character) -> [Int]? {
            let parts = bare.split(separator: mark, omittingEmptySubsequences: false)
            guard parts.count > 1, parts.allSatisfy({ $0.allSatisfy { $0.isNumber && $0.isASCII } })
            else { return nil }
            return parts.map(\.count)
        }
        if let parts = sizes(":") {
            return parts.count <= 3 && (1...2).contains(parts[0])
                && parts.dropFirst().allSatisfy { $0 == 2 }
        }
        for mark in ["-", "/", "."] as [Character] {
            guard let parts = sizes(mark) else { continue }
            if parts.count == 2 { return mark == "/" && parts.allSatisfy { (1...2).contains($0) } }
            guard parts.count == 3, (1...2).contains(parts[1]) else { return false }
            return parts[0] == 4 && (1...2).contains(parts[2])
                || (1...2).contains(parts[0]) && (parts[2] == 4 || parts[2] == 2)
        }
        return false
    }
}

extension String {
    /// Without marks at either end.
    fileprivate var trimmingMarks: Substring {
        var text = self[...]
        while let first = text.first, !first.isNumber { text.removeFirst() }
        while let last = text.last, !last.isNumber { text.removeLast() }
        return text
    }
}
