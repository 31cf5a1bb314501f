# Reads the feeds or the calendars of a site with a reader not written here: python3 validate.py feeds|calendars SITE.
# Prints how many files it read and what it complained of; or which package is missing.
import json
import pathlib
import sys


def feeds(path):
    import feedparser

    feed = feedparser.parse(path.read_bytes())
    if feed.bozo:
        return str(feed.bozo_exception)
    if not feed.feed.get("title") or not feed.feed.get("link"):
        return "the feed lacks a title or a link"
    for entry in feed.entries:
        day = entry.get("updated_parsed", entry.get("published_parsed"))
        if not (entry.get("title") and entry.get("link") and entry.get("id") and day):
            return "an entry lacks something"
    return None


def calendars(path):
    import icalendar

    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    events = calendar.walk("VEVENT")
    if not events:
        return "there is no event in it"
    for event in events:
        if event.errors:
            return str(event.errors)
        if not all(name in event for name in ("UID", "SUMMARY", "DTSTART", "DTSTAMP")):
            return "an event lacks something"
        if "DTEND" in event and event.decoded("DTEND") < event.decoded("DTSTART"):
            return "an event ends before it begins"
    return None


READERS = {"feeds": (feeds, (".atom", ".rss")), "calendars": (calendars, (".ics",))}


def main(what, site):
    read, endings = READERS[what]
    files = sorted(p for p in pathlib.Path(site).rglob("*") if p.suffix in endings and p.relative_to(site).parts[0] != "files")
    faults = []
    for path in files:
        try:
            fault = read(path)
        except ImportError:
            raise
        except Exception as error:
            fault = repr(error)
        if fault:
            faults.append(f"{path.relative_to(site)}: {fault}")
    return {"files": len(files), "faults": faults}


try:
    print(json.dumps(main(*sys.argv[1:])))
except ImportError as error:
    print(json.dumps({"missing": str(error)}))
