using System.Diagnostics;
using System.Net;
using System.Text;
using CopArchive.Catalogue;
using CopArchive.Comparison;
using CopArchive.Wording;

namespace CopArchive.Exports;

/// <summary>What happened in the archive since a day, as a letter to those who read mail and no feeds.</summary>
public static class Digest
{
    /// <summary>In which forms it can be had.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["text", "markdown", "html"];

    /// <summary>The letter; what was withdrawn is told by its title and reason alone.</summary>
    /// <param name="catalogue">The archive.</param>
    /// <param name="log">What happened in it.</param>
    /// <param name="since">The first day that is told.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="words">The words of the language in which it is written.</param>
    public static string Print(LinkedCatalogue catalogue, ArchiveLog log, DateOnly since, string format, Words words)
    {
        var settings = catalogue.Settings;
        var entries = log.Entries.Where(e => e.Day >= since).ToList();
        var letter = new StringBuilder();
        Head(words.DigestTitle(settings.Title, since), 1);
        if (entries.Count == 0)
        {
            Line(words.DigestEmpty, null, "");
        }

        foreach (var kind in new[] { LogEntryKind.Added, LogEntryKind.Changed, LogEntryKind.Corrected, LogEntryKind.Withdrawn })
        {
            var some = entries.Where(e => e.Kind == kind).ToList();
            if (some.Count > 0)
            {
                Head(words.LogEntry(kind), 2);
                foreach (var entry in some)
                {
                    var stands = entry.Record.Withdrawn is null;
                    Line(
                        stands ? words.EntryTitle(entry.Record) : entry.Record.Title.Value,
                        Address.Of(entry.Record.Id).Absolute(settings.BaseUrl),
                        words.LogDetail(entry) is { IsEmpty: false } detail ? detail.Plain
                            : stands ? words.EntrySummary(entry.Record, catalogue)
                            : "");
                }
            }
        }

        Head("", 2);
        Line(settings.OfficialStatus, ArchiveLog.Page.Absolute(settings.BaseUrl), "");
        return letter.ToString();

        void Head(string title, int level) => letter.Append(format switch
        {
            "html" => title.Length == 0 ? "<hr>\n" : $"<h{level}>{WebUtility.HtmlEncode(title)}</h{level}>\n",
            "markdown" => title.Length == 0 ? "\n---\n\n" : $"{(letter.Length > 0 ? "\n" : "")}{new string('#', level)} {Quiet(title)}\n\n",
            "text" => title.Length == 0
                ? "\n-- \n"
                : $"{(letter.Length > 0 ? "\n" : "")}{(level == 1 ? title : title.ToUpperInvariant())}\n\n",
            _ => throw new UnreachableException(format),
        });

        void Line(string title, string? address, string what) => letter.Append(format switch
        {
            "html" => $"<p>{(address is null ? WebUtility.HtmlEncode(title)
                : $"<a href=\"{WebUtility.HtmlEncode(address)}\">{WebUtility.HtmlEncode(title)}</a>")}"
                + $"{(what.Length > 0 ? "<br>" + WebUtility.HtmlEncode(what) : "")}</p>\n",
            "markdown" => $"- {(address is null ? Quiet(title) : $"[{Quiet(title)}]({address})")}"
                + $"{(what.Length > 0 ? ": " + Quiet(what) : "")}\n",
            "text" => $"- {title}\n{(what.Length > 0 ? $"  {what}\n" : "")}{(address is null ? "" : $"  {address}\n")}",
            _ => throw new UnreachableException(format),
        });
    }

    /// <summary>Words that Markdown takes for nothing else; nobody is called by a sign in front of a name either.</summary>
    private static string Quiet(string words)
    {
        var quiet = new StringBuilder();
        foreach (var sign in words)
        {
            quiet.Append(sign is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|' or '~' ? "\\" : "").Append(sign)
                .Append(sign == '@' ? "\u200B" : "");
        }

        return quiet.ToString();
    }
}
