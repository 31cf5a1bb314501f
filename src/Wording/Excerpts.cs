namespace CopArchive.Wording;

/// <summary>The beginning of a longer wording.</summary>
public static class Excerpts
{
    /// <summary>Words in one line, cut behind a word with <c> …</c> where they are longer than so many signs.</summary>
    public static string Of(string words, int most)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= most)
        {
            return line;
        }

        var end = line.LastIndexOf(' ', most) is > 0 and var space && space > most / 2 ? space : most;
        return line[..(char.IsLowSurrogate(line[end]) ? end - 1 : end)].TrimEnd(' ', ',', ';', ':') + " …";
    }

    /// <summary>The same of phrases, each of which keeps its language.</summary>
    public static Phrases Of(Phrases line, int most)
    {
        var (shown, left) = (new List<Phrase>(), most);
        foreach (var phrase in line.Parts)
        {
            if (phrase.Text.Length > left)
            {
                return new([.. shown, phrase with { Text = left > 0 ? Of(phrase.Text, left) : "…" }]);
            }

            shown.Add(phrase);
            left -= phrase.Text.Length;
        }

        return line;
    }
}
