using CopArchive.Records.Definitions;
using CopArchive.Values;

namespace CopArchive.Authoring;

/// <summary>A file of a record that is not written yet.</summary>
/// <param name="Id">The record.</param>
/// <param name="Language">The further language that the file is for; null for the record's own file.</param>
/// <param name="Values">Values by key, in any order.</param>
/// <param name="Text">The text as written; null where it has none.</param>
public sealed record RecordDraft(RecordId Id, string? Language, IReadOnlyDictionary<string, DraftValue> Values, string? Text = null)
{
    /// <summary>Path under <c>data/</c>.</summary>
    public string Path => PathOf(Id, Language, Text is not null);

    /// <summary>The keys that can stand in such a file, in the order in which one writes them.</summary>
    public IReadOnlyList<Records.Reading.Key> Keys => KeysOf(Id, Language);

    /// <summary>Path under <c>data/</c> of a file of a record.</summary>
    public static string PathOf(RecordId id, string? language, bool withText) =>
        $"{id}{(language is null ? "" : "." + language)}{(withText ? ".md" : ".yml")}";

    internal static IReadOnlyList<Records.Reading.Key> KeysOf(RecordId id, string? language) =>
        language is not null
            ? TranslationDefinition.Keys
            : RecordDefinitions.For(id)?.Keys ?? throw new ArgumentException($"no kind of record lies at {id}");
}
