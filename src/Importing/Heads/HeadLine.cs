namespace CopArchive.Importing.Heads;

/// <summary>A line of the head of a paper.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Where">Where in the file.</param>
internal sealed record HeadLine(string Text, string Where)
{
    /// <summary>As it is compared.</summary>
    public required string Folded { get; init; }

    /// <summary>Whether all of it is heavy.</summary>
    public bool Bold { get; init; }

    /// <summary>Level of the heading that it is; 0 where it is none.</summary>
    public int HeadingLevel { get; init; }

    /// <summary>Whether tabs part it, as running heads are set.</summary>
    public bool HasTabs { get; init; }

    /// <summary>Whether it stands at the head or foot of the pages.</summary>
    public bool OnEveryPage { get; init; }

    /// <summary>The kind of line, from the word in front of it.</summary>
    public HeadLabel Label { get; init; }

    /// <summary>That word, as printed; empty for none.</summary>
    public string LabelWord { get; init; } = "";

    /// <summary>What stands behind it; the whole line where there is none.</summary>
    public string Value { get; init; } = Text;
}

/// <summary>What a line of a head is announced to be.</summary>
internal enum HeadLabel
{
    None,
    Number,
    Date,
    Source,
    Title,
    Addressee,
    Other,
}
