using System.Globalization;

namespace CopArchive.Values;

/// <summary>Why a text is not a date.</summary>
/// <param name="Reason">What is wrong.</param>
/// <param name="Part">The date of which that is true: of an interval one of its ends, or the whole where the ends do
/// not fit each other.</param>
public sealed record EdtfRefusal(EdtfReason Reason, string Part)
{
    /// <summary>What is wrong, to stand behind a colon: <c>June 2010 has 30 days</c>.</summary>
    public string InWords() => Reason switch
    {
        EdtfReason.Form => "it is not written as year, month and day",
        EdtfReason.Year => "there is no year 0000",
        EdtfReason.LastYear => "that winter would end in the year 10000, which cannot be written",
        EdtfReason.OpenYear => "a month can only follow a year that is known to its last digit",
        EdtfReason.OpenMonth => "a day can only follow a month that is known",
        EdtfReason.Month when Month is >= 21 and <= 24 => $"{Month} is a season, which has no days",
        EdtfReason.Month => $"there is no month {Part[5..7]}",
        EdtfReason.Day => string.Create(
            CultureInfo.InvariantCulture,
            $"{new DateOnly(Year, Month, 1):MMMM yyyy} has {DateTime.DaysInMonth(Year, Month)} days"),
        EdtfReason.NoEnds => "neither its beginning nor its end is known",
        EdtfReason.Order => "it ends before it begins",
        _ => throw new InvalidOperationException($"unknown reason {Reason}"),
    };

    /// <summary>What to write instead.</summary>
    public string Remedy() => Reason switch
    {
        EdtfReason.Form => "Write it year first, as 2010-06-11.",
        EdtfReason.Year or EdtfReason.LastYear => "Write the year of the paper.",
        EdtfReason.OpenYear => $"Write the year alone, {Part[..4]}, or all four digits of it.",
        EdtfReason.OpenMonth => $"Write the year alone, {Part[..4]}, or the month too.",
        EdtfReason.Month => $"Write a month from 01 to 12, or the year alone, {Part[..4]}.",
        EdtfReason.Day => $"Correct the day, or write the month alone, {Part[..7]}.",
        EdtfReason.NoEnds => "Write at least one day, as 2010-03-17/..; if no date is known, write 'not stated' or 'not found'.",
        EdtfReason.Order => "Write the earlier date before the stroke and the later one behind it.",
        _ => throw new InvalidOperationException($"unknown reason {Reason}"),
    };

    // the form has been checked where these are asked for: four digits, a hyphen, two digits
    private int Year => int.Parse(Part.AsSpan(0, 4), CultureInfo.InvariantCulture);

    private int Month => int.Parse(Part.AsSpan(5, 2), CultureInfo.InvariantCulture);
}

/// <summary>What can be wrong with a text that should be a date.</summary>
public enum EdtfReason
{
    /// <summary>It is not written as EDTF.</summary>
    Form,

    /// <summary>The year is 0000.</summary>
    Year,

    /// <summary>It is the winter that begins in the last year that can be written.</summary>
    LastYear,

    /// <summary>A month stands behind a year of which not all digits are known.</summary>
    OpenYear,

    /// <summary>A day stands behind a month that is not known.</summary>
    OpenMonth,

    /// <summary>No year has such a month, or it is a season with a day.</summary>
    Month,

    /// <summary>The month does not have that day.</summary>
    Day,

    /// <summary>Both ends of the interval are open.</summary>
    NoEnds,

    /// <summary>The interval ends before it begins.</summary>
    Order,
}
