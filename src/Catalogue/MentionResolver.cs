using System.Diagnostics;
using System.Text.RegularExpressions;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Values;

namespace CopArchive.Catalogue;

/// <summary>Resolves mentions.</summary>
internal sealed partial class MentionResolver
{
    private readonly IReadOnlyDictionary<RecordId, ArchiveRecord> _byId;
    private readonly IReadOnlyDictionary<RecordId, IReadOnlyList<TextBody>> _texts;
    private readonly SymbolTable _symbols;
    private readonly SymbolReader _reader;
    private readonly Lazy<ILookup<string, ResolutionRecord>> _works;
    private readonly Lazy<ILookup<RecordId, ResolutionVersionRecord>> _versions;

    /// <summary>Makes a resolver.</summary>
    public MentionResolver(
        IReadOnlyList<ArchiveRecord> records, IReadOnlyDictionary<RecordId, ArchiveRecord> byId,
        IReadOnlyDictionary<RecordId, IReadOnlyList<TextBody>> texts, SymbolTable symbols, SymbolReader reader)
    {
        (_byId, _texts, _symbols, _reader) = (byId, texts, symbols, reader);
        _works = new(() => records.OfType<ResolutionRecord>().ToLookup(r => r.Number));
        _versions = new(() => records.OfType<ResolutionVersionRecord>().ToLookup(LinkedCatalogue.WorkOf));
    }

    /// <summary>The target; null if there is no such record, or more than one.</summary>
    public Reference? Find(MentionTarget target) => target switch
    {
        MentionTarget.Record named => _byId.ContainsKey(named.Reference.Id) ? named.Reference : null,
        MentionTarget.Document document =>
            _symbols.FindOnly(document.Key) is { } one ? new Reference(one.Id, AnchorIfHeld(one.Id, document.Anchor)) : null,
        MentionTarget.Resolution resolution when _works.Value[resolution.Number].ToList() is [var work] =>
            new Reference(Version(work, resolution)?.Id ?? work.Id),
        MentionTarget.Resolution => null,
        _ => throw new UnreachableException(target.GetType().Name),
    };

    /// <summary>All that a mention may name, apart from paragraph and version, where it leads to a record.</summary>
    public IEnumerable<MentionTarget> NamesOf(RecordId id)
    {
        IEnumerable<MentionTarget> names = _byId.GetValueOrDefault(id) switch
        {
            DocumentRecord paper => paper.Symbols.Select(s => new MentionTarget.Document(_reader.Key(s.Printed.Value))),
            ResolutionRecord work => [new MentionTarget.Resolution(work.Number, null)],
            ResolutionVersionRecord version when _byId.GetValueOrDefault(LinkedCatalogue.WorkOf(version)) is ResolutionRecord work =>
                [new MentionTarget.Resolution(work.Number, null)],
            ResolutionVersionRecord or MeetingRecord or OutcomeRecord or EventRecord or PersonRecord or OrganisationRecord or TopicRecord
                or null => [],
            var other => throw new UnreachableException(other.GetType().Name),
        };
        return names.Distinct().Append(new MentionTarget.Record(new Reference(id)));
    }

    /// <summary>Whether no record at all matches what is named, in the version named.</summary>
    public bool IsMissing(MentionTarget target) => target switch
    {
        MentionTarget.Document document => _symbols.Find(document.Key).Count == 0,
        MentionTarget.Resolution resolution =>
            !_works.Value[resolution.Number].Any(w => Year(resolution.Version) is null || Version(w, resolution) is not null),
        MentionTarget.Record => false,
        _ => throw new UnreachableException(target.GetType().Name),
    };

    /// <summary>The paragraph named in running text, if we hold it; otherwise the whole paper.</summary>
    private string? AnchorIfHeld(RecordId id, string? anchor) =>
        anchor is not null && _texts.GetValueOrDefault(id) is [var first, ..] && first.AllUnits().Any(u => u.Anchor == anchor)
            ? anchor
            : null;

    /// <summary>The year identifies a version: no body adopts two versions of a resolution in one year.</summary>
    private ResolutionVersionRecord? Version(ResolutionRecord work, MentionTarget.Resolution mention) =>
        Year(mention.Version) is { } year ? _versions.Value[work.Id].FirstOrDefault(v => Year(v.VersionLabel) == year) : null;

    private static string? Year(string? words) =>
        words is not null && FourDigits().Match(words) is { Success: true } match ? match.Value : null;

    [GeneratedRegex("(?<![0-9])(19|20)[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex FourDigits();
}
