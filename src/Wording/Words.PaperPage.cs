namespace CopArchive.Wording;

/// <content>The page of a paper.</content>
public sealed partial class Words
{
    private readonly Message _versionsInLine = file.Message("paper.versions-in-lines", Slot.Number("n"));
    private readonly Message _tableAt = file.Message("paper.table-at", "place");
    private readonly Message _clickToCite = file.Message("paper.copy-paragraph", "place");
    private readonly Message _linkTo = file.Message("paper.link-to", "place");
    private readonly Message _citedBy = file.Message("paper.cited-by", "papers");
    private readonly Message _editorsNote = file.Message("paper.editors-note", "note");
    private readonly Message _correctedBy = file.Message("correction.by", "paper");
    private readonly Message _correctedByBecause = file.Message("correction.by-because", "paper", "why");
    private readonly Message _correctedHere = file.Message("correction.was-and-now", "day", "was", "now");
    private readonly Message _removedHere = file.Message("correction.removed", "day");
    private readonly Message _removedHereNow = file.Message("correction.removed-now", "day", "now");
    private readonly Message _correctedWhy = file.Message("correction.why", "why");

    /// <summary>There is nothing to quote.</summary>
    public string NotMentioned { get; } = file.Message("paper.not-mentioned").Text();

    /// <summary>Corrections of it.</summary>
    public string CorrectionsOfIt { get; } = file.Message("paper.corrections").Text();

    /// <summary>What it corrects.</summary>
    public string WhatItCorrects { get; } = file.Message("paper.corrects").Text();

    /// <summary>One of several lines of versions.</summary>
    public string VersionsInLine(int n) => _versionsInLine.Text(n);

    /// <summary>How the classes of outcomes are to be read.</summary>
    public string ClassedByEditors { get; } = file.Message("paper.classed").Text();

    /// <summary>A table of a text, for those who listen.</summary>
    public string TableAt(string place) => _tableAt.Text(place);

    /// <summary>A table of a text whose place has no name.</summary>
    public string TableName { get; } = file.Message("paper.table").Text();

    /// <summary>Behind […].</summary>
    public string LeftOutWhereQuoted { get; } = file.Message("paper.left-out-here").Text();

    /// <summary>Of a number or a name in a text.</summary>
    public string NoPageForIt { get; } = file.Message("paper.no-page-for-it").Text();

    /// <summary>Over the citation of a paragraph.</summary>
    public Phrases ClickToCite(Phrases place) => _clickToCite.Filled(place);

    /// <summary>The same where its place has no name.</summary>
    public string ClickToCiteThis { get; } = file.Message("paper.copy-this-paragraph").Text();

    /// <summary>Heard behind the number of a paragraph.</summary>
    public string LinkBehindNumber { get; } = file.Message("paper.link-behind-number").Text();

    /// <summary>Heard where a paragraph has no number.</summary>
    public Phrases LinkTo(Phrases place) => _linkTo.Filled(place);

    /// <summary>The same where its place has no name.</summary>
    public string LinkToThis { get; } = file.Message("paper.link-to-this").Text();

    /// <summary>Corrected reading.</summary>
    public string CorrectedReading { get; } = file.Message("paper.corrected-reading").Text();

    /// <summary>(above, the text as issued).</summary>
    public string TextAsIssued { get; } = file.Message("paper.text-as-issued").Text();

    /// <summary>Papers that cite a paragraph.</summary>
    public Phrases CitedBy(Phrases papers) => _citedBy.Filled(papers);

    /// <summary>A note of the editors on a paragraph.</summary>
    public Phrases EditorsNote(Phrases note) => _editorsNote.Filled(note);

    /// <summary>Heard before what was printed.</summary>
    public string InsteadOf { get; } = file.Message("correction.instead-of").Text();

    /// <summary>Heard behind what was printed.</summary>
    public string EndOfPrinted { get; } = file.Message("correction.end-of-printed").Text();

    /// <summary>Heard before what is to be read.</summary>
    public string ReadThis { get; } = file.Message("correction.read").Text();

    /// <summary>Heard behind what is to be read.</summary>
    public string EndOfCorrection { get; } = file.Message("correction.end").Text();

    /// <summary>Which corrigendum says so.</summary>
    public Phrases CorrectedBy(Phrases paper) => _correctedBy.Filled(paper);

    /// <summary>Which corrigendum says so, and why.</summary>
    public Phrases CorrectedByBecause(Phrases paper, Phrases why) => _correctedByBecause.Filled(paper, why);

    /// <summary>Words that were published here and corrected since.</summary>
    public Phrases CorrectedHere(Phrases day, Phrases was, Phrases now) => _correctedHere.Filled(day, was, now);

    /// <summary>Words that were removed.</summary>
    public Phrases RemovedHere(Phrases day) => _removedHere.Filled(day);

    /// <summary>Words that were removed, and what stands there now.</summary>
    public Phrases RemovedHereNow(Phrases day, Phrases now) => _removedHereNow.Filled(day, now);

    /// <summary>Why they were corrected.</summary>
    public Phrases CorrectedWhy(Phrases why) => _correctedWhy.Filled(why);

    /// <summary>Heard before words that a paper prints as inserted.</summary>
    public string InsertedInPaper { get; } = file.Message("marked-change.inserted-in-paper").Text();

    /// <summary>Heard before words that a paper prints as deleted.</summary>
    public string DeletedInPaper { get; } = file.Message("marked-change.deleted-in-paper").Text();

    /// <summary>Heard before words that were inserted.</summary>
    public string InsertedHeard { get; } = file.Message("marked-change.inserted").Text();

    /// <summary>Heard before words that were deleted.</summary>
    public string DeletedHeard { get; } = file.Message("marked-change.deleted").Text();

    /// <summary>Heard behind them.</summary>
    public string EndOfInsertion { get; } = file.Message("marked-change.end-of-insertion").Text();

    /// <summary>Heard behind them.</summary>
    public string EndOfDeletion { get; } = file.Message("marked-change.end-of-deletion").Text();
}
