namespace CopArchive.Values;

/// <summary>Why a text is not a template of document numbers.</summary>
/// <param name="Reason">What is wrong.</param>
/// <param name="Part">The part of the template of which that is true.</param>
public sealed record SymbolSeriesRefusal(SymbolSeriesReason Reason, string Part)
{
    /// <summary>What is wrong, to stand behind a colon: <c>{number} is missing</c>.</summary>
    public string InWords() => Reason switch
    {
        SymbolSeriesReason.Brace => $"the bracket of '{Part}' is not closed",
        SymbolSeriesReason.Placeholder => $"'{Part}' is not one of {{group}}, {{meeting}}, {{year}} and {{number}}",
        SymbolSeriesReason.Sign => $"'{Part}' is neither a letter, a digit, a slash, a hyphen nor a space",
        SymbolSeriesReason.Separator => $"'{Part}' stands at the beginning or behind another slash, hyphen or space",
        SymbolSeriesReason.Joined => $"where one part of '{Part}' ends and the next begins could not be told",
        SymbolSeriesReason.Twice => $"{Part} stands twice",
        SymbolSeriesReason.NoNumber => "{number} is missing",
        _ => throw new InvalidOperationException($"unknown reason {Reason}"),
    };
}

/// <summary>What can be wrong with a template of document numbers.</summary>
public enum SymbolSeriesReason
{
    /// <summary>A bracket is not closed.</summary>
    Brace,

    /// <summary>A placeholder that there is not.</summary>
    Placeholder,

    /// <summary>A sign that no number is made of.</summary>
    Sign,

    /// <summary>A separator with nothing before it to separate.</summary>
    Separator,

    /// <summary>Two placeholders, or a placeholder and a digit, with nothing between them.</summary>
    Joined,

    /// <summary>A placeholder stands twice.</summary>
    Twice,

    /// <summary>The number itself has no place.</summary>
    NoNumber,
}
