using System.Globalization;
using static CopArchive.Diagnostics.Severity;

namespace CopArchive.Diagnostics;

/// <summary>Faults of what a record says, seen in its own file alone: COP130 to COP179, but those of attached files.</summary>
public static class RecordFaults
{
    /// <summary>What the program writes where a person has still to give the value.</summary>
    public const string ToFillIn = "to fill in";

    /// <summary>Code of the fault that such a value is.</summary>
    public const string ToFillInCode = "COP164";

    private static readonly FaultKind UnknownKeyKind = new("COP130", Error, "Unknown key",
        "A key stands in the head that this kind of page does not have; what it says would be lost.",
        "contributers: […]", "contributors: […]");

    private static readonly FaultKind MissingKeyKind = new("COP131", Error, "Key is missing",
        "A key that every page of this kind needs is not there. What is not known is written 'not stated' (the paper is silent), "
            + "'not found' (we are) or 'none'.",
        "title: \"Report\"", "title: \"Report\"\ndate: not stated");

    private static readonly FaultKind NoSourcesKind = new("COP132", Error, "No source",
        "Every page says where its facts come from.",
        "title: \"Report\"", "title: \"Report\"\nsources:\n  - in: documents/report-meeting-2#p-4.1\n    confidence: stated");

    private static readonly FaultKind WrongTypeKind = new("COP133", Error, "Wrong kind of value",
        "A single value stands where a list is expected, or a list where a single value is, or keys where neither is.",
        "topics: {a: b}", "topics:\n  - topics/statistics");

    private static readonly FaultKind EmptyKind = new("COP134", Error, "Empty value",
        "A key stands there without a value.",
        "venue:", "venue: not stated");

    internal static readonly FaultKind NotDateKind = new("COP135", Error, "Date that no calendar has",
        "A date is written year first (EDTF): a day 2010-06-11, a month 2021-01, a year 2014, "
            + "several days 2010-03-17/2010-03-18, an uncertain day 2018-01-23?.",
        "date: 11/06/2010", "date: 2010-06-11");

    private static readonly FaultKind NotDayKind = new("COP136", Error, "Not a full day",
        "Here a full day is needed: year, month and day.",
        "added: November 2026", "added: 2026-11-25");

    private static readonly FaultKind NotHourKind = new("COP137", Error, "Not an hour",
        "An hour is written with two digits, a colon and two digits, in quotation marks; an offset from UTC with its sign.",
        "start: 9.30", "start: \"09:30\"");

    private static readonly FaultKind NotMomentKind = new("COP172", Error, "Not a moment",
        "When a page is released is written as a day, an hour and the offset from UTC of that hour, since an hour without it is another "
            + "one elsewhere.",
        "release: 2027-01-18 9:00", "release: 2027-01-18T09:00+01:00");

    private static readonly FaultKind NotNumberKind = new("COP138", Error, "Not a number",
        "Here a whole number is needed, in digits.",
        "number: second", "number: 2");

    private static readonly FaultKind NotLanguageKind = new("COP139", Error, "Not the code of a language",
        "A language is given by its code: en, ar, zh, es, fr, ru.",
        "language: English", "language: en");

    private static readonly FaultKind NotAddressKind = new("COP140", Error, "Not the address of a page",
        "A page elsewhere is given by its full address, with http:// or https:// in front.",
        "page: www.example.org", "page: \"http://www.example.org\"");

    private static readonly FaultKind NotHashKind = new("COP141", Error, "Not a hash",
        "The hash of a file is its SHA-256: 64 digits and letters a to f.",
        "sha256: 12ab", "sha256: \"(64 digits and letters)\"");

    internal static readonly FaultKind NotReferenceKind = new("COP142", Error, "Not a reference",
        "Another page is named by its address part, and a paragraph by its anchor behind #. No endings, no capital letters, no spaces.",
        "reports-on: data/meetings/2.md", "reports-on: meetings/2");

    private static readonly FaultKind NotChoiceKind = new("COP143", Error, "Word that is not on the list",
        "Only some words can stand here.",
        "type: reprot", "type: report");

    private static readonly FaultKind SourceFormKind = new("COP144", Error, "Source that names no place, or two",
        "A source names either the paragraph of a paper that is held (in) or a page elsewhere (page, "
            + "with the day on which it was seen), not both. Only what the editors know ('editors-knowledge') names neither.",
        "sources:\n  - confidence: found", "sources:\n  - page: \"http://example.org\"\n    seen: 2026-11-22\n    confidence: found");

