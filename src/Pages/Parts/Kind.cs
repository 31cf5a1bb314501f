namespace CopArchive.Pages.Parts;

/// <summary>The family of a page: each has an accent of its own, and always says its kind in words as well.</summary>
public enum Kind
{
    /// <summary>Papers that have no accent of their own: letters, agendas …</summary>
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

    /// <summary>What is no paper and leads to papers: people, countries, topics, lists, the archive's own pages.</summary>
    Guide,
}
