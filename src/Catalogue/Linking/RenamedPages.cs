using CopArchive.History;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Values;

namespace CopArchive.Catalogue.Linking;

/// <summary>Which page a lost one became.</summary>
/// <param name="catalogue">The archive as it is now.</param>
internal sealed class RenamedPages(LinkedCatalogue catalogue)
{
    /// <summary>
    /// The new page that a lost one became, and what shows it: its paragraphs, a file of it, its title with its date or number. Where that
    /// is not known of one page alone, none: whoever follows a wrong guess gives a paper the address of another.
    /// </summary>
    public (ArchiveRecord Record, string Why)? Find(RecordId lost, FormerPage? former)
    {
        var news = catalogue.Records
            .Where(r => r.Id.Folder == lost.Folder
                && r.Id.Value.Count('/') == lost.Value.Count('/')
                && !catalogue.Promised.Has(Address.Of(r.Id).Path))
            .ToList();
        var words = catalogue.Promised.Anchors(Address.Of(lost).Path)
            .Select(a => a.WordsFingerprint?.Exact)
            .Where(e => e is not null)
            .ToHashSet();
        bool IsKnown(Unit unit) =>
            words.Contains(Fingerprint.ExactOf(unit.Said())) || words.Contains(Fingerprint.FormerExactOf(unit.Plain()));

        if (news.Select(r => (Record: r, Shared: catalogue.Texts(r.Id).SelectMany(t => t.AllUnits()).Count(IsKnown)))
            .Where(r => r.Shared > words.Count / 2).OrderByDescending(r => r.Shared).Select(r => r.Record).FirstOrDefault() is { } alike)
        {
            return (alike, "most of its published paragraphs stand there");
        }

        var files = catalogue.Promised.All.Where(p => p.Sha256 is not null && FormerAddresses.FileOwner(p.Path) == lost)
            .Select(p => p.Sha256).ToHashSet();
        return news.Where(r => r.Files.Any(f => files.Contains(f.Sha256))).ToList() is [var holder]
                ? (holder, "the same file is attached to it")
            : news.Select(r => (Record: r, Why: Agreement(r, lost, former))).Where(r => r.Why is not null).ToList() is [var (agreeing, why)]
                ? (agreeing, why!)
            : null;
    }

    /// <summary>What the heads of two pages have in common that shows them to be one; null where that is too little.</summary>
    private string? Agreement(ArchiveRecord record, RecordId lost, FormerPage? former)
    {
        var numbers = record is DocumentRecord document
            ? document.Symbols.Select(s => catalogue.SymbolReader.Key(s.Printed.Value).Value).ToHashSet()
            : [];
        if (former is null)
        {
            // papers are named after their numbers
            return numbers.Contains(lost.Name) ? "it bears the number after which the page was named" : null;
        }

        var before = former.Numbers.Select(n => catalogue.SymbolReader.Key(n).Value).ToHashSet();
        var hasNumber = numbers.Overlaps(before);
        var hasTitle = former.Title is { } title
            && SameWords.Folded(title).Equals(SameWords.Folded(record.Title.Value), StringComparison.OrdinalIgnoreCase);
        var hasDate = Edtf.TryParse(former.Date ?? "")?.Text == record.OwnDate?.ValueOrDefault?.Text;
        return !hasNumber && numbers.Count > 0 && before.Count > 0 ? null
            : hasNumber && hasTitle ? "its title and its number are the same"
            : hasNumber && hasDate ? "its number and its date are the same"
            : !hasTitle || !hasDate ? null
            : record.OwnDate is null ? "its title is the same"
            : record.OwnDate.ValueOrDefault is null ? null // many a draft agenda has no date
            : "its title and its date are the same";
    }
}
