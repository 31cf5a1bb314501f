using System.Text.RegularExpressions;
using Microsoft.VisualBasic.FileIO;

namespace CopArchive.Tests.Search;

/// <summary>A question to the real archive with what a reader would want to see (<c>Questions/README.md</c>).</summary>
/// <param name="Query">What is typed.</param>
/// <param name="First">What must come first, one of these; none where nothing is found.</param>
/// <param name="Also">What must be among the first ten.</param>
/// <param name="Without">What must not be found.</param>
public sealed record Question(string Query, IReadOnlyList<Wanted> First, IReadOnlyList<Wanted> Also, IReadOnlyList<Wanted> Without)
{
    /// <inheritdoc/>
    public override string ToString() => Query;
}

/// <summary>A record, and the unit that must be shown for it.</summary>
/// <param name="Record">Its id.</param>
/// <param name="Anchor">The unit's anchor; empty where it is about the record as a whole.</param>
public sealed record Wanted(string Record, string Anchor)
{
    /// <summary>Whether a result is this one: the same record, and the unit or one within it.</summary>
    public bool Is(string record, string anchor) =>
        record == Record && (Anchor.Length == 0 || anchor == Anchor || anchor.StartsWith(Anchor + "-", StringComparison.Ordinal));
}

/// <summary>The lists under <c>Questions/</c>.</summary>
internal static class QuestionFile
{
    public static IReadOnlyList<Question> Questions { get; } =
        [.. Rows("questions.csv").Select(r => new Question(r[0], References(r[1]), References(r[2]), References(r[3])))];

    /// <summary>Spellings of document numbers, with the id of the document.</summary>
    public static IReadOnlyList<(string Spelling, string Document)> Symbols { get; } =
        [.. Rows("symbols.csv").Select(r => (Regex.Unescape(r[0]), r[1]))];

    private static List<Wanted> References(string cell) =>
        [.. cell.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(r => r.Split('#'))
            .Select(p => new Wanted(p[0], p.ElementAtOrDefault(1) ?? ""))];

    private static IEnumerable<string[]> Rows(string name)
    {
        using var parser = new TextFieldParser(Path.Combine(Repository.Root, "tests", "Search", "Questions", name))
        {
            Delimiters = [","],
            HasFieldsEnclosedInQuotes = true,
        };
        parser.ReadFields();
        while (!parser.EndOfData)
        {
            yield return parser.ReadFields()!;
        }
    }
}
