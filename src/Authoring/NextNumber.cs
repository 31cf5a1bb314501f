using System.Globalization;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Authoring;

/// <summary>The numbers that follow those which the archive knows.</summary>
internal static class NextNumber
{
    /// <summary>The number of the next meeting.</summary>
    public static int OfMeeting(LoadedRecords archive) => archive.Records.OfType<MeetingRecord>().Select(m => m.Number)
        .Concat(archive.Known.Where(id => id.Folder == "meetings").Select(id =>
            int.TryParse(id.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0))
        .DefaultIfEmpty().Max() + 1;

    /// <summary>
    /// The next document number of a meeting, behind all that papers bear or name, printed as the last one that a paper of this meeting
    /// bears. Null where none bears one yet: series and names change, and which is used now, only the publisher knows.
    /// </summary>
    public static string? OfPaper(LoadedRecords archive, int meeting)
    {
        if (archive.Settings is not { } settings)
        {
            return null;
        }

        var reader = new SymbolReader(settings.GroupNames, settings.SymbolSeries);
        var of = meeting.ToString(CultureInfo.InvariantCulture);
        var borne = archive.Records.OfType<DocumentRecord>()
            .SelectMany(d => d.Symbols)
            .Where(s => s.Claim != SymbolClaim.Misprinted)
            .Select(s => (Printed: s.Printed.Value, Symbol: reader.TryRead(s.Printed.Value)))
            .Where(s => IsOf(s.Symbol, of))
            .ToList();
        if (borne.Count == 0)
        {
            return null;
        }

        var named = archive.Records.SelectMany(r => r.SourceTexts).SelectMany(w => reader.Find(w.Text)).Select(m => m.Symbol);
        var next = borne.Select(b => b.Symbol).Concat(named.Where(s => IsOf(s, of))).Max(Counted) + 1;
        var (printed, last) = borne.MaxBy(b => Counted(b.Symbol));
        var symbol = last! with { Number = next.ToString(CultureInfo.InvariantCulture), Suffix = "" };
        return symbol.PrintAs(printed, last) ?? symbol.Print();
    }

    private static bool IsOf(Symbol? symbol, string meeting) => symbol is { Group: not null } && symbol.Meeting == meeting;

    private static int Counted(Symbol? symbol) =>
        int.TryParse(symbol?.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
