namespace CopArchive.Records.Model;

/// <summary>In what one state of the records differs from another.</summary>
/// <param name="Gone">Those that are not there any more, or were other ones, by id.</param>
/// <param name="Come">Those that were not there, or were other ones, by id.</param>
internal sealed record ChangedRecords(IReadOnlyList<ArchiveRecord> Gone, IReadOnlyList<ArchiveRecord> Come)
{
    /// <summary>Of more changes, what is looked up in all records is made anew.</summary>
    private const int Few = 100;

    /// <summary>Whether they are so few that it pays to keep what was looked up in the others.</summary>
    public bool AreFew => Gone.Count + Come.Count <= Few;

    /// <summary>What differs, judged by the very objects, so that of ten thousand that are the same none is looked at.</summary>
    /// <param name="former">By id.</param>
    /// <param name="now">By id.</param>
    public static ChangedRecords Between(IReadOnlyList<ArchiveRecord> former, IReadOnlyList<ArchiveRecord> now)
    {
        var (gone, come) = (new List<ArchiveRecord>(), new List<ArchiveRecord>());
        var (i, j) = (0, 0);
        while (i < former.Count || j < now.Count)
        {
            if (i < former.Count && j < now.Count && ReferenceEquals(former[i], now[j]))
            {
                (i, j) = (i + 1, j + 1);
                continue;
            }

            var order = i == former.Count ? 1 : j == now.Count ? -1 : former[i].Id.CompareTo(now[j].Id);
            if (order <= 0)
            {
                gone.Add(former[i++]);
            }

            if (order >= 0)
            {
                come.Add(now[j++]);
            }
        }

        return new ChangedRecords(gone, come);
    }
}
