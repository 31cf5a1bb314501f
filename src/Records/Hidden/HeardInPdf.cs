using System.Text.RegularExpressions;

namespace CopArchive.Records.Hidden;

/// <summary>Whether a file can be read by ear, told by the words of its format alone, as that which it hides is.</summary>
internal static partial class HeardInPdf
{
    /// <summary>How it can be read, and the language that it names itself; null for none.</summary>
    public static (ReadAloud ByEar, string? Language) Of(byte[] content)
    {
        if (content.AsSpan(0, Math.Min(content.Length, 1024)).IndexOf("%PDF-"u8) < 0)
        {
            return (ReadAloud.Words, null);
        }

        var (isTagged, hasFonts, hasPictures, language) = (false, false, false, (string?)null);
        foreach (var part in HiddenInPdf.Parts(content))
        {
            isTagged |= Marked().IsMatch(part);
            hasFonts |= Font().IsMatch(part);
            hasPictures |= Picture().IsMatch(part);
            language ??= Language().Match(part) is { Success: true } told ? told.Groups["code"].Value : null;
        }

        return (isTagged ? ReadAloud.Tagged : !hasFonts && hasPictures ? ReadAloud.Picture : ReadAloud.Untagged, language);
    }

    [GeneratedRegex(@"/Marked\s+true\b")]
    private static partial Regex Marked();

    [GeneratedRegex(@"/Type\s*/Font\b")]
    private static partial Regex Font();

    [GeneratedRegex(@"/Subtype\s*/Image\b")]
    private static partial Regex Picture();

    [GeneratedRegex(@"/Lang\s*\((?<code>[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)\)")]
    private static partial Regex Language();
}