    private static readonly FaultKind SourceForKind = new("COP145", Error, "Source for a key that is not there",
        "A source says that it is for a key that this page does not have.",
        "for: [dat]", "for: [date]");

    private static readonly FaultKind ConfidenceKind = new("COP146", Error, "Confidence that does not fit the source",
        "'stated' is said of papers that are held, 'found' of pages elsewhere; 'deduced' of either.",
        "in: documents/report-meeting-2\nconfidence: found", "in: documents/report-meeting-2\nconfidence: stated");

    private static readonly FaultKind KnowledgeOfAllKind = new("COP168", Error, "Editors' knowledge of everything",
        "What editors know without a source is one or another fact, as the region of a country; never a whole page.",
        "sources:\n  - confidence: editors-knowledge", "sources:\n  - confidence: editors-knowledge\n    for: [region]");

    private static readonly FaultKind NotCountryCodeKind = new("COP169", Error, "Not the code of a country",
        "A country's code is that of ISO 3166-1 with two letters: EG for Egypt.",
        "iso: Egypt", "iso: EG");

    private static readonly FaultKind NotPublicKind = new("COP147", Error, "Text or file that is not public",
        "A text or a file stands in a repository that everybody can read, and its access is not public. Whoever may not read it could.",
        "access: members\n(and a text)", "access: members\nholding: metadata\n(and no text)");

    private static readonly FaultKind AccessReasonKind = new("COP148", Error, "Access without a reason",
        "What not everybody may read says why.",
        "access: members", "access: {level: members, reason: \"The host limits it to members.\"}");

    private static readonly FaultKind HoldingKind = new("COP149", Error, "What is held, and what it says is held, differ",
        "The key holding says more, or less, than what stands in the file.",
        "holding: text\n(and no text)", "holding: metadata");

    private static readonly FaultKind NoLanguageKind = new("COP150", Error, "Text without a language",
        "A text says in which language it is, so that it is read aloud and searched rightly.",
        "---\ntitle: \"Report\"\n---\nThe text …", "---\ntitle: \"Report\"\nlanguage: en\n---\nThe text …");

    private static readonly FaultKind NoCopyKind = new("COP151", Error, "Text that does not say what it is",
        "A text says from what it was made, and when, so that a reader can judge it.",
        "---\ntitle: \"Report\"\n---\nThe text …",
        "---\ntitle: \"Report\"\ncopy:\n  made-from: \"a text extract of the paper\"\n  on: 2026-11-25\n---\nThe text …");

    private static readonly FaultKind CorrectedKind = new("COP156", Error, "Changed before it was added",
        "The day of the last change is earlier than the day on which the page was added.",
        "added: 2026-11-25\ncorrected: 2026-11-20", "added: 2026-11-25\ncorrected: 2026-11-26");

    private static readonly FaultKind DayAheadKind = new("COP171", Error, "Day that has not come yet",
        "A page says that it was added, or that something on it was corrected or taken out (history-from), on a day after that of the last "
            + "commit; of files that are not committed yet, after today.",
        "added: 2062-11-25", "added: 2026-11-25");

    private static readonly FaultKind TimeOrderKind = new("COP157", Error, "End before the beginning",
        "The hour at which it ends is earlier than the hour at which it begins.",
        "start: \"17:30\"\nend: \"09:30\"", "start: \"09:30\"\nend: \"17:30\"");

    private static readonly FaultKind SettingsKind = new("COP158", Error, "Setting that cannot be used",
        "A value in archive.yml cannot be used as it is.",
        "base-url: \"archive.example\"", "base-url: \"https://archive.example/\"");

    private static readonly FaultKind StateKind = new("COP159", Error, "State without evidence",
        "A decision that is said to be done, done in part or replaced names the paper that shows it.",
        "state: done", "state: done\nled-to: documents/ab-2-14");

    private static readonly FaultKind UnlistedLanguageKind = new("COP160", Error, "Text in a language that the archive does not list",
        "The text is in a language that archive.yml does not list.",
        "language: de", "languages: [en, de]\n(in archive.yml)");

