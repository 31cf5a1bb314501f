using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CopArchive.Wording;

/// <summary>
/// The messages of a language, as they lie in its file. Each is taken out once by the member of <c>Words</c> that says it; what
/// is missing, left over or does not fit is kept until <see cref="Close"/> reports all of it.
/// </summary>
public sealed class MessageFile
{
    private readonly Dictionary<string, string> _left;
    private readonly List<string> _faults = [];
    private readonly PluralRules _plurals;

    private MessageFile(string language, Dictionary<string, string> messages)
    {
        (Language, _left, _plurals) = (language, messages, PluralRules.Of(language));
        Numbers = new PrintedNumbers(_plurals, Sign("number.between-thousands"), Sign("number.decimal-sign"));
    }

    /// <summary>The language, BCP 47.</summary>
    public string Language { get; }

    /// <summary>How it writes numbers.</summary>
    public PrintedNumbers Numbers { get; }

    /// <summary>Reads a file: messages in groups, and groups in groups.</summary>
    /// <param name="language">Its language, BCP 47.</param>
    /// <param name="yaml">Its content.</param>
    /// <exception cref="FormatException">It is no such file.</exception>
    public static MessageFile Read(string language, TextReader yaml)
    {
        var messages = new Dictionary<string, string>(StringComparer.Ordinal);
        var stream = new YamlStream();
        try
        {
            stream.Load(yaml);
        }
        catch (YamlException fault)
        {
            throw new FormatException($"the words of '{language}', line {fault.Start.Line}: {fault.Message}", fault);
        }

        Add("", stream.Documents[0].RootNode);
        return new MessageFile(language, messages);

        void Add(string key, YamlNode node)
        {
            switch (node)
            {
                case YamlMappingNode group:
                    foreach (var (name, message) in group.Children)
                    {
                        Add(key.Length == 0 ? name.ToString() : $"{key}.{name}", message);
                    }

                    break;
                case YamlScalarNode { Value: { } text }:
                    messages.Add(key, text);
                    break;
                default:
                    throw new FormatException($"the words of '{language}', line {node.Start.Line}: '{key}' is no message");
            }
        }
    }

    /// <summary>Takes a message.</summary>
    /// <param name="key">Its key: <c>papers.known</c>.</param>
    /// <param name="slots">Its slots, in the order in which they will be filled.</param>
    public Message Message(string key, params Slot[] slots)
    {
        IReadOnlyList<MessagePart> parts = [];
        if (!_left.Remove(key, out var text))
        {
            _faults.Add($"{key}: is missing");
        }
        else
        {
            try
            {
                parts = Wording.Message.Parse(text);
                _faults.AddRange(MessageCheck.Faults(parts, slots, _plurals).Select(f => $"{key}: {f}"));
            }
            catch (FormatException fault)
            {
                _faults.Add($"{key}: {fault.Message}");
            }
        }

        return new Message(parts, Numbers, slots);
    }

    /// <summary>Takes one message for each member of an enum: <c>meeting-state.held</c>.</summary>
    public EnumMessages<T> Each<T>(string key, params Slot[] slots)
        where T : struct, Enum => new(Enum.GetValues<T>().ToDictionary(m => m, m => Message($"{key}.{Kebab.Of(m)}", slots)));

    /// <summary>Takes one message for each name: <c>language.fr</c>.</summary>
    public IReadOnlyDictionary<string, Message> Each(string key, IEnumerable<string> names) =>
        names.ToDictionary(n => n, n => Message($"{key}.{n}"), StringComparer.Ordinal);

    /// <summary>Says that all were taken.</summary>
    /// <exception cref="FormatException">Some are missing, left over or do not fit.</exception>
    public void Close()
    {
        var faults = _faults.Concat(_left.Keys.Select(k => $"{k}: nothing says this")).ToList();
        if (faults.Count > 0)
        {
            throw new FormatException($"the words of '{Language}' are not in order:\n{string.Join('\n', faults)}");
        }
    }

    private string Sign(string key)
    {
        if (!_left.Remove(key, out var sign))
        {
            _faults.Add($"{key}: is missing");
        }

        return sign ?? "";
    }
}

/// <summary>One message for each member of an enum.</summary>
public sealed class EnumMessages<T>(IReadOnlyDictionary<T, Message> messages)
    where T : struct, Enum
{
    /// <summary>That of a member.</summary>
    /// <exception cref="KeyNotFoundException">There is no such member.</exception>
    public Message this[T member] => messages[member];
}
