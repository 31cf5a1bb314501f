using CopArchive.Records.Model;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Pages.Shelving;

/// <summary>Words of the editors or of a paper, marked where the page around them is in another language.</summary>
internal static class Marks
{
    /// <summary>Such words.</summary>
    public static Phrase Own(this Shelves shelves, string words) => shelves.Site.Own(words);

    /// <summary>Words in a language.</summary>
    public static Phrase In(this Shelves shelves, string language, string words) =>
        new(words, Language: language == shelves.Words.Language ? null : language);

    /// <summary>A name as a paper prints it.</summary>
    public static Phrase Printed(this Shelves shelves, PrintedForm form) =>
        form.Language is { } other ? shelves.In(other, form.Text) : shelves.Own(form.Text);

    /// <summary>A line of the page in which such words stand.</summary>
    public static Phrases Marking(this Shelves shelves, string line, params IEnumerable<string> words) =>
        Phrases.Marking(line, shelves.Site.OwnLanguage, words);

    /// <summary>A value in words of the editors or of a paper, or in words of the page why there is none.</summary>
    public static Phrases Value(this Shelves shelves, Stated<string> stated) => shelves.Value(stated, v => shelves.Own(v));

    /// <summary>A value with the printed form, if it differs; or in words of the page why there is none.</summary>
    public static Phrases Value<T>(this Shelves shelves, Stated<T> stated, Func<T, Phrases> words) => stated is Stated<T>.Known known
        ? shelves.Words.Printed(words(known.Value), known.Printed is { } printed ? shelves.Own(printed) : null)
        : shelves.Words.Value(stated, _ => "");

    /// <summary>A date with the printed form, if it differs; or in words why there is none.</summary>
    public static Phrases Date(this Shelves shelves, Stated<Edtf> stated) => shelves.Value(stated, d => shelves.Words.Date(d));

    /// <summary>As above, for places without a label: <c>date not found</c>.</summary>
    public static Phrases DateUnlabelled(this Shelves shelves, Stated<Edtf> stated) =>
        stated is Stated<Edtf>.Known ? shelves.Date(stated) : shelves.Words.DateUnlabelled(stated);

    /// <summary>When a version was adopted.</summary>
    public static Phrases Adopted(this Shelves shelves, Stated<Edtf> stated) => shelves.Words.Adopted(shelves.Date(stated));

    /// <summary>Hours as printed, or in words why there are none.</summary>
    public static Phrases Hours(this Shelves shelves, Stated<PrintedTime> stated) =>
        shelves.Value(stated, t => shelves.Words.Hours(t, shelves.Site.OwnLanguage));
}
