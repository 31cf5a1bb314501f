using CopArchive.Importing.Heads;

namespace CopArchive.Importing.Drafts;

/// <summary>
/// Numbers that only the name of a file tells. It does not tell how they are printed: names of the group and signs change with the years.
/// </summary>
internal static class NumbersOfFiles
{
    /// <summary>Whether the number of a paper stands in the name of its file alone.</summary>
    public static bool IsFromFile(PaperHead head, string fileName) => head.Number is { } number && number.Where == fileName;

    /// <summary>The head with such a number as the papers of its meeting print theirs; a question where none of them bears one.</summary>
    public static PaperHead Printed(PaperHead head, string fileName, ArchiveFiles archive)
    {
        if (!IsFromFile(head, fileName) || head.Number is not { Value.Symbol: { Group: not null } symbol } number)
        {
            return head;
        }

        var like = archive.Papers.SelectMany(p => p.Symbols)
            .Select(printed => (Printed: printed, Symbol: archive.Symbols.TryRead(printed)))
            .Where(p => p.Symbol is not null && p.Symbol.Series == symbol.Series && p.Symbol.Meeting == symbol.Meeting)
            .Select(p => symbol.PrintAs(p.Printed, p.Symbol!))
            .OfType<string>()
            .FirstOrDefault();
        return head with
        {
            Number = like is null
                ? number with
                {
                    Certainty = Certainty.Unsure,
                    How = $"the name of the file says {number.Value.Printed}, and no paper of that meeting shows how numbers are printed",
                }
                : number with { Value = number.Value with { Printed = like } },
        };
    }
}
