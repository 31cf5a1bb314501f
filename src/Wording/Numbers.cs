using System.Globalization;

namespace CopArchive.Wording;

/// <summary>Counts and sizes as a reader says them.</summary>
public static class Numbers
{
    /// <summary>A count and its noun: <c>1 paper</c>, <c>14 papers</c>, <c>no papers</c>.</summary>
    public static string Of(int count, string one, string many) => count switch
    {
        0 => "no " + many,
        1 => "1 " + one,
        _ => $"{Plain(count)} {many}",
    };

    /// <summary>In digits, a space between thousands.</summary>
    public static string Plain(long number) => number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '\u202f');

    /// <summary>A size: <c>640 bytes</c>, <c>9 kB</c>, <c>1.4 MB</c> (powers of ten).</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1_000 => Of((int)bytes, "byte", "bytes"),
        < 1_000_000 => $"{Math.Max(1, Math.Round(bytes / 1000.0)).ToString(CultureInfo.InvariantCulture)} kB",
        _ => $"{(bytes / 1_000_000.0).ToString("0.0", CultureInfo.InvariantCulture)} MB",
    };

    /// <summary>With a capital letter in front.</summary>
    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
