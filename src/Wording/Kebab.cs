using System.Text;

namespace CopArchive.Wording;

/// <summary>Members of enums as keys of messages: <c>LiaisonStatement</c> is <c>liaison-statement</c>.</summary>
internal static class Kebab
{
    /// <summary>The key of one member.</summary>
    public static string Of(Enum member) => Of(member.ToString());

    /// <summary>The keys of all members, in their order.</summary>
    public static IReadOnlyList<string> All(Type type) => Array.ConvertAll(Enum.GetNames(type), Of);

    /// <summary>The key of the member of a name.</summary>
    public static string Of(string name)
    {
        var key = new StringBuilder();
        foreach (var letter in name)
        {
            key.Append(char.IsUpper(letter) && key.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(letter));
        }

        return key.ToString();
    }
}
