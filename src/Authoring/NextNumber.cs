using System.Globalization;
using System.Text.RegularExpressions;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Authoring;

/// <summary>The numbers that follow those which the archive knows.</summary>
internal static partial class NextNumber
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
        return After(borne.MaxBy(b => Counted(b.Symbol)), of, next.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A number with another count in it: the group's name and the signs between are those that are printed.</summary>
    private static string After((string Printed, Symbol? Symbol) last, string meeting, string next)
    {
        var count = Digits().Matches(last.Printed).SkipWhile(m => m.Value.TrimStart('0') != meeting).Skip(1)
            .FirstOrDefault(m => m.Value.TrimStart('0') == last.Symbol!.Number);
        return count is null
            ? (last.Symbol! with { Number = next, Suffix = "" }).Print()
            : last.Printed[..count.Index] + (count.Value[0] == '0' ? next.PadLeft(count.Length, '0') : next);
    }

    private static bool IsOf(Symbol? symbol, string meeting) => symbol is { Group: not null } && symbol.Meeting == meeting;

    private static int Counted(Symbol? symbol) =>
        int.TryParse(symbol?.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
