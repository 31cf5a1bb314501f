using System.Diagnostics;
using System.Text;

namespace CopArchive.Values;

/// <summary>
/// A series of document numbers, written as a template: <c>{group}/{meeting}/{number}</c>, <c>C{year}/{number}</c>.
/// Placeholders are group, meeting, year and number; slash, dash and space separate parts; letters and digits stand for themselves.
/// </summary>
public sealed record SymbolSeries
{
    private SymbolSeries(string template, IReadOnlyList<SymbolToken> tokens) => (Template, Tokens) = (template, tokens);

    /// <summary>The template as written.</summary>
    public string Template { get; }

    /// <summary>Its pieces in order.</summary>
    internal IReadOnlyList<SymbolToken> Tokens { get; }

    /// <summary>Whether its numbers begin with, or hold, a name of the group.</summary>
    public bool HasGroup => Tokens.Any(t => t.Kind == SymbolTokenKind.Group);

    /// <summary>
    /// Reads a template; null if it is invalid: an unknown or repeated placeholder, no <c>{number}</c>, two placeholders without a
    /// separator, a character that is neither letter, digit nor separator.
    /// </summary>
    public static SymbolSeries? TryParse(string template) => TryParse(template, out _);

    /// <summary>The same, and why it is none; <paramref name="refusal"/> is null where it is one.</summary>
    public static SymbolSeries? TryParse(string template, out SymbolSeriesRefusal? refusal)
    {
        var tokens = new List<SymbolToken>();
        for (var at = 0; at < template.Length;)
        {
            refusal = Token(template, at, out var token) ?? Misplaced(tokens, token!);
            if (refusal is not null)
            {
                return null;
            }

            tokens.Add(token!);
            at += IsPlaceholder(token!) ? token!.Text.Length + 2 : token!.Text.Length;
        }

        refusal = tokens.Any(t => t.Kind == SymbolTokenKind.Number) ? null : new SymbolSeriesRefusal(SymbolSeriesReason.NoNumber, template);
        return refusal is null ? new SymbolSeries(template, tokens) : null;
    }

    /// <summary>The template with each piece written by <paramref name="write"/>.</summary>
    internal string Write(Func<SymbolToken, string?> write)
    {
        var text = new StringBuilder();
        foreach (var token in Tokens)
        {
            text.Append(write(token));
        }

        return text.ToString();
    }

    /// <summary>
    /// The runs of letters and digits into which a number falls in any spelling; neighbouring runs of letters are one.
    /// </summary>
    /// <param name="groupName">The name of the group that stands in it; null to leave its place open.</param>
    internal IReadOnlyList<(SymbolTokenKind Kind, string Text)> Atoms(string? groupName)
    {
        var atoms = new List<(SymbolTokenKind Kind, string Text)>();
        foreach (var token in Tokens.Where(t => t.Kind != SymbolTokenKind.Separator))
        {
            var words = token.Kind == SymbolTokenKind.Literal ? token.Text : token.Kind == SymbolTokenKind.Group ? groupName : null;
            if (words is null)
            {
                atoms.Add((token.Kind, token.Text));
                continue;
            }

            foreach (var atom in SymbolSpelling.Atoms(words))
            {
                var joins = atoms.Count > 0 && atoms[^1].Kind == SymbolTokenKind.Literal
                    && !char.IsAsciiDigit(atom[0]) && !char.IsAsciiDigit(atoms[^1].Text[0]);
                if (joins)
                {
                    atoms[^1] = (SymbolTokenKind.Literal, atoms[^1].Text + atom);
                }
                else
                {
                    atoms.Add((SymbolTokenKind.Literal, atom));
                }
            }
        }

        return atoms;
    }

