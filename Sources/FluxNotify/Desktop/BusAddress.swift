import Glibc

/// Where the session bus is (D-Bus Specification, "Server Addresses" and "Well-known Message Bus Instances").
enum BusAddress {
    /// The address of the session bus of an environment; `nil` when there is none. Nothing is connected or started.
    static func ofSession(_ environment: [String: String]) -> String? {
        choose(environment, user: getuid(), isSocket: isSocket)
    }

    /// Chooses among what an environment says and where systemd puts the bus of a user, which is there for cron too.
    ///
    /// - Parameter isSocket: whether there is a socket at a path.
    static func choose(
        _ environment: [String: String], user: uid_t, isSocket: (String) -> Bool
    ) -> String? {
        // An address that is set is meant, even `disabled:`: then there is no other bus to fall back to.
        if let given = environment["DBUS_SESSION_BUS_ADDRESS"], !given.isEmpty {
            let usable = given.split(separator: ";").filter(isUsable)
            return usable.isEmpty ? nil : usable.joined(separator: ";")
        }
        var folders = ["/run/user/\(user)"]
        // The XDG Base Directory Specification has relative paths ignored.
        if let folder = environment["XDG_RUNTIME_DIR"], folder.hasPrefix("/") {
            folders.insert(folder, at: 0)
        }
        return folders.map { "\($0)/bus" }.first(where: isSocket).map { "unix:path=\(escaped($0))" }
    }

    /// Whether an address is a socket on this machine. Of the others, `autolaunch:` would start a bus, `unixexec:` a
    /// program, and `tcp:` could wait long for a name.
    private static func isUsable(_ address: Substring) -> Bool {
        guard address.hasPrefix("unix:") else { return false }
        return address.dropFirst(5).split(separator: ",").contains {
            $0.hasPrefix("path=") || $0.hasPrefix("abstract=")
        }
    }

    /// A value of an address: all bytes but a few stand there as `%` and two hexadecimal digits.
    private static func escaped(_ value: String) -> String {
        let digits = Array("0123456789abcdef")
        return value.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"),
                UInt8(ascii: "/"), UInt8(ascii: "."):
                String(UnicodeScalar(byte))
            case _: "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }.joined()
    }

    private static func isSocket(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFSOCK
    }
}
