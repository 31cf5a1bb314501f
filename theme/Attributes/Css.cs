using CopArchive.Pages.Parts;

namespace CopArchive.Theme.Attributes;

/// <summary>Names of classes in the style sheet.</summary>
internal static class Css
{
    /// <summary>The class that sets the accent of a family.</summary>
    public static string ClassOf(Kind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>The class by which a sign is drawn.</summary>
    public static string ClassOf(Sign sign) => "is-" + sign.ToString().ToLowerInvariant();
}
