using System.Collections.Frozen;
using CopArchive.Pages.Parts;

namespace CopArchive.Theme.Attributes;

/// <summary>Names of classes in the style sheet.</summary>
internal static class Css
{
    // lists ask for one for each of their rows
    private static readonly FrozenDictionary<Kind, string> Kinds =
        Enum.GetValues<Kind>().ToFrozenDictionary(k => k, k => k.ToString().ToLowerInvariant());

    private static readonly FrozenDictionary<Sign, string> Signs =
        Enum.GetValues<Sign>().ToFrozenDictionary(s => s, s => "is-" + s.ToString().ToLowerInvariant());

    /// <summary>The class that sets the accent of a family.</summary>
    public static string ClassOf(Kind kind) => Kinds[kind];

    /// <summary>The class by which a sign is drawn.</summary>
    public static string ClassOf(Sign sign) => Signs[sign];
}
