using System.Text.RegularExpressions;
using CopArchive.Importing.Papers;

namespace CopArchive.Importing.Readers.Pdf;

/// <summary>Finds page headers and footers: what is at the same place on several pages, apart from numbers.</summary>
internal static partial class PageHeads
{
    private const int Rows = 4;
    private const double SamePlace = 6;
    private const double Edge = 0.12;

    /// <summary>The lines of the paper itself; each head is kept once, and repeated heads and page numbers are reported.</summary>
    public static IReadOnlyList<PdfLine> Take(IReadOnlyList<PdfPageLines> pages, List<SourceBlock> heads, FindingList findings)
    {
        var outer = pages.SelectMany(p => EdgeLines(p).Select(l => (Page: p, Line: l))).ToList();
        var repeated = outer.GroupBy(o => Pattern(o.Line.Text))
            .Where(g => g.Key.Length > 0)
            .SelectMany(g => g.Where(o => g.Any(other => other.Page != o.Page && IsSamePlace(o.Page, o.Line, other.Page, other.Line))))
            .Select(o => o.Line).ToHashSet();
        var (numbers, firstNumber) = (new List<string>(), (PdfLine?)null);
        var again = new Dictionary<string, (string Words, List<int> Pages)>(StringComparer.Ordinal);
        foreach (var (page, line) in outer)
        {
            var text = line.Text;
            var height = page.Height <= 0 ? 0.5 : line.Base / page.Height;
            var isNumber = PrintedLines.IsPageNumber(text)
                || (PrintedLines.IsBareNumber(text) && height is < Edge or > 1 - Edge && (repeated.Contains(line) || pages.Count == 1));
            if (isNumber)
            {
                numbers.Add(text.Trim());
                firstNumber ??= line;
                repeated.Add(line);
            }
            else if (repeated.Contains(line))
            {
                var sample = Pattern(text);
                if (again.TryGetValue(sample, out var former))
                {
                    former.Pages.Add(line.Page);
                    if (former.Words != text)
                    {
                        findings.Dropped("head or foot of a page, with another number than before", text, $"page {line.Page}");
                    }
                }
                else
                {
                    again[sample] = (text, []);
                    heads.Add(new SourceBlock { Kind = SourceBlockKind.PageHead, Runs = line.Runs, Where = $"page {line.Page}" });
                }
            }
        }

        foreach (var (words, on) in again.Values.Where(a => a.Pages.Count > 0))
        {
            findings.Dropped($"head or foot of the pages, which is repeated on {on.Count} more", words, $"page {on[0]}");
        }

        if (firstNumber is not null)
        {
            findings.Dropped("numbers of the pages", string.Join(' ', numbers), $"page {firstNumber.Page}");
        }

        return [.. pages.SelectMany(p => p.Lines).Where(l => !repeated.Contains(l))];
    }

    private static IEnumerable<PdfLine> EdgeLines(PdfPageLines page)
    {
        var sorted = page.Lines.OrderByDescending(l => l.Base).ToList();
        return sorted.Count <= 2 * Rows ? sorted : sorted.Take(Rows).Concat(sorted.TakeLast(Rows));
    }

    private static bool IsSamePlace(PdfPageLines page, PdfLine line, PdfPageLines other, PdfLine otherLine) =>
        Math.Abs(line.Base - otherLine.Base) < SamePlace
        || Math.Abs((page.Height - line.Base) - (other.Height - otherLine.Base)) < SamePlace;

    private static string Pattern(string text) => Digits().Replace(text.Trim(), "0");

    [GeneratedRegex(@"\p{Nd}+")]
    private static partial Regex Digits();
}

/// <summary>The lines of one page.</summary>
/// <param name="Height">Height of the paper, in points.</param>
/// <param name="Lines">As they are read.</param>
internal sealed record PdfPageLines(double Height, IReadOnlyList<PdfLine> Lines);
