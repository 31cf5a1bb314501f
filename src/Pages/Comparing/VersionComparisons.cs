using System.Diagnostics;
using CopArchive.Catalogue;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Wording;

namespace CopArchive.Pages.Comparing;

/// <summary>The pairs to compare, and how to name them.</summary>
internal static class VersionComparisons
{
    /// <summary>A version among the others: <c>Rev. Dubai, 2018</c>, <c>LSP/2012/3 Rev.1</c>, <c>20 June 2012</c>.</summary>
    public static Phrases ShortName(Shelves shelves, ArchiveRecord version) => version switch
    {
        ResolutionVersionRecord resolution => shelves.Own(resolution.VersionLabel),
        DocumentRecord { Symbols: [var symbol, ..] } => symbol.Printed.Value,
        DocumentRecord { VersionLabel: { } label } => shelves.Own(label),
        DocumentRecord document when document.Date is Values.Stated<Values.Edtf>.Known => shelves.Date(document.Date),
        DocumentRecord or MeetingRecord or ResolutionRecord or OutcomeRecord or EventRecord or PersonRecord or OrganisationRecord
            or TopicRecord => version.Name() with { To = null },
        _ => throw new UnreachableException(version.GetType().Name),
    };

    /// <summary>What is compared, for a heading: <c>Resolution 179: Busan, 2014 and Rev. Dubai, 2018</c>.</summary>
    public static Phrases Pair(Shelves shelves, ArchiveRecord earlier, ArchiveRecord later)
    {
        var names = shelves.Words.And(ShortName(shelves, earlier), ShortName(shelves, later));
        return earlier is DocumentRecord { Symbols.Count: > 0 } && later is DocumentRecord { Symbols.Count: > 0 }
            ? names
            : shelves.Words.PairOf(Whole(shelves, later), names);
    }

    /// <summary>What all versions are versions of, in a few words.</summary>
    public static Phrase Whole(Shelves shelves, ArchiveRecord version) => version is ResolutionVersionRecord resolution
        ? shelves.Cited((ResolutionRecord)shelves.Catalogue.Find(LinkedCatalogue.WorkOf(resolution))!) with { To = null }
        : (shelves.Catalogue.LineOf(version.Id)?.Work ?? version).Name() with { To = null };

    /// <summary>The way to a page about versions, from the section on.</summary>
    public static IReadOnlyList<Phrase> CrumbsOf(Shelves shelves, VersionLine line) => line.Versions[0] is ResolutionVersionRecord version
        ? [
            shelves.Words.To(NamedPage.Resolutions),
            Whole(shelves, version) with { To = Address.Of(LinkedCatalogue.WorkOf(version)) },
        ]
        : [shelves.Words.To(NamedPage.Papers), (line.Work ?? line.Versions[0]).Name()];

    /// <summary>A thing with what is known of its date and what we hold, for the head of a page.</summary>
    public static Phrases About(Shelves shelves, ArchiveRecord version) => shelves.Words.Sentences(
        shelves.Words.Line(
            ShortName(shelves, version).Leading(Address.Of(version.Id)),
            version.OwnDate is { } date ? shelves.DateUnlabelled(date) : ""),
        shelves.Words.Holding(version));

    /// <summary>Links from the page of a thing to where it is compared.</summary>
    public static IReadOnlyList<Phrase> LinksOf(Shelves shelves, ArchiveRecord record)
    {
        var lines = shelves.Catalogue.LineOf(record.Id) is { } own ? [own] : shelves.Catalogue.LinesOf(record.Id);
        return
        [
            .. lines.SelectMany(l => l.ComparedPairs()).Where(p => p.Later.Id == record.Id || p.Earlier.Id == record.Id)
                .Select(p => shelves.Words.ComparedWith(ShortName(shelves, p.Later.Id == record.Id ? p.Earlier : p.Later))
                    .Leading(VersionLine.Comparison(p.Earlier, p.Later))),
            .. lines.Where(l => l.ComparedPairs().Any())
                .Select(l => l.Overview)
                .Distinct()
                .Select(a => new Phrase(shelves.Words.AllVersionsCompared, a)),
            .. shelves.Witnesses[record.Id]
                .Select(of => (Of: of, Papers: Witness.AllOf(shelves, of).Count))
                .Where(of => of.Papers > 0)
                .Select(of => (of.Of.Id == record.Id ? shelves.Words.AsPrintedLink(of.Papers)
                        : of.Papers > 1 ? shelves.Words.ItPrintsCompared(TitleOf(shelves, of.Of))
                        : shelves.Words.ItPrints(TitleOf(shelves, of.Of)))
                    .Leading(Witness.PageOf(of.Of))),
            .. lines.SelectMany(l => l.Versions).Where(v => v.Id != record.Id && record.Id == shelves.Catalogue.LineOf(v.Id)?.Work?.Id)
                .Select(v => (Of: v, Papers: Witness.AllOf(shelves, v).Count)).Where(v => v.Papers > 0)
                .Select(v => shelves.Words.AsPrintedLinkOf(TitleOf(shelves, v.Of), v.Papers).Leading(Witness.PageOf(v.Of))),
        ];
    }

    /// <summary>A thing in running words.</summary>
    public static Phrase TitleOf(Shelves shelves, ArchiveRecord record) =>
        (record is ResolutionVersionRecord version ? shelves.Cited(version) : record.Name()) with { To = null };

    /// <summary>The texts that both hold and that may be shown, the first language of the earlier one first.</summary>
    public static IReadOnlyList<(TextBody Before, TextBody After)> Texts(Shelves shelves, ArchiveRecord earlier, ArchiveRecord later)
    {
        var others = shelves.Texts(later);
        return [.. shelves.Texts(earlier)
            .Select(t => (t, Other: others.FirstOrDefault(o => o.Language == t.Language)))
            .Where(p => p.Other is not null)
            .Select(p => (p.t, p.Other!))];
    }
}
