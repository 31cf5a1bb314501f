using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Wording;

/// <summary>States, kinds and absences as a reader says them. The archive does not judge, and what is not known is said to be so.</summary>
public static class StateWords
{
    /// <summary>The papers are silent.</summary>
    public const string NotStated = "not stated in the papers held";

    /// <summary>We looked and did not find it.</summary>
    public const string NotFound = "not found";

    /// <summary>A value, or in words why there is none.</summary>
    public static string InWords<T>(this Stated<T> stated, Func<T, string> words) => stated switch
    {
        Stated<T>.Known { Printed: { } printed } known when printed != words(known.Value) => $"{words(known.Value)} (printed “{printed}”)",
        Stated<T>.Known known => words(known.Value),
        Stated<T>.NotStated => NotStated,
        Stated<T>.NotFound => NotFound,
        _ => "none",
    };

    /// <summary>A text, or in words why there is none.</summary>
    public static string InWords(this Stated<string> stated) => stated.InWords(s => s);

    /// <summary>A date, or in words why there is none.</summary>
    public static string InWords(this Stated<Edtf> stated) => stated.InWords(d => d.InWords());

    /// <summary>The same where no label says that it is a date: <c>date not found</c>.</summary>
    public static string AsDate(this Stated<Edtf> stated) => (stated is Stated<Edtf>.Known ? "" : "date ") + stated.InWords();

    /// <summary>Hours as printed, with the zone as printed: <c>09.30 to 17.30</c>.</summary>
    public static string InWords(this PrintedTime time) =>
        time.Printed
        ?? $"{time.Start:HH\\:mm}{(time.End is { } end ? $" to {end:HH\\:mm}" : "")}{(time.Zone is null ? "" : " " + time.Zone)}";

    /// <summary>What we hold.</summary>
    public static string InWords(this Holding holding) => holding switch
    {
        Holding.Text => "full text",
        Holding.File => "file only",
        Holding.Metadata => "title only",
        Holding.Announced => "number reserved",
        _ => "not held",
    };

    /// <summary>How sure a source makes a fact.</summary>
    public static string InWords(this Confidence confidence) => confidence switch
    {
        Confidence.Stated => "stated in a paper we hold",
        Confidence.Found => "found elsewhere",
        _ => "deduced by the editors",
    };

    /// <summary>Where a meeting stands.</summary>
    public static string InWords(this MeetingState state) => state switch
    {
        MeetingState.Planned => "planned, not confirmed in the papers held",
        MeetingState.Confirmed => "confirmed by an invitation",
        MeetingState.Held => "held",
        MeetingState.Postponed => "postponed to a day not yet known",
        _ => "cancelled",
    };

    /// <summary>How strong the words are, with its article: <c>a suggestion</c>.</summary>
    public static string WithArticle(this OutcomeForce force) =>
        (force is OutcomeForce.Agreement or OutcomeForce.Invitation or OutcomeForce.Encouragement or OutcomeForce.Announcement
            ? "an "
            : "a ")
        + force.ToString().ToLowerInvariant();

    /// <summary>Many of that force.</summary>
    public static string Plural(this OutcomeForce force) => force + "s";

    /// <summary>What it is about.</summary>
    public static string InWords(this OutcomeType type) => type switch
    {
        OutcomeType.Action => "something to do",
        OutcomeType.Report => "a report to write or note",
        OutcomeType.LiaisonStatement => "a liaison statement",
        OutcomeType.Publication => "something to publish",
        OutcomeType.Mandate => "the group’s mandate and way of working",
        _ => "a view on a subject",
    };

    /// <summary>What came of it.</summary>
    public static string InWords(this OutcomeState state) => state switch
    {
        OutcomeState.Done => "done",
        OutcomeState.InPart => "done in part",
        OutcomeState.Replaced => "replaced by a later one",
        OutcomeState.NoTrace => "no trace found in the papers held",
        _ => "not applicable",
    };

    /// <summary>Original or translation.</summary>
    public static string InWords(this TextStatus status) => status switch
    {
        TextStatus.Original => "original",
        TextStatus.OfficialTranslation => "official translation",
        _ => "translation, not official",
    };

    /// <summary>What a file is.</summary>
    public static string InWords(this FileRole role) => role switch
    {
        FileRole.AsIssued => "File as issued",
        FileRole.AsReceived => "File as received",
        FileRole.Converted => "File made from another",
        _ => "Slides",
    };

    /// <summary>Who may read it.</summary>
    public static string InWords(this AccessLevel level) => level switch
    {
        AccessLevel.Public => "everybody",
        AccessLevel.Members => "members only",
        AccessLevel.Restricted => "named people only",
        _ => "not known; treated as not public",
    };

    /// <summary>What an organisation is.</summary>
    public static string InWords(this OrganisationType type) => type switch
    {
        OrganisationType.Country => "Country",
        OrganisationType.Government => "Government body",
        OrganisationType.Intergovernmental => "Intergovernmental organisation",
        OrganisationType.Body => "Body of an organisation",
        OrganisationType.NonGovernmental => "Non-governmental organisation",
        OrganisationType.Company => "Company or association of companies",
        OrganisationType.Academia => "University or institute",
        _ => "Initiative",
    };

    /// <summary>Many of them.</summary>
    public static string Plural(this OrganisationType type) => type switch
    {
        OrganisationType.Country => "Countries",
        OrganisationType.Government => "Government bodies",
        OrganisationType.Intergovernmental => "Intergovernmental organisations",
        OrganisationType.Body => "Bodies of organisations",
        OrganisationType.NonGovernmental => "Non-governmental organisations",
        OrganisationType.Company => "Companies and their associations",
        OrganisationType.Academia => "Universities and institutes",
        _ => "Initiatives",
    };
}
