using System.Text.RegularExpressions;

namespace CopArchive.Records.Reading;

/// <summary>Finds the most common mistake in front matter: an unquoted title with a colon.</summary>
internal static partial class UnquotedColon
{
    /// <summary>What was found.</summary>
    /// <param name="Key">The key whose value it is.</param>
    /// <param name="Value">The value, as a range of the text.</param>
    /// <param name="Mended">The text with the colon replaced by a look-alike of the same length, so that places stay the same.</param>
    public sealed record Match(string Key, (int Start, int Length) Value, string Mended);

    /// <summary>Checks the line of a syntax error and the one before it; null if neither has such a colon.</summary>
    public static Match? Find(string yaml, int from, int to)
    {
        var lines = yaml.Split('\n');
        for (var number = Math.Min(to, lines.Length); number >= Math.Max(1, from - 1); number--)
        {
            var match = Form().Match(lines[number - 1]);
            if (match.Success)
            {
                var offset = lines.Take(number - 1).Sum(l => l.Length + 1);
                var value = match.Groups["value"];
                var mended = Regex.Replace(value.Value, @":(?=\s|$)", "∶");
                return new Match(match.Groups["key"].Value, (offset + value.Index, value.Length),
                    yaml[..(offset + value.Index)] + mended + yaml[(offset + value.Index + value.Length)..]);
            }
        }

        return null;
    }

    [GeneratedRegex(@"^\s*(- )?\s*(?<key>[A-Za-z][A-Za-z0-9-]*):\s+(?<value>[^\s""'\[{|>&*!].*:(\s.*|$))", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
