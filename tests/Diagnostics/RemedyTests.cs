using System.Text.RegularExpressions;
using CopArchive.Authoring;
using CopArchive.Diagnostics;
using CopArchive.Pipelines;
using CopArchive.Tests.Pipelines;
using CopArchive.Tests.Records;

namespace CopArchive.Tests.Diagnostics;

/// <summary>Whoever does to the letter what a message says has mended the fault, and made no other.</summary>
public sealed class RemedyTests
{
    /// <summary>How a remedy is done, by its own words: what stands in the group <c>line</c> is all that is written.</summary>
    private static readonly Dictionary<string, (Regex Words, Act Act)> Acts = new()
    {
        ["COP105"] = (new("in quotation marks: (?<line>.+)$"), Act.ReplaceLine),
        ["COP123"] = (new("Write straight ones: (?<line>.+?)\\. If"), Act.ReplaceLine),
        ["COP124"] = (new("value, write (?<line>.+?)\\. If it is a note"), Act.ReplaceLine),
        ["COP130"] = (new("Write '(?<line>.+?)'"), Act.ReplaceValue),
        ["COP131"] = (new("If the paper does not say it, write: (?<line>.+)$"), Act.AddLine),
        ["COP132"] = (new("as in: (?<line>.+)"), Act.AddLine),
        ["COP133"] = (new("as in: (?<line>.+)$"), Act.ReplaceRest),
        ["COP135"] = (new("year first: (?<line>[-0-9]+)"), Act.ReplaceValue),
        ["COP137"] = (new("Write it as (?<line>\".+?\")"), Act.ReplaceValue),
        ["COP142"] = (new("^Write: (?<line>.+)$"), Act.ReplaceValue),
        ["COP143"] = (new("Write one of: (?<line>[a-z-]+)"), Act.ReplaceValue),
        ["COP148"] = (new("with it: (?<line>.+)$"), Act.ReplaceLine),
        ["COP149"] = (new("^Remove the line(?<line>)"), Act.ReplaceLine),
        ["COP150"] = (new("as in: (?<line>.+)"), Act.AddLine),
        ["COP151"] = (new("as in: (?<line>.+)"), Act.AddLine),
        ["COP155"] = (new("in the head of (?<file>[^ ]+):\n(?<line>files: .+)\n"), Act.AddLine),
        ["COP159"] = (new("or write '(?<line>.+?)'"), Act.ReplaceLine),
        ["COP164"] = (new("as in: date: (?<line>[-0-9]+)"), Act.ReplaceValue),
        ["COP166"] = (new("in place of its path: (?<line>.+)$"), Act.ReplacePath),
        ["COP178"] = (new("in place of its path: (?<line>.+)\n"), Act.ReplacePath),
        ["COP204"] = (new("a line of three colons \\((?<line>:::)\\)"), Act.AddBehindText),
        ["COP207"] = (new("Write (?<line>##) "), Act.ReplaceMark),
        ["COP208"] = (new("Write (?<line>###) "), Act.ReplaceMark),
        ["COP210"] = (new("Write \"(?<line>- )\""), Act.ReplaceMark),
        ["COP219"] = (new("Write (?<line>>) before it"), Act.Prefix),
        ["COP253"] = (new("in place of all its numbers: (?<line>.+)"), Act.ReplaceLine),
        ["COP256"] = (new("remove the whole (?<line>)line"), Act.ReplaceLine),
        ["COP263"] = (new("Add a line to the head: (?<line>.+)$"), Act.AddLine),
        ["COP280"] = (new("as a line into the head: (?<line>.+)"), Act.AddLine),
        ["COP281"] = (new("name the other: (?<line>.+)"), Act.AddLine),
        ["COP282"] = (new("in a note: (?<line>.+)"), Act.AddLine),
    };

    private enum Act
    {
        AddLine,
        ReplaceLine,
        ReplaceValue,
        ReplaceRest,
        ReplacePath,
        ReplaceMark,
        Prefix,
        AddBehindText,
    }

