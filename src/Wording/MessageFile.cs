using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CopArchive.Wording;

/// <summary>
/// The messages of a language, as they lie in its file. Each is taken out once by the member of <c>Words</c> that says it; what
/// is left over or does not fit is kept until <see cref="Close"/> reports all of it. A message that a language lacks is said in
/// another one, if there is one to take it from, and is a fault otherwise.
/// </summary>
public sealed class MessageFile
{
    private readonly Dictionary<string, string> _left;
    private readonly Lazy<MessageFile>? _instead;
    private readonly List<string> _faults = [];
    private readonly List<string> _missing = [];
    private readonly PluralRules _plurals;

    private MessageFile(string language, Dictionary<string, string> messages, Lazy<MessageFile>? instead)
    {
        (Language, _left, _instead, _plurals) = (language, messages, instead, PluralRules.Of(language));
        Numbers = new PrintedNumbers(
            _plurals,
            Sign("number.between-thousands", n => n.BetweenThousands),
            Sign("number.decimal-sign", n => n.DecimalSign));
    }

    /// <summary>The language, BCP 47.</summary>
    public string Language { get; }

    /// <summary>How it writes numbers.</summary>
    public PrintedNumbers Numbers { get; }

    /// <summary>Keys of the messages that it lacks, and that are said in another language.</summary>
    public IReadOnlyList<string> Missing => _missing;

    /// <summary>Reads a file: messages in groups, and groups in groups.</summary>
    /// <param name="language">Its language, BCP 47.</param>
    /// <param name="yaml">Its content.</param>
    /// <param name="instead">Where a message is taken from that is missing here; null for nowhere.</param>
    /// <exception cref="FormatException">It is no such file.</exception>
    public static MessageFile Read(string language, TextReader yaml, Lazy<MessageFile>? instead = null)
    {
        var messages = new Dictionary<string, string>(StringComparer.Ordinal);
        var parser = new Parser(yaml);
        try
        {
            parser.Consume<StreamStart>();
            parser.Consume<DocumentStart>();
            Add("");
        }
        catch (YamlException fault)
        {
            throw new FormatException($"the words of '{language}', line {fault.Start.Line}: {fault.Message}", fault);
        }

        return new MessageFile(language, messages, instead);

        void Add(string key)
        {
            if (parser.TryConsume<MappingStart>(out _))
            {
                while (!parser.TryConsume<MappingEnd>(out _))
                {
                    var name = parser.Consume<Scalar>().Value;
                    Add(key.Length == 0 ? name : $"{key}.{name}");
                }
            }
            else if (!parser.TryConsume<Scalar>(out var text) || !messages.TryAdd(key, text.Value))
            {
                var place = text ?? parser.Current!;
                throw new YamlException(place.Start, place.End, text is null ? $"'{key}' is no message" : $"'{key}' stands twice");
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
            if (_instead is not null)
            {
                _missing.Add(key);
                var other = _instead.Value;
                return new Message(other.Message(key, slots).Parts, other.Numbers, slots) { Language = other.Language };
            }

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

        return new Message(parts, Numbers, slots) { Isolates = Languages.Direction(Language) == "rtl" };
    }

    /// <summary>Takes plain words that a language may do without; null where it does.</summary>
    public string? Optional(string key) => _left.Remove(key, out var text) ? text : null;

    /// <summary>Takes one message for each member of an enum: <c>meeting-state.held</c>.</summary>
    public EnumMessages<T> Each<T>(string key, params Slot[] slots)
        where T : struct, Enum => new(Enum.GetNames(typeof(T)).ToDictionary(m => m, m => Message($"{key}.{Kebab.Of(m)}", slots)));

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

    private string Sign(string key, Func<PrintedNumbers, string> instead)
    {
        if (_left.Remove(key, out var sign))
        {
            return sign;
        }

        (_instead is null ? _faults : _missing).Add(_instead is null ? $"{key}: is missing" : key);
        return _instead is null ? "" : instead(_instead.Value.Numbers);
    }
}

/// <summary>One message for each member of an enum, by name: a dictionary by members would be compiled for each enum anew.</summary>
public sealed class EnumMessages<T>(IReadOnlyDictionary<string, Message> messages)
    where T : struct, Enum
{
    /// <summary>That of a member.</summary>
    /// <exception cref="KeyNotFoundException">There is no such member.</exception>
    public Message this[T member] => messages[member.ToString()];
}
