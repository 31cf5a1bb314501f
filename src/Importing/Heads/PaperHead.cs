using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Importing.Heads;

/// <summary>What the head of a paper says of it. What is null was not found.</summary>
public sealed record PaperHead
{
    /// <summary>Language, BCP 47.</summary>
    public Found<string>? Language { get; init; }

    /// <summary>Its number.</summary>
    public Found<PaperNumber>? Number { get; init; }

    /// <summary>The meetings to which it belongs.</summary>
    public Found<IReadOnlyList<int>>? Meetings { get; init; }

    /// <summary>The date on the paper.</summary>
    public Found<Edtf>? Date { get; init; }

    /// <summary>Title.</summary>
    public Found<string>? Title { get; init; }

    /// <summary>Kind of paper.</summary>
    public Found<DocumentType>? Type { get; init; }

    /// <summary>Those who wrote or sent it, as printed.</summary>
    public IReadOnlyList<Found<string>> Sources { get; init; } = [];

    /// <summary>Lines of a letterhead that may name who issued it.</summary>
    public IReadOnlyList<Found<string>> Letterhead { get; init; } = [];

    /// <summary>Those who signed it, as printed, each line of the signature.</summary>
    public IReadOnlyList<Found<string>> Signatures { get; init; } = [];

    /// <summary>To whom it is addressed.</summary>
    public Found<string>? Addressee { get; init; }

    /// <summary>What it asks its reader to do.</summary>
    public Found<string>? Action { get; init; }

    /// <summary>Where another paper seems to begin in the same file; null where none does.</summary>
    public Found<string>? SecondPaper { get; init; }

    /// <summary>Which version it is, as printed.</summary>
    public Found<string>? Version { get; init; }
}

/// <summary>The number of a paper.</summary>
/// <param name="Printed">As printed, without the words before it.</param>
/// <param name="Symbol">Taken apart.</param>
public sealed record PaperNumber(string Printed, Symbol Symbol);