    [Fact]
    public async Task Whoever_writes_the_lines_that_messages_print_mends_these_faults_and_makes_no_other()
    {
        using var archive = new TemporaryArchive();
        Directory.Delete(archive.Data, recursive: true);
        Copy(Path.Combine(Repository.TestArchive("broken"), "data"), archive.Data);
        var before = await CheckAsync(archive);

        // the last ones of a file first, so that places stay right
        var done = new List<Diagnostic>();
        foreach (var fault in before.Where(f => Acts.ContainsKey(f.Code)).OrderByDescending(f => f.Place.Line)
            .ThenByDescending(f => f.Place.Column))
        {
            if (Apply(archive, fault))
            {
                done.Add(fault);
            }
        }

        var after = (await CheckAsync(archive)).Select(Of).ToHashSet();
        Assert.Equal(Acts.Keys.Order(), done.Select(d => d.Code).Distinct().Order());
        Assert.Equal([], done.Select(Of).Where(after.Contains).Order());
        Assert.Equal([], after.Except(before.Select(Of)).Order());

        static string Of(Diagnostic d) => $"{d.Code} {d.Place.File}: {d.Message}";
    }

    [Fact]
    public async Task What_the_check_fixes_by_itself_is_mended_and_no_other_fault_comes_of_it()
    {
        using var archive = new TemporaryArchive();
        Directory.Delete(archive.Data, recursive: true);
        Copy(Path.Combine(Repository.TestArchive("broken"), "data"), archive.Data);
        var before = await CheckAsync(archive);

        var mended = FixedFile.FindAll(archive.Data);
        foreach (var file in mended)
        {
            file.Write();
        }

        var after = await CheckAsync(archive);
        Assert.Contains("COP142", before.Select(d => d.Code));
        Assert.DoesNotContain("COP142", after.Select(d => d.Code));
        Assert.DoesNotContain("COP105", after.Select(d => d.Code));
        Assert.Equal([], after.Select(d => $"{d.Code} {d.Place.File}").Except(before.Select(d => $"{d.Code} {d.Place.File}")).Order());
    }

    [Theory]
    [InlineData("files: [{path: \"photo.jpg\", language: en, role: as-issued, format: jpeg, bytes: 14, sha256: \"H\"}]")]
    [InlineData("files:\n  - path: \"photo.jpg\"\n    language: en\n    role: as-issued\n    format: jpeg\n    bytes: 14\n"
        + "    sha256: \"H\"")]
    public async Task What_is_decided_of_a_file_can_be_written_as_the_message_says_in_braces_and_on_lines_of_their_own(string files)
    {
        var photo = Path.Combine(Repository.TestArchive("broken"), "data", "documents", "file-hides", "photo.jpg");
        foreach (var at in (int[])[0, 1])
        {
            using var archive = new TemporaryArchive();
            var head = TemporaryArchive.Head("Lamps", "type: letter", "date: 2010", files.Replace(
                "\"H\"", "\"bc287572f427af509a280f990cc74d4bcc3b30a00431f1045d5b5cf810ce0b6c\"", StringComparison.Ordinal));
            archive.Write("data/documents/lamps.yml", head).Write("data/documents/lamps/photo.jpg", File.ReadAllBytes(photo));

            var remedy = Assert.Single(await CheckAsync(archive)).Remedy.Split('\n')[at];

            archive.Write("data/documents/lamps.yml", files.Contains('{', StringComparison.Ordinal)
                ? head.Replace("path: \"photo.jpg\"", remedy.Split("in place of its path: ")[1], StringComparison.Ordinal)
                : head.Replace(
                    "path: \"photo.jpg\"\n", $"path: \"photo.jpg\"\n    {remedy.Split("a line: ")[1]}\n", StringComparison.Ordinal));
            Assert.Equal("", DiagnosticPrinter.Text(await CheckAsync(archive), _ => null));
        }
    }

