




namespace CopArchive.Records.Model;

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
    private static readonly Dictionary<RelationType, (string Key, string Name, string Reverse, string Explanation,
        string Example)> All = new()
        {
            [RelationType.ReportsOn] = ("reports-on", "reports on", "reported in", "The meetings on which it reports.", "meetings/2"),
            [RelationType.RespondsTo] = ("responds-to", "responds to", "answered by", "The paper that it answers.", "documents/ab-2-6"),
            [RelationType.Revises] = ("revises", "revises", "revised by", "The version before it.", "documents/ab-2-10"),
            [RelationType.VersionOf] =
                ("version-of", "version of", "has version", "The work of which it is one version.", "documents/guidelines"),
            [RelationType.AnnexOf] =
                ("annex-of", "annex of", "has annex", "The paper to which it is annexed.", "documents/invitation-meeting-2"),
            [RelationType.PresentedAt] =
                ("presented-at", "presented at", "presented", "The meetings at which it was presented.", "meetings/2"),
            [RelationType.MandatedBy] =
                ("mandated-by", "mandated by", "mandates", "The resolution under which it happened.", "resolutions/21"),
            [RelationType.EvidenceFor] =
                ("evidence-for", "evidence for", "evidence", "What it shows to have happened.", "outcomes/2-comments-until-july"),
            [RelationType.Corrects] = ("corrects", "corrects", "corrected by", "The paper that it corrects.", "documents/ab-2-6"),
            [RelationType.Concerns] = ("concerns", "concerns", "decisions and follow-up about it", "The papers that it is about.",
                "[documents/ab-2-6, documents/ab-2-10]"),
            [RelationType.LedTo] = ("led-to", "led to", "came of", "What followed from it.", "documents/ab-2-14"),
            [RelationType.Cites] = ("cites", "cites", "cited by", "What it names, where its text does not show it.", "documents/ab-2-6"),
        };

    /// <summary>The key in front matter: <c>reports-on</c>.</summary>
    public static string Key(this RelationType type) => All[type].Key;

    /// <summary>For the reader, from this record: <c>reports on</c>.</summary>
    public static string Name(this RelationType type) => All[type].Name;

    /// <summary>For the reader, from the other record: <c>reported in</c>.</summary>
    public static string Reverse(this RelationType type) => All[type].Reverse;

    /// <summary>What one writes there, in a sentence.</summary>
    public static string Explanation(this RelationType type) => All[type].Explanation;

    /// <summary>A value as one writes it.</summary>
    public static string Example(this RelationType type) => All[type].Example;
}
