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
    /// The next document number of a meeting, behind all that papers bear or name; null where the group does not count by meeting.
    /// </summary>
    public static Symbol? OfPaper(LoadedRecords archive, int meeting)
    {
        if (archive.Settings is not { } settings
            || settings.SymbolSeries
                .Select(SymbolSeries.TryParse)
                .FirstOrDefault(s => s is { HasGroup: true } && s.Tokens.Any(t => t.Kind == SymbolTokenKind.Meeting)) is not { } series)
        {
            return null;
        }

        var reader = new SymbolReader(settings.GroupNames, settings.SymbolSeries);
        var of = meeting.ToString(CultureInfo.InvariantCulture);
        var borne = archive.Records.OfType<DocumentRecord>()
            .SelectMany(d => d.Symbols)
            .Where(s => s.Claim != SymbolClaim.Misprinted)
            .Select(s => reader.TryRead(s.Printed.Value));
        var named = archive.Records.SelectMany(r => r.SourceTexts).SelectMany(w => reader.Find(w.Text)).Select(m => m.Symbol);
        var highest = borne.Concat(named).Where(s => s is { Group: not null } && s.Meeting == of)
            .Select(s => int.TryParse(s!.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .DefaultIfEmpty()
            .Max();
        return new Symbol(series, settings.GroupNames[0], of, null, (highest + 1).ToString(CultureInfo.InvariantCulture), "");
    }
}
