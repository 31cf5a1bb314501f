namespace CopArchive.Importing.Papers;

/// <summary>Removes what a conversion printed more than once: repeated blocks and letterheads.</summary>
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
                findings.Dropped("a repeated letterhead", plain, block.Where);
            }
            else if (plain.Length >= LongEnough && kept.TakeLast(Near).Any(b => b.Label == block.Label && b.Plain.Trim() == plain))
            {
                findings.Dropped("a repeated block", plain, block.Where);
            }
            else
            {
                kept.Add(block);
            }
        }

        return kept;
    }

    /// <summary>Three words or more, all in capitals, unlike any sentence.</summary>
    private static bool IsLetterhead(string plain) =>
        plain.Length is >= 15 and <= HeadLength && plain.Count(c => c == ' ') >= 2 && plain.Any(char.IsUpper)
        && !plain.Any(c => char.IsLower(c) || char.IsDigit(c)) && plain.All(c => c < '\u2000' || c is '–' or '’');
}
