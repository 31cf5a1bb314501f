using System.Text;

namespace CopArchive.Search;

/// <summary>
/// Whole numbers from 0 on as text: base 64 digits (<c>A–Z a–z 0–9 + /</c>), five bits each, the lowest first, the sixth bit
/// saying that more follow. What source maps use, without the sign.
/// </summary>
public static class Vlq
{
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    /// <summary>Adds a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 0.</exception>
    public static void Append(StringBuilder text, long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        for (; number >= 32; number >>= 5)
        {
            text.Append(Digits[(int)(number & 31) | 32]);
        }

        text.Append(Digits[(int)number]);
    }

    /// <summary>Numbers one after the other.</summary>
    public static string Write(IEnumerable<int> numbers)
    {
        var text = new StringBuilder();
        foreach (var number in numbers)
        {
            Append(text, number);
        }

        return text.ToString();
    }
}
