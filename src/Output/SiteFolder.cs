using CopArchive.Diagnostics;

namespace CopArchive.Output;

/// <summary>
/// The output folder and the working folder beside it: <c>output</c> and <c>.staging-output</c>, which holds the lock,
/// the new site while it is written (<c>new</c>), the old site for a moment if folders cannot be swapped (<c>old</c>), and the replaced
/// site until the next build begins (<c>former</c>), so that readers of it can finish.
/// </summary>
internal sealed class SiteFolder
{
    /// <summary>The file that marks a site written by this program.</summary>
    public const string MarkName = ".coparchive";

    private readonly string _named;
    private readonly string _staging;
    private readonly string _old;
    private readonly string _former;

    /// <summary>A folder as named by the user; nothing is touched yet.</summary>
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

    private string LockFile => Path.Combine(_staging, "lock");

    /// <summary>What the mark says.</summary>
    public static ReadOnlySpan<byte> Mark =>
        "This folder is written by CopArchive and replaced as a whole at each build. Keep nothing of your own in it.\n"u8;

    /// <summary>Why the site must not be written here; null if it may.</summary>
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

        return Directory.Exists(Output) && !IsMarked() && Directory.EnumerateFileSystemEntries(Output).Any() ? OutputFaults.Foreign(_named)
            // the lock is the first thing that a build puts into its working folder, and it stays there
            : Directory.Exists(_staging) && !File.Exists(LockFile) && Directory.EnumerateFileSystemEntries(_staging).Any()
                ? OutputFaults.ForeignWorkingFolder(_named, _staging)
                : null;
    }

    /// <summary>Locks out every other build until disposed of or until the process ends; null if one is running already.</summary>
    public FileStream? TryLock()
    {
        Directory.CreateDirectory(_staging);
        try
        {
            // the file stays: were it deleted, a third build could lock a new one while a second holds the deleted one
            return new FileStream(LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (e.GetType() == typeof(IOException))
        {
            return null;
        }
    }

    /// <summary>Cleans up after a killed build. Call only while holding the lock.</summary>
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
    /// <param name="exchange">Swaps two folders, or returns false and changes nothing.</param>
    public void Swap(Func<string, string, bool> exchange)
    {
        if (Objection() is { } objection)
        {
            throw new IOException(objection.Message); // the folder was replaced while we were writing
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

    /// <summary>There is no site between the two steps; after a build killed there, <see cref="Recover"/> restores it.</summary>
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

    /// <summary>The name alone is no mark: anybody may have a file called so.</summary>
    private bool IsMarked()
    {
        var mark = new FileInfo(Path.Combine(Output, MarkName));
        return mark is { Exists: true, LinkTarget: null }
            && mark.Length == Mark.Length
            && File.ReadAllBytes(mark.FullName).AsSpan().SequenceEqual(Mark);
    }
}
