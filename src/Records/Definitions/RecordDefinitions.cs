using CopArchive.Values;

namespace CopArchive.Records.Definitions;

/// <summary>All kinds of record.</summary>
public static class RecordDefinitions
{
    /// <summary>All kinds, in the order in which readers meet them.</summary>
    public static IReadOnlyList<RecordDefinition> All { get; } =
    [
        MeetingDefinition.Definition, DocumentDefinition.Definition, ResolutionDefinitions.Work, ResolutionDefinitions.Version,
        OutcomeDefinition.Definition, OtherDefinitions.Event, OtherDefinitions.Person, OtherDefinitions.Organisation,
        OtherDefinitions.Topic,
    ];

    /// <summary>The folders under <c>data/</c>.</summary>
    public static IReadOnlyList<string> Folders { get; } = [.. All.Select(d => d.Folder).Distinct()];

    /// <summary>The kind of record for an id; null if there is none.</summary>
    internal static RecordDefinition? For(RecordId id) => id.Value.Count(c => c == '/') == 2
        ? (id.Folder == ResolutionDefinitions.Version.Folder ? ResolutionDefinitions.Version : null)
        : All.FirstOrDefault(d => d.Folder == id.Folder);
}
