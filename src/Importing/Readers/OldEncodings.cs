using System.Text;

namespace CopArchive.Importing.Readers;

/// <summary>Tells in which of the encodings of the nineties a text is, since its bytes do not say so.</summary>
internal static class OldEncodings
{
    /// <summary>Each with its name, its first and last letter, and the letters that make up most of its texts.</summary>
    private static readonly (int CodePage, string Name, char First, char Last, string Frequent)[] Others =
    [
        (1251, "Cyrillic (Windows-1251)", '\u0400', '\u04FF', "оеаинтсрвл"),
        (20866, "Cyrillic (KOI8-R)", '\u0400', '\u04FF', "оеаинтсрвл"),
        (28595, "Cyrillic (ISO 8859-5)", '\u0400', '\u04FF', "оеаинтсрвл"),
        (866, "Cyrillic (DOS 866)", '\u0400', '\u04FF', "оеаинтсрвл"),
        (1256, "Arabic (Windows-1256)", '\u0600', '\u06FF', "اليمنوترب"),
        (28596, "Arabic (ISO 8859-6)", '\u0600', '\u06FF', "اليمنوترب"),
        (1253, "Greek (Windows-1253)", '\u0370', '\u03FF', "αοιετνσηρ"),
        (1255, "Hebrew (Windows-1255)", '\u0590', '\u05FF', "יוהלארתבמ"),
    ];

    /// <summary>The text, and the name of the encoding; that of Western Europe where no other fits.</summary>
    public static (string Text, string Name) Decode(byte[] content)
    {
        var best = Others.Select(o => (o.Name, Text: Read(content, o.CodePage), o)).Select(o => (o.Name, o.Text, Fit: Fit(o.Text, o.o)))
            .MaxBy(o => o.Fit);
        return best.Fit > 0.5 ? (best.Text, best.Name) : (Read(content, 1252), "Western European (Windows-1252)");
    }

    private static string Read(byte[] content, int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetString(content);

    /// <summary>
    /// How far a text fits: of the words that have letters of the script, those that have no others, weighed by how many of the letters
    /// are frequent ones. Accents of Western Europe stand alone among other letters, so that hardly a word fits.
    /// </summary>
    private static double Fit(string text, (int CodePage, string Name, char First, char Last, string Frequent) script)
    {
        bool IsOwn(char c) => c >= script.First && c <= script.Last && char.IsLetter(c);

        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(w => w.Trim('.', ',', ';', ':', '!', '?', '(', ')', '"', '«', '»')).Where(w => w.Any(c => c >= '\u0080')).ToList();
        var letters = words.SelectMany(w => w).Where(IsOwn).ToList();
        return words.Count == 0 || letters.Count == 0
            ? 0
            : words.Count(w => w.Length > 1 && w.All(c => IsOwn(c) || c is '-' or >= '0' and <= '9')) / (double)words.Count
                * Math.Min(1, letters.Count(c => script.Frequent.Contains(c)) / (double)letters.Count * 2);
    }
}
