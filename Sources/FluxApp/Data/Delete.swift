import FluxJSON
import FluxStore
import Glibc

extension App {
    /// The word a person types to erase everything.
    public static let deleteWord = "delete"

    /// Erases one goal with its tasks and what was said about it.
    public func deleteGoal(_ reference: String, _ options: WriteOptions) throws -> FilesResult {
        guard options.yes || options.dryRun else {
            throw Failure.invalidArgument(
                "erasing cannot be undone; confirm with '--yes', or keep the goal and say 'flux goal abandon'"
            )
        }
        let written = try writing("delete", options) { store in
            try store.eraseGoal(try goal(reference, in: store))
        }
        if !options.dryRun {
            try Store.openForWriting(at: paths.store, backups: paths.backups).compact()
            // Copies made before hold what was erased now.
            for name in host.list(paths.backups) { unlink("\(paths.backups)/\(name)") }
        }
        let counts = written.value.rows
        let tasks = counts.first { $0.table == "tasks" }?.count ?? 0
        return FilesResult(
            files: [], erased: .object(counts.map { JSON.Member($0.table, .int(Int64($0.count))) }),
            remaining: [],
            message:
                "\(options.dryRun ? "would erase" : "erased") the goal and \(Phrase.count(tasks, "task"))",
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
        if options.dryRun {
            return FilesResult(
                files: owned, erased: .object([]), remaining: [],
                message: "would remove \(Phrase.count(owned.count, "file"))", dryRun: true)
        }
        var removed = try Store.remove(at: paths.store)
        for file in owned where unlink(file) == 0 { removed.append(file) }
        for folder in ownedFolders() { rmdir(folder) }
        let remaining = paths.folders.filter { FileTest.exists($0) }
            .flatMap { folder in host.list(folder).map { "\(folder)/\($0)" } }
        let tail =
            remaining.isEmpty
            ? "nothing of flux is left in its folders" : "files that are not flux's were left"
        return FilesResult(
            files: removed, erased: .object([JSON.Member("files", .int(Int64(removed.count)))]),
            remaining: remaining,
            message: "removed \(Phrase.count(removed.count, "file")); \(tail)", dryRun: false)
    }

    /// Folders that hold nothing but what flux or its owner put there for flux.
    private var ownFolders: [String] {
        [
            paths.state, paths.cache, paths.backups, paths.userPlans, paths.userWorkflows,
            paths.files,
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
