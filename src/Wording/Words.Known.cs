namespace CopArchive.Wording;

/// <content>How much is known</content>
public sealed partial class Words
{
    private readonly Message _papersKnownAndReadable = file.Message("known.papers", Slot.Number("n"), Slot.Number("readable"));
    private readonly Message _notKnownValue = file.Message("known.not-known");
    private readonly Message _nothingKnownValue = file.Message("known.nothing");
    private readonly Message _noneKnownValue = file.Message("known.none");
    private readonly Message _dateNotKnown = file.Message("known.date");
    private readonly Message _notFoundInPaper = file.Message("known.not-found-in-paper");
    private readonly Message _notChangedSince = file.Message("known.not-changed-since");
    private readonly Message _originalWhereUnknown = file.Message("known.original");
    private readonly Message _yearNotKnown = file.Message("known.year-part");
    private readonly Message _letterOther = file.Message("known.letter-part");
    private readonly Message _partWithCount = file.Message("known.part-with-count", "name", Slot.Number("n"));
    private readonly Message _partOfList = file.Message("known.part-of-list", "list", "part");

    /// <summary>
    /// <c>{n, plural, =0 {No papers are known} one {# paper is known} other {# papers are known}}; {readable, plural, =0 {none can be
    /// read here yet} one {# can be read here} other {# can be read here}}.</c>
    /// </summary>
    public string PapersKnownAndReadable(int n, int readable) => _papersKnownAndReadable.Text(n, readable);

    /// <summary>Why a fact has no value, and nobody looked for one.</summary>
    public string NotKnownValue => _notKnownValue.Text();

    /// <summary><c>nothing known</c></summary>
    public string NothingKnownValue => _nothingKnownValue.Text();

    /// <summary><c>none known</c></summary>
    public string NoneKnownValue => _noneKnownValue.Text();

    /// <summary><c>date not known</c></summary>
    public string DateNotKnown => _dateNotKnown.Text();

    /// <summary><c>not found in a paper read here</c></summary>
    public string NotFoundInPaper => _notFoundInPaper.Text();

    /// <summary><c>not changed since</c></summary>
    public string NotChangedSince => _notChangedSince.Text();

    /// <summary><c>where it is kept is not known</c></summary>
    public string OriginalWhereUnknown => _originalWhereUnknown.Text();

    /// <summary><c>not known</c></summary>
    public string YearNotKnown => _yearNotKnown.Text();

    /// <summary><c>Other</c></summary>
    public string LetterOther => _letterOther.Text();

    /// <summary><c>{name} ({n})</c></summary>
    public string PartWithCount(string name, int n) => _partWithCount.Text(name, n);

    /// <summary><c>{list}: {part}</c></summary>
    public string PartOfList(string list, string part) => _partOfList.Text(list, part);
}