    [Fact]
    public async Task A_file_that_was_received_and_lost_its_page_is_never_to_be_deleted()
    {
        using var archive = new TemporaryArchive();
        archive.Write("data/documents/lost/paper.txt", "words").Write("data/documents/report/final report.txt", "words");

        var told = await CheckAsync(archive);

        Assert.Equal(["COP155", "COP155"], told.Select(t => t.Code));
        Assert.All(told, t => Assert.Contains("Do not delete it", t.Remedy, StringComparison.Ordinal));
        Assert.Contains("data/documents/lost.md or data/documents/lost.yml, is missing", told[0].Remedy, StringComparison.Ordinal);
        Assert.StartsWith("Rename it to data/documents/report/final-report.txt. ", told[1].Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_had_to_be_erased_and_still_lies_there_is_to_be_deleted_under_whatever_name()
    {
        using var archive = new TemporaryArchive();
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("words"u8));
        archive.Write("data/documents/lamps/paper.txt", "words").Write("data/documents/lamps.yml", TemporaryArchive.Head(
            "Lamps", "type: letter", "date: 2010", "files: [{path: \"erased.txt\", language: en, role: as-issued, format: text, bytes: 5, "
                + $"sha256: \"{hash}\", erased: {{on: 2026-01-02, why: \"A court said so.\"}}}}]"));

        Assert.StartsWith("Delete the file.", Assert.Single(await CheckAsync(archive)).Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data/notes/a.yml", "documents")]
    [InlineData("data/b.yml", "documents")]
    [InlineData("data/documents/c.yaml", "Rename it to data/documents/c.yml.")]
    [InlineData("data/documents/paper.pdf", "run the command import on it")]
    public async Task A_file_in_a_place_where_none_is_read_is_told_where_it_belongs(string path, string words)
    {
        using var archive = new TemporaryArchive();
        archive.Write(path, TemporaryArchive.Head("A", "type: letter", "date: 2010"));

        var told = Assert.Single(await CheckAsync(archive));

        Assert.Equal("COP113", told.Code);
        Assert.Contains(words, told.Remedy, StringComparison.Ordinal);
    }

    /// <summary>Does what the words say; false where this case of the fault prints nothing to write.</summary>
    private static bool Apply(TemporaryArchive archive, Diagnostic fault)
    {
        var (words, act) = Acts[fault.Code];
        if (words.Match(fault.Remedy) is not { Success: true } match)
        {
            return false;
        }

        var line = match.Groups["line"].Value;
        var file = Path.Combine(archive.Root, match.Groups["file"].Success ? match.Groups["file"].Value : fault.Place.File);
        var lines = File.ReadAllLines(file).ToList();
        var (at, column) = (fault.Place.Line - 1, fault.Place.Column - 1);
        switch (act)
        {
            case Act.AddLine:
                lines.Insert(lines[0] == "---" ? lines.IndexOf("---", 1) : lines.Count, line);
                break;
            case Act.ReplaceLine when line.Length == 0:
                lines.RemoveAt(at);
                break;
            case Act.ReplaceLine:
                lines[at] = line;
                break;
            case Act.ReplaceValue:
                lines[at] = lines[at][..column] + line + lines[at][(column + fault.Place.Length)..];
                break;
            case Act.ReplaceRest:
                lines[at] = lines[at][..column] + line;
                break;
            case Act.ReplacePath:
                lines[at] = lines[at].Replace(line.Split(',')[0], line, StringComparison.Ordinal);
                break;
            case Act.ReplaceMark:
                lines[at] = line.TrimEnd() + " " + lines[at][1..].TrimStart('#', ' ');
                break;
            case Act.Prefix:
                lines[at] = $"{line} {lines[at]}";
                break;
            case Act.AddBehindText:
                lines.Add(line);
                break;
        }

        File.WriteAllLines(file, lines);
        return true;
    }

    private static async Task<IReadOnlyList<Diagnostic>> CheckAsync(TemporaryArchive archive) => (await Build.CheckAsync(
        new BuildOptions { Data = archive.Data, Input = archive.Input, Output = archive.Output }, new NoProgress())).Diagnostics;

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
