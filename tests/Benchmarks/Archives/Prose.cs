using System.Text;

namespace CopArchive.Benchmarks.Archives;

/// <summary>
/// Writes sentences. One word in six is one that was used already, as in real papers, where a rare word that stands once
/// stands again soon.
/// </summary>
public sealed class Prose(Dice dice)
{
    private readonly List<string> _used = [];

    /// <summary>Words of some length, without a capital and without a stop.</summary>
    public string Words(int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append(i == 0 ? "" : " ").Append(Word());
        }

        return text.ToString();
    }

    /// <summary>Words for a title: none that is in every paper.</summary>
    public string TitleWords(int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(_ =>
            Vocabulary.Words[Vocabulary.FunctionWordCount + (Vocabulary.Draw(dice) % (Vocabulary.Size - Vocabulary.FunctionWordCount))]));

    /// <summary>Sentences of 8 to 24 words, about <paramref name="words"/> together.</summary>
    public string Sentences(int words)
    {
        var text = new StringBuilder();
        while (words > 0)
        {
            var length = Math.Min(dice.Between(8, 24), Math.Max(words, 8));
            words -= length;
            var comma = dice.Chance(50) ? dice.Between(3, length - 3) : 0;
            for (var i = 0; i < length; i++)
            {
                var word = Word();
                text.Append(text.Length == 0 ? "" : " ")
                    .Append(i == 0 ? Vocabulary.Capital(word) : word)
                    .Append(i > 0 && i == comma ? "," : "");
            }

            text.Append('.');
        }

        return text.ToString();
    }

    private string Word()
    {
        if (_used.Count > 10 && dice.Below(6) == 0)
        {
            return _used[dice.Below(_used.Count)];
        }

        var rank = Vocabulary.Draw(dice);
        if (rank >= Vocabulary.FunctionWordCount)
        {
            _used.Add(Vocabulary.Words[rank]);
        }

        return Vocabulary.Words[rank];
    }
}
