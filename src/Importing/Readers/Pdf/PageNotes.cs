using System.Text.RegularExpressions;
using CopArchive.Importing.Papers;

namespace CopArchive.Importing.Readers.Pdf;

/// <summary>Finds footnotes: small lines at the foot of a page, the first of which begins with a number or sign.</summary>
internal static partial class PageNotes
{
    private const double Small = 0.93;

    /// <summary>The lines without notes, and the notes with their page.</summary>
    public static (IReadOnlyList<PdfLine> Text, IReadOnlyList<(int Page, SourceBlock Note)> Notes) Take(
        IReadOnlyList<PdfLine> lines, double body, Hyphens hyphens)
    {
        var text = new List<PdfLine>();
        var notes = new List<(int, SourceBlock)>();
        foreach (var page in lines.GroupBy(l => l.Page))
        {
            var all = page.ToList();

            // on a one-page paper, the footer is below the notes
            var foot = Enumerable.Range(0, 3)
                .Select(skipped => all.OrderBy(l => l.Base).Skip(skipped).TakeWhile(l => l.Size < Small * body).Reverse()
                    .SkipWhile(l => Begin(l) is null).ToHashSet())
                .FirstOrDefault(f => f.Count > 0) ?? [];
            text.AddRange(all.Where(l => !foot.Contains(l)));

            RunList? runs = null;
            string? label = null;
            var former = "";
            foreach (var line in foot.OrderByDescending(l => l.Base))
            {
                if (Begin(line) is { } begin && (runs is null || line.Runs[0].Raised > 0 || IsNext(label!, begin)))
                {
                    Close();
                    (runs, label) = (new RunList(), begin);
                    runs.AddRange(WithoutLabel(line.Runs, begin));
                }
                else
                {
                    LineJoiner.Add(runs!, line.Runs, hyphens, $"page {line.Page}");
                }

                former = line.Text;
            }

            Close();
            void Close()
            {
                if (runs is not null)
                {
                    notes.Add((page.Key, new SourceBlock
                    {
                        Kind = SourceBlockKind.Footnote,
                        Label = label,
                        Runs = runs.Trimmed(),
                        Where = $"page {page.Key}",
                    }));
                }
            }
        }

        return (text, notes);
    }

    /// <summary>Puts each note after the block that names it, else after the last block of its page.</summary>
    public static IReadOnlyList<SourceBlock> Place(
        List<(int Page, SourceBlock Block)> blocks, IReadOnlyList<(int Page, SourceBlock Note)> notes, FindingList findings)
    {
        foreach (var (page, note) in notes)
        {
            var at = blocks.FindLastIndex(b => b.Page <= page && b.Page >= page - 1 && Names(b.Block, note.Label!));
            if (at < 0)
            {
                findings.Doubted(
                    "a footnote whose sign was not found in the text: it stands at the end of its page",
                    note.Plain,
                    note.Where);
                at = blocks.FindLastIndex(b => b.Page <= page);
            }

            while (at + 1 < blocks.Count && blocks[at + 1].Block.Kind == SourceBlockKind.Footnote)
            {
                at++;
            }

            blocks.Insert(at + 1, (at < 0 ? page : blocks[at].Page, note));
        }

        return [.. blocks.Select(b => b.Block)];
    }

    private static bool Names(SourceBlock block, string label) =>
        block.Kind != SourceBlockKind.Footnote
        && (block.Runs.Any(r => r.Raised > 0 && r.Text.Trim() == label)
            || block.Rows.SelectMany(r => r).SelectMany(c => c).Any(b => Names(b, label)));

    private static string? Begin(PdfLine line) =>
        line.Runs is [{ Raised: > 0 } first, ..] && first.Text.Trim().Length is > 0 and <= 4 ? first.Text.Trim()
            : NoteLabel().Match(line.Text) is { Success: true } match ? match.Groups[1].Value : null;

    private static bool IsNext(string label, string next) =>
        int.TryParse(label, out var number) ? int.TryParse(next, out var following) && following == number + 1 : !int.TryParse(next, out _);

    private static IEnumerable<SourceRun> WithoutLabel(IReadOnlyList<SourceRun> runs, string label)
    {
        var first = runs[0].Text.TrimStart();
        return runs.Skip(1).Prepend(runs[0] with { Text = first[label.Length..].TrimStart(), Raised = 0 });
    }

    [GeneratedRegex(@"^\s*(\d{1,3}|[*†‡§]{1,3})[\s.)]")]
    private static partial Regex NoteLabel();
}
