using CopArchive.Diagnostics;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;

namespace CopArchive.Records.Definitions;

/// <summary>Defines translations: only what differs from the record.</summary>
public static class TranslationDefinition
{
    /// <summary>All keys, in their usual order.</summary>
    public static IReadOnlyList<Key> Keys { get; } =
    [
        CommonKeys.Title,
        CommonKeys.Status,
        CommonKeys.Copy,
        CorrectionShapes.OfWords,
        CommonKeys.Files,
        CommonKeys.Sources with { Required = false },
        CommonKeys.Withdrawn,
    ];

    /// <summary>The text and files of one further language; null, with diagnostics, where they have faults.</summary>
    internal static Translation? Read(RecordFile file, string language, ReadingContext reading)
    {
        var f = KeyValues.Read(file.Head, Keys, reading);
        if (!f.Ok)
        {
            return null;
        }

        if (f.Get(CommonKeys.Withdrawn) is { } withdrawal)
        {
            return new Translation(null, [], file.Source, new WithdrawnText(language, withdrawal));
        }

        if (file.HasText && !f.Has(CommonKeys.Copy))
        {
            reading.Fault(RecordFaults.NoCopy(file.Head.Place, file.Head.InBraces));
            return null;
        }

        var status = f.Has(CommonKeys.Status) ? f.Get(CommonKeys.Status) : TextStatus.OtherTranslation;
        var text = file.HasText
            ? new WrittenText(language, status, f.Require(CommonKeys.Title).Value, file.Source, file.TextStart, f.Get(CommonKeys.Copy))
            {
                Corrections = CommonKeys.CorrectionsOf(f),
            }
            : null;
        return new Translation(text, f.Get(CommonKeys.Files) ?? [], file.Source);
    }
}

/// <summary>What a file for a further language adds to its record; nothing but the withdrawal where it was withdrawn.</summary>
internal sealed record Translation(
    WrittenText? Text, IReadOnlyList<AttachedFile> Files, SourceText Source, WithdrawnText? Withdrawn = null);
