namespace CopArchive.Search;

/// <summary>
/// Neighbouring words, by which phrases are found: two words of which the first is no glue; and three where the one between them is glue,
/// since <c>of the</c> stands nearly everywhere and <c>terms of reference</c> does not. Only hashes of them are kept: who asks
/// for a phrase also asks for its words, so that two that share a hash hardly ever mislead. The script hashes just so.
/// </summary>
internal static class Grams
{
    private const uint Prime = 16777619;
    /// <summary>Words that say little between two others; the script has the same.</summary>
    private static readonly HashSet<string> Glue = new(
        ("a al an and as at au aux avec be by con dans de del des di du e el en et for from in is it l"
            + "a las le les los no not o of on or ou par para por pour que se su sur that the this to un una une was with y "
            + "в для и из к на о от по с الى على في من").Split(' '),
        StringComparer.Ordinal);

    /// <summary>No sign stands before it: a pair of them is a word of its own, however short.</summary>
    public const char FirstSign = '\u2E80';

    /// <summary>FNV-1a over the UTF-16 units of a form.</summary>
    public static uint Hash(string form)
    {
        var hash = 2166136261u;
        foreach (var unit in form)
        {
            hash = (hash ^ unit) * Prime;
        }

        return hash;
    }

    /// <summary>Whether a form says little between two others.</summary>
    public static bool IsGlue(string form) => Glue.Contains(form);

    /// <summary>The hash of words that stand side by side, from that of those before and the last.</summary>
    public static uint Join(uint before, uint last) => ((before * Prime) ^ last) * Prime;

    /// <summary>The same with every bit depending on every other.</summary>
    public static uint Mixed(uint hash)
    {
        hash = (hash ^ (hash >> 15)) * 0x2c1b3c6d;
        return hash ^ (hash >> 13);
    }
}
