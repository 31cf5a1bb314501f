using System.Text;
using System.Text.Json;
using CopArchive.Wording;
using YamlDotNet.RepresentationModel;

namespace CopArchive.Tests.Wording;

/// <summary>
/// A language made of English by program: the words of each message in brackets, with accents, and two fifths longer, as translations are.
/// What a reader then sees outside brackets was never handed to a translator. Its code is the one that is kept for this use.
/// </summary>
internal static class PseudoLanguage
{
    public const string Code = "en-XA";
    public const char Begins = '⟦', Ends = '⟧';

    private const string Plain = "aceinouyACEINOUY", Accented = "àçéîñôùýÀÇÉÎÑÔÙÝ";

    public static Words Words { get; } = Words.Read(Code, new StringReader(Yaml()));

    /// <summary>The file of its words.</summary>
    private static string Yaml()
    {
        var english = new YamlStream();
        using var reader = new StreamReader(typeof(Words).Assembly.GetManifestResourceStream("CopArchive.Wording.en.yml")!);
        english.Load(reader);
        var file = new StringBuilder();
        Add("", english.Documents[0].RootNode);
        return file.ToString();

        void Add(string key, YamlNode node)
        {
            if (node is YamlMappingNode group)
            {
                foreach (var (name, message) in group.Children)
                {
                    Add(key.Length == 0 ? name.ToString() : $"{key}.{name}", message);
                }
            }
            else
            {
                file.Append(JsonSerializer.Serialize(key)).Append(": ").Append(JsonSerializer.Serialize(Of(node.ToString()))).Append('\n');
            }
        }
    }

    private static string Of(string message) => PrintedMessage.Of(Strange(Message.Parse(message)));

    /// <summary>
    /// Each run of words in brackets of its own, so that what is put between them stands outside: the records', or other messages'.
    /// </summary>
    private static IReadOnlyList<MessagePart> Strange(IReadOnlyList<MessagePart> parts) => [.. parts.Select(p => p switch
    {
        MessagePart.Text text when text.Words.Any(char.IsLetter) => new MessagePart.Text(
            Begins + string.Concat(text.Words.Select(c => Plain.IndexOf(c) is >= 0 and var at ? Accented[at] : c))
            + new string('~', text.Words.Length * 2 / 5) + Ends),
        MessagePart.Plural plural => plural with
        {
            Exact = plural.Exact.ToDictionary(e => e.Key, e => Strange(e.Value)),
            Categories = plural.Categories.ToDictionary(c => c.Key, c => Strange(c.Value)),
        },
        MessagePart.Select select => select with { Cases = select.Cases.ToDictionary(c => c.Key, c => Strange(c.Value)) },
        _ => p,
    })];
}
