





namespace CopArchive.Records.Model;

/// <summary>The relations between records, each with its names from both ends.</summary>
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

    /// <summary>concerns / concerned by: an outcome and the papers that it is about</summary>
    Concerns,

    /// <summary>led to / came of: an outcome and what followed</summary>
    LedTo,

    /// <summary>cites / cited by</summary>
    Cites,
}

/// <summary>How relations are written and read.</summary>
public static class RelationNames
{
    private static readonly Dictionary<RelationType, (string Key, string Explanation, string Example)> All = new()
    {
        [RelationType.ReportsOn] = ("reports-on", "The meetings on which it reports.", "meetings/2"),
        [RelationType.RespondsTo] = ("responds-to", "The paper that it answers.", "documents/ab-2-6"),
        [RelationType.Revises] = ("revises", "The version before it.", "documents/ab-2-10"),
        [RelationType.VersionOf] = ("version-of", "The work of which it is one version.", "documents/guidelines"),
        [RelationType.AnnexOf] = ("annex-of", "The paper to which it is annexed.", "documents/invitation-meeting-2"),
        [RelationType.PresentedAt] = ("presented-at", "The meetings at which it was presented.", "meetings/2"),
        [RelationType.MandatedBy] = ("mandated-by", "The resolution under which it happened.", "resolutions/21"),
        [RelationType.EvidenceFor] = ("evidence-for", "What it shows to have happened.", "outcomes/2-comments-until-july"),
        [RelationType.Corrects] = ("corrects", "The paper that it corrects.", "documents/ab-2-6"),
        [RelationType.Concerns] = ("concerns", "The papers that it is about.", "[documents/ab-2-6, documents/ab-2-10]"),
        [RelationType.LedTo] = ("led-to", "What followed from it.", "documents/ab-2-14"),
        [RelationType.Cites] = ("cites", "What it names, where its text does not show it.", "documents/ab-2-6"),
    };

    /// <summary>The key in front matter: <c>reports-on</c>.</summary>
    public static string Key(this RelationType type) => All[type].Key;

    /// <summary>What one writes there, in a sentence.</summary>
    public static string Explanation(this RelationType type) => All[type].Explanation;

    /// <summary>A value as one writes it.</summary>
    public static string Example(this RelationType type) => All[type].Example;
}
