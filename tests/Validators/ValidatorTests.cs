using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;
using CopArchive.Tests.Site;

namespace CopArchive.Tests.Validators;

/// <summary>
/// Programs not written here read what the site offers to programs. They come with <c>npm ci --prefix tests/Validators</c> and
/// <c>apt install biber python3-feedparser python3-icalendar</c>; where one is missing, its test is skipped and names it. One process of
/// Node runs all of them. Feeds are read in a third language by FeedWriterTests, with the reader of .NET.
/// </summary>
public sealed class ValidatorTests(BuiltSites sites)
{
    private static readonly Lock OneAtATime = new();
    private static JsonNode? _answers;

    [Theory]
    [InlineData("citation-js, BibTeX", 100)]
    [InlineData("citation-js, RIS", 100)]
    [InlineData("citation-js, CSL-JSON", 100)]
    [InlineData("biber, BibTeX", 100)]
    [InlineData("ajv, records", 100)]
    [InlineData("ajv and schema.org, JSON-LD", 100)]
    [InlineData("datapackage, tables", 10)]
    [InlineData("rss-parser, feeds", 100)]
    [InlineData("feedparser, feeds", 100)]
    [InlineData("ical.js, calendars", 1)]
    [InlineData("icalendar, calendars", 1)]
    [InlineData("epubcheck-ts, books", 1)]
    public void A_program_not_written_here_finds_no_fault_in(string what, int least)
    {
        var answer = Answers()[what]!;
        Assert.SkipWhen(answer["missing"] is not null, $"{what}: not installed here ({answer["missing"]})");
        Assert.Equal([], answer["faults"]!.AsArray().Select(f => (string)f!));
        Assert.True((int)answer["files"]! >= least, $"{answer["files"]} files");
    }

    private JsonNode Answers()
    {
        lock (OneAtATime)
        {
            return _answers ??= Ask(sites.Folder("real"));
        }
    }

    private static JsonNode Ask(string site)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Repository.Root, "tests", "Validators", "validate.mjs"), site])
        {
            RedirectStandardOutput = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var said = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return JsonNode.Parse(said)!;
        }
        catch (Win32Exception)
        {
            throw Xunit.Sdk.SkipException.ForSkip("there is no node here");
        }
    }
}
