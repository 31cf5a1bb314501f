using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Catalogue;

/// <summary>
/// To whom the outcomes of meetings are addressed. An addressee counts as a person or organisation only if it is exactly one of its names
/// and nobody else's, or if the outcome says that it concerns it; otherwise it stays text.
/// </summary>
public sealed class Addressees
{
    private readonly Dictionary<string, ArchiveRecord> _byName;
    private readonly LinkedCatalogue _catalogue;

    private Addressees(LinkedCatalogue catalogue, Dictionary<string, ArchiveRecord> byName) => (_catalogue, _byName) = (catalogue, byName);

    /// <summary>Indexes all names of an archive.</summary>
    public static Addressees Of(LinkedCatalogue catalogue) => new(catalogue, catalogue.Records
        .Where(r => r is PersonRecord or OrganisationRecord && r.Withdrawn is null)
        .SelectMany(r => Names(r).Distinct(StringComparer.Ordinal).Select(name => (name, r)))
        .GroupBy(n => n.name, StringComparer.Ordinal).Where(g => g.Count() == 1)
        .ToDictionary(g => g.Key, g => g.Single().r, StringComparer.Ordinal));

    /// <summary>The one with exactly the addressee's name; null if there is none, or several.</summary>
    public ArchiveRecord? Find(Stated<string> addressee) => addressee is Stated<string>.Known known
        ? _byName.GetValueOrDefault(known.Value) ?? (known.Printed is null ? null : _byName.GetValueOrDefault(known.Printed))
        : null;

    /// <summary>All outcomes that are addressed to somebody, or concern them, by id of the person or organisation.</summary>
    public ILookup<RecordId, OutcomeRecord> Outcomes() => _catalogue.All<OutcomeRecord>().Where(o => o.Withdrawn is null)
        .SelectMany(o => Concerned(o).Select(r => r.Id).Distinct().Select(id => (id, o)))
        .ToLookup(p => p.id, p => p.o);

    private IEnumerable<ArchiveRecord> Concerned(OutcomeRecord outcome) => outcome.Relations
        .Where(r => r.Type == RelationType.Concerns).Select(r => _catalogue.Find(r.Target.Value.Id))
        .Append(Find(outcome.Addressee)).OfType<ArchiveRecord>().Where(r => r is PersonRecord or OrganisationRecord);

    private static IEnumerable<string> Names(ArchiveRecord record) =>
        [
            record.Title.Value,
            .. record.OwnTitle is { } own ? new[] { own } : [],
            .. record.OtherNames.Select(n => n.Text),
            .. record is OrganisationRecord { ShortName: { } name } ? new[] { name } : [],
        ];
}
