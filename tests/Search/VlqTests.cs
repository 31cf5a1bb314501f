using CopArchive.Search;
using CsCheck;

namespace CopArchive.Tests.Search;

public sealed class VlqTests
{
    [Fact]
    public void Numbers_come_back_as_they_were_written() =>
        Gen.Int[0, int.MaxValue].Array.Sample(numbers => Assert.Equal(numbers, ReadVlq.Of(Vlq.Write(numbers))));

    [Theory]
    [InlineData("A", 0)]
    [InlineData("f", 31)]
    [InlineData("gB", 32)]
    [InlineData("/f", 1023)]
    [InlineData("ggB", 1024)]
    public void Digits_hold_five_bits_each_the_lowest_first(string text, int number)
    {
        Assert.Equal(text, Vlq.Write([number]));
        Assert.Equal([number], ReadVlq.Of(text));
    }

    [Fact]
    public void A_number_below_nought_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Vlq.Write([-1]));
}
