using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using CopArchive.Diagnostics;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;

namespace CopArchive.Catalogue.Checks;

/// <summary>Telephone numbers and addresses of persons in the files of records, heads and texts alike.</summary>
internal static partial class ContactCheck
{
    private const int FewestDigits = 6;

    // what each form of House() needs; with other letters among them, looking for these was a fortieth of a whole build
    private static readonly SearchValues<string> Streets = SearchValues.Create(
        [
            "Street", "Road", "Avenue", "Lane", "Boulevard", "Drive", "Square", "Rd.", "Ave.", "Blvd.", "rue", "avenue",
            "boulevard", "chemin", "quai", "route", "place", "alle", "venida", "laza", "lica", "strasse", "gasse",
        ],
        StringComparison.Ordinal);

    private static readonly SearchValues<string> OtherStreets =
        SearchValues.Create(["allée", "straße", "ул.", "Ул.", "лица"], StringComparison.Ordinal);

    // local parts of mail addresses that name an office, not a person
    private static readonly string[] Offices =
    [
        "info", "information", "contact", "office", "secretariat", "secretary", "mail", "post", "postmaster", "webmaster", "admin",
        "support", "help", "helpdesk", "press", "media", "news", "library", "archive", "archives", "editor", "editors", "registration",
        "meetings", "events", "council", "noreply", "no-reply", "feedback", "enquiries", "inquiries", "privacy", "legal", "secretaria",
        "secretaría", "contacto", "oficina", "prensa", "presse", "bureau", "bibliotheque",
    ];

    /// <summary>Searches every file as written.</summary>
    /// <param name="records">The records.</param>
    /// <param name="publicContacts">What everybody may know, as <c>archive.yml</c> lists it.</param>
    /// <param name="faults">Where faults go.</param>
    public static void Run(IEnumerable<ArchiveRecord> records, IEnumerable<string> publicContacts, DiagnosticBag faults)
    {
        var known = publicContacts.Select(Folded).ToList();
        Parallel.ForEach(records.Where(r => r.Withdrawn is null).SelectMany(r => r.SourceTexts), source =>
        {
            var text = source.Text.AsSpan();
            var hasMail = text.Contains('@');
            var hasStreet = text.ContainsAny(Streets) || (!Ascii.IsValid(text) && text.ContainsAny(OtherStreets));

            // no form reaches over the end of a line; most lines need not be looked through
            foreach (var line in text.Split('\n'))
            {
                Look(source, line.GetOffsetAndLength(text.Length), (hasMail, hasStreet), known, faults);
            }
        });
    }

    private static void Look(
        SourceText source, (int Start, int Length) line, (bool Mail, bool Street) file, List<string> known, DiagnosticBag faults)
    {
        var words = source.Text.AsSpan(line.Start, line.Length);
        if (HasNumber(words))
        {
            foreach (var match in Matches(source, line, Telephone(), known).Where(m => IsNumber(m.Groups["number"].Value)))
            {
                var number = match.Groups["number"];
                faults.Add(AdviceFaults.Telephone(source.PlaceAt(number.Index, number.Length), number.Value));
            }
        }

        if (file.Mail && words.Contains('@'))
        {
            foreach (var match in Matches(source, line, Mail(), known)
                .Where(m => !Offices.Contains(m.Groups["name"].Value, StringComparer.OrdinalIgnoreCase)))
            {
                faults.Add(AdviceFaults.Mail(source.PlaceAt(match.Index, match.Length), match.Value));
            }
        }

        if (file.Street && FirstDigit(words, Ascii.IsValid(words)) < words.Length
            && (words.ContainsAny(Streets) || (!Ascii.IsValid(words) && words.ContainsAny(OtherStreets))))
        {
            foreach (var match in Matches(source, line, House(), known))
            {
                faults.Add(AdviceFaults.House(source.PlaceAt(match.Index, match.Length), match.Value));
            }
        }
    }

    private static IEnumerable<Match> Matches(SourceText source, (int Start, int Length) line, Regex form, List<string> known)
    {
        for (var match = form.Match(source.Text, line.Start, line.Length); match.Success; match = match.NextMatch())
        {
            var found = Folded(match.Groups["number"] is { Success: true } number ? number.Value : match.Value);
            if (!IsInAddress(source.Text, match.Index) && !known.Any(k => k.Contains(found, StringComparison.Ordinal)))
            {
                yield return match;
            }
        }
    }

    /// <summary>Whether at least as many digits as a number needs stand with nothing but a number's other signs between them.</summary>
    private static bool HasNumber(ReadOnlySpan<char> words)
    {
        var isAscii = Ascii.IsValid(words);
        var digits = 0;
        for (var i = FirstDigit(words, isAscii); i < words.Length; i++)
        {
            if (char.IsDigit(words[i]))
            {
                digits++;
                if (digits == FewestDigits)
                {
                    return true;
                }
            }
            else if (words[i] is not (' ' or '\u00A0' or '.' or '(' or ')' or '-' or '/' or '+'))
            {
                digits = 0;
                i += FirstDigit(words[(i + 1)..], isAscii);
            }
        }

        return false;
    }