    private static readonly FaultKind SeveralPapersKind = new("COP161", Error, "Several papers in one item",
        "Where papers print a text, each item names paragraphs of one paper, so that the papers can be compared.",
        "witnesses:\n  - [documents/ab-2-3#p-1, documents/ab-2-4#p-1]", "witnesses:\n  - documents/ab-2-3#p-1\n  - documents/ab-2-4#p-1");

    private static readonly FaultKind ToFillInKind = new(ToFillInCode, Error, "Still to fill in",
        "A paper was read in, and this could not be taken from it with certainty. The page waits until somebody who knows has written it.",
        "date: to fill in", "date: 2010-06-11");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FaultKind> All { get; } =
    [
        UnknownKeyKind, MissingKeyKind, NoSourcesKind, WrongTypeKind, EmptyKind, NotDateKind, NotDayKind, NotHourKind, NotMomentKind,
        NotNumberKind, NotLanguageKind, NotAddressKind, NotHashKind, NotReferenceKind, NotChoiceKind, SourceFormKind, SourceForKind,
        ConfidenceKind, KnowledgeOfAllKind, NotCountryCodeKind, NotPublicKind, AccessReasonKind, HoldingKind, NoLanguageKind, NoCopyKind,
        CorrectedKind, DayAheadKind, TimeOrderKind, SettingsKind, StateKind, UnlistedLanguageKind, SeveralPapersKind, ToFillInKind,
    ];

    /// <summary>A key that is not declared.</summary>
    public static Diagnostic UnknownKey(SourcePlace place, string key, IEnumerable<string> known)
    {
        var names = known.ToList();
        return new(UnknownKeyKind, place, $"There is no key '{key}' here.{Suggestion.Sentence(key, names)}",
            Suggestion.Nearest(key, names) is { } nearest
                ? $"Write '{nearest}', or remove the line."
                : $"Keys that can stand here: {string.Join(", ", names)}.");
    }

    /// <summary>A required key is absent.</summary>
    /// <param name="place">Where the keys stand.</param>
    /// <param name="key">The key.</param>
    /// <param name="example">A value as one writes it.</param>
    /// <param name="inBraces">Whether the keys stand in braces on one line.</param>
    /// <param name="mayBeUnknown">Whether "not stated" can stand there.</param>
    public static Diagnostic MissingKey(
        SourcePlace place, string key, string example, bool inBraces = false, bool mayBeUnknown = false) => new(MissingKeyKind, place,
        $"The key '{key}' is missing.",
        AddKey($"{key}: {example}", inBraces)
            + (mayBeUnknown ? $"\nIf the paper does not say it, write: {key}: not stated" : ""));

    /// <summary>A key that is to be written, with an example of its value.</summary>
    private static string AddKey(string line, bool inBraces) => inBraces
        ? $"Write it with the right value inside these braces, with a comma in front of it, as in: {line}"
        : $"Add a line with the right value, in the same column as the keys beside it, as in: {line}";

    /// <summary>No sources at all.</summary>
    public static Diagnostic NoSources(SourcePlace place, bool inBraces) => new(NoSourcesKind, place,
        "Nothing says where these facts come from.",
        AddKey("sources: [{page: \"https://www.example.org/the-page\", seen: 2026-11-22, confidence: found}]", inBraces)
            + "\nwith the page on which you found them and the day on which you saw it; or, if a paper that is held here says them, with "
            + "the paragraph: sources: [{in: documents/report-meeting-2#p-4.1, confidence: stated}]");

    /// <summary>One value, or keys, where a list belongs.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="found">What stands there, in words.</param>
    /// <param name="value">The value as it is written; null where it is no single value.</param>
    /// <param name="item">What each item is, in words.</param>
    public static Diagnostic NotList(SourcePlace place, string found, string? value, string item) => new(WrongTypeKind, place,
        $"Expected a list, found {found}.",
        value is null
            ? $"Write the items in square brackets, with commas between them: [first, second]. Each item is {item}."
            : $"Put it in square brackets, also where it is the only one: [{value}]");

    /// <summary>A name in the place of a sender's page, as people answer.</summary>
    public static Diagnostic OnlyName(SourcePlace place, string name) => name == "none"
        ? new(WrongTypeKind, place, "'none' says that the paper names nobody.", "Call 'check --fix', which removes the line; or remove it.")
        : new(WrongTypeKind, place, $"'{name}' is a name, and the page of a person or organisation belongs here.",
            "Call 'check --fix': it finds the page of that name, or makes one, and writes the entry. By hand: "
                + "[{who: organisations/norrland, as: \"Member State\"}].");

