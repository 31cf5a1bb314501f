namespace CopArchive.Tests.Browsers;

/// <summary>Queries that nobody asks in good faith, put together of pieces; the same on every run.</summary>
internal static class HostileQueries
{
    private static readonly string[] Pieces =
    [
        "<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "</script>", "<svg/onload=alert(1)>", "javascript:alert(1)",
        "&lt;b&gt;",
        "\"", "\"\"", "“", "”", "«", "'", "`", "\\", "/", "//", "..", "../../etc/passwd", "%00", "%", "%E0%A4%A", "\u0000", "\uFFFF",
        "\u202E", "\u200B", "\u00AD", "\u0301\u0301\u0301", "\U0001F600", "+", "-", "--", "+-", "~", "~9", "~~", "*", "**", "*a*", "^2",
        "(", ")",
        "[", "]", "{", "}", "{0}", "${1}", "#", "#p-6.5", "@", "@2010", "=", "=egypt", "?", "?ties", "&", "|", ";", ":", "::", "a:b:c",
        "title:", "type:\"", "year:9999-0", "date:0000", "date:\"32 June 2010\"", "in:documents/x", "__proto__", "constructor", "toString",
        "hasOwnProperty", "valueOf", "null", "undefined", "NaN", "1e309", "0", "-1", "99999999999999999999", "WG-CP/99999999999/1",
        "WG-CP/2/2/2/2/2", "2/10/11/12", "egypt", "protection", "the", "of the", "who", "第", "مصر", "ß", "İ", "ﬀ", "Ⅷ", "１２",
    ];

    /// <summary>So many, no two the same.</summary>
    public static IReadOnlyList<string> All(int count)
    {
        string[] endless = [new('a', 5_000), string.Join(' ', Enumerable.Repeat("\"a", 400)), string.Concat(Enumerable.Repeat("(<", 900))];
        return
        [
            .. Pieces.Concat(endless)
                .Concat(Enumerable.Range(0, count).Select(i => string.Join(i % 3 == 0 ? "" : " ",
                    Pieces[i * 7 % Pieces.Length], Pieces[((i * 31) + 5) % Pieces.Length], Pieces[((i * 53) + 11) % Pieces.Length])))
                .Select(q => q.Trim()).Distinct(StringComparer.Ordinal).Take(count),
        ];
    }
}
