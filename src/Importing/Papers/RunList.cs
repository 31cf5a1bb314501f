namespace CopArchive.Importing.Papers;

/// <summary>Collects the runs of one block, merging neighbours that look alike.</summary>
internal sealed class RunList
{
    private readonly List<SourceRun> _runs = [];

    /// <summary>Whether there is no word, number or sign in it.</summary>
    public bool IsBlank => _runs.All(r => string.IsNullOrWhiteSpace(r.Text));

    /// <summary>The words so far.</summary>
    public string Plain => string.Concat(_runs.Select(r => r.Text));

    /// <summary>Appends words.</summary>
    public void Add(SourceRun run)
    {
        if (run.Text.Length == 0)
        {
            return;
        }

        if (_runs.Count > 0 && _runs[^1] with { Text = "" } == run with { Text = "" })
        {
            _runs[^1] = run with { Text = _runs[^1].Text + run.Text };
        }
        else
        {
            _runs.Add(run);
        }
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
    public void Clear() => _runs.Clear();

    /// <summary>The runs, without space at either end.</summary>
    public IReadOnlyList<SourceRun> Trimmed()
    {
        var runs = new List<SourceRun>(_runs);
        while (runs.Count > 0 && runs[0].Text.TrimStart() is var text && text != runs[0].Text)
        {
            if (text.Length > 0)
            {
                runs[0] = runs[0] with { Text = text };
                break;
            }

            runs.RemoveAt(0);
        }

        while (runs.Count > 0 && runs[^1].Text.TrimEnd() is var text && text != runs[^1].Text)
        {
            if (text.Length > 0)
            {
                runs[^1] = runs[^1] with { Text = text };
                break;
            }

            runs.RemoveAt(runs.Count - 1);
        }

        return runs;
    }
}
