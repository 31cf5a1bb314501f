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
    private readonly EnumMessages<Reading> _reading = file.Each<Reading>("reading");
    private readonly Message _readingTime = file.Message("reading-time", "reading", Slot.Number("n"));
    private readonly EnumMessages<Confidence> _confidence = file.Each<Confidence>("confidence");
    private readonly Message _deduced = file.Message("deduced", "thing");
    private readonly Message _allDeduced = file.Message("all-deduced", "things");
    private readonly EnumMessages<MeetingState> _meetingState = file.Each<MeetingState>("meeting-state");
    private readonly EnumMessages<MeetingState> _meetingHead = file.Each<MeetingState>("meeting-head", "place");
    private readonly Message _meetingChair = file.Message("meeting-chair", "people");
    private readonly Message _meetingKnownByNumber = file.Message("meeting-known-by-number");
    private readonly Message _meetingsBetween = file.Message("meetings-between", Slot.Number("n"));
    private readonly Message _silentFacts = file.Message("silent-facts", "why", "facts");
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
    private readonly Message _noNumber = file.Message("no-number.in-lists");
    private readonly Message _alsoPrinted = file.Message("also-printed", "number");
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

    /// <summary>A value that a paper prints in other words.</summary>
    public Phrases PrintedOtherwise(Phrases value, Phrases printed) => _printedOtherwise.Filled(value, printed);

    /// <summary>A value with the words printed for it, where they are others.</summary>
    public Phrases Printed(Phrases value, Phrase? printed) =>
        printed is null || printed.Text == value.Plain ? value : PrintedOtherwise(value, printed);

    /// <summary>The form of a file: <c>text</c>, <c>pdf</c>.</summary>
    public string FileFormat(string format) => format == "text" ? FactName("text") : format;

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

    /// <summary>What can be read: <c>title only</c>.</summary>
    public string Holding(Holding holding) => _holding[holding].Text();

    /// <summary>What there is of a thing, and whether it may be read here: <c>file, not public</c>.</summary>
    public string Holding(ArchiveRecord record) =>
        record.Access.Level == Records.Model.AccessLevel.Public ? Holding(record.Holding) : _holdingNotPublic.Text(Holding(record.Holding));

    /// <summary>What can be read, as a sentence: <c>A file of it can be opened here.</c></summary>
    public string HoldingSentence(Holding holding) => _holdingSentence[holding].Text();

    /// <summary>What can be read of a thing: <c>title only</c>.</summary>
    public string Reading(Reading reading) => _reading[reading].Text();

    /// <summary>That a thing can be read, and how long that takes: <c>can be read here, 7 min</c>.</summary>
    public string ReadingTime(Reading reading, int minutes) => _readingTime.Text(Reading(reading), minutes);

    /// <summary>How sure a source makes a fact.</summary>
    public string Confidence(Confidence confidence) => _confidence[confidence].Text();

    /// <summary>A thing, said to be deduced where it is.</summary>
    public Phrases Deduced(Phrases thing, bool deduced) => deduced ? _deduced.Filled(thing) : thing;

    /// <summary>Several things, that the editors deduced them being said once.</summary>
    public Phrases AllDeduced(Phrases things) => _allDeduced.Filled(things);

    /// <summary>Where a meeting stands.</summary>
    public string MeetingState(MeetingState state) => _meetingState[state].Text();

    /// <summary>When and where a meeting took place or is to: the first sentence of its page.</summary>
    public Phrases MeetingHead(MeetingState state, Phrases place) => _meetingHead[state].Filled(place);

    /// <summary>Who was in the chair, as a sentence.</summary>
    public Phrases MeetingChair(Phrases people) => _meetingChair.Filled(people);

    /// <summary>The whole that can be said of a meeting of which nothing but its number is known.</summary>
    public string MeetingKnownByNumber => _meetingKnownByNumber.Text();

    /// <summary>How many meetings between two have no page.</summary>
    public string MeetingsBetween(int n) => _meetingsBetween.Text(n);

    /// <summary>Of which facts nothing is known, and why, as a sentence.</summary>
    public string SilentFacts(string why, string facts) => Capital(_silentFacts.Text(why, facts));

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

    /// <summary>Where the number of a paper would stand in a list.</summary>
    public string NoNumber => _noNumber.Text();

    /// <summary>A further number or spelling of it that a paper prints.</summary>
    public string AlsoPrinted(string number) => _alsoPrinted.Text(number);

    /// <summary>The numbers of a paper as printed, or that there is none.</summary>
    public IReadOnlyList<string> Numbers(DocumentRecord document) => document.Symbols.Count > 0
        ? [.. document.Symbols.Select(s => s.Printed.Value)]
        : [(document.Holding is Records.Model.Holding.Text or Records.Model.Holding.File ? _noNumberPrinted : _noNumberKnown).Text()];
}

/// <summary>What can be read of a paper or of a version of a resolution.</summary>
public enum Reading
{
    /// <summary>Its text.</summary>
    Here,

    /// <summary>A file, as yet without a text.</summary>
    File,

    /// <summary>Its title, and what others say about it.</summary>
    TitleOnly,

    /// <summary>Its number; not even its title is known.</summary>
    NumberOnly,

    /// <summary>Nothing: it may not be shown.</summary>
    NotPublic,

    /// <summary>Nothing any more: it was withdrawn.</summary>
    Withdrawn,
}