    /// <summary>A key inside a list, where nothing says which entry is meant.</summary>
    public static Diagnostic WhichEntry(SourcePlace place, string outer, string key) => new(WrongTypeKind, place,
        $"'{key}' is still to fill in nowhere, and '{outer}' has not a single entry in which it could stand.",
        $"Write the whole value: --set \"{outer}={{…}}\", once for each entry.");

    /// <summary>A list, or keys, where one value belongs.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="found">What stands there, in words.</param>
    /// <param name="values">The values of the list, as they are written.</param>
    public static Diagnostic NotSingle(SourcePlace place, string found, IReadOnlyList<string> values) => new(WrongTypeKind, place,
        $"Expected a single value, found {found}.",
        values.Count == 0 ? "Write one value behind the colon, in quotation marks."
            : $"{(values.Count > 1 ? "Only one can stand here. Write the right one" : "Write it")} behind the colon, without brackets and "
                + $"hyphens{(values.Count > 1 ? ", as in" : "")}: {values[0]}");

    /// <summary>Something else where keys with values belong.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="found">What stands there, in words.</param>
    /// <param name="keys">The keys with what to write behind them.</param>
    public static Diagnostic NotKeys(SourcePlace place, string found, IEnumerable<string> keys) => new(WrongTypeKind, place,
        $"Expected keys with values, found {found}.",
        "Write the keys in braces, with commas between them, and the values in place of what stands here in round brackets: "
            + $"{{{string.Join(", ", keys)}}}");

    /// <summary>An empty value or list.</summary>
    public static Diagnostic Empty(SourcePlace place) => new(EmptyKind, place,
        "There is no value here.",
        "Write the value; if it is not known, 'not stated' (the paper is silent), 'not found' (we are) "
            + "or 'none' where that can stand; else remove the key.");

    /// <summary>No EDTF.</summary>
    public static Diagnostic NotDate(SourcePlace place, string text) => new(NotDateKind, place,
        $"'{text}' is not a date.", YearFirst(text) is { Count: > 0 } meant
            ? $"Write it year first: {string.Join(", or ", meant)}."
            : "Write it year first: 2010-06-11; a month alone 2010-06; several days 2010-03-17/2010-03-18; uncertain 2018-01-23?.");

    /// <summary>Written as a date, and one that cannot be.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="text">As it is written.</param>
    /// <param name="why">What is wrong with it, as <c>June 2010 has 30 days</c>.</param>
    /// <param name="remedy">What to write instead.</param>
    public static Diagnostic NoSuchDate(SourcePlace place, string text, string why, string remedy) => new(NotDateKind, place,
        $"'{text}' is not a date: {why}.", remedy);

    /// <summary>Written as a day, and one that cannot be.</summary>
    /// <inheritdoc cref="NoSuchDate"/>
    public static Diagnostic NoSuchDay(SourcePlace place, string text, string why) => new(NotDayKind, place,
        $"'{text}' is not a day: {why}.", "Correct it; year, month and day are needed here.");

    /// <summary>No full day.</summary>
    public static Diagnostic NotDay(SourcePlace place, string text) => new(NotDayKind, place,
        $"'{text}' is not a day.", YearFirst(text) is { Count: > 0 } meant
            ? $"Write it year first: {string.Join(", or ", meant)}."
            : "Write year, month and day: 2026-11-25.");

    /// <summary>No hour.</summary>
    public static Diagnostic NotHour(SourcePlace place, string text) => new(NotHourKind, place,
        $"'{text}' is not an hour.", "Write it as \"09:30\", in quotation marks.");

    /// <summary>No offset.</summary>
    public static Diagnostic NotOffset(SourcePlace place, string text) => new(NotHourKind, place,
        $"'{text}' is not an offset from UTC.", "Write it as \"+02:00\", in quotation marks.");

    /// <summary>No moment.</summary>
    public static Diagnostic NotMoment(SourcePlace place, string text) => new(NotMomentKind, place,
        $"'{text}' is not a moment.", "Write day, hour and offset from UTC as 2027-01-18T09:00+01:00; in UTC itself as 2027-01-18T08:00Z.");

    /// <summary>No number.</summary>
    public static Diagnostic NotNumber(SourcePlace place, string text) => new(NotNumberKind, place,
        $"'{text}' is not a whole number.", "Write it in digits, without points or words.");

