namespace CopArchive.Pages.Parts;

/// <summary>The family of a page: each has an accent of its own, and always says its kind in words as well.</summary>
public enum Kind
{
    /// <summary>All that has no accent of its own: letters, agendas, people, topics …</summary>
    Paperwork,

    /// <summary>Meetings and events.</summary>
    Meeting,

    /// <summary>Resolutions and their versions.</summary>
    Resolution,

    /// <summary>Reports.</summary>
    Report,

    /// <summary>Contributions.</summary>
    Contribution,

    /// <summary>Decisions and follow-up.</summary>
    Outcome,
}
