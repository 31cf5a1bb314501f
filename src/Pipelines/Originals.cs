using CopArchive.Diagnostics;
using CopArchive.Output;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;

namespace CopArchive.Pipelines;

/// <summary>
/// Files that are too large for the repository: they lie in a folder or on a server, and are fetched into a folder beside the records,
/// where each is named by its hash, so that one which is there is the right one.
/// </summary>
public static class Originals
{
    /// <summary>The largest file that is fetched: more than any paper or recording of a meeting, and less than a disk.</summary>
    public const long MostBytes = 4_000_000_000;

    /// <summary>Whether a file was fetched.</summary>
    internal static bool IsHere(AttachedFile file) => File.Exists(file.FullPath);

    /// <summary>Those of an archive that were not fetched yet.</summary>
    public static IReadOnlyList<AttachedFile> Missing(string dataFolder) =>
    [
        .. RecordLoader.Load(dataFolder, new DiagnosticBag()).Records
            .SelectMany(r => r.Files)
            .Where(f => f is { At: not null, Withheld: null } && !IsHere(f))
            .DistinctBy(f => f.Sha256),
    ];

    /// <summary>Fetches files; what came of each, in a sentence. One that is not what its page says is not kept.</summary>
    /// <param name="files">The files.</param>
    /// <param name="dataFolder">The folder of the records, from which folders are named.</param>
    /// <param name="handler">How the network is asked.</param>
    public static async Task<IReadOnlyList<FetchedFile>> FetchAsync(
        IReadOnlyList<AttachedFile> files, string dataFolder, HttpMessageHandler handler)
    {
        using var client = new HttpClient(handler, disposeHandler: false) { Timeout = TimeSpan.FromMinutes(30) };
        var fetched = new List<FetchedFile>();
        foreach (var file in files)
        {
            fetched.Add(new FetchedFile(file, await FetchAsync(file, dataFolder, client).ConfigureAwait(false)));
        }

        return fetched;
    }

    private static async Task<string?> FetchAsync(AttachedFile file, string dataFolder, HttpClient client)
    {
        if (file.Bytes > MostBytes)
        {
            return $"its page says that it has {file.Bytes / 1_000_000_000} GB, and none of more than {MostBytes / 1_000_000_000} GB is "
                + "fetched";
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file.FullPath)!);
        var unfinished = file.FullPath + ".unfinished";
        try
        {
            var from = await OpenAsync(file, dataFolder, client).ConfigureAwait(false);
            await using (from.ConfigureAwait(false))
            {
                var to = File.Create(unfinished);
                await using (to.ConfigureAwait(false))
                {
                    if (!await CopyAsync(from, to, file.Bytes).ConfigureAwait(false))
                    {
                        return "it is larger than its page says";
                    }
                }
            }

            using (var content = File.OpenRead(unfinished))
            {
                if (Manifest.HashOf(content) != file.Sha256)
                {
                    return "it is not the file of which its page states the hash";
                }
            }

            File.Move(unfinished, file.FullPath, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or HttpRequestException or TaskCanceledException)
        {
            return e.Message.TrimEnd('.');
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>The bytes where the page says that they lie; a folder is named from the one that holds the records.</summary>
    private static async Task<Stream> OpenAsync(AttachedFile file, string dataFolder, HttpClient client) =>
        Uri.TryCreate(file.At, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? await client.GetStreamAsync(new Uri($"{file.At!.TrimEnd('/')}/{file.Path.Value}")).ConfigureAwait(false)
            // whoever reads from a pipe or a device, which have no length, waits for ever
            : new FileInfo(Path.Combine(Path.GetFullPath(Path.Combine(dataFolder, "..")), file.At!, file.Path.Value)) is
                { Exists: true, LinkTarget: null, Length: > 0 } there
                ? there.OpenRead()
                : throw new IOException("there is no such file");

    /// <summary>Copies no more than there should be: whoever answers may never end.</summary>
    private static async Task<bool> CopyAsync(Stream from, Stream to, long most)
    {
        var buffer = new byte[1 << 16];
        for (var copied = 0L; await from.ReadAsync(buffer).ConfigureAwait(false) is > 0 and var read;)
        {
            copied += read;
            if (copied > most)
            {
                return false;
            }

            await to.WriteAsync(buffer.AsMemory(0, read)).ConfigureAwait(false);
        }

        return true;
    }
}

/// <summary>A file that was to be fetched.</summary>
/// <param name="File">The file.</param>
/// <param name="Objection">Why it is not here, without a stop at the end; null if it is.</param>
public sealed record FetchedFile(AttachedFile File, string? Objection);
