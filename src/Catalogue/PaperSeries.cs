using System.Diagnostics;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Catalogue;

/// <summary>
/// A series, as archivists arrange papers: one a meeting, one for each way of numbering that others count too (a council's
/// papers, circular letters), one of papers that belong to neither, one of resolutions. Each record is in exactly one series.
/// </summary>
/// <param name="Kind">What holds it together.</param>
/// <param name="Meeting">The meeting; null for all other kinds.</param>
/// <param name="Template">The template of its numbers; null for all other kinds.</param>
/// <param name="Content">What belongs to it.</param>
public sealed record PaperSeries(PaperSeriesKind Kind, MeetingRecord? Meeting, SymbolSeries? Template, IReadOnlyList<ArchiveRecord> Content)
{
    /// <summary>The first day that anything in it can be of; null where no date is known.</summary>
    public DateOnly? Earliest => Dates().Select(d => d.Earliest).Min();

    /// <summary>The last day that anything in it can be of; null where no date is known.</summary>
    public DateOnly? Latest => Dates().Select(d => d.Latest).Max();

    /// <summary>All series: meetings in their order, numbered series, other papers, resolutions; empty ones only of meetings.</summary>
    public static IReadOnlyList<PaperSeries> All(LinkedCatalogue catalogue)
    {
        var papers = catalogue.All<DocumentRecord>().Where(d => d.Withdrawn is null)
            .Select(d => (Paper: (ArchiveRecord)d, Template: SeriesOfOtherBody(catalogue, d), Meeting: MeetingOf(catalogue, d))).ToList();
        var resolutions = catalogue.All<ResolutionVersionRecord>().Where(v => v.Withdrawn is null).ToList<ArchiveRecord>();
        var others = papers.Where(p => p.Template is null && p.Meeting is null).Select(p => p.Paper).ToList();
        return
        [
            .. catalogue.All<MeetingRecord>().Where(m => m.Withdrawn is null).OrderBy(m => m.Number).ThenBy(m => m.Id)
                .Select(m => new PaperSeries(
                    PaperSeriesKind.Meeting,
                    m,
                    null,
                    [.. papers.Where(p => p.Template is null && p.Meeting == m).Select(p => p.Paper)])),
            .. papers.Where(p => p.Template is not null).GroupBy(p => p.Template!).OrderBy(g => g.Key.Template, StringComparer.Ordinal)
                .Select(g => new PaperSeries(PaperSeriesKind.Numbered, null, g.Key, [.. g.Select(p => p.Paper)])),
            .. others.Count > 0 ? new[] { new PaperSeries(PaperSeriesKind.Others, null, null, others) } : [],
            .. resolutions.Count > 0 ? new[] { new PaperSeries(PaperSeriesKind.Resolutions, null, null, resolutions) } : [],
        ];
    }

    /// <summary>
    /// The series of another body; null if the paper has a number of the group, or no known number.
    /// </summary>
    private static SymbolSeries? SeriesOfOtherBody(LinkedCatalogue catalogue, DocumentRecord document)
    {
        var series = document.Symbols
            .Where(s => s.Claim != SymbolClaim.Misprinted)
            .Select(s => catalogue.SymbolReader.TryRead(s.Printed.Value)?.Series)
            .OfType<SymbolSeries>()
            .ToList();
        return series.Any(s => s.HasGroup) ? null : series.FirstOrDefault();
    }

    private static MeetingRecord? MeetingOf(LinkedCatalogue catalogue, DocumentRecord document) =>
        document.Meetings.Select(m => catalogue[m.Value]).OfType<MeetingRecord>().FirstOrDefault(m => m.Withdrawn is null)
        ?? catalogue.All<MeetingRecord>()
            .Where(m => m.Withdrawn is null && (m.Agenda?.Value.Id == document.Id || m.Invitation?.Value.Id == document.Id))
            .OrderBy(m => m.Number)
            .FirstOrDefault();

    private IEnumerable<Edtf> Dates() => Content.Select(r => r switch
    {
        DocumentRecord document => document.Date.ValueOrDefault,
        ResolutionVersionRecord version => version.Adopted.ValueOrDefault,
        MeetingRecord or ResolutionRecord or OutcomeRecord or EventRecord or PersonRecord or OrganisationRecord or TopicRecord => null,
        _ => throw new UnreachableException(r.GetType().Name),
    }).OfType<Edtf>();
}

/// <summary>What holds a series together.</summary>
public enum PaperSeriesKind
{
    /// <summary>A meeting.</summary>
    Meeting,

    /// <summary>A way of numbering.</summary>
    Numbered,

    /// <summary>Papers of no meeting and no known way of numbering.</summary>
    Others,

    /// <summary>Resolutions.</summary>
    Resolutions,
}
