using CopArchive.Diagnostics;

namespace CopArchive.Authoring;

/// <summary>A value that the program writes into a record.</summary>
public abstract record DraftValue
{
    private DraftValue()
    {
    }

    /// <summary>A value still to be filled in; the check reports it and says what to write.</summary>
    public static DraftValue ToFillIn { get; } = new Bare(RecordFaults.ToFillIn);

    /// <summary>Words, always written in quotation marks.</summary>
    public sealed record Quoted(string Text) : DraftValue;

    /// <summary>A day, a number, a choice, the name of a record: written bare.</summary>
    public sealed record Bare(string Text) : DraftValue;

    /// <summary>A list.</summary>
    public sealed record Many(params IReadOnlyList<DraftValue> Items) : DraftValue;

    /// <summary>Keys with values, in the order to write them.</summary>
    public sealed record Keys(params IReadOnlyList<(string Key, DraftValue Value)> Entries) : DraftValue;
}
