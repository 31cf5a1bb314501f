using System.Text;

namespace CopArchive.Wording;

/// <summary>Members of enums as keys of messages: <c>LiaisonStatement</c> is <c>liaison-statement</c>.</summary>
internal static class Kebab
{
    /// <summary>The key of one member.</summary>
    public static string Of<T>(T member)
        where T : struct, Enum
    {
        var key = new StringBuilder();
        foreach (var letter in member.ToString())
        {
            key.Append(char.IsUpper(letter) && key.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(letter));
        }

        return key.ToString();
    }

    /// <summary>The keys of all members, in their order.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(Of)];
}
