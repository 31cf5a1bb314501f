using CopArchive.Records;

namespace CopArchive.Comparison;

/// <summary>Two states of one file of a record, or two records: fact by fact, and the texts unit by unit.</summary>
/// <param name="Keys">Facts told differently, in the order in which one writes them.</param>
/// <param name="Text">Their texts compared; null where neither has one, or where both are the same.</param>
/// <param name="Lines">The files compared as lines, where one of them cannot be read today; null otherwise.</param>
internal sealed record StateComparison(IReadOnlyList<KeyChange> Keys, TextComparison? Text, IReadOnlyList<WordChange>? Lines)
{
    /// <summary>Whether the two tell the same.</summary>
    public bool IsEmpty => Keys.Count == 0 && Text is null && Lines is null;

    /// <summary>Compares two states of one record.</summary>
    /// <param name="id">The record, whose definitions say what its keys mean.</param>
    /// <param name="before">The earlier file.</param>
    /// <param name="after">The later file.</param>
    /// <param name="nameOf">The title of a record by its id as written; null where there is none.</param>
    public static StateComparison Of(Values.RecordId id, SourceText before, SourceText after, Func<string, string?> nameOf) => throw new NotImplementedException();
}
