using System.Globalization;

namespace CopArchive.Benchmarks.Archives;

/// <summary>What a paper is.</summary>
public enum PaperKind
{
    Agenda,
    Contribution,
    Revision,
    Letter,
    TitleOnly,
    Report,
}

/// <summary>Which records an archive of some size has: all numbers and names that records need to know of each other.</summary>
public sealed record Plan(int Records, ulong Seed)
{
    /// <summary>The group, invented as all else.</summary>
    public const string Group = "Committee on Kite Flying of the Assembly of Winds";

    private const int FirstYear = 1995;
    private const int Years = 30;

    public int Meetings { get; } = Math.Max(2, Records * 3 / 100);

    public int Outcomes { get; } = Math.Max(3, Records * 6 / 100);

    public int People { get; } = Math.Max(4, Records * 3 / 100);

    public int Organisations { get; } = Math.Max(6, Records * 2 / 100);

    public int Countries => Math.Min(Organisations / 2, 190);

    public int Topics { get; } = Math.Clamp(Records / 100, 4, 60);

    public int Resolutions { get; } = Math.Max(1, Records / 200);

    /// <summary>Papers: all records that are nothing else.</summary>
    public int Papers =>
        Records - Meetings - Outcomes - People - Organisations - Topics - Enumerable.Range(0, Resolutions).Sum(r => 1 + Versions(r));

    /// <summary>How many papers a meeting has, its agenda and its report among them; meetings and papers are numbered from 1.</summary>
    public int PapersOf(int meeting) => Share(Papers, meeting);

    /// <summary>How many outcomes a meeting has.</summary>
    public int OutcomesOf(int meeting) => Share(Outcomes, meeting);

    /// <summary>How many versions a resolution has; resolutions are numbered from 0.</summary>
    public static int Versions(int resolution) => 1 + (resolution % 3);

    public PaperKind KindOf(int meeting, int paper) =>
        paper == 1 ? PaperKind.Agenda
        : paper == PapersOf(meeting) ? PaperKind.Report
        : paper % 8 == 5 ? PaperKind.Revision
        : (paper % 16) switch { 0 => PaperKind.TitleOnly, 3 => PaperKind.Letter, _ => PaperKind.Contribution };

    /// <summary>The number printed on a paper.</summary>
    public string Symbol(int meeting, int paper) =>
        KindOf(meeting, paper) == PaperKind.Revision ? $"KF/{meeting}/{paper - 1} Rev.1" : $"KF/{meeting}/{paper}";

    /// <summary>The id of a paper.</summary>
    public string Paper(int meeting, int paper) => KindOf(meeting, paper) switch
    {
        PaperKind.Report => $"documents/report-meeting-{meeting}",
        PaperKind.Revision => $"documents/kf-{meeting}-{paper - 1}-rev-1",
        _ => $"documents/kf-{meeting}-{paper}",
    };

    /// <summary>The first day of a meeting.</summary>
    public DateOnly DayOf(int meeting)
    {
        var aYear = ((Meetings - 1) / Years) + 1;
        return new DateOnly(FirstYear + ((meeting - 1) / aYear), 1, 10).AddDays((meeting - 1) % aYear * 350 / aYear);
    }

    /// <summary>The id of an organisation; the first ones are countries.</summary>
    public static string Organisation(int number) => $"organisations/{Slug(Vocabulary.Name(number))}";

    public static string OrganisationTitle(Plan plan, int number) => Vocabulary.Name(number)
        + (number < plan.Countries ? "" : (number % 4) switch { 0 => " Office", 1 => " Institute", 2 => " League", _ => " Works" });

    public static string PersonTitle(int number) => $"{Vocabulary.Name(2000 + (number % 150))} {Vocabulary.Name(2200 + number)}";

    public static string Person(int number) => $"people/{Slug(PersonTitle(number))}";

    public static string Topic(int number) => $"topics/{Slug(TopicTitle(number))}";

    public static string TopicTitle(int number) => $"{Vocabulary.Name(6000 + number)} {Vocabulary.Words[400 + (7 * number)]}";

    public static int ResolutionNumber(int resolution) => 100 + (7 * resolution);

    public static string Resolution(int resolution) => $"resolutions/{ResolutionNumber(resolution)}";

    public static int VersionYear(int resolution, int version) => FirstYear + 1 + (4 * version) + (resolution % 3);

    /// <summary>The label of a version as printed: <c>Rev. Brantel, 2004</c>.</summary>
    public static string VersionLabel(int resolution, int version) =>
        $"{(version == 0 ? "" : "Rev. ")}{Place(resolution, version)}, {VersionYear(resolution, version)}";

    public static string Version(int resolution, int version) =>
        $"{Resolution(resolution)}/{(version == 0 ? "" : "rev-")}{Slug(Place(resolution, version))}-{VersionYear(resolution, version)}";

    private static string Place(int resolution, int version) => Vocabulary.Name(6500 + ((3 * resolution) + version));

    private int Share(int whole, int meeting) => (whole / Meetings) + (meeting <= whole % Meetings ? 1 : 0);

    private static string Slug(string name) => name.ToLower(CultureInfo.InvariantCulture).Replace(' ', '-');
}
