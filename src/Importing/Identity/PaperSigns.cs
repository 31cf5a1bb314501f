using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using CopArchive.Diagnostics;
using CopArchive.Importing.Drafts;
using CopArchive.Importing.Heads;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Importing.Identity;

/// <summary>What tells a paper from others, read from its head or from its page. What is null or empty is not known.</summary>
internal sealed partial record PaperSigns
{
    /// <summary>Its numbers, without those that are only misprinted on it.</summary>
    public required IReadOnlyList<SymbolKey> Numbers { get; init; }

    /// <summary>The same without <c>Rev.</c> and the like.</summary>
    public required IReadOnlyList<SymbolKey> BareNumbers { get; init; }

    /// <summary>The numbers that are printed on it by mistake.</summary>
    public IReadOnlyList<SymbolKey> Misprinted { get; init; } = [];

    /// <summary>Its title as printed; empty where none is, or where the editors described it.</summary>
    public required string Title { get; init; }

    /// <summary>The date on it.</summary>
    public required Edtf? Date { get; init; }

    /// <summary>The meetings to which it belongs.</summary>
    public required IReadOnlyList<int> Meetings { get; init; }

    /// <summary>What kind of paper it is.</summary>
    public required string? Kind { get; init; }

    /// <summary>Who wrote or sent it; a name that several pages could have is all of them.</summary>
    public required IReadOnlyList<IReadOnlyList<RecordId>> Contributors { get; init; }

    /// <summary>Its language.</summary>
    public required string? Language { get; init; }

    /// <summary>The signs of a paper that came in.</summary>
    public static PaperSigns Of(PaperHead head, ArchiveFiles archive)
    {
        var number = head.Number is { Certainty: not Certainty.Unsure } sure ? sure.Value.Symbol : null;
        return new PaperSigns
        {
            Numbers = number is not null ? [number.Key]
                : head.UnknownNumber is { Certainty: not Certainty.Unsure } unknown ? [archive.Symbols.Key(unknown.Value)]
                : [],
            BareNumbers = number is null ? [] : [(number with { Suffix = "" }).Key],
            Title = head.Title is { Certainty: not Certainty.Unsure } title ? title.Value : "",
            Date = head.Date is { Certainty: not Certainty.Unsure } date ? date.Value : null,
            Meetings = head.Meetings is { Certainty: not Certainty.Unsure } meetings ? meetings.Value : [],
            Kind = head.Type is { Certainty: not Certainty.Unsure } type ? type.Value.Key() : null,
            Contributors =
            [
                .. head.Sources.Where(s => s.Certainty != Certainty.Unsure).Select(s => archive.WithName(s.Value))
                    .Select(n => (IReadOnlyList<RecordId>)(n.Exact is { } one ? [one.Id] : [.. n.Near.Select(p => p.Id)])),
            ],
            Language = head.Language is { Certainty: not Certainty.Unsure } language ? language.Value : null,
        };
    }

    /// <summary>The signs of a paper that has a page.</summary>
    public static PaperSigns Of(ArchiveFile page, ArchiveFiles archive)
    {
        var date = page.Node("date") is YamlMap map ? ArchiveFile.Scalar(map, "value") : page.Scalar("date");
        var kind = Known(page.Scalar("type"));
        string[] relations = [RelationType.PresentedAt.Key(), RelationType.ReportsOn.Key(),
            .. kind == DocumentType.Letter.Key() ? [RelationType.Cites.Key()] : Array.Empty<string>()];
        return new PaperSigns
        {
            Numbers = [.. archive.NumbersOf(page)],
            BareNumbers = [.. page.Symbols.Select(archive.Symbols.TryRead).OfType<Symbol>().Select(s => (s with { Suffix = "" }).Key)],
            Misprinted = [.. archive.MisprintsOf(page)],
            Title = page.Scalar("title-is") == "descriptive" ? "" : Known(page.Title) ?? "",
            Date = date is null ? null : Edtf.TryParse(date),
            Meetings =
            [
                .. relations.Select(page.Node).OfType<YamlNode>().SelectMany(Scalars).Select(v => Meeting().Match(v))
                    .Where(m => m.Success).Select(m => int.Parse(m.Groups["n"].Value, CultureInfo.InvariantCulture)).Distinct(),
            ],
            Kind = kind,
            Contributors =
            [
                .. page.Maps("contributors").Select(c => (IReadOnlyList<RecordId>)[
                    .. new[] { "who", "for" }.Select(k => ArchiveFile.Scalar(c, k)).OfType<string>()
                        .Select(RecordId.TryParse).OfType<RecordId>(),
                ]),
            ],
            Language = Known(page.Scalar("language")),
        };
    }

    private static string? Known(string? value) => value is null or RecordFaults.ToFillIn ? null : value;

    private static IEnumerable<string> Scalars(YamlNode node) => node switch
    {
        YamlScalar scalar => [scalar.Value],
        YamlList list => list.Items.SelectMany(Scalars),
        YamlMap map => map.Entries.SelectMany(e => Scalars(e.Value)),
        _ => throw new UnreachableException(node.GetType().Name),
    };

    [GeneratedRegex("^meetings/(?<n>[0-9]{1,9})$", RegexOptions.CultureInvariant)]
    private static partial Regex Meeting();
}
