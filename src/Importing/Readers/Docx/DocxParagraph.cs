using System.Globalization;
using System.Text;
using System.Xml.Linq;
using CopArchive.Importing.Papers;

namespace CopArchive.Importing.Readers.Docx;

/// <summary>
/// A paragraph while it is read: its words, what follows it, and the changes that removed words from it.
/// </summary>
internal sealed class DocxParagraph
{
    /// <summary>What is said of words that are set as hidden.</summary>
    public const string HiddenText = "hidden text, which no reader of the paper sees";

    private readonly List<Change> _changes = [];
    private bool _isEnded;

    /// <summary>The words that stay.</summary>
    public RunList Runs { get; } = new();

    /// <summary>Footnotes and text boxes, which stand after the paragraph.</summary>
    public List<SourceBlock> After { get; } = [];

    /// <summary>Whether the paragraph is a line of a table of contents.</summary>
    public bool IsContents { get; set; }

    /// <summary>Notes that a change concerns words; the words of one change come in several parts.</summary>
    public void AddChange(string what, FindingKind kind, string words)
    {
        if (!_isEnded && _changes.Count > 0 && _changes[^1].What == what)
        {
            _changes[^1].Words.Append(words);
        }
        else
        {
            _changes.Add(new Change(what, kind, new StringBuilder(words)));
        }

        _isEnded = false;
    }

    /// <summary>Other words separate the last change from the next.</summary>
    public void EndChange() => _isEnded = true;

    /// <summary>Reports all changes.</summary>
    public void Report(FindingList findings, string where)
    {
        foreach (var change in _changes.Where(c => c.Words.Length > 0))
        {
            if (change.Kind == FindingKind.Dropped)
            {
                var kind = change.What == HiddenText ? "hidden text" : "tracked deletions";
                findings.Hidden(kind, change.What, change.Words.ToString(), where);
            }
            else
            {
                findings.Add(new Finding(FindingKind.Doubted, change.What, change.Words.ToString().Trim(), where)
                {
                    Hidden = change.What.StartsWith("tracked", StringComparison.Ordinal) ? "tracked insertions" : null,
                });
            }
        }

        _changes.Clear();
    }

    /// <summary>Who made a change and when, in words: <c>by A. Writer, 3 May 2026</c>.</summary>
    public static string By(XElement change)
    {
        var by = change.Attr("author") is { Length: > 0 } author ? $" by {author}" : "";
        var date = DateTimeOffset.TryParse(change.Attr("date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
            : null;
        return date is null ? by : $"{by}, {date}";
    }

    private sealed record Change(string What, FindingKind Kind, StringBuilder Words);
}
