using System.Globalization;

namespace CopArchive.Tests.Kills;

/// <summary>A moment of a build that can be seen from outside.</summary>
/// <param name="Name">What has just happened.</param>
/// <param name="IsReached">Whether it has, from the folders and the hashes of the site before the build; once true, it stays so.</param>
internal sealed record Seam(string Name, Func<SiteFolders, string, bool> IsReached)
{
    /// <summary>The new site has its mark.</summary>
    public static Seam Begun { get; } = new("the new site is begun", (f, before) => f.IsBegun || IsSwapped(f, before));

    /// <summary>All files are there, and the former site stands, or has just stood.</summary>
    public static Seam Whole { get; } = new("the new site is whole", (f, before) => f.IsWhole || IsSwapped(f, before));

    /// <summary>Readers see the new site; the former one lies where the new one was written.</summary>
    public static Seam Swapped { get; } = new("the new site stands", IsSwapped);

    /// <summary>The former site is kept for those who still read it.</summary>
    public static Seam PutAway { get; } = new(
        "the former site is put away",
        (f, before) => IsSwapped(f, before) && !Directory.Exists(f.New));

    /// <summary>One of each kind, in the order of a build.</summary>
    public static IReadOnlyList<Seam> All { get; } = [Begun, Part(0.1), Part(0.5), Part(0.9), Whole, Swapped, PutAway];

    /// <summary>A share of as many files as the former site has is written.</summary>
    public static Seam Part(double share) => new(
        string.Create(CultureInfo.InvariantCulture, $"{share:0%} of the files are written"),
        (f, before) => f.Written >= share * before.Count(c => c == '\n') || f.IsWhole || IsSwapped(f, before));

    private static bool IsSwapped(SiteFolders folders, string before) => folders.Published is { Length: > 0 } now && now != before;
}
