namespace CopArchive.Records;

/// <summary>The relations between records, each with a name and a reverse name for readers (<see cref="RelationNames"/>).</summary>
public enum RelationType
{
    /// <summary>reports on / reported in</summary>
    ReportsOn,

    /// <summary>responds to / answered by</summary>
    RespondsTo,

    /// <summary>revises / revised by</summary>
    Revises,

    /// <summary>version of / has version</summary>
    VersionOf,

    /// <summary>annex of / has annex</summary>
    AnnexOf,

    /// <summary>presented at / presented</summary>
    PresentedAt,

    /// <summary>mandated by / mandates</summary>
    MandatedBy,

    /// <summary>evidence for / evidenced by</summary>
    EvidenceFor,

    /// <summary>corrects / corrected by</summary>
    Corrects,

    /// <summary>concerns / is concerned by: an outcome and the papers that it is about</summary>
    Concerns,

    /// <summary>led to / came of: an outcome and what followed</summary>
    LedTo,

    /// <summary>cites / cited by</summary>
    Cites,
}

/// <summary>How relations are written and read.</summary>
public static class RelationNames
{
    private static readonly Dictionary<RelationType, (string Key, string Name, string Reverse)> All = new()
    {
        [RelationType.ReportsOn] = ("reports-on", "reports on", "reported in"),
        [RelationType.RespondsTo] = ("responds-to", "responds to", "answered by"),
        [RelationType.Revises] = ("revises", "revises", "revised by"),
        [RelationType.VersionOf] = ("version-of", "version of", "has version"),
        [RelationType.AnnexOf] = ("annex-of", "annex of", "has annex"),
        [RelationType.PresentedAt] = ("presented-at", "presented at", "presented"),
        [RelationType.MandatedBy] = ("mandated-by", "mandated by", "mandates"),
        [RelationType.EvidenceFor] = ("evidence-for", "evidence for", "evidence"),
        [RelationType.Corrects] = ("corrects", "corrects", "corrected by"),
        [RelationType.Concerns] = ("concerns", "concerns", "decisions and follow-up about it"),
        [RelationType.LedTo] = ("led-to", "led to", "came of"),
        [RelationType.Cites] = ("cites", "cites", "cited by"),
    };

    /// <summary>The key in front matter: <c>reports-on</c>.</summary>
    public static string Key(this RelationType type) => All[type].Key;

    /// <summary>For the reader, from this record: <c>reports on</c>.</summary>
    public static string Name(this RelationType type) => All[type].Name;

    /// <summary>For the reader, from the other record: <c>reported in</c>.</summary>
    public static string Reverse(this RelationType type) => All[type].Reverse;
}
