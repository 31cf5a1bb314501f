using System.Collections.Concurrent;

namespace CopArchive.Wording;

/// <summary>
/// The words of the site in one language: whatever pages, feeds, calendars, zips and reports say about a state, a kind, a place
/// in a text, a citation, a date, a number of things, a change. The sentences stand in <c>theme/words/</c>, a file a language;
/// here each has one member, beside the key under which it lies there. Nothing in it changes.
/// </summary>
public sealed partial class Words(MessageFile file)
{
    /// <summary>The language in which a message is said that another one lacks.</summary>
    private const string First = "en";

    private const string FileNames = "CopArchive.Wording.";

    private static readonly ConcurrentDictionary<string, Words> OnceRead = new(StringComparer.Ordinal);

    /// <summary>Those in English, for whoever puts the program together.</summary>
    public static Words English => Of(First);

    /// <summary>Languages that have words here, in the order of their codes.</summary>
    public static IReadOnlyList<string> InLanguages { get; } =
    [
        .. typeof(Words).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(FileNames, StringComparison.Ordinal) && n.EndsWith(".yml", StringComparison.Ordinal))
            .Select(n => n[FileNames.Length..^".yml".Length]).Order(StringComparer.Ordinal),
    ];

    /// <summary>The language, BCP 47.</summary>
    public string Language { get; } = file.Language;

    /// <summary>The order of names in it.</summary>
    public Alphabet Alphabet { get; } = Alphabet.Of(file.Language);

    /// <summary>Keys of messages that are said in English, since the file of the language lacks them.</summary>
    public IReadOnlyList<string> Missing => file.Missing;

    /// <summary>Those of a language, read once.</summary>
    /// <param name="language">BCP 47 code of one that is known.</param>
    /// <exception cref="FormatException">A message is left over, or does not fit what is put into it.</exception>
    public static Words Of(string language) => OnceRead.GetOrAdd(language, static l =>
    {
        using var reader = Open(l);
        return Read(l, reader);
    });

    /// <summary>Those of a file.</summary>
    /// <param name="language">BCP 47 code.</param>
    /// <param name="yaml">The content of the file.</param>
    /// <exception cref="FormatException">
    /// A message is left over, or does not fit what is put into it; of English, one is missing.
    /// </exception>
    public static Words Read(string language, TextReader yaml)
    {
        // read where a message is missing: most languages have all
        var english = new Lazy<MessageFile>(() =>
        {
            using var reader = Open(First);
            return MessageFile.Read(First, reader);
        });
        var file = MessageFile.Read(language, yaml, language == First ? null : english);
        var words = new Words(file);
        file.Close();
        return words;
    }

    private static StreamReader Open(string language) => new(
        typeof(Words).Assembly.GetManifestResourceStream($"{FileNames}{language}.yml")
            ?? throw new ArgumentException($"there are no words of '{language}'", nameof(language)));

    /// <summary>The text with a capital first letter.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>The text with a capital first letter.</summary>
    public static Phrases Capital(Phrases words) =>
        words.IsEmpty ? words : new([words.Parts[0] with { Text = Capital(words.Parts[0].Text) }, .. words.Parts.Skip(1)]);

    /// <summary>With a small letter in front.</summary>
    public static Phrases Small(Phrases words) =>
        words.IsEmpty ? words : new([words.Parts[0] with { Text = Small(words.Parts[0].Text) }, .. words.Parts.Skip(1)]);

    /// <summary>With a small letter in front.</summary>
    public static string Small(string words) => words.Length == 0 ? words : char.ToLowerInvariant(words[0]) + words[1..];
}
