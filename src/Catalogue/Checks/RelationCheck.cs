using System.Text.RegularExpressions;
using CopArchive.Diagnostics;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Values;

namespace CopArchive.Catalogue.Checks;

/// <summary>
/// Papers whose text says that they answer, revise or correct another paper, but whose heads do not.
/// </summary>
internal static partial class RelationCheck
{
    // words before the number of the other paper, in the languages of the United Nations; up to three words may stand between
    private const string Correcting = @"corrigend(?:um|a) (?:to|of)|erratum to|corrects|corrigendum (?:à|au|del?)|rectificatif (?:à|au)"
        + @"|corrige|исправлени[ея] к|исправляет|تصويب|勘误";

    private const string Revising = @"revises|supersedes|replaces|revis(?:ion|ed version) of|révise|remplace|version révisée d[eu]"
        + @"|revisa|sustituye al?|reemplaza al?|sustituye|reemplaza|пересматривает|заменяет|يحل محل|تحل محل|取代|代替|修订";

    private const string Responding = @"response to|reply to|responds to|replies to|responding to|replying to|en réponse (?:à|au)"
        + @"|répond (?:à|au)|en respuesta al?|responde al?|в ответ на|отвечает на|ردا على|رداً على|回应|答复";

    private const string Begins = @"(?:(?<![\p{L}\p{M}])(?:", Then = @")(?:\s+[\p{L}\p{M}'’-]+){0,3}"
        + "|(?:取代|代替|修订|勘误|回应|答复)(?<=", Ends = @")[^\s。，；、]{0,8})[\s(“""«《]*$";

    private static readonly (RelationType Type, Regex Words)[] Phrases =
        [(RelationType.Corrects, Corrects()), (RelationType.Revises, Revises()), (RelationType.RespondsTo, RespondsTo())];

    /// <summary>Searches the texts of papers, except reports of meetings, which describe what others did.</summary>
    public static void Run(LinkedCatalogue catalogue, DiagnosticBag faults)
    {
        var papers = catalogue.All<DocumentRecord>()
            .Where(d => d.Withdrawn is null && d.Relations.All(r => r.Type != RelationType.ReportsOn));
        foreach (var paper in papers)
        {
            var told = catalogue.Texts(paper.Id)
                .SelectMany(t => t.AllUnits())
                .SelectMany(Runs)
                .SelectMany(run => Statements(run, paper.Id, catalogue));
            foreach (var (type, words, other, place) in told.DistinctBy(s => s.Other)
                .Where(s => catalogue.Find(s.Other) is DocumentRecord document && !AreRelated(paper, document)))
            {
                var before = paper.Relations.Where(r => r.Type == type).ToList();
                faults.Add(AdviceFaults.Relation(place, words, other.Value, HeadLine(type, before, other), before.Count > 0));
            }
        }
    }

    private static IEnumerable<IReadOnlyList<Inline>> Runs(Unit unit) => unit.Rows.SelectMany(r => r.Cells).Prepend(unit.Content);

    private static IEnumerable<(RelationType Type, string Words, RecordId Other, SourcePlace Place)> Statements(
        IReadOnlyList<Inline> run, RecordId paper, LinkedCatalogue catalogue)
    {
        var (text, at, isOfThisPaper) = ((string?)null, 0, true);
        foreach (var mention in Inline.Mentions(run))
        {
            text ??= Inline.Raw(run);
            var start = text.IndexOf(mention.Printed, at, StringComparison.Ordinal);
            var before = text[at..start];
            at = start + mention.Printed.Length;

            // "AB/2/10 replaces AB/2/6" is a statement about AB/2/10, not about this paper
            var isSaid = isOfThisPaper || before.AsSpan().ContainsAny(".;。؛");
            var other = catalogue.Resolve(mention)?.Id;
            isOfThisPaper = other == paper;
            if (isSaid && other is { } known && known != paper
                && Phrases.Select(s => (s.Type, Match: s.Words.Match(before)))
                    .FirstOrDefault(s => s.Match.Success) is { Match: { } match, Type: var type })
            {
                yield return (type, $"{match.Value.TrimStart()}{mention.Printed}", known, mention.Place);
            }
        }
    }

    /// <summary>Whether a relation between the two is already recorded, even a mere citation.</summary>
    private static bool AreRelated(DocumentRecord one, DocumentRecord other) =>
        one.Relations.Any(r => r.Target.Value.Id == other.Id) || other.Relations.Any(r => r.Target.Value.Id == one.Id);

    private static string HeadLine(RelationType type, IReadOnlyList<Relation> before, RecordId other)
    {
        string[] all =
        [
            .. before.Select(r => r.FromAnchor is { } from ? $"{{to: {r.Target.Value}, from: {from}}}" : r.Target.Value.ToString()),
            other.Value,
        ];
        return $"{type.Key()}: {(all is [var only] ? only : $"[{string.Join(", ", all)}]")}";
    }

    [GeneratedRegex(Begins + Correcting + Then + Correcting + Ends, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Corrects();

    [GeneratedRegex(Begins + Revising + Then + Revising + Ends, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Revises();

    [GeneratedRegex(Begins + Responding + Then + Responding + Ends, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RespondsTo();
}
