using System.Diagnostics;
using System.Globalization;
using CopArchive.Catalogue;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Wording;

namespace CopArchive.Pages.Versioning;

/// <summary>A version among the others of its thing: which one a reader has in front of them.</summary>
/// <param name="Entries">All versions, earliest first.</param>
/// <param name="Newer">The version that took its place; null where this is the latest known.</param>
public sealed record VersionSection(IReadOnlyList<VersionEntry> Entries, NewerVersion? Newer)
{
    /// <summary>Of a version; null for what stands in no line of versions.</summary>
    internal static VersionSection? Of(Shelves shelves, ArchiveRecord version) =>
        shelves.Catalogue.LineOf(version.Id) is { Versions.Count: > 1 } line
            ? new VersionSection([.. line.Versions.Select(v => Entry(shelves, v, version))], NewerThan(shelves, line, version))
            : null;

    /// <summary>A version in a list of them.</summary>
    /// <param name="shelves">The archive.</param>
    /// <param name="version">The version.</param>
    /// <param name="here">The version on whose own page the list stands; null for none.</param>
    internal static VersionEntry Entry(Shelves shelves, ArchiveRecord version, ArchiveRecord? here)
    {
        return new VersionEntry(
            LabelOf(shelves, version).Leading(version.Id == here?.Id ? null : Address.Of(version.Id)),
            version.OwnDate is { } date
                ? (version is ResolutionVersionRecord ? shelves.Adopted(date) : shelves.DateUnlabelled(date))
                : "",
            shelves.Words.Reading(shelves.ReadingOf(version)),
            version.Id == here?.Id)
        {
            Sign = Cards.SignOf(shelves.ReadingOf(version)),
            Year = version.OwnDate?.ValueOrDefault?.Earliest?.Year.ToString("D4", CultureInfo.InvariantCulture) ?? "",
        };
    }

    /// <summary>What distinguishes a version from the others: its label, else its number, else its title.</summary>
    internal static Phrases LabelOf(Shelves shelves, ArchiveRecord version) => version switch
    {
        ResolutionVersionRecord resolution => shelves.Own(resolution.VersionLabel),
        DocumentRecord { VersionLabel: { } label, Symbols: [var symbol, ..] }
            when Letters(symbol.Printed.Value).EndsWith(Letters(label), StringComparison.OrdinalIgnoreCase) => symbol.Printed.Value,
        DocumentRecord { VersionLabel: { } label, Symbols: [var symbol, ..] } =>
            shelves.Words.Line(symbol.Printed.Value, shelves.Own(label)),
        DocumentRecord { VersionLabel: { } label } => shelves.Own(label),
        DocumentRecord { Symbols: [var symbol, ..] } => symbol.Printed.Value,
        DocumentRecord or MeetingRecord or ResolutionRecord or OutcomeRecord or EventRecord or PersonRecord
            or OrganisationRecord or TopicRecord => version.Name() with { To = null },
        _ => throw new UnreachableException(version.GetType().Name),
    };

    /// <summary>A number often ends with the version label, spelt slightly differently.</summary>
    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static NewerVersion? NewerThan(Shelves shelves, VersionLine line, ArchiveRecord version) =>
        line.Latest is not { } latest || line.After(version) is not { } next ? null : new NewerVersion(
            LabelOf(shelves, latest).Leading(Address.Of(latest.Id)),
            shelves.Words.Reading(shelves.ReadingOf(latest)),
            next.Id == latest.Id ? null : LabelOf(shelves, next).Leading(Address.Of(next.Id)),
            line.Versions.Max(shelves.Catalogue.LastChanged));
}

/// <summary>A version in a list.</summary>
/// <param name="Name">Its label, leading to its page; to none on its own page.</param>
/// <param name="Date">When it was issued or adopted, in words.</param>
/// <param name="Held">What can be read of it.</param>
/// <param name="Here">Whether it is the one whose page this is.</param>
public sealed record VersionEntry(Phrase Name, Phrases Date, string Held, bool Here)
{
    /// <summary>How what can be read of it is drawn.</summary>
    public Sign Sign { get; init; }

    /// <summary>The year, where one looks for it on the rail; empty where it is not known.</summary>
    public string Year { get; init; } = "";

    /// <summary>The meetings before which it was the latest; empty for none, and for what is no resolution.</summary>
    public Phrases Meetings { get; init; } = Phrases.Empty;
}

/// <summary>The version that took the place of the one on the page.</summary>
/// <param name="Latest">The latest version known to this archive.</param>
/// <param name="Held">What is held of it.</param>
/// <param name="Next">The one that follows, where that is not the latest; null otherwise.</param>
/// <param name="AsOf">The day on which the archive last learned of a version.</param>
public sealed record NewerVersion(Phrase Latest, string Held, Phrase? Next, DateOnly AsOf);
