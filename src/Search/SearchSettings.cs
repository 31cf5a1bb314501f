namespace CopArchive.Search;

/// <summary>What an index must know of the archive as a whole.</summary>
public sealed record SearchSettings
{
    /// <summary>The group's short names through time, the first one being that of keys.</summary>
    public IReadOnlyList<string> GroupNames { get; init; } = [];

    /// <summary>Series of document numbers as templates: <c>{group}/{meeting}/{number}</c>.</summary>
    public IReadOnlyList<string> SymbolSeries { get; init; } = [];

    /// <summary>Languages of the archive, its own first.</summary>
    public IReadOnlyList<string> Languages { get; init; } = ["en"];

    /// <summary>What people say for words of the records, or for a record.</summary>
    public IReadOnlyList<SearchAlias> Aliases { get; init; } = [];

    /// <summary>Facets by which results are filtered, in the order shown.</summary>
    public IReadOnlyList<SearchFacet> Facets { get; init; } = [];
}

/// <summary>What people say for words of the records, or for a record.</summary>
/// <param name="Say">What they type.</param>
/// <param name="Means">The words that are looked for beside it.</param>
/// <param name="Record">Id of the record that is meant; null where words alone are.</param>
/// <param name="Language">Name of the language of what they type, where it is told to them: <c>Spanish</c>; null otherwise.</param>
public sealed record SearchAlias(string Say, string Means, string? Record, string? Language);

/// <summary>A facet by which results are filtered.</summary>
/// <param name="Key">As in addresses: <c>type</c>.</param>
/// <param name="Label">For the reader: <c>Type</c>.</param>
/// <param name="Values">Its values, in the order shown; those that no record has are left out.</param>
/// <param name="IsOpen">Whether every search needs it; any other is loaded when it is opened.</param>
public sealed record SearchFacet(string Key, string Label, IReadOnlyList<FacetValue> Values, bool IsOpen = false);

/// <summary>A value of a facet.</summary>
/// <param name="Key">As in addresses: <c>report</c>.</param>
/// <param name="Label">For the reader: <c>Reports</c>.</param>
/// <param name="Page">Address of the plain page that shows the same, from the root of the site; null where there is none.</param>
/// <param name="Labels">What it is called in any language.</param>
public sealed record FacetValue(string Key, string Label, string? Page, IReadOnlyList<string> Labels);
