using CopArchive.Values;

namespace CopArchive.Search;

/// <summary>A name of the group in running text, in any case, with any dash where it has one, or with none.</summary>
internal sealed class GroupName(string name)
{
    private readonly string _name = new([.. name.Select(Fold)]);

    /// <summary>Where the name ends that begins at a place of a text; -1 where none begins there.</summary>
    public int EndAt(string text, int at)
    {
        foreach (var sign in _name)
        {
            var there = at < text.Length ? Fold(text[at]) : '\0';
            if (there == sign)
            {
                at++;
            }
            else if (sign != '-')
            {
                return -1;
            }
        }

        return at;
    }

    private static char Fold(char c) => char.ToLowerInvariant(SymbolSpelling.Fold(c));
}
