using System.Text;
using CopArchive.Diagnostics;
using CopArchive.Records.Definitions;
using CopArchive.Records.Loading;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Authoring;

/// <summary>A page to be written or changed, and what checking it found; nothing is written if it has faults.</summary>
/// <param name="Id">The page; null where it is not known.</param>
/// <param name="Change">What is to be written; null where nothing can be.</param>
/// <param name="Found">Gaps that a person has still to fill in, and faults.</param>
public sealed record Proposal(RecordId? Id, DataChange? Change, IReadOnlyList<Diagnostic> Found)
{
    /// <summary>Pages that are written with it, of what it names.</summary>
    public IReadOnlyList<DataChange> Further { get; init; } = [];

    /// <summary>What a person has still to fill in, each with its place.</summary>
    public IEnumerable<Diagnostic> Gaps => Found.Where(d => d.Code == RecordFaults.ToFillInCode);

    /// <summary>Why it cannot be written.</summary>
    public IEnumerable<Diagnostic> Faults => Found.Where(d => d.Code != RecordFaults.ToFillInCode && d.Severity == Severity.Error);

    /// <summary>Whether it can be written.</summary>
    public bool Succeeded => Change is not null && !Faults.Any();

    /// <summary>Writes it if it has no faults; hands back what came of it.</summary>
    public Proposal Write(string dataFolder) =>
        Succeeded && DataWriter.Write(dataFolder, [Change!, .. Further]) is { Count: > 0 } inTheWay
            ? this with { Change = null, Found = [.. inTheWay.Select(p => OutputFaults.InTheWay($"{NameOf(dataFolder)}/{p}"))] }
            : this;

    internal static Proposal Refused(params IReadOnlyList<Diagnostic> faults) => new(null, null, faults);

    /// <summary>The proposal to write a file, with what the check would say of it.</summary>
    internal static Proposal Of(string dataFolder, RecordId id, DataChange change, LoadedRecords archive) =>
        Of(dataFolder, id, null, change, archive);

    /// <summary>The same of a text in a further language.</summary>
    internal static Proposal Of(string dataFolder, RecordId id, string? language, DataChange change, LoadedRecords archive) =>
        new(id, change, Read(dataFolder, id, language, change.Path, change.Content!, archive));

    /// <summary>What the check would report about a file of a page, apart from its text.</summary>
    internal static IReadOnlyList<Diagnostic> Read(
        string dataFolder, RecordId id, string? language, string path, byte[] content, LoadedRecords archive)
    {
        var faults = new DiagnosticBag();
        var file = $"{NameOf(dataFolder)}/{path}";
        if (SourceText.Decode(file, content, faults) is { } source
            && RecordFile.Read(source, faults) is { } read
            && RecordDefinitions.For(id) is { } definition)
        {
            var reading = new ReadingContext(faults, $"{NameOf(dataFolder)}/{id}", Path.Combine([dataFolder, .. id.Value.Split('/')]))
            {
                Originals = new OriginalsFolder(OriginalsFolder.Of(dataFolder), IfMissing.Accept),
            };
            if (language is null)
            {
                definition.Read(read.Head, new Identity(id, SourcePlace.Top(file)), reading);
            }
            else
            {
                TranslationDefinition.Read(read, language, reading);
            }

            NamedPages.Missing(read.Head, RecordDraft.KeysOf(id, language), archive.Known).ToList().ForEach(faults.Add);
        }

        var lines = Encoding.UTF8.GetString(content).ReplaceLineEndings("\n").Split('\n');
        return [.. faults.Sorted().Select(d => d with { Excerpt = lines.ElementAtOrDefault(d.Place.Line - 1) })];
    }

    /// <summary>The folder as places name it.</summary>
    internal static string NameOf(string dataFolder) => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(dataFolder)));
}
