using CopArchive.Importing.Drafts;
using CopArchive.Records.Model;

namespace CopArchive.Importing;

/// <summary>What is to be imported, and how.</summary>
/// <param name="DataFolder">Folder of the records.</param>
/// <param name="Files">The papers, as paths on this machine.</param>
/// <param name="Day">The day on which they come into the archive.</param>
public sealed record ImportRequest(string DataFolder, IReadOnlyList<string> Files, DateOnly Day)
{
    /// <summary>The meeting that all of them belong to; null to find it out from each.</summary>
    public int? Meeting { get; init; }

    /// <summary>What kind of paper all of them are; null to find it out from each.</summary>
    public DocumentType? Type { get; init; }

    /// <summary>What is done with what the files hide; null to leave it to be decided on their pages.</summary>
    public HiddenChoice? Hidden { get; init; }

    /// <summary>
    /// Those of the files that are to come in whatever is here already: in the place of the file that is held, and though they were taken
    /// out once.
    /// </summary>
    public IReadOnlyCollection<string> Chosen { get; init; } = [];

    /// <summary>Why a published file gives way to another, which its page then says; null to leave it to be answered there.</summary>
    public string? Why { get; init; }

    /// <summary>Whether nothing is to be written.</summary>
    public bool DryRun { get; init; }
}
