using CopArchive.Catalogue;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Wording;

namespace CopArchive.Exports;

/// <summary>A text as it is taken away in another form than a page: its words, and what stands at its head.</summary>
/// <param name="Record">The thing.</param>
/// <param name="Written">What is known of this language of it; null where nothing is.</param>
/// <param name="Body">Its words.</param>
/// <param name="Work">What is cited of it.</param>
internal sealed record TakenText(ArchiveRecord Record, WrittenText? Written, TextBody Body, CitedWork Work)
{
    /// <summary>Every text of a thing that may be read, the first language first; none of what may not.</summary>
    public static IEnumerable<TakenText> Of(LinkedCatalogue catalogue, ArchiveRecord record, Words words) =>
        from text in record.IsReadable ? catalogue.Texts(record.Id) : []
        let written = record.Texts.FirstOrDefault(t => t.Language == text.Language)
        select new TakenText(record, written, text, CitedWork.Of(catalogue, record, words, written));

    /// <summary>What stands between title and words: how it is cited, of what it is a copy, that it is not official.</summary>
    public IReadOnlyList<string> Head(LinkedCatalogue catalogue, Words words) =>
    [
        new Citations(catalogue, words).Of(Record, Written),
        .. Written?.Copy is { } copy ? [words.Copy(copy, Body)] : Array.Empty<string>(),
        catalogue.Settings.OfficialStatus,
    ];
}
