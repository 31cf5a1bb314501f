using System.Globalization;
using CopArchive.Values;
using CopArchive.Wording;
using CsCheck;

namespace CopArchive.Tests.Values;

public sealed class EdtfLawTests
{
    private static readonly Gen<DateOnly> Days = Gen.Int[0, 3_652_058].Select(DateOnly.FromDayNumber);

    /// <summary>A day, month or year with or without a mark, and the days that it means.</summary>
    private static readonly Gen<(string Text, DateOnly First, DateOnly Last)> Dates =
        Gen.Select(Days, Gen.Int[1, 3], Gen.OneOf("", "?", "~", "%"), (day, precision, mark) => precision switch
        {
            1 => (Print(day, "yyyy") + mark, new DateOnly(day.Year, 1, 1), new DateOnly(day.Year, 12, 31)),
            2 => (
                Print(day, "yyyy-MM") + mark,
                new DateOnly(day.Year, day.Month, 1),
                new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month))),
            _ => (Print(day, "yyyy-MM-dd") + mark, day, day),
        });

    [Fact]
    public void What_is_read_prints_as_it_was_written_and_means_the_same_days() => Dates.Sample(date =>
    {
        var read = Edtf.TryParse(date.Text)!;
        Assert.Equal(date.Text, read.ToString());
        Assert.Equal((date.First, date.Last), (read.Earliest!.Value, read.Latest!.Value));
        Assert.Equal(read, Edtf.TryParse(read.ToString()));
    });

    [Fact]
    public void An_interval_runs_from_the_first_day_of_its_start_to_the_last_of_its_end() =>
        Gen.Select(Dates, Dates).Sample((a, b) =>
        {
            var (start, end) = a.First <= b.First ? (a, b) : (b, a);
            var read = Edtf.TryParse(start.Text + "/" + end.Text);
            if (start.First > end.Last)
            {
                Assert.Null(read);
                return;
            }

            Assert.Equal((start.First, end.Last), (read!.Earliest!.Value, read.Latest!.Value));
        });

    [Fact]
    public void The_order_of_dates_is_an_order() => Gen.Select(Dates, Dates, Dates).Sample((a, b, c) =>
    {
        Edtf x = Edtf.TryParse(a.Text)!, y = Edtf.TryParse(b.Text)!, z = Edtf.TryParse(c.Text)!;
        Assert.Equal(Math.Sign(x.CompareTo(y)), -Math.Sign(y.CompareTo(x)));
        Assert.True(x.CompareTo(y) > 0 || y.CompareTo(z) > 0 || x.CompareTo(z) <= 0);
        Assert.Equal(0, x.CompareTo(x));
    });

    [Fact]
    public void No_text_whatever_makes_the_reader_fail() => Gen.OneOf(Gen.String, Gen.String["0123456789X-/.?~% "]).Sample(text =>
    {
        var read = Edtf.TryParse(text, out var refusal);
        Assert.True(read is null || read.Text == text);
        Assert.Equal(read is null, refusal is { } why && why.InWords().Length > 0 && why.Remedy().Length > 0);
    });

    [Fact]
    public void Every_date_that_is_read_can_be_said_in_words() => Gen.String["0123456789X-/.?~%"].Sample(text =>
    {
        if (Edtf.TryParse(text) is { } date)
        {
            Assert.NotEmpty(Words.English.Date(date));
        }
    });

    private static string Print(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
