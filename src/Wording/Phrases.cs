using CopArchive.Catalogue;

namespace CopArchive.Wording;

/// <summary>A few words of a line, and perhaps where they lead.</summary>
/// <param name="Text">The words.</param>
/// <param name="To">Where they lead; null for plain words.</param>
/// <param name="Language">Language of the words, BCP 47, where it differs from the page's; null otherwise.</param>
/// <param name="Outside">Where they lead outside this site: a page of somebody else, or a <c>mailto:</c>; null for nowhere.</param>
public sealed record Phrase(string Text, Address? To = null, string? Language = null, string? Outside = null)
{
    /// <summary>The element of a page in which the words stand; null for none.</summary>
    public PhraseMark? Mark { get; init; }

    /// <summary>The same words, where some of them are in another language; null where all are in one.</summary>
    public Phrases? Inside { get; init; }

    /// <summary>Whether they are words and no more.</summary>
    public bool IsPlain => this is { To: null, Language: null, Outside: null, Mark: null, Inside: null };
}

/// <summary>An element of a page around words: <c>code</c>, <c>time</c>.</summary>
/// <param name="Tag">Its name; where the words lead somewhere, that of a link stands instead.</param>
/// <param name="Attribute">An attribute of it; null for none.</param>
/// <param name="Value">The value of that.</param>
public sealed record PhraseMark(string Tag, string? Attribute = null, string? Value = null);

/// <summary>A line of phrases, read one after the other.</summary>
/// <param name="Parts">In reading order; spaces between them are their own.</param>
public sealed record Phrases(IReadOnlyList<Phrase> Parts)
{
    /// <summary>Nothing.</summary>
    public static Phrases Empty { get; } = new([]);

    /// <summary>Whether there is nothing to show.</summary>
    public bool IsEmpty => Parts.Count == 0;

    /// <summary>The words alone.</summary>
    public string Plain => Parts is [var only] ? only.Text : string.Concat(Parts.Select(p => p.Text));

    /// <summary>A line in which the words of a paper or of the editors are marked as such.</summary>
    /// <param name="line">The line.</param>
    /// <param name="language">Their language, BCP 47, where it is not that of the line; null otherwise.</param>
    /// <param name="words">The words, in any order; those that do not stand in the line are passed over.</param>
    public static Phrases Marking(string line, string? language, params IEnumerable<string> words)
    {
        var first = language is null ? null : words.Where(w => w.Length > 0)
            .Select(w => (Words: w, At: line.IndexOf(w, StringComparison.Ordinal))).Where(w => w.At >= 0)
            .OrderBy(w => w.At).ThenByDescending(w => w.Words.Length).Select(w => ((string Words, int At)?)w).FirstOrDefault();
        return first is not { } next ? line
            : (Phrases)line[..next.At] + new Phrase(next.Words, Language: language)
                + Marking(line[(next.At + next.Words.Length)..], language, words);
    }

    /// <summary>All of it leading to one place.</summary>
    public Phrase Leading(Address? to) => Parts is [var only] ? only with { To = to } : new Phrase(Plain, to) { Inside = this };

    /// <summary>Plain words; nothing where there are none.</summary>
    public static implicit operator Phrases(string? text) => string.IsNullOrEmpty(text) ? Empty : new([new Phrase(text)]);

    /// <summary>One phrase.</summary>
    public static implicit operator Phrases(Phrase phrase) => new([phrase]);

    /// <summary>One line after the other.</summary>
    public static Phrases operator +(Phrases left, Phrases right) =>
        left.IsEmpty ? right : right.IsEmpty ? left : new([.. left.Parts, .. right.Parts]);

    /// <summary>Lines with a sign between them; empty ones are passed over.</summary>
    public static Phrases Join(string between, params IEnumerable<Phrases> lines)
    {
        var (first, all) = (Empty, default(List<Phrase>));
        foreach (var line in lines)
        {
            if (line.IsEmpty)
            {
                continue;
            }

            if (first.IsEmpty)
            {
                first = line;
                continue;
            }

            all ??= [.. first.Parts];
            if (between.Length > 0)
            {
                all.Add(new Phrase(between));
            }

            all.AddRange(line.Parts);
        }

        return all is null ? first : new(all);
    }
}
