namespace CopArchive.Wording;

/// <content>Comparisons of two texts, and of what papers print of a resolution.</content>
public sealed partial class Words
{
    private readonly Message _whatIsDifferentIn = file.Message("comparison.different-in", "language");
    private readonly Message _byParagraphIn = file.Message("comparison.by-paragraph-in", "language");
    private readonly Message _comparisonLegend = file.Message("comparison.legend", "earlier", "later", "underlined", "struck");
    private readonly Message _leftOutOnPaper = file.Message("comparison.left-out-on-paper", "summary");
    private readonly Message _printedInPart = file.Message("as-printed.under", "resolution");
    private readonly Message _followByFeed = file.Message("changes.by-feed", "rss", "atom");
    private readonly Message _changesUnder = file.Message("changes.under", "page");
    private readonly Message _nthChange = file.Message("changes.nth", Slot.Number("n"));
    private readonly Message _inLanguage = file.Message("changes.in-language", "language");

    /// <summary>What is different.</summary>
    public string WhatIsDifferent { get; } = file.Message("comparison.different").Text();

    /// <summary>The differences in one language.</summary>
    public string WhatIsDifferentIn(string language) => _whatIsDifferentIn.Text(language);

    /// <summary>Paragraph by paragraph.</summary>
    public string ByParagraph { get; } = file.Message("comparison.by-paragraph").Text();

    /// <summary>The paragraphs in one language.</summary>
    public string ByParagraphIn(string language) => _byParagraphIn.Text(language);

    /// <summary>How changes are drawn.</summary>
    public Phrases ComparisonLegend(Phrases earlier, Phrases later, Phrases underlined, Phrases struck) =>
        _comparisonLegend.Filled(earlier, later, underlined, struck);

    /// <summary>Drawn as what it says.</summary>
    public string UnderlinedLikeThese { get; } = file.Message("comparison.underlined").Text();

    /// <summary>Drawn as what it says.</summary>
    public string StruckLikeThese { get; } = file.Message("comparison.struck").Text();

    /// <summary>Paragraphs that are not printed.</summary>
    public string LeftOutOnPaper(string summary) => _leftOutOnPaper.Text(summary);

    /// <summary>Over the facts that differ.</summary>
    public string DifferingFacts { get; } = file.Message("comparison.facts-caption").Text();

    /// <summary>Fact.</summary>
    public string FactColumn { get; } = file.Message("comparison.fact").Text();

    /// <summary>Other comparisons.</summary>
    public string OtherComparisons { get; } = file.Message("comparison.others").Text();

    /// <summary>Version.</summary>
    public string VersionColumn { get; } = file.Message("comparison.version").Text();

    /// <summary>Date.</summary>
    public string DateColumn { get; } = file.Message("comparison.date").Text();

    /// <summary>What we hold.</summary>
    public string HeldColumn { get; } = file.Message("comparison.held").Text();

    /// <summary>The comparison with the version before, over a column.</summary>
    public string ComparedColumn { get; } = file.Message("comparison.with-before").Text();

    /// <summary>Under the title.</summary>
    public Phrases PrintedInPart(Phrases resolution) => _printedInPart.Filled(resolution);

    /// <summary>Over the papers that print it.</summary>
    public string ThePapers { get; } = file.Message("as-printed.papers").Text();

    /// <summary>Over the comparisons.</summary>
    public string EachTwo { get; } = file.Message("as-printed.each-two").Text();

    /// <summary>Clause by clause.</summary>
    public string ClauseByClause { get; } = file.Message("as-printed.clauses").Text();

    /// <summary>Over the table of clauses.</summary>
    public string ClausesCaption { get; } = file.Message("as-printed.caption").Text();

    /// <summary>Clause.</summary>
    public string ClauseColumn { get; } = file.Message("as-printed.clause").Text();

    /// <summary>A clause that a paper does not print.</summary>
    public string NotPrintedThere { get; } = file.Message("as-printed.not-printed").Text();

    /// <summary>What is listed.</summary>
    public string ChangesIntro { get; } = file.Message("changes.intro").Text();

    /// <summary>The two forms of a feed.</summary>
    public Phrases FollowByFeed(Phrases rss, Phrases atom) => _followByFeed.Filled(rss, atom);

    /// <summary>Changes by year.</summary>
    public string ChangesByYear { get; } = file.Message("changes.by-year").Text();

    /// <summary>The title of the changes of a page.</summary>
    public Phrases ChangesOf(Phrases title) => _historyTitle.Filled(title);

    /// <summary>Under that title.</summary>
    public Phrases ChangesUnder(Phrases page) => _changesUnder.Filled(page);

    /// <summary>The link to the page whose changes are listed.</summary>
    public string ThisPageLink { get; } = file.Message("changes.page").Text();

    /// <summary>One of several changes of a day.</summary>
    public string NthChange(int n) => _nthChange.Text(n);

    /// <summary>The first state and the present one.</summary>
    public string FirstAndNow { get; } = file.Message("changes.first-and-now").Text();

    /// <summary>The word to open the comparison.</summary>
    public string SinceFirst { get; } = file.Message("changes.since-first").Text();

    /// <summary>In which of its languages a page was changed.</summary>
    public string InLanguage(string language) => _inLanguage.Text(language);

    /// <summary>Before lines of a file.</summary>
    public string LinesDiffer { get; } = file.Message("changes.lines-differ").Text();

    /// <summary>What is listed.</summary>
    public string CorrectionsIntro { get; } = file.Message("corrections.intro").Text();

    /// <summary>Corrected in this archive.</summary>
    public string CorrectedInArchive { get; } = file.Message("corrections.here").Text();

    /// <summary>Below that heading.</summary>
    public string PublishedAndCorrected { get; } = file.Message("corrections.published-here").Text();

    /// <summary>No corrigendum is known to this archive.</summary>
    public string NoCorrigendum { get; } = file.Message("corrections.none").Text();

    /// <summary>What it corrects is not known to this archive.</summary>
    public string CorrectsNotKnown { get; } = file.Message("corrections.not-known").Text();
}
