using System.Globalization;
using CopArchive.Importing.Papers;

namespace CopArchive.Importing.Readers.Pdf;

/// <summary>Numbers of lines in a margin, as courts and drafters print them: they count on, and nothing else stands so far out.</summary>
internal static class LineNumbers
{
    private const int Fewest = 8;
    private const double SamePlace = 4;

    /// <summary>The rows without them; those taken away are reported.</summary>
    public static IReadOnlyList<IReadOnlyList<PdfPiece>> Take(
        IReadOnlyList<IReadOnlyList<PdfPiece>> rows, FindingList findings, string where)
    {
        foreach (var isLeft in new[] { true, false })
        {
            var numbers = rows.Select(r => isLeft ? r.MinBy(p => p.Left) : r.MaxBy(p => p.Right)).OfType<PdfPiece>()
                .Where(p => Number(p) is not null).ToList();
            if (AreOfLines(numbers, rows, isLeft))
            {
                findings.Dropped("numbers of the lines", string.Join(' ', numbers.Select(n => n.Text)), where);
                return [.. rows.Select(r => (IReadOnlyList<PdfPiece>)[.. r.Where(p => !numbers.Contains(p))]).Where(r => r.Count > 0)];
            }
        }

        return rows;
    }

    private static bool AreOfLines(List<PdfPiece> numbers, IReadOnlyList<IReadOnlyList<PdfPiece>> rows, bool isLeft)
    {
        var others = rows.SelectMany(r => r).Where(p => !numbers.Contains(p)).ToList();
        if (numbers.Count < Fewest || others.Count < numbers.Count)
        {
            return false;
        }

        // a table may have a number in front of each row
        if (rows.Count(r => r.Count(p => !numbers.Contains(p)) > 1) * 2 >= rows.Count)
        {
            return false;
        }

        // one in five lines may be numbered
        var values = numbers.Select(n => Number(n)!.Value).ToList();
        var step = values[1] - values[0];
        return step is 1 or 5
            && values.Zip(values.Skip(1)).All(p => p.Second - p.First == step)
            && (numbers.Max(n => n.Right) - numbers.Min(n => n.Right) < SamePlace
                || numbers.Max(n => n.Left) - numbers.Min(n => n.Left) < SamePlace)
            && (isLeft ? others.Min(o => o.Left) > numbers.Max(n => n.Right) : others.Max(o => o.Right) < numbers.Min(n => n.Left));
    }

    private static int? Number(PdfPiece piece) =>
        int.TryParse(piece.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1000
            ? number
            : null;
}
