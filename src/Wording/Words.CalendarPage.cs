namespace CopArchive.Wording;

/// <content>The page of the calendar, the days of meetings, and what came between two.</content>
public sealed partial class Words
{
    private readonly Message _openOnce = file.Message("calendar-page.open-once", "open");

    /// <summary>What is listed.</summary>
    public string CalendarIntro { get; } = file.Message("calendar-page.intro").Text();

    /// <summary>Show it in your own calendar.</summary>
    public string OwnCalendar { get; } = file.Message("calendar-page.own").Text();

    /// <summary>How to subscribe.</summary>
    public string SubscribeTo { get; } = file.Message("calendar-page.subscribe").Text();

    /// <summary>How to copy the calendar once.</summary>
    public Phrases OpenOnce(Phrases open) => _openOnce.Filled(open);

    /// <summary>The link to the file.</summary>
    public string OpenCalendarFile { get; } = file.Message("calendar-page.open").Text();

    /// <summary>How hours are shown.</summary>
    public string CalendarZone { get; } = file.Message("calendar-page.zone").Text();

    /// <summary>In the calendar.</summary>
    public string InCalendar { get; } = file.Message("calendar-page.dated").Text();

    /// <summary>Day.</summary>
    public string DayColumn { get; } = file.Message("calendar-page.day").Text();

    /// <summary>What.</summary>
    public string WhatColumn { get; } = file.Message("calendar-page.what").Text();

    /// <summary>Kind.</summary>
    public string KindColumn { get; } = file.Message("calendar-page.kind").Text();

    /// <summary>Hours.</summary>
    public string HoursColumn { get; } = file.Message("calendar-page.hours").Text();

    /// <summary>What is known of its date.</summary>
    public string KnownOfDateColumn { get; } = file.Message("calendar-page.known").Text();

    /// <summary>No day is known yet.</summary>
    public string NoDayKnown { get; } = file.Message("calendar-page.no-day").Text();

    /// <summary>Over what has no day.</summary>
    public string NotInCalendar { get; } = file.Message("calendar-page.undated").Text();

    /// <summary>Where what has no day is listed.</summary>
    public string UndatedInYears { get; } = file.Message("calendar-page.undated-in-years").Text();

    /// <summary>The day of every meeting and event is known.</summary>
    public string EveryDayKnown { get; } = file.Message("calendar-page.all-dated").Text();

    /// <summary>What may have existed.</summary>
    public string PerhapsExisted { get; } = file.Message("as-of.perhaps").Text();

    /// <summary>Below that heading.</summary>
    public string DatesNotKnown { get; } = file.Message("as-of.dates-not-known").Text();

    /// <summary>Days of other meetings.</summary>
    public string OtherDays { get; } = file.Message("as-of.other-days").Text();

    /// <summary>What is not known here.</summary>
    public string NotKnownHere { get; } = file.Message("since.not-known").Text();

    /// <summary>Between other meetings.</summary>
    public string BetweenOthers { get; } = file.Message("since.others").Text();
}
