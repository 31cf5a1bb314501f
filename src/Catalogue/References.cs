using System.Diagnostics;
using CopArchive.Diagnostics;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Catalogue;

/// <summary>A reference as a record's front matter writes it.</summary>
/// <param name="Target">What it names, with place.</param>
/// <param name="Folders">The kinds of record that can stand there, by folder; empty for any.</param>
internal sealed record WrittenReference(Located<Reference> Target, params IReadOnlyList<string> Folders);

/// <summary>Every reference in the front matter of a record, each once.</summary>
internal static class References
{
    private static readonly string[] Agents = ["people", "organisations"];
    private static readonly string[] Occasions = ["meetings", "events"];

    /// <summary>The references of one record, in no particular order.</summary>
    public static IEnumerable<WrittenReference> In(ArchiveRecord record) => Common(record).Concat(record switch
    {
        MeetingRecord meeting =>
        [
            .. Roles(meeting.People),
            .. Optional(meeting.Invitation, "documents"),
            .. Optional(meeting.Agenda, "documents"),
            .. meeting.PapersMentioned.SelectMany(m => Optional(m.PrintedIn, "documents")),
        ],
        DocumentRecord document =>
            [
                .. Roles(document.Contributors),
                .. document.Corrections.Select(c => new WrittenReference(c.Paragraph, "documents", "resolutions")),
            ],
        ResolutionRecord resolution => [new(resolution.Body, "organisations")],
        OutcomeRecord outcome => [new(outcome.Meeting, Occasions), .. outcome.Evidence.Select(e => new WrittenReference(e))],
        EventRecord happening => Roles(happening.People),
        PersonRecord person =>
        [
            .. Roles(person.Posts),
            .. person.Country is Stated<Located<Reference>>.Known known
                ? [new(known.Value, "organisations")]
                : Array.Empty<WrittenReference>(),
        ],
        OrganisationRecord organisation =>
            [.. Optional(organisation.Country, "organisations"), .. Optional(organisation.PartOf, "organisations")],
        TopicRecord topic => topic.Broader.Select(b => new WrittenReference(b, "topics")),
        ResolutionVersionRecord => [],
        _ => throw new UnreachableException(record.GetType().Name),
    });

    private static IEnumerable<WrittenReference> Common(ArchiveRecord record) =>
    [
        .. record.Topics.Select(t => new WrittenReference(t, "topics")),
        .. record.Relations.Select(r => new WrittenReference(r.Target, FoldersOf(r.Type))),
        .. record.Sources.SelectMany(s => Optional(s.StatedIn)),
        .. record.OtherNames.SelectMany(n => Optional(n.PrintedIn)),
        .. record.Witnesses.SelectMany(w => w).Select(r => new WrittenReference(r, "documents")),
    ];

    private static IReadOnlyList<string> FoldersOf(RelationType type) => type switch
    {
        RelationType.ReportsOn or RelationType.PresentedAt => Occasions,
        RelationType.MandatedBy => ["resolutions", "documents"],
        RelationType.EvidenceFor => ["outcomes"],
        RelationType.Revises or RelationType.VersionOf or RelationType.AnnexOf or RelationType.RespondsTo or RelationType.Corrects =>
            ["documents", "resolutions"],
        RelationType.Concerns or RelationType.LedTo or RelationType.Cites => [],
        _ => throw new UnreachableException($"{type}"),
    };

    private static IEnumerable<WrittenReference> Roles(IEnumerable<Role> roles) =>
        roles.SelectMany(r => new[] { new WrittenReference(r.Who, Agents) }.Concat(Optional(r.OnBehalfOf, Agents)));

    private static IEnumerable<WrittenReference> Optional(Located<Reference>? reference, params string[] folders) =>
        reference is { } some ? [new WrittenReference(some, folders)] : [];
}
