





namespace CopArchive.Importing.Papers;

/// <summary>The script of words, as far as it matters for language marks.</summary>
internal enum Script
{
    /// <summary>No letters.</summary>
    None,

    /// <summary>Latin, Cyrillic, Greek and all others that run from left to right.</summary>
    LeftToRight,

    /// <summary>Arabic, Hebrew and their kin.</summary>
    RightToLeft,

    /// <summary>Chinese, Japanese, Korean.</summary>
    EastAsian,
}

/// <summary>Distinguishes scripts.</summary>
internal static class Scripts
{
    /// <summary>The script of most letters.</summary>
    public static Script Dominant(string text)
    {
        var (left, right, east) = (0, 0, 0);
        foreach (var c in text)
        {
            if (IsRightToLeft(c))
            {
                right++;
            }
            else if (c is >= '\u2E80' and <= '\uA4CF' or >= '\uAC00' and <= '\uD7FF' or >= '\uF900' and <= '\uFAFF')
            {
                east++;
            }
            else if (char.IsLetter(c))
            {
                left++;
            }
        }

        return (left, right, east) switch
        {
            (0, 0, 0) => Script.None,
            _ when right >= left && right >= east => Script.RightToLeft,
            _ when east >= left => Script.EastAsian,
            _ => Script.LeftToRight,
        };
    }

    /// <summary>Whether the letter is of a script that runs from right to left.</summary>
    public static bool IsRightToLeft(char c) =>
        c is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC' && !char.IsDigit(c);
}
