using System.Diagnostics;
using CopArchive.Catalogue;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>
/// Replaces a withdrawn page: what it was, when and why it was withdrawn, how to cite it. Nothing remains but the address.
/// </summary>
public sealed record WithdrawnPage : PageModel
{
    private WithdrawnPage()
    {
    }

    /// <summary>What was withdrawn and when, in a sentence.</summary>
    public required string Notice { get; init; }

    /// <summary>Its number, when and why it was withdrawn.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>How it is cited from now on.</summary>
    public required string Citation { get; init; }

    /// <summary>On which days it was changed.</summary>
    public required Phrase Changes { get; init; }

    /// <summary>How to ask.</summary>
    public required TellUs TellUs { get; init; }

    /// <summary>
    /// Every notice that stands for a thing: at its own address and at that of each further language; none where all of it stands.
    /// </summary>
    internal static IEnumerable<WithdrawnPage> All(Shelves shelves, ArchiveRecord record) => record.Withdrawn is { } withdrawal
        ?
        [
            Of(shelves, record, withdrawal, null),
            .. record.Texts
                .Skip(1)
                .Select(t => t.Language)
                .Concat(record.WithdrawnTexts.Select(t => t.Language))
                .Select(l => Of(shelves, record, withdrawal, l)),
        ]
        : record.WithdrawnTexts.Select(t => Of(shelves, record, t.Withdrawal, t.Language) with
        {
            Notice = shelves.Words.WithdrawnText(shelves.Words.LanguageName(t.Language), shelves.Words.Day(t.Withdrawal.Day)),
        });

    private static WithdrawnPage Of(Shelves shelves, ArchiveRecord record, Withdrawal withdrawal, string? language)
    {
        var own = Address.Of(record.Id);
        var day = shelves.Words.Day(withdrawal.Day);
        return new WithdrawnPage
        {
            Site = shelves.Site,
            Address = language is null ? own : own.Page(language),
            Title = record.Title.Value,
            TitleLanguage = record.TitleLanguage,
            Description = shelves.Words.WithdrawnDescription(day, record.Title.Value),
            CrumbName = record.Title.Value,
            LastModified = withdrawal.Day,
            Indexed = false,
            Notice = shelves.Words.WithdrawnNotice(day),
            Facts =
            [
                .. Number(shelves, record) is { Length: > 0 } number ? new[] { new Fact(shelves.Words.FactNumber, number) } : [],
                new Fact(shelves.Words.FactWithdrawn, day),
                new Fact(shelves.Words.FactWhy, shelves.Own(withdrawal.Reason)),
            ],
            Citation = withdrawal.CiteAs ?? shelves.Words.WithdrawnCitation(shelves.Citations.Of(record), day),
            Changes = shelves.ChangesOf(record),
            TellUs = Backgrounds.TellUs(shelves, shelves.Words.MailWithdrawn, own, record.Id.Value),
        };
    }

    private static string Number(Shelves shelves, ArchiveRecord record) => record switch
    {
        DocumentRecord document => shelves.Words.List(document.Symbols.Select(s => s.Printed.Value)),
        ResolutionRecord resolution => shelves.CitedName(resolution),
        ResolutionVersionRecord version => shelves.CitedName(version),
        MeetingRecord or OutcomeRecord or EventRecord or PersonRecord or OrganisationRecord or TopicRecord => "",
        _ => throw new UnreachableException(record.GetType().Name),
    };
}
