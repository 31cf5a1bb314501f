using System.Reflection;
using CopArchive.Catalogue;
using CopArchive.Comparison;
using CopArchive.Diagnostics;
using CopArchive.Records.Hidden;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Tests.Catalogue;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Tests.Wording;

/// <summary>The words of the site: whether they are whole, and one sentence of each subject.</summary>
public sealed class WordsTests
{
    private static readonly Words Words = Words.English;

    private static readonly string[] Told = ["CopArchive.Records", "CopArchive.Catalogue"];

    /// <summary>Enums of records and of the catalogue of which readers are told nothing.</summary>
    private static readonly Type[] Unsaid =
        [typeof(SymbolClaim), typeof(ChainPart), typeof(PaperSeriesKind), typeof(RecordForm), typeof(IfMissing)];

    public static TheoryData<Type> States =>
    [
        .. typeof(Words).Assembly.GetExportedTypes()
            .Where(t => t.IsEnum && Told.Any(space => t.Namespace!.StartsWith(space, StringComparison.Ordinal)))
            .Append(typeof(LogEntryKind)).Except(Unsaid),
    ];

    [Theory]
    [MemberData(nameof(States))]
    public void No_state_and_no_kind_is_without_words(Type states)
    {
        var sayers = typeof(Words).GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Where(m => m.ReturnType == typeof(string) && m.GetParameters() is [var first, ..] && first.ParameterType == states
                && m.GetParameters().Skip(1).All(p => p.ParameterType == typeof(bool) || p.ParameterType == typeof(int))).ToList();
        Assert.True(sayers.Count > 0, $"no member of Words says {states.Name}");
        Assert.All(sayers, say => Assert.All(Enum.GetValues(states).Cast<object>(), member =>
        {
            var others = say.GetParameters().Skip(1).Select(p => p.ParameterType == typeof(int) ? 2 : (object)true);
            Assert.NotEmpty((string)say.Invoke(Words, [member, .. others])!);
        }));
    }

