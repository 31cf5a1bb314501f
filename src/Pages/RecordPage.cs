using CopArchive.Pages.Parts;
using CopArchive.Pages.Versioning;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>The page of one thing that the archive knows.</summary>
public abstract record RecordPage : PageModel
{
    private protected RecordPage()
    {
    }

    /// <summary>What stands around its title.</summary>
    public required Headline Headline { get; init; }

    /// <summary>What stands beside it.</summary>
    public required Background Background { get; init; }

    /// <summary>How to cite it.</summary>
    public required string Citation { get; init; }

    /// <summary>Its place among the versions of a thing; null for what has no other version.</summary>
    public VersionSection? Versions { get; init; }

    /// <summary>Where it is compared, with another version or as several papers print it.</summary>
    public IReadOnlyList<Phrase> Comparisons { get; init; } = [];
}

/// <summary>What stands around a title.</summary>
/// <param name="Plate">Kind, number and date.</param>
/// <param name="Under">The line under the title.</param>
public sealed record Headline(Plate Plate, Phrases Under)
{
    /// <summary>What a reader asks first, answered.</summary>
    public IReadOnlyList<Answer> Answers { get; init; } = [];
}
