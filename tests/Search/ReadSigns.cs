namespace CopArchive.Tests.Search;

/// <summary>Numbers as <see cref="CopArchive.Search.Signs"/> writes them, read by a reader of its own.</summary>
internal static class ReadSigns
{
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    /// <summary>Whole numbers one after the other.</summary>
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

    /// <summary>Rising numbers, each with the bits that go with it.</summary>
    public static IEnumerable<(long Number, int With)> Rising(string text, int with)
    {
        var length = Enumerable.Range(0, text.Length).Where(i => Digits.IndexOf(text[i]) < 32).Take(2).Last() + 1;
        var head = text[..length];
        var (count, low) = Of(head).ToList() is [var first, var second] ? (first, second) : throw new FormatException(text);
        var bits = new Queue<char>(text[length..].SelectMany(c => Convert.ToString(Digits.IndexOf(c), 2).PadLeft(6, '0')));
        var last = -1L;
        for (var i = 0; i < count; i++)
        {
            var high = 0L;
            for (; bits.Dequeue() == '0'; high++)
            {
            }

            last += (high << low) + Take(low) + 1;
            yield return (last, (int)Take(with));
        }

        Assert.True(bits.Count < 6 && bits.All(b => b == '0'), text);

        long Take(int width) => Enumerable.Range(0, width).Aggregate(0L, (value, _) => (value << 1) | (bits.Dequeue() == '1' ? 1L : 0L));
    }
}
