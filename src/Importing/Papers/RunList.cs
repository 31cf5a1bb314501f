using System.Text;

namespace CopArchive.Importing.Papers;

/// <summary>
/// Collects the runs of one block, merging neighbours that look alike. A block may come in a hundred thousand pieces, so that none is
/// copied for each piece that follows.
/// </summary>
internal sealed class RunList
{
    private readonly List<SourceRun> _runs = [];
    private readonly StringBuilder _last = new();

    /// <summary>Whether there is no word, number or sign in it.</summary>
    public bool IsBlank { get; private set; } = true;

    /// <summary>The last letter or sign; null where there is none.</summary>
    public char? Last => _last.Length > 0 ? _last[^1] : null;

    /// <summary>The words so far.</summary>
    public string Plain => string.Concat(All().Select(r => r.Text));

    /// <summary>Appends words.</summary>
    public void Add(SourceRun run)
    {
        if (run.Text.Length == 0)
        {
            return;
        }

        IsBlank &= string.IsNullOrWhiteSpace(run.Text);
        if (_runs.Count == 0 || _runs[^1] with { Text = "" } != run with { Text = "" })
        {
            Settle();
            _runs.Add(run);
        }

        _last.Append(run.Text);
    }

    /// <summary>Appends words.</summary>
    public void AddRange(IEnumerable<SourceRun> runs)
    {
        foreach (var run in runs)
        {
            Add(run);
        }
    }

    /// <summary>Removes all words.</summary>
    public void Clear()
    {
        _runs.Clear();
        _last.Clear();
        IsBlank = true;
    }

    /// <summary>The runs, without space at either end.</summary>
    public IReadOnlyList<SourceRun> Trimmed()
    {
        var all = All();
        var start = all.FindIndex(r => !string.IsNullOrWhiteSpace(r.Text));
        if (start < 0)
        {
            return [];
        }

        var runs = all[start..(all.FindLastIndex(r => !string.IsNullOrWhiteSpace(r.Text)) + 1)];
        runs[0] = runs[0] with { Text = runs[0].Text.TrimStart() };
        runs[^1] = runs[^1] with { Text = runs[^1].Text.TrimEnd() };
        return runs;
    }

    private List<SourceRun> All()
    {
        Settle();
        _last.Append(_runs.LastOrDefault()?.Text);
        return _runs;
    }

    /// <summary>Gives the last run all of its words.</summary>
    private void Settle()
    {
        if (_runs.Count > 0)
        {
            _runs[^1] = _runs[^1] with { Text = _last.ToString() };
        }

        _last.Clear();
    }
}
