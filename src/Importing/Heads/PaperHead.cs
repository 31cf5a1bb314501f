using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Importing.Heads;

/// <summary>What the head of a paper says of it. What is null was not found.</summary>
public sealed record PaperHead
{
    /// <summary>Language, BCP 47.</summary>
    public Detected<string>? Language { get; init; }

    /// <summary>The languages in which it was written, where it says so (<c>Original: French</c>), BCP 47.</summary>
    public Detected<IReadOnlyList<string>>? Original { get; init; }

    /// <summary>Its number.</summary>
    public Detected<PaperNumber>? Number { get; init; }

    /// <summary>A number that fits no series of the archive, as printed, where it has no other.</summary>
    public Detected<string>? UnknownNumber { get; init; }

    /// <summary>The meetings to which it belongs.</summary>
    public Detected<IReadOnlyList<int>>? Meetings { get; init; }

    /// <summary>The meetings that its title names; a report with the number of another meeting reports on these.</summary>
    public Detected<IReadOnlyList<int>>? TitleMeetings { get; init; }

    /// <summary>Whether it is the letter that calls the meeting.</summary>
    public bool CallsMeeting { get; init; }

    /// <summary>When, and where, the meeting is held that is named at the head.</summary>
    public Detected<MeetingDay>? MeetingDay { get; init; }

    /// <summary>The date on the paper.</summary>
    public Detected<Edtf>? Date { get; init; }

    /// <summary>Title.</summary>
    public Detected<string>? Title { get; init; }

    /// <summary>Kind of paper.</summary>
    public Detected<DocumentType>? Type { get; init; }

    /// <summary>Those who wrote or sent it, as printed.</summary>
    public IReadOnlyList<Detected<string>> Sources { get; init; } = [];

    /// <summary>Lines of a letterhead that may name who issued it.</summary>
    public IReadOnlyList<Detected<string>> Letterhead { get; init; } = [];

    /// <summary>Lines at the top that say only what the page says anyway, each with the block in which it stands.</summary>
    public IReadOnlySet<(string Where, string Text)> LetterheadLines { get; init; } = new HashSet<(string, string)>();

    /// <summary>Those who signed it, as printed, each line of the signature.</summary>
    public IReadOnlyList<Detected<string>> Signatures { get; init; } = [];

    /// <summary>To whom it is addressed.</summary>
    public Detected<string>? Addressee { get; init; }

    /// <summary>What it asks its reader to do.</summary>
    public Detected<string>? ActionRequested { get; init; }

    /// <summary>Where another paper seems to begin in the same file; null where none does.</summary>
    public Detected<string>? SecondPaper { get; init; }

    /// <summary>Which version it is, as printed.</summary>
    public Detected<string>? Version { get; init; }

    /// <summary>Whether it says that it was written in another language than its own.</summary>
    public bool IsTranslation => Original is { } original && Language is { } own && !original.Value.Contains(own.Value.Split('-')[0]);
}

/// <summary>When and where a meeting is held.</summary>
/// <param name="Number">Which meeting it is.</param>
/// <param name="Date">The days.</param>
/// <param name="Place">The place, as printed; null where none is.</param>
public sealed record MeetingDay(int Number, Edtf Date, string? Place);

/// <summary>The number of a paper.</summary>
/// <param name="Printed">As printed, without the words before it.</param>
/// <param name="Symbol">Taken apart.</param>
public sealed record PaperNumber(string Printed, Symbol Symbol)
{
    /// <summary>What of it stands in the paper in one piece: <c>AB/2/3</c> of a <c>Corrigendum 1 to Document AB/2/3</c>.</summary>
    public string Seen { get; init; } = Printed;
}
