using System.Diagnostics;
using CopArchive.Catalogue;
using CopArchive.Pages.Chaining;
using CopArchive.Pages.Comparing;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Pages.Versioning;
using CopArchive.Records.Model;

namespace CopArchive.Pages;

/// <summary>A paper whose text is not held, the most common kind: what it is, and everything that papers we hold say about it.</summary>
public sealed record KnownByTitlePage : DocumentPage
{
    private KnownByTitlePage()
    {
    }

    /// <summary>What we hold and do not hold, in a sentence or two.</summary>
    public required IReadOnlyList<string> Notice { get; init; }

    /// <summary>Where it can be read at its publisher.</summary>
    public required IReadOnlyList<OutsidePage> Elsewhere { get; init; }

    /// <summary>Every paragraph in held papers that mentions it.</summary>
    public required IReadOnlyList<Quote> Quotes { get; init; }

    /// <summary>Where the original may be asked for.</summary>
    public required string AskFor { get; init; }

    /// <summary>How to send it.</summary>
    public required TellUs Send { get; init; }

    internal static KnownByTitlePage From(Shelves shelves, DocumentRecord document)
    {
        var background = shelves.BackgroundOf(document);
        var number = document.Symbols.Count > 0 ? document.Symbols[0].Printed.Value : document.Id.Value;
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
            Headline = HeadlineOf(shelves, document),
            Facts = FactsOf(shelves, document),
            Files = shelves.FilesOf(document),
            Parts = document.Parts,
            Versions = VersionSection.Of(shelves, document),
            VersionLinks = VersionLinks.Of(shelves, document),
            Corrections = CorrectionRow.ForCorrected(shelves, document.Id),
            Lines = LinesOf(shelves, document),
            Corrects = CorrectionRow.ForCorrigendum(shelves, document),
            Comparisons = VersionComparisons.LinksOf(shelves, document),
            Background = background with { Elsewhere = [] },
            Elsewhere = background.Elsewhere,
            Citation = shelves.Citations.Of(document),
            Chain = ChainSection.Of(shelves, document),
            Notice = NoticeOf(document),
            Quotes = shelves.Mentioning(document.Id),
            AskFor = shelves.Settings.AskForOriginals,
            Send = Backgrounds.TellUs(shelves.Settings, "A copy of this paper", Address.Of(document.Id), number),
        };
    }

    private static IReadOnlyList<string> NoticeOf(DocumentRecord document) => document.Access.Level == AccessLevel.Public
        ? NoticeOfPublic(document)
        : ["This paper is not public. We do not show its text."];

    private static IReadOnlyList<string> NoticeOfPublic(DocumentRecord document) => document.Holding switch
    {
        Holding.File => ["We hold a file of this paper.", "Its text cannot be read on this page yet."],
        Holding.Announced => ["We know that a number is reserved for this paper. We do not hold its text."],
        Holding.Missing => ["We know that this paper exists. We do not hold its text."],
        Holding.Text or Holding.Metadata => document.TitleIsDescriptive
            ? ["We know this paper from mentions only; its title is not known. We do not hold its text."]
            : ["We know this paper by its title only. We do not hold its text."],
        _ => throw new UnreachableException($"{document.Holding}"),
    };

    private static string Describe(Shelves shelves, DocumentRecord document)
    {
        var meetings = string.Join(", ", document.Meetings.Select(m => shelves.Catalogue[m.Value].Title.Value));
        var number = document.Symbols.Count > 0 ? " " + document.Symbols[0].Printed.Value : "";
        var from = document.Contributors.Count > 0 ? $" from {shelves.Contributors(document).Plain}" : "";
        return $"{shelves.Words.Kind(document)}{number}{from}{(meetings.Length > 0 ? ", " + meetings : "")}. {NoticeOf(document)[0]} "
            + "What other papers say of it is quoted here.";
    }
}