    /// <summary>The piece that begins at an offset, or what is wrong with it.</summary>
    private static SymbolSeriesRefusal? Token(string template, int at, out SymbolToken? token)
    {
        token = null;
        if (template[at] == '{')
        {
            var end = template.IndexOf('}', at);
            if (end < 0)
            {
                return new SymbolSeriesRefusal(SymbolSeriesReason.Brace, template[at..]);
            }

            token = template[(at + 1)..end] switch
            {
                "group" => new SymbolToken(SymbolTokenKind.Group, "group"),
                "meeting" => new SymbolToken(SymbolTokenKind.Meeting, "meeting"),
                "year" => new SymbolToken(SymbolTokenKind.Year, "year"),
                "number" => new SymbolToken(SymbolTokenKind.Number, "number"),
                _ => null,
            };
            return token is null ? new SymbolSeriesRefusal(SymbolSeriesReason.Placeholder, template[at..(end + 1)]) : null;
        }

        if (template[at] is '/' or '-' or ' ')
        {
            token = new SymbolToken(SymbolTokenKind.Separator, template[at].ToString());
            return null;
        }

        var length = template.Skip(at).TakeWhile(char.IsAsciiLetterOrDigit).Count();
        if (length == 0)
        {
            return new SymbolSeriesRefusal(SymbolSeriesReason.Sign, SignAt(template, at));
        }

        token = new SymbolToken(SymbolTokenKind.Literal, template.Substring(at, length));
        return null;
    }

    /// <summary>Why a piece cannot follow those before it, since numbers could not be read back; null where it can.</summary>
    private static SymbolSeriesRefusal? Misplaced(List<SymbolToken> before, SymbolToken token)
    {
        var last = before.Count == 0 ? null : before[^1];
        return token.Kind switch
        {
            SymbolTokenKind.Separator when last is null || last.Kind == SymbolTokenKind.Separator =>
                new SymbolSeriesRefusal(SymbolSeriesReason.Separator, token.Text),
            SymbolTokenKind.Separator => null,
            SymbolTokenKind.Literal when last is not null && IsPlaceholder(last) && char.IsAsciiDigit(token.Text[0]) =>
                new SymbolSeriesRefusal(SymbolSeriesReason.Joined, $"{{{last.Text}}}{token.Text}"),
            SymbolTokenKind.Literal => null,
            SymbolTokenKind.Group or SymbolTokenKind.Meeting or SymbolTokenKind.Year or SymbolTokenKind.Number =>
                RefusedPlaceholder(token, last, before),
            _ => throw new UnreachableException($"{token.Kind}"),
        };
    }

    private static SymbolSeriesRefusal? RefusedPlaceholder(SymbolToken token, SymbolToken? last, IReadOnlyList<SymbolToken> before)
    {
        if (before.Any(t => t.Kind == token.Kind))
        {
            return new SymbolSeriesRefusal(SymbolSeriesReason.Twice, $"{{{token.Text}}}");
        }

        if (last is not null && IsPlaceholder(last))
        {
            return new SymbolSeriesRefusal(SymbolSeriesReason.Joined, $"{{{last.Text}}}{{{token.Text}}}");
        }

        return last?.Kind == SymbolTokenKind.Literal && char.IsAsciiDigit(last.Text[^1])
            ? new SymbolSeriesRefusal(SymbolSeriesReason.Joined, $"{last.Text}{{{token.Text}}}")
            : null;
    }

    /// <summary>The whole sign, also where it takes two UTF-16 units.</summary>
    private static string SignAt(string template, int at) => Rune.TryGetRuneAt(template, at, out var rune) ? rune.ToString() : "\uFFFD";

    private static bool IsPlaceholder(SymbolToken token) => token.Kind is not (SymbolTokenKind.Literal or SymbolTokenKind.Separator);

    /// <inheritdoc/>
    public bool Equals(SymbolSeries? other) => other is not null && Template == other.Template;

    /// <inheritdoc/>
    public override int GetHashCode() => Template.GetHashCode(StringComparison.Ordinal);
}

/// <summary>A piece of a template.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The words or separator themselves, or the placeholder's name.</param>
internal sealed record SymbolToken(SymbolTokenKind Kind, string Text);

/// <summary>What a piece of a template is.</summary>
internal enum SymbolTokenKind
{
    Literal,
    Separator,
    Group,
    Meeting,
    Year,
    Number,
}
