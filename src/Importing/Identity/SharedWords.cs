using System.Text;
using CopArchive.Search;

namespace CopArchive.Importing.Identity;

/// <summary>
/// The words of a text as runs of three, so that two texts can be compared whatever their layout. Forms of one paper (Word, PDF, web page)
/// share 93 % and more of them, different papers of one body at most 25 % (measured on the papers of the archive and of the tests).
/// </summary>
internal sealed class SharedWords
{
    private const int Run = 3;

    private readonly HashSet<ulong> _runs = [];

    public SharedWords(string text)
    {
        var words = Split(text);
        Count = words.Count;
        for (var i = 0; i + Run <= words.Count; i++)
        {
            _runs.Add(Hash(words.Skip(i).Take(Run)));
        }

        // a text of one or two words is one run
        if (words.Count is > 0 and < Run)
        {
            _runs.Add(Hash(words));
        }
    }

    /// <summary>How many words the text has.</summary>
    public int Count { get; }

    /// <summary>The share of the shorter text's runs that stand in the other; null where one has no words.</summary>
    public double? With(SharedWords other)
    {
        var (shorter, longer) = _runs.Count <= other._runs.Count ? (_runs, other._runs) : (other._runs, _runs);
        return shorter.Count == 0 ? null : (double)shorter.Count(longer.Contains) / shorter.Count;
    }

    /// <summary>The words of a text, folded; each Chinese or Japanese sign is one, since these are written without spaces.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in Folding.Fold(text).EnumerateRunes())
        {
            var isSign = rune.Value is >= 0x2E80 and <= 0x9FFF or >= 0x20000 and <= 0x323AF;
            if (word.Length > 0 && (isSign || !Folding.IsWord(rune)))
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (Folding.IsWord(rune))
            {
                word.Append(rune);
            }

            if (isSign && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    /// <summary>FNV-1a: the same on every machine and in every run.</summary>
    private static ulong Hash(IEnumerable<string> words)
    {
        var hash = 14695981039346656037UL;
        foreach (var sign in words.SelectMany(w => w.Append(' ')))
        {
            hash = unchecked((hash ^ sign) * 1099511628211UL);
        }

        return hash;
    }
}
