namespace CopArchive.Wording;

/// <content>Pages that compare</content>
public sealed partial class Words
{
    private readonly Message _asPrintedTitle = file.Message("comparison-page.as-printed.title", "title", Slot.Number("n"));
    private readonly Message _asPrintedDescription = file.Message("comparison-page.as-printed.description", "title", "papers");
    private readonly Message _asPrintedCrumb = file.Message("comparison-page.as-printed.crumb");
    private readonly Message _asPrintedLink = file.Message("comparison-page.as-printed.link", Slot.Number("n"));
    private readonly Message _asPrintedLinkOf = file.Message("comparison-page.as-printed.link-of", "title", Slot.Number("n"));
    private readonly Message _itPrints = file.Message("comparison-page.as-printed.it-prints", "title");
    private readonly Message _itPrintsCompared = file.Message("comparison-page.as-printed.it-prints-compared", "title");
    private readonly Message _clauseNumber = file.Message("comparison-page.as-printed.clause", Slot.Number("n"));
    private readonly Message _twoDiffer = file.Message("comparison-page.as-printed.two-differ", "two", Slot.Number("percent"));
    private readonly Message _printedComparisonTitle = file.Message("comparison-page.as-printed.two-title", "title", "first", "second");
    private readonly Message _printedComparisonDescription =
        file.Message("comparison-page.as-printed.two-description", "title", "first", "second");
    private readonly Message _printedInOtherLanguages = file.Message("comparison-page.as-printed.other-languages");
    private readonly Message _onePaper = file.Message("comparison-page.as-printed.one-paper");
    private readonly Message _otherPaper = file.Message("comparison-page.as-printed.other-paper");
    private readonly Message _allSideBySide = file.Message("comparison-page.as-printed.all");
    private readonly Message _pairOf = file.Message("comparison-page.pair", "whole", "two");
    private readonly Message _comparisonTitle = file.Message("comparison-page.title", "pair");
    private readonly Message _comparisonDescription = file.Message("comparison-page.description", "pair");
    private readonly Message _comparisonOfFacts = file.Message("comparison-page.description-of-facts", "pair");
    private readonly Message _versionsInOtherLanguages =
        file.Message("comparison-page.other-languages", "earlier", "earlier-languages", "later", "later-languages");
    private readonly Message _factEarlierVersion = file.Message("comparison-page.earlier");
    private readonly Message _factLaterVersion = file.Message("comparison-page.later");
    private readonly Message _howMuchDifferent = file.Message("comparison-page.how-much");
    private readonly Message _howMuchDifferentIn = file.Message("comparison-page.how-much-in", "language");
    private readonly Message _differentNothing = file.Message("comparison-page.different.nothing");
    private readonly Message _differentNoWords = file.Message("comparison-page.different.no-words");
    private readonly Message _differentWords = file.Message("comparison-page.different.words", Slot.Number("percent"));
    private readonly Message _sameInBoth = file.Message("comparison-page.same", Slot.Number("n"));
    private readonly Message _changeWithInside = file.Message("comparison-page.with-inside", "change", Slot.Number("n"));
    private readonly Message _unitAdded = file.Message("comparison-page.unit.added");
    private readonly Message _unitRemoved = file.Message("comparison-page.unit.removed");
    private readonly Message _unitChanged = file.Message("comparison-page.unit.changed");
    private readonly Message _unitNumberOtherwise = file.Message("comparison-page.unit.number-otherwise");
    private readonly Message _comparedWith = file.Message("comparison-page.link", "version");
    private readonly Message _allVersionsCompared = file.Message("comparison-page.all-compared");
    private readonly Message _allVersions = file.Message("comparison-page.all");
    private readonly Message _versionsCompared = file.Message("comparison-page.versions.crumb");
    private readonly Message _versionsTitle = file.Message("comparison-page.versions.title", "whole");
    private readonly Message _versionsDescription = file.Message("comparison-page.versions.description", Slot.Number("n"), "whole");
    private readonly Message _versionsEarliestFirst = file.Message("comparison-page.versions.earliest-first", "whole");
    private readonly Message _versionsFrom = file.Message("comparison-page.versions.from", "version");
    private readonly Message _firstAndLatest = file.Message("comparison-page.versions.first-and-latest", "first", "latest");

    /// <summary><c>{title} as {n, plural, =0 {no papers print} one {# paper prints} other {# papers print}} it</c></summary>
    public Phrases AsPrintedTitle(Phrases title, int n) => _asPrintedTitle.Filled(title, n);

    /// <summary><c>{title}, or a part of it, as {papers} print it, clause by clause.</c></summary>
    public string AsPrintedDescription(string title, string papers) => _asPrintedDescription.Text(title, papers);

    /// <summary><c>As printed</c></summary>
    public string AsPrintedCrumb => _asPrintedCrumb.Text();

    /// <summary><c>{n, plural, =0 {As no papers print it} one {As # paper prints it} other {As # papers print it, compared}}</c></summary>
    public Phrases AsPrintedLink(int n) => _asPrintedLink.Filled(n);

    /// <summary>
    /// <c>{n, plural, =0 {{title} as no papers print it} one {{title} as # paper prints it} other {{title} as # papers print it,
    /// compared}}</c>
    /// </summary>
    public Phrases AsPrintedLinkOf(Phrases title, int n) => _asPrintedLinkOf.Filled(title, n);

    /// <summary><c>It prints {title}</c></summary>
    public Phrases ItPrints(Phrases title) => _itPrints.Filled(title);

    /// <summary><c>It prints {title}: compared with other papers that do</c></summary>
    public Phrases ItPrintsCompared(Phrases title) => _itPrintsCompared.Filled(title);

