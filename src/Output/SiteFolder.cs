using CopArchive.Diagnostics;

namespace CopArchive.Output;

/// <summary>
/// The output folder and the working folder beside it: <c>output</c> and <c>.staging-output</c>, which holds the lock,
/// the new site while it is written (<c>new</c>), for an instant where folders cannot trade places the one it replaces (<c>old</c>),
/// and the replaced one until the next build begins (<c>former</c>), so that whoever is reading it can finish.
/// </summary>
internal sealed class SiteFolder
{
    /// <summary>The file by which a site of ours is known.</summary>
    public const string MarkName = ".coparchive";

    private readonly string _named;
    private readonly string _staging;
    private readonly string _old;
    private readonly string _former;

    /// <summary>A folder as somebody named it; nothing is touched yet.</summary>
    public SiteFolder(string named)
    {
        _named = named;
        Output = Path.TrimEndingDirectorySeparator(Path.GetFullPath(named));
        _staging = Path.Combine(Path.GetDirectoryName(Output) ?? Output, ".staging-" + Path.GetFileName(Output));
        New = Path.Combine(_staging, "new");
        _old = Path.Combine(_staging, "old");
        _former = Path.Combine(_staging, "former");
    }

    /// <summary>Where the site stands.</summary>
    public string Output { get; }

    /// <summary>Where the new site is written until it is whole.</summary>
    public string New { get; }

    /// <summary>What the mark says.</summary>
    public static ReadOnlySpan<byte> Mark =>
        "This folder is written by CopArchive and replaced as a whole at each build. Keep nothing of your own in it.\n"u8;

    /// <summary>Why the site must not be written here; null where it may.</summary>
    public Diagnostic? Objection()
    {
        foreach (var folder in (string[])[Output, _staging])
        {
            if (new FileInfo(folder).LinkTarget is not null)
            {
                return OutputFaults.Link(_named, folder);
            }

            if (File.Exists(folder))
            {
                return OutputFaults.NotFolder(_named);
            }
        }

        return Directory.Exists(Output) && !IsMarked() && Directory.EnumerateFileSystemEntries(Output).Any()
            ? OutputFaults.Foreign(_named)
            : null;
    }

    /// <summary>Keeps every other build away until it is disposed of or its process ends; null where one is at work already.</summary>
    public FileStream? TryLock()
    {
        Directory.CreateDirectory(_staging);
        try
        {
            // the file stays: were it deleted, a third build could lock a new one while a second holds the deleted one
            return new FileStream(Path.Combine(_staging, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (e.GetType() == typeof(IOException))
        {
            return null;
        }
    }

    /// <summary>Clears up behind a build that was killed. Only under the lock.</summary>
    public void Recover()
    {
        if (Directory.Exists(_old) && !Directory.Exists(Output))
        {
            Directory.Move(_old, Output); // killed between the two renames
        }

        Delete(_old);
        Delete(New);
    }

    /// <summary>
    /// Puts the new site in place of the former one, which is kept; what the build before replaced is removed. Only now, not while
    /// files are written: on some disks, deleting makes that slow.
    /// </summary>
    /// <param name="exchange">Lets two folders trade places, or returns false and changes nothing.</param>
    public void Swap(Func<string, string, bool> exchange)
    {
        if (Objection() is { } objection)
        {
            throw new IOException(objection.Message); // it has become another folder while we were writing
        }

        if (!Directory.Exists(Output))
        {
            Directory.Move(New, Output);
        }
        else if (exchange(New, Output))
        {
            Keep(New);
        }
        else
        {
            SwapInTwoSteps();
        }
    }

    /// <summary>A reader finds no site between the two; a build killed there is mended by <see cref="Recover"/>.</summary>
    private void SwapInTwoSteps()
    {
        Directory.Move(Output, _old);
        try
        {
            Directory.Move(New, Output);
        }
        catch (IOException)
        {
            Directory.Move(_old, Output);
            throw;
        }

        Keep(_old);
    }

    /// <summary>The new site stands by now: what is not cleared up is left to the next build.</summary>
    private void Keep(string replaced)
    {
        try
        {
            Delete(_former);
            Directory.Move(replaced, _former);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // it is in the working folder, where the next build begins with clearing up
        }
    }

    /// <summary>Removes a folder, if it is there. Links in it are removed, not followed.</summary>
    public static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private bool IsMarked() => new FileInfo(Path.Combine(Output, MarkName)) is { Exists: true, LinkTarget: null };
}
