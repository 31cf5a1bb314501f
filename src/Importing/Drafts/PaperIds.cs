using System.Globalization;
using System.Text.RegularExpressions;
using CopArchive.Importing.Heads;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Importing.Drafts;

/// <summary>Ids of new pages: from the number, else from title and meeting, else from the kind or the name of the file.</summary>
internal static partial class PaperIds
{
    private const int Longest = 60;

    /// <summary>The id of a new paper; one that no page has or had.</summary>
    public static (RecordId Id, bool Collides) ForPaper(PaperHead head, string fileName, ArchiveFiles archive)
    {
        var name = head.Number is { Certainty: not Certainty.Unsure } number
            ? Version().Replace(
                number.Value.Symbol.Key.Value,
                m => $"-{m.Groups["kind"].Value switch { "r" => "rev", var kind => kind }}-{m.Groups["n"].Value}")
            : head.UnknownNumber is { Certainty: not Certainty.Unsure } unknown ? archive.Symbols.Key(unknown.Value).Value
            : Name(head, fileName);
        return Free("documents", name, archive);
    }

    /// <summary>The id of a person or organisation.</summary>
    public static RecordId ForParty(string folder, string name, ArchiveFiles archive) =>
        Free(folder, Slug(name) is { Length: > 0 } slug ? slug : "named-in-a-paper", archive).Id;

    private static string Name(PaperHead head, string fileName)
    {
        var meeting = head.Meetings is not { Certainty: not Certainty.Unsure } meetings ? ""
            : (meetings.Value.Count > 1 ? "-meetings-" : "-meeting-")
                + string.Join('-', meetings.Value.Select(m => m.ToString(CultureInfo.InvariantCulture)));
        var slug = head.Title is { Certainty: not Certainty.Unsure } title ? Slug(title.Value) : "";
        return slug.Length > 0 ? (slug.Contains("meeting", StringComparison.Ordinal) ? slug : slug + meeting)
            : head.Type is { Certainty: not Certainty.Unsure } type && meeting.Length > 0 ? type.Value.Key() + meeting
            : Slug(Path.GetFileNameWithoutExtension(fileName)) is { Length: > 0 } file ? file
            : "paper" + meeting;
    }

    private static (RecordId Id, bool Collides) Free(string folder, string name, ArchiveFiles archive)
    {
        for (var n = 1; ; n++)
        {
            var id = RecordId.Parse($"{folder}/{name}{(n == 1 ? "" : "-" + n.ToString(CultureInfo.InvariantCulture))}");
            if (!archive.IsTaken(id))
            {
                return (id, n > 1);
            }
        }
    }

    /// <summary>Words in Latin letters as a path segment, cut between words; empty if other letters would be lost.</summary>
    private static string Slug(string words)
    {
        return Coded().IsMatch(SymbolSpelling.Slug(words)) ? "" : SymbolSpelling.Slug(words, Longest);
    }

    [GeneratedRegex("-(?<kind>r|corr|add)(?<n>[0-9]+)(?=-|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Version();

    /// <summary>A letter written by its code.</summary>
    [GeneratedRegex("u[0-9a-f]{4}", RegexOptions.CultureInvariant)]
    private static partial Regex Coded();
}
