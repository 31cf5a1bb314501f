using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CopArchive.Importing;
using CopArchive.Importing.Heads;
using CopArchive.Importing.Papers;
using CopArchive.Importing.Readers;
using CopArchive.Tests.Output;
using CopArchive.Texts;
using DiffPlex;
using TextOutline = CopArchive.Tests.Texts.Outline;

namespace CopArchive.Tests.Importing;

/// <summary>
/// The five papers that this archive began with, imported blind, against the records that people made of them. The figures are
/// measured, not wished for: a change that makes them worse shows in the snapshot.
/// </summary>
public sealed class SeedTests
{
    /// <summary>The record beside which each paper lies, and all records whose texts were made of it.</summary>
    private static readonly (string Keeper, string[] Records)[] Seeds =
    [
        ("invitation-meeting-2", ["invitation-meeting-2", "wg-cp-2-1"]),
        ("report-meeting-2", ["report-meeting-2"]),
        ("terms-of-reference", ["terms-of-reference"]),
        ("report-meetings-15-16", ["report-meetings-15-16"]),
        ("invitation-webinar-2020", ["invitation-webinar-2020", "concept-note-webinar-2020", "agenda-webinar-2020"]),
    ];

    private static readonly string[] Facts = ["title", "type", "symbols", "date", "language", "addressee", "action-required"];

    [Fact]
    public void Imported_blind_they_come_close_to_what_people_made_of_them()
    {
        var report = new StringBuilder();
        foreach (var (keeper, records) in Seeds)
        {
            using var folder = new TemporaryFolder();
            var data = Copy(folder.FullPath, records);
            var paper = Path.Combine(folder.FullPath, "paper.txt");
            File.Copy(Path.Combine(Repository.Root, "data", "documents", keeper, "as-received.txt"), paper);

            var imported = Assert.Single(Importer.Run(new ImportRequest(data, [paper], new DateOnly(2026, 11, 25)), FileReader.Read)
                .Papers);

            var (head, units) = Take(Path.Combine(data, imported.Path!));
            var expected = records.SelectMany(r => Take(Held(r)).Units).ToList();
            var lost = Lost(File.ReadAllText(paper), units);
            var (right, labels) = Labels(units, expected);
            var (found, missed) = Known(head, Take(Held(keeper)).Head);
            var edits = Edits(units, expected);
            report.Append(CultureInfo.InvariantCulture, $"{keeper} ({records.Length} in one file)\n")
                .Append(
                    CultureInfo.InvariantCulture,
                    $"  characters of body text lost: {lost.Sum(w => w.Length)}{(lost.Count == 0 ? "" : ": " + string.Join(' ', lost))}\n")
                .Append(CultureInfo.InvariantCulture, $"  labels right: {right} of {labels}\n")
                .Append(
                    CultureInfo.InvariantCulture,
                    $"  facts found: {found} of {found + missed.Count}{(missed.Count == 0 ? "" : "; not " + string.Join(", ", missed))}\n")
                .Append(CultureInfo.InvariantCulture, $"  paragraphs to edit by hand: {edits.Count} of {expected.Sum(Count)}\n");
            edits.ForEach(e => report.Append("    ").Append(e).Append('\n'));
            report.Append(
                CultureInfo.InvariantCulture,
                $"  told: {imported.Gaps.Count} to fill in, {imported.Findings.Count(f => f.Kind == FindingKind.Dropped)} "
                    + $"dropped, {imported.Findings.Count(f => f.Kind == FindingKind.Doubted)} in doubt\n\n");
            Assert.Empty(lost);
        }

        Snapshot.Match(report.ToString(), "seeds.txt");
    }

    private static string Held(string record) => Path.Combine(Repository.Root, "data", "documents", record + ".md");

    /// <summary>The archive without the records that the import is to find by itself.</summary>
    private static string Copy(string root, string[] without)
    {
        var from = Path.Combine(Repository.Root, "data");
        var to = Path.Combine(root, "data");
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(from, file);
            if (!without.Any(w => path.StartsWith(Path.Combine("documents", w) + ".", StringComparison.Ordinal)
                || path.StartsWith(Path.Combine("documents", w) + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(to, path))!);
                File.Copy(file, Path.Combine(to, path));
            }
        }

