using CopArchive.Values;

namespace CopArchive.Tests.Values;

public sealed class EdtfTests
{
    [Theory]
    [InlineData("2010-06-11", "2010-06-11", "2010-06-11")]
    [InlineData("2010-03-17/2010-03-18", "2010-03-17", "2010-03-18")]
    [InlineData("2010-06-11/2010-06-11", "2010-06-11", "2010-06-11")]
    [InlineData("2010-06-30/2010-06", "2010-06-30", "2010-06-30")]
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
    [InlineData("11/05/2024", EdtfReason.Form, "it is not written as year, month and day")]
    [InlineData("2010-6-1", EdtfReason.Form, "it is not written as year, month and day")]
    [InlineData("June 2010", EdtfReason.Form, "it is not written as year, month and day")]
    [InlineData("", EdtfReason.Form, "it is not written as year, month and day")]
    [InlineData("0000-01-01", EdtfReason.Year, "there is no year 0000")]
    [InlineData("201X-06", EdtfReason.OpenYear, "a month can only follow a year that is known to its last digit")]
    [InlineData("2010-XX-05", EdtfReason.OpenMonth, "a day can only follow a month that is known")]
    [InlineData("2010-13-01", EdtfReason.Month, "there is no month 13")]
    [InlineData("2010-00", EdtfReason.Month, "there is no month 00")]
    [InlineData("2010-23-05", EdtfReason.Month, "23 is a season, which has no days")]
    [InlineData("9999-24", EdtfReason.LastYear, "that winter would end in the year 10000, which cannot be written")]
    [InlineData("2010-06-31", EdtfReason.Day, "June 2010 has 30 days")]
    [InlineData("2019-02-29?", EdtfReason.Day, "February 2019 has 28 days")]
    [InlineData("2020-02-00", EdtfReason.Day, "February 2020 has 29 days")]
    [InlineData("../..", EdtfReason.NoEnds, "neither its beginning nor its end is known")]
    [InlineData("/", EdtfReason.NoEnds, "neither its beginning nor its end is known")]
    [InlineData("2010-06-12/2010-06-11", EdtfReason.Order, "it ends before it begins")]
    [InlineData("2010-06-01/2010-06-31", EdtfReason.Day, "June 2010 has 30 days")]
    [InlineData("2010-02-30/2010-06-31", EdtfReason.Day, "February 2010 has 28 days")]
    [InlineData("../2010-13", EdtfReason.Month, "there is no month 13")]
    public void A_text_that_is_not_a_date_is_refused_with_the_reason(string text, EdtfReason reason, string words)
    {
        Assert.Null(Edtf.TryParse(text, out var refusal));
        Assert.Equal((reason, words), (refusal!.Reason, refusal.InWords()));
        Assert.EndsWith(".", refusal.Remedy(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2010-13-01")]
    [InlineData("2019-02-29")]
    [InlineData("11/05/2024")]
    [InlineData("2010-6-1")]
    [InlineData("June 2010")]
    [InlineData("2010-06-12/2010-06-11")]
    [InlineData("2010-07/2010-06")]
    [InlineData("2011/2010-12-31")]
    [InlineData("/")]
    [InlineData("")]
    [InlineData("0000")]
    [InlineData("٢٠١٠")]
    public void What_no_calendar_has_is_not_a_date(string text) => Assert.Null(Edtf.TryParse(text));
}
