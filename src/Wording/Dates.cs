using CopArchive.Values;

namespace CopArchive.Wording;

/// <summary>Dates in running words, and the year under which a reader looks for them.</summary>
public static class Dates
{
    /// <summary>A day: <c>11 June 2010</c>.</summary>
    public static string InWords(this DateOnly day) => DateWords.Of(day);

    /// <summary>A date as sure as it is: <c>17–18 March 2010</c>.</summary>
    public static string InWords(this Edtf date) => DateWords.Of(date);

    /// <summary>The year in which all its days lie; null where that is not one.</summary>
    public static int? Year(this Edtf? date) =>
        date?.Earliest?.Year is { } year && date.Latest?.Year == year ? year : null;
}
