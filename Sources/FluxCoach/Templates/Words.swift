/// Words of a text in lower case, without punctuation; apostrophes vanish (`don't` is `dont`).
func plainWords(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for character in text.lowercased() {
        if character.isLetter || character.isNumber {
            word.append(character)
        } else if character == "'" || character == "\u{2019}" {
            continue
        } else if !word.isEmpty {
            words.append(word)
            word = ""
        }
    }
    if !word.isEmpty { words.append(word) }
    return words
}

/// A word without its common English endings, so that `running`, `runs` and `run` agree.
func stem(_ word: String) -> String {
    var letters = Array(word)
    func ends(_ ending: String) -> Bool {
        letters.count > ending.count + 2 && letters.suffix(ending.count).elementsEqual(ending)
    }
    if ends("ing") {
        letters.removeLast(3)
    } else if ends("ies") {
        letters.removeLast(3)
        letters.append("y")
    } else if ends("ed") {
        letters.removeLast(2)
    } else if ends("s"), !ends("ss") {
        letters.removeLast()
    }
    if letters.count > 3, letters[letters.count - 1] == letters[letters.count - 2],
        letters.last != "l", letters.last != "s"
    {
        letters.removeLast()
    }
    if letters.count > 3, letters.last == "e" { letters.removeLast() }
    return String(letters)
}

/// Where a sequence of words stands in another, or `nil`.
func find(_ phrase: [String], in words: [String]) -> Int? {
    guard !phrase.isEmpty, words.count >= phrase.count else { return nil }
    for start in 0...(words.count - phrase.count)
    where words[start..<(start + phrase.count)].elementsEqual(phrase) {
        return start
    }
    return nil
}
