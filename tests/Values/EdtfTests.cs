using CopArchive.Values;

namespace CopArchive.Tests.Values;

public sealed class EdtfTests
{
    [Theory]
    [InlineData("2010-06-11", "2010-06-11", "2010-06-11")]
    [InlineData("2010-03-17/2010-03-18", "2010-03-17", "2010-03-18")]
    [InlineData("2021-01", "2021-01-01", "2021-01-31")]
    [InlineData("2018-01-23?", "2018-01-23", "2018-01-23")]
    [InlineData("201X", "2010-01-01", "2019-12-31")]
    [InlineData("2010-23", "2010-09-01", "2010-11-30")]
    [InlineData("2020-02-29", "2020-02-29", "2020-02-29")]
    public void A_date_means_all_its_days_from_first_to_last(string text, string first, string last)
    {
        var date = Edtf.TryParse(text);

        Assert.NotNull(date);
        Assert.Equal(DateOnly.ParseExact(first, "yyyy-MM-dd"), date.Earliest);
        Assert.Equal(DateOnly.ParseExact(last, "yyyy-MM-dd"), date.Latest);
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData("2010-13-01")]
    [InlineData("2019-02-29")]
    [InlineData("11/05/2024")]
    [InlineData("2010-6-1")]
    [InlineData("June 2010")]
    [InlineData("2010-06-12/2010-06-11")]
    [InlineData("/")]
    [InlineData("")]
    [InlineData("0000")]
    [InlineData("٢٠١٠")]
    public void What_no_calendar_has_is_not_a_date(string text) => Assert.Null(Edtf.TryParse(text));
}
