using System.Reflection;

namespace CopArchive.History;

/// <summary>From what a site is made: which state of the records, by which program.</summary>
/// <param name="Commit">The last commit; null where the records lie in no repository.</param>
/// <param name="Day">Its day.</param>
/// <param name="HasFurther">Whether the records hold changes that are in no commit.</param>
public sealed record BuiltFrom(string? Commit, DateOnly? Day, bool HasFurther)
{
    /// <summary>
    /// The version of this program, as <c>CHANGELOG.md</c> names it; behind a plus sign the commit of its own source, if known.
    /// </summary>
    public static string Program { get; } =
        typeof(BuiltFrom).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>The version alone.</summary>
    public static string ProgramVersion => Program.Split('+')[0];

    /// <summary>Of the last commit; nothing is known without one.</summary>
    public static BuiltFrom Of(LastCommits? commits) =>
        commits is null ? new(null, null, false) : new(commits.Hash, commits.Day, commits.HasFurther);
}
