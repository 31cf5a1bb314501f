using System.Diagnostics;
using CopArchive.Catalogue;
using CopArchive.Diagnostics;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Search;
using CopArchive.Values;

namespace CopArchive.Pipelines.Searching;

/// <summary>The names by which a record and its participants are searched, each in its language.</summary>
internal static class SearchNames
{
    /// <summary>Every name of a thing: title, printed forms, short name, labels in further languages.</summary>
    public static IEnumerable<SearchText> NamesOf(Shelves shelves, ArchiveRecord record)
    {
        var own = record.TitleLanguage ?? shelves.Words.Language;
        var labels = record switch
        {
            OrganisationRecord organisation => organisation.Labels,
            TopicRecord topic => topic.Labels,
            DocumentRecord or MeetingRecord or ResolutionRecord or ResolutionVersionRecord or OutcomeRecord or EventRecord
                or PersonRecord => null,
            _ => throw new UnreachableException(record.GetType().Name),
        };
        return
        [
            new SearchText(record.Title.Value, own),
            .. record.OwnTitle is { } title ? new[] { new SearchText(title, shelves.Settings.Languages[0]) } : [],
            .. record.Texts.Skip(1).Select(t => new SearchText(t.Title, t.Language)),
            .. record.OtherNames.Select(n => new SearchText(n.Text, n.Language ?? own)),
            .. record is OrganisationRecord { ShortName: { } name } ? new[] { new SearchText(name, own) } : [],
            .. (labels ?? new Dictionary<string, string>())
                .OrderBy(l => l.Key, StringComparer.Ordinal)
                .Select(l => new SearchText(l.Value, l.Key)),
        ];
    }

    /// <summary>Titles: all names, and what only this kind of record has.</summary>
    public static IReadOnlyList<SearchText> Titles(Shelves shelves, ArchiveRecord record) =>
    [
        .. NamesOf(shelves, record).Concat((record switch
        {
            DocumentRecord document =>
            [
                .. document.Parts, document.VersionLabel ?? "",
                .. document.Symbols.Where(s => s.Claim == SymbolClaim.Misprinted).Select(s => s.Printed.Value),
            ],
            ResolutionRecord resolution => [shelves.CitedName(resolution)],
            ResolutionVersionRecord version => new[] { shelves.CitedName(version) },
            MeetingRecord or OutcomeRecord or EventRecord or PersonRecord or OrganisationRecord or TopicRecord => [],
            _ => throw new UnreachableException(record.GetType().Name),
        }).Where(t => t.Length > 0).Select(shelves.InSiteLanguage)).Distinct(),
    ];

    /// <summary>
    /// Names that mean this record and no other where they are typed whole: of people, bodies, meetings, resolutions, topics and events.
    /// A paper is known by its number; its title is words.
    /// </summary>
    public static IReadOnlyList<SearchText> WholeNames(Shelves shelves, ArchiveRecord record) => record switch
    {
        DocumentRecord or OutcomeRecord => [],
        ResolutionVersionRecord version => [shelves.InSiteLanguage(shelves.CitedName(version))],
        ResolutionRecord resolution =>
        [
            .. new[] { shelves.CitedName(resolution), resolution.Number }
                .Concat(shelves.Settings.ResolutionWords.Select(w => $"{w} {resolution.Number}")).Select(shelves.InSiteLanguage),
            .. NamesOf(shelves, record),
        ],
        MeetingRecord or EventRecord or PersonRecord or OrganisationRecord or TopicRecord => [.. NamesOf(shelves, record).Distinct()],
        _ => throw new UnreachableException(record.GetType().Name),
    };

    /// <summary>Who wrote it, sent it, took part, is addressed; with their countries.</summary>
    public static IEnumerable<SearchText> From(Shelves shelves, ArchiveRecord record) => Shelves.Roles(record)
        .SelectMany(role => Party(shelves, role.Who)
            .Concat(role.Printed is { } printed ? [shelves.InSiteLanguage(printed)] : [])
            .Concat(role.OnBehalfOf is { } party ? Party(shelves, party) : []))
        .Concat(record switch
        {
            DocumentRecord { Addressee: Stated<string>.Known { Value: var addressee } } => [shelves.InSiteLanguage(addressee)],
            OutcomeRecord outcome => new[] { outcome.Actor, outcome.Addressee }.OfType<Stated<string>.Known>()
                .SelectMany(k => new[] { k.Value, k.Printed }).OfType<string>().Select(shelves.InSiteLanguage),
            ResolutionRecord resolution => Party(shelves, resolution.Body),
            ResolutionVersionRecord version =>
                Party(shelves, ((ResolutionRecord)shelves.Catalogue.Find(LinkedCatalogue.WorkOf(version))!).Body),
            PersonRecord { Country: Stated<Located<Reference>>.Known { Value: var country } } => Party(shelves, country),
            OrganisationRecord organisation =>
                new[] { organisation.Country, organisation.PartOf }.OfType<Located<Reference>>().SelectMany(o => Party(shelves, o)),
            DocumentRecord or MeetingRecord or EventRecord or PersonRecord or TopicRecord => [],
            _ => throw new UnreachableException(record.GetType().Name),
        });

    /// <summary>What kind of thing it is, of papers in all languages of the archive.</summary>
    public static IReadOnlyList<SearchText> Kinds(Shelves shelves, ArchiveRecord record) =>
    [
        .. new[] { shelves.Words.Kind(record), shelves.Words.ExactKind(record) }
            .Distinct(StringComparer.Ordinal)
            .Select(shelves.InSiteLanguage),
        .. record is DocumentRecord document
            ? (shelves.Settings.TypeLabels.GetValueOrDefault(document.Type) ?? new Dictionary<string, string>())
                .OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => new SearchText(l.Value, l.Key))
            : [],
    ];

    /// <summary>Words of the site.</summary>
    public static SearchText InSiteLanguage(this Shelves shelves, string words) => new(words, shelves.Words.Language);

    /// <summary>A person or organisation and its country.</summary>
    private static IEnumerable<SearchText> Party(Shelves shelves, Located<Reference> reference)
    {
        var party = shelves.Catalogue[reference.Value];
        return party switch
        {
            OrganisationRecord { Country: { } country } =>
                NamesOf(shelves, party).Concat(NamesOf(shelves, shelves.Catalogue[country.Value])),
            PersonRecord { Country: Stated<Located<Reference>>.Known { Value: var country } } =>
                NamesOf(shelves, party).Concat(NamesOf(shelves, shelves.Catalogue[country.Value])),
            DocumentRecord or MeetingRecord or ResolutionRecord or ResolutionVersionRecord or OutcomeRecord or EventRecord
                or PersonRecord or OrganisationRecord or TopicRecord => NamesOf(shelves, party),
            _ => throw new UnreachableException(party.GetType().Name),
        };
    }
}
