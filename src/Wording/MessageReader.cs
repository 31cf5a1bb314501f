using System.Globalization;
using System.Text;

namespace CopArchive.Wording;

/// <summary>Reads a message from its first sign to its last.</summary>
internal sealed class MessageReader(string text)
{
    private static readonly string[] Forms = [.. Kebab.All(typeof(PluralCategory))];

    private int _at;

    /// <summary>The parts.</summary>
    /// <exception cref="FormatException">It is no message.</exception>
    public IReadOnlyList<MessagePart> Read()
    {
        var parts = Parts(counted: null);
        return _at == text.Length ? parts : throw Fault("a brace is closed that was not opened");
    }

    /// <summary>Up to the end, or to the brace that closes.</summary>
    /// <param name="counted">The slot for which <c>#</c> stands; null outside of plurals.</param>
    private List<MessagePart> Parts(string? counted)
    {
        var parts = new List<MessagePart>();
        var words = new StringBuilder();
        while (_at < text.Length && text[_at] != '}')
        {
            switch (text[_at])
            {
                case '\'':
                    words.Append(Quoted(counted is not null));
                    break;
                case '{':
                    End();
                    parts.Add(Slot(counted));
                    break;
                case '#' when counted is not null:
                    End();
                    parts.Add(new MessagePart.Filled(counted));
                    _at++;
                    break;
                default:
                    words.Append(text[_at++]);
                    break;
            }
        }

        End();
        return parts;

        void End()
        {
            if (words.Length > 0)
            {
                parts.Add(new MessagePart.Text(words.ToString()));
                words.Clear();
            }
        }
    }

    /// <summary>An apostrophe; or, where it quotes, what it quotes.</summary>
    private string Quoted(bool inPlural)
    {
        _at++;
        if (_at < text.Length && text[_at] == '\'')
        {
            _at++;
            return "'";
        }

        if (_at == text.Length || !(text[_at] is '{' or '}' || (inPlural && text[_at] == '#')))
        {
            return "'";
        }

        var words = new StringBuilder();
        while (_at < text.Length)
        {
            if (text[_at] != '\'')
            {
                words.Append(text[_at++]);
            }
            else if (_at + 1 < text.Length && text[_at + 1] == '\'')
            {
                words.Append('\'');
                _at += 2;
            }
            else
            {
                _at++;
                return words.ToString();
            }
        }

        throw Fault("a quotation is not closed");
    }

    private MessagePart Slot(string? counted)
    {
        Expect('{');
        var name = Name();
        if (!Accept(','))
        {
            Expect('}');
            return new MessagePart.Filled(name);
        }

        var kind = Name();
        Expect(',');
        var part = kind switch
        {
            "plural" => Plural(name, ordinal: false),
            "selectordinal" => Plural(name, ordinal: true),
            "select" => (MessagePart)new MessagePart.Select(name, Cases(counted)),
            _ => throw Fault($"'{kind}' is none of plural, selectordinal, select"),
        };
        Expect('}');
        return part;
    }

    private MessagePart.Plural Plural(string name, bool ordinal)
    {
        var cases = Cases(name);
        var exact = new Dictionary<long, IReadOnlyList<MessagePart>>();
        var categories = new Dictionary<PluralCategory, IReadOnlyList<MessagePart>>();
        foreach (var (key, parts) in cases)
        {
            if (key[0] == '=' && long.TryParse(key.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                exact.Add(number, parts);
            }
            else if (Array.IndexOf(Forms, key) is >= 0 and var form)
            {
                categories.Add((PluralCategory)form, parts);
            }
            else
            {
                throw Fault($"'{key}' is no form of a plural");
            }
        }

        return categories.ContainsKey(PluralCategory.Other)
            ? new MessagePart.Plural(name, ordinal, exact, categories)
            : throw Fault("a plural has no 'other'");
    }

    private Dictionary<string, IReadOnlyList<MessagePart>> Cases(string? counted)
    {
        var cases = new Dictionary<string, IReadOnlyList<MessagePart>>(StringComparer.Ordinal);
        for (SkipSpace(); _at < text.Length && text[_at] != '}'; SkipSpace())
        {
            var key = Name();
            Expect('{');
            var parts = Parts(counted);
            if (_at == text.Length)
            {
                throw Fault("a brace is not closed");
            }

            _at++;
            if (!cases.TryAdd(key, parts))
            {
                throw Fault($"'{key}' stands twice");
            }
        }

        return cases.Count > 0 ? cases : throw Fault("there is nothing to choose from");
    }

    private string Name()
    {
        SkipSpace();
        var start = _at;
        while (_at < text.Length && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] is '-' or '='))
        {
            _at++;
        }

        return _at > start ? text[start.._at] : throw Fault("a name is missing");
    }

    private void SkipSpace()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }
    }

    private bool Accept(char sign)
    {
        SkipSpace();
        if (_at == text.Length || text[_at] != sign)
        {
            return false;
        }

        _at++;
        return true;
    }

    private void Expect(char sign)
    {
        if (!Accept(sign))
        {
            throw Fault($"'{sign}' is missing");
        }
    }

    private FormatException Fault(string what) => new($"{what} (at sign {_at + 1} of “{text}”)");
}
