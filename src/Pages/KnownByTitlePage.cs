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
        var send = Backgrounds.TellUs(shelves, shelves.Words.MailCopyOfPaper, page, number).MailTo;
        return
        [
            new Answer(shelves.Words.AnswerThisCopy)
            {
                Short = NoticeOf(shelves.Words, document),
                Words = shelves.Words.Paragraph(
                    shelves.Mentioning(document.Id).Count > 0 ? shelves.Words.OthersSayBelow : "",
                    background.Elsewhere.Count > 0 ? Phrases.Empty : shelves.Own(shelves.Settings.AskForOriginals),
                    send is null ? Phrases.Empty : shelves.Words.HaveYouACopy(new Phrase(shelves.Words.SendIt, Outside: send))),
            },
            .. background.Elsewhere.Count == 0 ? [] : new[]
            {
                new Answer(shelves.Words.AnswerElsewhere)
                {
                    Words = shelves.Words.Sentences(background.Elsewhere.Select(e => 
                        e.Seen is { } seen
                            ? shelves.Words.ElsewhereSeen(shelves.Own(e.Name) with { Outside = e.Page }, new Uri(e.Page).Host, seen)
                            : shelves.Words.ElsewhereAt(shelves.Own(e.Name) with { Outside = e.Page }, new Uri(e.Page).Host))),
                },
            },
            .. CorrectedBy(shelves, document),
            .. CameOfIt(shelves, document, page, outcomes),
            new Answer(shelves.Words.AnswerUse)
            {
                Uses =
                [
                    new Phrase(shelves.Words.UseCitePaper, page.At("cite")),
                    .. document.Topics.Count > 0 ? new[] { new Phrase(shelves.Words.UseFollowTopics, page.At("follow")) } : [],
                ],
            },
        ];
    }

    private static string NoticeOf(Words words, DocumentRecord document) => document.Access.Level != AccessLevel.Public
        ? words.NoticeNotPublic
        : document.Holding switch
        {
            Holding.File => words.NoticeFile,
            Holding.Announced => words.NoticeAnnounced,
            Holding.Missing => words.NoticeMissing,
            Holding.Text or Holding.Metadata => document.TitleIsDescriptive
                ? words.NoticeMentioned
                : words.NoticeTitleOnly,
            _ => throw new UnreachableException($"{document.Holding}"),
        };

    private static string Describe(Shelves shelves, DocumentRecord document)
    {
        var words = shelves.Words;
        var name = NumberedName(shelves, document);
        return words.PaperKnownDescription(
            words.Line(
            [
                document.Contributors.Count > 0 ? words.PaperNumberedFrom(name, shelves.Contributors(document).Plain) : name,
                .. document.Meetings.Select(m => shelves.Catalogue[m.Value].Title.Value),
            ]),
            NoticeOf(words, document));
    }
}
