using CopArchive.Authoring;
using CopArchive.Diagnostics;
using CopArchive.Pipelines;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Values;

namespace CopArchive.Preview;

/// <summary>A text, and the paper from which it was made.</summary>
/// <param name="Record">Its record.</param>
/// <param name="Written">The text as its file has it.</param>
/// <param name="Text">Its paragraphs.</param>
/// <param name="PaperName">The file of the paper, as received or as issued; null where none is kept.</param>
/// <param name="Paper">The words of that file; null where it cannot be read.</param>
public sealed record ProofCopy(ArchiveRecord Record, WrittenText Written, TextBody Text, string? PaperName, string? Paper)
{
    /// <summary>Its page in a proof, without slashes around.</summary>
    public string Path => Written == Record.Texts[0] ? Record.Id.Value : $"{Record.Id.Value}/{Written.Language}";

    /// <summary>All texts, each with its own file, or with that of the paper to which it is annexed.</summary>
    public static IReadOnlyList<ProofCopy> ReadAll(string data, Func<AttachedFile, string?> wordsOf)
    {
        var faults = new DiagnosticBag();
        var records = RecordLoader.Load(data, faults);
        var texts = ParsedTexts.Parse(records, [], new KeptTexts(), faults, (_, _) => { });
        var byId = records.Records.ToDictionary(r => r.Id);
        return
        [
            .. from record in records.Records
            where record.Withdrawn is null
            from written in record.Texts
            let file = FileOf(record, written.Language, byId)
            select new ProofCopy(
                record, written, texts.OfRecords[record.Id].First(t => t.Language == written.Language), file?.Path.Value,
                file is null ? null : wordsOf(file)),
        ];
    }

    /// <summary>Writes into the record who compared the text; says what is in the way, or null.</summary>
    public Diagnostic? Write(string data, TextCheck check)
    {
        var (change, fault) = PageCorrection.Check(data, Record, Written, check);
        if (change is not null)
        {
            DataWriter.Write(data, [change]);
        }

        return fault;
    }

    private static AttachedFile? FileOf(ArchiveRecord record, string language, IReadOnlyDictionary<RecordId, ArchiveRecord> byId)
    {
        var holders = record.Relations.Where(r => r.Type == RelationType.AnnexOf).Select(r => byId.GetValueOrDefault(r.Target.Value.Id));
        return holders.Prepend(record).OfType<ArchiveRecord>().SelectMany(r => r.Files)
            .Where(f => f.Erased is null && f.Language == language && f.Role is FileRole.AsReceived or FileRole.AsIssued)
            .OrderBy(f => f.Format == "text" ? 0 : 1)
            .FirstOrDefault();
    }
}
