namespace CopArchive.Importing.Papers;

/// <summary>Finds what a conversion printed more than once: doubled blocks, and letterheads that come back.</summary>
internal static class Repeats
{
    private const int Near = 3;
    private const int LongEnough = 30;
    private const int HeadLength = 90;

    /// <summary>The blocks, each once.</summary>
    public static IReadOnlyList<SourceBlock> Drop(IReadOnlyList<SourceBlock> blocks, FindingList findings)
    {
        var kept = new List<SourceBlock>();
        var heads = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in blocks)
        {
            var plain = block.Plain.Trim();
            if (block.Kind == SourceBlockKind.Table)
            {
                kept.Add(block);
            }
            else if (IsLetterhead(plain) && !heads.Add(plain))
            {
                findings.Dropped("a letterhead that stands there again", plain, block.Where);
            }
            else if (plain.Length >= LongEnough && kept.TakeLast(Near).Any(b => b.Label == block.Label && b.Plain.Trim() == plain))
            {
                findings.Dropped("a block that stands twice", plain, block.Where);
            }
            else
            {
                kept.Add(block);
            }
        }

        return kept;
    }

    /// <summary>Three words or more in capitals alone, as no sentence is.</summary>
    private static bool IsLetterhead(string plain) =>
        plain.Length is >= 15 and <= HeadLength && plain.Count(c => c == ' ') >= 2 && plain.Any(char.IsUpper)
        && !plain.Any(c => char.IsLower(c) || char.IsDigit(c)) && plain.All(c => c < '\u2000' || c is '–' or '’');
}
