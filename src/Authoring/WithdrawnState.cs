using System.Globalization;
using System.Text;
using CopArchive.Diagnostics;
using CopArchive.History;
using CopArchive.Pipelines;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Authoring;

/// <summary>
/// The last state without a fault, with the withdrawals that were made since and nothing else: for the hour in which a text must go and
/// something else is at fault. It lies in a copy of the repository that goes when it is no longer needed.
/// </summary>
public sealed class WithdrawnState : IDisposable
{
    /// <summary>States further back than this were not live yesterday.</summary>
    private const int Most = 50;

    /// <summary>More faults than these are only counted.</summary>
    private const int MostFaults = 5;

    private static readonly string[] Settings =
        ["-c", "protocol.file.allow=always", "-c", "core.hooksPath=/dev/null", "-c", "core.symlinks=false"];

    /// <summary>No link is followed.</summary>
    private static readonly EnumerationOptions Plain = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    private readonly string _root;
    private readonly GitProcess _git;

    private WithdrawnState(string root, string data) => (_root, Data, _git) = (root, data, new GitProcess(root, "git"));

    /// <summary>Folder of the records.</summary>
    public string Data { get; }

    /// <summary>The state from which it was made: day and name.</summary>
    public string From { get; private set; } = "";

    /// <summary>Files in which something is withdrawn that was not then.</summary>
    public IReadOnlyList<string> Withdrawn { get; private set; } = [];

    /// <summary>Makes it; null, with the reason in words, where that cannot be.</summary>
    /// <param name="options">What would be built: its folders are read, and the history of the repository in which they lie.</param>
    /// <param name="progress">Hears how it gets on.</param>
    public static async Task<(WithdrawnState? State, string Reason)> MakeAsync(BuildOptions options, IBuildProgress progress)
    {
        var here = new GitProcess(options.Data, "git");
        if (here.Run(["rev-parse", "--show-toplevel"], default, out var reason) is not { } top
            || here.Run(["rev-parse", "--show-prefix"], default, out reason) is not { } prefix
            || here.Run(["log", "--first-parent", "-n", $"{Most}", "--format=%H %as", "HEAD", "--", "."], default, out reason)
                is not { } log)
        {
            return (null, reason);
        }

        var root = Directory.CreateTempSubdirectory("withdrawn-").FullName;
        var state = new WithdrawnState(root, Path.Combine(root, Text(prefix)));
        try
        {
            if (!state.Git(out reason, "clone", "--quiet", "--shared", "--no-checkout", Text(top), ".")
                || !await state.FindAsync(Text(log).Split('\n'), options, progress).ConfigureAwait(false))
            {
                state.Dispose();
                return (null, reason.Length > 0 ? reason : $"none of the last {Most} states of the records is without a fault");
            }

            if (await state.WithdrawAsync(options, progress).ConfigureAwait(false) is { } refusal)
            {
                state.Dispose();
                return (null, refusal);
            }

            return (state, "");
        }
        catch
        {
            state.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var file in Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal); // git writes its objects read-only
        }

