using CopArchive.Importing.Drafts;

namespace CopArchive.Importing.Identity;

/// <summary>Which paper a file is, as far as its signs and words tell; and why, in sentences for whoever uploaded it.</summary>
/// <param name="Because">The reasons.</param>
internal abstract record PaperIdentity(string Because)
{
    /// <summary>The very file lies in the archive already, byte for byte.</summary>
    public sealed record Held(ArchiveFile Page, string Because) : PaperIdentity(Because);

    /// <summary>The paper of a page: a text for it, a later or earlier state, another form or language.</summary>
    public sealed record Same(ArchiveFile Page, string Because) : PaperIdentity(Because);

    /// <summary>Perhaps the paper of a page, perhaps not: somebody must say.</summary>
    /// <param name="Page">The page that it is most likely.</param>
    /// <param name="IsByNumber">Whether it bears the number of that page, and of no other.</param>
    /// <param name="Because">What speaks for it and against it.</param>
    public sealed record Asked(ArchiveFile Page, bool IsByNumber, string Because) : PaperIdentity(Because);

    /// <summary>No paper that the archive knows.</summary>
    public sealed record Another(string Because) : PaperIdentity(Because);
}