    /// <summary>Where the first digit stands, of whatever script; behind all words for none.</summary>
    private static int FirstDigit(ReadOnlySpan<char> words, bool isAscii)
    {
        if (isAscii)
        {
            return words.IndexOfAnyInRange('0', '9') is >= 0 and var first ? first : words.Length;
        }

        var at = 0;
        while (at < words.Length && !char.IsDigit(words[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether it is a part of the address of a page.</summary>
    private static bool IsInAddress(string text, int at)
    {
        var start = text.AsSpan(0, at).LastIndexOfAny(" \n\"<(") + 1;
        return text.AsSpan(start, at - start).Contains("://", StringComparison.Ordinal);
    }

    /// <summary>Of plausible length (ITU-T E.164), and not dates, years or a round sum.</summary>
    private static bool IsNumber(string number) =>
        number.Count(char.IsDigit) is var digits && digits <= 15
        && digits >= (number[0] == '+' || number.StartsWith("00", StringComparison.Ordinal) ? 9 : FewestDigits) && !Other().IsMatch(number);

    private static string Folded(string contact) =>
        string.Concat(contact.Where(c => char.IsLetterOrDigit(c) || c == '@')).ToLowerInvariant();

    /// <summary>
    /// With an international prefix; after a word for telephone or fax; or grouped like national numbers.
    /// </summary>
    [GeneratedRegex(
        @"(?<![\p{L}\d/=&%.+\-])(?:(?<number>(?:\+[ \u00A0]?|00[ \u00A0]?(?=[1-9]))\(?\d{1,4}\)?(?:[ \u00A0.\-/]?\(?\d{1,6}\)?){2,6})"
        + @"|(?:tel|tél|teléfono|telephone|téléphone|phone|fax|facsimile|télécopie|тел|телефон|факс|هاتف|فاكس|电话|传真)\.?[ \u00A0]*(?:no\.?"
        + @"|number)?[ \u00A0]*[:：]?[ \u00A0]*(?<number>\(?\+?\d[\d \u00A0.()\-/]{4,18}\d)"
        + @"|(?<number>\(0[1-9]\d{0,3}\)[ \u00A0]?\d{2,4}[ \u00A0.\-]\d{2,4}(?:[ \u00A0.\-]\d{2,4})?"
        + @"|\([2-9]\d{2}\)[ \u00A0]?\d{3}[ .\-]\d{4})"
        + @"|(?<number>[2-9]\d{2}(?:-\d{3}-|\.\d{3}\.)\d{4})"
        + @"|(?<number>0[1-9](?:[ \u00A0.]\d{2}){4})"
        + @"|(?<number>0[1-9]\d[ \u00A0]\d{3}[ \u00A0]\d{2}[ \u00A0]\d{2}))(?![\p{L}\d])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Telephone();

    // begins only where no character of a name precedes, since a long row of them would otherwise be searched from each
    [GeneratedRegex(
        @"(?<![\p{L}\d._%+\-@/])(?<name>[\p{L}\d][\p{L}\d._%+\-]*)@[\p{L}\d\-]+(?:\.[\p{L}\d\-]+)*\.\p{L}{2,}",
        RegexOptions.CultureInvariant)]
    private static partial Regex Mail();

    /// <summary>A number and a street, in the order of the language.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}\d/\-.])(?!(?:19|20)\d\d[ \u00A0])(?:\d{1,4}[A-Za-z]?,?[ \u00A0](?:\p{Lu}[\p{L}'’\-]+[ \u00A0]){1,3}(?:Street"
            + @"|Road|Avenue|Lane|Boulevard|Drive|Square|Rd\.|Ave\.|Blvd\.)(?!\p{L})"
        + @"|\d{1,4}(?:[ \u00A0]?(?:bis|ter))?,?[ \u00A0](?:rue|avenue|boulevard|chemin|quai|route|place|allée)[ \u00A0](?:d[eu][ \u00A0]"
        + @"|des[ \u00A0]|la[ \u00A0]|l['’]|d['’])*\p{Lu}[\p{L}'’\-]+(?:[ \-]\p{Lu}[\p{L}'’\-]+)*"
        + @"|(?:[Cc]alle|[Aa]venida|[Pp]laza|[Uu]lica|[Уу]л\.|[Уу]лица)[ \u00A0](?:de[ \u00A0]|del[ \u00A0]"
        + @"|la[ \u00A0])*\p{Lu}[\p{L}'’\-]+(?:[ \u00A0]\p{Lu}[\p{L}'’\-]+)*,?[ \u00A0](?:д\.[ \u00A0])?\d{1,4}(?!\d)"
        + @"|\p{Lu}\p{Ll}+(?:strasse|straße|gasse)[ \u00A0]\d{1,4}(?!\d))",
        RegexOptions.CultureInvariant)]
    private static partial Regex House();

    [GeneratedRegex(
        @"^(?:(?:19|20)\d\d[ ./\-]*){2}$|^(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}$|^\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d\d$"
            + @"|^\+?[ \u00A0]?\d{1,3}(?:[ \u00A0.,]\d{3})*[ \u00A0.,]000$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Other();
}
