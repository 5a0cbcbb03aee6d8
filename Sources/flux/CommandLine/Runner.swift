import ArgumentParser
import FluxApp
import FluxJSON
import FluxTerminal
import Glibc

/// Runs one command line: arguments in, exit code out.
struct Runner {
    /// Reads the arguments as bytes, since the standard library would repair text that is no UTF-8.
    func run(unsafeArguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>, count: Int)
        -> Int32
    {
        var arguments: [String] = []
        for index in 1..<max(count, 1) {
            guard let pointer = unsafeArguments[index] else { break }
            let bytes = UnsafeBufferPointer(start: pointer, count: strlen(pointer))
            guard let text = String(validating: bytes.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            else {
                let failure = Failure.invalidArgument(
                    "argument \(index) is no UTF-8 text; set your terminal to UTF-8 and write it again"
                )
                return report(failure, json: false, host: nil)
            }
            arguments.append(text)
        }
        return run(arguments)
    }

    private func run(_ arguments: [String]) -> Int32 {
        let json = arguments.prefix { $0 != "--" }.contains { $0 == "--json" || $0 == "--jsonl" }
        var host: Host?
        do {
            let current = try Host.current()
            host = current
            return try perform(arguments, host: current)
        } catch let error as OutputError {
            // Whoever read the output has gone; that is no failure of the command.
            if error == .brokenPipe { return 0 }
            return report(
                Failure(code: "STORE_FULL", message: error.message), json: json, host: host)
        } catch {
            return report(Failure(error), json: json, host: host)
        }
    }

    private func perform(_ arguments: [String], host: Host) throws -> Int32 {
        var arguments = arguments
        var command: any ParsableCommand
        switch try SentenceOrCommand(host: host).resolve(arguments) {
        case .command(let parsed): command = parsed
        case .arguments(let rewritten):
            arguments = rewritten
            do {
                command = try Flux.parseAsRoot(arguments)
            } catch {
                return try finishParsing(error, arguments)
            }
        }
        if let command = command as? any FluxCommand {
            let session = try Session(host: host, options: command.output, arguments: arguments)
            return try run(command, session)
        }
        do {
            try command.run()
            return 0
        } catch {
            return try finishParsing(error, arguments)
        }
    }

    private func run(_ command: any FluxCommand, _ session: Session) throws -> Int32 {
        var command = command
        let name = type(of: command)._commandName
        do {
            defer { session.endProgress() }
            try command.run(session)
            try session.flush()
            session.app.logEnd(of: name, failure: nil)
            return session.exitCode
        } catch let error as OutputError {
            throw error
        } catch {
            let failure = Failure(error)
            session.app.logEnd(of: name, failure: failure)
            throw failure
        }
    }

    /// Help and version are no errors; what is one becomes a line with a remedy.
    private func finishParsing(_ error: any Error, _ arguments: [String]) throws -> Int32 {
        if Flux.exitCode(for: error) == .success {
            let output = Output()
            try output.write(Flux.fullMessage(for: error) + "\n")
            try output.flush()
            return 0
        }
        throw UsageProblem(error, arguments).failure
    }

    private func report(_ failure: Failure, json: Bool, host: Host?) -> Int32 {
        let output = Output(descriptor: STDERR_FILENO)
        let text =
            json
            ? ErrorReport(failure, host: host).json.text
            : "flux: \(TerminalText.safe(failure.message))"
        try? output.writeLine(text)
        if !json {
            // Where somebody may need help, it stands below the sentence.
            for line in failure.details["help"]?.arrayValue ?? [] {
                try? output.writeLine("  \(TerminalText.safe(line.stringValue ?? ""))")
            }
        }
        try? output.flush()
        return failure.exitCode
    }
}

/// The error document of `interface.md`.
struct ErrorReport {
    let json: JSON

    init(_ failure: Failure, host: Host?) {
        json = [
            "status": "failed", "error_code": .string(failure.code),
            "message": .string(failure.message),
            "details": failure.details, "retry_allowed": .bool(failure.retryAllowed),
            "timestamp": host.map { .string("\($0.now())") } ?? .null,
            "correlation_id": host.map { .string($0.correlationID) } ?? .null,
        ]
    }
}
