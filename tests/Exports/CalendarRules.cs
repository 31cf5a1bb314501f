using System.Text;
using System.Text.RegularExpressions;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;

namespace CopArchive.Tests.Exports;

/// <summary>Rules of RFC 5545 and 7986 that parsers let pass and programs of readers do not.</summary>
internal static partial class CalendarRules
{
    /// <summary>What is wrong with a calendar, in words.</summary>
    public static IEnumerable<string> Broken(byte[] content)
    {
        foreach (var fault in BrokenLines(content))
        {
            yield return fault;
        }

        var lines = Encoding.UTF8.GetString(content)
            .Replace("\r\n ", "", StringComparison.Ordinal)
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        if (lines[0] != "BEGIN:VCALENDAR" || lines[1] != "VERSION:2.0" || lines[^1] != "END:VCALENDAR")
        {
            yield return "does not begin and end as a calendar";
        }

        foreach (var line in lines.Where(l => !Property().IsMatch(l)))
        {
            yield return $"no property: {line}";
        }

        var entries = string.Join('\n', lines).Split("\nBEGIN:VEVENT\n").Skip(1).Select(e => e.Split("\nEND:VEVENT")[0].Split('\n'))
            .ToList();
        if (entries.Count == 0)
        {
            yield return "without an entry";
        }

        var uids = entries.Select(e => Value(e, "UID")).ToList();
        if (uids.Any(u => !Guid.TryParseExact(u, "D", out _)) || uids.Distinct().Count() != uids.Count)
        {
            yield return "identities are missing or stand twice";
        }

        foreach (var entry in entries)
        {
            foreach (var name in (string[])["UID", "DTSTAMP", "DTSTART", "SUMMARY", "SEQUENCE", "STATUS", "URL"])
            {
                if (entry.Count(l => Name(l) == name) != 1)
                {
                    yield return $"{name} does not stand once: {entry[0]}";
                }
            }

            foreach (var name in entry.Select(Name).GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key))
            {
                yield return $"{name} stands twice: {entry[0]}";
            }

            var (start, end) = (Value(entry, "DTSTART"), Value(entry, "DTEND"));
            if (end is not null && (end.Length != start!.Length || string.CompareOrdinal(end, start) <= 0))
            {
                yield return $"ends before it begins, or in another form: {start} {end}";
            }

            foreach (var line in entry.Where(l => l.StartsWith("DT", StringComparison.Ordinal) && !Moment().IsMatch(l)))
            {
                yield return $"neither a day nor a moment in UTC: {line}";
            }
        }
    }

    /// <summary>What is wrong with the lines alone.</summary>
    public static IEnumerable<string> BrokenLines(byte[] content)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content);
        if (text.StartsWith('\ufeff') || !text.EndsWith("\r\n", StringComparison.Ordinal) || LineEnds().IsMatch(text))
        {
            yield return "ends of lines are not CR LF";
        }

        foreach (var line in text.Split("\r\n").Where(l => Encoding.UTF8.GetByteCount(l) > 75 || l.Any(char.IsControl)))
        {
            yield return $"too long, or with a control character: {line}";
        }
    }

    private static string Name(string line) => line.Split(';', ':')[0];

    private static string? Value(string[] entry, string name) => entry.FirstOrDefault(l => Name(l) == name)?.Split(':', 2)[1];

    [GeneratedRegex("(?<!\r)\n|\r(?!\n)")]
    private static partial Regex LineEnds();

    [GeneratedRegex("^[A-Z][A-Z0-9-]*(;[A-Z-]+=[^:;\"]+)*:")]
    private static partial Regex Property();

    [GeneratedRegex("^(DT(START|END);VALUE=DATE:[0-9]{8}|DT(START|END|STAMP):[0-9]{8}T[0-9]{6}Z)$")]
    private static partial Regex Moment();
}
