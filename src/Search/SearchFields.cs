namespace CopArchive.Search;

/// <summary>The searchable fields of a record, each with a letter and a boost.</summary>
internal static class SearchFields
{
    /// <summary>Symbol, title, from, topic, kind, text.</summary>
    public const string Letters = "stfpkx";

    /// <summary>Prefix of whole names among the symbols; no word begins with it.</summary>
    public const string NameMark = "=";

    public const int Symbol = 0;
    public const int Title = 1;
    public const int From = 2;
    public const int Topic = 3;
    public const int Kind = 4;
    public const int Text = 5;

    /// <summary>Factors of the score, in the order of the letters.</summary>
    public static readonly int[] Boosts = [10, 6, 3, 1, 1, 1];
}
