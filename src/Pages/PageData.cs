using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using CopArchive.Catalogue;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>What a page says to programs: its head, and the other forms of what it shows.</summary>
/// <param name="Work">What is cited of it; null where it is about the whole.</param>
/// <param name="JsonLd">The same in the words of schema.org; safe inside a script block, which holds data and is not run.</param>
/// <param name="Forms">Its other forms.</param>
/// <param name="Files">Files attached to it.</param>
/// <param name="Licence">Where it is said how the data may be used: a page of the archive; null where it has none.</param>
/// <param name="LicencePage">The same elsewhere; null where the settings name none.</param>
/// <param name="Source">Where its file can be seen; null where the repository shows none.</param>
public sealed record PageData(
    CitedWork? Work, string JsonLd, IReadOnlyList<RecordForms> Forms, IReadOnlyList<Address> Files, Address? Licence, string? LicencePage,
    string? Source)
{
    private static readonly JsonSerializerOptions InScript = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Of the page of a record, or of one of its further languages.</summary>
    internal static PageData Of(Shelves shelves, ArchiveRecord record, PageModel page)
    {
        var text = record.Texts.Skip(1).FirstOrDefault(t => page.Address == Address.Of(record.Id).Page(t.Language));
        var work = CitedWork.Of(shelves.Catalogue, record, shelves.Words, text);
        var forms = text is null
            ? RecordForms.Of(shelves.Catalogue, record)
            : record.IsReadable ? RecordForms.OfText(shelves.Settings, page.Address) : [];
        var graph = new JsonArray(Thing(shelves, record, work, page), Way(shelves, page));
        return new PageData(
            work,
            Json(graph),
            forms,
            record.IsReadable ? [.. Published.Files(record)] : [],
            shelves.Site.HasRights ? SitePages.Page("rights") : null,
            shelves.Settings.DataLicence?.Page,
            shelves.Settings.Repository?.Files is { } files && record.Place.File.IndexOf('/', StringComparison.Ordinal) is var at
                ? files + record.Place.File[(at + 1)..]
                : null);
    }

    /// <summary>Of the page of downloads: the whole as a set of data.</summary>
    internal static PageData OfWhole(Shelves shelves)
    {
        var settings = shelves.Settings;
        var whole = new JsonObject
        {
            ["@type"] = "Dataset",
            ["@id"] = settings.BaseUrl.AbsoluteUri,
            ["name"] = settings.Title,
            ["description"] = settings.Tagline,
            ["url"] = settings.BaseUrl.AbsoluteUri,
            ["inLanguage"] = new JsonArray([.. settings.Languages.Select(l => (JsonNode)l)]),
            ["about"] = new JsonObject { ["@type"] = "Organization", ["name"] = settings.Group },
        };
        if (LicenceOf(shelves) is { } licence)
        {
            whole["license"] = licence;
        }

        if (settings.Forms.Contains(RecordForm.Data))
        {
            (string Name, string Type)[] files = [("records.json", "application/json"), ("records.csv", "text/csv")];
            whole["distribution"] = new JsonArray([.. files.Select(f => new JsonObject
            {
                ["@type"] = "DataDownload",
                ["contentUrl"] = RecordForms.Folder.File(f.Name).Absolute(settings.BaseUrl),
                ["encodingFormat"] = f.Type,
            })]);
        }

        RecordForms[] forms =
        [
            .. settings.Forms.Contains(RecordForm.Citations)
                ? [new(RecordForm.Citations, "BibTeX", "application/x-bibtex", RecordForms.WholeBib)]
                : Array.Empty<RecordForms>(),
            .. settings.Forms.Contains(RecordForm.Data)
                ? [new(RecordForm.Data, "JSON", "application/json", RecordForms.Folder.File("records.json"))]
                : Array.Empty<RecordForms>(),
        ];
        return new PageData(null, Json(new JsonArray(whole)), forms, [], shelves.Site.HasRights ? SitePages.Page("rights") : null,
            settings.DataLicence?.Page, null);
    }

    private static string Json(JsonArray graph) =>
        new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = graph }.ToJsonString(InScript);

    private static JsonObject Thing(Shelves shelves, ArchiveRecord record, CitedWork work, PageModel page)
    {
        var thing = new JsonObject
        {
            ["@type"] = work.Kind switch
            {
                CitedKind.Paper => "Report",
                CitedKind.Letter => "Message",
                CitedKind.Presentation => "PresentationDigitalDocument",
                CitedKind.Resolution => "Legislation",
                CitedKind.Event => "Event",
                CitedKind.Outcome => "CreativeWork",
                CitedKind.Person => "Person",
                CitedKind.Country => "Country",
                CitedKind.Organisation => "Organization",
                CitedKind.Topic => "DefinedTerm",
                _ => throw new InvalidOperationException($"no type for {work.Kind}"),
            },
            ["@id"] = work.Address,
            ["url"] = work.Address,
            ["name"] = work.Title,
        };
        var isWork = work.Kind is CitedKind.Paper or CitedKind.Letter or CitedKind.Presentation or CitedKind.Resolution
            or CitedKind.Outcome;
        if (work.Number is { } number)
        {
            var key = work.Kind == CitedKind.Paper ? "reportNumber"
                : work.Kind == CitedKind.Resolution ? "legislationIdentifier"
                : "identifier";
            thing[key] = number;
        }

        if (work.Authors.Count > 0)
        {
            thing["author"] = new JsonArray(
            [
                .. work.Authors.Select(a =>
                    new JsonObject { ["@type"] = a.IsPerson ? "Person" : "Organization", ["name"] = a.Name }),
            ]);
        }

        if (work.Date is { } date)
        {
            var key = work.Kind == CitedKind.Event ? "startDate"
                : work.Kind == CitedKind.Resolution ? "legislationDate"
                : "datePublished";
            thing[key] = date.Start;
            if (work.Kind == CitedKind.Event)
            {
                thing["endDate"] = date.End ?? date.Start;
            }
        }

        if (work.Kind == CitedKind.Event)
        {
            if (work.Publisher is { } organizer)
            {
                thing["organizer"] = new JsonObject { ["@type"] = "Organization", ["name"] = organizer };
            }

            thing["eventStatus"] = "https://schema.org/" + (
                record is MeetingRecord { State: MeetingState.Cancelled } ? "EventCancelled"
                : record is MeetingRecord { State: MeetingState.Postponed } ? "EventPostponed"
                : "EventScheduled");
            if (work.Place is { } place)
            {
                thing["location"] = new JsonObject { ["@type"] = "Place", ["name"] = place };
            }
        }

        if (isWork)
        {
            if (work.Publisher is { } publisher)
            {
                thing["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = publisher };
            }

            thing["dateModified"] = work.Changed.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            if (work.Language is { } language)
            {
                thing["inLanguage"] = language;
            }

            if (work.Version is { } version)
            {
                thing["version"] = version;
            }

            thing["isPartOf"] = new JsonObject
            {
                ["@type"] = "Dataset",
                ["@id"] = shelves.Settings.BaseUrl.AbsoluteUri,
                ["name"] = work.Archive,
            };
        }

        if (record.SameAs.Count > 0)
        {
            thing["sameAs"] = new JsonArray([.. record.SameAs.Select(s => (JsonNode)s.Page)]);
        }

        if (page.Description.Length > 0)
        {
            thing["description"] = page.Description;
        }

        return thing;
    }

    /// <summary>The way to the page from the home page.</summary>
    private static JsonObject Way(Shelves shelves, PageModel page)
    {
        var steps = page.Crumbs.Where(c => c.To is not null).Select(c => (c.Text, To: c.To!))
            .Prepend((shelves.Settings.Title, Address.Home))
            .Append((page.CrumbName.Length > 0 ? page.CrumbName : page.Title, page.Address));
        return new JsonObject
        {
            ["@type"] = "BreadcrumbList",
            ["itemListElement"] = new JsonArray([.. steps.Select((s, i) => new JsonObject
            {
                ["@type"] = "ListItem",
                ["position"] = i + 1,
                ["name"] = s.Item1,
                ["item"] = s.Item2.Absolute(shelves.Settings.BaseUrl),
            })]),
        };
    }

    private static string? LicenceOf(Shelves shelves) => shelves.Settings.DataLicence?.Page
        ?? (shelves.Site.HasRights ? SitePages.Page("rights").Absolute(shelves.Settings.BaseUrl) : null);
}
