using System.Diagnostics;
using CopArchive.Catalogue;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Pages.Chaining;

/// <summary>What stands at the links of a chain, as a reader calls it.</summary>
internal static class ChainCells
{
    /// <summary>
    /// What stands at one link, or one cell that says that the papers are silent; nothing for a link that the chain leaves out.
    /// </summary>
    /// <param name="shelves">The archive.</param>
    /// <param name="chain">The chain.</param>
    /// <param name="part">The link.</param>
    /// <param name="here">The page at hand, to which nothing leads.</param>
    public static IReadOnlyList<ChainCell> Cells(this Shelves shelves, Chain chain, ChainPart part, RecordId here) => chain[part] switch
    {
        ChainLink.Named named => [.. named.Steps.SelectMany(s => shelves.Cells(s, part, here)).DistinctBy(c => (c.Label.Plain, c.To))],
        ChainLink.Silent silent => [new ChainCell(Kind.Paperwork, shelves.Words.Silence(silent.Why), "", null, CellForm.Silent)],
        null => [],
        _ => throw new UnreachableException(chain[part]!.GetType().Name),
    };

    private static IEnumerable<ChainCell> Cells(this Shelves shelves, ChainStep step, ChainPart part, RecordId here)
    {
        var (label, detail, to) = step.Unit is not null && part is ChainPart.AgendaItem or ChainPart.Discussion
            ? shelves.Paragraph(step, part)
            : shelves.Thing(step.Record, part);
        var isHere = step.Record.Id == here && step.Unit is null;
        var cell = new ChainCell(Cards.KindOf(step.Record), label, detail, isHere ? null : to, step.Confidence == Confidence.Deduced
            ? CellForm.Deduced
            : CellForm.Known);
        return step.Then switch
        {
            ChainLink.Named then =>
                then.Steps.SelectMany(s => shelves.Cells(s, part, here)).Select(c => c with { Continues = true }).Prepend(cell),
            ChainLink.Silent silent =>
                [cell, new ChainCell(Kind.Paperwork, shelves.Words.Silence(silent.Why), "", null, CellForm.Silent, Continues: true)],
            null => [cell],
            _ => throw new UnreachableException(step.Then.GetType().Name),
        };
    }

    private static (Phrases Label, Phrases Detail, Address To) Paragraph(this Shelves shelves, ChainStep step, ChainPart part)
    {
        var locators = shelves.Locators(step.Record.Id, step.Language);
        var outermost = locators?.Outermost(step.Unit!.Anchor) ?? step.Unit!;
        Phrases title = step.Record.Name() with { To = null };
        var place = locators?.Marked(outermost.Anchor) is { IsEmpty: false } words ? words : title;
        return (Words.Capital(place), part == ChainPart.AgendaItem ? shelves.In(LanguageOf(shelves, step), outermost.Plain()) : title,
            Address.Of(new Reference(step.Record.Id, step.Unit!.Anchor, step.Language)));
    }

    private static (Phrases Label, Phrases Detail, Address To) Thing(
        this Shelves shelves, ArchiveRecord record, ChainPart part) => record switch
    {
        ResolutionVersionRecord version => (shelves.Cited(version) with { To = null }, "", Address.Of(record.Id)),
        ResolutionRecord resolution => (shelves.Cited(resolution) with { To = null }, "", Address.Of(record.Id)),
        DocumentRecord { Symbols: [var symbol, ..] } => (symbol.Printed.Value, TitleOf(record), Address.Of(record.Id)),
        DocumentRecord document =>
            (TitleOf(record), document.VersionLabel is { } label ? shelves.Own(label) : Phrases.Empty, Address.Of(record.Id)),
        MeetingRecord meeting => (TitleOf(record), shelves.DateUnlabelled(meeting.Date), Address.Of(record.Id)),
        EventRecord happened => (TitleOf(record), shelves.DateUnlabelled(happened.Date), Address.Of(record.Id)),
        OutcomeRecord outcome => (TitleOf(record), shelves.Words.OutcomeForce(outcome.Force), Address.Of(record.Id)),
        PersonRecord or OrganisationRecord or TopicRecord =>
            (TitleOf(record), part == ChainPart.FollowUp ? shelves.Words.Kind(record) : "", Address.Of(record.Id)),
        _ => throw new UnreachableException(record.GetType().Name),
    };

    public static string LanguageOf(Shelves shelves, ChainStep step) =>
        step.Language ?? shelves.Catalogue.Texts(step.Record.Id)[0].Language;

    private static Phrases TitleOf(ArchiveRecord record) => record.Name() with { To = null };
}
