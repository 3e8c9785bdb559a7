"""Notifications of a desktop, for tests: prints each as a line of JSON, and clicks it when told to."""

import json
import sys

from gi.repository import Gio, GLib

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
INTERFACE = f"""
<node><interface name="{NAME}">
  <method name="GetCapabilities"><arg direction="out" type="as"/></method>
  <method name="GetServerInformation">
    <arg direction="out" type="s"/><arg direction="out" type="s"/>
    <arg direction="out" type="s"/><arg direction="out" type="s"/>
  </method>
  <method name="Notify">
    <arg direction="in" type="s"/><arg direction="in" type="u"/><arg direction="in" type="s"/>
    <arg direction="in" type="s"/><arg direction="in" type="s"/><arg direction="in" type="as"/>
    <arg direction="in" type="a{{sv}}"/><arg direction="in" type="i"/><arg direction="out" type="u"/>
  </method>
  <method name="CloseNotification"><arg direction="in" type="u"/></method>
  <signal name="ActionInvoked"><arg type="u"/><arg type="s"/></signal>
  <signal name="NotificationClosed"><arg type="u"/><arg type="u"/></signal>
</interface></node>
"""

shown = 0


def say(line):
    print(json.dumps(line), flush=True)


def called(_bus, _sender, _path, _interface, method, given, answer):
    global shown
    if method == "GetCapabilities":
        answer.return_value(GLib.Variant("(as)", (["actions", "body"],)))
    elif method == "GetServerInformation":
        answer.return_value(GLib.Variant("(ssss)", ("Sample", "Sample", "1", "1.2")))
    elif method == "Notify":
        shown += 1
        say({"id": shown, "title": given[3], "body": given[4]})
        answer.return_value(GLib.Variant("(u)", (shown,)))
    else:
        answer.return_value(None)


bus = Gio.bus_get_sync(Gio.BusType.SESSION)
bus.register_object(PATH, Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0], called)


def click(_channel, _condition):
    line = sys.stdin.readline()
    if line == "":
        loop.quit()
        return False
    clicked = GLib.Variant("(us)", (int(line), "default"))
    bus.emit_signal(None, PATH, NAME, "ActionInvoked", clicked)
    return True


Gio.bus_own_name_on_connection(
    bus, NAME, Gio.BusNameOwnerFlags.NONE, lambda *_: say({"ready": True}), None
)
GLib.io_add_watch(GLib.IOChannel.unix_new(0), GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, click)
loop = GLib.MainLoop()
loop.run()
