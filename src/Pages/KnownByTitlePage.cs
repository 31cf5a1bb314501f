using System.Diagnostics;
using CopArchive.Catalogue;
using CopArchive.Pages.Comparing;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Pages.Versioning;
using CopArchive.Records.Model;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>A paper whose text is not held, the most common kind: what it is, and everything that papers we hold say about it.</summary>
public sealed record KnownByTitlePage : DocumentPage
{
    private KnownByTitlePage()
    {
    }

    /// <summary>Every paragraph in held papers that mentions it.</summary>
    public required IReadOnlyList<Quote> Quotes { get; init; }

    internal static KnownByTitlePage From(Shelves shelves, DocumentRecord document)
    {
        var background = shelves.BackgroundOf(document);
        var number = document.Symbols.Count > 0 ? document.Symbols[0].Printed.Value : document.Id.Value;
        var outcomes = OutcomesOf(shelves, document);
        return new KnownByTitlePage
        {
            Site = shelves.Site,
            Address = Address.Of(document.Id),
            Title = document.Title.Value,
            TitleNumber = document.Symbols.Count > 0 ? document.Symbols[0].Printed.Value : "",
            Description = Describe(shelves, document),
            Section = Section.Documents,
            Crumbs = CrumbsOf(shelves, document),
            CrumbName = ShortName(shelves, document),
            LastModified = shelves.Catalogue.LastChanged(document),
            Headline = HeadlineOf(shelves, document, AnswersOf(shelves, document, background, number, outcomes)),
            Came = CameOf(shelves, document, outcomes),
            Facts = shelves.Words.KnownFacts(FactsOf(shelves, document)),
            NotKnown = shelves.Words.NotKnown(FactsOf(shelves, document)),
            Files = shelves.FilesOf(document),
            Parts = document.Parts,
            Versions = VersionSection.Of(shelves, document),
            VersionLinks = VersionLinks.Of(shelves, document),
            Corrections = CorrectionRow.ForCorrected(shelves, document.Id),
            Lines = LinesOf(shelves, document),
            Corrects = CorrectionRow.ForCorrigendum(shelves, document),
            Comparisons = VersionComparisons.LinksOf(shelves, document),
            Background = background with { Elsewhere = [] },
            Citation = shelves.Citations.Of(document),
            Quotes = shelves.Mentioning(document.Id),
        };
    }

    /// <summary>What is known of it, where it can be read, what came of it, what can be done here.</summary>
    private static IEnumerable<Answer> AnswersOf(
        Shelves shelves, DocumentRecord document, Background background, string number, IReadOnlyList<OutcomeRecord> outcomes)
    {
        var page = Address.Of(document.Id);
        var send = Backgrounds.TellUs(shelves.Settings, "A copy of this paper", page, number).MailTo;
        return
        [
            new Answer("This copy")
            {
                Short = NoticeOf(document),
                Words = Phrases.Join(
                    " ",
                    shelves.Mentioning(document.Id).Count > 0 ? "Below is what other papers say of it." : "",
                    background.Elsewhere.Count > 0 ? "" : shelves.Settings.AskForOriginals,
                    send is null ? Phrases.Empty : "Have you a copy? " + (Phrases)new Phrase("Send it to us", Outside: send)),
            },
            .. background.Elsewhere.Count == 0 ? [] : new[]
            {
                new Answer("Read it elsewhere")
                {
                    Words = Phrases.Join("; ", background.Elsewhere.Select(e => (Phrases)new Phrase(e.Name, Outside: e.Page)
                        + $", {new Uri(e.Page).Host}" + (e.Seen is { } seen ? $" ({seen}; not a copy of ours)" : ""))),
                },
            },
            .. CameOfIt(shelves, document, page, outcomes),
            new Answer("Use it")
            {
                Uses =
                [
                    new Phrase("Cite this paper", page.At("cite")),
                    .. document.Topics.Count > 0 ? new[] { new Phrase("Follow its topics", page.At("follow")) } : [],
                ],
            },
        ];
    }

    private static string NoticeOf(DocumentRecord document) => document.Access.Level != AccessLevel.Public
        ? "This paper is not public; its text is not shown."
        : document.Holding switch
        {
            Holding.File => "File: its text cannot be read on this page yet.",
            Holding.Announced => "Number only: the number is reserved for a paper that we do not have.",
            Holding.Missing => "Number only: the paper is known to exist, and we do not have it.",
            Holding.Text or Holding.Metadata => document.TitleIsDescriptive
                ? "Known from mentions only: we have neither its title nor its text."
                : "Title only: we do not have the text.",
            _ => throw new UnreachableException($"{document.Holding}"),
        };

    private static string Describe(Shelves shelves, DocumentRecord document)
    {
        var meetings = string.Join(", ", document.Meetings.Select(m => shelves.Catalogue[m.Value].Title.Value));
        var number = document.Symbols.Count > 0 ? " " + document.Symbols[0].Printed.Value : "";
        var from = document.Contributors.Count > 0 ? $" from {shelves.Contributors(document).Plain}" : "";
        return $"{shelves.Words.Kind(document)}{number}{from}{(meetings.Length > 0 ? ", " + meetings : "")}. {NoticeOf(document)} "
            + "What other papers say of it is quoted here.";
    }
}