        return to;
    }

    private static (string Head, IReadOnlyList<Unit> Units) Take(string file)
    {
        var text = File.ReadAllText(file).ReplaceLineEndings("\n");
        var end = text.IndexOf("\n---\n", StringComparison.Ordinal);
        return (text[..end], TextOutline.Parse(text[(end + 5)..], TextOutline.NoMentions).Body.Units);
    }

    /// <summary>Lines of the paper whose letters do not stand in the text in their order; marks of the conversion are no text.</summary>
    private static List<string> Lost(string source, IReadOnlyList<Unit> units)
    {
        var held = Letters(string.Join('\n', units.Select(u => u.PlainWithChildren())));
        var text = Regex.Replace(source, @"\[bookmark: \w+\]|</?(?:p|ul)(?: style=""[^""]*"")?>|\(#\)", "");
        return [.. text.Split('\n', '•').Select(Letters).Where(line => !held.Contains(line, StringComparison.Ordinal))];
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    /// <summary>Labelled blocks that stand in both with the same words.</summary>
    private static (int Right, int All) Labels(IReadOnlyList<Unit> units, IReadOnlyList<Unit> expected)
    {
        var have = units.SelectMany(All).Where(u => u.Label is not null).Select(Line).ToList();
        var want = expected.SelectMany(All).Where(u => u.Label is not null).Select(Line).ToList();
        return (want.Count(have.Remove), want.Count);
    }

    private static (int Found, List<string> Missed) Known(string have, string want)
    {
        var facts = Facts
            .Where(k => Value(want, k) is { Length: > 0 } value
                && value != "not stated"
                && !(k == "title" && want.Contains("\ntitle-is: descriptive", StringComparison.Ordinal)))
            .Select(k => (Name: k, Right: Value(have, k) == Value(want, k))).ToList();
        facts.Add(("date where none is printed", Value(want, "date") != "not stated" || Value(have, "date") == "not stated"));
        facts.AddRange(Regex.Matches(want, "(?m)^(?:reports-on|presented-at|cites): .*|(?:to: )meetings/[0-9]+")
            .SelectMany(m => Regex.Matches(m.Value, "meetings/[0-9]+"))
            .Select(m => m.Value)
            .Distinct()
            .Select(m => ("meeting " + m, have.Contains(m, StringComparison.Ordinal))));
        facts.AddRange(Regex.Matches(want, @"- \{who: (\S+), as: ""([^""]+)""").Select(m =>
            ($"{m.Groups[2].Value} {m.Groups[1].Value}", have.Contains($"{{who: {m.Groups[1].Value},", StringComparison.Ordinal))));
        return (facts.Count(f => f.Right), [.. facts.Where(f => !f.Right).Select(f => f.Name)]);
    }

    private static string Value(string head, string key) => Regex.Match(head, $"(?m)^{key}: (.*)$").Groups[1].Value;

    /// <summary>Blocks that differ in kind, label, place or words, as the person would see them who mends the text.</summary>
    private static List<string> Edits(IReadOnlyList<Unit> have, IReadOnlyList<Unit> want)
    {
        var (before, after) = (Lines(have, 0).ToList(), Lines(want, 0).ToList());
        return [.. Differ.Instance.CreateLineDiffs(string.Join('\n', before), string.Join('\n', after), ignoreWhitespace: false).DiffBlocks
            .SelectMany(b => before.Skip(b.DeleteStartA)
                .Take(b.DeleteCountA)
                .Select(l => "- " + Cut(l))
                .Concat(after.Skip(b.InsertStartB).Take(b.InsertCountB).Select(l => "+ " + Cut(l))))];
    }

    private static string Cut(string line) => line.Length <= 90 ? line : line[..89] + "…";

    private static IEnumerable<string> Lines(IReadOnlyList<Unit> units, int depth) =>
        units.SelectMany(u => Lines(u.Children, depth + 1).Prepend($"{new string(' ', depth * 2)}{Line(u)}"));

    private static string Line(Unit unit) =>
        $"{unit.Kind}{(unit.Label is null ? "" : $" [{unit.Label}]")} {unit.Plain().Replace('\n', ' ')}".TrimEnd();

    private static IEnumerable<Unit> All(Unit unit) => unit.Children.SelectMany(All).Prepend(unit);

    private static int Count(Unit unit) => All(unit).Count();
}