    /// <summary>No language code.</summary>
    public static Diagnostic NotLanguage(SourcePlace place, string text) => new(NotLanguageKind, place,
        $"'{text}' is not the code of a language.", "Write its code in small letters: en, ar, zh, es, fr, ru.");

    /// <summary>No country code.</summary>
    public static Diagnostic NotCountryCode(SourcePlace place, string text) => new(NotCountryCodeKind, place,
        $"'{text}' is not the code of a country.", "Write its two capital letters of ISO 3166-1: EG, NG, RU.");

    /// <summary>No web address.</summary>
    public static Diagnostic NotAddress(SourcePlace place, string text) => new(NotAddressKind, place,
        $"'{text}' is not the address of a page.",
        "Copy the whole address from the browser, with http:// or https:// in front, and put it in quotation marks.");

    /// <summary>An address with a password.</summary>
    public static Diagnostic AddressWithPassword(SourcePlace place) => new(NotAddressKind, place,
        "The address behind 'at' holds the name or the password of a user, which everybody could read here.",
        "Write an address that needs none, and change that password.");

    /// <summary>No hash.</summary>
    public static Diagnostic NotHash(SourcePlace place, string text) => new(NotHashKind, place,
        $"'{text}' is not a SHA-256 hash.", "Copy the 64 digits and letters that sha256sum prints.");

    /// <summary>No reference.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="text">As it is written.</param>
    /// <param name="meant">The reference that is plainly meant; null where none is.</param>
    public static Diagnostic NotReference(SourcePlace place, string text, string? meant = null) => new(NotReferenceKind, place,
        $"'{text}' does not name a page of the archive.",
        meant is null
            ? "Open the page that is meant, and write the end of its address here, without slashes around it: of "
                + "https://archive.example/documents/ab-2-3/ that is documents/ab-2-3. For a paragraph, add what its own link adds: "
                + "documents/ab-2-3#p-6.4."
            : $"Write: {meant}");

    /// <summary>No such choice.</summary>
    public static Diagnostic NotChoice(SourcePlace place, string text, IEnumerable<string> choices)
    {
        var names = choices.ToList();
        return new(
            NotChoiceKind,
            place,
            $"'{text}' cannot stand here.{Suggestion.Sentence(text, names)}",
            $"Write one of: {string.Join(", ", names)}.");
    }

    /// <summary>Neither or both of <c>in</c> and <c>page</c>, or <c>page</c> without <c>seen</c>.</summary>
    public static Diagnostic SourceForm(SourcePlace place, string what) => new(SourceFormKind, place,
        what, "Write either 'in:' with a paragraph of a paper that is held, or 'page:' with an address and 'seen:' with the day.");

    /// <summary>A source for a key that is not declared.</summary>
    public static Diagnostic SourceFor(SourcePlace place, string key, IEnumerable<string> known)
    {
        var names = known.ToList();
        return new(
            SourceForKind,
            place,
            $"This source is for '{key}', which is not a key here.{Suggestion.Sentence(key, names)}",
            "Name a key that stands in this file, or remove 'for:' if the source covers all.");
    }

    /// <summary>Editors' knowledge as the source of a whole page.</summary>
    public static Diagnostic KnowledgeOfAll(SourcePlace place) => new(KnowledgeOfAllKind, place,
        "This source does not say which facts the editors know.",
        "Name the keys that it is for, inside the braces of this source or below it: for: [region]. Give the other facts a source of their "
            + "own.");

    /// <summary>The confidence does not fit.</summary>
    public static Diagnostic Confidence(SourcePlace place, string said, string fits) => new(ConfidenceKind, place,
        $"'{said}' does not fit this source.", $"Write '{fits}', or 'deduced' if the editors concluded it.");

    /// <summary>A text or file that must not be there.</summary>
    public static Diagnostic NotPublic(SourcePlace place, string what) => new(NotPublicKind, place,
        $"There is {what} here, and its access is not public. This repository can be read by everybody.",
        $"Delete {(what == "a text" ? "the text below the head" : "the file, and what is said of it under 'files:'")}; "
            + "the head may stay, with the title and what is known. Tell the keepers of the archive at once: "
            + "it must go out of the history of the repository too.");

