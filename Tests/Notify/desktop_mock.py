#!/usr/bin/python3
"""dbus-run-session -- /usr/bin/python3 desktop_mock.py [OPTIONS] CMD ARGS...

A notification daemon that a test tells what the person does. It owns org.freedesktop.Notifications on the bus of its
environment, runs CMD on the same bus, and exits with CMD's exit code (128 + N if signal N ended it, 127 if it cannot be
started). Not for the bus of a desktop. Where a real daemon is installed, --silent does not keep the bus from starting
it.

  --log FILE               a JSON line for each call, in the order they came (nothing is logged without it):
                             {"call": "Notify", "id", "app", "replaces", "icon", "summary", "body",
                              "actions": [key, label, ...], "hints": {...}, "expire"}
                             {"call": "CloseNotification", "id"}
                             {"call": "GetCapabilities"}, {"call": "GetServerInformation"}
  --press KEY[:DELAY_MS]   after each Notify the person presses that button, offered or not; the notice then closes
  --close                  after each Notify the person dismisses the notice
  --capabilities LIST      separated by commas (default body,body-markup,actions,persistence); "" for none
  --silent                 owns no name: nobody listens
  --fail                   answers Notify with the error com.example.Refused, whose message quotes the summary
  --hang                   never answers Notify
  --restart                after each Notify another daemon takes over, which knows no notice and counts from 1 again

The id of a notice that is replaced stays; CloseNotification of one that is not shown is an error, as the specification
has it.
"""
import argparse, json, os, subprocess, sys
import dbus, dbus.bus, dbus.mainloop.glib, dbus.service
from gi.repository import GLib

NAME, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
DISMISSED, CLOSED = 2, 3


class Refused(dbus.DBusException):
    _dbus_error_name = "com.example.Refused"


def plain(value):
    """What JSON can hold of a D-Bus value."""
    if isinstance(value, dbus.Boolean):
        return bool(value)
    if isinstance(value, (dbus.Byte, dbus.Int16, dbus.UInt16, dbus.Int32, dbus.UInt32, dbus.Int64, dbus.UInt64)):
        return int(value)
    if isinstance(value, dbus.Dictionary):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (dbus.Array, dbus.Struct)):
        return [plain(item) for item in value]
    return float(value) if isinstance(value, dbus.Double) else str(value)


class Daemon(dbus.service.Object):
    """One run of a notification daemon, on a connection of its own."""

    def __init__(self, options):
        # A connection for each, so that another daemon has another unique name.
        self.bus = dbus.bus.BusConnection(os.environ["DBUS_SESSION_BUS_ADDRESS"])
        super().__init__(self.bus, PATH)
        self.options, self.shown, self.last = options, set(), 0
        self.bus.request_name(NAME, dbus.bus.NAME_FLAG_DO_NOT_QUEUE)

    def log(self, call, **facts):
        if self.options.log:
            print(json.dumps({"call": call, **facts}, ensure_ascii=False), file=self.options.log, flush=True)

    @dbus.service.method(NAME, in_signature="susssasa{sv}i", out_signature="u", async_callbacks=("answer", "refuse"))
    def Notify(self, app, replaces, icon, summary, body, actions, hints, expire, answer, refuse):
        id = int(replaces)
        if id == 0:
            self.last += 1
            id = self.last
        self.log("Notify", id=id, app=str(app), replaces=int(replaces), icon=str(icon), summary=str(summary),
                 body=str(body), actions=plain(actions), hints=plain(hints), expire=int(expire))
        if self.options.fail:
            return refuse(Refused(f"cannot show '{summary}'"))
        if self.options.hang:
            return
        self.shown.add(id)
        answer(dbus.UInt32(id))
        if self.options.press:
            key, delay = self.options.press
            GLib.timeout_add(delay, self.press, id, key)
        elif self.options.close:
            GLib.idle_add(self.dismiss, id, DISMISSED)
        elif self.options.restart:
            GLib.idle_add(self.restart)

    @dbus.service.method(NAME, in_signature="u", out_signature="")
    def CloseNotification(self, id):
        self.log("CloseNotification", id=int(id))
        if int(id) not in self.shown:
            raise Refused("no such notice")
        GLib.idle_add(self.dismiss, int(id), CLOSED)

    @dbus.service.method(NAME, in_signature="", out_signature="as")
    def GetCapabilities(self):
        self.log("GetCapabilities")
        return dbus.Array(self.options.capabilities, signature="s")

    @dbus.service.method(NAME, in_signature="", out_signature="ssss")
    def GetServerInformation(self):
        self.log("GetServerInformation")
        return "desktop_mock", "flux", "1", "1.2"

    @dbus.service.signal(NAME, signature="us")
    def ActionInvoked(self, id, key):
        pass

    @dbus.service.signal(NAME, signature="uu")
    def NotificationClosed(self, id, reason):
        pass

    # What the person does. GLib calls these once: none of them returns true.

    def press(self, id, key):
        if id in self.shown:
            self.ActionInvoked(dbus.UInt32(id), key)
            self.dismiss(id, DISMISSED)

    def dismiss(self, id, reason):
        if id in self.shown:
            self.shown.remove(id)
            self.NotificationClosed(dbus.UInt32(id), dbus.UInt32(reason))

    def restart(self):
        # Calls that come between the two find nobody, as with a real daemon.
        self.bus.close()
        Daemon(self.options)


def key_and_delay(text):
    key, _, delay = text.partition(":")
    return key, int(delay or 0)


def parse():
    parser = argparse.ArgumentParser(usage=__doc__, add_help=False)
    parser.add_argument("--log", type=argparse.FileType("a", encoding="utf-8"))
    parser.add_argument("--press", type=key_and_delay)
    parser.add_argument("--capabilities", default="body,body-markup,actions,persistence",
                        type=lambda text: [word for word in text.split(",") if word])
    for name in "close", "silent", "fail", "hang", "restart":
        parser.add_argument("--" + name, action="store_true")
    parser.add_argument("command", nargs=argparse.REMAINDER, metavar="CMD ARGS...")
    options = parser.parse_args()
    if not options.command:
        parser.error("CMD is missing")
    return options


def main():
    options = parse()
    dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
    if not options.silent:
        Daemon(options)
    loop, codes = GLib.MainLoop(), []
    try:
        child = subprocess.Popen(options.command)
    except OSError as error:
        print(f"desktop_mock.py: {error}", file=sys.stderr)
        return 127

    def ended(pid, status):
        codes.append(os.waitstatus_to_exitcode(status))
        loop.quit()

    GLib.child_watch_add(GLib.PRIORITY_DEFAULT, child.pid, ended)
    loop.run()
    return codes[0] if codes[0] >= 0 else 128 - codes[0]


if __name__ == "__main__":
    sys.exit(main())