        Directory.Delete(_root, recursive: true);
    }

    /// <summary>Goes back to the newest state without a fault.</summary>
    private async Task<bool> FindAsync(IReadOnlyList<string> commits, BuildOptions options, IBuildProgress progress)
    {
        foreach (var commit in commits.Select(c => c.Split(' ')).Where(c => c.Length == 2))
        {
            if (Git(out _, "checkout", "--quiet", "--force", "--detach", commit[0])
                && await IsCleanAsync(options, progress).ConfigureAwait(false))
            {
                From = $"{commit[1]}, {commit[0][..10]}";
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds the withdrawals; the reason in words where they cannot be added, or there are none.</summary>
    private async Task<string?> WithdrawAsync(BuildOptions options, IBuildProgress progress)
    {
        var found = Found(options.Data).ToList();
        if (found.Count == 0)
        {
            return "nothing was withdrawn since the last state without a fault";
        }

        found.ForEach(f => Take(options.Data, f.Path));
        found.ForEach(f => BringForward(f.Path, f.Head, options.Today));
        var quotes = await RemovedQuotes.TakeOutAsync(options with { Data = Data }, progress).ConfigureAwait(false);
        if (await FaultsAsync(options, progress).ConfigureAwait(false) is { Count: > 0 })
        {
            // the file says more than that it is withdrawn, and that is at fault: then just this is taken from it
            Git(out _, "checkout", "--force", "HEAD", "--", ".");
            Git(out _, "clean", "--quiet", "--force", "-d");
            found.ForEach(f => TakeKey(options.Data, f.Path, f.Head));
            found.ForEach(f => BringForward(f.Path, f.Head, options.Today));
            quotes = await RemovedQuotes.TakeOutAsync(options with { Data = Data }, progress).ConfigureAwait(false);
            if (await FaultsAsync(options, progress).ConfigureAwait(false) is { Count: > 0 } faults)
            {
                var withdrawn = string.Join(", ", found.Select(f => f.Path));
                return $"with what was withdrawn ({withdrawn}) the last state without a fault has these: "
                    + string.Join(' ', faults.Take(MostFaults).Select(InWords))
                    + (faults.Count > MostFaults ? $" And {faults.Count - MostFaults} more." : "");
            }
        }

        Withdrawn = [.. found.Select(f => f.Path).Union(quotes)];
        Git(out _, "add", "--all");
        Git(out _, "-c", "user.name=withdrawal", "-c", "user.email=withdrawal@localhost", "-c", "commit.gpgsign=false", "commit", "--quiet",
            "--message", "Withdrawn");
        return null;
    }

    /// <summary>Files of records, without the folder, in which something is withdrawn that was not in the former state.</summary>
    private IEnumerable<(string Path, YamlMap Head)> Found(string data)
    {
        foreach (var file in Directory.EnumerateFiles(data, "*", Plain).Order(StringComparer.Ordinal))
        {
            var path = Path.GetRelativePath(data, file).Replace('\\', '/');
            if (DataPath.TryParse(path) is { Attachment: null } of
                && new FileInfo(file) is { LinkTarget: null, Length: <= SourceText.Limit }
                && Former(of) is { } former
                && Head(file) is { } head
                && Marks(head).Except(Marks(Head(former))).Any())
            {
                yield return (path, head);
            }
        }
    }

    /// <summary>What of a head says that something is not to be seen any more.</summary>
    private static HashSet<string> Marks(YamlMap? head)
    {
        if (head is null)
        {
            return [];
        }

        var withheld = (Value(head, "files") as YamlList)?.Items.OfType<YamlMap>()
            .Where(f => (Value(f, "withheld") ?? Value(f, "erased")) is not null)
            .Select(f => "withheld " + (Value(f, "path") as YamlScalar)?.Value) ?? [];
        var words = (Value(head, "corrections") as YamlList)?.Items.OfType<YamlMap>()
            .Where(c => (Value(c, "was") as YamlScalar)?.Value == WordCorrection.Withheld)
            .Select((_, i) => "words " + i.ToString(CultureInfo.InvariantCulture)) ?? [];
        return
        [
            .. withheld, .. words,
            .. Value(head, "name") is null ? [] : new[] { "name" },
            .. Value(head, "withdrawn") is null ? [] : new[] { "withdrawn" },
            .. Value(head, "history-from") is YamlScalar day ? new[] { "history " + day.Value } : [],
            .. Value(head, "access") is { } access && (access as YamlScalar ?? Value(access, "level") as YamlScalar)?.Value != "public"
                ? new[] { "access" }
                : [],
        ];
    }

    /// <summary>A file of the record that stands at the same place, whatever its ending; null where there was none.</summary>
    private string? Former(DataPath of) =>
        new[] { ".md", ".yml" }
            .Select(e => Path.Combine(Data, of.Id.Value + (of.Language is null ? "" : "." + of.Language) + e))
            .FirstOrDefault(File.Exists);

    /// <summary>The whole file as it is now, with what lies beside it.</summary>
    private void Take(string data, string path)
    {
        var of = DataPath.TryParse(path)!;
        File.Delete(Former(of)!);
        File.Copy(Path.Combine(data, path), Path.Combine(Data, path));
        if (of.Language is null)
        {
            Beside(Data, of.Id).ToList().ForEach(f => File.Delete(Path.Combine(Data, f)));
            foreach (var file in Beside(data, of.Id))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Data, file))!);
                File.Copy(Path.Combine(data, file), Path.Combine(Data, file));
            }
        }
    }

    /// <summary>Of a file that is withdrawn just this and its title; else the whole file.</summary>
    private void TakeKey(string data, string path, YamlMap head)
    {
        var of = DataPath.TryParse(path)!;
        if (of.Language is not null || Value(head, "withdrawn") is not YamlMap withdrawn || Day(withdrawn, "on") is not { } day)
        {
            Take(data, path);
            return;
        }

        var given = new[] { "title", "title-is" }.Select(k => (k, Value: (Value(head, k) as YamlScalar)?.Value))
            .Where(k => k.Value is not null).Select(k => (k.k, k.Value!));
        PageCorrection.Make(Data, new CorrectionRequest(of.Id.Value, day)
        {
            Values = [.. given],
            Withdraw = (Value(withdrawn, "reason") as YamlScalar)?.Value ?? "It was withdrawn.",
        }).Write(Data);
    }

    /// <summary>A passage that is taken out is gone from today on, whatever day ahead the page names.</summary>
    private void BringForward(string path, YamlMap head, DateOnly today)
    {
        if (Day(head, "history-from") > today)
        {
            PageCorrection.Make(Data, new CorrectionRequest(DataPath.TryParse(path)!.Id.Value, today)
            {
                Values = [("history-from", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))],
            }).Write(Data);
        }
    }

    private static DateOnly? Day(YamlMap map, string key)
    {
        var written = (Value(map, key) as YamlScalar)?.Value;
        return DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    /// <summary>Files beside a record, without the folder; a link is none.</summary>
    private static IEnumerable<string> Beside(string data, RecordId id)
    {
        var folder = Path.Combine([data, .. id.Value.Split('/')]);
        return !Directory.Exists(folder) || new DirectoryInfo(folder).LinkTarget is not null
            ? []
            : Directory.EnumerateFiles(folder, "*", Plain)
                .Select(f => Path.GetRelativePath(data, f).Replace('\\', '/'))
                .Where(f => DataPath.TryParse(f) is { Attachment: not null } of && of.Id == id);
    }

    private static YamlMap? Head(string file) =>
        SourceText.Decode(file, File.ReadAllBytes(file), new DiagnosticBag()) is { } text
            ? RecordFile.Read(text, new DiagnosticBag())?.Head
            : null;

    private static YamlNode? Value(YamlNode node, string key) => (node as YamlMap)?.Entries.FirstOrDefault(e => e.Key.Value == key)?.Value;

    private async Task<bool> IsCleanAsync(BuildOptions options, IBuildProgress progress) =>
        (await FaultsAsync(options, progress).ConfigureAwait(false)).Count == 0;

    private async Task<IReadOnlyList<Diagnostic>> FaultsAsync(BuildOptions options, IBuildProgress progress) =>
    [
        .. (await Build.CheckAsync(options with { Data = Data }, progress).ConfigureAwait(false)).Diagnostics
            .Where(d => d.Severity == Severity.Error),
    ];

    /// <summary>A fault with its place and remedy.</summary>
    private static string InWords(Diagnostic fault) => string.Create(
        CultureInfo.InvariantCulture,
        $"{fault.Place.File}, line {fault.Place.Line}: {fault.Message} {fault.Remedy} ({fault.Code})");

    private bool Git(out string reason, params string[] arguments) =>
        _git.Run([.. Settings, .. arguments], default, out reason) is not null;

    private static string Text(byte[] output) => Encoding.UTF8.GetString(output).TrimEnd('\n');
}
