using System.Text;

namespace CopArchive.Wording;

/// <summary>
/// A sentence of the site in one language, with slots: a small subset of ICU MessageFormat. It is read
/// once and filled as often as is wanted.
/// <code>
/// {title}: {papers, plural, =0 {no papers} one {# paper} other {# papers}}, {state, select, held {held} other {not held}}
/// </code>
/// Of <c>selectordinal</c> and exact numbers it knows as much as of <c>plural</c>; it knows no types of numbers or dates and no offset.
/// An apostrophe quotes what stands behind it up to the next one, where that begins with a brace or, in a plural, with <c>#</c>;
/// two of them are one.
/// </summary>
public sealed class Message
{
    // a page fills hundreds of messages; filling one never fills another meanwhile
    [ThreadStatic]
    private static StringBuilder? _words;

    [ThreadStatic]
    private static List<Phrase>? _phrases;

    private readonly PrintedNumbers _numbers;
    private readonly IReadOnlyList<Slot> _slots;

    /// <summary>A message with its slots in the order in which they are filled.</summary>
    internal Message(IReadOnlyList<MessagePart> parts, PrintedNumbers numbers, IReadOnlyList<Slot> slots) =>
        (Parts, _numbers, _slots) = (parts, numbers, slots);

    /// <summary>
    /// Whether what is put into a slot stands between the signs that keep it apart from the words around it (FSI and PDI): a name in Latin
    /// letters in an Arabic sentence would else drag its stops and brackets to the wrong side, also where the sentence is copied.
    /// </summary>
    public bool Isolates { get; internal init; }

    /// <summary>What it is made of.</summary>
    public IReadOnlyList<MessagePart> Parts { get; }

    /// <summary>Language of its words, BCP 47, where it is not the one that was asked for; null otherwise.</summary>
    public string? Language { get; internal init; }

    /// <summary>Reads the parts of a message.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static IReadOnlyList<MessagePart> Parse(string text) => new MessageReader(text).Read();

    /// <summary>Filled, as plain words.</summary>
    public string Text(params ReadOnlySpan<SlotValue> values)
    {
        if (Parts is [MessagePart.Text only] && values.IsEmpty)
        {
            return only.Words;
        }

        var words = (_words ??= new StringBuilder()).Clear();
        Fill(values, null, words);
        return words.ToString();
    }

    /// <summary>Filled, with the links and languages of what stands in the slots.</summary>
    public Phrases Filled(params ReadOnlySpan<SlotValue> values)
    {
        var phrases = (_phrases ??= []);
        phrases.Clear();
        var words = (_words ??= new StringBuilder()).Clear();
        Fill(values, phrases, words);
        End(phrases, words);
        return phrases is [var only] ? only : new Phrases([.. phrases]);
    }

