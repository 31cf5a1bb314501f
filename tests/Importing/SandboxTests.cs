using System.Diagnostics;
using System.Text;
using CopArchive.Importing;
using CopArchive.Importing.Papers;
using CopArchive.Importing.Readers;
using CopArchive.Importing.Sandbox;
using CopArchive.Tests.Output;

namespace CopArchive.Tests.Importing;

/// <summary>Whatever a paper does to its reader, it is told in a sentence, and the papers after it are read.</summary>
public sealed class SandboxTests : IDisposable
{
    /// <summary>Today's PDF reader reads its page as an empty one, without unpacking all of it.</summary>
    private const string StreamsInStreams = "streams-in-streams.pdf";

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Hostile => [.. HostilePapers.All.Keys.Except([StreamsInStreams])];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_paper_made_to_stop_its_reader_is_told_and_the_next_one_is_read(string name)
    {
        using var reader = new SandboxedReader(SandboxLimits.Default with { Time = TimeSpan.FromSeconds(5) });

        var reading = reader.Read(File(name, HostilePapers.All[name]()));

        Assert.True(
            reading.Fault?.Code is "COP403" or "COP404"
            || reading.Paper?.Findings.Any(f => f.What.StartsWith("a page that cannot be read", StringComparison.Ordinal)) == true,
            $"{reading.Fault?.Code} {reading.Fault?.Message} {string.Join("; ", reading.Paper?.Findings.Select(f => f.What) ?? [])}");
        Assert.NotNull(reader.Read(File("next.txt", "Words."u8.ToArray())).Paper);
    }

    [Theory]
    [InlineData("runs.docx")]
    [InlineData("numbers.pdf")]
    [InlineData("letters.pdf")]
    [InlineData(StreamsInStreams)]
    public void A_paper_beyond_measure_is_read_or_told(string name)
    {
        using var reader = new SandboxedReader(
            name == "numbers.pdf" ? SandboxLimits.Default with { Time = TimeSpan.FromSeconds(5) } : SandboxLimits.Default);

        var reading = reader.Read(File(name, name switch
        {
            "runs.docx" => HostilePapers.Runs(200_000),
            "numbers.pdf" => HostilePapers.HugeNumbers(),
            StreamsInStreams => HostilePapers.All[name](),
            _ => HostilePapers.Letters(1_000_000),
        }));

        Assert.True(reading.Paper is not null ^ reading.Fault is not null);
        Assert.NotNull(reader.Read(File("next.txt", "Words."u8.ToArray())).Paper);
    }

    [Fact]
    public void Two_hundred_papers_cost_one_start()
    {
        using var reader = new SandboxedReader();
        for (var i = 0; i < 200; i++)
        {
            Assert.NotNull(reader.Read(File($"{i}.txt", Encoding.UTF8.GetBytes($"Paper {i}."))).Paper);
        }

        Assert.Equal(1, reader.Starts);
    }

    [Fact]
    public void A_paper_is_the_same_wherever_it_is_read()
    {
        using var reader = new SandboxedReader();
        foreach (var path in ReadPaper.Names.Select(n => Path.Combine(Repository.Root, "tests", "Importing", "Papers", n)))
        {
            var (apart, here) = (reader.Read(path), FileReader.Read(path));

            Assert.Equal(Shown(here), Shown(apart));
            Assert.Equal(here.Content, apart.Content);
        }
    }

    [Fact]
    public void A_process_that_is_killed_while_it_waits_costs_one_paper_and_no_more()
    {
        using var reader = new SandboxedReader(new SandboxLimits(TimeSpan.Zero, 512_000_000));
        var slow = File("slow.docx", HostilePapers.Runs(50_000));

        Assert.Equal("COP403", reader.Read(slow).Fault?.Code);
        Assert.Contains("0 seconds", reader.Read(slow).Fault?.Message, StringComparison.Ordinal);
        Assert.Equal(2, reader.Starts);
    }

    [Fact]
    public void The_process_that_reads_papers_has_none_of_our_environment_and_where_the_system_offers_it_no_network()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "processes are looked into by /proc");
        using var reader = new SandboxedReader();
        Environment.SetEnvironmentVariable("COPARCHIVE_TESTS_SECRET", "secret");

        Assert.NotNull(reader.Read(File("a.txt", "Words."u8.ToArray())).Paper);

        var child = Directory.EnumerateDirectories("/proc").Single(p => IsOurs(p) && Read(p, "cmdline").Contains("\0read-papers\0"));
        Assert.All(
            Read(child, "environ").Split('\0', StringSplitOptions.RemoveEmptyEntries),
            v => Assert.Matches("^(DOTNET_|LD_LIBRARY_PATH=)", v));
        Assert.SkipWhen(reader.HasNetwork, "the system offers no process without a network");
        Assert.NotEqual(
            new FileInfo("/proc/self/ns/net").LinkTarget,
            new FileInfo(Path.Combine(child, "ns", "net")).LinkTarget);

        static bool IsOurs(string process) =>
            Read(process, "stat") is { Length: > 0 } stat
            && stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1] == $"{Environment.ProcessId}";

        static string Read(string process, string file)
        {
            try
            {
                return System.IO.File.ReadAllText(Path.Combine(process, file));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return ""; // no process, or one that has ended
            }
        }
    }

    [Fact]
    public void A_link_a_pipe_and_an_empty_file_are_not_read()
    {
        using var reader = new SandboxedReader();
        File("secret/paper.txt", "Secret words."u8.ToArray());
        System.IO.File.CreateSymbolicLink(_folder.File("zero.txt"), "/dev/zero");
        System.IO.File.CreateSymbolicLink(_folder.File("link.txt"), _folder.File("secret/paper.txt"));
        using (var made = Process.Start("mkfifo", [_folder.File("pipe.txt")]))
        {
            made.WaitForExit();
        }

        foreach (var path in (string[])[
            _folder.File("zero.txt"), _folder.File("link.txt"), _folder.File("pipe.txt"), "/dev/zero", File("empty.txt", []),
        ])
        {
            var reading = reader.Read(path);

            Assert.Null(reading.Paper);
            Assert.Empty(reading.Content);
            Assert.Equal("COP406", reading.Fault?.Code);
        }

        Assert.Equal(0, reader.Starts);
    }

    /// <summary>All that a reading says, so that two can be compared.</summary>
    private static string Shown(PaperReading reading) =>
        System.Text.Json.JsonSerializer.Serialize(new { reading.Paper, reading.Fault?.Code, reading.Fault?.Message });

    private string File(string name, byte[] content)
    {
        var path = _folder.File(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllBytes(path, content);
        return path;
    }
}
