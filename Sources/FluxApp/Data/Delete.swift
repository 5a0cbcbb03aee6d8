import FluxJSON
import FluxStore
import Glibc

/// A part of what is stored, as it is named to erase it.
public enum DeleteRequest: Sendable {
    /// A goal by number, UUID or words.
    case goal(String)
    /// A conversation by UUID.
    case conversation(String)
    /// What lies before a day, in words.
    case before(String)
}

extension App {
    /// The word a person types to erase everything.
    public static let deleteWord = "delete"

    /// Erases a part of what is stored, from every place that holds it. Copies of the store made before hold it too, and
    /// go; so do the input history and the log, which tell nothing apart.
    ///
    /// - Throws: ``Failure`` without `options.yes`, and for what is not there.
    public func delete(_ request: DeleteRequest, _ options: WriteOptions) throws -> FilesResult {
        guard options.yes || options.dryRun else {
            let instead =
                if case .goal = request { ", or keep the goal and say 'flux goal abandon'" } else {
                    ""
                }
            throw Failure.invalidArgument(
                "erasing cannot be undone; confirm with '--yes'\(instead)")
        }
        var what = ""
        let written = try writing("delete", options) { store in
            switch request {
            case .goal(let reference):
                what = "the goal"
                return try store.erase(.goal(goal(reference, in: store)))
            case .conversation(let id):
                guard let conversation = try store.conversation(id: id) else {
                    throw Failure(
                        code: "NOT_FOUND",
                        message:
                            "there is no conversation '\(id)'; list them with 'flux chat history'")
                }
                what = "the conversation"
                return try store.erase(.conversation(conversation))
            case .before(let words):
                let clock = try clock(store)
                let day = try day(words, clock)
                what = "what lies before \(day.shortTextWithYear)"
                return try store.erase(.before(clock.start(of: day)))
            }
        }
        var removed: [String] = []
        let copies = host.list(paths.backups).map { "\(paths.backups)/\($0)" }
        // What came in for the store is acted on before the file that holds it goes.
        if !options.dryRun { _ = replaySpool() }
        let traces = copies + wordyFiles()
        if options.dryRun {
            removed = traces
        } else if !written.replayed {
            removed = traces.filter { unlink($0) == 0 }
            do {
                try Store.openForWriting(at: paths.store, backups: paths.backups).compact()
            } catch StoreError.locked {
                throw Failure(
                    code: "STORE_LOCKED",
                    message:
                        "erased, but another program still reads the old pages, so they are in the file yet; close it and run 'flux delete --before 0001-01-01 --yes'",
                    retryAllowed: true)
            }
        }
        let counts = written.value.rows
        let tasks = counts.first { $0.table == "tasks" }?.count ?? 0
        return FilesResult(
            files: removed,
            erased: .object(counts.map { JSON.Member($0.table, .int(Int64($0.count))) }),
            remaining: copiesElsewhere(), providers: try providersToAsk(),
            message:
                "\(options.dryRun ? "would erase" : "erased") \(what)"
                + (tasks == 0 ? "" : " and \(Phrase.count(tasks, "task"))"),
            dryRun: options.dryRun)
    }

    /// Erases everything flux has: the store and its side files, settings, history, logs, caches and copies.
    ///
    /// - Throws: ``Failure`` without `options.yes`, and when another flux holds the store.
    public func deleteEverything(_ options: WriteOptions) throws -> FilesResult {
        guard options.yes || options.dryRun else {
            throw Failure.invalidArgument(
                "erasing everything cannot be undone; confirm with '--yes'")
        }
        let owned = ownedFiles()
        let elsewhere = copiesElsewhere()
        // Settings and a damaged store must not keep anybody from erasing them.
        let providers = (try? providersToAsk()) ?? []
        if options.dryRun {
            return FilesResult(
                files: owned, erased: .object([]), remaining: elsewhere, providers: providers,
                message: "would remove \(Phrase.count(owned.count, "file"))", dryRun: true)
        }
        var removed = try Store.remove(at: paths.store)
        for file in owned where unlink(file) == 0 { removed.append(file) }
        for folder in ownedFolders() { rmdir(folder) }
        let foreign = paths.folders.filter { FileTest.exists($0) }
            .flatMap { folder in host.list(folder).map { "\(folder)/\($0)" } }
        let tail =
            foreign.isEmpty
            ? "nothing of flux is left in its folders" : "files that are not flux's were left"
        return FilesResult(
            files: removed, erased: .object([JSON.Member("files", .int(Int64(removed.count)))]),
            remaining: foreign + elsewhere, providers: providers,
            message: "removed \(Phrase.count(removed.count, "file")); \(tail)", dryRun: false)
    }

