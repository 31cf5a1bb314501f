using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Wording;

/// <content>States and absences as a reader says them. The archive does not judge, and what is not known is said to be so.</content>
public sealed partial class Words
{
    private readonly Message _notStated = file.Message("absence.not-stated");
    private readonly Message _notFound = file.Message("absence.not-found");
    private readonly Message _none = file.Message("absence.none");
    private readonly Message _dateNotStated = file.Message("absent-date.not-stated");
    private readonly Message _dateNotFound = file.Message("absent-date.not-found");
    private readonly Message _noDate = file.Message("absent-date.none");
    private readonly Message _placeNotStated = file.Message("absent-place.not-stated");
    private readonly Message _placeNotFound = file.Message("absent-place.not-found");
    private readonly Message _noPlace = file.Message("absent-place.none");
    private readonly Message _printedOtherwise = file.Message("printed-otherwise", "value", "printed");
    private readonly EnumMessages<Holding> _holding = file.Each<Holding>("holding");
    private readonly Message _holdingNotPublic = file.Message("holding-not-public", "holding");
    private readonly EnumMessages<Holding> _holdingSentence = file.Each<Holding>("holding-sentence");
    private readonly EnumMessages<HeldVersion> _heldVersion = file.Each<HeldVersion>("held-version");
    private readonly EnumMessages<Confidence> _confidence = file.Each<Confidence>("confidence");
    private readonly Message _deduced = file.Message("deduced", "thing");
    private readonly EnumMessages<MeetingState> _meetingState = file.Each<MeetingState>("meeting-state");
    private readonly EnumMessages<OutcomeForce> _outcomeForce = file.Each<OutcomeForce>("outcome-force");
    private readonly EnumMessages<OutcomeForce> _outcomeForces = file.Each<OutcomeForce>("outcome-forces");
    private readonly EnumMessages<OutcomeForce> _outcomeForceInText = file.Each<OutcomeForce>("outcome-force-in-text");
    private readonly EnumMessages<OutcomeForce> _outcomeForceWithArticle = file.Each<OutcomeForce>("outcome-force-with-article");
    private readonly EnumMessages<OutcomeType> _outcomeType = file.Each<OutcomeType>("outcome-type");
    private readonly EnumMessages<OutcomeState> _outcomeState = file.Each<OutcomeState>("outcome-state");
    private readonly EnumMessages<TextStatus> _textStatus = file.Each<TextStatus>("text-status");
    private readonly EnumMessages<FileRole> _fileRole = file.Each<FileRole>("file-role");
    private readonly EnumMessages<AccessLevel> _accessLevel = file.Each<AccessLevel>("access-level");
    private readonly Message _noNumberPrinted = file.Message("no-number.printed");
    private readonly Message _noNumberKnown = file.Message("no-number.known");

    /// <summary>The papers are silent.</summary>
    public string NotStated => _notStated.Text();

    /// <summary>We looked and did not find it.</summary>
    public string NotFound => _notFound.Text();

    /// <summary>A value, or in words why there is none.</summary>
    public string Value<T>(Stated<T> stated, Func<T, string> words) => stated switch
    {
        Stated<T>.Known { Printed: { } printed } known when printed != words(known.Value) =>
            _printedOtherwise.Text(words(known.Value), printed),
        Stated<T>.Known known => words(known.Value),
        Stated<T>.NotStated => NotStated,
        Stated<T>.NotFound => NotFound,
        Stated<T>.None => _none.Text(),
        _ => throw new InvalidOperationException($"no words for {stated.GetType().Name}"),
    };

    /// <summary>A text, or in words why there is none.</summary>
    public string Value(Stated<string> stated) => Value(stated, s => s);

    /// <summary>A date, or in words why there is none.</summary>
    public string Date(Stated<Edtf> stated) => Value(stated, Date);

    /// <summary>As above, for places without a label: <c>date not found</c>.</summary>
    public string DateUnlabelled(Stated<Edtf> stated) => stated switch
    {
        Stated<Edtf>.Known => Date(stated),
        Stated<Edtf>.NotStated => _dateNotStated.Text(),
        Stated<Edtf>.NotFound => _dateNotFound.Text(),
        Stated<Edtf>.None => _noDate.Text(),
        _ => throw new InvalidOperationException($"no words for {stated.GetType().Name}"),
    };

