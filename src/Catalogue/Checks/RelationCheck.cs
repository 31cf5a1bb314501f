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

    // no phrase stands further back from the end
    private const int WordsOfPhrase = 12;

    private static readonly (RelationType Type, Regex Words)[] Phrases =
        [(RelationType.Corrects, Corrects()), (RelationType.Revises, Revises()), (RelationType.RespondsTo, RespondsTo())];

    /// <summary>Searches the texts of papers, except reports of meetings, which describe what others did.</summary>
    public static void Run(LinkedCatalogue catalogue, DiagnosticBag faults)
    {
        var papers = catalogue.All<DocumentRecord>()
            .Where(d => d.Withdrawn is null && d.Relations.All(r => r.Type != RelationType.ReportsOn));
        foreach (var paper in papers)
        {
            var told = new List<Statement>();
            foreach (var text in catalogue.Texts(paper.Id))
            {
                foreach (var unit in text.Mentions.Select(m => m.Unit).Distinct())
                {
                    AddStatements(unit.Content, paper.Id, catalogue, told);
                    foreach (var cell in unit.Rows.SelectMany(r => r.Cells))
                    {
                        AddStatements(cell, paper.Id, catalogue, told);
                    }
                }
            }

            foreach (var (type, words, other, place) in told.DistinctBy(s => s.Other)
                .Where(s => catalogue.Find(s.Other) is DocumentRecord document && !AreRelated(paper, document)))
            {
                var before = paper.Relations.Where(r => r.Type == type).ToList();
                faults.Add(AdviceFaults.Relation(place, words, other.Value, HeadLine(type, before, other), before.Count > 0));
            }
        }
    }

    private static void AddStatements(IReadOnlyList<Inline> run, RecordId paper, LinkedCatalogue catalogue, List<Statement> told)
    {
        var mentions = Inline.Mentions(run);
        var text = mentions.Count == 0 ? "" : Inline.Raw(run);
        var (at, isOfThisPaper) = (0, true);
        foreach (var mention in mentions)
        {
            var start = text.IndexOf(mention.Printed, at, StringComparison.Ordinal);
            var before = text.AsSpan(at, start - at);
            at = start + mention.Printed.Length;

            // "AB/2/10 replaces AB/2/6" is a statement about AB/2/10, not about this paper
            var isSaid = isOfThisPaper || before.ContainsAny(".;。؛");
            var other = catalogue.Resolve(mention)?.Id;
            isOfThisPaper = other == paper;
            if (isSaid && other is { } known && known != paper && PhraseIn(before) is var (type, words))
            {
                told.Add(new Statement(type, words + mention.Printed, known, mention.Place));
            }
        }
    }

    /// <summary>What the words before a mention say of it; null where it is merely mentioned.</summary>
    private static (RelationType Type, string Words)? PhraseIn(ReadOnlySpan<char> before)
    {
        var start = before.Length;
        for (var words = 0; words < WordsOfPhrase && start > 0; words++)
        {
            start = Math.Max(0, before[..start].LastIndexOfAny(" \n"));
        }

        before = before[start..];
        foreach (var (type, form) in Phrases)
        {
            foreach (var match in form.EnumerateMatches(before))
            {
                return (type, before.Slice(match.Index, match.Length).TrimStart().ToString());
            }
        }

        return null;
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

    /// <summary>What a text says that a paper is to another one.</summary>
    private sealed record Statement(RelationType Type, string Words, RecordId Other, SourcePlace Place);

    [GeneratedRegex(Begins + Correcting + Then + Correcting + Ends, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Corrects();

    [GeneratedRegex(Begins + Revising + Then + Revising + Ends, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Revises();

    [GeneratedRegex(Begins + Responding + Then + Responding + Ends, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RespondsTo();
}