    /// Files that may hold a person's words without saying what they belong to.
    private func wordyFiles() -> [String] {
        var files: [String] = []
        for folder in [paths.state, paths.cache] {
            walk(folder) {
                files.append($0)
            } folders: { _ in
            }
        }
        let kept = [paths.auditSeal, writtenElsewhere, vapidPath, heartbeat.path]
        return files.filter { !kept.contains($0) }
    }

    // MARK: - What is elsewhere

    /// The list of exports and copies that were written outside of flux's folders.
    private var writtenElsewhere: String { "\(paths.state)/written" }
    /// So many of them are remembered.
    private static let mostRemembered = 1_000

    /// Remembers where an export or a copy went, so that erasing can name it.
    func rememberCopy(_ path: String) {
        var absolute = path
        if let pointer = realpath(path, nil) {
            absolute = String(cString: pointer)
            free(pointer)
        }
        let isOwn = paths.folders.contains { absolute.hasPrefix("\($0)/") }
        guard !isOwn, !absolute.contains("\n") else { return }
        var known = rememberedCopies().filter { $0 != absolute }
        known.append(absolute)
        let text = known.suffix(App.mostRemembered).map { $0 + "\n" }.joined()
        // That it cannot be remembered is no reason to fail what was ordered.
        try? PrivateFile.write(Array(text.utf8), to: writtenElsewhere)
    }

    private func rememberedCopies() -> [String] {
        guard let bytes = host.read(writtenElsewhere) else { return [] }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// Exports and copies outside of flux's folders that are still there.
    private func copiesElsewhere() -> [String] {
        rememberedCopies().filter { FileTest.exists($0) }
    }

    /// What to ask providers to erase who were told something.
    private func providersToAsk() throws -> [String] {
        var sentences: [String] = []
        if try !settings.text("twilio.account_sid").isEmpty {
            sentences.append(
                "Twilio keeps messages and calls: delete them in its console under Monitor, Logs")
        }
        for (setting, who) in [
            ("notify.ntfy_url", "the server of your ntfy topic"),
            ("notify.mail_to", "your mail provider"),
        ] where try !settings.text(setting).isEmpty {
            sentences.append("\(who) may keep reminders: delete them there")
        }
        if try !settings.text("model.base_url").isEmpty
            || !settings.text("model.api_key").isEmpty
            || !settings.text("model.api_key_command").isEmpty
            || !settings.text("model.api_key_file").isEmpty
        {
            let address = try settings.text("model.base_url")
            sentences.append(
                "the language model\(address.isEmpty ? "" : " at \(address)") may keep what it was sent: ask its provider to erase it"
            )
        }
        return sentences
    }

    /// Folders that hold nothing but what flux or its owner put there for flux.
    private var ownFolders: [String] {
        [
            paths.state, paths.cache, paths.backups, paths.userPlans, paths.userPrompts,
            paths.userWorkflows, paths.files,
        ]
    }

    /// Everything that flux made, without following links.
    private func ownedFiles() -> [String] {
        var files: [String] = []
        let name = paths.store.split(separator: "/").last.map(String.init) ?? ""
        let folder = String(paths.store.dropLast(name.count + 1))
        for entry in host.list(folder)
        where entry == name || entry.hasPrefix("\(name)-") || entry.hasPrefix("\(name).new-") {
            files.append("\(folder)/\(entry)")
        }
        if FileTest.exists(paths.config) { files.append(paths.config) }
        let settings = paths.config.split(separator: "/").last.map(String.init) ?? ""
        let settingsFolder = String(paths.config.dropLast(settings.count + 1))
        for entry in host.list(settingsFolder) where entry.hasPrefix("\(settings).new-") {
            files.append("\(settingsFolder)/\(entry)")
        }
        for own in ownFolders {
            walk(own) {
                files.append($0)
            } folders: { _ in
            }
        }
        return files.sorted()
    }

    private func ownedFolders() -> [String] {
        var folders: [String] = []
        for own in ownFolders {
            walk(own) { _ in
            } folders: {
                folders.append($0)
            }
        }
        return folders.sorted { $0.count > $1.count } + paths.folders
    }

    /// Walks a folder that is really there: one that is a link counts as a file, so that what it points to stays.
    private func walk(_ folder: String, _ file: (String) -> Void, folders: (String) -> Void) {
        var own = stat()
        guard lstat(folder, &own) == 0 else { return }
        guard own.st_mode & S_IFMT == S_IFDIR else { return file(folder) }
        for name in host.list(folder) {
            let path = "\(folder)/\(name)"
            var status = stat()
            guard lstat(path, &status) == 0 else { continue }
            if status.st_mode & S_IFMT == S_IFDIR {
                folders(path)
                walk(path, file, folders: folders)
            } else {
                file(path)
            }
        }
    }
}
