using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Tests.Wording;

public sealed class DateTests
{
    [Theory]
    [InlineData("2010-06-11", "11 June 2010")]
    [InlineData("2010-03-17/2010-03-18", "17–18 March 2010")]
    [InlineData("2021-09-20/2021-10-01", "20 September to 1 October 2021")]
    [InlineData("2015-11/2016-01", "November 2015 to January 2016")]
    [InlineData("2015-12-30/2016-01-02", "30 December 2015 to 2 January 2016")]
    [InlineData("2021-01", "January 2021")]
    [InlineData("2014", "2014")]
    [InlineData("201X", "the 2010s")]
    [InlineData("20XX", "the 2000s")]
    [InlineData("2010-23", "autumn 2010")]
    [InlineData("2018-01-23?", "23 January 2018, uncertain")]
    [InlineData("2018~", "2018, approximately")]
    [InlineData("2018%", "2018, approximately, uncertain")]
    [InlineData("2010-06-11/..", "from 11 June 2010 on")]
    [InlineData("../2010-06-11", "until 11 June 2010")]
    [InlineData("2010-06-11/", "from 11 June 2010 until an unknown day")]
    public void A_date_is_said_as_sure_as_it_is(string edtf, string words) => Assert.Equal(words, Words.English.Date(Edtf.TryParse(edtf)!));
}
