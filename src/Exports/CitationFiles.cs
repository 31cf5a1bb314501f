using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CopArchive.Catalogue;
using CopArchive.Records.Model;
using CopArchive.Wording;

namespace CopArchive.Exports;

/// <summary>
/// Citations as files for programs that manage references: BibTeX, RIS, CSL-JSON. No library of .NET writes them under a licence that fits;
/// citation-js and biber read them back.
/// </summary>
public static class CitationFiles
{
    /// <summary>Three files beside each page of a thing that stands, and all of them as one.</summary>
    /// <param name="catalogue">The archive.</param>
    /// <param name="words">The words in which kinds are told.</param>
    public static IEnumerable<(Address Address, Func<byte[]> Content)> Write(LinkedCatalogue catalogue, Words words)
    {
        if (!catalogue.Settings.Forms.Contains(RecordForm.Citations))
        {
            yield break;
        }

        var all = catalogue.Records.Where(r => r.Withdrawn is null).ToList();
        foreach (var record in all)
        {
            var page = Address.Of(record.Id);
            CitedWork Work() => CitedWork.Of(catalogue, record, words);
            yield return (RecordForms.Bib(page), () => Encoding.UTF8.GetBytes(BibTex(Work())));
            yield return (RecordForms.Ris(page), () => Encoding.UTF8.GetBytes(Ris(Work())));
            yield return (RecordForms.Csl(page), () => Csl(Work()));
        }

        yield return (RecordForms.WholeBib, () =>
            Encoding.UTF8.GetBytes(string.Join('\n', all.Select(r => BibTex(CitedWork.Of(catalogue, r, words))))));
    }

    /// <summary>An entry of BibTeX, of the kinds that BibTeX itself knows.</summary>
    public static string BibTex(CitedWork work)
    {
        var entry = new StringBuilder();
        var kind = IsNumbered(work) ? "techreport" : "misc";
        entry.Append(CultureInfo.InvariantCulture, $"@{kind}{{{work.Id.Value.Replace('/', ':')},\n");
        Add("author", string.Join(" and ", work.Authors.Select(Author)));
        Add("title", $"{{{Tex(work.Title)}}}");
        Add(kind == "misc" ? "howpublished" : "type", Tex(work.KindName));
        Add("number", Tex(work.Number));
        Add("version", Tex(work.Version));
        Add("institution", kind == "misc" || work.Publisher is null ? "" : $"{{{Tex(work.Publisher)}}}");
        Add("year", work.Date?.Start[..4]);
        Add("date", work.Date is { } date ? date.Start + (date.End is null ? "" : "/" + date.End) + (date.IsUncertain ? "~" : "") : "");
        Add("eventtitle", Tex(string.Join("; ", work.At)));
        Add("address", Tex(work.Place));
        Add("langid", work.Language);
        Add("url", work.Address);
        Add("note", Tex(work.Archive));
        return entry.Append("}\n").ToString();

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                entry.Append(CultureInfo.InvariantCulture, $"  {name} = {{{value}}},\n");
            }
        }
    }

    /// <summary>A reference of RIS; lines end in CR and LF, as the format wants.</summary>
    public static string Ris(CitedWork work)
    {
        var lines = new StringBuilder();
        Add("TY", IsNumbered(work) ? "RPRT" : "GEN");
        foreach (var author in work.Authors)
        {
            Add("AU", author.Name);
        }

        Add("TI", work.Title);
        Add("M3", work.KindName);
        Add("SN", work.Number);
        Add("ET", work.Version);
        Add("PY", work.Date?.Start[..4]);
        Add("DA", work.Date?.Start.Replace('-', '/'));
        Add("T2", string.Join("; ", work.At));
        Add("CY", work.Place);
        Add("PB", work.Publisher);
        Add("LA", work.Language);
        Add("DP", work.Archive);
        Add("UR", work.Address);
        lines.Append("ER  - \r\n");
        return lines.ToString();

        void Add(string tag, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                lines.Append(CultureInfo.InvariantCulture, $"{tag}  - {Line(value)}\r\n");
            }
        }
    }

    /// <summary>CSL-JSON, a list of one.</summary>
    public static byte[] Csl(CitedWork work)
    {
        var item = new JsonObject
        {
            ["id"] = work.Id.Value,
            ["type"] = work.Kind switch
            {
                CitedKind.Paper => "report",
                CitedKind.Letter => "personal_communication",
                CitedKind.Presentation => "speech",
                CitedKind.Resolution => "legislation",
                CitedKind.Event => "event",
                CitedKind.Outcome or CitedKind.Person or CitedKind.Country or CitedKind.Organisation or CitedKind.Topic => "document",
                _ => throw new InvalidOperationException($"no type for {work.Kind}"),
            },
            ["title"] = work.Title,
        };
        if (work.Authors.Count > 0)
        {
            item["author"] = new JsonArray([.. work.Authors.Select(a => new JsonObject { ["literal"] = a.Name })]);
        }

        Add("genre", work.KindName);
        Add("number", work.Number);
        Add("version", work.Version);
        if (work.Date is { } date)
        {
            var issued = new JsonObject
            {
                ["date-parts"] = new JsonArray(
                [
                    .. new[] { date.Start, date.End }.OfType<string>()
                        .Select(d => new JsonArray([.. CitedDate.Parts(d).Select(p => (JsonNode)p)])),
                ]),
            };
            if (date.IsUncertain)
            {
                issued["circa"] = true;
            }

            item["issued"] = issued;
        }

        Add("event-title", string.Join("; ", work.At));
        Add("event-place", work.Place);
        Add("publisher", work.Publisher);
        Add("language", work.Language);
        Add("archive", work.Archive);
        Add("URL", work.Address);
        return JsonFile.Print(new JsonArray(item));

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                item[name] = value;
            }
        }
    }

    /// <summary>
    /// An author: a body between braces, so that no part of its name is taken for a family name; a person as the archive writes the name,
    /// unless a sign in it would part it.
    /// </summary>
    private static string Author(CitedAuthor author) =>
        author.IsPerson && !author.Name.AsSpan().ContainsAny(",{}\\") && !author.Name.Contains(" and ", StringComparison.OrdinalIgnoreCase)
            ? Tex(author.Name)
            : $"{{{Tex(author.Name)}}}";

    /// <summary>Whatever bears a number is a report to these programs: of letters and slides they drop it.</summary>
    private static bool IsNumbered(CitedWork work) =>
        work.Kind is CitedKind.Paper or CitedKind.Letter or CitedKind.Presentation or CitedKind.Resolution;

    /// <summary>
    /// Words between braces. A brace of their own would be counted by every program even behind a backslash, so it is written by its name.
    /// </summary>
    private static string Tex(string? words)
    {
        var tex = new StringBuilder();
        foreach (var sign in Line(words ?? ""))
        {
            tex.Append(sign switch
            {
                '\\' => "\\textbackslash{}",
                '{' => "\\textbraceleft{}",
                '}' => "\\textbraceright{}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                '&' or '%' or '$' or '#' or '_' => "\\" + sign,
                _ => sign.ToString(),
            });
        }

        return tex.ToString();
    }

    /// <summary>Words in one line, without signs that no line may hold.</summary>
    private static string Line(string words) =>
        string.Join(' ', new string([.. words.Select(c => char.IsControl(c) ? ' ' : c)]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