    /// <summary>No reason given.</summary>
    /// <param name="place">Where who may read it stands.</param>
    /// <param name="level">Who may, as it is written.</param>
    public static Diagnostic AccessReason(SourcePlace place, string level) => new(AccessReasonKind, place,
        "It does not say why not everybody may read it.",
        $"Write the reason with it: access: {{level: {level}, reason: \"(why)\"}}");

    /// <summary>The holding does not fit.</summary>
    public static Diagnostic Holding(SourcePlace place, string says, string held) => new(HoldingKind, place,
        $"'holding' says {says}, but {held}.", "Remove the line: what is held is seen from the file itself.");

    /// <summary>A text in no language.</summary>
    public static Diagnostic NoLanguage(SourcePlace place, bool inBraces) => new(NoLanguageKind, place,
        "There is a text here, but its language is not given.",
        AddKey("language: en", inBraces) + "\n(or ar for Arabic, zh Chinese, fr French, ru Russian, es Spanish)");

    /// <summary>A text without a copy note.</summary>
    public static Diagnostic NoCopy(SourcePlace place, bool inBraces = false) => new(NoCopyKind, place,
        "There is a text here, but it does not say from what it was made.",
        AddKey("copy: {made-from: \"the paper as printed\", on: 2026-11-25}", inBraces) + "\nwith the day on which you made the text.");

    /// <summary>A day in the future.</summary>
    public static Diagnostic DayAhead(SourcePlace place, DateOnly day) => new(DayAheadKind, place,
        $"The day {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} has not come yet.",
        "Write the day on which it was done here.");

    /// <summary>Corrected before added.</summary>
    public static Diagnostic Corrected(SourcePlace place) => new(CorrectedKind, place,
        "A change of this page is earlier than the day on which it was added.", "Correct one of the two days.");

    /// <summary>Ends before it begins.</summary>
    public static Diagnostic TimeOrder(SourcePlace place) => new(TimeOrderKind, place,
        "It ends before it begins.", "Correct one of the two hours.");

    /// <summary>A value of archive.yml.</summary>
    public static Diagnostic Settings(SourcePlace place, string what, string remedy) => new(SettingsKind, place, what, remedy);

    /// <summary>Done, in part or replaced, without evidence.</summary>
    public static Diagnostic StateWithoutEvidence(SourcePlace place, string state) => new(StateKind, place,
        $"The state '{state}' needs the paper that shows it.", "Add 'led-to:' with that paper or meeting, or write 'state: no-trace'.");

    /// <summary>A language that the archive does not list.</summary>
    public static Diagnostic UnknownLanguage(SourcePlace place, string language) => new(UnlistedLanguageKind, place,
        $"The language '{language}' is not among those of the archive.", "Correct the code, or add it to 'languages' in archive.yml.");

    /// <summary>Paragraphs of several papers where those of one belong.</summary>
    public static Diagnostic SeveralPapers(SourcePlace place) => new(SeveralPapersKind, place,
        "This item names paragraphs of several papers.", "Write an item for each paper.");

    /// <summary>A value that a person has still to give.</summary>
    public static Diagnostic StillToFillIn(SourcePlace place, string key, string explanation, string example, bool required)
    {
        var mustBe = required || key is "language" or "hidden-content" or "withheld";
        var named = key is "who" or "contributors"
            ? (example.Contains('\n') ? "\n" : " — ")
                + "A name will do: 'check --fix' finds its page, or makes one, as 'new organisation' and 'new person' do."
            : "";
        return new(
            ToFillInKind, place,
            $"'{key}' is still to fill in. {explanation}", example.Contains('\n')
                ? $"Write it in place of '{ToFillIn}', "
                    + $"as in: {key}:{example}{(mustBe ? "" : "\nIf the paper has none, remove the line.")}{named}"
                : $"Write it in place of '{ToFillIn}', "
                    + $"as in: {key}: {example}{(mustBe ? "" : " — or, if the paper has none, remove the line.")}{named}");
    }

    /// <summary>The days that may be meant by a date in another order; none where no day is.</summary>
    internal static List<string> YearFirst(string text) =>
    [
        .. new[]
        {
            "d.M.yyyy", "d/M/yyyy", "d-M-yyyy", "d MMMM yyyy", "d MMM yyyy", "M/d/yyyy", "M-d-yyyy", "MMMM d, yyyy", "yyyy/M/d", "yyyy.M.d",
            "yyyy-M-d",
        }
            .Select(form => DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : null)
            .OfType<string>().Distinct(),
    ];
}