    /// <summary>Fills it into words; where there are phrases, those that lead somewhere go there, with the words before them.</summary>
    private void Fill(ReadOnlySpan<SlotValue> values, List<Phrase>? phrases, StringBuilder words)
    {
        if (values.Length != _slots.Count)
        {
            var names = string.Join(", ", _slots.Select(s => s.Name));
            throw new InvalidOperationException($"{values.Length} values for {_slots.Count} slots: {names}");
        }

        Add(Parts, values);

        void Add(IReadOnlyList<MessagePart> parts, ReadOnlySpan<SlotValue> values)
        {
            for (var i = 0; i < parts.Count; i++)
            {
                switch (parts[i])
                {
                    case MessagePart.Text text:
                        words.Append(text.Words);
                        break;
                    case MessagePart.Filled filled:
                        Put(ValueOf(filled.Slot, values));
                        break;
                    case MessagePart.Plural plural:
                        Add(plural.For(ValueOf(plural.Slot, values).Number!.Value, _numbers.Plurals), values);
                        break;
                    case MessagePart.Select select:
                        var choice = ValueOf(select.Slot, values);
                        Add(select.For(choice.Plain ?? choice.Words!.Plain), values);
                        break;
                    default:
                        throw new InvalidOperationException($"{parts[i].GetType().Name} cannot be filled");
                }
            }
        }

        void Put(SlotValue value)
        {
            if (value.Number is { } number)
            {
                words.Append(_numbers.Print(number));
                return;
            }

            var isolates = Isolates && value is not ({ Plain.Length: 0 } or { Words.IsEmpty: true });
            // of a line that is put together in this language no word of its own says from which side it is written
            var isLine = isolates && (value is { Words.Parts.Count: > 1 }
                || (value.Plain ?? value.Words!.Plain).Contains('\u2068', StringComparison.Ordinal));
            words.Append(!isolates ? "" : isLine ? "\u2067" : "\u2068");
            if (value.Plain is { } plain && (phrases is null || Language is null))
            {
                words.Append(plain);
            }
            else
            {
                PutPhrases(value.Words ?? value.Plain);
            }

            words.Append(isolates ? "\u2069" : "");
        }

        void PutPhrases(Phrases put)
        {
            for (var i = 0; i < put.Parts.Count; i++)
            {
                var phrase = put.Parts[i];
                if (phrases is null || (Language is null && phrase.IsPlain))
                {
                    words.Append(phrase.Text);
                }
                else
                {
                    End(phrases, words);
                    phrases.Add(phrase);
                }
            }
        }
    }

    private void End(List<Phrase> phrases, StringBuilder words)
    {
        if (words.Length > 0)
        {
            phrases.Add(new Phrase(words.ToString(), Language: Language));
            words.Clear();
        }
    }

    private SlotValue ValueOf(string name, ReadOnlySpan<SlotValue> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (_slots[i].Name == name)
            {
                return _slots[i].IsNumber == values[i].Number.HasValue ? values[i]
                    : throw new InvalidOperationException($"{{{name}}} is filled with a value of another kind");
            }
        }

        throw new InvalidOperationException($"there is no slot {{{name}}}");
    }
}

/// <summary>A part of a message. The hierarchy is closed.</summary>
public abstract record MessagePart
{
    private MessagePart()
    {
    }

    /// <summary>Words that always stand there.</summary>
    public sealed record Text(string Words) : MessagePart;

    /// <summary><c>{title}</c>, and <c>#</c> in a plural: what is put there.</summary>
    public sealed record Filled(string Slot) : MessagePart;

    /// <summary>One of several, by a number.</summary>
    /// <param name="Slot">Where the number stands.</param>
    /// <param name="Ordinal">True for <c>selectordinal</c>: the first, the second; false for <c>plural</c>: one, two.</param>
    /// <param name="Exact">Those of one number: <c>=0</c>.</param>
    /// <param name="Categories">Those of many numbers, by their name in the language; <c>other</c> is always there.</param>
    public sealed record Plural(
        string Slot,
        bool Ordinal,
        IReadOnlyDictionary<long, IReadOnlyList<MessagePart>> Exact,
        IReadOnlyDictionary<PluralCategory, IReadOnlyList<MessagePart>> Categories) : MessagePart
    {
        /// <summary>The one for a number.</summary>
        public IReadOnlyList<MessagePart> For(long number, PluralRules rules) =>
            Exact.GetValueOrDefault(number)
            ?? Categories.GetValueOrDefault(Ordinal ? rules.Ordinal(number) : rules.Cardinal(number))
            ?? Categories[PluralCategory.Other];
    }

    /// <summary>One of several, by a word; <c>other</c> stands for all that are not named.</summary>
    public sealed record Select(string Slot, IReadOnlyDictionary<string, IReadOnlyList<MessagePart>> Cases) : MessagePart
    {
        /// <summary>The one for a word.</summary>
        public IReadOnlyList<MessagePart> For(string word) => Cases.GetValueOrDefault(word) ?? Cases["other"];
    }
}
