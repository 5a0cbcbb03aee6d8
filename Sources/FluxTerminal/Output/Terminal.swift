import Glibc

/// What the system knows about the descriptors of this process.
public enum Terminal {
    /// Whether `descriptor` is a terminal.
    public static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// The width of the terminal at `descriptor`; `nil` when it is none or does not tell.
    public static func columns(_ descriptor: Int32) -> Int? {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// Reads what `OutputFormat.resolve` needs from the output at `descriptor`.
    public static func format(
        of descriptor: Int32 = STDOUT_FILENO, environment: [String: String],
        color: ColorChoice = .auto, accessible: Bool? = nil
    ) -> OutputFormat {
        OutputFormat.resolve(
            isTTY: isTerminal(descriptor), environment: environment, columns: columns(descriptor),
            color: color, accessible: accessible)
    }

    /// Prepares the process for output that may go away; call it first of all.
    ///
    /// A closed pipe becomes the error `OutputError.brokenPipe` instead of a signal. A standard descriptor that the
    /// parent closed is occupied such that using it fails, so that no file opened later takes its number and
    /// receives what was meant for the screen.
    public static func prepareStandardDescriptors() {
        signal(SIGPIPE, SIG_IGN)
        for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
            // The lowest free number is this one, because the ones below are open by now.
            _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
    }
}
