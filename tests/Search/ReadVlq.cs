using CopArchive.Search;

namespace CopArchive.Tests.Search;

/// <summary>Numbers as <c>Vlq</c> writes them, read by a reader of its own.</summary>
internal static class ReadVlq
{
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    public static IEnumerable<int> Of(string text)
    {
        var (number, shift) = (0, 0);
        foreach (var digit in text.Select(sign => Digits.IndexOf(sign)))
        {
            Assert.InRange(digit, 0, 63);
            number |= (digit & 31) << shift;
            shift += 5;
            if (digit < 32)
            {
                yield return number;
                (number, shift) = (0, 0);
            }
        }

        Assert.Equal(0, shift);
    }
}
