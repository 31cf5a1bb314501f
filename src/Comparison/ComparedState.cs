using CopArchive.Catalogue;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Texts;

namespace CopArchive.Comparison;

/// <summary>One file of a record in some state, to be compared with others: its text is parsed once, when first asked for.</summary>
/// <param name="source">The whole file.</param>
/// <param name="record">The file taken apart; null where today's reader cannot.</param>
/// <param name="parse">Parses its text.</param>
internal sealed class ComparedState(SourceText source, RecordState? record, Func<WrittenText, IReadOnlyList<Unit>> parse)
{
    private readonly Lazy<IReadOnlyList<Unit>> _units = new(() => record?.Text() is { } text ? parse(text) : []);

    /// <summary>The whole file.</summary>
    public SourceText Source => source;

    /// <summary>The file taken apart; null where today's reader cannot.</summary>
    public RecordState? Record => record;

    /// <summary>The units of its text; none where it has no text.</summary>
    public IReadOnlyList<Unit> Units => _units.Value;

    /// <summary>The units of a text that a record has today, which the catalogue holds; null where it is another text.</summary>
    public static IReadOnlyList<Unit>? OfToday(LinkedCatalogue catalogue, ArchiveRecord record, WrittenText text) =>
        record.Texts.Zip(catalogue.Texts(record.Id))
            .FirstOrDefault(t => t.First.Start == text.Start && t.First.Source.Text == text.Source.Text).Second?.Units;
}