    /// <summary><c>Clause {n}</c></summary>
    public string ClauseNumber(int n) => _clauseNumber.Text(n);

    /// <summary><c>{two}: {percent} % of the words are in one of the two alone</c></summary>
    public Phrases TwoDiffer(Phrase two, int percent) => _twoDiffer.Filled(two, percent);

    /// <summary><c>{title} as printed in {first} and in {second}, compared</c></summary>
    public Phrases PrintedComparisonTitle(Phrases title, Phrases first, Phrases second) =>
        _printedComparisonTitle.Filled(title, first, second);

    /// <summary><c>{title} as printed in {first} and in {second}: what is different, clause by clause.</c></summary>
    public string PrintedComparisonDescription(string title, string first, string second) =>
        _printedComparisonDescription.Text(title, first, second);

    /// <summary><c>The two papers print it in different languages, which are not compared.</c></summary>
    public string PrintedInOtherLanguages => _printedInOtherLanguages.Text();

    /// <summary><c>One paper</c></summary>
    public string OnePaper => _onePaper.Text();

    /// <summary><c>The other paper</c></summary>
    public string OtherPaper => _otherPaper.Text();

    /// <summary><c>All of them, side by side</c></summary>
    public string AllSideBySide => _allSideBySide.Text();

    /// <summary><c>{whole}: {two}</c></summary>
    public Phrases PairOf(Phrases whole, Phrases two) => _pairOf.Filled(whole, two);

    /// <summary><c>{pair} compared</c></summary>
    public Phrases ComparisonTitle(Phrases pair) => _comparisonTitle.Filled(pair);

    /// <summary><c>{pair}: what was added, removed, changed, moved and renumbered, paragraph by paragraph.</c></summary>
    public string ComparisonDescription(string pair) => _comparisonDescription.Text(pair);

    /// <summary><c>{pair}: what is known of the two, side by side; they are in different languages.</c></summary>
    public string ComparisonOfFacts(string pair) => _comparisonOfFacts.Text(pair);

    /// <summary>
    /// <c>{earlier} in {earlier-languages} and {later} in {later-languages} can be read here; only what is known about them is
    /// compared.</c>
    /// </summary>
    public Phrases VersionsInOtherLanguages(Phrases earlier, Phrases earlierLanguages, Phrases later, Phrases laterLanguages) =>
        _versionsInOtherLanguages.Filled(earlier, earlierLanguages, later, laterLanguages);

    /// <summary><c>Earlier version</c></summary>
    public string FactEarlierVersion => _factEarlierVersion.Text();

    /// <summary><c>Later version</c></summary>
    public string FactLaterVersion => _factLaterVersion.Text();

    /// <summary><c>How much is different</c></summary>
    public string HowMuchDifferent => _howMuchDifferent.Text();

    /// <summary><c>How much is different, in {language}</c></summary>
    public string HowMuchDifferentIn(string language) => _howMuchDifferentIn.Text(language);

    /// <summary><c>Nothing: the two read the same, word for word.</c></summary>
    public string DifferentNothing => _differentNothing.Text();

    /// <summary><c>No words: only numbers or places of paragraphs.</c></summary>
    public string DifferentNoWords => _differentNoWords.Text();

    /// <summary><c>{percent} % of the words are in one of the two alone.</c></summary>
    public string DifferentWords(int percent) => _differentWords.Text(percent);

    /// <summary><c>{n, plural, one {# paragraph is the same in both} other {# paragraphs are the same in both}}</c></summary>
    public string SameInBoth(int n) => _sameInBoth.Text(n);

    /// <summary><c>{change}, with {n, plural, one {# paragraph} other {# paragraphs}} in it</c></summary>
    public Phrases ChangeWithInside(Phrases change, int n) => _changeWithInside.Filled(change, n);

    /// <summary><c>added</c></summary>
    public string UnitAdded => _unitAdded.Text();

    /// <summary><c>removed</c></summary>
    public string UnitRemoved => _unitRemoved.Text();

    /// <summary><c>changed</c></summary>
    public string UnitChanged => _unitChanged.Text();

    /// <summary><c>its number is printed otherwise</c></summary>
    public string UnitNumberOtherwise => _unitNumberOtherwise.Text();

    /// <summary><c>Compared with {version}</c></summary>
    public Phrases ComparedWith(Phrases version) => _comparedWith.Filled(version);

    /// <summary><c>All versions, compared</c></summary>
    public string AllVersionsCompared => _allVersionsCompared.Text();

    /// <summary><c>All versions</c></summary>
    public string AllVersions => _allVersions.Text();

    /// <summary><c>Versions compared</c></summary>
    public string VersionsCompared => _versionsCompared.Text();

    /// <summary><c>Versions of {whole}, compared</c></summary>
    public Phrases VersionsTitle(Phrases whole) => _versionsTitle.Filled(whole);

    /// <summary>
    /// <c>{n, plural, =0 {no versions} one {# version} other {# versions}} of {whole}, each with its date, what can be read of it, and
    /// what is different from the one before.</c>
    /// </summary>
    public string VersionsDescription(int n, string whole) => _versionsDescription.Text(n, whole);

    /// <summary><c>Versions of {whole}, earliest first</c></summary>
    public Phrases VersionsEarliestFirst(Phrases whole) => _versionsEarliestFirst.Filled(whole);

    /// <summary><c>From {version} on</c></summary>
    public Phrases VersionsFrom(Phrases version) => _versionsFrom.Filled(version);

    /// <summary><c>The first and the latest, {first} and {latest}, compared</c></summary>
    public Phrases FirstAndLatest(Phrases first, Phrases latest) => _firstAndLatest.Filled(first, latest);
}