    [Theory]
    [InlineData("  cancelled: \"cancelled\"\n", "", "meeting-state.cancelled: is missing")]
    [InlineData("  cancelled: \"cancelled\"\n", "  cancelled: \"cancelled\"\n  hybrid: \"x\"\n", "meeting-state.hybrid: nothing says this")]
    [InlineData("{before} became {after}", "{before} became {that}", "change.words-replaced: there is no slot {that}")]
    [InlineData("{before} became {after}", "{before} became something", "change.words-replaced: slot {after} is left out")]
    [InlineData("=0 {no papers} one {# paper} other", "=0 {no papers} other", "count.papers: the plural of {n} has no 'one'")]
    [InlineData(" confirmed {} held {}", " confirmed {}", "calendar.summary.meeting: {state} may be 'held', or 'other' is missing")]
    [InlineData(" confirmed {} held {}", " confirmed {} held {} hybrid {}", "calendar.summary.meeting: {state} is never 'hybrid'")]
    [InlineData("{title}: its day is not known", "{title, plural, one {a} other {b}}", "calendar.day-not-known: {title} is no number")]
    [InlineData("{title}: its day is not known", "{title: its day is not known", "calendar.day-not-known: '}' is missing")]
    public void What_is_missing_left_over_or_does_not_fit_is_told_when_the_program_starts(string words, string instead, string fault)
    {
        var file = File();
        Assert.Contains(words, file, StringComparison.Ordinal);

        using var other = new StringReader(file.Replace(words, instead, StringComparison.Ordinal));
        var thrown = Assert.Throws<FormatException>(() => Words.Read("en", other));

        Assert.Contains(fault, thrown.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string> Shipped => [.. Words.InLanguages];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_language_of_the_site_says_all_that_the_site_says(string language)
    {
        Assert.Empty(Words.Of(language).Missing);
        Assert.Contains(language, Languages.Known);
    }

    [Fact]
    public void What_another_language_lacks_is_said_in_English_and_counted()
    {
        var words = Words.Read("fr", new StringReader("""
            meeting-title: "{n, selectordinal, one {#re réunion} other {#e réunion}}"
            frame: {papers-of: "Documents du {group}."}
            number: {between-thousands: " "}
            """));

        Assert.Equal(("1re réunion", "2e réunion"), (words.MeetingTitle(1), words.MeetingTitle(2)));
        Assert.Equal("Skip to content", words.SkipToContent);
        Assert.Equal("1\u202f234 papers", words.Papers(1234));
        Assert.Contains("frame.skip-to-content", words.Missing);
        Assert.Contains("number.decimal-sign", words.Missing);
        Assert.DoesNotContain("meeting-title", words.Missing);
        Assert.Null(words.CheckedBy);
        // a line that is put together is marked as English, so that it is read aloud as such
        Assert.Equal("en", words.WriteTo(new Phrase("a@b.example", Outside: "mailto:a@b.example")).Parts[0].Language);
        Assert.Null(words.PapersOfGroup(new Phrase("Group")).Parts[0].Language);
    }

    [Fact]
    public void A_name_in_an_Arabic_sentence_keeps_its_stops_and_brackets_to_itself()
    {
        var words = Words.Read("ar", new StringReader("frame: {papers-of: \"وثائق {group}.\"}"));

        // the name, then the capacity, though both are in Latin letters
        Assert.Equal(
            "\u2067\u2068Group\u2069، \u2068chair\u2069\u2069، نيابة عن \u2068Port\u2069",
            Words.Of("ar").PersonFor(Words.Of("ar").PersonAs("Group", "chair"), "Port").Plain);
        Assert.Equal("وثائق \u2068Group (GRP)\u2069.", words.PapersOfGroup(new Phrase("Group (GRP)")).Plain);
        Assert.Equal("Papers of the Group.", Words.PapersOfGroup(new Phrase("Group")).Plain);
    }

    [Fact]
    public void A_month_without_a_day_and_the_first_of_a_month_may_be_other_words()
    {
        var russian = Words.Read("ru", new StringReader("month: {june: \"июня\"}\nmonth-alone: {june: \"июнь\"}"));
        var french = Words.Read("fr", new StringReader(
            "month: {june: \"juin\"}\ndate: {day: \"{day, plural, =1 {1er} one {#} other {#}} {month} {year}\"}"));

        Assert.Equal(("11 июня 2010", "июнь 2010"), (russian.Day(new DateOnly(2010, 6, 11)), russian.Date(Edtf.TryParse("2010-06")!)));
        Assert.Equal(("1er juin 2010", "2 juin 2010"), (french.Day(new DateOnly(2010, 6, 1)), french.Day(new DateOnly(2010, 6, 2))));
    }

    [Fact]
    public void Another_language_must_have_its_own_forms_of_plurals()
    {
        var thrown = Assert.Throws<FormatException>(() => Words.Read("ru", new StringReader(File())));

        Assert.Contains("count.papers: the plural of {n} has no 'few'", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("count.papers: the plural of {n} has no 'many'", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Absences_and_states_are_said_as_they_are()
    {
        Assert.Equal("not stated in the papers read here", Words.Value(new Stated<string>.NotStated()));
        Assert.Equal("date not found", Words.DateUnlabelled(new Stated<Edtf>.NotFound()));
        Assert.Equal("cancelled", Words.MeetingState(MeetingState.Cancelled));
        Assert.Equal("an encouragement", Words.OutcomeForceWithArticle(OutcomeForce.Encouragement));
        Assert.Equal("the chair (deduced by the editors)", Words.Deduced("the chair", deduced: true).Plain);
    }

    [Fact]
    public void Days_and_hours_are_said_with_what_is_known_of_them()
    {
        Assert.Equal("Friday 11 June 2010", Words.DayWithWeekday(new DateOnly(2010, 6, 11)));
        Assert.Equal("09:30 to 17:00 CEST", Words.Hours(new PrintedTime(new TimeOnly(9, 30), new TimeOnly(17, 0), "+02:00", "CEST", null)));
        Assert.Equal("half past nine", Words.Hours(new PrintedTime(new TimeOnly(9, 30), null, "+02:00", null, "half past nine")));
    }

    [Fact]
    public void Numbers_of_things_and_sizes_are_counted()
    {
        Assert.Equal(["no papers", "1 paper", "1\u202f234 papers"], new[] { 0, 1, 1234 }.Select(Words.Papers));
        Assert.Equal(
            "1 comment and 2 tracked changes",
            Words.HiddenContent(new Dictionary<HiddenKind, int> { [HiddenKind.TrackedChange] = 2, [HiddenKind.Comment] = 1 }));
        Assert.Equal(
            "2 texts and Word files, which can be read by ear, 1 PDF that can be read by ear and 1 scan without words",
            Words.FilesByEar(new[] { ReadAloud.Words, ReadAloud.Picture, ReadAloud.Words, ReadAloud.Tagged }.Select(Heard)));
        Assert.Equal(["1 byte", "640 bytes", "9 kB", "1.4 MB"], new long[] { 1, 640, 9_000, 1_440_000 }.Select(Words.Size));
    }

    private static AttachedFile Heard(ReadAloud byEar) =>
        new(new Located<string>("a.pdf", SourcePlace.Top("a.yml")), "a.pdf", "en", FileRole.AsIssued, "pdf", 1, "") { ByEar = byEar };

    [Fact]
    public void Several_things_in_a_row_are_a_list()
    {
        Assert.Equal("English, French and Arabic", Words.LanguageNames(["en", "fr", "ar"]));
        Assert.Equal("xx", Words.LanguageName("xx"));
        Assert.Equal("", Words.And(Array.Empty<string>()));
    }

    [Fact]
    public void A_meeting_is_cited_with_its_date_and_its_address()
    {
        var catalogue = LinkedArchive.Of(Path.Combine(Repository.TestArchive("lanterns"), "data"));
        var meeting = catalogue.All<MeetingRecord>().First(m => m.Date is Stated<Edtf>.Known);

        var citation = new Citations(catalogue, Words).Of(meeting);

        var beginning = $"{meeting.Title.Value}, {Words.Date(meeting.Date)}. {catalogue.Settings.Title}, {catalogue.Settings.BaseUrl}";
        Assert.StartsWith(beginning, citation, StringComparison.Ordinal);
        Assert.EndsWith($" (added {Words.Day(meeting.Added)}).", citation, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_of_a_feed_says_what_a_thing_is_and_what_is_held()
    {
        var catalogue = LinkedArchive.Of(Path.Combine(Repository.TestArchive("lanterns"), "data"));
        var paper = catalogue.All<DocumentRecord>().First(d =>
            d is { Holding: Holding.Metadata, Corrections.Count: 0 } && d.Meetings.Count() == 1);

        var meeting = catalogue[paper.Meetings.Single().Value].Title.Value;
        Assert.Equal($"{Words.Kind(paper)}: {meeting}. Known by its title only.", Words.EntrySummary(paper, catalogue));
    }

    [Fact]
    public void A_calendar_says_that_a_meeting_will_not_take_place()
    {
        var catalogue = LinkedArchive.Of(Path.Combine(Repository.TestArchive("lanterns"), "data"));
        var meeting = catalogue.All<MeetingRecord>().First() with { State = MeetingState.Cancelled };
        var entry = new CalendarEntry(meeting, CalendarEntryKind.Meeting, meeting.Date, null, meeting.Id);

        Assert.Equal($"{catalogue.Settings.GroupNames[^1]}: {meeting.Title.Value} (cancelled)", Words.CalendarSummary(entry, catalogue));
        Assert.Equal("meeting, cancelled", Words.CalendarKind(entry));
    }

    [Fact]
    public void A_chain_says_under_what_a_meeting_was_held_or_that_no_paper_names_it()
    {
        Assert.Equal(
            "Under a resolution, the group met: second meeting.",
            Words.ChainMeeting(MeetingState.Held, "second meeting", "a resolution").Plain);
        Assert.Equal(
            "The papers read here do not name the mandate under which a meeting was called off: second meeting.",
            Words.ChainMeeting(MeetingState.Cancelled, "second meeting", Phrases.Empty).Plain);
    }

    private static string File()
    {
        using var reader = new StreamReader(typeof(Words).Assembly.GetManifestResourceStream("CopArchive.Wording.en.yml")!);
        return reader.ReadToEnd();
    }
}
