namespace CopArchive.Search;

/// <summary>
/// The words of one language that a part of the index has met. A table of its own: each word of each text is looked up here, and a
/// dictionary that many threads share took a third of the whole index.
/// </summary>
/// <param name="language">The language.</param>
/// <param name="vocabulary">The words of all parts.</param>
internal sealed class MetWords(string language, Vocabulary vocabulary)
{
    private (int Hash, AnalysedWord? Word)[] _slots = new (int Hash, AnalysedWord? Word)[1_024];
    private int _count;

    /// <summary>A word as written.</summary>
    public AnalysedWord Find(ReadOnlySpan<char> written)
    {
        var hash = string.GetHashCode(written);
        ref var slot = ref Slot(hash, written);
        if (slot.Word is { } met)
        {
            return met;
        }

        var word = vocabulary.Find(written, language);
        slot = (hash, word);
        if (++_count * 2 > _slots.Length)
        {
            Grow();
        }

        return word;
    }

    /// <summary>Where a word is, or would be: behind all others of its hash.</summary>
    private ref (int Hash, AnalysedWord? Word) Slot(int hash, ReadOnlySpan<char> written)
    {
        for (var at = hash; ; at++)
        {
            ref var slot = ref _slots[at & (_slots.Length - 1)];
            if (slot.Word is null || (slot.Hash == hash && written.SequenceEqual(slot.Word.Written)))
            {
                return ref slot;
            }
        }
    }

    private void Grow()
    {
        var all = _slots;
        _slots = new (int Hash, AnalysedWord? Word)[2 * all.Length];
        foreach (var slot in all)
        {
            if (slot.Word is { } word)
            {
                Slot(slot.Hash, word.Written) = slot;
            }
        }
    }
}
