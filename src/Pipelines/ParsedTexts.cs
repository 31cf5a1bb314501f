using CopArchive.Diagnostics;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Values;

namespace CopArchive.Pipelines;

/// <summary>Every text, parsed once.</summary>
/// <param name="Symbols">Reads document numbers.</param>
/// <param name="OfRecords">Of each record with texts, its first language first.</param>
/// <param name="OfInput">Of each page under <c>input/</c>.</param>
/// <param name="OfUnread">Of heads with faults: nothing is made of them.</param>
internal sealed record ParsedTexts(
    SymbolReader Symbols, IReadOnlyDictionary<RecordId, IReadOnlyList<TextBody>> OfRecords,
    IReadOnlyList<(InputPage Page, TextBody Text)> OfInput, IReadOnlyList<(UnreadText Head, TextBody Text)> OfUnread)
{
    /// <summary>Of the pages under <c>input/</c> in one language.</summary>
    public IReadOnlyList<(InputPage Page, TextBody Text)> OfInputIn(string language) =>
        [.. OfInput.Where(i => i.Page.Text.Language == language)];

    /// <summary>The same pages, each in a further language where it is written in that, in the first one where it is not.</summary>
    public IReadOnlyList<(InputPage Page, TextBody Text)> OfInputIn(string language, string first) =>
        [.. OfInputIn(first).Select(i => OfInput.FirstOrDefault(o => o.Page.Name == i.Page.Name && o.Page.Text.Language == language) is
            { Page: not null } own ? own : i)];

    /// <summary>Parses all texts, in parallel.</summary>
    /// <param name="records">The records.</param>
    /// <param name="input">Pages that are no records.</param>
    /// <param name="kept">What was parsed before; of it nothing is parsed again.</param>
    /// <param name="faults">Where faults go.</param>
    /// <param name="advanced">Hears how many are parsed.</param>
    public static ParsedTexts Parse(
        LoadedRecords records, IReadOnlyList<InputPage> input, KeptTexts kept, DiagnosticBag faults, Action<int, int> advanced)
    {
        var (symbols, mentions) = kept.Under(records.Settings);
        var parsed = kept.OfRecords(
            records.Records, (record, own) => SharedClauses.Of([.. record.Texts.Select(t => Parsed(t, mentions, own))]), faults, advanced);
        return new ParsedTexts(
            symbols,
            parsed,
            [.. input.Select(p => (p, kept.Get(p.Text, own => [Parsed(p.Text, mentions, own)], faults)[0]))],
            Unread(parsed, [.. records.Unread.AsParallel().AsOrdered().Select(u => (u, Parsed(u.Text, mentions, faults)))]));
    }

    /// <summary>Their clauses too have the anchors of the first language, if that can be read.</summary>
    private static IReadOnlyList<(UnreadText Head, TextBody Text)> Unread(
        IReadOnlyDictionary<RecordId, IReadOnlyList<TextBody>> parsed, List<(UnreadText Head, TextBody Text)> unread) =>
    [
        .. unread.Select(u => (
            u.Head,
            (parsed.GetValueOrDefault(u.Head.Id)?.FirstOrDefault() ?? unread.FirstOrDefault(o => o.Head.Id == u.Head.Id).Text) is { } first
                && first != u.Text ? SharedClauses.Of(first, u.Text) : u.Text)),
    ];

    /// <summary>A text on which the parser stumbles, which is a fault of ours, costs no other text, and is told with its file.</summary>
    private static TextBody Parsed(WrittenText text, MentionFinder mentions, DiagnosticBag faults)
    {
        try
        {
            return TextParser.Parse(text, mentions, faults);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            faults.Add(FileFaults.Unexpected(SourcePlace.Top(text.File), e));
            return new TextBody(text.Language, []);
        }
    }
}