    /// <summary>A place, where no label says that it is one: <c>place not found</c>.</summary>
    public string PlaceUnlabelled(Stated<string> stated) => stated switch
    {
        Stated<string>.Known => Value(stated),
        Stated<string>.NotStated => _placeNotStated.Text(),
        Stated<string>.NotFound => _placeNotFound.Text(),
        Stated<string>.None => _noPlace.Text(),
        _ => throw new InvalidOperationException($"no words for {stated.GetType().Name}"),
    };

    /// <summary>What we hold: <c>full text</c>.</summary>
    public string Holding(Holding holding) => _holding[holding].Text();

    /// <summary>What we hold of a thing, and whether it may be read here: <c>full text, not public</c>.</summary>
    public string Holding(ArchiveRecord record) =>
        record.Access.Level == Records.Model.AccessLevel.Public ? Holding(record.Holding) : _holdingNotPublic.Text(Holding(record.Holding));

    /// <summary>What we hold, as a sentence: <c>A file of it is held.</c></summary>
    public string HoldingSentence(Holding holding) => _holdingSentence[holding].Text();

    /// <summary>What is held of a version: <c>text not held</c>.</summary>
    public string HeldVersion(HeldVersion held) => _heldVersion[held].Text();

    /// <summary>How sure a source makes a fact.</summary>
    public string Confidence(Confidence confidence) => _confidence[confidence].Text();

    /// <summary>A thing, said to be deduced where it is.</summary>
    public Phrases Deduced(Phrases thing, bool deduced) => deduced ? _deduced.Filled(thing) : thing;

    /// <summary>Where a meeting stands.</summary>
    public string MeetingState(MeetingState state) => _meetingState[state].Text();

    /// <summary>How strong the words of an outcome are: <c>Suggestion</c>.</summary>
    public string OutcomeForce(OutcomeForce force) => _outcomeForce[force].Text();

    /// <summary>Many of that force: <c>Suggestions</c>.</summary>
    public string OutcomeForces(OutcomeForce force) => _outcomeForces[force].Text();

    /// <summary>In running text: <c>suggestion</c>.</summary>
    public string OutcomeForceInText(OutcomeForce force) => _outcomeForceInText[force].Text();

    /// <summary>With its article: <c>a suggestion</c>.</summary>
    public string OutcomeForceWithArticle(OutcomeForce force) => _outcomeForceWithArticle[force].Text();

    /// <summary>What an outcome is about.</summary>
    public string OutcomeType(OutcomeType type) => _outcomeType[type].Text();

    /// <summary>What came of an outcome.</summary>
    public string OutcomeState(OutcomeState state) => _outcomeState[state].Text();

    /// <summary>Original or translation.</summary>
    public string TextStatus(TextStatus status) => _textStatus[status].Text();

    /// <summary>What a file is.</summary>
    public string FileRole(FileRole role) => _fileRole[role].Text();

    /// <summary>Who may read it.</summary>
    public string AccessLevel(AccessLevel level) => _accessLevel[level].Text();

    /// <summary>The numbers of a paper as printed, or that there is none.</summary>
    public IReadOnlyList<string> Numbers(DocumentRecord document) => document.Symbols.Count > 0
        ? [.. document.Symbols.Select(s => s.Printed.Value)]
        : [(document.Holding is Records.Model.Holding.Text or Records.Model.Holding.File ? _noNumberPrinted : _noNumberKnown).Text()];
}

/// <summary>What is held of a version.</summary>
public enum HeldVersion
{
    /// <summary>Its text can be read here.</summary>
    Text,

    /// <summary>A file of it, no text.</summary>
    File,

    /// <summary>It may not be shown.</summary>
    NotPublic,

    /// <summary>Nothing that can be read.</summary>
    NotHeld,

    /// <summary>It was withdrawn.</summary>
    Withdrawn,
}
