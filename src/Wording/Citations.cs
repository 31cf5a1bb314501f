using CopArchive.Catalogue;
using CopArchive.Pages.Chaining;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Wording;
using CopArchive.Values;

namespace CopArchive.Pages;

/// <summary>How a thing is cited, with its permanent address. Plain text: it is copied, not followed.</summary>
public static class Citations
{
    /// <summary>
    /// How the things of an archive are cited, for what is no page of it: a thing, and which text of it where one is meant.
    /// </summary>
    public static Func<ArchiveRecord, WrittenText?, string> Of(LinkedCatalogue catalogue)
    {
        var shelves = new Shelves(catalogue, [], Site.Of(catalogue.Settings, []));
        return (record, text) => Of(shelves, record, text);
    }

    /// <summary>The thing as a whole, or a paragraph of it.</summary>
    /// <param name="shelves">The archive.</param>
    /// <param name="record">The thing.</param>
    /// <param name="text">The text cited; null where none is held.</param>
    /// <param name="locator">Which paragraph, in words; empty for the whole.</param>
    /// <param name="anchor">Its anchor; null for the whole.</param>
    internal static string Of(Shelves shelves, ArchiveRecord record, WrittenText? text = null, string locator = "", string? anchor = null)
    {
        var title = text?.Title ?? record.Title.Value;
        var parts = new List<string>();
        if (record is DocumentRecord document)
        {
            parts.Add(Capital(string.Join("; ", document.Contributors.Select(c => Contributor(shelves, c)))));
            parts.Add(record.TitleIsDescriptive ? title : $"“{title}”");
            parts.Add(document.VersionLabel ?? "");
            parts.Add(string.Join(" = ", Cards.Numbers(document)));
            parts.AddRange(document.Meetings
                .Select(m => shelves.Catalogue[m.Value])
                .OfType<MeetingRecord>()
                .Select(m => WithDate(m.Title.Value, m.Date)));
            parts.Add(document.Date switch
            {
                Stated<Edtf>.Known => document.Date.InWords(),
                Stated<Edtf>.NotStated => "no date printed",
                _ => "no date known",
            });
        }
        else
        {
            parts.Add(record switch
            {
                ResolutionRecord work => shelves.CalledBy(work),
                ResolutionVersionRecord version => shelves.CalledBy(version),
                _ => "",
            });
            parts.Add(title);
            parts.Add(record is not ResolutionVersionRecord && Shelves.DateOf(record) is { ValueOrDefault: { } date }
                ? date.InWords()
                : "");
        }

        parts.Add(text is null
            ? ""
            : LanguageWords.Name(text.Language) + (text.Status == TextStatus.Original ? "" : $" ({text.Status.InWords()})"));
        parts.Add(locator);
        var address = Address.Of(new Reference(record.Id, anchor, IsFirst(record, text) ? null : text!.Language))
            .Absolute(shelves.Settings.BaseUrl);
        return $"{string.Join(", ", parts.Where(p => p.Length > 0))}. {shelves.Settings.Title}, {address} "
            + $"(added {record.Added.InWords()}).";
    }

    private static bool IsFirst(ArchiveRecord record, WrittenText? text) =>
        text is null || record.Texts.Count == 0 || record.Texts[0].Language == text.Language;

    /// <summary>Who wrote it, and for whom where the printed name does not tell that itself.</summary>
    private static string Contributor(Shelves shelves, Role role)
    {
        var printed = Printed(shelves, role);
        var party = role.For is { } other && other.Value.Id != role.Who.Value.Id ? shelves.Catalogue[other.Value].Title.Value : null;
        return party is null || printed.Contains(party, StringComparison.OrdinalIgnoreCase) ? printed : $"{printed} for {party}";
    }

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    private static string Printed(Shelves shelves, Role role) => role.Printed ?? shelves.Catalogue[role.Who.Value].Title.Value;

    private static string WithDate(string title, Stated<Edtf> date) =>
        date is Stated<Edtf>.Known { Value: var value } ? $"{title} ({value.InWords()})" : title;
}
