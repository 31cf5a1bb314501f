namespace CopArchive.Wording;

/// <summary>
/// The words of the site in one language: whatever pages, feeds, calendars, zips and reports say about a state, a kind, a place
/// in a text, a citation, a date, a number of things, a change. The sentences stand in <c>theme/words/</c>, a file a language;
/// here each has one member, beside the key under which it lies there. Nothing in it changes.
/// </summary>
public sealed partial class Words(MessageFile file)
{
    private static readonly Lazy<Words> EnglishOnce = new(() => Of("en"));

    /// <summary>Those in English, for whoever puts the program together.</summary>
    public static Words English => EnglishOnce.Value;

    /// <summary>The language, BCP 47.</summary>
    public string Language { get; } = file.Language;

    /// <summary>Those of a language.</summary>
    /// <param name="language">BCP 47 code.</param>
    /// <exception cref="FormatException">A message is missing, left over, or does not fit what is put into it.</exception>
    public static Words Of(string language)
    {
        using var stream = typeof(Words).Assembly.GetManifestResourceStream($"CopArchive.Wording.{language}.yml")
            ?? throw new ArgumentException($"there are no words of '{language}'", nameof(language));
        using var reader = new StreamReader(stream);
        return Read(language, reader);
    }

    /// <summary>Those of a file.</summary>
    /// <param name="language">BCP 47 code.</param>
    /// <param name="yaml">The content of the file.</param>
    /// <exception cref="FormatException">A message is missing, left over, or does not fit what is put into it.</exception>
    public static Words Read(string language, TextReader yaml)
    {
        var file = MessageFile.Read(language, yaml);
        var words = new Words(file);
        file.Close();
        return words;
    }

    /// <summary>The text with a capital first letter.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>The text with a capital first letter.</summary>
    public static Phrases Capital(Phrases words) =>
        words.IsEmpty ? words : new([words.Parts[0] with { Text = Capital(words.Parts[0].Text) }, .. words.Parts.Skip(1)]);

    /// <summary>With a small letter in front.</summary>
    public static string Small(string words) => words.Length == 0 ? words : char.ToLowerInvariant(words[0]) + words[1..];
}
