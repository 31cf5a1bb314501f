using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using static CopArchive.Importing.Readers.Docx.DocxNames;

namespace CopArchive.Importing.Readers.Docx;

/// <summary>
/// An open Word field: first its instruction, which is not shown, then its result.
/// </summary>
internal sealed partial class DocxField(XElement? form)
{
    private readonly StringBuilder _instruction = new();

    /// <summary>Whether what it shows has begun.</summary>
    public bool IsShown { get; set; }

    /// <summary>Whether it is a table of contents.</summary>
    public bool IsContents => Name is "TOC" or "INDEX";

    /// <summary>Whether its number is counted by Word at the moment of showing, and not kept in the file.</summary>
    public bool IsCounted => Name is "LISTNUM" or "AUTONUM" or "AUTONUMLGL" or "AUTONUMOUT";

    /// <summary>Address that it leads to; null for none.</summary>
    public string? Link => Hyperlink().Match(_instruction.ToString()) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>What an old form shows: a ticked box, the chosen one of a list; null for all else.</summary>
    public string? Chosen
    {
        get
        {
            if (form?.Element(W + "checkBox") is { } box)
            {
                return box.Switch("checked") ?? box.Switch("default") ?? false ? "☒" : "☐";
            }

            return form?.Element(W + "ddList") is { } list
                ? list.Elements(W + "listEntry").ElementAtOrDefault(Int(list.Val("result")) ?? Int(list.Val("default")) ?? 0)?.Attr("val")
                : null;
        }
    }

    private string Name => _instruction.ToString().TrimStart().Split(' ', 2)[0].ToUpperInvariant();

    /// <summary>A piece of its instruction.</summary>
    public void Instruct(string text) => _instruction.Append(text);

    /// <summary>The address that an instruction names; null for none.</summary>
    public static string? LinkOf(string? instruction) =>
        Hyperlink().Match(instruction ?? "") is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex("""^\s*HYPERLINK\s+"([^"]+)"(?!\S)""", RegexOptions.IgnoreCase)]
    private static partial Regex Hyperlink();
}
