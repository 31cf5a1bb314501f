using System.Text;
using CopArchive.Search;
using CsCheck;

namespace CopArchive.Tests.Search;

public sealed class SignsTests
{
    [Fact]
    public void Numbers_come_back_as_they_were_written() =>
        Gen.Int[0, int.MaxValue].Array.Sample(numbers => Assert.Equal(numbers, ReadSigns.Of(Signs.Write(numbers))));

    [Theory]
    [InlineData("A", 0)]
    [InlineData("f", 31)]
    [InlineData("gB", 32)]
    [InlineData("/f", 1023)]
    [InlineData("ggB", 1024)]
    public void Digits_hold_five_bits_each_the_lowest_first(string text, int number)
    {
        Assert.Equal(text, Signs.Write([number]));
        Assert.Equal([number], ReadSigns.Of(text));
    }

    [Fact]
    public void A_number_below_nought_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Signs.Write([-1]));

    [Fact]
    public void Rising_numbers_come_back_with_the_bits_that_go_with_them() =>
        Gen.Select(Gen.Int[0, 5], Gen.Select(Gen.Frequency((9, Gen.Long[0, 40]), (1, Gen.Long[0, 1L << 30])), Gen.Int[0, 31]).Array[0, 60])
            .Sample((with, steps) =>
            {
                var last = -1L;
                (long Number, int With)[] expected = [.. steps.Select(s => (last += s.Item1 + 1, s.Item2 & ((1 << with) - 1)))];
                var signs = Signs.New();
                signs.AddRising([.. expected.Select(e => (e.Number << with) | (long)e.With)], with);
                Assert.Equal(expected, ReadSigns.Rising(Encoding.ASCII.GetString(signs.Written), with));
            });

    [Fact]
    public void Numbers_that_do_not_rise_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Signs.New().AddRising([3, 3], 0));

    [Fact]
    public void What_stands_nearly_everywhere_takes_a_bit_a_number_and_its_own()
    {
        var signs = Signs.New();
        signs.AddRising([.. Enumerable.Range(0, 6_000).Select(n => ((long)n << 4) | 7)], 4);
        Assert.InRange(signs.Written.Length, 5_000, 5_010);
    }
}
